import { docComment, formatGenerated, literal } from './generated-source.ts';
import { isObject, objectAt, type JsonObject, type JsonValue } from './json.ts';
import { resolveSchema, schemaName, visitSchemas } from './schema-walk.ts';

/** The extension of a request schema whose members, at any depth, may be written in more than one way. */
const MARK = 'x-aial-free-spelling';

/**
 * The text of `generated/member-names.ts`: for each schema that a request in free spelling can hold, its members in
 * the contract's own spelling and what stands in them. What is no schema of the contract (arguments, results, JSON
 * Schemas) is not entered, so that nothing of the caller's own is ever taken for a member.
 */
export function generateMemberNames(document: JsonObject): Promise<string> {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas');
  const tables = Object.fromEntries(
    Object.entries(schemas)
      .filter(([, schema]) => isObject(schema) && schema[MARK] === true)
      .flatMap(([name]) => [...reachable(name, schemas)])
      .map((name) => [name, membersOf(name, schemas)]),
  );
  const entries = Object.entries(tables).map(
    ([name, members]) =>
      `${name}: { ${Object.entries(members)
        .map(([member, content]) => `${literal(member)}: ${literal(content)}`)
        .join(', ')} },`,
  );
  return formatGenerated(`
${docComment(
  `Schema -> member -> what stands in it: the name of a schema of this table, \`[]\` and a name for a list of them, \`{}\` and a name for a map to them, \`[]\` for a list of other values, \`null\` where a null means something, and nothing for all else.`,
)}
export const memberNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${entries.join('\n')}
};
`);
}

/** The schemas with members that can stand in the named one, itself included. */
function reachable(name: string, schemas: JsonObject, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const content of Object.values(membersOf(name, schemas))) {
    const inner = content.replace(/^(?:\[\]|\{\})/, '');
    if (inner !== '' && inner !== 'null') reachable(inner, schemas, found);
  }
  return found;
}

function membersOf(name: string, schemas: JsonObject): Record<string, string> {
  const properties = objectAt(objectAt(schemas, name), 'properties');
  return Object.fromEntries(
    Object.entries(properties).map(([member, schema]) => [member, contentOf(schema, schemas)]),
  );
}

function contentOf(value: JsonValue, schemas: JsonObject): string {
  if (!isObject(value)) return '';
  const schema = resolveSchema(value, schemas);
  const name = schemaName(value['$ref']);
  if (name !== undefined && isObject(schema['properties'])) return name;
  if (schema['type'] === 'array') return `[]${memberSchemaIn(schema['items'], schemas)}`;
  const entry = memberSchemaIn(schema['additionalProperties'], schemas);
  if (entry !== '') return `{}${entry}`;
  if (schema['type'] === undefined && schema['anyOf'] === undefined) return 'null';
  return firstMemberSchema(schema, schemas);
}

/** A schema with members that a value is by itself. */
function memberSchemaIn(value: JsonValue | undefined, schemas: JsonObject): string {
  const content = isObject(value) ? contentOf(value, schemas) : '';
  return content === 'null' || content.startsWith('[]') || content.startsWith('{}') ? '' : content;
}

/** Of a union the first schema with members, alone or in a list. */
function firstMemberSchema(schema: JsonObject, schemas: JsonObject): string {
  let found = '';
  visitSchemas(schema, (inner) => {
    if (found === '' && inner !== schema && inner['$ref'] !== undefined)
      found = memberSchemaIn(inner, schemas);
  });
  return found;
}
