import { anthropicMessagesSurface } from '../dialects/anthropic-messages/surface.js';
import type { Handler } from './handler.js';
import { passthroughReply } from './reply.js';

/** POST /v1/messages. */
export const createMessage: Handler<'createMessage'> = async ({ body, bytes }, { router, call, fault }) =>
  passthroughReply(
    await router.answer(anthropicMessagesSurface, { body, bytes, ...(fault && { fault }) }, call),
    call,
  );
