/**
 * Streams that break off, are damaged, fail or hold two answers, in every vendor's format and told by every surface: each
 * is the right answer or a typed error, never another answer that looks whole.
 */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import { checkGrammar, grammarStage } from '../../src/chat/grammar.js';
import type { JsonValue } from '../../src/chat/json.js';
import type { StreamEnd } from '../../src/dialects/dialect.js';
import { frameDecoder } from '../../src/wire/sse-decode.js';
import { streamingSurfaces } from './streaming-surfaces.js';
import { vendorAnswers, type VendorAnswer } from './vendor-answers.js';

/** The events of a stream, as the gateway makes them. */
function eventsOf({ vendor, provider }: VendorAnswer, bytes: Uint8Array, how: StreamEnd): ChatEvent[] {
  const decoder = vendor.streamDecoder({ provider });
  const frames = frameDecoder({ maxFrameBytes: 1_000_000 });
  const stage = grammarStage(provider);
  const read = stage.push(frames.push(bytes).flatMap((frame) => decoder.push(frame)));
  // Of a connection that broke nobody knows whether its last frame is whole.
  const late = how === 'eof' ? frames.end().flatMap((frame) => decoder.push(frame)) : [];
  const events = [...read, ...stage.push([...late, ...decoder.end(how)]), ...stage.end()];
  expect(checkGrammar(events)).toBeUndefined();
  return events;
}

/** What an answer says and why it ends, or the code of its error. */
function meaningOf(events: readonly ChatEvent[]): unknown {
  const last = events.at(-1);
  if (last?.type === 'error') return { error: last.error.code };
  const { message, finish } = fold(events);
  return {
    parts: message.parts.map((part) =>
      part.type === 'tool-call'
        ? { callId: part.callId, name: part.name, argumentsText: part.argumentsText }
        : { type: part.type, text: 'text' in part ? part.text : '' },
    ),
    reason: finish.reason,
  };
}

const right = {
  parts: [
    { type: 'text', text: 'Let me look.' },
    { callId: 'call_1', name: 'now', argumentsText: '{"zone":"UTC"}' },
  ],
  reason: 'tool-calls',
};

const told = new Map<string, boolean>();

/** Every surface tells these events for what they are. */
function expectTold(events: readonly ChatEvent[]): void {
  const key = JSON.stringify(events);
  if (told.has(key)) return;
  told.set(key, true);
  const last = events.at(-1);
  for (const { name, write, success } of streamingSurfaces) {
    const text = write(events);
    expect([name, success.test(text)]).toEqual([name, last?.type === 'finish']);
    if (last?.type === 'error') expect(text).toContain(last.error.code);
  }
}

/** Whether a stream of these frames is an error; if not, it is the right answer. */
function isRefused(
  answer: VendorAnswer,
  frames: readonly string[] | Uint8Array,
  how: StreamEnd = 'eof',
): boolean {
  const bytes = frames instanceof Uint8Array ? frames : new TextEncoder().encode(frames.join(''));
  const events = eventsOf(answer, bytes, how);
  expectTold(events);
  const meaning = meaningOf(events);
  if (typeof meaning === 'object' && meaning !== null && 'error' in meaning) return true;
  expect(meaning).toEqual(right);
  return false;
}

const places = (frames: readonly string[]): number[] => [...frames.keys(), frames.length];
const cutFrame = (frame: string): string => `${frame.trimEnd().slice(0, -9)}\n\n`;

describe.each(vendorAnswers.map((answer) => [answer.vendor.id, answer] as const))('%s', (_id, answer) => {
  const frames = answer.frames('one');
  const whole = new TextEncoder().encode(frames.join(''));

  test('the answer itself is right', () => {
    expect(isRefused(answer, frames)).toBe(false);
  });

  test.each(['eof', 'reset'] as const)('cut at any byte (%s) it is an error until it is whole', (how) => {
    const refused = [...whole.keys()].map((length) => isRefused(answer, whole.subarray(0, length), how));
    // Once it is whole, no later byte makes it an error again.
    expect(refused.lastIndexOf(true)).toBe(refused.filter(Boolean).length - 1);
    const beforeLast = frames.slice(0, -3).join('').length;
    expect(refused.slice(0, beforeLast)).not.toContain(false);
  });

  test('a failure in mid-stream is that failure, wherever it comes', () => {
    for (const place of places(frames)) {
      const failing = frames.toSpliced(place, 0, answer.failure);
      const events = eventsOf(answer, new TextEncoder().encode(failing.join('')), 'eof');
      expectTold(events);
      expect(events.at(-1)).toMatchObject({
        type: 'error',
        error: { message: 'The server had an error.', provider: answer.provider },
      });
    }
  });

  test('a frame whose JSON is cut leaves no gap in an answer', () => {
    for (const [place, frame] of frames.entries()) isRefused(answer, frames.with(place, cutFrame(frame)));
    const damaged = frames.flatMap((frame, place) => (place === 1 ? [cutFrame(frame)] : [frame]));
    expect(isRefused(answer, damaged)).toBe(true);
  });

  test('frames of nothing change nothing', () => {
    for (const place of places(frames))
      expect(isRefused(answer, frames.toSpliced(place, 0, answer.empty, ': comment\n\n'))).toBe(false);
  });

  test('frames of nothing alone are no answer', () => {
    expect(isRefused(answer, [answer.empty])).toBe(true);
    expect(isRefused(answer, [])).toBe(true);
  });

  test('a whole reply of nothing, or of something else, is no answer', () => {
    const others: JsonValue[] = [{}, [], null, 'x', 7, { error: { message: 'Sorry.' } }, { id: 'x' }];
    for (const reply of [...others, ...answer.emptyReplies]) {
      const events = answer.vendor.decodeReply(reply, { provider: answer.provider });
      expectTold(events);
      expect([reply, meaningOf(events)]).toEqual([reply, { error: expect.stringMatching(/^upstream_/) }]);
    }
  });

  test('bug: a second message_start splices two messages: another answer is an error, wherever it begins', () => {
    const second = answer.frames('two');
    // A first frame alone says nothing yet: a proxy that began again before anything was said changed no answer.
    const begun = frames.findIndex((frame) => frame.includes('Let me '));
    for (const place of places(frames).slice(begun + 1))
      expect([place, isRefused(answer, [...frames.slice(0, place), ...second])]).toEqual([place, true]);
    for (const place of places(frames).slice(begun + 1))
      expect([place, isRefused(answer, frames.toSpliced(place, 0, ...second))]).toEqual([place, true]);
  });

  test('bug: duplicate done events: an end that is told twice is one', () => {
    const end = frames.at(-1) ?? '';
    const events = eventsOf(answer, new TextEncoder().encode([...frames, end].join('')), 'eof');
    expectTold(events);
    expect(meaningOf(events)).toEqual(right);
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
  });
});
