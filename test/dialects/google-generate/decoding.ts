/** What the tests of Google's replies share. */
import { expect } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { JsonValue } from '../../../src/chat/json.js';
import type { ChatResult } from '../../../src/chat/result.js';
import type { StreamEnd, Undo } from '../../../src/dialects/dialect.js';
import { googleGenerateVendor } from '../../../src/dialects/google-generate/vendor.js';
import { frameDecoder } from '../../../src/wire/sse-decode.js';

const provider = 'google';

/** The events of a stream of chunks, as Google frames them; a text is sent as it stands. */
export function decodeChunks(
  chunks: readonly (object | string)[],
  { how = 'eof', undo = {} }: { how?: StreamEnd; undo?: Partial<Undo> } = {},
): ChatEvent[] {
  const text = chunks
    .map((chunk) => (typeof chunk === 'string' ? chunk : `data: ${JSON.stringify(chunk)}\r\n\r\n`))
    .join('');
  return decodePieces([Buffer.from(text)], { how, undo });
}

/** The events of bytes, however they are cut. */
export function decodePieces(
  pieces: readonly Uint8Array[],
  { how = 'eof', undo = {} }: { how?: StreamEnd; undo?: Partial<Undo> } = {},
): ChatEvent[] {
  const decoder = googleGenerateVendor.streamDecoder({ provider, ...undo });
  const frames = frameDecoder({ maxFrameBytes: 100_000_000 });
  const events = pieces.flatMap((piece) => frames.push(piece)).flatMap((frame) => decoder.push(frame));
  events.push(...frames.end().flatMap((frame) => decoder.push(frame)), ...decoder.end(how));
  expect(checkGrammar(events)).toBeUndefined();
  return events;
}

/** The events of a whole reply. */
export function decodeWhole(body: JsonValue, undo: Partial<Undo> = {}): ChatEvent[] {
  const events = googleGenerateVendor.decodeReply(body, { provider, ...undo });
  expect(checkGrammar(events)).toBeUndefined();
  return events;
}

/** What an answer means, whichever way it came. */
export function meaning(events: readonly ChatEvent[]): ChatResult {
  return fold(events);
}

/** The last event of an answer. */
export function endOf(events: readonly ChatEvent[]): ChatEvent | undefined {
  return events.at(-1);
}

/** A chunk, or a reply, with these parts. */
export function chunk(
  parts: readonly object[],
  finishReason?: string | number,
  more: object = {},
): Record<string, JsonValue> {
  const end = finishReason === undefined ? {} : { finishReason };
  const candidates = [{ content: { role: 'model', parts }, ...end, index: 0 }];
  return JSON.parse(JSON.stringify({ candidates, modelVersion: 'gemini-test', responseId: 'r1', ...more }));
}
