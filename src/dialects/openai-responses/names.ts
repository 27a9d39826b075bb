import { isJsonObject, type JsonObject } from '../../chat/json.js';

/** This dialect's own id. */
export const DIALECT = 'openai-responses';

/** Where this format's one endpoint is, below the base URL. */
export const PATH = '/responses';

/** What a part or message has of this format beside its meaning. */
export function formOf(native: JsonObject | undefined): JsonObject {
  const form = native?.[DIALECT];
  return isJsonObject(form) ? form : {};
}
