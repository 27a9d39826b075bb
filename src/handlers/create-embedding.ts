import { openaiEmbeddingsSurface } from '../dialects/openai-embeddings/surface.js';
import type { Handler } from './handler.js';
import { wholeReply } from './reply.js';

/** POST /v1/embeddings. */
export const createEmbedding: Handler<'createEmbedding'> = async (
  { body, bytes },
  { router, call, fault },
) => {
  const question = { body, bytes, ...(fault && { fault }) };
  return wholeReply(await router.embed(openaiEmbeddingsSurface, question, call), call);
};
