import type { Schemas } from '../../generated/openapi.js';
import { googleGenerateSurface } from '../dialects/google-generate/surface.js';
import type { Handler } from './handler.js';
import { listReply, passthroughReply } from './reply.js';

/** POST /v1beta/models/{model}:streamGenerateContent. */
export const streamGenerateContent: Handler<'streamGenerateContent'> = async (
  { body, bytes, params: { model }, query: { alt } },
  { router, call, fault },
) => {
  const question = { body, bytes, named: { model, isStream: true }, ...(fault && { fault }) };
  const answer = await router.answer(googleGenerateSurface, question, call);
  // The answer to a stream is never one body.
  if (answer.kind === 'json') return { kind: 'json', status: 200, body: [answer.body] };
  if (alt !== 'sse' && answer.kind !== 'dry-run') return listReply(answer);
  return passthroughReply<never, Schemas['GoogleGenerateContentReply']>(answer, call);
};
