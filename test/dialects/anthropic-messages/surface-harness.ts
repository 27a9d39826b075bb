/** How the tests of the client-facing half write answers and read them again. */
import Anthropic from '@anthropic-ai/sdk';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { ChatRequest, Part } from '../../../src/chat/request.js';
import { anthropicMessagesSurface } from '../../../src/dialects/anthropic-messages/surface.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { frameDecoder } from '../../../src/wire/sse-decode.js';

/** Any JSON object, as loosely as tests read it. */
export type Body = Record<string, any>;

/** A body that has all that the format requires. */
export const hello: Body = {
  model: 'best',
  max_tokens: 100,
  messages: [{ role: 'user', content: 'Hi' }],
};

/** A request of this dialect, with the bytes it came in. */
export function requestOf(body: Body): ChatRequest {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return anthropicMessagesSurface.decodeRequest({ body: body as never, bytes });
}

/** What replies of another vendor are made with. */
export function contextOf(members: Partial<ReplyContext> = {}): ReplyContext {
  return {
    request: requestOf({ ...hello, stream: true }),
    requestId: 'req_1',
    receivedAtMs: 1_700_000_000_000,
    vendorDialect: 'openai-responses',
    withExtensions: true,
    warnings: [],
    ...members,
  };
}

/** A client's stream that holds these events. */
export function streamText(events: readonly ChatEvent[], context = contextOf()): string {
  const encoder = anthropicMessagesSurface.streamEncoder(context);
  return [...encoder.push(events), ...encoder.end()].join('');
}

/** The data of a stream's frames; each frame's name has to be its type. */
export function wireEvents(text: string): Body[] {
  const decoder = frameDecoder({ maxFrameBytes: 100_000_000 });
  const frames = [...decoder.push(new TextEncoder().encode(text)), ...decoder.end()];
  return frames.map(({ event, data }) => {
    const value = JSON.parse(data) as Body;
    if (value['type'] !== event) throw new Error(`${String(event)} names ${data}`);
    return value;
  });
}

/** A whole reply made of these events. */
export function replyOf(events: readonly ChatEvent[], context = contextOf()): Body {
  return anthropicMessagesSurface.encodeReply(fold(events), context);
}

/** What the official SDK, with its newest members, puts together from a stream. */
export async function sdkMessage(text: string): Promise<Body> {
  const client = new Anthropic({
    apiKey: 'none',
    maxRetries: 0,
    fetch: () => Promise.resolve(new Response(text, { headers: { 'content-type': 'text/event-stream' } })),
  });
  return await client.beta.messages.stream(hello as never).finalMessage();
}

/** The parts of the model's turn when a client sends it back. */
export function returned(content: unknown): Part[] {
  const messages = [...hello['messages'], { role: 'assistant', content }, { role: 'user', content: 'And?' }];
  return requestOf({ ...hello, messages }).messages.at(-2)?.parts ?? [];
}
