import { describe, expect, test } from '@jest/globals';

import type { Reasoning } from '../../src/chat/request.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';

describe('reasoning that Chat Completions has no word for', () => {
  const rows: [string, Reasoning, string | undefined, string[]][] = [
    ['only to be shown is told', { summary: 'auto' }, undefined, ['/reasoning']],
    [
      'to be shown, as much as the model likes, is in the middle, and told',
      { summary: 'auto', budgetTokens: -1 },
      'medium',
      ['/reasoning'],
    ],
    ['not to be shown is what happens', { summary: 'none' }, undefined, []],
    [
      'by an effort, to be shown, is that effort, and told',
      { effort: 'low', summary: 'auto' },
      'low',
      ['/reasoning'],
    ],
    ['by an effort is that effort', { effort: 'low' }, 'low', []],
    ['by a budget is the nearest effort', { budgetTokens: 5_000 }, 'medium', ['/reasoning']],
  ];

  test.each(rows)('%s', (_what, reasoning, effort, pointers) => {
    const { body, warnings } = openaiChatVendor.encodeRequest(
      {
        model: 'gpt-5',
        messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hi' }] }],
        tools: [],
        parameters: { reasoning },
        stream: false,
        reply: {},
        providerOptions: {},
        unread: [],
      },
      { provider: 'openai', model: 'gpt-5' },
    );
    expect(body['reasoning_effort']).toBe(effort);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
