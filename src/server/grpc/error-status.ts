import { Status, type CallContext, type ServerError } from 'nice-grpc';
import {
  BadRequest,
  ErrorInfo,
  RetryInfo,
  RichServerError,
  type ErrorDetails,
} from 'nice-grpc-error-details';

import { errorTable, toGatewayError, type GatewayError } from '../../chat/error.js';

/**
 * Most characters of a message in a status. Trailers are headers: some clients take 8 KiB of them in all, and there
 * the text stands up to three times, in part with three bytes for one.
 */
const MAX_MESSAGE_LENGTH = 1_000;

/** The number of the status that a call ends with. */
export function statusOf(failure: unknown): number {
  return failure === undefined ? Status.OK : Status[errorTable[toGatewayError(failure).code].grpc];
}

/** The error as gRPC's status, with details in google.rpc's own messages and a few plain trailers. */
export function serverError({ shape }: GatewayError, { trailer }: CallContext): ServerError {
  const { code, pointer, pointers, provider, retryAfterMs } = shape;
  const message = shortened(shape.message);
  trailer.set('x-aial-error-code', code);
  const details: ErrorDetails[] = [
    ErrorInfo.fromPartial({
      reason: code.toUpperCase(),
      domain: 'aial',
      metadata: provider === undefined ? {} : { provider },
    }),
  ];
  if (pointer !== undefined) {
    const fields = pointers ?? [pointer];
    const fieldViolations = fields.map((field) => ({ field, description: field === pointer ? message : '' }));
    details.push(BadRequest.fromPartial({ fieldViolations }));
  }
  if (retryAfterMs !== undefined) {
    trailer.set('retry-after-ms', String(Math.ceil(retryAfterMs)));
    details.push(RetryInfo.fromPartial({ retryDelay: durationOf(retryAfterMs) }));
  }
  return new RichServerError(Status[errorTable[code].grpc], message, details);
}

function durationOf(ms: number): { seconds: number; nanos: number } {
  const seconds = Math.floor(ms / 1_000);
  return { seconds, nanos: Math.round((ms - seconds * 1_000) * 1_000_000) };
}

/** Well-formed, for a status's text is percent-encoded on its way and half a character cannot be. */
function shortened(message: string): string {
  const text = message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
  return text.toWellFormed();
}
