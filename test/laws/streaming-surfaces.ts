/** Every surface's stream of an answer, made as the gateway makes it, and whether a client takes it for a success. */
import type { ChatEvent } from '../../src/chat/event.js';
import { GatewayError } from '../../src/chat/error.js';
import type { ReplyContext, Surface } from '../../src/dialects/dialect.js';
import { aialChatSurface } from '../../src/dialects/aial-chat/surface.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { grpcChatSurface } from '../../src/dialects/grpc-chat/surface.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';

/** One surface. */
export interface StreamingSurface {
  name: string;
  /** What its client reads of these events, as text. */
  write(events: readonly ChatEvent[]): string;
  /** What only an answer that is whole has. */
  success: RegExp;
}

const context: ReplyContext = {
  request: {
    model: 'any',
    messages: [],
    tools: [],
    parameters: {},
    stream: true,
    reply: {},
    providerOptions: {},
    unread: [],
  },
  requestId: 'req_1',
  receivedAtMs: 1_700_000_000_000,
  withExtensions: true,
  warnings: [],
};

function surface<Body, Reply, Chunk>(
  {
    id,
    streamEncoder,
    encodeStreamError,
  }: Pick<Surface<Body, Reply, Chunk>, 'id' | 'streamEncoder' | 'encodeStreamError'>,
  success: RegExp,
): StreamingSurface {
  const textOf = (chunk: unknown): string => (typeof chunk === 'string' ? chunk : JSON.stringify(chunk));
  return {
    name: id,
    success,
    write(events) {
      const encoder = streamEncoder(context);
      const text = encoder
        .push(events.filter(({ type }) => type !== 'error'))
        .map(textOf)
        .join('');
      const failure = events.find((event) => event.type === 'error');
      if (failure === undefined) return text + encoder.end().map(textOf).join('');
      return text + textOf(encodeStreamError(new GatewayError(failure.error), { requestId: 'req_1' }));
    },
  };
}

/** All of them. */
export const streamingSurfaces: readonly StreamingSurface[] = [
  surface(openaiChatSurface, /"finish_reason":"|\[DONE\]/),
  surface(openaiResponsesSurface, /"type":"response\.(?:completed|incomplete)"/),
  surface(anthropicMessagesSurface, /"stop_reason":"|"type":"message_stop"/),
  surface(googleGenerateSurface, /"finishReason":"/),
  surface(aialChatSurface, /"type":"finish"/),
  surface(grpcChatSurface, /"finish":\{/),
];
