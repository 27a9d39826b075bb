import { ServerError, Status, type CallContext } from 'nice-grpc';
import { BadRequest, ErrorInfo, RetryInfo, RichServerError } from 'nice-grpc-error-details';

import type {
  ChatEvent as ProtoEvent,
  ChatRequest as ProtoRequest,
  ChatResult as ProtoResult,
  RouterServiceImplementation,
} from '../../../generated/proto/chat.js';
import { errorTable, GatewayError, toGatewayError } from '../../chat/error.js';
import type { ChatRequest } from '../../chat/request.js';
import { decodeRequest } from '../../dialects/grpc-chat/decode-request.js';
import { encodeEvent, encodeResult } from '../../dialects/grpc-chat/encode-event.js';
import { CallRecord } from '../../gateway/call-record.js';
import type { Call } from '../../gateway/call.js';
import type { Observer } from '../../gateway/observer.js';
import type { ChatRouter } from '../../gateway/router.js';
import { summarize } from '../call-summary.js';

/** What the gRPC edge is made with. */
export interface RouterServiceOptions {
  router: ChatRouter;
  /** Who calls. @throws GatewayError `unauthenticated`. */
  authenticate(authorization: readonly string[] | undefined): { principal: string };
  observer: Observer;
  maxInflight: number;
}

const KEY_PREFIX = 'x-aial-key-';
const REQUEST_ID = /^[\w.-]{1,128}$/;

/** The service `aial.v1.Router`: both methods around the same router as HTTP. */
export function routerService(options: RouterServiceOptions): RouterServiceImplementation {
  const { router } = options;
  let inflight = 0;

  /** Everything of a call but its work: who it is, what it left behind, what is told of its failure. */
  async function* served(
    operation: string,
    context: CallContext,
    work: (call: Call) => AsyncIterable<ProtoEvent>,
  ): AsyncGenerator<ProtoEvent> {
    const call = beginCall(operation, context);
    let failure: unknown;
    inflight += 1;
    try {
      if (inflight > options.maxInflight) throw overloaded();
      call.principal = options.authenticate(textValues(context, 'authorization')).principal;
      call.keys = callerKeys(context, router);
      yield* work(call);
      failure = call.record.lateError;
    } catch (thrown) {
      failure = context.signal.aborted ? cancelled(thrown) : thrown;
      throw asServerError(toGatewayError(failure), context);
    } finally {
      inflight -= 1;
      sayTrailer(call, context);
      options.observer.onEnd?.(summarize(call, grpcStatus(failure), failure));
    }
  }

  return {
    async chatSync(body, context): Promise<ProtoResult> {
      let result: ProtoResult | undefined;
      // The one thing the work does not yield is its result.
      const work = served('ChatSync', context, async function* (call) {
        const gathered = await router.gathered({ ...decode(body), stream: false }, call);
        sayHead(call, context);
        const warnings = [...gathered.context.warnings, ...gathered.result.warnings];
        result = encodeResult({ ...gathered.result, warnings });
      });
      for await (const _event of work);
      if (result === undefined) throw new ServerError(Status.INTERNAL, 'The answer was lost.');
      return result;
    },
    chatStream: (body, context) =>
      served('ChatStream', context, async function* (call) {
        const { events, warnings } = await router.open({ ...decode(body), stream: true }, call);
        sayHead(call, context);
        context.sendHeader();
        for await (const batch of events) {
          for (const event of batch) {
            yield encodeEvent(event);
            if (event.type === 'start')
              for (const warning of warnings) yield encodeEvent({ type: 'warning', warning });
            // The event tells all there is; the status tells it to those who read nothing else.
            if (event.type === 'error') throw new GatewayError(event.error);
          }
        }
      }),
  };
}

function decode(body: ProtoRequest): ChatRequest {
  return decodeRequest(body);
}

function overloaded(): GatewayError {
  const message =
    'This gateway has as many calls in work as it takes (AIAL_MAX_INFLIGHT). Try again in a second.';
  return new GatewayError({ code: 'overloaded', message, retryAfterMs: 1_000 });
}

function cancelled(thrown: unknown): GatewayError {
  return new GatewayError(
    { code: 'cancelled', message: 'The caller left, or its deadline has passed.' },
    { cause: thrown },
  );
}

function beginCall(operation: string, context: CallContext): Call {
  const [given] = textValues(context, 'x-request-id') ?? [];
  const requestId = given !== undefined && REQUEST_ID.test(given) ? given : crypto.randomUUID();
  const [traceparent] = textValues(context, 'traceparent') ?? [];
  context.header.set('x-request-id', requestId);
  return {
    requestId,
    principal: 'anonymous',
    operation,
    signal: context.signal,
    keys: {},
    record: new CallRecord(),
    clientHeaders: {},
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

function textValues(context: CallContext, name: string): string[] | undefined {
  const values = context.metadata.getAll(name).filter((value) => typeof value === 'string');
  return values.length === 0 ? undefined : values;
}

function callerKeys(context: CallContext, router: ChatRouter): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const provider of router.providers()) {
    const name = `${KEY_PREFIX}${provider.id}`;
    const values = textValues(context, name);
    if (values === undefined) continue;
    const [key = '', ...others] = values;
    if (key.trim() === '' || others.length > 0) {
      const problem =
        others.length > 0 ? 'it is there more than once' : 'it is empty; send a key or leave it out';
      throw new GatewayError({
        code: 'invalid_request',
        message: `The metadata ${name} cannot be used: ${problem}.`,
      });
    }
    keys[provider.id] = key.trim();
  }
  return keys;
}

function sayHead({ record }: Call, { header }: CallContext): void {
  if (record.provider !== undefined) header.set('x-aial-provider', record.provider);
  if (record.upstreamModel !== undefined) header.set('x-aial-model', asciiOnly(record.upstreamModel));
  if (record.upstreamRequestId !== undefined)
    header.set('x-aial-upstream-request-id', record.upstreamRequestId);
}

/** Metadata holds printable ASCII only. */
function asciiOnly(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?');
}

function sayTrailer({ record, requestId }: Call, { trailer }: CallContext): void {
  trailer.set('x-request-id', requestId);
  const count = record.warnings.length + record.lateWarningCount;
  if (count > 0) trailer.set('x-aial-warnings', String(count));
}

function grpcStatus(failure: unknown): number {
  return failure === undefined ? Status.OK : Status[errorTable[toGatewayError(failure).code].grpc];
}

/** The error as gRPC's status, with details in google.rpc's own messages. */
function asServerError({ shape }: GatewayError, { trailer }: CallContext): ServerError {
  const { code, message, pointer, provider, retryAfterMs } = shape;
  trailer.set('x-aial-error-code', code);
  const details = [
    ErrorInfo.fromPartial({
      reason: code.toUpperCase(),
      domain: 'aial',
      metadata: provider === undefined ? {} : { provider },
    }),
    ...(pointer === undefined
      ? []
      : [BadRequest.fromPartial({ fieldViolations: [{ field: pointer, description: message }] })]),
  ];
  if (retryAfterMs === undefined) return new RichServerError(Status[errorTable[code].grpc], message, details);
  trailer.set('retry-after-ms', String(retryAfterMs));
  const retryDelay = { seconds: Math.floor(retryAfterMs / 1_000), nanos: (retryAfterMs % 1_000) * 1_000_000 };
  return new RichServerError(Status[errorTable[code].grpc], message, [
    ...details,
    RetryInfo.fromPartial({ retryDelay }),
  ]);
}
