import { GatewayError, type ErrorShape } from '../chat/error.js';
import type { Vendor } from '../dialects/dialect.js';
import type { HttpProvider } from '../providers/provider.js';
import type { Transport, WireReply, WireRequest } from '../transport/transport.js';
import { pickHeaders, type HeaderMap } from '../wire/headers.js';
import { redactKey } from '../wire/redact-key.js';
import { joinUpstreamPath } from '../wire/upstream-url.js';
import type { Call } from './call.js';
import type { VendorKey } from './registry.js';

/** A live vendor and the key it is called with. */
export interface LiveTarget {
  provider: HttpProvider;
  model: string;
  key: VendorKey;
}

/** A call to a vendor before its URL, key and fixed headers are put to it. */
export interface UpstreamRequest {
  method: WireRequest['method'];
  /** Below the provider's base URL, query included. */
  path: string;
  headers: HeaderMap;
  body?: Uint8Array;
}

/** A vendor's refusal: the error it means, and its own bytes if they may be shown to a client. */
export interface VendorFailure {
  error: GatewayError;
  status: number;
  headers: HeaderMap;
  bytes?: Uint8Array;
}

/** Most bytes of an error body that are read. */
const MAX_ERROR_BYTES = 1_048_576;

const USER_AGENT = 'aial';

/** The call as it will go out, the credential last. */
export function wireRequest(
  request: UpstreamRequest,
  { provider, key }: LiveTarget,
  call: Call,
): WireRequest {
  return {
    method: request.method,
    url: joinUpstreamPath(provider.baseUrl, request.path),
    headers: {
      'user-agent': USER_AGENT,
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.traceparent === undefined ? {} : { traceparent: call.traceparent }),
      ...request.headers,
      ...provider.fixedHeaders,
      ...(key.owner === 'operator' ? provider.operatorHeaders : {}),
      ...provider.authHeaders(key.value),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

/**
 * Sends a call to a vendor, waits for the head of its answer and records it.
 * @throws GatewayError as `Transport.send`, and `upstream_protocol` for a redirect.
 */
export async function sendUpstream(
  transport: Transport,
  request: WireRequest,
  target: LiveTarget,
  call: Call,
): Promise<WireReply> {
  const { provider } = target;
  const { record } = call;
  record.provider = provider.id;
  if (target.model !== '') record.upstreamModel = target.model;
  const sentAt = performance.now();
  try {
    const reply = await transport.send(request, { signal: call.signal });
    record.upstreamStatus = reply.status;
    record.replyHeaders = pickHeaders(reply.headers, provider.replyHeaders);
    const upstreamRequestId = reply.headers[provider.requestIdHeader];
    if (upstreamRequestId !== undefined) record.upstreamRequestId = upstreamRequestId;
    if (reply.status >= 300 && reply.status < 400) {
      await reply.body[Symbol.asyncIterator]().return?.();
      throw redirected(provider, reply.status);
    }
    return reply;
  } catch (thrown) {
    throw withProvider(thrown, provider);
  } finally {
    record.upstreamMs = performance.now() - sentAt;
  }
}

/** The error with the provider's name put to it; foreign errors stay as they are. */
export function withProvider(thrown: unknown, provider: { id: string }): unknown {
  if (!(thrown instanceof GatewayError) || thrown.shape.provider !== undefined) return thrown;
  return new GatewayError({ ...thrown.shape, provider: provider.id }, { cause: thrown.cause });
}

function redirected(provider: HttpProvider, status: number): GatewayError {
  return new GatewayError({
    code: 'upstream_protocol',
    message: `${provider.displayName} answered with the redirect ${status}, which is not followed. Check its base URL.`,
    provider: provider.id,
  });
}

/** The whole of a body, as far as the limit; `isCut` tells whether there was more. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    pieces.push(piece);
    size += piece.byteLength;
    if (size > maxBytes) return { bytes: Buffer.concat(pieces).subarray(0, maxBytes), isCut: true };
  }
  const [only] = pieces;
  return { bytes: pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces), isCut: false };
}

/** Reads a vendor's refusal. A refused key is told apart: the operator's is our fault, the caller's is theirs. */
export async function readFailure(
  reply: WireReply,
  target: LiveTarget,
  vendor: Vendor | undefined,
): Promise<VendorFailure> {
  const { provider, key } = target;
  const { bytes } = await readBody(reply.body, MAX_ERROR_BYTES);
  const { status, headers } = reply;
  const text = new TextDecoder().decode(bytes);
  if (status === 401 || status === 403 || provider.isKeyError(status, text)) {
    return { error: keyRefused(target, status), status, headers };
  }
  const decoded = vendor?.decodeError(status, headers, bytes, provider.id) ?? unreadFailure(provider, status);
  const error = new GatewayError(withoutKey(decoded.shape, key.value), { cause: decoded.cause });
  return { error, status, headers, ...(redactKey(text, key.value) === text ? { bytes } : {}) };
}

/** An error as it may be shown: vendors quote keys anywhere in it. */
export function withoutKey(shape: ErrorShape, key: string): ErrorShape {
  const text = JSON.stringify(shape);
  const redacted = redactKey(text, key);
  // What was JSON stays JSON, for what stands where a key was ends no string.
  return redacted === text ? shape : (JSON.parse(redacted) as ErrorShape);
}

/** Bytes that tell of an error, as they may be shown. */
export function bytesWithoutKey(bytes: Uint8Array, key: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const redacted = redactKey(text, key);
  return redacted === text ? bytes : new TextEncoder().encode(redacted);
}

/** Vendors quote keys in these errors, whole or in part: nothing of their text is shown. */
function keyRefused({ provider, key }: LiveTarget, status: number): GatewayError {
  const vendor = { status };
  if (key.owner === 'operator') {
    return new GatewayError({
      code: 'upstream_auth',
      message: `${provider.displayName} refuses this gateway's key (${status}). Tell the operator, or send your own in ${provider.keyHeader}.`,
      provider: provider.id,
      vendor,
    });
  }
  const isForbidden = status === 403;
  return new GatewayError({
    code: isForbidden ? 'permission_denied' : 'unauthenticated',
    message: isForbidden
      ? `${provider.displayName} does not let the key in ${provider.keyHeader} do this.`
      : `${provider.displayName} does not take the key in ${provider.keyHeader}.`,
    provider: provider.id,
    vendor,
  });
}

function unreadFailure(provider: HttpProvider, status: number): GatewayError {
  return new GatewayError({
    code: status >= 500 ? 'upstream_unavailable' : 'invalid_request',
    message: `${provider.displayName} answered with status ${status}.`,
    status,
    provider: provider.id,
    vendor: { status },
  });
}
