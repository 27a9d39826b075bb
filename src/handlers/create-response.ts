import { openaiResponsesSurface } from '../dialects/openai-responses/surface.js';
import type { Handler } from './handler.js';
import { passthroughReply } from './reply.js';

/** POST /v1/responses. */
export const createResponse: Handler<'createResponse'> = async ({ body, bytes }, { router, call, fault }) =>
  passthroughReply(
    await router.answer(openaiResponsesSurface, { body, bytes, ...(fault && { fault }) }, call),
    call,
  );
