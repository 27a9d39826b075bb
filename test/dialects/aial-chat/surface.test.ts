/** AIal's own format over HTTP: every event and result fits the contract, and what goes out can come back. */
import { describe, expect, test } from '@jest/globals';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import fc from 'fast-check';

import type { Schemas } from '../../../generated/openapi.js';
import { GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent, Warning } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { ChatRequest } from '../../../src/chat/request.js';
import { renameMembers, toCamelCase, toSnakeCase } from '../../../src/dialects/aial-chat/member-names.js';
import { aialChatSurface } from '../../../src/dialects/aial-chat/surface.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { compileSchemas } from '../../contract/load-schemas.js';
import { arbitraryAnswer, arbitraryEvents, arbitraryWarning } from './arbitrary-answers.js';

const check = compileSchemas();

function decode(body: Schemas['AialChatRequest']): ChatRequest {
  expect(check('AialChatRequest', body)).toBeUndefined();
  return aialChatSurface.decodeRequest({ body });
}

function contextOf(warnings: readonly Warning[] = []): ReplyContext {
  const request = aialChatSurface.decodeRequest({
    body: { model: 'm', messages: [{ role: 'user', content: 'x' }] },
  });
  return { request, requestId: 'r', receivedAtMs: 0, withExtensions: true, warnings };
}

/** The frames as any reader of event streams has them. */
function framesOf(text: string): EventSourceMessage[] {
  const frames: EventSourceMessage[] = [];
  createParser({ onEvent: (frame) => void frames.push(frame) }).feed(text);
  return frames;
}

describe('decodeRequest', () => {
  test('content is a text part before the others', () => {
    const { messages } = decode({
      model: 'm',
      messages: [{ role: 'user', name: 'ann', content: 'a', parts: [{ type: 'text', text: 'b' }] }],
    });
    expect(messages).toEqual([
      {
        role: 'user',
        name: 'ann',
        parts: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
    ]);
  });

  test('a message that says nothing is refused where it stands', () => {
    expect(() =>
      decode({ model: 'm', messages: [{ role: 'user', content: 'x' }, { role: 'user' }] }),
    ).toThrow(
      expect.objectContaining({
        shape: expect.objectContaining({ code: 'invalid_request', pointer: '/messages/1' }),
      }),
    );
  });

  test('calls and results may be written in short', () => {
    const { messages } = decode({
      model: 'm',
      messages: [
        {
          role: 'assistant',
          parts: [{ type: 'tool-call', call_id: 'c', name: 'f', arguments_text: '{"max_tokens":1}' }],
        },
        { role: 'tool', parts: [{ type: 'tool-result', call_id: 'c', text: '42', is_error: true }] },
      ],
    });
    expect(messages.flatMap(({ parts }) => parts)).toEqual([
      {
        type: 'tool-call',
        callId: 'c',
        name: 'f',
        argumentsText: '{"max_tokens":1}',
        input: 'json',
        executor: 'client',
      },
      { type: 'tool-result', callId: 'c', isError: true, content: [{ type: 'text', text: '42' }] },
    ]);
  });

  test('a call inside a result may be written in short too', () => {
    const { messages } = decode({
      model: 'm',
      messages: [
        {
          role: 'tool',
          parts: [
            {
              type: 'tool-result',
              call_id: 'c',
              content: [{ type: 'tool-call', call_id: 'd', name: 'g', arguments_text: '' }],
            },
          ],
        },
      ],
    });
    expect(messages[0]?.parts[0]).toMatchObject({ content: [{ input: 'json', executor: 'client' }] });
  });

  test('flat parameters are gathered, and each knows its pointer', () => {
    const request = decode({
      model: 'm',
      messages: [{ role: 'user', content: 'x' }],
      max_output_tokens: 5,
      top_p: 0.5,
      stop: ['\n'],
      tool_choice: { type: 'tool', name: 'f', is_custom: true },
      response_format: { type: 'json-schema', name: 'n', is_strict: true },
      reasoning: { budget_tokens: 0 },
    });
    expect(request.parameters).toEqual({
      maxOutputTokens: 5,
      topP: 0.5,
      stop: ['\n'],
      responseFormat: { type: 'json-schema', name: 'n', isStrict: true },
      reasoning: { budgetTokens: 0 },
    });
    expect(request.toolChoice).toEqual({ type: 'tool', name: 'f', isCustom: true });
    expect(request.pointers?.['maxOutputTokens']).toBe('/max_output_tokens');
    expect(request.unread).toEqual([]);
  });

  test('no name inside free JSON is changed', () => {
    const free = { snake_case: { camelCase: [{ also_here: 1, hereToo: 2 }] } };
    const request = decode({
      model: 'm',
      messages: [
        {
          role: 'user',
          native: free,
          parts: [
            { type: 'opaque', dialect: 'openai-chat', name: 'some_name', value: free },
            { type: 'text', text: 't', native: free, citations: [{ raw: free }] },
          ],
        },
      ],
      tools: [
        { type: 'function', name: 'f', schema: free, native: free },
        { type: 'custom', name: 'c', format: free },
        { type: 'provider', dialect: 'openai-chat', name: 'p', value: free },
      ],
      tool_choice: { type: 'native', dialect: 'openai-chat', value: free },
      response_format: { type: 'json-schema', name: 'n', schema: free },
      audio: free,
      metadata: { snake_case: 'a', camelCase: 'b' },
      logit_bias: { '50_256': -1 },
      provider_options: { my_provider: free },
    });
    const [message] = request.messages;
    expect(message?.native).toEqual(free);
    expect(message?.parts[0]).toMatchObject({ value: free });
    expect(message?.parts[1]).toMatchObject({ native: free, citations: [{ raw: free }] });
    expect(request.tools).toEqual([
      { type: 'function', name: 'f', schema: free, native: free },
      { type: 'custom', name: 'c', format: free },
      { type: 'provider', dialect: 'openai-chat', name: 'p', value: free },
    ]);
    expect(request.toolChoice).toMatchObject({ value: free });
    expect(request.parameters).toMatchObject({
      responseFormat: { schema: free },
      audio: free,
      metadata: { snake_case: 'a', camelCase: 'b' },
      logitBias: { '50_256': -1 },
    });
    expect(request.providerOptions).toEqual({ my_provider: free });
  });
});

describe('laws', () => {
  test('the arbitrary answers keep the grammar', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        expect(checkGrammar(events)).toBeUndefined();
      }),
    );
  });

  test('each event is one frame that fits the contract, named and numbered, and reads back as it was', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        const encoder = aialChatSurface.streamEncoder(contextOf());
        const frames = framesOf([...encoder.push(events), ...encoder.end()].join(''));
        expect(frames).toHaveLength(events.length);
        for (const [index, event] of events.entries()) {
          const frame = frames[index]!;
          expect(frame.event).toBe(event.type);
          expect(frame.id).toBe(String(index));
          const value = JSON.parse(frame.data) as Record<string, string>;
          expect(check('AialChatEvent', value)).toBeUndefined();
          expect(renameMembers(value, toCamelCase)).toEqual(JSON.parse(JSON.stringify(event)));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the chunks of a stream do not depend on how the events come', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1);
        const whole = aialChatSurface.streamEncoder(contextOf()).push(events).join('');
        const encoder = aialChatSurface.streamEncoder(contextOf());
        const parts = [...encoder.push(events.slice(0, at)), ...encoder.push(events.slice(at))];
        expect(parts.join('')).toBe(whole);
      }),
    );
  });

  test('a whole answer fits the contract, and its message comes back as it was on the next turn', () => {
    fc.assert(
      fc.property(arbitraryAnswer, fc.array(arbitraryWarning, { maxLength: 2 }), (events, warnings) => {
        const result = fold(events);
        const reply = JSON.parse(
          JSON.stringify(aialChatSurface.encodeReply(result, contextOf(warnings))),
        ) as Schemas['AialChatResult'];
        expect(check('AialChatResult', reply)).toBeUndefined();
        expect(reply.warnings).toHaveLength(warnings.length + result.warnings.length);
        const next = decode({ model: 'm', messages: [reply.message] });
        expect(next.messages).toEqual(JSON.parse(JSON.stringify([result.message])));
      }),
      { numRuns: 300 },
    );
  });

  test('names are spelled back and forth without loss', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]+([A-Z][a-z]+)*$/), (name) => {
        expect(toCamelCase(toSnakeCase(name))).toBe(name);
      }),
    );
  });
});

