import type { Schemas } from '../../generated/openapi.js';
import type { GatewayError } from '../chat/error.js';
import { parseJson } from '../chat/json.js';
import type { Attempt } from './choose-dialect.js';
import type { DryRoute, DryRun } from './dry-run.js';

/** What a dry run is told with. */
export interface DryRunContext {
  requestId: string;
  /** The envelope of errors belongs to the formats. */
  encodeError: (error: GatewayError) => Schemas['DryRunError']['error'];
}

/** A dry run in the words of the contract. */
export function encodeDryRun(
  { wouldBe, route, request, warnings, refusals }: DryRun,
  { requestId, encodeError }: DryRunContext,
): Schemas['DryRunReply'] {
  return {
    object: 'aial.dry_run',
    request_id: requestId,
    ...(wouldBe === undefined ? {} : { would_be: { status: wouldBe.status, error: encodeError(wouldBe) } }),
    ...(route === undefined ? {} : { route: encodeRoute(route) }),
    ...(request === undefined ? {} : { upstream_request: encodeRequest(request) }),
    warnings: [...warnings],
    refusals: refusals.map(encodeRefusal),
  };
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
