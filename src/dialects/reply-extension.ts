import type { Schemas } from '../../generated/openapi.js';
import type { Finish, Usage, Warning } from '../chat/event.js';
import { isJsonObject } from '../chat/json.js';
import type { DialectId, ProviderId } from '../chat/request.js';
import type { Metadata } from '../chat/result.js';
import type { ReplyContext } from './dialect.js';

/** What became known of an answer beside what its format has a place for. */
export interface Extras {
  provider: ProviderId;
  warnings: readonly Warning[];
  /** What the format has no place for. */
  metadata: readonly Metadata[];
  finish: Finish;
  usage?: Usage;
}

/** The `aial` member of a reply in another vendor's format; undefined where it is switched off. */
export function replyExtension(
  extras: Extras,
  context: Pick<
    ReplyContext,
    'requestId' | 'upstreamRequestId' | 'vendorDialect' | 'withExtensions' | 'warnings'
  >,
): Schemas['AialReplyExtension'] | undefined {
  if (!context.withExtensions) return undefined;
  const { provider, warnings, metadata, finish, usage } = extras;
  const { vendorDialect, requestId, upstreamRequestId } = context;
  const { rawReason, stopSequence } = finish;
  return {
    provider,
    ...(vendorDialect === undefined ? {} : { dialect: vendorDialect }),
    request_id: requestId,
    ...(upstreamRequestId === undefined ? {} : { upstream_request_id: upstreamRequestId }),
    warnings: [...context.warnings, ...warnings],
    // JSON of a vendor's own: what the contract calls a JsonValue.
    ...(metadata.length === 0 ? {} : { metadata: metadata as Schemas['AialReplyMetadata'][] }),
    ...(rawReason === undefined ? {} : { raw_finish_reason: rawReason }),
    ...(stopSequence === undefined ? {} : { stop_sequence: stopSequence }),
    // As above.
    ...(isJsonObject(usage?.raw) ? { raw_usage: usage.raw as Schemas['JsonObject'] } : {}),
  };
}

/** The same for a reply in the client's own format: none where nothing was translated and there is nothing to say. */
export function foreignExtension(
  extras: Extras,
  context: ReplyContext,
  dialect: DialectId,
): Schemas['AialReplyExtension'] | undefined {
  const count = context.warnings.length + extras.warnings.length + extras.metadata.length;
  return context.vendorDialect === dialect && count === 0 ? undefined : replyExtension(extras, context);
}
