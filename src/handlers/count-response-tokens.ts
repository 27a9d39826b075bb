import { responsesCountSurface } from '../dialects/openai-responses/count-tokens.js';
import { countReply } from './count-reply.js';
import type { Handler } from './handler.js';

/** POST /v1/responses/input_tokens. */
export const countResponseTokens: Handler<'countResponseTokens'> = async (
  { body, bytes },
  { router, call, fault },
) =>
  countReply(
    await router.countTokens(responsesCountSurface, { body, bytes, ...(fault && { fault }) }, call),
    call,
  );
