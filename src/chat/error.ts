import type { JsonValue } from './json.js';

/**
 * Every way a call can fail: code -> HTTP status, gRPC status and whether the same request may succeed later.
 * The headings of docs/errors.md are these codes; a test compares them.
 */
export const errorTable = {
  invalid_request: { status: 400, grpc: 'INVALID_ARGUMENT', isRetryable: false },
  unsupported_parameter: { status: 400, grpc: 'INVALID_ARGUMENT', isRetryable: false },
  context_too_long: { status: 400, grpc: 'INVALID_ARGUMENT', isRetryable: false },
  unauthenticated: { status: 401, grpc: 'UNAUTHENTICATED', isRetryable: false },
  permission_denied: { status: 403, grpc: 'PERMISSION_DENIED', isRetryable: false },
  unknown_model: { status: 404, grpc: 'NOT_FOUND', isRetryable: false },
  unknown_path: { status: 404, grpc: 'NOT_FOUND', isRetryable: false },
  method_not_allowed: { status: 405, grpc: 'UNIMPLEMENTED', isRetryable: false },
  request_too_large: { status: 413, grpc: 'RESOURCE_EXHAUSTED', isRetryable: false },
  unsupported_media_type: { status: 415, grpc: 'INVALID_ARGUMENT', isRetryable: false },
  rate_limited: { status: 429, grpc: 'RESOURCE_EXHAUSTED', isRetryable: true },
  quota_exhausted: { status: 429, grpc: 'RESOURCE_EXHAUSTED', isRetryable: false },
  cancelled: { status: 499, grpc: 'CANCELLED', isRetryable: false },
  internal: { status: 500, grpc: 'INTERNAL', isRetryable: false },
  not_implemented: { status: 501, grpc: 'UNIMPLEMENTED', isRetryable: false },
  upstream_auth: { status: 502, grpc: 'FAILED_PRECONDITION', isRetryable: false },
  upstream_protocol: { status: 502, grpc: 'INTERNAL', isRetryable: false },
  upstream_truncated: { status: 502, grpc: 'UNAVAILABLE', isRetryable: true },
  upstream_unavailable: { status: 502, grpc: 'UNAVAILABLE', isRetryable: true },
  provider_not_configured: { status: 503, grpc: 'FAILED_PRECONDITION', isRetryable: false },
  overloaded: { status: 503, grpc: 'UNAVAILABLE', isRetryable: true },
  timeout: { status: 504, grpc: 'DEADLINE_EXCEEDED', isRetryable: true },
} as const;

/** The code of an error, stable across releases. */
export type ErrorCode = keyof typeof errorTable;

/** What a vendor itself said about a failure. */
export interface VendorFault {
  /** The HTTP status the vendor answered with; absent for an error inside a stream. */
  status?: number;
  /** The vendor's own code and type, for example `rate_limit_exceeded` and `rate_limit_error`. */
  code?: string;
  type?: string;
  /** The vendor's error body, parsed; keys are cut out before it is shown. */
  raw?: JsonValue;
}

/** An error as plain data: what streams carry and what every surface's envelope is made from. */
export interface ErrorShape {
  code: ErrorCode;
  message: string;
  /** JSON pointer into the client's own body. */
  pointer?: string;
  /** The places of everything that was refused, where there is more than one; `pointer` is the first. */
  pointers?: readonly string[];
  /** HTTP status for the client when it is not the table's: a vendor's own status is kept. */
  status?: number;
  provider?: string;
  retryAfterMs?: number;
  vendor?: VendorFault;
}

/** The only error that AIal throws. `cause` holds the foreign error it was made from; it is never shown to a client. */
export class GatewayError extends Error {
  readonly shape: ErrorShape;

  constructor(shape: ErrorShape, options?: { cause?: unknown }) {
    super(shape.message, options);
    this.name = 'GatewayError';
    this.shape = shape;
  }

  get code(): ErrorCode {
    return this.shape.code;
  }

  /** The HTTP status a client sees. */
  get status(): number {
    return this.shape.status ?? errorTable[this.shape.code].status;
  }

  get isRetryable(): boolean {
    return errorTable[this.shape.code].isRetryable;
  }
}

/** Turns whatever was thrown into a GatewayError; a foreign error becomes `internal`, its text kept as cause only. */
export function toGatewayError(thrown: unknown): GatewayError {
  if (thrown instanceof GatewayError) return thrown;
  return new GatewayError(
    {
      code: 'internal',
      message: 'AIal failed while handling this request. The log has the cause under the request id.',
    },
    { cause: thrown },
  );
}
