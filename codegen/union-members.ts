import { isObject, objectAt, stringsAt, type JsonObject, type JsonValue } from './json.ts';
import { resolveSchema } from './schema-walk.ts';

/** The JSON types that a validator tells apart; an integer is a number here. */
export const JSON_TYPES = ['string', 'number', 'boolean', 'null', 'array', 'object'] as const;

/** One of the six JSON types. */
export type JsonType = (typeof JSON_TYPES)[number];

/** What a member of a union says of one string property. */
export interface Tag {
  /** The only values it takes; undefined: any but the excluded ones. */
  readonly values: readonly string[] | undefined;
  readonly excluded: readonly string[];
  readonly isRequired: boolean;
}

/** A member of a union, and what can be told of its instances without validating them. */
export interface UnionMember {
  readonly schema: JsonObject;
  readonly types: ReadonlySet<JsonType>;
  /** By property name; a property that is not in it may have any value. */
  readonly tags: ReadonlyMap<string, Tag>;
}

type Schemas = Readonly<Record<string, JsonValue>>;

/** Keywords that say nothing of the instance: a union beside them is still only a union. */
const ANNOTATIONS = new Set(['title', 'description', 'examples', 'deprecated']);

/**
 * The members of an `anyOf`, with members that are themselves only an `anyOf` replaced by their own members.
 * Throws on a reference that leads nowhere.
 */
export function flattenUnion(members: readonly JsonValue[], schemas: Schemas): UnionMember[] {
  return flatten(members, schemas, new Set());
}

function flatten(
  members: readonly JsonValue[],
  schemas: Schemas,
  seen: ReadonlySet<JsonValue>,
): UnionMember[] {
  return members.filter(isObject).flatMap((member) => {
    const inner = unionOf(member, schemas);
    if (inner === undefined || seen.has(inner)) return [describe(member, schemas)];
    return flatten(inner, schemas, new Set([...seen, inner]));
  });
}

/** The members of a schema that is only a union, or only a reference to one: another keyword beside it would be lost. */
function unionOf(schema: JsonObject, schemas: Schemas): JsonValue[] | undefined {
  const [key, ...others] = Object.keys(schema).filter((name) => !isAnnotation(name));
  if (others.length > 0) return undefined;
  if (key === '$ref') return unionOf(resolveSchema(schema, schemas), schemas);
  const members = schema['anyOf'];
  return Array.isArray(members) ? members : undefined;
}

/** Whether a schema says nothing but that the instance is of one JSON type. */
export function isPlainType(schema: JsonObject): boolean {
  const [key, ...others] = Object.keys(schema).filter((name) => !isAnnotation(name));
  return key === 'type' && others.length === 0;
}

function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith('x-');
}

function describe(member: JsonObject, schemas: Schemas): UnionMember {
  return { schema: member, types: typesOf(member, schemas), tags: tagsOf(member, schemas) };
}

function typesOf(schema: JsonObject, schemas: Schemas): ReadonlySet<JsonType> {
  const target = resolveSchema(schema, schemas);
  const parts = Array.isArray(target['allOf']) ? target['allOf'].filter(isObject) : [];
  const sets = [ownTypes(target), ...parts.map((part) => typesOf(part, schemas))];
  return new Set(JSON_TYPES.filter((type) => sets.every((types) => types.has(type))));
}

function ownTypes(schema: JsonObject): ReadonlySet<JsonType> {
  if (schema['const'] !== undefined) return new Set([typeOfValue(schema['const'])]);
  if (Array.isArray(schema['enum'])) return new Set(schema['enum'].map(typeOfValue));
  const { type } = schema;
  if (type === undefined) return new Set(JSON_TYPES);
  const names = (Array.isArray(type) ? type : [type]).map((name) => (name === 'integer' ? 'number' : name));
  return new Set(JSON_TYPES.filter((name) => names.includes(name)));
}

function typeOfValue(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object') return 'object';
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' ? 'number' : 'boolean';
}

function tagsOf(schema: JsonObject, schemas: Schemas): Map<string, Tag> {
  const target = resolveSchema(schema, schemas);
  const tags = new Map<string, Tag>();
  const required = requiredOf(target, schemas);
  const parts = Array.isArray(target['allOf']) ? target['allOf'].filter(isObject) : [];
  for (const part of parts) {
    for (const [name, tag] of tagsOf(part, schemas))
      tags.set(name, { ...tag, isRequired: required.has(name) });
  }
  for (const [name, property] of Object.entries(objectAt(target, 'properties'))) {
    const tag = isObject(property) ? tagOf(resolveSchema(property, schemas), required.has(name)) : undefined;
    if (tag !== undefined) tags.set(name, tag);
  }
  return tags;
}

function requiredOf(schema: JsonObject, schemas: Schemas): Set<string> {
  const target = resolveSchema(schema, schemas);
  const parts = Array.isArray(target['allOf']) ? target['allOf'].filter(isObject) : [];
  return new Set([
    ...stringsAt(target, 'required'),
    ...parts.flatMap((part) => [...requiredOf(part, schemas)]),
  ]);
}

function tagOf(property: JsonObject, isRequired: boolean): Tag | undefined {
  if (typeof property['const'] === 'string') return { values: [property['const']], excluded: [], isRequired };
  if (Array.isArray(property['enum'])) {
    const values = stringsAt(property, 'enum');
    const isNullable = property['enum'].includes(null);
    if (values.length !== property['enum'].length - (isNullable ? 1 : 0)) return undefined;
    // A tag that may be null may as well be missing.
    return { values, excluded: [], isRequired: isRequired && !isNullable };
  }
  const excluded = stringsAt(objectAt(property, 'not'), 'enum');
  return excluded.length > 0 ? { values: undefined, excluded, isRequired } : undefined;
}
