import { isJsonObject, type JsonObject } from '../../chat/json.js';

/** This dialect's own id. */
export const DIALECT = 'google-generate';

/** Whose state is written as it came; any other vendor's is sealed, so that it is known again when it comes back. */
export const STATE_ISSUER = 'google';

/**
 * What a part, message or tool has of this format beside its meaning, which is kept in `native['google-generate']`:
 *
 * - message: `role` null for a turn that names none, `parts` 'none' for one that has none;
 * - tool-call and tool-result: `id` 'none' for a call without an id (`callId` is made up then), `args` 'none' for one
 *   without arguments; `response` is the result as it came, of which the content of the part is a reading;
 * - function tool: `parameters` is the schema in Google's form, of which the tool's schema is a reading.
 *
 * Turns of the model that follow one another are one message; its parts then have the turn's number as `item.index`.
 */
export function formOf(native: JsonObject | undefined): JsonObject {
  const form = native?.[DIALECT];
  return isJsonObject(form) ? form : {};
}

/** A form as `native`; none where there is nothing to keep. */
export function nativeOf(form: JsonObject): { native?: JsonObject } {
  const isEmpty = Object.values(form).every((value) => value === undefined);
  return isEmpty ? {} : { native: { [DIALECT]: form } };
}

/**
 * The word of an enum, in capitals: the API takes small letters too, and numbers where a client asked for
 * `enum-encoding=int`. `words` are in the order of their numbers.
 */
export function wordOf(value: unknown, words: readonly string[]): string | undefined {
  if (typeof value === 'number') return words[value];
  return typeof value === 'string' ? value.toUpperCase() : undefined;
}
