/** Events of Anthropic's streams, for tests that make them up, and how they are read. */
import { expect } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { Part } from '../../../src/chat/request.js';
import type { ChatResult } from '../../../src/chat/result.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import type { Undo } from '../../../src/dialects/dialect.js';
import { frameDecoder, type Frame } from '../../../src/wire/sse-decode.js';

/** Any JSON object, as loosely as tests read it. */
export type Body = Record<string, any>;

const model = 'claude-sonnet-4-5';

/** The first event, with these counts. */
export const start = (usage: Body = { input_tokens: 10, output_tokens: 1 }, members: Body = {}): Body => ({
  type: 'message_start',
  message: {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
    ...members,
  },
});

/** A block with its deltas. */
export const block = (index: number, content: Body, ...deltas: Body[]): Body[] => [
  { type: 'content_block_start', index, content_block: content },
  ...deltas.map((delta) => ({ type: 'content_block_delta', index, delta })),
  { type: 'content_block_stop', index },
];

/** A text block in pieces. */
export const text = (index: number, ...pieces: string[]): Body[] =>
  block(index, { type: 'text', text: '' }, ...pieces.map((piece) => ({ type: 'text_delta', text: piece })));

/** More of a call's arguments. */
export const json = (piece: string): Body => ({ type: 'input_json_delta', partial_json: piece });

/** A call in pieces. */
export const call = (index: number, name: string, ...pieces: string[]): Body[] =>
  block(index, { type: 'tool_use', id: `toolu_${index}`, name, input: {} }, json(''), ...pieces.map(json));

/** The last two events. */
export const stop = (reason = 'end_turn', usage: Body = { output_tokens: 5 }, delta: Body = {}): Body[] => [
  { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null, ...delta }, usage },
  { type: 'message_stop' },
];

/** A stream's text, each event named as its `type` says. */
export function streamOf(events: readonly Body[]): string {
  return events
    .map((event) => `event: ${String(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
}

/** The frames of a stream's text. */
export function framesOf(stream: string): Frame[] {
  const decoder = frameDecoder({ maxFrameBytes: 1_000_000 });
  return [...decoder.push(new TextEncoder().encode(stream)), ...decoder.end()];
}

const provider = 'anthropic';

/** What a stream is read as; it has to keep to the grammar. */
export function readStream(stream: string, undo: Partial<Undo> = {}): ChatEvent[] {
  const decoder = anthropicMessagesVendor.streamDecoder({ provider, ...undo });
  const events = framesOf(stream).flatMap((frame) => decoder.push(frame));
  const all = [...events, ...decoder.end('eof')];
  expect(checkGrammar(all)).toBeUndefined();
  return all;
}

/** As `readStream`, of these events. */
export const read = (events: readonly Body[], undo: Partial<Undo> = {}): ChatEvent[] =>
  readStream(streamOf(events), undo);

/** The whole answer of these events. */
export const foldedOf = (events: readonly Body[], undo: Partial<Undo> = {}): ChatResult =>
  fold(read(events, undo));

/** The parts of the answer of these blocks. */
export const partsOf = (...blocks: readonly Body[]): Part[] =>
  foldedOf([start(), ...blocks, ...stop()]).message.parts;

/** A JSON reply with these blocks. */
export const reply = (content: readonly Body[], members: Body = {}): Body => ({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model,
  content,
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 10, output_tokens: 5 },
  ...members,
});

/** What a JSON reply is read as. */
export function readReply(body: Body, undo: Partial<Undo> = {}): ChatEvent[] {
  const events = anthropicMessagesVendor.decodeReply(body, { provider, ...undo });
  expect(checkGrammar(events)).toBeUndefined();
  return events;
}

/** The error that an answer ends with. */
export function failureOf(events: readonly ChatEvent[]): { code: string; status?: number; message: string } {
  const last = events.at(-1);
  if (last?.type !== 'error') throw new Error(`ends with ${String(last?.type)}`);
  return last.error;
}
