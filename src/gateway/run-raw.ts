import { GatewayError } from '../chat/error.js';
import { isJsonObject, type JsonValue } from '../chat/json.js';
import type { HttpProvider } from '../providers/provider.js';
import type { WireRequest } from '../transport/transport.js';
import { pickHeaders, type HeaderMap } from '../wire/headers.js';
import { joinUpstreamPath } from '../wire/upstream-url.js';
import type { Call } from './call.js';
import type { GatewayOptions } from './options.js';
import type { Registry, Resolution } from './registry.js';
import type { RunOptions } from './run-chat.js';
import {
  contentType,
  failureHeaders,
  knowingSecrets,
  readFailure,
  sendUpstream,
  wireRequest,
  type LiveTarget,
  type UpstreamRequest,
} from './upstream.js';

/** A request in a vendor's own format. */
export interface RawCall {
  provider: string;
  path?: string;
  method?: WireRequest['method'];
  /** The parsed body, to see what it asks for. */
  body?: JsonValue;
  /** The body as the client wrote it: what is sent. */
  bytes?: Uint8Array;
  isStream?: boolean;
}

/** A vendor's own answer, unread. Headers of the record come in addition. */
export interface RawReply {
  status: number;
  headers: HeaderMap;
  body: Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * Sends a client's bytes to a vendor and hands back what it answers, unread.
 * @throws GatewayError for a path or method that is not open, and whatever fails before the head of the answer.
 */
export async function runRaw(
  raw: RawCall,
  registry: Registry,
  call: Call,
  run: RunOptions,
): Promise<RawReply> {
  const { request, provider, model, resolution } = rawRequest(raw, call, { registry, options: run.options });
  if (resolution.kind === 'local') return echoed(request, provider, call);
  const target: LiveTarget = { provider, model, key: resolution.key };
  checkAccess(request, target, run);
  const reply = await sendUpstream(run.transport, wireRequest(request, target, call), target, call);
  if (reply.status < 400) return { status: reply.status, headers: contentType(reply), body: reply.body };
  const failure = await readFailure(reply, knowingSecrets(target, request), undefined);
  if (failure.bytes === undefined) throw failure.error;
  return { status: failure.status, headers: failureHeaders(reply, failure.error), body: failure.bytes };
}

/** What is to be sent, and to whom. */
export interface RawRequest {
  request: UpstreamRequest;
  provider: HttpProvider;
  model: string;
  resolution: Resolution;
}

/**
 * Makes the vendor's call of a raw one.
 * @throws GatewayError where raw is closed, for a provider without a format, and for a path that is not one.
 */
export function rawRequest(
  raw: RawCall,
  call: Call,
  { registry, options }: { registry: Registry; options: GatewayOptions },
): RawRequest {
  if (options.raw === 'off') throw closed('/v1/raw is closed on this gateway (AIAL_RAW=off).');
  const provider = registry.provider(raw.provider, '/provider');
  if (provider.kind === 'local') {
    throw new GatewayError({
      code: 'invalid_request',
      message: `${provider.id} runs inside this gateway and has no format of its own. Name a vendor.`,
      pointer: '/provider',
    });
  }
  const model = isJsonObject(raw.body) && typeof raw.body['model'] === 'string' ? raw.body['model'] : '';
  const resolution = registry.direct(provider, model, call.keys);
  return { request: upstreamRequest(raw, provider, call), provider, model, resolution };
}

function upstreamRequest(raw: RawCall, provider: HttpProvider, call: Call): UpstreamRequest {
  const method = raw.method ?? 'POST';
  const path = raw.path ?? (isJsonObject(raw.body) ? provider.raw.defaultPath(raw.body) : undefined);
  if (path === undefined) {
    throw new GatewayError({
      code: 'invalid_request',
      message: `Name the path below ${provider.displayName}'s base URL, for example /v1beta/models/<model>:generateContent.`,
      pointer: '/path',
    });
  }
  if (raw.bytes !== undefined && method === 'GET') {
    const message = 'A GET has no body. Leave body out, or choose another method.';
    throw new GatewayError({ code: 'invalid_request', message, pointer: '/body' });
  }
  const isStream = raw.isStream ?? (isJsonObject(raw.body) && raw.body['stream'] === true);
  const accept = isStream ? 'text/event-stream' : 'application/json';
  const headers = { accept, ...pickHeaders(call.clientHeaders, provider.requestHeaders) };
  return { method, path, headers, ...(raw.bytes === undefined ? {} : { body: raw.bytes }) };
}

/**
 * The operator's key opens inference paths only: with it a caller could else delete files or read another's data.
 * @throws GatewayError `permission_denied`.
 */
export function checkAccess(
  request: UpstreamRequest,
  { provider, key }: LiveTarget,
  run: Pick<RunOptions, 'options'>,
): void {
  if (key.owner === 'caller' || run.options.raw === 'full') return;
  const base = provider.baseUrl.pathname.replace(/\/$/, '');
  const below = joinUpstreamPath(provider.baseUrl, request.path).pathname.slice(base.length);
  const isInference = provider.raw.inferencePaths.some((pattern) => pattern.test(below));
  if (request.method === 'POST' && isInference) return;
  const what = isInference ? `the method ${request.method}` : 'this path';
  throw closed(
    `With the operator's key only POST to inference paths is open, not ${what}. Send your own key in ${provider.keyHeader}.`,
    provider.id,
  );
}

function closed(message: string, provider?: string): GatewayError {
  const pointer = '/path';
  return new GatewayError({
    code: 'permission_denied',
    message,
    ...(provider === undefined ? {} : { provider, pointer }),
  });
}

/** What would have been sent, without any header that the client wrote. */
function echoed(request: UpstreamRequest, provider: HttpProvider, call: Call): RawReply {
  call.record.provider = 'echo';
  const url = joinUpstreamPath(provider.baseUrl, request.path);
  const head = { echo: true, provider: provider.id, method: request.method, url: url.href };
  const encoder = new TextEncoder();
  const body =
    request.body === undefined
      ? encoder.encode(JSON.stringify(head))
      : Buffer.concat([
          encoder.encode(`${JSON.stringify(head).slice(0, -1)},"body":`),
          request.body,
          encoder.encode('}'),
        ]);
  return { status: 200, headers: { 'content-type': 'application/json' }, body };
}
