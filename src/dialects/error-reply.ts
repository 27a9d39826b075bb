import type { Schemas } from '../../generated/openapi.js';
import type { ErrorCode, GatewayError } from '../chat/error.js';
import type { HeaderMap } from '../wire/headers.js';
import type { EncodedError, ErrorContext } from './dialect.js';

/** The family of each code, as OpenAI's SDKs know it. */
const families: Record<ErrorCode, string> = {
  invalid_request: 'invalid_request_error',
  unsupported_parameter: 'invalid_request_error',
  context_too_long: 'invalid_request_error',
  unauthenticated: 'authentication_error',
  permission_denied: 'permission_error',
  unknown_model: 'not_found_error',
  unknown_path: 'not_found_error',
  method_not_allowed: 'invalid_request_error',
  request_too_large: 'invalid_request_error',
  unsupported_media_type: 'invalid_request_error',
  rate_limited: 'rate_limit_error',
  quota_exhausted: 'insufficient_quota',
  cancelled: 'server_error',
  internal: 'server_error',
  not_implemented: 'server_error',
  upstream_auth: 'server_error',
  upstream_protocol: 'server_error',
  upstream_truncated: 'server_error',
  upstream_unavailable: 'server_error',
  provider_not_configured: 'server_error',
  overloaded: 'server_error',
  timeout: 'timeout_error',
};

/**
 * The reply headers of an error: whether and when to try again, and which kind of key is wanted. By their status alone the
 * SDKs of OpenAI and Anthropic would ask twice more for what nobody can do.
 */
export function errorHeaders(error: GatewayError): HeaderMap {
  const { code, retryAfterMs } = error.shape;
  const headers: HeaderMap = {};
  if (!error.isRetryable && (error.status === 429 || error.status >= 500))
    headers['x-should-retry'] = 'false';
  if (retryAfterMs !== undefined) headers['retry-after'] = String(Math.ceil(retryAfterMs / 1_000));
  if (code === 'unauthenticated') headers['www-authenticate'] = 'Bearer';
  return headers;
}

/** What AIal knows of an error beyond a vendor's envelope. */
export function errorExtension(
  error: GatewayError,
  { requestId }: ErrorContext,
): Schemas['AialErrorExtension'] {
  const { pointers, provider, retryAfterMs, vendor } = error.shape;
  return {
    request_id: requestId,
    ...(provider === undefined ? {} : { provider }),
    ...(pointers === undefined ? {} : { params: [...pointers] }),
    retryable: error.isRetryable,
    ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
    ...(vendor?.status === undefined ? {} : { upstream_status: vendor.status }),
  };
}

/** An error in OpenAI's envelope, which the OpenAI formats and AIal's own surfaces share. */
export function encodeErrorReply(
  error: GatewayError,
  context: ErrorContext,
): EncodedError<Schemas['ErrorReply']> {
  const { code, message, pointer } = error.shape;
  const aial = errorExtension(error, context);
  return {
    status: error.status,
    headers: errorHeaders(error),
    body: { error: { message, type: families[code], param: pointer ?? null, code, aial } },
  };
}
