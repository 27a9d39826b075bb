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

/** The beginning of a whole number that may be more than a double holds. */
const LONG_NUMBER = /(?:^|[:,[\s-])\d{16}/;

/** Whether a text of JSON may hold a whole number that a double does not. */
export function hasLongNumber(text: string): boolean {
  return LONG_NUMBER.test(text);
}

/**
 * As `parseJson`, but with every whole number as it was written: one that a double cannot hold is an object which
 * `JSON.stringify` writes as that very text. Older engines, which know no such objects, lose its last digits.
 */
export function parseJsonExactly(text: string): JsonValue | undefined {
  if (!hasLongNumber(text)) return parseJson(text);
  // Younger than the types that TypeScript has for JSON: https://tc39.es/proposal-json-parse-with-source/
  const { rawJSON, parse } = JSON as unknown as ExactJson;
  if (rawJSON === undefined) return parseJson(text);
  try {
    return parse(text, (_name, value, { source = '' } = {}) => {
      const isLossy = typeof value === 'number' && /^-?\d+$/.test(source) && String(value) !== source;
      return isLossy ? rawJSON(source) : value;
    });
  } catch {
    return undefined;
  }
}

interface ExactJson {
  rawJSON?(text: string): JsonObject;
  parse(
    text: string,
    reviver: (name: string, value: JsonValue, context?: { source?: string }) => JsonValue,
  ): JsonValue;
}

/** Escapes one member name for use in a JSON pointer (RFC 6901). */
export function pointerSegment(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
