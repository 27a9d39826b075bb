import { isJsonObject, type JsonObject } from '../../chat/json.js';

/** This dialect's own id. */
export const DIALECT = 'openai-responses';

/** Whose state is written as it came; any other vendor's is sealed, so that it is known again when it comes back. */
export const STATE_ISSUER = 'openai';

/** Where this format's one endpoint is, below the base URL. */
export const PATH = '/responses';

/** The `type` of a wire object, which the contract leaves open. */
export function tagOf({ type }: { type?: unknown }): string {
  return typeof type === 'string' ? type : '';
}

/** What a part or message has of this format beside its meaning. */
export function formOf(native: JsonObject | undefined): JsonObject {
  const form = native?.[DIALECT];
  return isJsonObject(form) ? form : {};
}
