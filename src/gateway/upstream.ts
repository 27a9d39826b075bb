import { GatewayError, type ErrorShape, type VendorFault } from '../chat/error.js';
import { parseJson } from '../chat/json.js';
import type { Vendor } from '../dialects/dialect.js';
import type { HttpProvider } from '../providers/provider.js';
import type { Transport, WireReply, WireRequest } from '../transport/transport.js';
import { pickHeaders, type HeaderMap } from '../wire/headers.js';
import { cutKey, cutKeyFromJson, cutKeyFromJsonText, isTracing } from '../wire/key-traces.js';
import { serverSecretsOf } from '../wire/mcp-secrets.js';
import { joinUpstreamPath } from '../wire/upstream-url.js';
import type { Call } from './call.js';
import type { VendorKey } from './registry.js';

/** A live vendor and the key it is called with. */
export interface LiveTarget {
  provider: HttpProvider;
  model: string;
  key: VendorKey;
  /** What else of the call is nobody's to see: read when there is an error to show. */
  secrets?: () => readonly string[];
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

/** A longer text that is no JSON is a page, not a message. */
const MAX_PLAIN_LENGTH = 500;

const USER_AGENT = 'aial';

/** The target of a call that is sent: the tokens of MCP servers in its body are secrets, too. */
export function knowingSecrets(target: LiveTarget, { body }: Pick<WireRequest, 'body'>): LiveTarget {
  let found: readonly string[] | undefined;
  return { ...target, secrets: () => (found ??= secretsIn(body)) };
}

/** Fewer characters are found in any text; and what media types and addresses hold is no secret, but in every text. */
const isSecret = (text: string): boolean =>
  text.length >= 8 && !text.includes('://') && !/^[a-z]+\/[\w.+-]+(?:;.*)?$/i.test(text);

function secretsIn(body: Uint8Array | undefined): readonly string[] {
  const value = body === undefined ? undefined : parseJson(new TextDecoder().decode(body));
  return value === undefined ? [] : [...new Set(serverSecretsOf(value))].filter(isSecret);
}

/** All that may not be shown of a call. */
export function secretsOf({ key, secrets }: LiveTarget): readonly string[] {
  return [key.value, ...(secrets?.() ?? [])];
}

function cut(text: string, keys: readonly string[]): string {
  return keys.reduce(cutKey, text);
}

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
      ...provider.fixedHeaders,
      ...request.headers,
      ...(key.owner === 'operator' ? provider.operatorHeaders : {}),
      ...provider.authHeaders(key.value),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
  };
}

/** What of the client's own headers and query goes up to a vendor whose format it speaks. */
export function passedOn(
  { provider }: LiveTarget,
  { clientHeaders, clientQuery = {} }: Call,
): { headers: HeaderMap; query: Record<string, string> } {
  const names = provider.requestQuery ?? [];
  const query = Object.entries(clientQuery).filter(([name]) => names.includes(name));
  return {
    headers: pickHeaders(clientHeaders, provider.requestHeaders),
    query: query.length === 0 ? {} : Object.fromEntries(query),
  };
}

/** A path with a query behind it, if there is any. */
export function withQuery(path: string, query: Readonly<Record<string, string>> = {}): string {
  if (Object.keys(query).length === 0) return path;
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
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
    record.replyHeaders = withoutKeyInHeaders(
      pickHeaders(reply.headers, provider.replyHeaders),
      target.key.value,
    );
    const upstreamRequestId = reply.headers[provider.requestIdHeader];
    if (upstreamRequestId !== undefined)
      record.upstreamRequestId = cutKey(upstreamRequestId, target.key.value);
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

function withoutKeyInHeaders(headers: HeaderMap, key: string): HeaderMap {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, cutKey(value, key)]));
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

/**
 * Reads a vendor's refusal. A refused key is told apart: the operator's is our fault, the caller's is theirs. Its bytes
 * are handed on only if they tell nothing of the key.
 */
