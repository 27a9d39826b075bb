import type { JsonReplyWith } from '../../generated/handlers.js';
import type { Schemas } from '../../generated/openapi.js';
import type { GatewayError } from '../chat/error.js';
import { parseJson } from '../chat/json.js';
import { encodeErrorReply } from '../dialects/error-reply.js';
import type { Attempt } from '../gateway/choose-dialect.js';
import type { DryRoute, DryRun } from '../gateway/dry-run.js';

/** The answer to a dry run. */
export type DryRunAnswer = JsonReplyWith<200, Schemas['DryRunReply']> & {
  mediaType: 'application/vnd.aial.dry-run+json';
};

/** A dry run as the answer of any inference operation. */
export function dryRunReply(dryRun: DryRun, requestId: string): DryRunAnswer {
  const mediaType = 'application/vnd.aial.dry-run+json';
  return { kind: 'json', status: 200, mediaType, body: encodeDryRun(dryRun, requestId) };
}

/** The answer for a request that would fail before anything else can be told of it. */
export function failedDryRun(wouldBe: GatewayError, requestId: string): DryRunAnswer {
  return dryRunReply({ wouldBe, warnings: [], refusals: [wouldBe] }, requestId);
}

/** A dry run in the words of the contract. */
export function encodeDryRun(
  { wouldBe, route, request, warnings, refusals }: DryRun,
  requestId: string,
): Schemas['DryRunReply'] {
  return {
    object: 'aial.dry_run',
    request_id: requestId,
    ...(wouldBe === undefined ? {} : { would_be: encodeError(wouldBe, requestId) }),
    ...(route === undefined ? {} : { route: encodeRoute(route) }),
    ...(request === undefined ? {} : { upstream_request: encodeRequest(request) }),
    warnings: [...warnings],
    refusals: refusals.map(encodeRefusal),
  };
}

function encodeError(error: GatewayError, requestId: string): Schemas['DryRunError'] {
  return { status: error.status, error: encodeErrorReply(error, { requestId }).body.error };
}

function encodeRoute(route: DryRoute): Schemas['DryRunRoute'] {
  const { model, provider, upstreamModel, servedBy, key, dialect, isSameBytes, reason, candidates } = route;
  const [best] = candidates;
  return {
    model,
    provider: provider.id,
    upstream_model: upstreamModel,
    served_by: servedBy,
    key,
    ...(dialect === undefined ? {} : { dialect }),
    is_same_bytes: isSameBytes,
    reason,
    candidates: candidates.map((each) => encodeCandidate(each, each === best)),
  };
}

function encodeCandidate(
  { vendor, refusals, warnings, plan }: Attempt,
  isBest: boolean,
): Schemas['DryRunCandidate'] {
  return {
    dialect: vendor.id,
    is_chosen: isBest && plan !== undefined,
    refusals: refusals.map(encodeRefusal),
    warnings,
  };
}

function encodeRefusal({ shape: { code, message, pointer } }: GatewayError): Schemas['DryRunRefusal'] {
  return { code, message, ...(pointer === undefined ? {} : { pointer }) };
}

function encodeRequest({
  method,
  url,
  headers,
  body,
}: NonNullable<DryRun['request']>): Schemas['DryRunRequest'] {
  const text = body === undefined ? undefined : new TextDecoder().decode(body);
  const parsed = text === undefined ? undefined : parseJson(text);
  return {
    method,
    url: url.href,
    headers,
    // JSON as it was parsed: what the contract calls a JsonValue.
    ...(parsed === undefined ? {} : { body: parsed as Schemas['JsonValue'] }),
    ...(text === undefined ? {} : { body_text: text }),
  };
}
