import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { listAt, objectAt, setMember } from '../wire-json.js';
import { resolveReference } from './schema-reference.js';

interface Walk {
  root: JsonObject;
  /** The references that lead here. */
  path: readonly string[];
  /** How many more schemas may be gone through: references used twice at each of their levels double what is written. */
  budget: { left: number };
}

/** Far more than any schema of a tool has. */
const MAX_SCHEMAS = 20_000;

/**
 * A schema whose objects of several parts (`allOf`) are one object each: closed by themselves, no answer would fit more
 * than one of the parts. Undefined where they cannot be put together.
 */
export function withoutParts(schema: JsonObject): JsonObject | undefined {
  const united = unite(schema, { root: schema, path: [], budget: { left: MAX_SCHEMAS } });
  return isJsonObject(united) ? united : undefined;
}

const lists = new Set(['anyOf', 'oneOf', 'allOf']);
const maps = new Set(['properties', '$defs', 'definitions']);

function unite(value: JsonValue, walk: Walk): JsonValue | undefined {
  walk.budget.left -= 1;
  if (walk.budget.left < 0) return undefined;
  if (!isJsonObject(value)) return value;
  const schema: JsonObject = {};
  for (const [keyword, member] of Object.entries(value)) {
    const inner = member === undefined ? undefined : uniteMember(keyword, member, walk);
    if (member !== undefined && inner === undefined) return undefined;
    if (inner !== undefined) setMember(schema, keyword, inner);
  }
  const { allOf, ...own } = schema;
  return Array.isArray(allOf) ? uniteParts(schema, own, allOf, walk) : schema;
}

function uniteMember(keyword: string, member: JsonValue, walk: Walk): JsonValue | undefined {
  if (keyword === 'items') return unite(member, walk);
  if (lists.has(keyword) && Array.isArray(member)) {
    const all = member.map((each) => unite(each, walk));
    return all.every((each) => each !== undefined) ? all : undefined;
  }
  if (!maps.has(keyword) || !isJsonObject(member)) return member;
  const entries = Object.entries(member).map(([name, each]) => [name, unite(each ?? {}, walk)] as const);
  return entries.every(([, each]) => each !== undefined) ? Object.fromEntries(entries) : undefined;
}

function uniteParts(
  schema: JsonObject,
  own: JsonObject,
  allOf: JsonValue[],
  walk: Walk,
): JsonObject | undefined {
  const followed = allOf.map((part) => follow(part, walk));
  const parts = followed.filter(isJsonObject);
  if (parts.length < followed.length) return undefined;
  const objects = [own, ...parts].filter(isOfObjects);
  if (objects.length < 2) return schema;
  return [own, ...parts].every(isPlainPart) ? joined(own, parts, walk) : undefined;
}

/** What a part refers to, its own parts put together; undefined where it leads back to itself, or elsewhere. */
function follow(part: JsonValue, walk: Walk): JsonValue | undefined {
  const reference = isJsonObject(part) ? part['$ref'] : undefined;
  if (!isJsonObject(part) || typeof reference !== 'string') return part;
  const target = resolveReference(reference, walk.root);
  if (target === undefined || walk.path.includes(reference)) return undefined;
  const inner = unite(target, { ...walk, path: [...walk.path, reference] });
  const { $ref: _reference, ...beside } = part;
  if (!isJsonObject(inner)) return undefined;
  const further = follow(inner, { ...walk, path: [...walk.path, reference] });
  return isJsonObject(further) ? { ...further, ...beside } : undefined;
}

function isOfObjects({ type, properties }: JsonObject): boolean {
  return type === 'object' || isJsonObject(properties);
}

/** What parts may have to be put together: the rest would be lost, or mean something else. */
const plainKeywords = new Set([
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
  '$defs',
  'definitions',
  '$schema',
  '$id',
  '$comment',
]);

function isPlainPart(part: JsonObject): boolean {
  return Object.keys(part).every((keyword) => plainKeywords.has(keyword));
}

function joined(own: JsonObject, parts: readonly JsonObject[], walk: Walk): JsonObject | undefined {
  const all = [own, ...parts];
  const members = Object.entries(sideBySide(all, 'allOf')).map(
    ([name, member]) => [name, unite(member ?? {}, walk)] as const,
  );
  if (!members.every(([, member]) => member !== undefined)) return undefined;
  const required = [...new Set(all.flatMap((part) => listAt(part, 'required')))];
  const open = all
    .map((part) => part['additionalProperties'])
    .find((each) => each === true || isJsonObject(each));
  // What is said first of its name and meaning is said of the whole.
  const words = Object.fromEntries(all.toReversed().flatMap((part) => Object.entries(part)));
  return {
    ...words,
    type: 'object',
    properties: Object.fromEntries(members),
    ...(required.length === 0 ? {} : { required }),
    ...(open === undefined ? {} : { additionalProperties: open }),
  };
}

/**
 * The members of several objects in one; of a member that two describe differently both descriptions hold, or either,
 * as the keyword says.
 */
export function sideBySide(objects: readonly JsonObject[], keyword: 'anyOf' | 'allOf'): JsonObject {
  const members = new Map<string, Map<string, JsonValue>>();
  for (const object of objects) {
    for (const [name, member = {}] of Object.entries(objectAt(object, 'properties'))) {
      const known = members.get(name) ?? new Map<string, JsonValue>();
      members.set(name, known);
      // By its text each description is there once: a union may have thousands of them.
      known.set(JSON.stringify(member), member);
    }
  }
  const entries = [...members].map(([name, known]): [string, JsonValue] => {
    const all = [...known.values()];
    const [only = {}] = all;
    return [name, all.length === 1 ? only : { [keyword]: all }];
  });
  return Object.fromEntries(entries);
}