export async function readFailure(
  reply: WireReply,
  target: LiveTarget,
  vendor: Pick<Vendor, 'decodeError'> | undefined,
): Promise<VendorFailure> {
  const { provider } = target;
  const { bytes } = await readBody(reply.body, MAX_ERROR_BYTES);
  const { status, headers } = reply;
  const text = new TextDecoder().decode(bytes);
  const decoded =
    (vendor ?? provider.dialects[0])?.decodeError(status, headers, bytes, provider.id) ??
    unreadFailure(provider, status);
  const shape = withoutKey(withPlainText(decoded.shape, text), secretsOf(target));
  if (status === 401 || status === 403 || provider.isKeyError(status, text)) {
    return { error: keyRefused(target, status, shape), status, headers };
  }
  const error = new GatewayError(shape, { cause: decoded.cause });
  return {
    error,
    status,
    headers,
    ...(secretsOf(target).some((key) => isTracing(text, key)) ? {} : { bytes }),
  };
}

/** The type of a body that is handed on. */
export function contentType(reply: WireReply): HeaderMap {
  const type = reply.headers['content-type'];
  return type === undefined ? {} : { 'content-type': type };
}

/** The wait that a vendor asks for comes also where it says so elsewhere: in milliseconds, or in its body. */
export function failureHeaders(reply: WireReply, { shape }: GatewayError): HeaderMap {
  const { retryAfterMs } = shape;
  if (retryAfterMs === undefined || reply.headers['retry-after'] !== undefined) return contentType(reply);
  return { ...contentType(reply), 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) };
}

/** A vendor, or a proxy before it, that answers with a line of text has said something too. */
function withPlainText(shape: ErrorShape, text: string): ErrorShape {
  const said = text.trim();
  const isPlain = shape.vendor?.raw === undefined && said.length <= MAX_PLAIN_LENGTH && !/^[<{[]/.test(said);
  if (!isPlain || said === '') return shape;
  return { ...shape, message: said, vendor: { ...shape.vendor, raw: said } };
}

/** An error as it may be shown: vendors quote keys anywhere in it. */
export function withoutKey(shape: ErrorShape, keys: readonly string[]): ErrorShape {
  const { message, pointer, vendor } = shape;
  return {
    ...shape,
    message: cut(message, keys),
    ...(pointer === undefined ? {} : { pointer: cut(pointer, keys) }),
    ...(vendor === undefined ? {} : { vendor: faultWithoutKey(vendor, keys) }),
  };
}

function faultWithoutKey(vendor: VendorFault, keys: readonly string[]): VendorFault {
  const { code, type, raw } = vendor;
  return {
    ...vendor,
    ...(code === undefined ? {} : { code: cut(code, keys) }),
    ...(type === undefined ? {} : { type: cut(type, keys) }),
    ...(raw === undefined ? {} : { raw: keys.reduce(cutKeyFromJson, raw) }),
  };
}

/** Bytes that tell of an error, as they may be shown. */
export function bytesWithoutKey(bytes: Uint8Array, keys: readonly string[]): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const shown = keys.reduce(cutKeyFromJsonText, text);
  return shown === text ? bytes : new TextEncoder().encode(shown);
}

/** Our own sentence, which says whose key it is, and then what the vendor said: it may have been another reason. */
function keyRefused({ provider, key }: LiveTarget, status: number, shape: ErrorShape): GatewayError {
  const { vendor, message, retryAfterMs } = shape;
  const isForbidden = status === 403;
  const isOperators = key.owner === 'operator';
  const own = isOperators
    ? `${provider.displayName} refuses this gateway's key (${status}). Tell the operator, or send your own in ${provider.keyHeader}.`
    : isForbidden
      ? `${provider.displayName} does not let the key in ${provider.keyHeader} do this.`
      : `${provider.displayName} does not take the key in ${provider.keyHeader}.`;
  return new GatewayError({
    code: isOperators ? 'upstream_auth' : isForbidden ? 'permission_denied' : 'unauthenticated',
    message: vendor?.raw === undefined ? own : `${own} It says: ${message}`,
    provider: provider.id,
    vendor: { ...vendor, status },
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
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
