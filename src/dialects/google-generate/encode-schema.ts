import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { mapMembers, setMember } from '../wire-json.js';

/**
 * What answers are held to of a JSON Schema; of the rest the model is not told.
 * From https://ai.google.dev/gemini-api/docs/structured-output#json_schema_support
 */
const enforced = new Set([
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
  'enum',
  'const',
  'format',
  'minimum',
  'maximum',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'anyOf',
  'oneOf',
  'propertyOrdering',
  '$ref',
  '$defs',
  '$id',
  '$anchor',
  // These only explain, and bind no answer.
  '$schema',
  '$comment',
  'definitions',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
]);

/** Members whose members are schemas by names of the caller's own. */
const maps = new Set(['properties', '$defs', 'definitions', 'patternProperties', 'dependentSchemas']);
/** Members that are written in another form, or not at all. */
const rewritten = new Set(['$schema', 'definitions', '$defs', 'const', 'allOf', '$ref']);
/** Members that hold values, not schemas. */
const values = new Set(['enum', 'const', 'default', 'example', 'examples', 'required', 'propertyOrdering']);

/**
 * A JSON Schema in the forms that the vendor reads: `const` as an enum of one, definitions in `$defs`, a reference with
 * words of its own as a union of one.
 */
export function encodeSchema(schema: JsonObject): JsonObject {
  const { definitions, $defs, const: only, allOf, $ref } = schema;
  const encoded: JsonObject = {};
  // A loop: by entries it costs three times as much, and every schema in every tool is one of these.
  for (const name of Object.keys(schema)) {
    if (!rewritten.has(name)) setMember(encoded, name, encodeMember(name, schema[name] ?? null));
  }
  if (isJsonObject(definitions) || isJsonObject($defs)) {
    const defs = { ...objectOf(definitions), ...objectOf($defs) };
    if (Object.keys(defs).length > 0) encoded['$defs'] = mapSchemas(defs);
  }
  if (only !== undefined) encoded['enum'] = [only];
  if (allOf !== undefined) encodeAllOf(encoded, allOf);
  if (typeof $ref === 'string') encodeReference(encoded, $ref.replace('#/definitions/', '#/$defs/'));
  return encoded;
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function encodeMember(name: string, value: JsonValue): JsonValue {
  if (values.has(name)) return value;
  if (maps.has(name)) return isJsonObject(value) ? mapSchemas(value) : value;
  return encodeValue(value);
}

function encodeValue(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(encodeValue);
  return isJsonObject(value) ? encodeSchema(value) : value;
}

function mapSchemas(schemas: JsonObject): JsonObject {
  return mapMembers(schemas, (value) => encodeValue(value ?? null));
}

/** Generators write a single `allOf` only to put words beside a reference. */
function encodeAllOf(encoded: JsonObject, allOf: JsonValue): void {
  const [only, ...others] = Array.isArray(allOf) ? allOf : [];
  if (!isJsonObject(only) || others.length > 0) {
    encoded['allOf'] = encodeValue(allOf);
    return;
  }
  const inner = encodeSchema(only);
  for (const [name, value] of Object.entries(inner)) encoded[name] ??= value;
}

/** Beside a reference nothing but members with a dollar sign may stand. */
function encodeReference(encoded: JsonObject, $ref: string): void {
  const isAlone = Object.keys(encoded).every((name) => name.startsWith('$'));
  if (isAlone) encoded['$ref'] = $ref;
  else encoded['anyOf'] = [...listOf(encoded['anyOf']), { $ref }];
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** The members of a schema that no answer is held to, each once. */
export function unenforcedMembers(schema: JsonValue): string[] {
  const found = new Set<string>();
  collect(schema, found);
  return [...found];
}

function collect(schema: JsonValue | undefined, found: Set<string>): void {
  if (Array.isArray(schema)) {
    for (const each of schema) collect(each, found);
    return;
  }
  if (!isJsonObject(schema)) return;
  for (const [name, value] of Object.entries(schema)) {
    if (!enforced.has(name)) found.add(name);
    if (values.has(name)) continue;
    collect(
      maps.has(name) && isJsonObject(value) ? Object.values(value).map((each) => each ?? null) : value,
      found,
    );
  }
}
