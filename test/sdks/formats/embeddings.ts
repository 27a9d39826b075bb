/** Vectors of OpenAI and Gemini: of every text the same length, and its number among the texts. */
import type { Body } from './content.js';

/** The vector of the text with this number. */
export const vectorOf = (index: number): number[] => [index, 0.5, -0.25];

const base64 = (vector: readonly number[]): string =>
  Buffer.from(Float32Array.from(vector).buffer).toString('base64');

/** https://platform.openai.com/docs/api-reference/embeddings/object */
export function embeddingsReply(body: Body): Body {
  const texts: unknown[] = Array.isArray(body['input']) ? body['input'] : [body['input']];
  const data = texts.map((_text, index) => ({
    object: 'embedding',
    index,
    embedding: body['encoding_format'] === 'base64' ? base64(vectorOf(index)) : vectorOf(index),
  }));
  return { object: 'list', model: body['model'], data, usage: { prompt_tokens: 3, total_tokens: 3 } };
}

/** https://ai.google.dev/api/embeddings */
export function geminiEmbeddingsReply(body: Body): Body {
  const usageMetadata = { promptTokenCount: 3, totalTokenCount: 3 };
  const { requests } = body as { requests?: unknown[] };
  if (requests === undefined) return { embedding: { values: vectorOf(0) }, usageMetadata };
  return { embeddings: requests.map((_request, index) => ({ values: vectorOf(index) })), usageMetadata };
}
