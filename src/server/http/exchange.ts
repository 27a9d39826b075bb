import type { IncomingMessage, ServerResponse } from 'node:http';

import type { ErrorFormat } from '../../../generated/operations.js';
import { GatewayError } from '../../chat/error.js';
import { CallRecord } from '../../gateway/call-record.js';
import type { Call } from '../../gateway/call.js';
import type { HeaderMap } from '../../wire/headers.js';
import { readDryRun } from '../dry-run-header.js';
import { formatOf } from './asker.js';
import { headerNamesWith, headerValues } from './request-headers.js';

/** One HTTP request on its way: what is known of it before and while a handler serves it. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  call: Call;
  /** Whose format the client speaks: errors are in its envelope. Read before the key is taken out of the URL. */
  format: ErrorFormat;
  /** Headers of whatever reply it will be. Node is quickest when it gets all of them at once, with the status. */
  headers: HeaderMap;
  /** Aborts `call.signal`. */
  abort(reason: GatewayError): void;
}

const REQUEST_ID = /^[\w.-]{1,128}$/;

/** Headers that bear secrets: none of them goes further than this edge. */
const SECRET_HEADERS = new Set([
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'api-key',
  'x-goog-api-key',
  'cookie',
]);
const KEY_HEADER_PREFIX = 'x-aial-key-';

/** Begins an exchange; its signal aborts when the client leaves before the reply is out. */
export function beginExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const controller = new AbortController();
  const { headers } = request;
  const given = headers['x-request-id'];
  const { traceparent } = headers;
  let plainHeaders: HeaderMap | undefined;
  const call: Call = {
    requestId: typeof given === 'string' && REQUEST_ID.test(given) ? given : crypto.randomUUID(),
    principal: 'anonymous',
    operation: 'unknown',
    signal: controller.signal,
    keys: {},
    record: new CallRecord(),
    // Made when they are asked for: a translated call never does.
    get clientHeaders(): HeaderMap {
      return (plainHeaders ??= clientHeaders(request));
    },
    ...(typeof traceparent === 'string' ? { traceparent } : {}),
  };
  response.on('close', () => {
    if (!response.writableFinished)
      controller.abort(new GatewayError({ code: 'cancelled', message: 'The client is gone.' }));
  });
  const abort = (reason: GatewayError): void => {
    controller.abort(reason);
  };
  const begun = { 'x-request-id': call.requestId };
  return { request, response, call, format: formatOf(request), headers: begun, abort };
}

function clientHeaders({ headers }: IncomingMessage): HeaderMap {
  const plain: HeaderMap = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || SECRET_HEADERS.has(name) || name.startsWith(KEY_HEADER_PREFIX)) continue;
    plain[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}

/**
 * The caller's own vendor keys, by provider id.
 * @throws GatewayError `invalid_request` for an empty or repeated header, or one for a provider that does not exist.
 */
export function callerKeys(
  request: IncomingMessage,
  knownProviders: () => readonly string[],
): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const name of headerNamesWith(request, KEY_HEADER_PREFIX)) {
    const provider = name.slice(KEY_HEADER_PREFIX.length);
    const providers = knownProviders();
    if (!providers.includes(provider))
      throw badKeyHeader(name, `no such provider; known: ${providers.join(', ')}`);
    const [key = '', ...others] = headerValues(request, name);
    if (others.length > 0) throw badKeyHeader(name, 'it is there more than once');
    if (key.trim() === '') throw badKeyHeader(name, 'it is empty; send a key or leave it out');
    keys[provider] = key.trim();
  }
  return keys;
}

/**
 * Whether a request asks for a dry run.
 * @throws GatewayError as `readDryRun`.
 */
export function isDryRun({ headers }: IncomingMessage): boolean {
  // Node joins doubled ones with commas.
  const { 'x-aial-dry-run': value = 'false' } = headers;
  return readDryRun(Array.isArray(value) ? value.join(',') : value);
}

function badKeyHeader(name: string, problem: string): GatewayError {
  return new GatewayError({
    code: 'invalid_request',
    message: `The header ${name} cannot be used: ${problem}.`,
  });
}

/** The gateway's own reply headers, as far as they are known now. */
export function ownHeaders({ headers: begun, call: { record } }: Exchange): HeaderMap {
  const headers: HeaderMap = { ...begun, ...record.replyHeaders };
  if (record.provider !== undefined) headers['x-aial-provider'] = record.provider;
  if (record.upstreamModel !== undefined && record.upstreamModel !== '') {
    headers['x-aial-model'] = headerSafe(record.upstreamModel);
  }
  if (record.upstreamRequestId !== undefined)
    headers['x-aial-upstream-request-id'] = record.upstreamRequestId;
  if (record.warnings.length > 0) headers['x-aial-warnings'] = String(record.warnings.length);
  const { upstreamMs } = record;
  const own = record.elapsedMs() - (upstreamMs ?? 0);
  const upstream = upstreamMs === undefined ? '' : `upstream;dur=${upstreamMs.toFixed(1)}, `;
  headers['server-timing'] = `${upstream}gateway;dur=${own.toFixed(1)}`;
  return headers;
}

/** A model's name comes from the client: what a header cannot hold is percent-encoded. */
function headerSafe(text: string): string {
  return text.replaceAll(/[^\x21-\x7e]/gu, (character) =>
    encodeURIComponent(character.isWellFormed() ? character : '\ufffd'),
  );
}
