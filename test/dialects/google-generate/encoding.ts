/** What the tests of requests to Google share. */
import type { Message, Part, ChatRequest } from '../../../src/chat/request.js';
import type { EncodedRequest } from '../../../src/dialects/dialect.js';
import { googleGenerateVendor } from '../../../src/dialects/google-generate/vendor.js';

/** A request of another format's client. */
export function requestWith(more: Partial<ChatRequest>): ChatRequest {
  return {
    model: 'gemini-3-pro-preview',
    messages: [user('Hi')],
    tools: [],
    parameters: {},
    stream: false,
    reply: {},
    providerOptions: {},
    unread: [],
    ...more,
  };
}

/** A message of the user's. */
export function user(text: string): Message {
  return { role: 'user', parts: [{ type: 'text', text }] };
}

/** A message of the model's. */
export function assistant(...parts: Part[]): Message {
  return { role: 'assistant', parts };
}

/** A call as another vendor's model made it. */
export function callPart(name: string, more: Partial<Extract<Part, { type: 'tool-call' }>> = {}): Part {
  return {
    type: 'tool-call',
    callId: `id-${name}`,
    name,
    argumentsText: '{}',
    input: 'json',
    executor: 'client',
    ...more,
  };
}

/** A message with one result. */
export function result(name: string, ...content: Part[]): Message {
  return { role: 'tool', parts: [{ type: 'tool-result', callId: `id-${name}`, content }] };
}

/** How a request is written for a model of Google's. */
export function encode(more: Partial<ChatRequest>, model = 'gemini-3-flash-preview'): EncodedRequest {
  return googleGenerateVendor.encodeRequest(requestWith(more), {
    provider: 'google',
    displayName: 'Google',
    model,
  });
}

/** What became of a request, beside its body. */
export function said({ warnings, refusals }: EncodedRequest): string[] {
  return [
    ...warnings.map(({ disposition, pointer }) => `${disposition} ${pointer}`),
    ...refusals.map(({ shape }) => `refused ${shape.pointer}`),
  ];
}
