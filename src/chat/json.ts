/** Any JSON value, as `JSON.parse` gives it. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object; a member that is absent reads as `undefined`. */
export interface JsonObject {
  [member: string]: JsonValue | undefined;
}

/** Tells whether a value is a JSON object (not null, not a list). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses text as JSON; `undefined` when it is none, so that a reader of vendor data can keep the text. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    // JSON.parse returns `any`; what it returns is a JsonValue by its own definition.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Escapes one member name for use in a JSON pointer (RFC 6901). */
export function pointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
