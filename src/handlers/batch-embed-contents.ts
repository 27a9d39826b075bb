import { googleBatchEmbedSurface } from '../dialects/google-generate/embeddings-surface.js';
import type { Handler } from './handler.js';
import { wholeReply } from './reply.js';

/** POST /v1beta/models/{model}:batchEmbedContents. */
export const batchEmbedContents: Handler<'batchEmbedContents'> = async (
  { body, bytes, params: { model } },
  { router, call, fault },
) => {
  const question = { body, bytes, named: { model, isStream: false }, ...(fault && { fault }) };
  return wholeReply(await router.embed(googleBatchEmbedSurface, question, call), call);
};
