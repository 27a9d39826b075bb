/** A long conversation costs what its length costs: to read it, and to write it for whichever vendor. */
import { describe, expect, test } from '@jest/globals';

import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { expectToGrowWithSize } from '../harness/growth.js';

const times = <Item>(count: number, make: (index: number) => Item | Item[]): Item[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat() as Item[];

const functionCall = { functionCall: { name: 'f', args: {} } };
const functionResponse = { functionResponse: { name: 'f', response: { a: 1 } } };
const ask = { role: 'user', content: 'Hi' };
const toolUse = (index: number): object => ({ type: 'tool_use', id: `c${index}`, name: 'f', input: {} });
const toolResult = (index: number): object => ({
  type: 'tool_result',
  tool_use_id: `c${index}`,
  content: 'x',
});
const toolCall = (index: number): object => ({
  id: `c${index}`,
  type: 'function',
  function: { name: 'f', arguments: '{}' },
});
const toolMessage = (index: number): object => ({ role: 'tool', tool_call_id: `c${index}`, content: 'x' });

const google = ({ body }: { body: any }) =>
  googleGenerateSurface.decodeRequest({ body, named: { model: 'm', isStream: false } });
const anthropic = ({ body }: { body: any }) =>
  anthropicMessagesSurface.decodeRequest({ body: { model: 'm', max_tokens: 9, ...body } });
const chat = ({ body }: { body: any }) => openaiChatSurface.decodeRequest({ body: { model: 'm', ...body } });
const responses = ({ body }: { body: any }) =>
  openaiResponsesSurface.decodeRequest({ body: { model: 'm', ...body } });

const conversations: [string, typeof google, (count: number) => object][] = [
  [
    'turns of the model on end',
    google,
    (count) => ({ contents: times(count, () => ({ role: 'model', parts: [{ text: 'a' }] })) }),
  ],
  [
    'many calls in one turn of Gemini',
    google,
    (count) => ({
      contents: [
        { role: 'model', parts: times(count, () => functionCall) },
        { role: 'user', parts: times(count, () => functionResponse) },
      ],
    }),
  ],
  [
    'many rounds of tools of Gemini',
    google,
    (count) => ({
      contents: times<object>(count, () => [
        { role: 'model', parts: [functionCall] },
        { role: 'user', parts: [functionResponse] },
      ]),
    }),
  ],
  [
    'many calls in one message of Anthropic',
    anthropic,
    (count) => ({
      messages: [
        ask,
        { role: 'assistant', content: times(count, toolUse) },
        { role: 'user', content: times(count, toolResult) },
      ],
    }),
  ],
  [
    'many rounds of tools of Anthropic',
    anthropic,
    (count) => ({
      messages: times<object>(count, (index) => [
        { role: 'assistant', content: [toolUse(index)] },
        { role: 'user', content: [toolResult(index)] },
      ]),
    }),
  ],
  [
    'instructions amid the conversation',
    chat,
    (count) => ({ messages: times(count, (index) => ({ ...ask, role: index % 2 ? 'system' : 'user' })) }),
  ],
  [
    'many calls in one message of Chat Completions',
    chat,
    (count) => ({
      messages: [
        { role: 'assistant', content: null, tool_calls: times(count, toolCall) },
        ...times(count, toolMessage),
      ],
    }),
  ],
  [
    'results of tools and words in turn',
    chat,
    (count) => ({
      messages: [
        { role: 'assistant', content: null, tool_calls: times(count, toolCall) },
        ...times<object>(count, (index) => [toolMessage(index), ask]),
      ],
    }),
  ],
  [
    'many calls on Responses',
    responses,
    (count) => ({
      input: [
        ...times(count, (index) => ({
          type: 'function_call',
          call_id: `c${index}`,
          name: 'f',
          arguments: '{}',
        })),
        ...times(count, (index) => ({ type: 'function_call_output', call_id: `c${index}`, output: 'x' })),
      ],
    }),
  ],
];

const vendors = [
  ['anthropic', 'claude-sonnet-4-5', anthropicMessagesVendor],
  ['google', 'gemini-3-pro-preview', googleGenerateVendor],
  ['openai', 'gpt-5', openaiChatVendor],
  ['openai', 'gpt-5', openaiResponsesVendor],
] as const;

describe.each(conversations)('%s', (_name, decode, written) => {
  test('are read', () => {
    expectToGrowWithSize((count) => {
      const body = written(count);
      return () => decode({ body });
    }, 1_000);
  });

  test.each(vendors)('are written for %s, %s', (provider, model, vendor) => {
    expectToGrowWithSize((count) => {
      const request = decode({ body: written(count) });
      return () => vendor.encodeRequest(request, { provider, model });
    }, 1_000);
  });
});

test.each(vendors)(
  'a message of more parts than a call takes arguments is written for %s, %s',
  (provider, model, vendor) => {
    const parts = times(200_000, () => ({ text: 'a' }));
    const request = google({
      body: {
        contents: [
          { role: 'model', parts },
          { role: 'user', parts },
          { role: 'user', parts },
        ],
      },
    });
    const { body, refusals } = vendor.encodeRequest(request, { provider, model });
    expect(refusals).toEqual([]);
    expect(body).toHaveProperty(
      provider === 'google' ? 'contents' : vendor === openaiResponsesVendor ? 'input' : 'messages',
    );
  },
);
