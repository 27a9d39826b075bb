import { describe, expect, test } from '@jest/globals';

import { fold } from '../../src/chat/fold.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import type { ReplyContext, Surface } from '../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { decodeChunks } from './google-generate/decoding.js';
import { requestWith } from './google-generate/encoding.js';

const surfaces: [string, Surface<any, any, string>, RegExp][] = [
  ['Chat Completions', openaiChatSurface, /^chatcmpl_[0-9a-f]{16}$/],
  ['Responses', openaiResponsesSurface, /^resp_[0-9a-f]{16}$/],
  ['Anthropic messages', anthropicMessagesSurface, /^msg_[0-9a-f]{16}$/],
];
const context: ReplyContext = {
  request: requestWith({ model: 'asked-for', stream: true }),
  requestId: 'req',
  receivedAtMs: 0,
  withExtensions: true,
  warnings: [],
};
const candidates = [{ content: { parts: [{ text: 'Hi' }] }, finishReason: 'STOP' }];

describe.each(surfaces)('%s', (_name, surface, id) => {
  test('an answer without a name gets one, whole or streamed', () => {
    const events = decodeChunks([{ candidates }]);
    const reply = surface.encodeReply(fold(events), context);
    expect(reply.id).toMatch(id);
    expect(reply.model).toBe('asked-for');
    const text = surface.streamEncoder(context).push(events).join('');
    expect(text).toContain(`"id":"${reply.id}"`);
    expect(text).toContain('"model":"asked-for"');
    expect(surface.encodeReply(fold(events), { ...context, requestId: 'other' }).id).not.toBe(reply.id);
  });

  test('any other keeps its own', () => {
    const events = decodeChunks([{ candidates, responseId: 'r1', modelVersion: 'gemini' }]);
    expect(surface.encodeReply(fold(events), context)).toMatchObject({ id: 'r1', model: 'gemini' });
  });
});
