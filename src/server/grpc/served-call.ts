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

/** Serves calls, and ends them. */
export interface CallServer {
  served: Served;
  /** Ends every call that is still in work. */
  abortAll(reason: GatewayError): void;
}

/** Everything of a call but its work: who it is, what it left behind, what is told of its failure. */
export function callServer(options: RouterServiceOptions): CallServer {
  const { router } = options;
  const open = new Set<AbortController>();

  const admit = (call: Call, context: CallContext): void => {
    call.principal = options.authenticate(textValues(context, 'authorization')).principal;
    if (open.size > options.maxInflight) throw overloaded();
    const providers = router.providers().map((provider) => provider.id);
    call.keys = callerKeys(context, providers);
    const [dryRun] = textValues(context, 'x-aial-dry-run') ?? [];
    if (dryRun !== undefined && readDryRun(dryRun)) call.isDryRun = true;
  };

  const served: Served = async function* (operation, context, work) {
    const stop = followed(context.signal);
    const call = beginCall(operation, context, stop.signal);
    let failure: unknown;
    open.add(stop);
    try {
      admit(call, context);
      yield* work(call);
      failure = call.record.lateError;
    } catch (thrown) {
      failure = context.signal.aborted ? cancelled(thrown) : thrown;
      sayHead(call, context);
      throw serverError(toGatewayError(failure), context);
    } finally {
      open.delete(stop);
      // A caller who leaves while a message waits for room ends the loop without an error.
      if (context.signal.aborted) failure ??= cancelled(context.signal.reason);
      sayTrailer(call, context);
      options.observer.onEnd?.(summarize(call, statusOf(failure), failure));
    }
  };
  return {
    served,
    abortAll(reason): void {
      for (const stop of open) stop.abort(reason);
    },
  };
}

/** Aborts with the signal, or by itself. */
function followed(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const follow = (): void => controller.abort(signal.reason);
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  return controller;
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
