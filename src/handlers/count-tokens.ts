import { googleCountSurface } from '../dialects/google-generate/count-tokens.js';
import { countReply } from './count-reply.js';
import type { Handler } from './handler.js';

/** POST /v1beta/models/{model}:countTokens. */
export const countTokens: Handler<'countTokens'> = async (
  { body, bytes, params: { model } },
  { router, call, fault },
) => {
  const question = { body, bytes, named: { model, isStream: false }, ...(fault && { fault }) };
  return countReply(await router.countTokens(googleCountSurface, question, call), call);
};
