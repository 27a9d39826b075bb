import { isObject, type JsonObject, type JsonValue } from './json.ts';
import { mapSubschemas } from './schema-walk.ts';
import { flattenUnion, isPlainType, JSON_TYPES, type JsonType, type UnionMember } from './union-members.ts';

/**
 * A copy of component schemas in which every `anyOf` whose members can be told apart by their JSON type or by a tag is
 * written as a chain of if, then, else. It accepts the same instances, but a wrong one is judged by the member that its
 * tag names, so that the error is that member's and not "must match a schema in anyOf". For validators only.
 */
export function dispatchUnions(schemas: JsonObject): JsonObject {
  const rewrite = (schema: JsonObject): JsonObject => {
    const { anyOf, ...beside } = schema;
    const rest = mapSubschemas(beside, rewrite);
    if (!Array.isArray(anyOf)) return rest;
    // Members are described as they were written: one already rewritten has no anyOf to flatten.
    const members = flattenUnion(anyOf, schemas).map((member) => ({
      ...member,
      schema: rewrite(member.schema),
    }));
    const chain = byType(members);
    if (Object.keys(rest).length === 0) return chain;
    const { allOf, ...others } = rest;
    return { ...others, allOf: [...(Array.isArray(allOf) ? allOf : []), chain] };
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, isObject(schema) ? rewrite(schema) : schema]),
  );
}

/** One step of a chain: instances that pass `condition` are judged by `then`. */
interface Step {
  readonly condition: JsonObject;
  readonly then: JsonObject;
}

function chainOf(steps: readonly Step[], last: JsonObject): JsonObject {
  return steps.reduceRight((rest, { condition, then }) => ({ if: condition, then, else: rest }), last);
}

function byType(members: readonly UnionMember[]): JsonObject {
  const [first] = members;
  if (first === undefined || members.length === 1) return first?.schema ?? {};
  const groups = new Map<string, { types: JsonType[]; members: readonly UnionMember[] }>();
  for (const type of JSON_TYPES) {
    const candidates = members.filter((member) => member.types.has(type));
    if (candidates.length === 0) continue;
    // Objects stay apart: only they have tags.
    const key = `${type === 'object' ? 'object ' : ''}${candidates.map((member) => members.indexOf(member)).join()}`;
    const group = groups.get(key) ?? { types: [], members: candidates };
    group.types.push(type);
    groups.set(key, group);
  }
  const steps = [...groups.values()].map(({ types, members: candidates }) => ({
    condition: { type: typeKeyword(types) },
    then: types.includes('object') ? byTag(candidates, new Set()) : oneOrAny(candidates),
  }));
  const accepted = [...groups.values()].flatMap((group) => group.types);
  return closeByType(steps, accepted);
}

/** If every JSON type is accepted the last step needs no condition. */
function closeByType(steps: readonly Step[], accepted: readonly JsonType[]): JsonObject {
  const last = steps.at(-1);
  if (last === undefined) return { type: [] };
  if (accepted.length === JSON_TYPES.length) return chainOf(steps.slice(0, -1), last.then);
  return chainOf(steps, { type: typeKeyword(accepted) });
}

function typeKeyword(types: readonly JsonType[]): JsonValue {
  const [only] = types;
  return types.length === 1 && only !== undefined ? only : [...types];
}

function oneOrAny(members: readonly UnionMember[]): JsonObject {
  const [first] = members;
  if (first !== undefined && members.length === 1) return first.schema;
  // An open enum is a list of known strings or any string: the list has nothing to say.
  const widest = members.find((member) => member.types.size === 1 && isPlainType(member.schema));
  if (widest !== undefined) return widest.schema;
  return { anyOf: members.map((member) => member.schema) };
}

/** Objects by the values of their most telling tag; those that it leaves together by the next one. */
function byTag(members: readonly UnionMember[], used: ReadonlySet<string>): JsonObject {
  const tag = members.length > 1 ? chooseTag(members, used) : undefined;
  if (tag === undefined) return oneOrAny(members);
  const next = new Set([...used, tag]);
  const groups = new Map<string, { values: string[]; members: readonly UnionMember[] }>();
  const known = new Set(members.flatMap((member) => member.tags.get(tag)?.values ?? []));
  for (const value of known) {
    const candidates = members.filter((member) => admits(member, tag, value));
    const key = candidates.map((member) => members.indexOf(member)).join();
    const group = groups.get(key) ?? { values: [], members: candidates };
    group.values.push(value);
    groups.set(key, group);
  }
  const steps = [...groups.values()].map(({ values, members: candidates }) => ({
    condition: { required: [tag], properties: { [tag]: oneOf(values) } },
    then: byTag(candidates, next),
  }));
  return chainOf(steps, otherwise(members, { tag, known: [...known], next }));
}

function oneOf(values: readonly string[]): JsonObject {
  const [only] = values;
  return values.length === 1 && only !== undefined ? { const: only } : { enum: [...values] };
}

function admits(member: UnionMember, tag: string, value: string): boolean {
  const known = member.tags.get(tag);
  if (known === undefined) return true;
  return known.values === undefined ? !known.excluded.includes(value) : known.values.includes(value);
}

interface Rest {
  readonly tag: string;
  readonly known: readonly string[];
  readonly next: ReadonlySet<string>;
}

/** Instances whose tag is missing, or has none of the known values. */
function otherwise(members: readonly UnionMember[], { tag, known, next }: Rest): JsonObject {
  const untagged = members.filter((member) => member.tags.get(tag)?.isRequired !== true);
  const unknown = members.filter((member) => member.tags.get(tag)?.values === undefined);
  const mustBeKnown = { properties: { [tag]: oneOf(known) } };
  if (untagged.length === 0) {
    if (unknown.length === 0) return { required: [tag], ...mustBeKnown };
    // The unknown members require the tag themselves unless there are several: then their errors would be an anyOf's.
    return unknown.length === 1 ? byTag(unknown, next) : { required: [tag], allOf: [byTag(unknown, next)] };
  }
  return {
    if: { required: [tag], properties: { [tag]: { not: { type: 'null' } } } },
    then: unknown.length === 0 ? mustBeKnown : byTag(unknown, next),
    else: byTag(untagged, next),
  };
}

/** The property with the most members that fix its values; at equal numbers `type`, then `role`, then the first seen. */
function chooseTag(members: readonly UnionMember[], used: ReadonlySet<string>): string | undefined {
  const counts = new Map<string, number>();
  for (const member of members) {
    for (const [name, tag] of member.tags) {
      if (tag.values !== undefined && !used.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const rank = (name: string): number => ['role', 'type'].indexOf(name);
  const [best] = [...counts].sort(([left, more], [right, less]) => less - more || rank(right) - rank(left));
  return best?.[0];
}
