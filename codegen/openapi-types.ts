import openapiTS, { astToString, STRING, tsLiteral, tsUnion } from 'openapi-typescript';
import ts from 'typescript';

import { formatGenerated } from './generated-source.ts';
import { isObject, objectAt, stringsAt, type JsonObject, type JsonValue } from './json.ts';
import { mapSubschemas } from './schema-walk.ts';

const PREAMBLE = `
declare const unknownTag: unique symbol;

/**
 * The tag (\`type\` or \`role\`) of a union member that the contract does not know. At run time it is a string; its type
 * is no string at all, so that \`switch (part.type)\` narrows to the known members: any string would match each of them.
 */
export interface UnknownTag {
  readonly [unknownTag]: true;
}

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** Any JSON object. */
export interface JsonObject {
  [key: string]: JsonValue;
}
`;

/** The extension that carries the TypeScript type of a rewritten schema to the transform hook below. */
const MARK = 'x-typescript';

/**
 * The text of `generated/openapi.ts`: openapi-typescript's types of a bundled document, with what it has no words for:
 * open enums keep their literals, the tags of unknown members are `UnknownTag`, free schemas are `JsonValue` and
 * `JsonObject`, and nothing is readonly or required because of a default.
 */
export async function generateOpenapiTypes(document: JsonObject): Promise<string> {
  const components = objectAt(document, 'components');
  const schemas = mapValues(objectAt(components, 'schemas'), markSchema);
  const marked = { ...document, components: { ...components, schemas } };
  const nodes = await openapiTS(Buffer.from(JSON.stringify(marked)), {
    silent: true,
    defaultNonNullable: false,
    // The hook is given the schemas of the JSON document above.
    transform: (schema) => markedType(schema as unknown as JsonObject),
  });
  return formatGenerated(
    `${PREAMBLE}\n${astToString(nodes)}\n/** The types of the contract's schemas by name. */\nexport type Schemas = components['schemas'];\n`,
  );
}

function mapValues(object: JsonObject, change: (value: JsonObject) => JsonValue): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, isObject(value) ? change(value) : value]),
  );
}

/**
 * A schema with marks where the generated type is not what openapi-typescript would make. A mark sits on
 * `type: string`, because the transform hook is asked only about schemas that have a type.
 */
export function markSchema(schema: JsonObject): JsonObject {
  const { readOnly: _readOnly, discriminator: _discriminator, ...rest } = schema;
  if (schema['x-aial-open-enum'] === true) return markOpenEnum(rest);
  const free = freeType(rest);
  if (free !== undefined) return marked(rest, free);
  const inner = mapSubschemas(withItems(rest), markSchema);
  return schema['x-aial-unknown'] === true ? markUnknownTag(inner) : inner;
}

function marked(schema: JsonObject, mark: JsonValue): JsonObject {
  const { description } = schema;
  return { type: 'string', [MARK]: mark, ...(description === undefined ? {} : { description }) };
}

/** Members may be a string enum, a free string and null; of anything else an open enum cannot be made. */
function markOpenEnum(schema: JsonObject): JsonObject {
  const members = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isObject) : [];
  const values = members.flatMap((member) => stringsAt(member, 'enum'));
  const isNullable = members.some(
    (member) => member['type'] === 'null' || stringOrNull(member['type']) === 'string or null',
  );
  const isFit = members.every(
    (member) => member['type'] === 'null' || stringOrNull(member['type']) !== undefined,
  );
  if (!isFit || values.length === 0) {
    throw new Error(
      `x-aial-open-enum must be on anyOf of a string enum and a string: ${JSON.stringify(schema)}`,
    );
  }
  return marked(schema, { openEnum: values, isNullable });
}

function stringOrNull(type: JsonValue | undefined): 'string' | 'string or null' | undefined {
  if (type === 'string') return 'string';
  const isBoth = Array.isArray(type) && type.length === 2 && type.includes('string') && type.includes('null');
  return isBoth ? 'string or null' : undefined;
}

const SHAPING = [
  '$ref',
  'anyOf',
  'oneOf',
  'allOf',
  'enum',
  'const',
  'properties',
  'additionalProperties',
  'items',
];

/** A list without `items` is a list of any JSON. */
function withItems(schema: JsonObject): JsonObject {
  return schema['type'] === 'array' && schema['items'] === undefined ? { ...schema, items: {} } : schema;
}

/** `{}` is any JSON value; `type: object` without members is any JSON object, `[object, 'null']` that or null. */
function freeType(schema: JsonObject): string | undefined {
  if (SHAPING.some((key) => key !== 'additionalProperties' && schema[key] !== undefined)) return undefined;
  const additional = schema['additionalProperties'];
  const isAdditionalFree = additional === undefined || additional === true || isEmptySchema(additional);
  if (schema['type'] === undefined) return additional === undefined ? 'JsonValue' : undefined;
  if (!isAdditionalFree) return undefined;
  if (schema['type'] === 'object') return 'JsonObject';
  return isObjectOrNull(schema['type']) ? 'JsonObject | null' : undefined;
}

function isObjectOrNull(type: JsonValue): boolean {
  return Array.isArray(type) && type.length === 2 && type.includes('object') && type.includes('null');
}

function isEmptySchema(schema: JsonValue): boolean {
  return (
    isObject(schema) && schema['type'] === undefined && SHAPING.every((key) => schema[key] === undefined)
  );
}

function markUnknownTag(schema: JsonObject): JsonObject {
  const properties = objectAt(schema, 'properties');
  const isTag = (value: JsonValue): value is JsonObject =>
    isObject(value) && value['type'] === 'string' && isObject(value['not']);
  if (!Object.values(properties).some(isTag)) {
    throw new Error(`x-aial-unknown needs a tag {type: string, not: {enum}}: ${JSON.stringify(schema)}`);
  }
  return {
    ...schema,
    properties: mapValues(properties, (value) => (isTag(value) ? marked(value, 'UnknownTag') : value)),
  };
}

function markedType(schema: JsonObject): ts.TypeNode | undefined {
  const mark = schema[MARK];
  if (typeof mark === 'string') return ts.factory.createTypeReferenceNode(mark);
  if (!isObject(mark)) return undefined;
  const anyString = ts.factory.createParenthesizedType(
    ts.factory.createIntersectionTypeNode([STRING, ts.factory.createTypeLiteralNode([])]),
  );
  const nothing = ts.factory.createLiteralTypeNode(ts.factory.createNull());
  return tsUnion([
    ...stringsAt(mark, 'openEnum').map((value) => tsLiteral(value)),
    anyString,
    ...(mark['isNullable'] === true ? [nothing] : []),
  ]);
}
