import { isJsonObject, type JsonObject } from '../../chat/json.js';
import { asJsonObject } from '../wire-json.js';

/** This dialect's own id. */
export const DIALECT = 'anthropic-messages';

/** Where this format's endpoint is, below the base URL. */
export const PATH = '/v1/messages';

/** Whose signatures are written as they came; any other vendor's are sealed, so that they are known again. */
export const STATE_ISSUER = 'anthropic';

/** The `type` of a wire object, which the contract leaves open. */
export function tagOf({ type }: { type?: unknown }): string {
  return typeof type === 'string' ? type : '';
}

/**
 * How a message or part of this format was written where its meaning does not tell, under the dialect's own name in
 * `native`:
 * of a message, `place: 'system'` for the top-level member of that name, and `content: 'string'` for words that were no
 * list; of a part, `block`, members to be put into its block as they are (a cache point, a caller, nulls), `source` of a
 * document that was plain text, and `content` of a result that was a text (`string`) or not there at all
 * (`none`); of a tool, the `whole` of one that the vendor knows by its type.
 */
export function formOf(native: JsonObject | undefined): JsonObject {
  const form = native?.[DIALECT];
  return isJsonObject(form) ? form : {};
}

/** A form with what was found; nothing where nothing was. */
export function nativeForm(form: object): { native?: JsonObject } {
  return Object.keys(form).length === 0 ? {} : { native: { [DIALECT]: asJsonObject(form) } };
}

/** The members of a part's form that are put into its block as they are. */
export function blockMembers(native: JsonObject | undefined): JsonObject {
  const { block } = formOf(native);
  return isJsonObject(block) ? block : {};
}
