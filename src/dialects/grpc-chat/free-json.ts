import type { JsonObject, JsonValue } from '../../chat/json.js';

/** A Struct as the JSON object that it is. */
export function jsonObject(struct: Record<string, unknown> | undefined): JsonObject | undefined {
  // A Struct holds Values, and those are JSON.
  return struct as JsonObject | undefined;
}

/** A Value as the JSON that it is. */
export function jsonValue(value: unknown): JsonValue {
  // null, a boolean, a number, a text, or a Struct or list of them: no Value is anything else.
  return value as JsonValue;
}
