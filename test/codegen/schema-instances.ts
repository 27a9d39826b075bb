/** Makes JSON instances that lie near a schema: mostly right, so that tags and nested unions are reached, often wrong. */
import fc from 'fast-check';

import { isObject, objectAt, stringsAt, type JsonObject, type JsonValue } from '../../codegen/json.js';
import { resolveSchema } from '../../codegen/schema-walk.js';

const SCALARS: JsonValue[] = [null, true, 0, -1, 1.5, '', 'text', 'unheard-of'];
const ANYTHING = fc.oneof(
  fc.constantFrom(...SCALARS),
  fc.constant<JsonValue>({}),
  fc.constant<JsonValue>([]),
);

/** An arbitrary of values near `schema`; below `depth` references only stray values are made. */
export function near(schema: JsonObject, schemas: JsonObject, depth = 4): fc.Arbitrary<JsonValue> {
  if (depth === 0) return ANYTHING;
  return fc.oneof(
    { weight: 14, arbitrary: fitting(schema, schemas, depth) },
    { weight: 1, arbitrary: ANYTHING },
  );
}

function fitting(written: JsonObject, schemas: JsonObject, depth: number): fc.Arbitrary<JsonValue> {
  const schema = resolveSchema(written, schemas);
  const members = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isObject) : [];
  if (members.length > 0) {
    const one = fc.oneof(...members.map((member) => near(member, schemas, depth - 1)));
    return fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: fc.tuple(one, one).map(merged) });
  }
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  const { type } = schema;
  const types = Array.isArray(type) ? type : [type];
  return fc.oneof(...types.map((name) => ofType(name, { schema, schemas, depth })));
}

/** Two members in one: the tag of the first with what the second wants. */
function merged([first, second]: [JsonValue, JsonValue]): JsonValue {
  return isObject(first) && isObject(second) ? { ...second, ...first } : first;
}

interface Place {
  readonly schema: JsonObject;
  readonly schemas: JsonObject;
  readonly depth: number;
}

function ofType(type: JsonValue | undefined, place: Place): fc.Arbitrary<JsonValue> {
  switch (type) {
    case 'object':
      return objects(place);
    case 'array': {
      const { items } = place.schema;
      const item = isObject(items) ? near(items, place.schemas, place.depth - 1) : ANYTHING;
      return fc.array(item, { maxLength: 2 });
    }
    case 'string':
      // The excluded tags are the interesting ones: they belong to other members of the union.
      return fc.constantFrom('', 'text', 'unheard-of', ...stringsAt(objectAt(place.schema, 'not'), 'enum'));
    case 'integer':
    case 'number':
      return fc.constantFrom(0, 1, -1, 0.5, 100_000);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return ANYTHING;
  }
}

/** Required members are mostly there, others sometimes; a member that the schema does not know now and then. */
function objects({ schema, schemas, depth }: Place): fc.Arbitrary<JsonValue> {
  const required = stringsAt(schema, 'required');
  const members = Object.entries(objectAt(schema, 'properties')).map(([name, property]) => {
    const value = near(isObject(property) ? property : {}, schemas, depth - 1);
    const often = required.includes(name) ? 15 : 1;
    return fc.oneof(
      { weight: often, arbitrary: value.map((made): [string, JsonValue][] => [[name, made]]) },
      { weight: required.includes(name) ? 1 : 3, arbitrary: fc.constant<[string, JsonValue][]>([]) },
    );
  });
  const stray = fc.oneof(
    { weight: 12, arbitrary: fc.constant<[string, JsonValue][]>([]) },
    { weight: 1, arbitrary: fc.constant<[string, JsonValue][]>([['stray', 1]]) },
  );
  return fc.tuple(stray, ...members).map((entries) => Object.fromEntries(entries.flat()));
}
