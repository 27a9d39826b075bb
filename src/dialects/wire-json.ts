import { isJsonObject, parseJson, parseJsonExactly, type JsonObject, type JsonValue } from '../chat/json.js';

/** What stands in a parsed body, of whatever declared type, as the JSON that it is. */
export function asJson(value: unknown): JsonValue {
  // Bodies come from JSON.parse, and the contract's types describe nothing but JSON.
  return value as JsonValue;
}

/** As `asJson`, for what is known to be an object. */
export function asJsonObject(value: object): JsonObject {
  // As above.
  return value as JsonObject;
}

/** The member if it is a string. */
export function stringAt(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === 'string' ? value : undefined;
}

/** The member if it is a finite number. */
export function numberAt(object: JsonObject, name: string): number | undefined {
  const value = object[name];
  return typeof value === 'number' ? value : undefined;
}

/** The member if it is an object; an empty one otherwise. */
export function objectAt(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isJsonObject(value) ? value : {};
}

/** The member if it is a list; an empty one otherwise. */
export function listAt(object: JsonObject, name: string): JsonValue[] {
  const value = object[name];
  return Array.isArray(value) ? value : [];
}

/** The objects of a list. */
export function objectsAt(object: JsonObject, name: string): JsonObject[] {
  return listAt(object, name).filter(isJsonObject);
}

/** The object without the members that are undefined, for a type whose optional members may not be. */
export function defined<T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {};
  // A loop: by entries it takes 0.28 µs instead of 0.04, and events are made of these.
  for (const name in object) if (object[name] !== undefined) kept[name] = object[name];
  // Exactly the undefined members are gone.
  return kept as never;
}

/** Sets a member, whatever its name: `__proto__` too is one that a caller may have chosen. */
export function setMember(object: JsonObject, name: string, value: JsonValue): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** The object with each of its members made anew. */
export function mapMembers(
  object: JsonObject,
  make: (value: JsonValue | undefined) => JsonValue,
): JsonObject {
  const made: JsonObject = {};
  // As above: by entries it costs three times as much, and schemas are full of these.
  for (const name of Object.keys(object)) setMember(made, name, make(object[name]));
  return made;
}

/** A parsed JSON text as an object; undefined for anything else. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    // Vendors send what is no JSON at times; the caller keeps the text.
    return undefined;
  }
}

/** As `parseObject`, with every digit of whole numbers. A number by itself, which is then an object too, is none. */
export function parseObjectExactly(text: string): JsonObject | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  const value = parseJsonExactly(text);
  return isJsonObject(value) ? value : undefined;
}

/** Whether a frame's data is neither JSON nor an end mark: a piece of the answer is lost. */
export function isDamaged(data: string): boolean {
  return parseJson(data) === undefined && !/^\s*(?:\[DONE\]\s*)?$/.test(data);
}

/** Puts all of these to a list. Spread, more than some hundred thousand would be too many arguments for a call. */
export function pushAll<Item>(list: Item[], more: Iterable<Item>): void {
  for (const each of more) list.push(each);
}
