/** What vendors of the Chat Completions format really send, each by its number in the list of quirks. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { ChatRequest, Parameters } from '../../../src/chat/request.js';
import { openaiChatVendor } from '../../../src/dialects/openai-chat/vendor.js';
import { chooseDialect } from '../../../src/gateway/choose-dialect.js';
import { openai } from '../../../src/providers/openai.js';
import { frameDecoder } from '../../../src/wire/sse-decode.js';

const head = { id: 'c1', object: 'chat.completion.chunk', created: 7, model: 'm' };
const chunk = (delta: object, finish: string | null = null, more: object = {}): object => ({
  ...head,
  choices: [{ index: 0, delta, finish_reason: finish }],
  ...more,
});

/** What these bytes are read as, to their end. */
function readText(text: string): ChatEvent[] {
  const decoder = openaiChatVendor.streamDecoder({ provider: 'acme' });
  const frames = frameDecoder({ maxFrameBytes: 1_000_000 });
  const read = frames.push(new TextEncoder().encode(text)).flatMap((frame) => decoder.push(frame));
  const events = [...read, ...frames.end().flatMap((frame) => decoder.push(frame)), ...decoder.end('eof')];
  expect(checkGrammar(events)).toBeUndefined();
  return events;
}

const data = (body: object | string): string =>
  `data: ${typeof body === 'string' ? body : JSON.stringify(body)}\n\n`;
const read = (...bodies: (object | string)[]): ChatEvent[] => readText(bodies.map(data).join(''));
const failureOf = (events: readonly ChatEvent[]): unknown => events.find(({ type }) => type === 'error');

describe('chunks', () => {
  test('quirk 21: usage is null in each chunk, and comes in a last one without choices', () => {
    const usage = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 };
    const none = { usage: null };
    const last = { ...head, choices: [], usage };
    const events = read(chunk({ content: 'Hi' }, null, none), chunk({}, 'stop', none), last, '[DONE]');
    expect(events.filter(({ type }) => type === 'usage')).toHaveLength(1);
    expect(fold(events).usage).toEqual({ input: { total: 3 }, output: { total: 2 }, total: 5, raw: usage });
  });

  test('quirk 22: padding is not told', () => {
    const padded = { obfuscation: 'k3Xq' };
    const events = read(chunk({ content: 'Hi' }, null, padded), chunk({}, 'stop', padded), '[DONE]');
    expect(JSON.stringify(events)).not.toContain('k3Xq');
  });

  test('quirk 23: only the first piece of a call has its id and name', () => {
    const piece = (text: string): object =>
      chunk({ tool_calls: [{ index: 0, function: { arguments: text } }] });
    const first = { index: 0, id: 'call_1', type: 'function', function: { name: 'now', arguments: '' } };
    const events = read(
      chunk({ role: 'assistant', content: null, tool_calls: [first] }),
      piece('{"zone"'),
      piece(':"UTC"}'),
      chunk({}, 'tool_calls'),
      '[DONE]',
    );
    expect(fold(events).message.parts).toMatchObject([
      { callId: 'call_1', name: 'now', argumentsText: '{"zone":"UTC"}' },
    ]);
  });

  test('quirk 24: stop after a forced call means that a tool is called', () => {
    const call = { id: 'call_1', type: 'function', function: { name: 'now', arguments: '{}' } };
    const message = { role: 'assistant', content: null, tool_calls: [call] };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    const events = openaiChatVendor.decodeReply({ ...head, choices }, { provider: 'acme' });
    expect(fold(events).finish).toEqual({ reason: 'tool-calls', rawReason: 'stop' });
  });

  test('quirk 25: a refusal streams beside content that is null', () => {
    const events = read(
      chunk({ role: 'assistant', content: null, refusal: '' }),
      chunk({ content: null, refusal: 'I can' }),
      chunk({ content: null, refusal: 'not.' }),
      chunk({}, 'stop'),
      '[DONE]',
    );
    expect(fold(events)).toMatchObject({
      message: { parts: [{ type: 'refusal', text: 'I cannot.' }] },
      finish: { reason: 'refusal', rawReason: 'stop' },
    });
  });

  test('quirk 26: a member that nobody knows is kept', () => {
    const moderation = { flagged: false };
    const events = read(chunk({ content: 'Hi' }, 'stop', { moderation }), '[DONE]');
    expect(fold(events).metadata).toEqual([
      { dialect: 'openai-chat', name: 'moderation', value: moderation },
    ]);
  });

  test('quirk 70: content is a list of parts, thought among them', () => {
    const thinking = [{ type: 'thinking', thinking: [{ type: 'text', text: 'Six times seven.' }] }];
    const events = read(
      chunk({ role: 'assistant', content: thinking }),
      chunk({ content: [{ type: 'text', text: '4' }] }),
      chunk({ content: '2' }, 'stop'),
      '[DONE]',
    );
    expect(fold(events).message.parts).toMatchObject([
      { type: 'reasoning', text: 'Six times seven.' },
      { type: 'text', text: '42' },
    ]);
  });
});

