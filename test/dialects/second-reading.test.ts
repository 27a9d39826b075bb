/** What was found on a second reading of the dialects: each once wrong. */
import { expect, test } from '@jest/globals';

import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { decodeRequest as decodeGoogle } from '../../src/dialects/google-generate/decode-request.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { openPart } from '../../src/dialects/seal.js';
import { expectToGrowWithSize } from '../harness/growth.js';

const claude = { provider: 'anthropic', model: 'claude-sonnet-4-5' };

test('the surface of Responses tells how many events it has written', () => {
  const request = openaiResponsesSurface.decodeRequest({ body: { model: 'm', input: 'x' } });
  const encoder = openaiResponsesSurface.streamEncoder({
    request,
    requestId: 'r',
    receivedAtMs: 0,
    withExtensions: true,
    warnings: [],
  });
  const chunks = encoder.push([
    { type: 'start', id: 'a', model: 'm', provider: 'openai' },
    { type: 'block-start', block: 0, kind: 'text' },
    { type: 'text-delta', block: 0, text: 'Hi' },
  ]);
  expect(encoder.eventCount).toBe(chunks.join('').match(/^event: /gm)?.length);
});

test('many turns of the model on end are read in a time that grows with their number', () => {
  expectToGrowWithSize((length) => {
    const contents = Array.from({ length }, () => ({ role: 'model', parts: [{ text: 'a' }] }));
    return () => decodeGoogle({ body: { contents } });
  }, 2_000);
});

test.each([
  [
    { type: 'web_search_20270101', name: 'web_search', allowed_domains: ['a.com'] },
    '/tools/0/allowed_domains',
  ],
  [{ type: 'web_search_20250305', name: 'web_search', max_uses: 1, newest: 1 }, '/tools/0/newest'],
])('a setting of a search that is not known is noted: %j', (tool, pointer) => {
  const body = { model: 'm', max_tokens: 9, messages: [{ role: 'user', content: 'x' }], tools: [tool] };
  const { unread } = anthropicMessagesSurface.decodeRequest({ body: body as any });
  expect(unread.map((each) => each.pointer)).toContain(pointer);
});

test('the one text of a result keeps its mark for the cache', () => {
  const content = [{ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } }];
  const messages = [
    { role: 'user', content: 'go' },
    {
      role: 'assistant',
      tool_calls: [{ id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } }],
    },
    { role: 'tool', tool_call_id: 'c1', content },
  ];
  const request = openaiChatSurface.decodeRequest({ body: { model: 'm', messages } as any });
  const { body } = anthropicMessagesVendor.encodeRequest(request, claude);
  expect(JSON.stringify(body)).toContain('"cache_control"');
});

test('a seal whose signature is none is not opened', () => {
  const part = {
    type: 'tool-call',
    callId: 'c',
    name: 'n',
    argumentsText: '{}',
    input: 'json',
    executor: 'provider',
    signature: null,
  };
  const forged = `aial1.${Buffer.from(JSON.stringify({ part })).toString('base64url')}`;
  expect(openPart(forged)).toBeUndefined();
});

test('an end that is called as a member of every object is another one', () => {
  const reply = {
    id: 'm',
    type: 'message',
    role: 'assistant',
    model: 'c',
    content: [],
    stop_reason: 'constructor',
  };
  const events = anthropicMessagesVendor.decodeReply(reply, { provider: 'anthropic' });
  expect(events.at(-1)).toMatchObject({
    type: 'finish',
    finish: { reason: 'other', rawReason: 'constructor' },
  });
});
