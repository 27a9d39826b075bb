import { openaiChatSurface } from '../dialects/openai-chat/surface.js';
import type { Handler } from './handler.js';
import { passthroughReply } from './reply.js';

/** POST /v1/chat/completions. */
export const createChatCompletion: Handler<'createChatCompletion'> = async (
  { body, bytes },
  { router, call, fault },
) =>
  passthroughReply(
    await router.answer(openaiChatSurface, { body, bytes, ...(fault && { fault }) }, call),
    call,
  );