describe('the stream', () => {
  const events: ChatEvent[] = [
    { type: 'start', id: 'i', model: 'm', provider: 'echo' },
    { type: 'ping' },
    { type: 'finish', finish: { reason: 'stop' } },
  ];

  test('is written in these bytes', () => {
    const chunks = aialChatSurface.streamEncoder(contextOf()).push(events);
    expect(chunks.join('')).toBe(
      'event: start\nid: 0\ndata: {"type":"start","id":"i","model":"m","provider":"echo"}\n\n' +
        'event: ping\nid: 1\ndata: {"type":"ping"}\n\n' +
        'event: finish\nid: 2\ndata: {"type":"finish","finish":{"reason":"stop"}}\n\n',
    );
  });

  test('says what was known before right after the start, and counts it', () => {
    const warnings: Warning[] = [{ code: 'parameter_dropped', message: 'a', pointer: '/top_k' }];
    const frames = framesOf(aialChatSurface.streamEncoder(contextOf(warnings)).push(events).join(''));
    expect(frames.map(({ event }) => event)).toEqual(['start', 'warning', 'ping', 'finish']);
    expect(frames.map(({ id }) => id)).toEqual(['0', '1', '2', '3']);
    expect(JSON.parse(frames[1]!.data)).toEqual({ type: 'warning', warning: warnings[0] });
  });

  test('ends in an error event that fits the contract', () => {
    const error = new GatewayError({
      code: 'rate_limited',
      message: 'later',
      provider: 'openai',
      retryAfterMs: 1_500,
      vendor: { status: 429, code: 'x', raw: { innerName: 1 } },
    });
    const [frame] = framesOf(aialChatSurface.encodeStreamError(error, { requestId: 'r' }));
    expect(frame?.event).toBe('error');
    const value: unknown = JSON.parse(frame!.data);
    expect(check('AialErrorEvent', value)).toBeUndefined();
    expect(value).toMatchObject({ error: { retry_after_ms: 1_500, vendor: { raw: { innerName: 1 } } } });
  });

  test('an error before the stream is the envelope of all HTTP surfaces', () => {
    const error = new GatewayError({ code: 'invalid_request', message: 'm', pointer: '/messages/0' });
    const reply = aialChatSurface.encodeError(error, { requestId: 'r' });
    expect(reply.status).toBe(400);
    expect(check('ErrorReply', reply.body)).toBeUndefined();
    expect(reply.body.error.param).toBe('/messages/0');
  });
});
