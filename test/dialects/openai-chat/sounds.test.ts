/** Answers with several sounds: a message of this format has one. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import type { Media, Part } from '../../../src/chat/request.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';

const context: ReplyContext = {
  request: {
    model: 'm',
    messages: [],
    tools: [],
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
  },
  requestId: 'r',
  receivedAtMs: 1_000,
  withExtensions: true,
  vendorDialect: 'google-generate',
  warnings: [],
};
const sound = (data: string, mediaType = 'audio/wav'): Part & { media: Media } => ({
  type: 'media',
  media: { kind: 'audio', data: btoa(data), mediaType },
});
const replyOf = (parts: Part[]): any =>
  openaiChatSurface.encodeReply(
    {
      id: 'a',
      model: 'm',
      provider: 'google',
      message: { role: 'assistant', parts },
      finish: { reason: 'stop' },
      warnings: [],
      metadata: [],
    },
    context,
  );
const streamed = (events: ChatEvent[]): any[] =>
  openaiChatSurface
    .streamEncoder(context)
    .push([
      { type: 'start', id: 'a', model: 'm', provider: 'google' },
      ...events,
      { type: 'finish', finish: { reason: 'stop' } },
    ])
    .join('')
    .split('\n\n')
    .filter((frame) => frame.startsWith('data: {'))
    .map((frame) => JSON.parse(frame.slice('data: '.length)));
const audioIn = (chunks: any[]): unknown[] =>
  chunks.flatMap(({ choices }) => choices[0].delta.audio?.data ?? []);
const toldIn = (reply: any): unknown[] =>
  (reply.aial.metadata ?? []).map(({ value }: any) => value.media.data);

describe('several sounds', () => {
  test('of a whole answer: the first is shown, the others are told of', () => {
    const reply = replyOf([sound('one'), sound('two')]);
    expect(reply.choices[0].message.audio).toMatchObject({ data: btoa('one') });
    expect(toldIn(reply)).toEqual([btoa('two')]);
  });

  test('bare samples in parts are one sound', () => {
    const pieces = [sound('o', 'audio/L16;rate=24000'), sound('ne', 'audio/L16;rate=24000')];
    const reply = replyOf(pieces);
    expect(reply.choices[0].message.audio).toMatchObject({ data: btoa('one') });
    expect(reply.aial.metadata).toBeUndefined();
    const chunks = streamed(pieces.map((part, block) => ({ type: 'part', block, part })));
    expect(audioIn(chunks)).toEqual([btoa('o'), btoa('ne')]);
  });

  test('of a stream: pieces of a second one are not put to the first', () => {
    const chunks = streamed([
      { type: 'block-start', block: 0, kind: 'media' },
      { type: 'media-delta', block: 0, data: 'AAAA' },
      { type: 'block-end', block: 0 },
      { type: 'block-start', block: 1, kind: 'media' },
      { type: 'media-delta', block: 1, data: 'BBBB' },
      { type: 'media-delta', block: 1, data: 'CCCC' },
      { type: 'block-end', block: 1 },
      { type: 'part', block: 2, part: sound('three') },
    ]);
    expect(audioIn(chunks)).toEqual(['AAAA']);
    expect(toldIn(chunks.at(-1))).toEqual(['BBBBCCCC', btoa('three')]);
  });
});
