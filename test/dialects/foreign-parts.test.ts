/** Parts that only their vendor knows come back to it through every other format, signatures and all. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import type { ChatRequest, Part } from '../../src/chat/request.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import type { ReplyContext, Surface } from '../../src/dialects/dialect.js';
import { carryingForeignParts } from '../../src/dialects/foreign-parts.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { chunk, decodeChunks } from './google-generate/decoding.js';
import { requestWith } from './google-generate/encoding.js';

const parts = [
  {
    toolCall: { toolType: 'GOOGLE_SEARCH_WEB', id: 'a', args: { queries: ['herons'] } },
    thoughtSignature: 'MQ==',
  },
  { toolResponse: { toolType: 'GOOGLE_SEARCH_WEB', id: 'a', response: {} }, thoughtSignature: 'Mg==' },
  { executableCode: { language: 'PYTHON', code: 'print(1)' } },
  { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1\n' } },
  { text: 'One heron.', thoughtSignature: 'Mw==' },
];

const context: ReplyContext = {
  request: requestWith({ stream: true }),
  requestId: 'req',
  receivedAtMs: 0,
  vendorDialect: 'google-generate',
  withExtensions: true,
  warnings: [],
};

/** A client's next request: what it got, played back. */
type Play = (reply: any) => object;

const model = 'gemini-3-flash-preview';
const surfaces: [string, Surface<any, any, string>, Play, (frames: any[]) => any][] = [
  [
    'Chat Completions',
    openaiChatSurface,
    ({ choices }) => ({
      model,
      messages: [{ role: 'user', content: 'a' }, choices[0].message, { role: 'user', content: 'b' }],
    }),
    (frames) => {
      const message: any = { role: 'assistant', content: '', reasoning_details: [] };
      for (const { delta } of frames.flatMap(({ choices }) => choices)) {
        message.content += delta.content ?? '';
        message.reasoning_details.push(...(delta.reasoning_details ?? []));
      }
      return { choices: [{ message }] };
    },
  ],
  [
    'Responses',
    openaiResponsesSurface,
    ({ output }) => ({
      model,
      input: [{ role: 'user', content: 'a' }, ...output, { role: 'user', content: 'b' }],
    }),
    (frames) => frames.at(-1).response,
  ],
  [
    'Anthropic messages',
    anthropicMessagesSurface,
    ({ content }) => ({
      model,
      max_tokens: 1,
      messages: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content },
        { role: 'user', content: 'b' },
      ],
    }),
    (frames) => {
      const content: any[] = [];
      for (const frame of frames) {
        if (frame.type === 'content_block_start') content.push({ ...frame.content_block });
        const { delta } = frame;
        const block = content[frame.index];
        if (delta?.type === 'text_delta') block.text += delta.text;
        if (delta?.type === 'thinking_delta') block.thinking += delta.thinking;
        if (delta?.type === 'signature_delta') block.signature = delta.signature;
      }
      return { content };
    },
  ],
];

function sentBack(request: ChatRequest): unknown {
  const { body, refusals } = googleGenerateVendor.encodeRequest(request, { provider: 'google', model });
  expect(refusals).toEqual([]);
  const contents = body['contents'] as { role: string; parts: unknown[] }[];
  return contents.find(({ role }) => role === 'model')?.parts;
}

describe.each(surfaces)('%s', (_name, surface, play, gather) => {
  const events = decodeChunks([chunk(parts.slice(0, 3)), chunk(parts.slice(3), 'STOP')]);
  const decode = (reply: unknown): ChatRequest => {
    const body = play(JSON.parse(JSON.stringify(reply)));
    return surface.decodeRequest({ body, bytes: new TextEncoder().encode(JSON.stringify(body)) });
  };

  test('a whole reply', () => {
    expect(sentBack(decode(surface.encodeReply(fold(events), context)))).toEqual(parts);
  });

  test('a stream', () => {
    const encoder = surface.streamEncoder(context);
    const text = [...encoder.push(events), ...encoder.end()].join('');
    const frames = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => JSON.parse(data));
    expect(sentBack(decode(gather(frames)))).toEqual(parts);
  });

  test('they are readable in the reply’s own metadata', () => {
    expect(JSON.stringify(surface.encodeReply(fold(events), context))).toContain('"code":"print(1)"');
  });

  test('one that is too large for a seal is only there', () => {
    const large = [{ executableCode: { language: 'PYTHON', code: 'x'.repeat(800_000) } }, { text: 'a' }];
    const reply = surface.encodeReply(fold(decodeChunks([chunk(large, 'STOP')])), context);
    expect(JSON.stringify(reply).length).toBeLessThan(810_000);
    expect(sentBack(decode(reply))).toEqual([{ text: 'a' }]);
  });
});

