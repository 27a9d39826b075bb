/** What Claude thought comes back to it byte for byte, whatever format the client keeps the conversation in. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import type { ChatRequest } from '../../../src/chat/request.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { requestOf } from './surface-harness.js';
import { block, call, read, start, stop, text, type Body } from './vendor-events.js';
import { chatRequest, models, responsesRequest, write, type Written } from './written-requests.js';

const thinking = (index: number, words: string, signature: string): Body[] =>
  block(
    index,
    { type: 'thinking', thinking: '', signature: '' },
    ...(words === '' ? [] : [{ type: 'thinking_delta', thinking: words }]),
    { type: 'signature_delta', signature },
  );

/** An answer that thinks, openly, hidden and silently, between two calls. */
const answer = [
  start(),
  ...thinking(0, 'Which river?', 'EqQBopen+/=='),
  ...block(1, { type: 'redacted_thinking', data: 'EmwKhidden+/==' }),
  ...text(2, 'Let me look.'),
  ...call(3, 'now', '{"at":"noon"}'),
  ...stop('tool_use'),
];
const thoughts = [
  { type: 'thinking', thinking: 'Which river?', signature: 'EqQBopen+/==' },
  { type: 'redacted_thinking', data: 'EmwKhidden+/==' },
];

const context = (request: ChatRequest): ReplyContext => ({
  request,
  requestId: 'req_1',
  receivedAtMs: 1_700_000_000_000,
  vendorDialect: 'anthropic-messages',
  withExtensions: true,
  warnings: [],
});
const tools = [{ type: 'function', name: 'now', parameters: { type: 'object' } }];

/** The next request of a Chat Completions client that keeps the message as it came. */
function nextOfChat(events: Body[], model: string): Written {
  const request = chatRequest({});
  const reply: Body = openaiChatSurface.encodeReply(fold(read(events)), context(request));
  const { message } = reply['choices'][0];
  const results = (message.tool_calls ?? []).map(({ id }: Body) => ({
    role: 'tool',
    tool_call_id: id,
    content: '1',
  }));
  const messages = [{ role: 'user', content: 'Hi' }, message, ...results];
  const members = {
    messages,
    reasoning: { max_tokens: 2_000 },
    tools: tools.map((each) => ({ type: 'function', function: each })),
  };
  return write(chatRequest(members), model);
}

/** The next request of a Responses client that keeps the items as they came. */
function nextOfResponses(events: Body[], model: string): Written {
  const request = responsesRequest({});
  const reply: Body = openaiResponsesSurface.encodeReply(fold(read(events)), context(request));
  const calls = reply['output'].filter(({ type }: Body) => type === 'function_call');
  const results = calls.map(({ call_id }: Body) => ({ type: 'function_call_output', call_id, output: '1' }));
  const input = [{ role: 'user', content: 'Hi' }, ...reply['output'], ...results];
  return write(responsesRequest({ input, tools, reasoning: { effort: 'low' } }), model);
}

describe('thinking in a conversation', () => {
  test.each([
    ['Chat Completions', nextOfChat],
    ['Responses', nextOfResponses],
  ])('through %s', (_name, next) => {
    for (const model of [models.budget, models.newest]) {
      const { body } = next(answer, model);
      const turn = body['messages'][1].content;
      expect(turn.filter(({ type }: Body) => /thinking/.test(type))).toEqual(thoughts);
      expect(turn.at(-1)).toEqual({ type: 'tool_use', id: 'toolu_3', name: 'now', input: { at: 'noon' } });
      // It begins with what was thought, so that thinking can go on.
      expect(turn[0].type).toBe('thinking');
      expect(body['thinking'].type).toBe(model === models.budget ? 'enabled' : 'adaptive');
    }
  });

  test('quirk 6: through Responses also where nothing of it was shown', () => {
    const silent = [start(), ...thinking(0, '', 'EqQBsilent'), ...call(1, 'now'), ...stop('tool_use')];
    const expected = { type: 'thinking', thinking: '', signature: 'EqQBsilent' };
    expect(nextOfResponses(silent, models.budget).body['messages'][1].content[0]).toEqual(expected);
    expect(nextOfChat(silent, models.budget).body['messages'][1].content[0]).toEqual(expected);
  });

  test.each([
    ['Chat Completions', nextOfChat],
    ['Responses', nextOfResponses],
  ])('quirk 9: interleaved thinking keeps its places through %s', (_name, next) => {
    const interleaved = [
      start(),
      ...thinking(0, 'One.', 'EqQB1'),
      ...text(1, 'First.'),
      ...thinking(2, 'Two.', 'EqQB2'),
      ...call(3, 'now'),
      ...stop('tool_use'),
    ];
    const turn = next(interleaved, models.newest).body['messages'][1].content;
    expect(turn.map(({ type, signature }: Body) => signature ?? type)).toEqual([
      'EqQB1',
      'text',
      'EqQB2',
      'tool_use',
    ]);
  });

  test('through Anthropic’s own format, whose clients may have another vendor’s thoughts besides', () => {
    const foreign = { provider: 'google', dialect: 'google-generate' as const, value: 'sealed' };
    const messages = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: [...thoughts, { type: 'text', text: 'Let me look.' }] },
      { role: 'user', content: 'And?' },
    ];
    const request = requestOf({ model: 'm', max_tokens: 10, messages });
    request.messages[1]?.parts.unshift({ type: 'reasoning', form: 'full', text: 'Hm', signature: foreign });
    const { body, said } = write(request, models.budget);
    expect(body['messages']).toEqual(messages);
    expect(said).toEqual(['dropped /messages/1']);
  });

  test('another vendor’s state is left out, which is said, and what is left is a valid request', () => {
    const request = chatRequest({ messages: [{ role: 'user', content: 'Hi' }] });
    const signature = { provider: 'openai', dialect: 'openai-responses' as const, value: 'sealed' };
    const { body, encoded } = write(
      {
        ...request,
        messages: [
          ...request.messages,
          { role: 'assistant', parts: [{ type: 'reasoning', form: 'summary', text: 'Hm', signature }] },
          { role: 'assistant', parts: [{ type: 'text', text: 'Ho' }] },
          { role: 'user', parts: [{ type: 'text', text: 'And?' }] },
        ],
      },
      models.budget,
    );
    expect(JSON.stringify(body)).not.toContain('sealed');
    expect(body['messages'].map(({ role }: Body) => role)).toEqual(['user', 'assistant', 'user']);
    expect(encoded.warnings).toMatchObject([{ code: 'reasoning_dropped', pointer: '/messages/1' }]);
  });
});

test('a paused turn comes back as it was, in Anthropic’s own format', () => {
  const content = [
    { type: 'server_tool_use', id: 'srvtoolu_1', name: 'web_search', input: { query: 'Oder' } },
    { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] },
  ];
  const messages = [
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content },
  ];
  const request = requestOf({ model: 'm', max_tokens: 10, messages });
  const { body } = write(request, models.newest);
  expect(body['messages']).toEqual(messages);
  expect(anthropicMessagesVendor.path('m', true)).toBe('/v1/messages');
});
