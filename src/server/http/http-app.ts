import type { IncomingMessage, ServerResponse } from 'node:http';

import express from 'express';
import type { Context, OpenAPIBackend } from 'openapi-backend';

import type { OperationCall, OperationId, OperationReply } from '../../../generated/handlers.js';
import { operations, type Operation } from '../../../generated/operations.js';
import { errorTable, GatewayError, toGatewayError } from '../../chat/error.js';
import type { JsonValue } from '../../chat/json.js';
import type { Observer } from '../../gateway/observer.js';
import type { ChatRouter } from '../../gateway/router.js';
import { handlers } from '../../handlers/index.js';
import { failedDryRun } from '../../handlers/dry-run-reply.js';
import type { HandlerContext } from '../../handlers/handler.js';
import type { Authenticate } from '../authentication.js';
import { respell } from '../../wire/free-spelling.js';
import { summarize } from '../call-summary.js';
import { contractFault } from './contract-check.js';
import { contractRouter } from './contract-router.js';
import { applyCors } from './cors.js';
import { usualKeyHeader } from './asker.js';
import { encodeErrorIn, requestIdHeaderIn } from './error-envelopes.js';
import { beginExchange, callerKeys, isDryRun, ownHeaders, type Exchange } from './exchange.js';
import { readJsonBody, type BodyLimits } from './read-body.js';
import { headerValues } from './request-headers.js';
import {
  checkDecodable,
  operationsAt,
  pathParameters,
  placedKeys,
  queryOf,
  routePath,
  withoutPlacedKeys,
} from './routes.js';
import { unknownPath, unknownVerb, wrongMethod } from './unserved.js';
import { replyUnread } from './unread-body.js';
import { writeReply } from './write-reply.js';

/** What the HTTP edge is made with. */
export interface HttpAppOptions {
  router: ChatRouter;
  authenticate: Authenticate;
  limits: BodyLimits & { maxInflight: number };
  corsOrigins: readonly string[];
  observer: Observer;
}

/** The HTTP edge: an Express application and what its server has to know. */
export interface HttpApp {
  listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** From now on `/readyz` says draining. */
  drain(): void;
  /** Ends every call that is still in work. */
  abortAll(reason: GatewayError): void;
  readonly inflight: number;
}

type Backend = OpenAPIBackend;

/** The header that asks for a dry run, on the operations that declare it. */
const DRY_RUN_HEADER = 'x-aial-dry-run';

/** Makes the HTTP edge: contract routing and guarding by openapi-backend inside Express. */
export function createHttpApp(options: HttpAppOptions): HttpApp {
  const open = new Set<Exchange>();
  let isDraining = false;

  const serve = async (operation: Operation, exchange: Exchange, path: string): Promise<void> => {
    if (!operation.isPublic && open.size >= options.limits.maxInflight) throw overloaded();
    if (!operation.isPublic) open.add(exchange);
    try {
      const reply = await replyTo(operation, { exchange, path, options, isDraining });
      await writeReply(exchange.response, reply, ownHeaders(exchange));
    } finally {
      open.delete(exchange);
    }
  };

  const backend = createBackend(options, serve);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.use((request, response) => {
    void answerRequest(backend, options, { request, response });
  });

  return {
    listener: app,
    drain(): void {
      isDraining = true;
    },
    abortAll(reason): void {
      for (const exchange of open) exchange.abort(reason);
    },
    get inflight(): number {
      return open.size;
    },
  };
}

function overloaded(): GatewayError {
  return new GatewayError({
    code: 'overloaded',
    message:
      'This gateway has as many requests in work as it takes (AIAL_MAX_INFLIGHT). Try again in a second.',
    retryAfterMs: 1_000,
  });
}

type Serve = (operation: Operation, exchange: Exchange, path: string) => Promise<void>;

/** Routing and guarding only: bodies are judged by the generated validators, which openapi-backend cannot use. */
function createBackend(options: HttpAppOptions, serve: Serve): Backend {
  const backend = contractRouter();
  for (const operation of operations) {
    backend.register(operation.operationId, (context: Context, exchange: Exchange) =>
      serve(operation, exchange, context.request.path),
    );
  }
  backend.register('unauthorizedHandler', (context: Context) => {
    const refused: unknown = context.security['masterKey'];
    // The security handler below throws GatewayErrors; openapi-backend wraps what it throws.
    throw isWrapped(refused) ? refused.error : new Error('unauthorized without a reason');
  });
  backend.register('notFound', (_context: Context, exchange: Exchange) => {
    throw unknownPath(exchange);
  });
  backend.register('methodNotAllowed', (context: Context, exchange: Exchange) => {
    const methods = operationsAt(context.request.path).map(({ method }) => method.toUpperCase());
    throw unknownVerb(exchange) ?? wrongMethod(exchange, methods);
  });
  backend.registerSecurityHandler('masterKey', (context: Context, exchange: Exchange) => {
    // For the log: the refused, too, wanted something.
    exchange.call.operation = context.operation.operationId ?? exchange.call.operation;
    const { request } = exchange;
    const operation = operationsAt(context.request.path).find(
      ({ operationId }) => operationId === context.operation.operationId,
    );
    const elsewhere = operation === undefined ? [] : placedKeys(operation, request);
    if (operation !== undefined) request.url = withoutPlacedKeys(request.url ?? '/', operation);
    const usual = operation && usualKeyHeader(operation, exchange.format);
    const { principal } = options.authenticate(headerValues(request, 'authorization'), elsewhere, usual);
    exchange.call.principal = principal;
    return { principal };
  });
  return backend;
}