const [chat, responses] = surfaces;
const gemini: (typeof surfaces)[number] = [
  'Gemini',
  googleGenerateSurface,
  ({ candidates }) => ({
    contents: [
      { role: 'user', parts: [{ text: 'a' }] },
      candidates[0].content,
      { role: 'user', parts: [{ text: 'b' }] },
    ],
  }),
  (frames) => ({
    candidates: [
      {
        content: {
          role: 'model',
          parts: frames.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? []),
        },
      },
    ],
  }),
];

describe.each([chat!, responses!, gemini])(
  'Anthropic’s own calls through %s',
  (_name, surface, play, gather) => {
    const found = {
      type: 'web_search_tool_result',
      tool_use_id: 'srv',
      content: [{ url: 'https://a.test' }],
    };
    const call = {
      type: 'tool-call',
      callId: 'srv',
      name: 'web_search',
      input: 'json',
      executor: 'provider',
    } as const;
    const result: Part = {
      type: 'opaque',
      dialect: 'anthropic-messages',
      name: 'web_search_tool_result',
      value: found,
    };
    const events: ChatEvent[] = [
      { type: 'start', id: 'a', model: 'claude', provider: 'anthropic' },
      { ...call, type: 'block-start', block: 0, kind: 'tool-call' },
      { type: 'tool-call-delta', block: 0, argumentsText: '{"query":' },
      { type: 'tool-call-delta', block: 0, argumentsText: '"herons"}' },
      { type: 'block-end', block: 0 },
      { type: 'part', block: 1, part: result },
      { type: 'block-start', block: 2, kind: 'text' },
      { type: 'text-delta', block: 2, text: 'One heron.' },
      { type: 'block-end', block: 2 },
      { type: 'finish', finish: { reason: 'stop' } },
    ];
    const expected = [
      { ...call, argumentsText: '{"query":"herons"}' },
      result,
      { type: 'text', text: 'One heron.' },
    ];
    const returned = (reply: unknown): unknown => {
      const body = play(JSON.parse(JSON.stringify(reply)));
      const { messages } = surface.decodeRequest({
        body,
        bytes: new TextEncoder().encode(JSON.stringify(body)),
      });
      return messages
        .find(({ role }) => role === 'assistant')
        ?.parts.filter((part) => part.type !== 'text' || part.text !== '')
        .map(({ item: _item, native: _native, ...part }) => part);
    };

    test('a whole reply', () => {
      const reply: any = surface.encodeReply(fold(events), context);
      expect(returned(reply)).toEqual(expected);
      expect(JSON.stringify(reply.aial.metadata)).toContain('https://a.test');
    });

    test('a stream', () => {
      const encoder = surface.streamEncoder(context);
      const text = [...events.flatMap((event) => encoder.push([event])), ...encoder.end()].join('');
      const frames = [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data = '']) => JSON.parse(data));
      expect(returned(gather(frames))).toEqual(expected);
    });
  },
);

test.each(['aial1.e30', 'aial1.', 'aial1.eyJwYXJ0Ijp7fX0'])(
  'what is no part stays hidden thought: %s',
  (value) => {
    const signature = { provider: 'google', dialect: 'google-generate' as const, value };
    const part = { type: 'reasoning' as const, form: 'redacted' as const, text: '', signature };
    const request = requestWith({ messages: [{ role: 'assistant', parts: [part] }] });
    const surface = carryingForeignParts({ ...openaiChatSurface, decodeRequest: () => request });
    const body = { model, messages: [] };
    expect(surface.decodeRequest({ body }).messages[0]?.parts).toEqual([part]);
  },
);
