/** Golden streams: the vendor's frames, the events they are, and the client's frames they become. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';
import { openaiChatVendor } from '../../../src/dialects/openai-chat/vendor.js';

function decode(frames: (object | string)[], how: 'eof' | 'reset' = 'eof'): ChatEvent[] {
  const decoder = openaiChatVendor.streamDecoder({ provider: 'acme' });
  const events = frames.flatMap((frame) =>
    decoder.push({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) }),
  );
  events.push(...decoder.end(how));
  expect(checkGrammar(events)).toBeUndefined();
  return events;
}

const chunk = (delta: object, finish: string | null = null, more: object = {}): object => ({
  id: 'c1',
  object: 'chat.completion.chunk',
  created: 7,
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
  ...more,
});
const started = { type: 'start', id: 'c1', model: 'm', provider: 'acme', createdAtMs: 7000 };

describe('reading', () => {
  test('quirk 21: bug: choices [] usage chunk: usage comes without choices', () => {
    const usage = {
      prompt_tokens: 3,
      completion_tokens: 2,
      total_tokens: 5,
      prompt_tokens_details: { cached_tokens: 1 },
    };
    expect(
      decode([
        chunk({ role: 'assistant', content: '' }),
        chunk({ content: 'Hi' }),
        chunk({}, 'stop'),
        { ...chunk({}), choices: [], usage },
        '[DONE]',
      ]),
    ).toEqual([
      started,
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'text-delta', block: 0, text: 'Hi' },
      {
        type: 'usage',
        usage: { input: { total: 3, cacheRead: 1 }, output: { total: 2 }, total: 5, raw: usage },
      },
      { type: 'block-end', block: 0 },
      { type: 'finish', finish: { reason: 'stop', rawReason: 'stop' } },
    ]);
  });

  test('quirk 62: xAI counts reasoning beside the completion', () => {
    const usage = {
      prompt_tokens: 165,
      completion_tokens: 2,
      total_tokens: 292,
      completion_tokens_details: { reasoning_tokens: 125 },
    };
    expect(
      decode([chunk({ content: 'x' }, 'stop', { usage })]).find((event) => event.type === 'usage')?.usage
        .output,
    ).toEqual({ total: 127, reasoning: 125 });
  });

  test.each([
    [
      'numbered',
      [
        [{ index: 0, id: 'a', function: { name: 'f', arguments: '' } }],
        [{ index: 0, function: { arguments: '{"x":' } }],
        [{ index: 1, id: 'b', function: { name: 'g', arguments: '{}' } }],
        [{ index: 0, function: { arguments: '1}' } }],
      ],
      [
        ['a', 'f', '{"x":1}'],
        ['b', 'g', '{}'],
      ],
    ],
    [
      'all numbered 0',
      [
        [{ index: 0, id: 'a', function: { name: 'f', arguments: '{}' } }],
        [{ index: 0, id: 'b', function: { name: 'g', arguments: '{}' } }],
      ],
      [
        ['a', 'f', '{}'],
        ['b', 'g', '{}'],
      ],
    ],
    [
      'not numbered, whole',
      [
        [
          { id: 'a', function: { name: 'f', arguments: '{}' } },
          { id: 'b', function: { name: 'g', arguments: '{}' } },
        ],
      ],
      [
        ['a', 'f', '{}'],
        ['b', 'g', '{}'],
      ],
    ],
    [
      'numbered from 3',
      [[{ index: 3, id: 'a', function: { name: 'f', arguments: '{}' } }]],
      [['a', 'f', '{}']],
    ],
    [
      'arguments as an object',
      [[{ index: 0, id: 'a', function: { name: 'f', arguments: { x: 1 } } }]],
      [['a', 'f', '{"x":1}']],
    ],
    ['without arguments', [[{ index: 0, id: 'a', function: { name: 'f' } }]], [['a', 'f', '']]],
    [
      'the name after the arguments',
      [
        [{ index: 0, id: 'a', function: { arguments: '{"x"' } }],
        [{ index: 0, function: { name: 'f', arguments: ':1}' } }],
      ],
      [['a', 'f', '{"x":1}']],
    ],
  ])('bug: tool-call deltas with odd indexes: %s', (_name, deltas, expected) => {
    const events = decode([
      ...deltas.map((calls) => chunk({ tool_calls: calls })),
      chunk({}, 'stop'),
      '[DONE]',
    ]);
    const calls = events
      .filter((event) => event.type === 'block-start' && event.kind === 'tool-call')
      .map((event: any) => [
        event.callId,
        event.name,
        events
          .map((each: any) =>
            each.type === 'tool-call-delta' && each.block === event.block ? each.argumentsText : '',
          )
          .join(''),
      ]);
    expect(calls).toEqual(expected);
    expect(events.at(-1)).toEqual({ type: 'finish', finish: { reason: 'tool-calls', rawReason: 'stop' } });
  });

  test('quirk 60: a call without an id gets one that is the same each time', () => {
    const ids = [1, 2].map(
      () =>
        decode([
          chunk({ tool_calls: [{ index: 0, function: { name: 'f', arguments: '{}' } }] }, 'tool_calls'),
        ]).find((event: any) => event.kind === 'tool-call') as any,
    );
    expect(ids[0].callId).toMatch(/^call_[0-9a-f]{16}$/);
    expect(ids[0].callId).toBe(ids[1].callId);
  });

  test('bug: empty tool_calls beside content: they are nothing', () => {
    expect(decode([chunk({ content: 'Hi', tool_calls: [] }, 'stop')]).map((event) => event.type)).toEqual([
      'start',
      'block-start',
      'text-delta',
      'block-end',
      'finish',
    ]);
  });

  test('refusal, reasoning under either name, thinking in parts', () => {
    expect(decode([chunk({ refusal: 'No.' }, 'stop')]).at(-1)).toMatchObject({
      finish: { reason: 'refusal' },
    });
    for (const delta of [
      { reasoning_content: 'Hm' },
      { reasoning: 'Hm' },
      { reasoning: 'Hm', reasoning_content: 'Hm' },
      { content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm' }] }] },
    ]) {
      expect(
        decode([chunk(delta), chunk({ content: 'So' }, 'stop')]).filter(
          (event) => event.type === 'reasoning-delta',
        ),
      ).toEqual([{ type: 'reasoning-delta', block: 0, text: 'Hm' }]);
    }
  });

  test('quirk 40: quirk 41: Azure: a first chunk without id, and choices without delta', () => {
    const first = {
      id: '',
      model: '',
      object: '',
      created: 0,
      choices: [],
      prompt_filter_results: [{ prompt_index: 0 }],
    };
    const filtered = {
      id: 'c1',
      model: 'm',
      created: 7,
      choices: [{ index: 0, content_filter_results: { hate: {} }, finish_reason: null }],
    };
    const events = decode([first, filtered, chunk({ content: 'Hi' }, 'stop'), '[DONE]']);
    expect(events[0]).toEqual(started);
    expect(events.filter((event) => event.type === 'metadata').map((event: any) => event.name)).toEqual([
      'prompt_filter_results',
      'choice.content_filter_results',
    ]);
  });

  test.each([
    ['OpenAI’s', { error: { message: 'slow down', code: 'rate_limit_exceeded', type: 'x' } }, 'rate_limited'],
    ['xAI’s', { code: 'bad', error: 'slow down' }, 'upstream_unavailable'],
    [
      'OpenRouter’s, after a finish',
      { ...chunk({}, 'length'), error: { message: 'slow down', code: 502 } },
      'upstream_unavailable',
    ],
  ])('bug: in-stream error swallowed: %s', (_name, frame, code) => {
    const events = decode([chunk({ content: 'Hi' }), chunk({}, 'length'), frame, '[DONE]']);
    expect(events.at(-1)).toMatchObject({
      type: 'error',
      error: { code, message: 'slow down', provider: 'acme' },
    });
    expect(events.filter((event) => event.type === 'finish')).toEqual([]);
  });

  test.each([
    ['ends without a reason', [chunk({ content: 'Hi' })], 'eof', 'error'],
    ['ends with a reason', [chunk({ content: 'Hi' }, 'stop')], 'eof', 'finish'],
    ['breaks with a reason', [chunk({ content: 'Hi' }, 'stop')], 'reset', 'error'],
    ['[DONE] without a reason', [chunk({ content: 'Hi' }), '[DONE]'], 'eof', 'error'],
    ['is empty', [], 'eof', 'error'],
  ])('a stream that %s', (_name, frames, how, last) => {
    expect(decode(frames, how as 'eof').at(-1)?.type).toBe(last);
  });

  test('several answers: the first is read, and that is said', () => {
    const other = { ...chunk({}), choices: [{ index: 1, delta: { content: 'B' } }] };
    const events = decode([chunk({ content: 'A' }), other, other, chunk({}, 'stop')]);
    expect(events.filter((event) => event.type === 'warning')).toHaveLength(1);
    expect(events.filter((event) => event.type === 'text-delta')).toHaveLength(1);
  });
});

describe('writing', () => {
  const request = openaiChatSurface.decodeRequest({
    body: { model: 'm', messages: [], stream: true, stream_options: { include_usage: true } },
  });
  const write = (events: ChatEvent[], vendorDialect?: 'openai-chat'): any[] => {
    const encoder = openaiChatSurface.streamEncoder({
      request,
      requestId: 'r',
      receivedAtMs: 9000,
      withExtensions: true,
      warnings: [],
      ...(vendorDialect && { vendorDialect }),
    });
    const text = [...encoder.push(events), ...encoder.end()].join('');
    return text
      .split('\n\n')
      .filter(Boolean)
      .map((frame) => (frame === 'data: [DONE]' ? '[DONE]' : JSON.parse(frame.slice('data: '.length))));
  };

  test('text, a call and usage', () => {
    const frames = write([
      { type: 'start', id: 'x', model: 'm', provider: 'anthropic' },
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'text-delta', block: 0, text: 'Hi' },
      { type: 'block-end', block: 0 },
      {
        type: 'block-start',
        block: 1,
        kind: 'tool-call',
        callId: 'a',
        name: 'f',
        input: 'json',
        executor: 'client',
      },
      { type: 'tool-call-delta', block: 1, argumentsText: '{}' },
      { type: 'block-end', block: 1 },
      { type: 'usage', usage: { input: { total: 3 }, output: { total: 2 } } },
      { type: 'finish', finish: { reason: 'tool-calls', rawReason: 'tool_use' } },
    ]);
    expect(frames.map((frame) => frame.choices?.[0]?.delta ?? frame.usage ?? frame)).toEqual([
      { role: 'assistant', content: '', refusal: null },
      { content: 'Hi' },
      { tool_calls: [{ index: 0, id: 'a', type: 'function', function: { name: 'f', arguments: '' } }] },
      { tool_calls: [{ index: 0, function: { arguments: '{}' } }] },
      {},
      { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 },
      '[DONE]',
    ]);
    expect(frames[4]).toMatchObject({
      created: 9,
      choices: [{ finish_reason: 'tool_calls' }],
      aial: { provider: 'anthropic', raw_finish_reason: 'tool_use', warnings: [] },
    });
  });

  test('a signature of another vendor travels under seal and comes back to its call', () => {
    const signature = { provider: 'google', dialect: 'google-generate', value: 'sig' } as const;
    const frames = write([
      { type: 'start', id: 'x', model: 'm', provider: 'google' },
      {
        type: 'block-start',
        block: 0,
        kind: 'tool-call',
        callId: 'a',
        name: 'f',
        input: 'json',
        executor: 'client',
      },
      { type: 'block-end', block: 0, signature },
      { type: 'finish', finish: { reason: 'tool-calls' } },
    ]);
    const details = frames.flatMap((frame) => frame.choices?.[0]?.delta?.reasoning_details ?? []);
    expect(details[0].data).toMatch(/^aial1\./);
    const back = openaiChatSurface.decodeRequest({
      body: {
        model: 'm',
        messages: [
          {
            role: 'assistant',
            content: null,
            reasoning_details: details,
            tool_calls: [{ id: 'a', type: 'function', function: { name: 'f', arguments: '{}' } }],
          },
        ],
      },
    });
    expect(back.messages[0]?.parts).toMatchObject([{ type: 'tool-call', callId: 'a', signature }]);
  });

  test('a call that the vendor ran is not offered to the client', () => {
    const frames = write([
      { type: 'start', id: 'x', model: 'm', provider: 'anthropic' },
      {
        type: 'block-start',
        block: 0,
        kind: 'tool-call',
        callId: 'a',
        name: 'web_search',
        input: 'json',
        executor: 'provider',
      },
      { type: 'tool-call-delta', block: 0, argumentsText: '{"q":"x"}' },
      { type: 'block-end', block: 0 },
      { type: 'finish', finish: { reason: 'stop' } },
    ]);
    expect(JSON.stringify(frames.map((frame) => frame.choices))).not.toContain('tool_calls');
    expect(frames.at(-2).aial.metadata[0]).toMatchObject({ name: 'tool-call' });
  });
});
