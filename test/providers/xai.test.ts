/** What xAI does in its own way, on the two formats it shares with OpenAI: quirks 61 to 67. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import { isJsonObject, type JsonValue } from '../../src/chat/json.js';
import type { ChatRequest, Parameters } from '../../src/chat/request.js';
import type { Vendor } from '../../src/dialects/dialect.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { chooseDialect } from '../../src/gateway/choose-dialect.js';
import { openai } from '../../src/providers/openai.js';
import type { HttpProvider } from '../../src/providers/provider.js';
import { xai } from '../../src/providers/xai.js';

const provider = xai();
const [responses, chat] = provider.dialects;

function vendorOf(id: string): Vendor {
  const vendor = [responses, chat].find((each) => each?.id === id);
  if (vendor === undefined) throw new Error(`xAI does not speak ${id}`);
  return vendor;
}

function stream(id: string, bodies: readonly JsonValue[]): ChatEvent[] {
  const decoder = vendorOf(id).streamDecoder({ provider: 'xai' });
  const events = bodies.flatMap((body) => decoder.push({ data: JSON.stringify(body) }));
  return [...events, ...decoder.end('eof')];
}

function asked(parameters: Partial<Parameters>, more: Partial<ChatRequest> = {}): ChatRequest {
  return {
    model: 'grok-4.3',
    messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hello' }] }],
    tools: [],
    parameters,
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
    ...more,
  };
}

function planned(
  { model, of = provider }: { model: string; of?: HttpProvider },
  request: ChatRequest,
): { id: string; body: Record<string, unknown>; warned: (string | undefined)[] } {
  const { vendor, encoded, warnings } = chooseDialect(request, of, model, []);
  return { id: vendor.id, body: encoded.body, warned: warnings.map(({ pointer }) => pointer) };
}

const head = { id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'grok-3-mini' };

test('quirk 61: an error is a text beside its code, and a bad key is a 400', () => {
  const text = JSON.stringify({
    code: 'Client specified an invalid argument',
    error: 'Incorrect API key provided: ab***cd.',
  });
  const error = vendorOf('openai-chat').decodeError(400, {}, new TextEncoder().encode(text), 'xai');
  expect(error.shape).toMatchObject({
    code: 'invalid_request',
    message: 'Incorrect API key provided: ab***cd.',
    vendor: { code: 'Client specified an invalid argument' },
  });
  expect(provider.isKeyError(400, text)).toBe(true);
  expect(provider.isKeyError(400, text.replace('Incorrect API key', 'Bad model'))).toBe(false);
});

test('quirk 62: the completion is counted without the reasoning, the total with it', () => {
  const usage = {
    prompt_tokens: 165,
    completion_tokens: 2,
    total_tokens: 292,
    completion_tokens_details: { reasoning_tokens: 125 },
  };
  const choices = [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }];
  const result = fold(vendorOf('openai-chat').decodeReply({ ...head, choices, usage }, { provider: 'xai' }));
  expect(result.usage).toMatchObject({
    input: { total: 165 },
    output: { total: 127, reasoning: 125 },
    total: 292,
    raw: usage,
  });
});

test('quirk 63: arguments come whole in one delta', () => {
  const call = { id: 'call_1', type: 'function', function: { name: 'add', arguments: '{"a":2,"b":3}' } };
  const { message, finish } = fold(
    stream('openai-chat', [
      {
        ...head,
        choices: [{ index: 0, delta: { role: 'assistant', tool_calls: [call] }, finish_reason: null }],
      },
      { ...head, choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] },
    ]),
  );
  expect(message.parts).toMatchObject([
    { type: 'tool-call', callId: 'call_1', name: 'add', argumentsText: '{"a":2,"b":3}' },
  ]);
  expect(finish.reason).toBe('tool-calls');
});

test('quirk 64: quirk 65: role and usage stand in every chunk, unasked; the last usage counts', () => {
  const chunk = (content: string, count: number, reason: string | null): JsonValue => ({
    ...head,
    choices: [{ index: 0, delta: { role: 'assistant', content }, finish_reason: reason }],
    usage: { prompt_tokens: 9, completion_tokens: count, total_tokens: 9 + count },
  });
  const result = fold(
    stream('openai-chat', [chunk('He', 1, null), chunk('llo', 2, null), chunk('', 2, 'stop')]),
  );
  expect(result.message.parts).toMatchObject([{ type: 'text', text: 'Hello' }]);
  expect(result.usage).toMatchObject({ input: { total: 9 }, output: { total: 2 } });
});

const responseId = '2f9c0f26-6c3a-4a3e-9d6c-d2c6bb2f5c4e';

function answer(item: JsonValue, more: Record<string, JsonValue> = {}): JsonValue {
  return {
    id: responseId,
    object: 'response',
    created_at: 1,
    model: 'grok-4.3',
    status: 'completed',
    output: [item],
    ...more,
  };
}

test('quirk 66: ids are bare, floats are coarse and counts of its own stay beside the usage', () => {
  const usage = { input_tokens: 1, output_tokens: 2, total_tokens: 3, cost_in_usd_ticks: 5 };
  const item = {
    type: 'message',
    id: 'm',
    role: 'assistant',
    content: [{ type: 'output_text', text: 'Hi' }],
  };
  const body = answer(item, { usage, temperature: 0.699999988079071 });
  const result = fold(vendorOf('openai-responses').decodeReply(body, { provider: 'xai' }));
  expect(result.id).toBe(responseId);
  expect(result.usage?.raw).toEqual(usage);
});

test.each([
  ['response.reasoning_text.delta', 'content_index', 'full'],
  ['response.reasoning_summary_text.delta', 'summary_index', 'summary'],
])('quirk 67: thought streams as %s', (type, index, form) => {
  const list = form === 'full' ? 'content' : 'summary';
  const part = { type: form === 'full' ? 'reasoning_text' : 'summary_text', text: 'Hm.' };
  const item = { id: 'rs', type: 'reasoning', summary: [], [list]: [part] };
  const result = fold(
    stream('openai-responses', [
      { type: 'response.created', response: { id: responseId, model: 'grok-4.3' } },
      {
        type: 'response.output_item.added',
        output_index: 0,
        item: { id: 'rs', type: 'reasoning', summary: [] },
      },
      { type, output_index: 0, [index]: 0, delta: 'Hm.' },
      { type: 'response.output_item.done', output_index: 0, item },
      { type: 'response.completed', response: answer(item) },
    ]),
  );
  expect(result.message.parts).toMatchObject([{ type: 'reasoning', form, text: 'Hm.' }]);
});

describe('state', () => {
  const reasoning = { id: 'rs_1', type: 'reasoning', summary: [], encrypted_content: 'xai-state' };

  test('of xAI is sealed for a client, and goes back to xAI only', () => {
    const result = fold(vendorOf('openai-responses').decodeReply(answer(reasoning), { provider: 'xai' }));
    const reply = openaiResponsesSurface.encodeReply(result, {
      request: asked({}),
      requestId: 'r',
      receivedAtMs: 0,
      withExtensions: true,
      warnings: [],
    });
    const body = { model: 'm', input: [...reply.output, { role: 'user' as const, content: 'And?' }] };
    expect(JSON.stringify(body)).not.toContain('xai-state');
    // What came out goes in again; the two types of an item differ only in what may be absent.
    const again = openaiResponsesSurface.decodeRequest({ body: body as never });
    expect(JSON.stringify(planned({ model: 'grok-4.3' }, again).body)).toContain('"xai-state"');
    const elsewhere = planned({ model: 'gpt-5', of: openai() }, again);
    expect(JSON.stringify(elsewhere.body)).not.toContain('xai-state');
    expect(elsewhere.warned).toEqual(['/input/0']);
  });
});

describe('what its models do not take', () => {
  test.each([
    ['grok-4', { presencePenalty: 1 }, 'presence_penalty'],
    ['grok-4', { reasoning: { effort: 'low' } }, 'effort'],
    ['grok-4-fast-reasoning', { reasoning: { effort: 'low' } }, 'effort'],
    ['grok-3', { reasoning: { effort: 'low' } }, 'effort'],
    ['grok-3', { logitBias: { 1: 1 } }, 'logit_bias'],
  ] as [string, Partial<Parameters>, string][])('%s: %j is left out and said', (model, parameters, name) => {
    const { body, warned } = planned({ model }, asked(parameters));
    expect(JSON.stringify(body)).not.toContain(name);
    expect(warned).toHaveLength(1);
  });

  test('stop goes to Chat Completions, and is refused for models that think', () => {
    expect(planned({ model: 'grok-3' }, asked({ stop: ['.'] }))).toMatchObject({
      id: 'openai-chat',
      body: { stop: ['.'] },
      warned: [],
    });
    expect(() => planned({ model: 'grok-4' }, asked({ stop: ['.'] }))).toThrow(/stop/);
  });

  test.each([
    ['grok-4.3', 'high', 'high', 0],
    ['grok-4.3', 'none', 'none', 0],
    ['grok-4.3', 'xhigh', 'high', 1],
    ['grok-4.5', 'none', 'low', 1],
    ['grok-3-mini', 'medium', 'low', 1],
  ])('%s: the effort %s is sent as %s', (model, effort, sent, count) => {
    const { body, warned } = planned({ model }, asked({ reasoning: { effort } }));
    expect(isJsonObject(body['reasoning']) && body['reasoning']['effort']).toBe(sent);
    expect(warned).toHaveLength(count);
  });

  test.each(['grok-4.3', 'grok-3'])(
    '%s: a tool that takes text is a function, and its calls are turned back',
    (model) => {
      const request = asked(
        { stop: model === 'grok-3' ? ['.'] : [] },
        {
          tools: [{ type: 'custom', name: 'run', description: 'Runs code.' }],
          toolChoice: { type: 'tool', name: 'run', isCustom: true },
          messages: [
            {
              role: 'assistant',
              parts: [
                {
                  type: 'tool-call',
                  callId: 'a',
                  name: 'run',
                  argumentsText: '1 + 1',
                  input: 'text',
                  executor: 'client',
                },
              ],
            },
            {
              role: 'tool',
              parts: [{ type: 'tool-result', callId: 'a', content: [{ type: 'text', text: '2' }] }],
            },
          ],
        },
      );
      const { vendor, encoded, warnings } = chooseDialect(request, provider, model, []);
      const sent = JSON.stringify(encoded.body);
      expect(sent).not.toContain('custom');
      expect(sent).toContain(JSON.stringify(JSON.stringify({ input: '1 + 1' })));
      expect(warnings).toMatchObject([{ code: 'tool_emulated', pointer: '/tools/0' }]);
      const call = {
        type: 'function_call',
        id: 'f',
        call_id: 'b',
        name: 'run',
        arguments: '{"input":"2 + 2"}',
      };
      const said = { role: 'assistant', tool_calls: [{ id: 'b', type: 'function', function: call }] };
      const body =
        vendor.id === 'openai-chat'
          ? { ...head, choices: [{ index: 0, message: said, finish_reason: 'tool_calls' }] }
          : answer(call);
      expect(fold(vendor.decodeReply(body, encoded.undo)).message.parts).toMatchObject([
        { name: 'run', input: 'text', argumentsText: '2 + 2' },
      ]);
    },
  );

  test('developers are systems', () => {
    const messages = [{ role: 'developer' as const, parts: [{ type: 'text' as const, text: 'Be brief.' }] }];
    expect(JSON.stringify(planned({ model: 'grok-4.3' }, asked({}, { messages })).body)).toContain(
      '"role":"system"',
    );
  });
});
