import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import type { ChatRequest, Tool } from '../chat/request.js';
import { parameterPointer, toolPointer, type Report } from './report.js';

/** Keywords that a strict schema must not have, wherever it is. */
const unknownKeywords = [
  'allOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
  'patternProperties',
];

/**
 * Whether OpenAI would take a schema as strict: each object is closed and demands all of its members.
 * From https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export function fitsStrict(schema: JsonObject | undefined): boolean {
  return schema === undefined || (schema['type'] === 'object' && isStrictEverywhere(schema));
}

function isStrictEverywhere(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.every(isStrictEverywhere);
  if (!isJsonObject(value)) return true;
  if (unknownKeywords.some((keyword) => value[keyword] !== undefined)) return false;
  const { properties, $defs: definitions, items, anyOf } = value;
  const members = [properties, definitions].flatMap((named) =>
    isJsonObject(named) ? Object.values(named) : [],
  );
  return isClosed(value) && [...members, items, anyOf].every(isStrictEverywhere);
}

function isClosed({ type, properties, additionalProperties, required }: JsonObject): boolean {
  const isObject =
    type === 'object' || (Array.isArray(type) && type.includes('object')) || properties !== undefined;
  if (!isObject) return true;
  const names = isJsonObject(properties) ? Object.keys(properties) : [];
  const demanded = Array.isArray(required) ? required : [];
  return additionalProperties === false && names.every((name) => demanded.includes(name));
}

/**
 * The request with what is strict as OpenAI can take it: a schema that it would refuse as strict is sent as a plain one,
 * and this is told. Where the client spoke one of OpenAI's formats, strictness is meant as OpenAI has it.
 */
export function withStrictness(request: ChatRequest, report: Report): ChatRequest {
  if (request.source?.dialect.startsWith('openai-') === true) return request;
  const { parameters } = request;
  const { responseFormat } = parameters;
  const tools = request.tools.map((tool, index): Tool => {
    if (tool.type !== 'function' || !isTooStrict(tool)) return tool;
    lower(toolPointer(request, index), report);
    return { ...tool, isStrict: false };
  });
  if (responseFormat?.type !== 'json-schema' || !isTooStrict(responseFormat)) return { ...request, tools };
  lower(parameterPointer(request, 'responseFormat'), report);
  return {
    ...request,
    tools,
    parameters: { ...parameters, responseFormat: { ...responseFormat, isStrict: false } },
  };
}

function isTooStrict({ isStrict, schema }: { isStrict?: boolean; schema?: JsonObject }): boolean {
  return isStrict === true && !fitsStrict(schema);
}

function lower(pointer: string, report: Report): void {
  const note = 'its schema is not sent as strict, which would demand closed objects and all of their members';
  report.lowered(pointer, note);
}
