/** State that a vendor wants back goes out through OpenAI's two formats and comes back on the very part it was on. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import type { ChatRequest, Part, Signature } from '../../src/chat/request.js';
import type { ChatResult } from '../../src/chat/result.js';
import type { ReplyContext } from '../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { dataOf, framesOf, type Body } from './openai-responses/answers.js';

const request: ChatRequest = {
  model: 'm',
  messages: [],
  tools: [],
  parameters: {},
  stream: false,
  reply: { includeUsage: true },
  providerOptions: {},
  unread: [],
};
const context: ReplyContext = {
  request,
  requestId: 'r',
  receivedAtMs: 1,
  withExtensions: true,
  vendorDialect: 'anthropic-messages',
  warnings: [],
};

/** The answer as a vendor streams it: block by block. */
function eventsOf(parts: readonly Part[]): ChatEvent[] {
  const events: ChatEvent[] = [{ type: 'start', id: 'a1', model: 'm', provider: 'anthropic' }];
  for (const [block, part] of parts.entries()) {
    const tail = part.signature === undefined ? {} : { signature: part.signature };
    if (part.type === 'reasoning') {
      events.push({ type: 'block-start', block, kind: 'reasoning', form: part.form });
      if (part.text !== '') events.push({ type: 'reasoning-delta', block, text: part.text });
    } else if (part.type === 'text') {
      events.push({ type: 'block-start', block, kind: 'text' });
      if (part.text !== '') events.push({ type: 'text-delta', block, text: part.text });
    } else if (part.type === 'tool-call') {
      const { callId, name, input, executor, argumentsText } = part;
      events.push({ type: 'block-start', block, kind: 'tool-call', callId, name, input, executor });
      events.push({ type: 'tool-call-delta', block, argumentsText });
    }
    events.push({ type: 'block-end', block, ...tail });
  }
  events.push({ type: 'finish', finish: { reason: 'stop' } });
  return events;
}

function addDelta(delta: Body, message: Body): void {
  for (const [name, value] of Object.entries<any>(delta)) {
    if (name === 'role' || value === null) continue;
    if (name === 'tool_calls') for (const call of value) addCall(call, (message['tool_calls'] ??= []));
    else if (Array.isArray(value)) message[name] = [...(message[name] ?? []), ...value];
    else message[name] = (message[name] ?? '') + value;
  }
}

function addCall({ index, function: piece, ...rest }: Body, calls: (Body | undefined)[]): void {
  const known = (calls[index] ??= { function: { name: '', arguments: '' } });
  Object.assign(known, rest);
  known['function'].name += piece?.name ?? '';
  known['function'].arguments += piece?.arguments ?? '';
}

/** What a client keeps of a streamed chat answer: texts joined, lists put together. */
function gathered(text: string): Body {
  const message: Body = { role: 'assistant', content: null };
  for (const { choices = [] } of dataOf(framesOf(text))) {
    for (const { delta } of choices) addDelta(delta, message);
  }
  return message;
}

const surfaces = {
  'a chat reply': (result: ChatResult) =>
    chatAgain(openaiChatSurface.encodeReply(result, context).choices[0]?.message as Body),
  'a chat stream': (result: ChatResult) => {
    const encoder = openaiChatSurface.streamEncoder(context);
    const text = encoder.push(eventsOf(result.message.parts)).join('');
    return chatAgain(gathered(text));
  },
  'a response': (result: ChatResult) =>
    itemsAgain(openaiResponsesSurface.encodeReply(result, context).output),
  'a stream of a response': (result: ChatResult) => {
    const encoder = openaiResponsesSurface.streamEncoder(context);
    const text = encoder.push(eventsOf(result.message.parts)).join('');
    return itemsAgain(dataOf(framesOf(text)).at(-1)?.['response'].output);
  },
};

/** The next turn of a client that plays the message back as it got it. */
function chatAgain(message: Body): Part[] {
  const { messages } = openaiChatSurface.decodeRequest({
    body: { model: 'm', messages: [message as never] },
  });
  return messages[0]?.parts ?? [];
}

function itemsAgain(output: unknown): Part[] {
  const { messages } = openaiResponsesSurface.decodeRequest({ body: { model: 'm', input: output as never } });
  return messages.flatMap(({ parts }) => parts);
}

/** What has to come back: signed parts with their words, and the calls between them. */
function essence(parts: readonly Part[]): unknown[] {
  return parts
    .filter((part) => part.signature !== undefined || part.type === 'tool-call')
    .map((part) => ({
      type: part.type,
      ...('form' in part ? { form: part.form } : {}),
      words: 'text' in part ? part.text : part.type === 'tool-call' ? part.argumentsText : '',
      signature: part.signature,
    }));
}

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

const words = fc.string({ unit: 'binary', maxLength: 8 });
const signature: fc.Arbitrary<Signature | undefined> = fc.option(
  fc.string({ minLength: 1, maxLength: 12 }).map((value) => ({
    provider: 'anthropic',
    dialect: 'anthropic-messages' as const,
    value,
  })),
  { nil: undefined },
);

const part: fc.Arbitrary<Part> = fc
  .record({
    kind: fc.constantFrom('text', 'full', 'summary', 'redacted', 'call'),
    words,
    callId: fc.uuid(),
    signature,
  })
  .map(({ kind, words: text, callId, signature: state }) => {
    const tail = state === undefined ? {} : { signature: state };
    switch (kind) {
      case 'text':
        return { type: 'text', text, ...tail };
      case 'call':
        return {
          type: 'tool-call',
          callId,
          name: 'f',
          argumentsText: JSON.stringify({ text }),
          input: 'json',
          executor: 'client',
          ...tail,
        };
      case 'redacted':
        return { type: 'reasoning', form: 'redacted', text: '', ...tail };
      default:
        return { type: 'reasoning', form: kind, text, ...tail };
    }
  });

const answer = fc
  .array(part, { maxLength: 8 })
  .map((parts) => ({ ...fold(eventsOf([])), message: { role: 'assistant' as const, parts } }));

describe.each(Object.entries(surfaces))('through %s', (_name, again) => {
  test('every signature comes back on its own part, word for word, between the same calls', () => {
    fc.assert(
      fc.property(answer, (result) => {
        const { parts } = result.message;
        const back = again(result);
        expect(essence(back)).toEqual(essence(parts));
        expect(textOf(back)).toBe(textOf(parts));
      }),
      { numRuns: 300 },
    );
  });

  test('thoughts between calls, several signed calls and several signed texts in one turn', () => {
    const state = (value: string): { signature: Signature } => ({
      signature: { provider: 'google', dialect: 'google-generate', value },
    });
    const call = (callId: string): Part => ({
      type: 'tool-call',
      callId,
      name: 'f',
      argumentsText: '{}',
      input: 'json',
      executor: 'client',
      ...state(`call ${callId}`),
    });
    const parts: Part[] = [
      { type: 'reasoning', form: 'full', text: 'First.', ...state('1') },
      { type: 'text', text: 'One ', ...state('2') },
      call('a'),
      { type: 'reasoning', form: 'full', text: 'First. Then.', ...state('3') },
      call('b'),
      { type: 'text', text: 'two', ...state('4') },
      { type: 'text', text: '', ...state('5') },
      { type: 'reasoning', form: 'redacted', text: '', ...state('6') },
    ];
    expect(essence(again({ ...fold(eventsOf([])), message: { role: 'assistant', parts } }))).toEqual(
      essence(parts),
    );
  });
});
