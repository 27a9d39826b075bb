import { isObject, type JsonObject, type JsonValue } from './json.ts';

/** Where component schemas are, as the start of a `$ref`. */
export const SCHEMA_PREFIX = '#/components/schemas/';

/** Keywords whose value is one schema (or, for `items`, rarely a boolean). */
const SINGLE = new Set([
  'items',
  'not',
  'if',
  'then',
  'else',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
]);
/** Keywords whose value is a list of schemas. */
const LISTS = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems']);
/** Keywords whose value maps free names to schemas: a member called `default` there is a property, not a keyword. */
const MAPS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);

/** Called with each direct sub-schema and its path of keywords; gives what takes its place. */
export type SchemaMapper = (schema: JsonObject, path: readonly string[]) => JsonValue;

/**
 * A copy of a schema with each direct sub-schema replaced by what `mapper` gives for it.
 * Examples, defaults, enums and constants are data, not schemas, and are kept as they are.
 */
export function mapSubschemas(schema: JsonObject, mapper: SchemaMapper): JsonObject {
  const mapOne = (value: JsonValue, path: readonly string[]): JsonValue =>
    isObject(value) ? mapper(value, path) : value;
  const entries = Object.entries(schema).map(([key, value]): [string, JsonValue] => {
    if (SINGLE.has(key)) return [key, mapOne(value, [key])];
    if (LISTS.has(key) && Array.isArray(value)) {
      return [key, value.map((member, index) => mapOne(member, [key, String(index)]))];
    }
    if (MAPS.has(key) && isObject(value)) {
      return [
        key,
        Object.fromEntries(Object.entries(value).map(([name, sub]) => [name, mapOne(sub, [key, name])])),
      ];
    }
    return [key, value];
  });
  return Object.fromEntries(entries);
}

/** Calls `visit` with a schema and every schema inside it, parents first; `path` is relative to the start. */
export function visitSchemas(
  schema: JsonObject,
  visit: (schema: JsonObject, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  visit(schema, path);
  mapSubschemas(schema, (sub, subPath) => {
    visitSchemas(sub, visit, [...path, ...subPath]);
    return sub;
  });
}

/** The component name in `#/components/schemas/Name`; undefined for any other text. */
export function schemaName(ref: JsonValue | undefined): string | undefined {
  return typeof ref === 'string' && ref.startsWith(SCHEMA_PREFIX)
    ? ref.slice(SCHEMA_PREFIX.length)
    : undefined;
}

/** A schema with its `$ref` followed, through as many names as there are; throws on a name that is missing or circular. */
export function resolveSchema(schema: JsonObject, schemas: Readonly<Record<string, JsonValue>>): JsonObject {
  const seen = new Set<string>();
  let current = schema;
  for (let name = schemaName(current['$ref']); name !== undefined; name = schemaName(current['$ref'])) {
    const target = schemas[name];
    if (!isObject(target)) throw new Error(`schema ${name} is referred to and does not exist`);
    if (seen.has(name)) throw new Error(`schema ${name} refers to itself`);
    seen.add(name);
    current = target;
  }
  return current;
}
