import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part } from '../../chat/request.js';
import type { Target } from '../dialect.js';
import type { MediaEncoding } from './encode-media.js';
import { DIALECT } from './names.js';
import type { ToolNames } from '../tool-names.js';

/** What parts are written with. */
export interface PartEncoding extends MediaEncoding {
  target: Target;
  names: ToolNames;
  /** The names of the calls so far, by their ids: results need them. */
  calls: Map<string, { name: string; sent: string }>;
}

/** A part in the vendor's words. */
export interface Slot {
  kind: 'call' | 'result' | 'other';
  value: JsonObject;
  /** It is not sent; in the client's own format its place counts until members are put back to theirs. */
  isDropped?: true;
  /** The state it bore is another vendor's. */
  isForeign?: true;
}

/** Older models know no ids: their calls are told apart by their order. */
export function callIdOf(
  { callId: id, native }: Part & { callId: string },
  { isSameDialect, facts }: PartEncoding,
): JsonObject {
  const form = native?.[DIALECT];
  const hasNone = isJsonObject(form) && form['id'] === 'none';
  return (isSameDialect ? !hasNone : facts.isThird) ? { id } : {};
}
