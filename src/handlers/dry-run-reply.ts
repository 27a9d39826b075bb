import type { JsonReplyWith } from '../../generated/handlers.js';
import type { Schemas } from '../../generated/openapi.js';
import type { GatewayError } from '../chat/error.js';
import { encodeErrorReply } from '../dialects/error-reply.js';
import type { DryRun } from '../gateway/dry-run.js';
import { encodeDryRun } from '../gateway/encode-dry-run.js';

/** The answer to a dry run. */
export type DryRunAnswer = JsonReplyWith<200, Schemas['DryRunReply']> & {
  mediaType: 'application/vnd.aial.dry-run+json';
};

/** A dry run as the answer of any inference operation. */
export function dryRunReply(dryRun: DryRun, requestId: string): DryRunAnswer {
  const encodeError = (error: GatewayError): Schemas['DryRunError']['error'] =>
    encodeErrorReply(error, { requestId }).body.error;
  const mediaType = 'application/vnd.aial.dry-run+json';
  return { kind: 'json', status: 200, mediaType, body: encodeDryRun(dryRun, { requestId, encodeError }) };
}

/** The answer for a request that would fail before anything else can be told of it. */
export function failedDryRun(wouldBe: GatewayError, requestId: string): DryRunAnswer {
  return dryRunReply({ wouldBe, warnings: [], refusals: [wouldBe] }, requestId);
}
