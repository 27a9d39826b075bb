import type { ChatEvent } from '../../chat/event.js';
import type { JsonValue } from '../../chat/json.js';
import type { Undo } from '../dialect.js';
import { ChunkDecoder, readChunks } from './stream-decoder.js';

/** A whole reply as events, or a stream that came as one JSON list: both are chunks. */
export function decodeReply(body: JsonValue, undo: Undo): ChatEvent[] {
  const decoder = new ChunkDecoder(undo);
  readChunks(body, decoder);
  decoder.done();
  return decoder.take();
}
