/** The estimate of tokens: what it counts, and that nothing makes it slow or wrong. */
import { expect, test } from '@jest/globals';

import { estimateTokens } from '../../src/chat/estimate-tokens.js';
import type { ChatRequest, Part, Tool } from '../../src/chat/request.js';

function requestOf(parts: Part[], tools: Tool[] = []): ChatRequest {
  return {
    model: 'm',
    messages: [{ role: 'user', parts }],
    tools,
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
  };
}

const text = (words: string): Part => ({ type: 'text', text: words });

test.each([
  ['', 4],
  ['one two three', 7],
  ['internationalisation', 8],
  ['123456', 6],
  ['wait...', 7],
  ['你好世界', 8],
  ['a\n\nb', 7],
])('%j', (words, tokens) => {
  expect(estimateTokens(requestOf([text(words)]))).toBe(tokens);
});

test('everything that is sent counts', () => {
  const bare = estimateTokens(requestOf([]));
  const parts: Part[] = [
    { type: 'reasoning', form: 'full', text: 'Let me see' },
    { type: 'refusal', text: 'No' },
    { type: 'media', media: { kind: 'image', url: 'https://example.com/a.png' } },
    {
      type: 'tool-call',
      callId: '1',
      name: 'distance',
      argumentsText: '{}',
      input: 'json',
      executor: 'client',
    },
    { type: 'tool-result', callId: '1', content: [text('12')] },
    { type: 'opaque', dialect: 'openai-responses', name: 'compaction', value: { a: 'b' } },
  ];
  for (const part of parts) expect(estimateTokens(requestOf([part]))).toBeGreaterThan(bare);
  const tools: Tool[] = [
    { type: 'function', name: 'f', schema: { type: 'object' } },
    { type: 'custom', name: 'c' },
    { type: 'provider', dialect: 'openai-responses', name: 'web_search', value: {} },
  ];
  for (const tool of tools) expect(estimateTokens(requestOf([], [tool]))).toBeGreaterThan(bare);
});

test('what a vendor adds unseen is added', () => {
  const unseen = { always: 100, withTools: 50 };
  const tool: Tool = { type: 'custom', name: 'c' };
  const bare = estimateTokens(requestOf([]));
  expect(estimateTokens(requestOf([]), unseen)).toBe(bare + 100);
  expect(estimateTokens(requestOf([], [tool]), unseen)).toBe(estimateTokens(requestOf([], [tool])) + 150);
});