function isWrapped(value: unknown): value is { error: unknown } {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** One request from its first byte to its log line. Never rejects. */
async function answerRequest(
  backend: Backend,
  options: HttpAppOptions,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const exchange = beginExchange(request, response);
  let error: GatewayError | undefined;
  try {
    if (applyCors(exchange, options.corsOrigins)) return;
    // A HEAD is answered as a GET; Node leaves the body out.
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const path = routePath(request.url ?? '/');
    const idHeader = requestIdHeaderIn(exchange.format);
    if (idHeader !== undefined) exchange.headers[idHeader] = exchange.call.requestId;
    checkDecodable(path);
    await backend.handleRequest({ method, path, headers: {} }, exchange);
  } catch (thrown) {
    error = exchange.call.signal.aborted
      ? toGatewayError(exchange.call.signal.reason)
      : toGatewayError(thrown);
    writeError(exchange, error);
  }
  report(exchange, options.observer, error);
}

interface Preparation {
  exchange: Exchange;
  path: string;
  options: HttpAppOptions;
  isDraining: boolean;
}

/** The handler's reply. A dry run tells of a request's failure as well: it is what one wants to know. */
async function replyTo(operation: Operation, preparation: Preparation): Promise<OperationReply<OperationId>> {
  const { call: started, request } = preparation.exchange;
  if (operation.headerParameters.includes(DRY_RUN_HEADER) && isDryRun(request)) started.isDryRun = true;
  try {
    const { call, context } = await prepare(operation, preparation);
    return await handle(operation.operationId, call, context);
  } catch (thrown) {
    const isTold = started.isDryRun === true && thrown instanceof GatewayError && request.complete;
    if (!isTold || thrown.code === 'cancelled') throw thrown;
    return failedDryRun(thrown, started.requestId);
  }
}

interface Prepared {
  call: OperationCall<OperationId>;
  context: HandlerContext;
}

/** What a handler gets. The body is read only here, after the key was checked. */
async function prepare(
  operation: Operation,
  { exchange, path, options, isDraining }: Preparation,
): Promise<Prepared> {
  const { operationId } = operation;
  const { call, request, format } = exchange;
  const { router } = options;
  call.operation = operationId;
  call.clientQuery = queryOf(operation, request);
  if (!operation.isPublic)
    call.keys = callerKeys(request, () =>
      router
        .providers()
        .filter((each) => each.kind === 'http')
        .map((each) => each.id),
    );
  const { value, bytes } = await readBody(operation, request, options.limits);
  const fault = value === undefined ? undefined : contractFault(operationId, value);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const mayBeFaulty = operation.passthrough && operationId !== 'raw' && isObject;
  if (fault !== undefined && !mayBeFaulty) throw fault;
  return {
    // The members are those of this operation: its body has passed its validator, its parameters come from its path.
    call: {
      operationId,
      params: pathParameters(operation, path),
      query: call.clientQuery,
      headers: {},
      body: value,
      bytes,
    } as unknown as OperationCall<OperationId>,
    context: { router, call, format, isDraining, ...(fault === undefined ? {} : { fault }) },
  };
}

/** The body in the contract's own spelling, and the bytes as they came. */
async function readBody(
  { hasBody, bodySchema }: Operation,
  request: IncomingMessage,
  limits: BodyLimits,
): Promise<{ value: JsonValue | undefined; bytes: Uint8Array }> {
  if (!hasBody) return { value: undefined, bytes: new Uint8Array() };
  const { value, bytes } = await readJsonBody(request, limits);
  return { value: bodySchema === undefined ? value : respell(value, bodySchema), bytes };
}

/** Each handler takes its own operation's call; `prepare` has made that one. */
function handle(
  id: OperationId,
  call: OperationCall<OperationId>,
  context: HandlerContext,
): Promise<OperationReply<OperationId>> {
  // The call was made for this very operation.
  const handler = handlers[id] as (
    call: OperationCall<OperationId>,
    context: HandlerContext,
  ) => Promise<OperationReply<OperationId>>;
  return handler(call, context);
}

function writeError(exchange: Exchange, error: GatewayError): void {
  const { response, request, call, format } = exchange;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, headers, body } = encodeErrorIn(format, error, { requestId: call.requestId });
  const bytes = Buffer.from(JSON.stringify(body));
  const reply = {
    ...ownHeaders(exchange),
    ...headers,
    'content-type': 'application/json',
    'content-length': String(bytes.byteLength),
  };
  if (request.complete) response.writeHead(status, reply).end(bytes);
  else replyUnread(request, response, { status, headers: reply, bytes });
}

function report({ response, call }: Exchange, observer: Observer, error: GatewayError | undefined): void {
  const failure: unknown = error ?? call.record.lateError;
  const isGone = call.signal.aborted && failure !== undefined && toGatewayError(failure).code === 'cancelled';
  const status = isGone ? errorTable.cancelled.status : response.statusCode;
  observer.onEnd?.(summarize(call, status, failure));
}
