import { googleGenerateSurface } from '../dialects/google-generate/surface.js';
import type { Handler } from './handler.js';
import { wholeReply } from './reply.js';

/** POST /v1beta/models/{model}:generateContent. */
export const generateContent: Handler<'generateContent'> = async (
  { body, bytes, params: { model } },
  { router, call, fault },
) => {
  const question = { body, bytes, named: { model, isStream: false }, ...(fault && { fault }) };
  return wholeReply(await router.answer(googleGenerateSurface, question, call), call);
};
