/** State that Gemini puts on a picture it has drawn, on its way through formats that have no place for it there. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import type { ChatRequest, Part, Signature } from '../../src/chat/request.js';
import type { ReplyContext } from '../../src/dialects/dialect.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';

const model = 'gemini-3-pro-image-preview';
const state = (value: string): Signature => ({ provider: 'google', dialect: 'google-generate', value });
const picture = (data: string, signature?: Signature): Part => ({
  type: 'media',
  media: { kind: 'image', data, mediaType: 'image/png' },
  ...(signature === undefined ? {} : { signature }),
});
const parts: Part[] = [
  picture('AAAA', state('Zmlyc3Q=')),
  picture('BBBB'),
  picture('CCCC', state('dGhpcmQ=')),
];
const events: ChatEvent[] = [
  { type: 'start', id: 'r1', model, provider: 'google' },
  ...parts.map((part, block): ChatEvent => ({ type: 'part', block, part })),
  { type: 'finish', finish: { reason: 'stop', rawReason: 'STOP' } },
];
const bytesOf = (body: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(body));
const context: ReplyContext = {
  request: {
    model,
    messages: [],
    tools: [],
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
  },
  requestId: 'r',
  receivedAtMs: 0,
  withExtensions: true,
  vendorDialect: 'google-generate',
  warnings: [],
};
const framesOf = (text: string): any[] =>
  [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => JSON.parse(data));

/** What Gemini gets back of its own turn. */
function sentBack(request: ChatRequest): unknown[] {
  const { body, refusals } = googleGenerateVendor.encodeRequest(request, { provider: 'google', model });
  expect(refusals).toEqual([]);
  const contents = body['contents'] as { role: string; parts: any[] }[];
  return contents
    .filter(({ role }) => role === 'model')
    .flatMap((turn) =>
      turn.parts.map(({ inlineData, thoughtSignature }) => [inlineData?.data, thoughtSignature]),
    );
}
const expected = [
  ['AAAA', 'Zmlyc3Q='],
  ['BBBB', undefined],
  ['CCCC', 'dGhpcmQ='],
];

describe('Chat Completions', () => {
  const play = (message: object): ChatRequest => {
    const body: any = {
      model,
      messages: [{ role: 'user', content: 'Draw.' }, message, { role: 'user', content: 'On.' }],
    };
    return openaiChatSurface.decodeRequest({ body, bytes: bytesOf(body) });
  };

  test('a whole reply', () => {
    const reply: any = openaiChatSurface.encodeReply(fold(events), context);
    expect(sentBack(play(reply.choices[0].message))).toEqual(expected);
  });

  test('a stream', () => {
    const deltas = framesOf(openaiChatSurface.streamEncoder(context).push(events).join('')).map(
      ({ choices }) => choices[0].delta,
    );
    const [images, details] = ['images', 'reasoning_details'].map((name) =>
      deltas.flatMap((delta) => delta[name] ?? []),
    );
    const message = { role: 'assistant', content: '', images, reasoning_details: details };
    expect(sentBack(play(message))).toEqual(expected);
  });
});

describe('Responses', () => {
  const play = (output: object[]): ChatRequest => {
    const body: any = {
      model,
      input: [{ role: 'user', content: 'Draw.' }, ...output, { role: 'user', content: 'On.' }],
    };
    return openaiResponsesSurface.decodeRequest({ body, bytes: bytesOf(body) });
  };

  test('a whole reply', () => {
    const reply: any = openaiResponsesSurface.encodeReply(fold(events), context);
    expect(sentBack(play(reply.output))).toEqual(expected);
  });

  test('a stream', () => {
    const text = openaiResponsesSurface.streamEncoder(context).push(events).join('');
    const items = framesOf(text).filter(({ type }) => type === 'response.output_item.done');
    expect(sentBack(play(items.map(({ item }) => item)))).toEqual(expected);
    expect(framesOf(text).at(-1).response.output).toEqual(items.map(({ item }) => item));
  });
});
