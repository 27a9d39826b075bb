import { anthropicCountSurface } from '../dialects/anthropic-messages/count-tokens.js';
import { countReply } from './count-reply.js';
import type { Handler } from './handler.js';

/** POST /v1/messages/count_tokens. */
export const countMessageTokens: Handler<'countMessageTokens'> = async (
  { body, bytes },
  { router, call, fault },
) =>
  countReply(
    await router.countTokens(anthropicCountSurface, { body, bytes, ...(fault && { fault }) }, call),
    call,
  );
