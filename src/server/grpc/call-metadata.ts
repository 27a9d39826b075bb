import type { CallContext } from 'nice-grpc';

import { GatewayError } from '../../chat/error.js';
import { CallRecord } from '../../gateway/call-record.js';
import type { Call } from '../../gateway/call.js';

const KEY_PREFIX = 'x-aial-key-';
const REQUEST_ID = /^[\w.-]{1,128}$/;

/** A call as it begins: its id is the caller's own if it can stand in a log. */
export function beginCall(operation: string, context: CallContext, signal: AbortSignal): Call {
  const [given] = textValues(context, 'x-request-id') ?? [];
  const requestId = given !== undefined && REQUEST_ID.test(given) ? given : crypto.randomUUID();
  const [traceparent] = textValues(context, 'traceparent') ?? [];
  context.header.set('x-request-id', requestId);
  const record = new CallRecord();
  record.isStream = operation === 'ChatStream';
  return {
    requestId,
    principal: 'anonymous',
    operation,
    signal,
    keys: {},
    record,
    clientHeaders: {},
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}

/** The texts under one name of the caller's metadata; undefined where there are none. */
export function textValues({ metadata }: CallContext, name: string): string[] | undefined {
  const values = metadata.getAll(name).filter((value) => typeof value === 'string');
  return values.length === 0 ? undefined : values;
}

/**
 * The caller's own vendor keys, by provider id.
 * @throws GatewayError `invalid_request` for an empty or repeated one, or one for a provider that does not exist.
 */
export function callerKeys(context: CallContext, providers: readonly string[]): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const [name] of context.metadata) {
    if (!name.startsWith(KEY_PREFIX)) continue;
    const provider = name.slice(KEY_PREFIX.length);
    if (!providers.includes(provider))
      throw badKey(name, `there is no such provider; known: ${providers.join(', ')}`);
    const key = (textValues(context, name) ?? []).join(', ').trim();
    if (key === '') throw badKey(name, 'it is empty; send a key or leave it out');
    // HTTP/2 joins what is sent twice.
    if (/[\s,]/.test(key)) throw badKey(name, 'it is there more than once, or holds a space or a comma');
    keys[provider] = key;
  }
  return keys;
}

function badKey(name: string, problem: string): GatewayError {
  const message = `The metadata ${name} cannot be used: ${problem}.`;
  return new GatewayError({ code: 'invalid_request', message });
}

/** What is known of the answer before its first message, as initial metadata. */
export function sayHead({ record }: Call, { header }: CallContext): void {
  const { provider, upstreamModel = '', upstreamRequestId } = record;
  if (provider !== undefined) header.set('x-aial-provider', printable(provider));
  if (upstreamModel !== '') header.set('x-aial-model', printable(upstreamModel));
  if (upstreamRequestId !== undefined) header.set('x-aial-upstream-request-id', printable(upstreamRequestId));
}

/** What is known of the answer at its end, as trailers. */
export function sayTrailer({ record, requestId }: Call, { trailer }: CallContext): void {
  trailer.set('x-request-id', requestId);
  const count = record.warnings.length + record.lateWarningCount;
  if (count > 0) trailer.set('x-aial-warnings', String(count));
}

/** Metadata holds printable ASCII only: all else is percent-encoded, as in the headers of HTTP. */
function printable(text: string): string {
  return text.replaceAll(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}
