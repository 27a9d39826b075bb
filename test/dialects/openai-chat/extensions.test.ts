/** `AIAL_EXTENSIONS=off`: clients that must see no member that OpenAI does not have. */
import { expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';

const signature = { provider: 'google', dialect: 'google-generate', value: 'c2ln' } as const;
const call = { kind: 'tool-call', callId: 'c1', name: 'f', input: 'json', executor: 'client' } as const;
const events: ChatEvent[] = [
  { type: 'start', id: 'a1', model: 'gemini-3-pro-preview', provider: 'google' },
  { type: 'block-start', block: 0, kind: 'reasoning', form: 'full' },
  { type: 'reasoning-delta', block: 0, text: 'Let me see.' },
  { type: 'block-end', block: 0, signature },
  { type: 'block-start', block: 1, kind: 'text' },
  { type: 'text-delta', block: 1, text: 'Here:' },
  { type: 'block-end', block: 1 },
  {
    type: 'part',
    block: 2,
    part: { type: 'media', media: { kind: 'image', data: 'AAAA', mediaType: 'image/png' } },
  },
  { type: 'block-start', block: 3, ...call },
  { type: 'tool-call-delta', block: 3, argumentsText: '{}' },
  { type: 'block-end', block: 3, signature },
  { type: 'finish', finish: { reason: 'tool-calls', rawReason: 'STOP' } },
];

function contextOf(withExtensions: boolean): ReplyContext {
  const request = openaiChatSurface.decodeRequest({ body: { model: 'm', messages: [] } });
  return {
    request,
    requestId: 'r',
    receivedAtMs: 0,
    vendorDialect: 'google-generate',
    withExtensions,
    warnings: [],
  };
}

function streamed(withExtensions: boolean): any[] {
  const encoder = openaiChatSurface.streamEncoder(contextOf(withExtensions));
  const text = [...encoder.push(events), ...encoder.end()].join('');
  return text
    .split('\n\n')
    .flatMap((frame) => (frame.startsWith('data: {') ? [JSON.parse(frame.slice(6))] : []));
}

const foreign = /reasoning_content|reasoning_details|images|extra_content|"aial"/;

test('a reply has no member that OpenAI lacks, and says the rest', () => {
  const shown = openaiChatSurface.encodeReply(fold(events), contextOf(true));
  expect(JSON.stringify(shown)).toMatch(foreign);
  const plain = openaiChatSurface.encodeReply(fold(events), contextOf(false));
  expect(JSON.stringify(plain)).not.toMatch(foreign);
  expect(plain.choices[0]?.message).toEqual({
    role: 'assistant',
    content: 'Here:',
    refusal: null,
    tool_calls: [{ id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } }],
  });
});

test('nor has a stream, and no chunk of it says nothing', () => {
  expect(JSON.stringify(streamed(true))).toMatch(foreign);
  const chunks = streamed(false);
  expect(JSON.stringify(chunks)).not.toMatch(foreign);
  const deltas = chunks.slice(0, -1).map(({ choices }) => choices[0].delta);
  for (const delta of deltas) expect(delta).not.toEqual({});
  expect(deltas.map(({ content }) => content ?? '').join('')).toBe('Here:');
  expect(deltas.flatMap(({ tool_calls }) => tool_calls ?? []).map(({ index }) => index)).toEqual([0, 0]);
});
