import { errors } from 'undici';

import { GatewayError } from '../chat/error.js';

/** A call as its failures see it: whom it went to, and who may end it. */
export interface RunningCall {
  url: Readonly<URL>;
  /** The caller's. */
  signal: AbortSignal;
}

/** The error for a call that failed before the head of its answer. Names the host only: URLs and headers bear secrets. */
export function failureBeforeHead(thrown: unknown, call: RunningCall): GatewayError {
  if (call.signal.aborted) return cancelled(call.signal);
  if (thrown instanceof GatewayError) return thrown;
  if (thrown instanceof errors.ConnectTimeoutError) return timedOut(call.url, 'could not be reached in time');
  if (isUnsendable(thrown)) {
    const message = `A header of this call to ${call.url.host} cannot be sent. Look for line breaks in the key and in other header values.`;
    return new GatewayError({ code: 'internal', message }, { cause: thrown });
  }
  const message = `${call.url.host} cannot be reached${systemCode(thrown)}.`;
  return new GatewayError({ code: 'upstream_unavailable', message }, { cause: thrown });
}

/** The error for an answer that failed in its body. */
export function failureInBody(thrown: unknown, call: RunningCall): GatewayError {
  if (call.signal.aborted) return cancelled(call.signal);
  if (isGarbled(thrown)) {
    const message = `${call.url.host} sent a body that is not compressed as its content-encoding says.`;
    return new GatewayError({ code: 'upstream_protocol', message }, { cause: thrown });
  }
  const message = `The connection to ${call.url.host} broke off before its answer was complete.`;
  return new GatewayError({ code: 'upstream_truncated', message }, { cause: thrown });
}

/** The error for a caller who has left: the signal's own reason, if that is an error of ours. */
export function cancelled(signal: AbortSignal): GatewayError {
  const reason: unknown = signal.reason;
  if (reason instanceof GatewayError) return reason;
  return new GatewayError({ code: 'cancelled', message: 'The call was cancelled.' }, { cause: reason });
}

/** The error of a clock, such as `went silent for 300 seconds`. */
export function timedOut(url: Readonly<URL>, what: string): GatewayError {
  return new GatewayError({ code: 'timeout', message: `${url.host} ${what}.` });
}

/** A proxy that asks for a password is reported by the same class of error, and is not the caller's mistake. */
function isUnsendable(thrown: unknown): boolean {
  return thrown instanceof errors.InvalidArgumentError && !thrown.message.startsWith('Proxy');
}

/** zlib's codes for bad data; an early end, `Z_BUF_ERROR`, is a connection that broke off. */
function isGarbled(thrown: unknown): boolean {
  const code = codeOf(thrown);
  if (code === undefined || code === 'Z_BUF_ERROR') return false;
  return code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT') || code.startsWith('ERR_BROTLI');
}

/** The system's word for it, such as ECONNREFUSED: it names no secret. */
function systemCode(thrown: unknown): string {
  const code = codeOf(thrown);
  return code === undefined ? '' : ` (${code})`;
}

/** The code of an error of Node's or undici's; undefined without one. */
export function codeOf(thrown: unknown): string | undefined {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
