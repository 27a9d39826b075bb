import type { ChatEvent, Usage } from '../../chat/event.js';
import { isJsonObject, type JsonValue } from '../../chat/json.js';
import type { Undo } from '../dialect.js';
import { defined, listAt, stringAt } from '../wire-json.js';
import { ChunkDecoder, readChunks } from './stream-decoder.js';
import { decodeUsage } from './usage.js';

/** A whole reply as events, or a stream that came as one JSON list: both are chunks. */
export function decodeReply(body: JsonValue, undo: Undo): ChatEvent[] {
  const decoder = new ChunkDecoder(undo);
  readChunks(body, decoder);
  decoder.done();
  return decoder.take();
}

/** See `Vendor.glance`. */
export function glance(body: JsonValue): { usage?: Usage } | undefined {
  if (!isJsonObject(body) || 'error' in body || 'promptFeedback' in body) return undefined;
  const [candidate] = listAt(body, 'candidates');
  if (!isJsonObject(candidate) || stringAt(candidate, 'finishReason') === undefined) return undefined;
  return defined({ usage: decodeUsage(body['usageMetadata']) });
}
