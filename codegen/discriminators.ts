import { isObject, objectAt, stringsAt, type JsonObject, type JsonValue } from './json.ts';
import { SCHEMA_PREFIX, schemaName } from './schema-walk.ts';

/** The member that the unions of the gateway's own format are told apart by. */
const TAG = 'type';

/**
 * A copy of a bundled contract in which every named union of tagged schemas says so with a `discriminator`, so that
 * generators in other languages can read a member by its tag instead of trying one after the other. A union gets none
 * if a member may have any tag (`x-aial-unknown`), if two members share one, or if a member is not a named schema.
 */
export function addDiscriminators(document: JsonObject): JsonObject {
  const components = objectAt(document, 'components');
  const schemas = objectAt(components, 'schemas');
  const marked = Object.entries(schemas).map(([name, schema]): [string, JsonValue] => {
    const mapping = isObject(schema) ? tagMapping(schema, schemas) : undefined;
    if (!isObject(schema) || mapping === undefined) return [name, schema];
    return [name, { ...schema, discriminator: { propertyName: TAG, mapping } }];
  });
  return { ...document, components: { ...components, schemas: Object.fromEntries(marked) } };
}

/** Tag -> reference of the member that has it; undefined where that does not tell every member from the others. */
function tagMapping(union: JsonObject, schemas: JsonObject): JsonObject | undefined {
  const members = union['anyOf'];
  if (!Array.isArray(members) || members.length < 2) return undefined;
  const mapping = new Map<string, string>();
  for (const member of members) {
    const name = isObject(member) ? schemaName(member['$ref']) : undefined;
    const tags = name === undefined ? [] : tagsOf(schemas[name]);
    if (name === undefined || tags.length === 0 || tags.some((tag) => mapping.has(tag))) return undefined;
    for (const tag of tags) mapping.set(tag, `${SCHEMA_PREFIX}${name}`);
  }
  return Object.fromEntries(mapping);
}

/** The values that a schema demands of its tag; empty if it demands none. */
function tagsOf(schema: JsonValue | undefined): readonly string[] {
  if (!isObject(schema) || !stringsAt(schema, 'required').includes(TAG)) return [];
  const tag = objectAt(objectAt(schema, 'properties'), TAG);
  return typeof tag['const'] === 'string' ? [tag['const']] : stringsAt(tag, 'enum');
}
