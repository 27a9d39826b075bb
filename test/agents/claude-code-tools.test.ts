/** Claude Code finds some of its tools by a search of its own, whose results only Anthropic knows. */
import { expect, test } from '@jest/globals';

import { judge } from '../../src/gateway/policy.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { requestOf } from '../dialects/anthropic-messages/surface-harness.js';

const body = {
  model: 'm',
  max_tokens: 100,
  messages: [
    { role: 'user', content: 'Fetch it.' },
    {
      role: 'assistant',
      content: [{ type: 'tool_use', id: 't1', name: 'ToolSearch', input: { query: 'fetch' } }],
    },
    {
      role: 'user',
      content: [
        {
          type: 'tool_result',
          tool_use_id: 't1',
          content: [
            { type: 'tool_reference', tool_name: 'WebFetch' },
            { type: 'tool_reference', tool_name: 'WebSearch' },
          ],
        },
      ],
    },
    {
      role: 'system',
      content: [{ type: 'tool_addition', tool: { type: 'tool_reference', name: 'WebFetch' } }],
    },
    { role: 'user', content: 'Go on.' },
  ],
  tools: [
    { name: 'ToolSearch', input_schema: { type: 'object' } },
    { name: 'WebFetch', input_schema: { type: 'object' }, defer_loading: true },
    { name: 'WebSearch', input_schema: { type: 'object' }, defer_loading: true },
  ],
};
const request = requestOf(body);

test.each([
  ['openai', openaiResponsesVendor, 'output'],
  ['openai', openaiChatVendor, 'content'],
  ['google', googleGenerateVendor, 'output'],
] as const)(
  '%s gets all tools at once, is told which were found, and goes on',
  (provider, vendor, member) => {
    const target = { provider, model: 'any' };
    const { refusals, warnings } = judge(request, { target, vendor });
    expect(refusals).toEqual([]);
    const told = warnings.filter(({ code }) => code === 'part_lowered').map(({ pointer }) => pointer);
    expect(told).toEqual(['/messages/2', '/messages/2', '/messages/3']);
    const encoded = vendor.encodeRequest(request, target);
    expect(encoded.refusals).toEqual([]);
    const sent = JSON.stringify(encoded.body);
    const words = 'The tool WebFetch is available.\nThe tool WebSearch is available.';
    expect(sent).toContain(`${JSON.stringify(member)}:${JSON.stringify(words)}`);
    expect(JSON.stringify(encoded.body['tools'])).toContain('WebFetch');
  },
);

test('Anthropic gets them as they were', () => {
  const { body: sent } = anthropicMessagesVendor.encodeRequest(request, {
    provider: 'anthropic',
    model: 'm',
  });
  expect(sent).toEqual(body);
});
