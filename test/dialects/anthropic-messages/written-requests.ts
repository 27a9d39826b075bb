/** How tests have requests of other formats written for Anthropic. */
import type { ChatRequest } from '../../../src/chat/request.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import type { EncodedRequest, Target } from '../../../src/dialects/dialect.js';
import { openaiChatSurface } from '../../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import type { Body } from './vendor-events.js';

/** A request that was written, by what of it matters. */
export interface Written {
  body: Body;
  /** Disposition and place of each warning. */
  said: string[];
  /** The places of the refusals. */
  refused: string[];
  encoded: EncodedRequest;
}

/** Models that take things in different ways. */
export const models = {
  newest: 'claude-opus-5',
  adaptive: 'claude-opus-4-6',
  budget: 'claude-sonnet-4-5',
  older: 'claude-sonnet-4-0',
  unthinking: 'claude-3-5-haiku-latest',
} as const;

/** A request as it is written for a model. */
export function write(request: ChatRequest, model: string, target: Partial<Target> = {}): Written {
  const encoded = anthropicMessagesVendor.encodeRequest(request, { provider: 'anthropic', model, ...target });
  return {
    body: encoded.body,
    said: encoded.warnings.map(({ disposition, pointer }) => `${String(disposition)} ${String(pointer)}`),
    refused: encoded.refusals.map(({ shape }) => String(shape.pointer)),
    encoded,
  };
}

const bytesOf = (body: Body): Uint8Array => new TextEncoder().encode(JSON.stringify(body));
const hello = [{ role: 'user', content: 'Hi' }];

/** A Chat Completions body as the gateway's own request; it asks for a limit, so that none is put to it. */
export function chatRequest(members: Body): ChatRequest {
  const body = { model: 'm', max_completion_tokens: 16_000, messages: hello, ...members };
  return openaiChatSurface.decodeRequest({ body: body as never, bytes: bytesOf(body) });
}

/** As `chatRequest`, of a Responses body. */
export function responsesRequest(members: Body): ChatRequest {
  const body = { model: 'm', max_output_tokens: 16_000, input: 'Hi', ...members };
  return openaiResponsesSurface.decodeRequest({ body: body, bytes: bytesOf(body) });
}

/** A Chat Completions body as it is written. */
export const chat = (members: Body, model: string = models.budget): Written =>
  write(chatRequest(members), model);

/** A Responses body as it is written. */
export const responses = (members: Body, model: string = models.budget): Written =>
  write(responsesRequest(members), model);

/** A function of Chat Completions. */
export const tool = (name: string, members: Body = {}): Body => ({
  type: 'function',
  function: { name, parameters: { type: 'object', properties: { at: { type: 'string' } } }, ...members },
});
