import { openaiResponsesSurface } from '../dialects/openai-responses/surface.js';
import { dryRunReply } from './dry-run-reply.js';
import type { Handler } from './handler.js';

/** POST /v1/responses/compact. */
export const compactResponse: Handler<'compactResponse'> = async (
  { body, bytes },
  { router, call, fault },
) => {
  const question = { body, bytes, ...(fault && { fault }) };
  const answer = await router.compact(openaiResponsesSurface, question, call);
  return answer.kind === 'dry-run' ? dryRunReply(answer.dryRun, call.requestId) : answer;
};
