/** What other vendors' answers become in this format. */
import { describe, expect, test } from '@jest/globals';

import { GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import type { Part } from '../../../src/chat/request.js';
import { googleGenerateSurface } from '../../../src/dialects/google-generate/surface.js';
import { respell } from '../../../src/wire/free-spelling.js';
import { call, chunksOf, partsOf, replyOf, requestOf, start, stop } from './surface-answers.js';

describe('golden streams', () => {
  test('thought, text, a call and usage: a chunk a batch, the call whole', () => {
    const chunks = chunksOf([
      [start],
      [
        { type: 'block-start', block: 0, kind: 'reasoning', form: 'full' },
        { type: 'reasoning-delta', block: 0, text: 'Let me ' },
        { type: 'reasoning-delta', block: 0, text: 'see.' },
      ],
      [{ type: 'block-end', block: 0 }, { type: 'ping' }],
      [
        { type: 'block-start', block: 1, kind: 'text' },
        { type: 'text-delta', block: 1, text: 'Well: ' },
        { type: 'block-end', block: 1 },
        {
          type: 'block-start',
          block: 2,
          kind: 'tool-call',
          callId: 'c1',
          name: 'f',
          input: 'json',
          executor: 'client',
        },
        { type: 'tool-call-delta', block: 2, argumentsText: '{"a":' },
      ],
      [{ type: 'tool-call-delta', block: 2, argumentsText: '1}' }],
      [{ type: 'block-end', block: 2 }],
      [
        {
          type: 'usage',
          usage: { input: { total: 10, cacheRead: 4 }, output: { total: 7, reasoning: 5 }, total: 17 },
        },
        { type: 'finish', finish: { reason: 'tool-calls', rawReason: 'tool_use' } },
      ],
    ]);
    const head = { modelVersion: 'claude', responseId: 'msg_1' };
    const content = (parts: object[]): object => ({ parts, role: 'model' });
    expect(chunks).toEqual([
      { candidates: [{ content: content([{ text: 'Let me see.', thought: true }]), index: 0 }], ...head },
      { candidates: [{ content: content([{ text: 'Well: ' }]), index: 0 }], ...head },
      {
        candidates: [
          { content: content([{ functionCall: { id: 'c1', name: 'f', args: { a: 1 } } }]), index: 0 },
        ],
        ...head,
      },
      {
        candidates: [{ content: content([{ text: '' }]), finishReason: 'STOP', index: 0 }],
        usageMetadata: {
          promptTokenCount: 10,
          cachedContentTokenCount: 4,
          candidatesTokenCount: 2,
          thoughtsTokenCount: 5,
          totalTokenCount: 17,
        },
        ...head,
      },
    ]);
  });

  test('an error in mid-stream is a chunk with an error, and no reason follows', () => {
    const error = new GatewayError({ code: 'overloaded', message: 'Too much.', retryAfterMs: 1_500 });
    const text = googleGenerateSurface.encodeStreamError(error, { requestId: 'r' });
    expect(text).toMatch(/^data: .*\n\n$/);
    expect(JSON.parse(text.slice(6))).toEqual({
      error: {
        code: 503,
        message: 'Too much.',
        status: 'UNAVAILABLE',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'OVERLOADED', domain: 'aial' },
          { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '1.5s' },
        ],
        aial: { request_id: 'r', code: 'overloaded', retryable: true, retry_after_ms: 1_500 },
      },
    });
  });
});

describe('calls', () => {
  test('without arguments have none', () => {
    expect(partsOf([call('')])).toEqual([{ functionCall: { id: 'c1', name: 'f', args: {} } }]);
  });

  test.each(['[1]', '{"a":', 'null'])('whose arguments are %s are not shown as calls', (argumentsText) => {
    const reply = replyOf(
      [
        start,
        { type: 'part', block: 0, part: call(argumentsText) },
        { type: 'finish', finish: { reason: 'tool-calls' } },
      ],
      { withExtensions: true },
    );
    expect(reply.candidates[0]).toEqual({
      content: { role: 'model' },
      finishReason: 'MALFORMED_FUNCTION_CALL',
      finishMessage: `The call of f has arguments that are no JSON object: ${argumentsText}`,
      index: 0,
    });
    expect(reply.aial.metadata).toEqual([expect.objectContaining({ name: 'tool-call' })]);
  });

  test('that were cut off leave the reason as it is (quirk 19)', () => {
    const [last] = chunksOf([
      [
        start,
        {
          type: 'block-start',
          block: 0,
          kind: 'tool-call',
          callId: 'c',
          name: 'f',
          input: 'json',
          executor: 'client',
        },
        { type: 'tool-call-delta', block: 0, argumentsText: '{"a":' },
        { type: 'block-end', block: 0 },
        { type: 'finish', finish: { reason: 'length', rawReason: 'max_tokens' } },
      ],
    ]);
    expect(last.candidates[0]).toMatchObject({
      finishReason: 'MAX_TOKENS',
      finishMessage: 'The call of f was cut off: {"a":',
    });
  });

  test('keep every digit of their numbers, in replies and played back', () => {
    const args = '{"id":12345678901234567890,"x":1.50}';
    const [part] = partsOf([call(args)]);
    expect(JSON.stringify(part.functionCall.args)).toBe('{"id":12345678901234567890,"x":1.5}');
    const body = `{"contents":[{"role":"model","parts":[{"function_call":{"name":"f","args":${args}}}]}]}`;
    const { messages } = googleGenerateSurface.decodeRequest({
      body: respell(JSON.parse(body), 'GoogleGenerateContentRequest') as never,
      bytes: new TextEncoder().encode(body),
      named: { model: 'm', isStream: false },
    });
    expect(messages[0]?.parts[0]).toMatchObject({
      argumentsText: '{"id":12345678901234567890,"x":1.5}',
    });
  });

  test('of a namespace have it before their name, unless that says nothing or is not what the client said', () => {
    const nameIn = (namespace: string, declared: string[]): string => {
      const tools = [{ functionDeclarations: declared.map((name) => ({ name })) }];
      const part = { ...call('{}'), namespace } as Part;
      const events: ChatEvent[] = [start, { type: 'part', block: 0, part }, stop];
      return replyOf(events, { request: requestOf({ tools }) }).candidates[0].content.parts[0].functionCall
        .name;
    };
    expect(nameIn('n', [])).toBe('n__f');
    expect(nameIn('n', ['f', 'n__f'])).toBe('n__f');
    expect(nameIn('n', ['f'])).toBe('f');
    expect(nameIn('f', [])).toBe('f');
  });
});

