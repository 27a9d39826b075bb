import type { EventOf, SseText } from '../../generated/handlers.js';
import { aialChatSurface } from '../dialects/aial-chat/surface.js';
import { dryRunReply } from './dry-run-reply.js';
import type { Handler } from './handler.js';

/** POST /v1/chat.stream. */
export const chatStream: Handler<'chatStream'> = async ({ body }, { router, call }) => {
  const request = aialChatSurface.decodeRequest({ body });
  if (call.isDryRun === true)
    return dryRunReply(router.dryRun({ ...request, stream: true }, call), call.requestId);
  const events = await router.streamed({ ...request, stream: true }, aialChatSurface, call);
  // The text comes from the encoder of this dialect.
  return { kind: 'events', status: 200, events: events as AsyncIterable<SseText<EventOf<'chatStream'>>> };
};
