import type { BytesReply, JsonReplyWith } from '../../generated/handlers.js';
import type { Call } from '../gateway/call.js';
import type { CountAnswer } from '../gateway/count-tokens.js';
import { dryRunReply, type DryRunAnswer } from './dry-run-reply.js';

/** A count as the reply of an operation that passes bytes through; an estimate says so in a header. */
export function countReply<Body>(
  answer: CountAnswer<Body>,
  { requestId }: Pick<Call, 'requestId'>,
): JsonReplyWith<200, Body> | BytesReply | DryRunAnswer {
  if (answer.kind === 'dry-run') return dryRunReply(answer.dryRun, requestId);
  if (answer.kind === 'bytes') return answer;
  const { body, isEstimate } = answer;
  return {
    kind: 'json',
    status: 200,
    ...(isEstimate ? { headers: { 'x-aial-token-estimate': 'true' } } : {}),
    body,
  };
}
