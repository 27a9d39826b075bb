import type { CallContext } from 'nice-grpc';

import type { ChatEvent as ProtoEvent } from '../../../generated/proto/chat.js';
import { GatewayError, toGatewayError } from '../../chat/error.js';
import type { Call } from '../../gateway/call.js';
import type { Observer } from '../../gateway/observer.js';
import type { ChatRouter } from '../../gateway/router.js';
import { summarize } from '../call-summary.js';
import { readDryRun } from '../dry-run-header.js';
import { beginCall, callerKeys, sayHead, sayTrailer, textValues } from './call-metadata.js';
import { serverError, statusOf } from './error-status.js';

/** What the gRPC edge is made with. */
export interface RouterServiceOptions {
  router: ChatRouter;
  /** Who calls. @throws GatewayError `unauthenticated`. */
  authenticate(authorization: readonly string[] | undefined): { principal: string };
  observer: Observer;
  maxInflight: number;
}

/** Serves one call: the work gives its messages. */
type Served = (
  operation: string,
  context: CallContext,
  work: (call: Call) => AsyncIterable<ProtoEvent>,
) => AsyncGenerator<ProtoEvent>;

/** Everything of a call but its work: who it is, what it left behind, what is told of its failure. */
export function callServer(options: RouterServiceOptions): Served {
  const { router } = options;
  let inflight = 0;

  const admit = (call: Call, context: CallContext): void => {
    call.principal = options.authenticate(textValues(context, 'authorization')).principal;
    if (inflight > options.maxInflight) throw overloaded();
    const providers = router.providers().map((provider) => provider.id);
    call.keys = callerKeys(context, providers);
    const [dryRun] = textValues(context, 'x-aial-dry-run') ?? [];
    if (dryRun !== undefined && readDryRun(dryRun)) call.isDryRun = true;
  };

  return async function* served(operation, context, work) {
    const call = beginCall(operation, context);
    let failure: unknown;
    inflight += 1;
    try {
      admit(call, context);
      yield* work(call);
      failure = call.record.lateError;
    } catch (thrown) {
      failure = context.signal.aborted ? cancelled(thrown) : thrown;
      sayHead(call, context);
      throw serverError(toGatewayError(failure), context);
    } finally {
      inflight -= 1;
      // A caller who leaves while a message waits for room ends the loop without an error.
      if (context.signal.aborted) failure ??= cancelled(context.signal.reason);
      sayTrailer(call, context);
      options.observer.onEnd?.(summarize(call, statusOf(failure), failure));
    }
  };
}

function overloaded(): GatewayError {
  const message =
    'This gateway has as many calls in work as it takes (AIAL_MAX_INFLIGHT). Try again in a second.';
  return new GatewayError({ code: 'overloaded', message, retryAfterMs: 1_000 });
}

function cancelled(cause: unknown): GatewayError {
  const message = 'The caller left, or its deadline has passed.';
  return new GatewayError({ code: 'cancelled', message }, { cause });
}
