import type { ChatEvent, Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Undo } from '../dialect.js';
import { defined, listAt, objectAt } from '../wire-json.js';
import { ChunkDecoder } from './stream-decoder.js';
import { decodeUsage } from './usage.js';

/** A whole reply as events: it is read as one chunk that says everything. */
export function decodeReply(body: JsonValue, undo: Undo): ChatEvent[] {
  const decoder = new ChunkDecoder(undo, true);
  if (isJsonObject(body))
    decoder.chunk({ ...body, choices: listAt(body, 'choices').filter(isJsonObject).map(asChunkChoice) });
  decoder.whole();
  return decoder.take();
}

/** See `Vendor.glance`. */
export function glance(body: JsonValue): { usage?: Usage } | undefined {
  if (!isJsonObject(body) || (body['error'] ?? null) !== null) return undefined;
  const [choice] = listAt(body, 'choices');
  if (!isJsonObject(choice)) return undefined;
  return defined({ usage: decodeUsage(body['usage']) });
}

function asChunkChoice(choice: JsonObject): JsonObject {
  const message = objectAt(choice, 'message');
  const calls = listAt(message, 'tool_calls').filter(isJsonObject);
  // A whole reply numbers its calls by their places.
  const numbered = calls.map((call, index) => ({ ...call, index }));
  const delta = { ...inOrder(message), ...(numbered.length === 0 ? {} : { tool_calls: numbered }) };
  return { ...choice, delta };
}

/** Thought comes before words, words before what they cite, whatever the order of the members. */
function inOrder({ reasoning_content, reasoning, content, refusal, ...rest }: JsonObject): JsonObject {
  return { reasoning_content, reasoning, content, refusal, ...rest };
}