describe('what a model refuses', () => {
  const asked = (parameters: Partial<Parameters>): ChatRequest => ({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', parts: [{ type: 'text', text: 'Be brief.' }] },
      { role: 'user', parts: [{ type: 'text', text: 'Hi' }] },
    ],
    tools: [],
    parameters,
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
  });

  test('quirk 27: a model that thinks is asked with the names it takes, and stop is refused before it is', () => {
    const { encoded } = chooseDialect(asked({ maxOutputTokens: 9 }), openai(), 'gpt-5-mini', []);
    expect(encoded.body).toMatchObject({ max_completion_tokens: 9 });
    expect(encoded.body).not.toHaveProperty('max_tokens');
    expect(() => chooseDialect(asked({ stop: ['x'] }), openai(), 'gpt-5-mini', [])).toThrow(/stop/);
  });

  test('quirk 27: what the vendor refuses all the same is told with its place', () => {
    const refuse = (code: string, param: string): unknown => {
      const body = { error: { message: 'No.', type: 'invalid_request_error', param, code } };
      const bytes = new TextEncoder().encode(JSON.stringify(body));
      return openaiChatVendor.decodeError(400, {}, bytes, 'openai').shape;
    };
    expect(refuse('unsupported_parameter', 'max_tokens')).toMatchObject({
      code: 'unsupported_parameter',
      status: 400,
      pointer: 'max_tokens',
    });
    expect(refuse('unsupported_value', 'messages[0].role')).toMatchObject({
      code: 'unsupported_parameter',
      pointer: 'messages[0].role',
    });
  });

  test.each([
    ['openai-chat', 404],
    ['openai-responses', 400],
  ])('quirk 28: a model that is not there is one, whether %s says %d', (id, status) => {
    const body = { error: { message: 'No such model.', param: 'model', code: 'model_not_found' } };
    const vendor = openai().dialects.find((dialect) => dialect.id === id);
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    expect(vendor?.decodeError(status, {}, bytes, 'openai').shape).toMatchObject({
      code: 'unknown_model',
      status,
      pointer: 'model',
    });
  });
});

describe('vendors that speak the format in their own way', () => {
  test('quirk 60: whole calls in one delta have no numbers, and some no ids', () => {
    const call = (name: string, more: object = {}): object => ({
      ...more,
      type: 'function',
      function: { name, arguments: '{}' },
    });
    const events = read(
      chunk({ role: 'assistant', tool_calls: [call('now', { id: 'call_1' }), call('here')] }, 'stop'),
      '[DONE]',
    );
    expect(fold(events)).toMatchObject({
      message: {
        parts: [
          { callId: 'call_1', name: 'now', argumentsText: '{}' },
          { callId: expect.stringMatching(/^call_./), name: 'here', argumentsText: '{}' },
        ],
      },
      finish: { reason: 'tool-calls' },
    });
  });

  test('quirk 68: comments come before any data, and an error after the finish reason is one', () => {
    const comments = ': OPENROUTER PROCESSING\n\n'.repeat(2);
    const error = { code: 502, message: 'Provider returned error' };
    const answer = data(chunk({ role: 'assistant', content: 'Hi' })) + data(chunk({}, 'length'));
    const failed = data({ ...chunk({ content: '' }, 'error'), error });
    expect(fold(readText(`${comments}${answer}${data('[DONE]')}`)).finish.reason).toBe('length');
    const events = readText(`${comments}${answer}${failed}${data('[DONE]')}`);
    expect(failureOf(events)).toMatchObject({ error: { message: 'Provider returned error' } });
  });

  test('quirk 69: a call that failed breaks the stream with an error event and no [DONE]', () => {
    const error = { error: { message: 'Failed to call a function.', code: 'tool_use_failed' } };
    const events = readText(`${data(chunk({ content: 'Hi' }))}event: error\n${data(error)}`);
    expect(failureOf(events)).toMatchObject({
      error: { message: 'Failed to call a function.', vendor: { code: 'tool_use_failed' } },
    });
  });

  test('quirk 71: a stream that never sends [DONE] is whole when its finish reason has come', () => {
    expect(fold(read(chunk({ content: 'Hi' }), chunk({}, 'stop'))).finish.reason).toBe('stop');
    expect(failureOf(read(chunk({ content: 'Hi' })))).toMatchObject({
      error: { code: 'upstream_truncated' },
    });
  });
});

describe('Azure', () => {
  test('quirk 40: the first chunk has no choices, id, model or date: the next one begins the answer', () => {
    const results = [{ prompt_index: 0, content_filter_results: {} }];
    const first = { id: '', model: '', object: '', created: 0, choices: [], prompt_filter_results: results };
    const events = read(first, chunk({ role: 'assistant', content: 'Hi' }, 'stop'), '[DONE]');
    expect(events[0]).toMatchObject({ type: 'start', id: 'c1', model: 'm', createdAtMs: 7_000 });
    expect(fold(events).metadata).toMatchObject([{ name: 'prompt_filter_results', value: results }]);
  });

  test('quirk 41: a late verdict of the filter is a choice without a delta', () => {
    const content_filter_results = { hate: { filtered: false, severity: 'safe' } };
    const late = { ...head, choices: [{ index: 0, finish_reason: null, content_filter_results }] };
    const result = fold(read(chunk({ content: 'Hi' }), chunk({}, 'stop'), late, '[DONE]'));
    expect(result.message.parts).toMatchObject([{ text: 'Hi' }]);
    expect(result.metadata).toMatchObject([{ value: content_filter_results }]);
  });
});