describe('other parts', () => {
  test('a refusal is text, and the reason says so', () => {
    const reply = replyOf([
      start,
      { type: 'part', block: 0, part: { type: 'refusal', text: 'I will not.' } },
      { type: 'finish', finish: { reason: 'refusal', rawReason: 'refusal' } },
    ]);
    expect(reply.candidates).toEqual([
      { content: { parts: [{ text: 'I will not.' }], role: 'model' }, finishReason: 'SAFETY', index: 0 },
    ]);
  });

  test('a refusal without words has no content', () => {
    const reply = replyOf([start, { type: 'finish', finish: { reason: 'refusal' } }]);
    expect(reply.candidates).toEqual([{ finishReason: 'SAFETY', index: 0 }]);
  });

  test('a pause is never STOP', () => {
    const finish = { reason: 'pause' as const, rawReason: 'pause_turn' };
    const reply = replyOf([start, { type: 'finish', finish }], { withExtensions: true });
    expect(reply.candidates[0].finishReason).toBe('OTHER');
    expect(reply.aial.warnings).toEqual([expect.objectContaining({ code: 'paused' })]);
  });

  test('sound has its words beside it', () => {
    const media = { kind: 'audio' as const, mediaType: 'audio/wav', data: 'AAAA', transcript: 'Hello' };
    expect(partsOf([{ type: 'media', media }])).toEqual([
      { inlineData: { mimeType: 'audio/wav', data: 'AAAA' }, audioTranscription: { text: 'Hello' } },
    ]);
  });

  test('what only another vendor has is in the metadata, and hidden', () => {
    const value = { type: 'web_search_tool_result' };
    const part: Part = { type: 'opaque', dialect: 'anthropic-messages', name: value.type, value };
    const reply = replyOf([start, { type: 'part', block: 0, part }, stop], { withExtensions: true });
    // Under a seal, for its vendor to get it back.
    expect(reply.candidates[0].content.parts).toMatchObject([{ text: '', thought: true }]);
    expect(reply.aial.metadata).toEqual([{ dialect: 'anthropic-messages', name: value.type, value }]);
  });

  test('log probabilities go with their text', () => {
    const logprobs = [{ token: 'Hi', logprob: -0.5, top: [{ token: 'Ho', logprob: -1 }] }];
    const [chunk] = chunksOf([
      [
        start,
        { type: 'block-start', block: 0, kind: 'text' },
        { type: 'text-delta', block: 0, text: 'Hi', logprobs },
      ],
    ]);
    expect(chunk.candidates[0].logprobsResult).toEqual({
      chosenCandidates: [{ token: 'Hi', logProbability: -0.5 }],
      topCandidates: [{ candidates: [{ token: 'Ho', logProbability: -1 }] }],
    });
  });
});

describe('citations', () => {
  const cite = (start: number, end: number, url?: string): Extract<ChatEvent, { type: 'citation' }> => ({
    type: 'citation',
    block: 0,
    citation: {
      ...(url === undefined ? { title: 'A file', quote: 'words' } : { url, title: 'A page' }),
      span: { start, end, unit: 'codepoint' },
      raw: {},
    },
  });
  const cited: ChatEvent[] = [
    start,
    { type: 'block-start', block: 0, kind: 'text' },
    { type: 'text-delta', block: 0, text: 'Ü😀 fly. Fish swim.' },
    cite(0, 7, 'https://a.test'),
    cite(0, 7, 'https://b.test'),
    cite(8, 18, 'https://a.test'),
    cite(8, 18),
    { type: 'block-end', block: 0 },
    stop,
  ];
  const expected = {
    groundingChunks: [
      { web: { uri: 'https://a.test', title: 'A page' } },
      { web: { uri: 'https://b.test', title: 'A page' } },
      { retrievedContext: { title: 'A file', text: 'words' } },
    ],
    groundingSupports: [
      { segment: { endIndex: 11, text: 'Ü😀 fly.' }, groundingChunkIndices: [0, 1] },
      { segment: { startIndex: 12, endIndex: 22, text: 'Fish swim.' }, groundingChunkIndices: [0, 2] },
    ],
  };

  test('are sources, each once, and stretches counted in bytes', () => {
    expect(replyOf(cited).candidates[0].groundingMetadata).toEqual(expected);
  });

  test('of a stream come with its end', () => {
    const chunks = chunksOf([cited.slice(0, 4), cited.slice(4)]);
    expect(chunks.map(({ candidates: [candidate] }) => candidate.groundingMetadata)).toEqual([
      undefined,
      expected,
    ]);
  });
});
