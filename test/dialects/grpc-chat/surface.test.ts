/** AIal's own format over gRPC: what the messages say is what the events say, through the bytes of the wire. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ChatEvent as ProtoEvent, ChatRequest, ChatResult, Role } from '../../../generated/proto/chat.js';
import { GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent, Warning } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { grpcChatSurface } from '../../../src/dialects/grpc-chat/surface.js';
import { arbitraryAnswer, arbitraryEvents, arbitraryWarning } from '../aial-chat/arbitrary-answers.js';
import { decodeEvent, finishOf, usageOf, warningOf } from './decode-event.js';

function throughTheWire(event: ProtoEvent): ProtoEvent {
  return ProtoEvent.decode(ProtoEvent.encode(event).finish());
}

function encoded(events: readonly ChatEvent[], warnings: readonly Warning[] = []): ProtoEvent[] {
  const encoder = grpcChatSurface.streamEncoder({ warnings });
  return [...encoder.push(events), ...encoder.end()].map(throughTheWire);
}

/** JSON knows no -0, and neither do comparisons of what JSON carries. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('laws', () => {
  test('an event reads back from the wire as it was, whatever it is', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        expect(plain(encoded(events).map(decodeEvent))).toEqual(plain(events));
      }),
      { numRuns: 500 },
    );
  });

  test('a whole answer reads back from the wire, and its message comes back on the next turn', () => {
    fc.assert(
      fc.property(arbitraryAnswer, fc.array(arbitraryWarning, { maxLength: 2 }), (events, warnings) => {
        const result = fold(events);
        const reply = ChatResult.decode(
          ChatResult.encode(grpcChatSurface.encodeReply(result, { warnings })).finish(),
        );
        const next = grpcChatSurface.decodeRequest({
          body: ChatRequest.decode(
            ChatRequest.encode(ChatRequest.fromPartial({ model: 'm', messages: [reply.message!] })).finish(),
          ),
        });
        expect(plain(next.messages)).toEqual(plain([result.message]));
        const { id, model, provider, createdAtMs, finish, usage, metadata } = result;
        expect(plain({ ...reply, message: 0, finish: 0, usage: 0, warnings: 0 })).toEqual(
          plain({ id, model, provider, createdAtMs, metadata, message: 0, finish: 0, usage: 0, warnings: 0 }),
        );
        expect(finishOf(reply.finish!)).toEqual(finish);
        expect(plain(reply.usage === undefined ? null : usageOf(reply.usage))).toEqual(plain(usage ?? null));
        expect(reply.warnings.map(warningOf)).toEqual([...warnings, ...result.warnings]);
      }),
      { numRuns: 300 },
    );
  });

  test('the text of a block survives, wherever the vendor cuts it, halves of characters included', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(), { maxLength: 6 }), (pieces, cuts) => {
        const whole = `${pieces.join('👩‍👧')}🎉`;
        const places = [0, ...cuts.map((cut) => cut % whole.length), whole.length].sort((a, b) => a - b);
        const deltas = places.slice(1).map((end, index): ChatEvent => ({
          type: 'text-delta',
          block: 0,
          text: whole.slice(places[index], end),
        }));
        const events: ChatEvent[] = [
          { type: 'start', id: 'i', model: 'm', provider: 'p' },
          { type: 'block-start', block: 0, kind: 'text' },
          ...deltas,
          { type: 'block-end', block: 0 },
          { type: 'finish', finish: { reason: 'stop' } },
        ];
        const back = encoded(events).map(decodeEvent) as ChatEvent[];
        expect(back).toHaveLength(events.length);
        expect(back.map((event) => (event.type === 'text-delta' ? event.text : '')).join('')).toBe(whole);
      }),
    );
  });
});

describe('the stream', () => {
  const start: ChatEvent = { type: 'start', id: 'i', model: 'm', provider: 'p' };

  test('says what was known before right after the start', () => {
    const warnings: Warning[] = [{ code: 'parameter_dropped', message: 'a', pointer: '/top_k' }];
    expect(encoded([start, { type: 'ping' }], warnings).map(({ event }) => event?.$case)).toEqual([
      'start',
      'warning',
      'ping',
    ]);
  });

  test('half a character that stays alone becomes the replacement character, before the end of its block', () => {
    const half = '🎉'.slice(0, 1);
    const open = (kind: 'text' | 'media'): ChatEvent[] => [start, { type: 'block-start', block: 0, kind }];
    expect(
      encoded([
        ...open('text'),
        { type: 'text-delta', block: 0, text: `a${half}`, logprobs: [{ token: 'a', logprob: -1 }] },
        { type: 'block-end', block: 0 },
      ])
        .map(decodeEvent)
        .slice(2),
    ).toEqual([
      { type: 'text-delta', block: 0, text: 'a', logprobs: [{ token: 'a', logprob: -1 }] },
      { type: 'text-delta', block: 0, text: '\ufffd' },
      { type: 'block-end', block: 0 },
    ]);
    const broken: ChatEvent = { type: 'error', error: { code: 'upstream_truncated', message: 'm' } };
    expect(
      encoded([...open('media'), { type: 'media-delta', block: 0, data: 'QQ==', transcript: half }, broken])
        .map(decodeEvent)
        .slice(2),
    ).toEqual([
      { type: 'media-delta', block: 0, data: 'QQ==', transcript: '' },
      { type: 'media-delta', block: 0, transcript: '\ufffd' },
      broken,
    ]);
  });

  test('halves of two blocks at once do not meet', () => {
    const [high, low] = ['🎉'.slice(0, 1), '🎉'.slice(1)];
    const back = encoded([
      start,
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'block-start', block: 1, kind: 'reasoning', form: 'full' },
      { type: 'text-delta', block: 0, text: high },
      { type: 'reasoning-delta', block: 1, text: 'x' },
      { type: 'text-delta', block: 0, text: low },
    ]).map(decodeEvent);
    expect(back.slice(3)).toEqual([
      { type: 'text-delta', block: 0, text: '' },
      { type: 'reasoning-delta', block: 1, text: 'x' },
      { type: 'text-delta', block: 0, text: '🎉' },
    ]);
  });

  test('numbers of vendors that are no integers do not break the stream', () => {
    const back = encoded([
      { ...start, createdAtMs: 1_741_476_542_123.5 },
      { type: 'usage', usage: { input: { total: 1.2 }, output: { total: Number.NaN }, total: 2 ** 60 } },
    ]).map(decodeEvent);
    expect(back).toEqual([
      { ...start, createdAtMs: 1_741_476_542_124 },
      { type: 'usage', usage: { input: { total: 1 }, output: {} } },
    ]);
  });

  test('members of free JSON that are undefined are left out, null is kept', () => {
    const [event] = encoded([
      { type: 'metadata', dialect: 'openai-chat', name: 'n', value: { a: undefined, b: null, c: [null] } },
    ]);
    expect(decodeEvent(event!)).toMatchObject({ value: { b: null, c: [null] } });
  });

  test('ends in an error event', () => {
    const shape = { code: 'timeout', message: 'm', provider: 'openai' } as const;
    const event = throughTheWire(grpcChatSurface.encodeStreamError(new GatewayError(shape)));
    expect(decodeEvent(event)).toEqual({ type: 'error', error: shape });
  });
});

test('an answer is the words of the assistant', () => {
  const reply = grpcChatSurface.encodeReply(
    fold([
      { type: 'start', id: 'i', model: 'm', provider: 'p' },
      { type: 'finish', finish: { reason: 'stop' } },
    ]),
    { warnings: [] },
  );
  expect(reply.message?.role).toBe(Role.ASSISTANT);
});
