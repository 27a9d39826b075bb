/**
 * Samples of everything that a schema of the contract declares: one for each variant of each member, with as little beside
 * it as the schema wants. Values that have to mean something (addresses, bytes, ids) are chosen by the member's name.
 */
import { isObject, objectAt, type JsonObject, type JsonValue } from '../../codegen/json.js';
import { resolveSchema } from '../../codegen/schema-walk.js';

/** What samples are made with. */
export interface Catalog {
  schemas: JsonObject;
  /** Values for members by name, where any text or number will not do. */
  values: Readonly<Record<string, JsonValue>>;
  /** Every member that stands in a sample, as `Schema.member`. */
  seen: Set<string>;
}

/** How often a schema that contains itself is followed into itself. */
const MAX_REPEATS = 2;

/** Every variant of a schema, the plainest first. */
export function variantsOf(
  written: JsonObject,
  catalog: Catalog,
  name = '',
  path: readonly JsonObject[] = [],
): JsonValue[] {
  const schema = resolveSchema(written, catalog.schemas);
  const repeats = path.filter((each) => each === schema).length;
  if (repeats >= MAX_REPEATS || isStranger(schema)) return [];
  const inner = [...path, schema];
  const members = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isObject) : [];
  if (members.length > 0) {
    const all = members.flatMap((member) => variantsOf(member, catalog, name, inner));
    // Of an open list of words and any word: the words say it all.
    return schema['x-aial-open-enum'] === true ? all.slice(0, 1) : all;
  }
  if (schema['const'] !== undefined) return [schema['const']];
  // Who speaks decides what may be said.
  if (Array.isArray(schema['enum'])) return name === 'role' ? schema['enum'] : schema['enum'].slice(0, 1);
  const types = Array.isArray(schema['type']) ? schema['type'] : [schema['type']];
  const own = catalog.values[name];
  if (own !== undefined && types.some((type) => type === undefined || type === typeOf(own))) return [own];
  return types.flatMap((type) => variantsOfType(type, schema, { catalog, name, path: inner }));
}

/** Members for tags that the contract does not know are the unread nets' business, which other tests have. */
function isStranger(schema: JsonObject): boolean {
  return schema['x-aial-unknown'] === true;
}

function typeOf(value: JsonValue): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

interface Place {
  catalog: Catalog;
  name: string;
  /** The schemas that this one stands in. */
  path: readonly JsonObject[];
}

function variantsOfType(type: JsonValue | undefined, schema: JsonObject, place: Place): JsonValue[] {
  switch (type) {
    case 'null':
      return [];
    case 'boolean':
      return [true];
    case 'integer':
      return [3];
    case 'number':
      return [0.5];
    case 'string':
      return ['text'];
    case 'array':
      return arrays(schema, place);
    case 'object':
      return objects(schema, place);
    default:
      // A value of any kind.
      return schema['properties'] === undefined ? ['text'] : objects(schema, place);
  }
}

function arrays(schema: JsonObject, { catalog, name, path }: Place): JsonValue[] {
  const { items } = schema;
  if (!isObject(items)) return [['text']];
  return variantsOf(items, catalog, name, path).map((item) => [item]);
}

function objects(schema: JsonObject, { catalog, path }: Place): JsonValue[] {
  const properties = objectAt(schema, 'properties');
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const memberVariants = (name: string): JsonValue[] => {
    const member = properties[name];
    const variants = isObject(member) ? variantsOf(member, catalog, name, path) : [];
    if (variants.length > 0) catalog.seen.add(`${titleOf(schema)}.${name}`);
    return variants;
  };
  const base: JsonObject = {};
  const all: JsonObject[] = [];
  for (const name of required) {
    const [first] = memberVariants(name);
    if (first === undefined) return [];
    base[name] = first;
  }
  for (const name of Object.keys(properties)) {
    const variants = memberVariants(name);
    const others = required.includes(name) ? variants.slice(1) : variants;
    for (const variant of others) all.push({ ...base, [name]: variant });
  }
  const { additionalProperties: entries } = schema;
  if (isObject(entries)) {
    for (const variant of variantsOf(entries, catalog, 'entry', path)) all.push({ ...base, entry: variant });
  } else if (Object.keys(properties).length === 0) {
    all.push({ member: 'text' });
  }
  return [base, ...all];
}

/** Called with each member of each object that a schema reaches. */
function visitMembers(
  written: JsonObject,
  catalog: Catalog,
  visit: (owner: JsonObject, name: string, member: JsonObject) => void,
): void {
  const seen = new Set<JsonObject>();
  const walk = (each: JsonObject): void => {
    const schema = resolveSchema(each, catalog.schemas);
    if (seen.has(schema) || isStranger(schema)) return;
    seen.add(schema);
    for (const [name, member] of Object.entries(objectAt(schema, 'properties'))) {
      if (!isObject(member)) continue;
      visit(schema, name, member);
      // What has a value of its own is not looked into.
      if (!Object.hasOwn(catalog.values, name)) walk(member);
    }
    const { items, additionalProperties, anyOf } = schema;
    for (const inner of [items, additionalProperties, ...(Array.isArray(anyOf) ? anyOf : [])])
      if (isObject(inner)) walk(inner);
  };
  walk(written);
}

/** The names of all members of all objects that a schema reaches, as `Schema.member`. */
export function membersOf(written: JsonObject, catalog: Catalog): Set<string> {
  const found = new Set<string>();
  visitMembers(written, catalog, (owner, name) => found.add(`${titleOf(owner)}.${name}`));
  return found;
}

/** The words that members may have where the contract lists them, by the members' names. */
export function wordsOf(written: JsonObject, catalog: Catalog): Map<string, JsonValue[]> {
  const words = new Map<string, JsonValue[]>();
  visitMembers(written, catalog, (_owner, name, member) => {
    words.set(name, [...new Set([...(words.get(name) ?? []), ...listedIn(member, catalog)])]);
  });
  return words;
}

function listedIn(written: JsonObject, catalog: Catalog): JsonValue[] {
  const schema = resolveSchema(written, catalog.schemas);
  const { anyOf, items } = schema;
  const inner = [...(Array.isArray(anyOf) ? anyOf : []), items].filter((each) => isObject(each));
  const own = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const isList = schema['properties'] === undefined;
  return isList ? [...own, ...inner.flatMap((each) => listedIn(each, catalog))] : own;
}

function titleOf(schema: JsonObject): string {
  return typeof schema['title'] === 'string' ? schema['title'] : '';
}
