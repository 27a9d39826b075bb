import type { ErrorCode } from '../chat/error.js';
import { lookUp } from '../chat/look-up.js';

/** Where an error came from. */
export interface ErrorOrigin {
  provider: string;
  /** The HTTP status; absent for an error inside a stream. */
  status?: number;
}

const codes: Partial<Record<number, ErrorCode>> = {
  400: 'invalid_request',
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'unknown_model',
  408: 'timeout',
  413: 'request_too_large',
  429: 'rate_limited',
  503: 'overloaded',
  504: 'timeout',
  529: 'overloaded',
};

/** What a status means where the vendor says no more; an error inside a stream, which has none, is the vendor's. */
export function codeOfStatus(status: number | undefined): ErrorCode {
  const isTheirs = status === undefined || status >= 500;
  return lookUp(codes, status) ?? (isTheirs ? 'upstream_unavailable' : 'invalid_request');
}
