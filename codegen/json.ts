/** A parsed JSON (or YAML) value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A parsed JSON (or YAML) object. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Whether a value is an object: neither null nor an array. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; throws an Error that says `where` it is something else. */
export function asObject(value: JsonValue | undefined, where: string): JsonObject {
  if (!isObject(value)) throw new Error(`${where} must be an object`);
  return value;
}

/** The value as a string; throws an Error that says `where` it is something else. */
export function asString(value: JsonValue | undefined, where: string): string {
  if (typeof value !== 'string') throw new Error(`${where} must be a string`);
  return value;
}

/** The member of an object if it is an object, else an empty one. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  return isObject(value) ? value : {};
}

/** The strings of an array member; other values and a missing member give none. */
export function stringsAt(parent: JsonObject, key: string): string[] {
  const value = parent[key];
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** Compares by code unit, so that the order does not depend on the machine's locale. */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
