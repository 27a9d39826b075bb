import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { withoutParts } from './all-of.js';
import { resolveReference } from './schema-reference.js';

/** A schema that the vendor compiles, and the keywords that it can only be told of in words. */
export interface StrictSchema {
  schema: JsonObject;
  /** Keywords that are in the descriptions now. */
  described: string[];
}

/** Formats of strings that are kept to. */
const knownFormats = [
  'date-time',
  'time',
  'date',
  'duration',
  'email',
  'hostname',
  'uri',
  'ipv4',
  'ipv6',
  'uuid',
];

/** Keywords that constrain nothing: what was compiled does not know them. */
const idleKeywords = ['$schema', '$id', '$comment', '$anchor'];

/** Keywords that are kept as they are. */
const keptKeywords = ['type', 'title', 'description', 'required', 'enum', 'const', '$ref'];

/**
 * A schema as Anthropic takes it for answers and strict tools: objects are closed, and limits of numbers, texts and lists
 * are told in the description, as the vendor's own SDKs do. Undefined where answers that the schema allows would be
 * forbidden: it refers to itself or elsewhere, or has objects of any members.
 * From https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations
 */
export function strictSchema(given: JsonObject): StrictSchema | undefined {
  const schema = withoutParts(given);
  if (schema === undefined) return undefined;
  if (!isCompilable(schema, { root: schema, path: [], followed: new Set() })) return undefined;
  const described = new Set<string>();
  const lowered = lowerSchema(schema, described);
  return isJsonObject(lowered) ? { schema: lowered, described: [...described] } : undefined;
}

/** How far the references of a schema have been followed. */
interface Walk {
  root: JsonObject;
  /** The references that lead here. */
  path: readonly string[];
  /** References that were followed to their end: each is followed once, however often it is used. */
  followed: Set<string>;
}

/** Whether a schema means the same when its objects are closed and its references are followed. */
function isCompilable(value: JsonValue | undefined, walk: Walk): boolean {
  if (Array.isArray(value)) return value.every((each) => isCompilable(each, walk));
  if (!isJsonObject(value)) return true;
  if (isOpen(value)) return false;
  const { $ref: reference, $defs: _defs, definitions: _definitions, properties, ...rest } = value;
  if (typeof reference === 'string' && !isEnding(reference, walk)) return false;
  const inner = Object.entries(rest).filter(([keyword]) => holdsSchemas(keyword));
  const members = isJsonObject(properties) ? Object.values(properties) : [];
  return [...members, ...inner.map(([, member]) => member)].every((each) => isCompilable(each, walk));
}

/** Whether a reference leads to a schema that does not come back to it. */
function isEnding(reference: string, walk: Walk): boolean {
  const { root, path, followed } = walk;
  if (followed.has(reference)) return true;
  const target = resolveReference(reference, root);
  if (target === undefined || path.includes(reference)) return false;
  if (!isCompilable(target, { ...walk, path: [...path, reference] })) return false;
  followed.add(reference);
  return true;
}

/** Whether it is of objects that may have members that it does not name. */
function isOpen(schema: JsonObject): boolean {
  const { additionalProperties: others, properties } = schema;
  const isUnnamed = isTyped(schema, 'object') && !isJsonObject(properties) && others !== false;
  return isUnnamed || others === true || isJsonObject(others) || 'patternProperties' in schema;
}

function holdsSchemas(keyword: string): boolean {
  return ['items', 'anyOf', 'oneOf', 'allOf'].includes(keyword);
}

function isTyped({ type }: JsonObject, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

function lowerSchema(value: JsonValue | undefined, described: Set<string>): JsonValue {
  if (!isJsonObject(value)) return value ?? {};
  const kept: JsonObject = {};
  const told: string[] = [];
  for (const [keyword, member] of Object.entries(value)) {
    if (member === undefined || idleKeywords.includes(keyword)) continue;
    const lowered = lowerKeyword(keyword, member, described);
    Object.assign(kept, lowered);
    if (lowered === undefined) {
      told.push(`${keyword}: ${JSON.stringify(member)}`);
      described.add(keyword);
    }
  }
  if (isJsonObject(kept['properties'])) kept['type'] ??= 'object';
  return { ...kept, ...wordsOf(kept, told), ...(isTyped(kept, 'object') ? closed(kept) : {}) };
}

/** A description with what could not be kept. */
function wordsOf({ description }: JsonObject, told: readonly string[]): JsonObject {
  if (told.length === 0) return {};
  const before = typeof description === 'string' && description !== '' ? `${description}\n\n` : '';
  return { description: `${before}{${told.join(', ')}}` };
}

function closed({ properties = {} }: JsonObject): JsonObject {
  return { properties, additionalProperties: false };
}

/** A keyword as it can be sent; undefined for one that can only be told of. */
function lowerKeyword(keyword: string, member: JsonValue, described: Set<string>): JsonObject | undefined {
  if (keptKeywords.includes(keyword)) return keepKeyword(keyword, member);
  switch (keyword) {
    case 'properties':
    case '$defs':
    case 'definitions':
      return isJsonObject(member) ? { [keyword]: lowerMembers(member, described) } : undefined;
    case 'items':
      return isJsonObject(member) ? { items: lowerSchema(member, described) } : undefined;
    case 'anyOf':
    case 'allOf':
    case 'oneOf':
      // Exactly one of them is more than can be compiled.
      return Array.isArray(member)
        ? { [keyword === 'oneOf' ? 'anyOf' : keyword]: member.map((each) => lowerSchema(each, described)) }
        : undefined;
    case 'additionalProperties':
      return {};
    case 'format':
      return typeof member === 'string' && knownFormats.includes(member) ? { format: member } : undefined;
    case 'minItems':
      return member === 0 || member === 1 ? { minItems: member } : undefined;
    default:
      return undefined;
  }
}

function keepKeyword(keyword: string, member: JsonValue): JsonObject | undefined {
  const isPlain = (each: JsonValue): boolean => each === null || typeof each !== 'object';
  if (keyword === 'enum' && !(Array.isArray(member) && member.every(isPlain))) return undefined;
  if (keyword === 'const' && !isPlain(member)) return undefined;
  return { [keyword]: member };
}

function lowerMembers(members: JsonObject, described: Set<string>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, lowerSchema(member, described)]),
  );
}
