import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { defined, listAt, mapMembers, objectsAt } from '../wire-json.js';
import { sideBySide } from './all-of.js';
import { resolveReference } from './schema-reference.js';

/** A schema for the arguments of a tool, and what had to be changed for it to be taken. */
export interface InputSchema {
  schema: JsonObject;
  changes: string[];
}

/**
 * A schema as Anthropic takes it for arguments: of an object, without alternatives at its top, and in the words of JSON
 * Schema 2020-12. Undefined where the arguments are to be no object.
 * From https://platform.claude.com/docs/en/agents-and-tools/tool-use/define-tools
 */
export function inputSchema(given: JsonObject | undefined): InputSchema | undefined {
  if (given === undefined) return { schema: { type: 'object', properties: {} }, changes: [] };
  const changes = new Set<string>();
  const root = moderniseObject(given, changes);
  const schema = asObject(
    flatten(root, { root, changes, path: [], budget: { left: MAX_REFERENCES } }),
    changes,
  );
  return schema === undefined ? undefined : { schema, changes: [...changes] };
}

function asObject(schema: JsonObject, changes: Set<string>): JsonObject | undefined {
  const { type } = schema;
  if (type === 'object') return schema;
  const isObject = type === undefined || type === null || (Array.isArray(type) && type.includes('object'));
  if (!isObject) return undefined;
  changes.add('its type is object');
  return { ...schema, type: 'object' };
}

const alternatives = ['anyOf', 'oneOf', 'allOf'] as const;

/** Alternatives at the top are refused: their members stand side by side instead, and what all require is required. */
function flatten(schema: JsonObject, flattening: Flattening): JsonObject {
  return alternatives.reduce(
    (flat, name) => (name in flat ? withMembersOf(name, flat, flattening) : flat),
    schema,
  );
}

interface Flattening {
  /** Where references lead. */
  root: JsonObject;
  changes: Set<string>;
  /** The references that lead here. */
  path: readonly string[];
  /** How many more of them may be followed: those used twice at each of their levels double the work. */
  budget: { left: number };
}

/** Far more than any schema of a tool has. */
const MAX_REFERENCES = 2_000;

/** An alternative, which may be elsewhere, and have alternatives of its own. */
function variantOf(variant: JsonObject, flattening: Flattening): JsonObject {
  const { root, path, budget } = flattening;
  const { $ref: reference, ...beside } = variant;
  if (typeof reference !== 'string' || path.includes(reference)) return flatten(variant, flattening);
  budget.left -= 1;
  const target = budget.left < 0 ? undefined : resolveReference(reference, root);
  if (!isJsonObject(target)) return variant;
  return variantOf({ ...target, ...beside }, { ...flattening, path: [...path, reference] });
}

function withMembersOf(
  name: (typeof alternatives)[number],
  schema: JsonObject,
  flattening: Flattening,
): JsonObject {
  flattening.changes.add(`${name} at its top is one object now`);
  const variants = objectsAt(schema, name).map((variant) => variantOf(variant, flattening));
  const [first = [], ...others] = variants.map((variant) => new Set(listAt(variant, 'required')));
  const shared =
    name === 'allOf'
      ? [first, ...others].flatMap((list) => [...list])
      : [...first].filter((member) => others.every((list) => list.has(member)));
  const required = [...new Set([...listAt(schema, 'required'), ...shared])];
  const either = sideBySide(variants, name === 'allOf' ? 'allOf' : 'anyOf');
  return defined({
    ...schema,
    [name]: undefined,
    properties: sideBySide([schema, { properties: either }], 'allOf'),
    required: required.length === 0 ? undefined : required,
  });
}

/** Older drafts, and OpenAPI, write some keywords in ways that are invalid now. */
function modernise(value: JsonValue, changes: Set<string>): JsonValue {
  if (Array.isArray(value)) return value.map((each) => modernise(each, changes));
  return isJsonObject(value) ? moderniseObject(value, changes) : value;
}

function moderniseObject(schema: JsonObject, changes: Set<string>): JsonObject {
  const current: JsonObject = {};
  // A loop: by entries it costs twice as much, and every schema in every tool is one of these.
  for (const keyword of Object.keys(schema)) {
    const member = schema[keyword];
    // A prototype is no keyword.
    if (member !== undefined && keyword !== '__proto__')
      current[keyword] = moderniseMember(keyword, member, changes);
  }
  const { type, items, required } = current;
  if (!isOldFashioned(current)) return current;
  const isPerMember = typeof required === 'boolean';
  if (isPerMember) changes.add('required on a member itself is gone');
  const isTuple = Array.isArray(items);
  return defined({
    ...current,
    ...(typeof type === 'string' ? { type: type.toLowerCase() } : {}),
    ...(isPerMember ? { required: undefined } : {}),
    ...(isTuple ? { items: undefined, prefixItems: items } : {}),
    ...moderniseLimit(current, 'minimum', 'exclusiveMinimum'),
    ...moderniseLimit(current, 'maximum', 'exclusiveMaximum'),
  });
}

/** Whether any of the older ways is in a schema: most have none, and are done. */
function isOldFashioned(schema: JsonObject): boolean {
  const { type, items, required, exclusiveMinimum, exclusiveMaximum } = schema;
  return (
    (typeof type === 'string' && type !== type.toLowerCase()) ||
    typeof required === 'boolean' ||
    Array.isArray(items) ||
    typeof exclusiveMinimum === 'boolean' ||
    typeof exclusiveMaximum === 'boolean'
  );
}

/** Values, unlike schemas, stay as they are. */
const valueKeywords = ['enum', 'const', 'default', 'example', 'examples', 'required'];
const memberKeywords = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

function moderniseMember(keyword: string, member: JsonValue, changes: Set<string>): JsonValue {
  if (valueKeywords.includes(keyword)) return member;
  if (!memberKeywords.includes(keyword) || !isJsonObject(member)) return modernise(member, changes);
  return mapMembers(member, (schema) => modernise(schema ?? {}, changes));
}

/** What was a flag beside a limit is the limit itself now. */
function moderniseLimit(schema: JsonObject, limit: string, exclusive: string): JsonObject {
  const isExclusive = schema[exclusive];
  if (typeof isExclusive !== 'boolean') return {};
  const value = schema[limit];
  // What is undefined is taken out by the caller.
  return isExclusive ? { [limit]: undefined, [exclusive]: value } : { [exclusive]: undefined };
}
