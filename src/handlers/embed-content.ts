import { googleEmbedSurface } from '../dialects/google-generate/embeddings-surface.js';
import type { Handler } from './handler.js';
import { wholeReply } from './reply.js';

/** POST /v1beta/models/{model}:embedContent. */
export const embedContent: Handler<'embedContent'> = async (
  { body, bytes, params: { model } },
  { router, call, fault },
) => {
  const question = { body, bytes, named: { model, isStream: false }, ...(fault && { fault }) };
  return wholeReply(await router.embed(googleEmbedSurface, question, call), call);
};
