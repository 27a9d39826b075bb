/** What a client of this format sees of other vendors' answers. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import type { ChatResult } from '../../../src/chat/result.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';

describe('towards a client', () => {
  const context = (members: Partial<ReplyContext> = {}): ReplyContext => ({
    request: {
      model: 'm',
      messages: [],
      tools: [],
      parameters: {},
      stream: true,
      reply: {},
      providerOptions: {},
      unread: [],
    },
    requestId: 'r',
    receivedAtMs: 1_000,
    withExtensions: true,
    vendorDialect: 'anthropic-messages',
    warnings: [],
    ...members,
  });
  const started: ChatEvent = { type: 'start', id: 'a', model: 'm', provider: 'acme' };
  const written = (events: readonly ChatEvent[], members: Partial<ReplyContext> = {}): string =>
    openaiChatSurface.streamEncoder(context(members)).push(events).join('');
  const ended = (reason: ChatResult['finish']): any => {
    const text = written([started, { type: 'finish', finish: reason }]);
    return JSON.parse(text.split('\n\n').at(-3)?.slice('data: '.length) ?? '');
  };

  test('a ping is a comment', () => {
    expect(written([started, { type: 'ping' }])).toMatch(/\n\n: keep-alive\n\n$/);
  });

  test('a pause is length, never stop, and a warning says so', () => {
    const last = ended({ reason: 'pause', rawReason: 'pause_turn' });
    expect(last.choices[0].finish_reason).toBe('length');
    expect(last.aial.warnings).toMatchObject([{ code: 'paused' }]);
  });

  describe('the state of a call of Gemini’s', () => {
    const signature = { provider: 'google', dialect: 'google-generate' as const, value: 'CtQB' };
    const callStart: ChatEvent = {
      type: 'block-start',
      block: 0,
      kind: 'tool-call',
      callId: 'c1',
      name: 'f',
      input: 'json',
      executor: 'client',
    };
    const events: ChatEvent[] = [
      started,
      callStart,
      { type: 'tool-call-delta', block: 0, argumentsText: '{}' },
      { type: 'block-end', block: 0, signature },
    ];
    const extra_content = { google: { thought_signature: 'CtQB' } };
    const deltas = (text: string): any[] =>
      text
        .split('\n\n')
        .filter((frame) => frame !== '')
        .flatMap((frame) => JSON.parse(frame.slice('data: '.length)).choices[0].delta.tool_calls ?? []);

    test('stands where the call begins, once: the ai package reads it nowhere else', () => {
      expect(deltas(written(events))).toEqual([
        { index: 0, id: 'c1', type: 'function', function: { name: 'f', arguments: '' }, extra_content },
        { index: 0, function: { arguments: '{}' } },
      ]);
      const { type: _type, block, ...call } = callStart;
      const { kind: _kind, ...said } = call;
      const part = { type: 'tool-call' as const, ...said, argumentsText: '{}', signature };
      expect(deltas(written([started, { type: 'part', block, part }]))).toEqual(deltas(written(events)));
    });

    test('that comes later is in a piece that says what is called too, which the ai package demands', () => {
      const encoder = openaiChatSurface.streamEncoder(context());
      const text = events.flatMap((event) => encoder.push([event])).join('');
      expect(deltas(text).at(-1)).toEqual({ index: 0, function: { arguments: '' }, extra_content });
      expect(deltas(text)).toHaveLength(3);
    });
  });

  test('a refusal without words is a filter’s, and a reason without a word is told', () => {
    expect(ended({ reason: 'refusal', rawReason: 'refusal' }).choices[0].finish_reason).toBe(
      'content_filter',
    );
    const other = ended({ reason: 'other', rawReason: 'MALFORMED' });
    expect(other.aial).toMatchObject({
      raw_finish_reason: 'MALFORMED',
      warnings: [{ code: 'finish_mapped' }],
    });
  });

  test('a call without arguments has an empty object of them', () => {
    const call = { callId: 'a', name: 'f', input: 'json' as const, executor: 'client' as const };
    const text = written([
      started,
      { type: 'block-start', block: 0, kind: 'tool-call', ...call },
      { type: 'block-end', block: 0 },
      { type: 'finish', finish: { reason: 'tool-calls' } },
    ]);
    expect(text).toContain('{"index":0,"function":{"arguments":"{}"}}');
  });

  test('the stop sequence that was hit is in aial', () => {
    expect(ended({ reason: 'stop', stopSequence: 'END' }).aial.stop_sequence).toBe('END');
  });

  test('usage is shown only to who asks for it', () => {
    const events: ChatEvent[] = [
      started,
      { type: 'usage', usage: { input: { total: 1 }, output: { total: 2 } } },
      { type: 'finish', finish: { reason: 'stop' } },
    ];
    expect(written(events)).not.toContain('"usage"');
    const request = { ...context().request, reply: { includeUsage: true } };
    expect(written(events, { request })).toContain('"choices":[],"usage":{"prompt_tokens":1');
  });

  test('pictures are in images, and commentary is thought', () => {
    const media = { kind: 'image' as const, data: 'AAAA', mediaType: 'image/png' };
    const text = written([
      started,
      { type: 'block-start', block: 0, kind: 'text', item: { index: 0, phase: 'commentary' } },
      { type: 'text-delta', block: 0, text: 'Looking.' },
      { type: 'block-end', block: 0 },
      { type: 'part', block: 1, part: { type: 'media', media } },
      { type: 'finish', finish: { reason: 'stop' } },
    ]);
    expect(text).toContain(
      '"images":[{"index":0,"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}}]',
    );
    expect(text).toContain('{"reasoning_content":"Looking."}');
    expect(text).toContain('"code":"part_lowered"');
    const parts = [{ type: 'media' as const, media }];
    const result = { id: 'a', model: 'm', provider: 'acme', message: { role: 'assistant' as const, parts } };
    const whole = openaiChatSurface.encodeReply(
      { ...result, finish: { reason: 'stop' }, warnings: [], metadata: [] },
      context(),
    );
    expect(whole.choices[0]?.message).toMatchObject({
      images: [{ type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }],
    });
  });
});
