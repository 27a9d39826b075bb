import type { ChatRequest as ProtoRequest } from '../../../generated/proto/chat.js';
import { GatewayError } from '../../chat/error.js';
import type { ChatEvent } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import { grpcChatSurface } from '../../dialects/grpc-chat/surface.js';
import type { Call } from '../../gateway/call.js';
import type { DryRun } from '../../gateway/dry-run.js';
import type { ChatRouter } from '../../gateway/router.js';
import { dryRunReply } from '../../handlers/dry-run-reply.js';
import { readableRequest } from './readable-requests.js';

/** What a dry run is made from. */
export interface DryRunParts {
  router: ChatRouter;
  call: Call;
  body: ProtoRequest;
  isStream: boolean;
}

/**
 * A dry run as an answer without words: its metadata `dry_run` is the `DryRunReply` of the HTTP contract. The vendor's body
 * is there as text only, for `google.protobuf.Value` keeps neither the order of members nor large numbers.
 */
export function dryRunEvents({ router, call, body, isStream }: DryRunParts): ChatEvent[] {
  const { requestId } = call;
  const { upstream_request: request, ...told } = dryRunReply(
    dryRunOf({ router, call, body, isStream }),
    requestId,
  ).body;
  const value = { ...told, ...(request && { upstream_request: { ...request, body: undefined } }) };
  return [
    { type: 'start', id: `dry-run-${requestId}`, model: body.model, provider: call.record.provider ?? '' },
    // What the contract describes is JSON.
    { type: 'metadata', dialect: 'grpc-chat', name: 'dry_run', value: withoutUndefined(value) },
    { type: 'finish', finish: { reason: 'other', rawReason: 'dry_run' } },
  ];
}

function dryRunOf({ router, call, body, isStream }: DryRunParts): DryRun {
  try {
    const request = grpcChatSurface.decodeRequest({ body: readableRequest(body) });
    return router.dryRun({ ...request, stream: isStream }, call);
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown;
    return { wouldBe: thrown, warnings: [], refusals: [thrown] };
  }
}

function withoutUndefined(value: object): JsonObject {
  // Printing and parsing leaves nothing but JSON.
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
