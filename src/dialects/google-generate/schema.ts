import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { wordOf } from './names.js';

/** The types in the order of their numbers. From https://ai.google.dev/api/caching#Type */
const types = ['TYPE_UNSPECIFIED', 'STRING', 'NUMBER', 'INTEGER', 'BOOLEAN', 'ARRAY', 'OBJECT', 'NULL'];

/** Members that count; the API writes numbers of 64 bits as text. */
const counts = ['minItems', 'maxItems', 'minProperties', 'maxProperties', 'minLength', 'maxLength'];

/**
 * A schema in Google's form as a JSON Schema: types in small letters, `nullable` as a second type, properties in the
 * order that `propertyOrdering` names. Members that Google's form does not have stay as they are.
 * From https://ai.google.dev/api/caching#Schema
 */
export function decodeSchema(schema: JsonObject): JsonObject {
  const { type, nullable, propertyOrdering, example, ref, defs, ...rest } = schema;
  const decoded: JsonObject = {
    ...decodeType(type, nullable === true),
    ...(typeof ref === 'string' ? { $ref: ref.replace(/^#\/defs\//, '#/$defs/') } : {}),
    ...(isJsonObject(defs) ? { $defs: mapSchemas(defs) } : {}),
    ...Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name, decodeMember(name, value ?? null)]),
    ),
    ...(example === undefined ? {} : { examples: [example] }),
  };
  const { properties } = decoded;
  if (isJsonObject(properties) && Array.isArray(propertyOrdering))
    decoded['properties'] = inOrder(properties, propertyOrdering);
  return nullable === true ? withNull(decoded) : decoded;
}

/**
 * A schema in a member for JSON Schema, which Google also takes in its own words there: the Gemini CLI asks for its
 * choice of a model with types in capitals, and other vendors refuse them.
 */
export function decodeJsonSchema(schema: JsonObject): JsonObject {
  return hasOwnTypes(schema) ? decodeSchema(schema) : schema;
}

function hasOwnTypes(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(hasOwnTypes);
  if (!isJsonObject(value)) return false;
  const { type, properties, items, anyOf } = value;
  if (typeof type === 'string' && types.includes(type)) return true;
  const inner = isJsonObject(properties) ? Object.values(properties) : [];
  return [...inner, items, anyOf].some((each) => each !== undefined && hasOwnTypes(each));
}

function decodeType(type: JsonValue | undefined, isNullable: boolean): JsonObject {
  const name = wordOf(type, types)?.toLowerCase();
  if (name === undefined || name === 'type_unspecified') return type === undefined ? {} : keptType(type);
  return { type: isNullable && name !== 'null' ? [name, 'null'] : name };
}

/** What is no type of Google's is JSON Schema's already, such as a list of types. */
function keptType(type: JsonValue): JsonObject {
  return typeof type === 'number' || typeof type === 'string' ? {} : { type };
}

function decodeMember(name: string, value: JsonValue): JsonValue {
  if (counts.includes(name) && typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
  if (name === 'items' || name === 'additionalProperties')
    return isJsonObject(value) ? decodeSchema(value) : value;
  if (name === 'properties') return isJsonObject(value) ? mapSchemas(value) : value;
  if (name === 'anyOf' && Array.isArray(value))
    return value.map((member) => (isJsonObject(member) ? decodeSchema(member) : member));
  return value;
}

function mapSchemas(schemas: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, value]) => [name, isJsonObject(value) ? decodeSchema(value) : value]),
  );
}

function inOrder(properties: JsonObject, ordering: readonly JsonValue[]): JsonObject {
  const first = ordering.filter((name) => typeof name === 'string' && Object.hasOwn(properties, name));
  const names = new Set([...first.map(String), ...Object.keys(properties)]);
  return Object.fromEntries([...names].map((name) => [name, properties[name]]));
}

/** Null has to be among the values of an enum and the members of a union too. */
function withNull(schema: JsonObject): JsonObject {
  const { enum: values, anyOf, type } = schema;
  return {
    ...schema,
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
    ...(Array.isArray(anyOf) && type === undefined ? { anyOf: [...anyOf, { type: 'null' }] } : {}),
  };
}
