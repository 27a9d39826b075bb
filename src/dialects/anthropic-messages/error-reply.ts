import type { Schemas } from '../../../generated/openapi.js';
import type { ErrorCode, GatewayError } from '../../chat/error.js';
import type { EncodedError, ErrorContext } from '../dialect.js';
import { errorExtension, errorHeaders } from '../error-reply.js';

/** The family of each code in Anthropic's words. https://platform.claude.com/docs/en/api/errors */
const families: Record<ErrorCode, string> = {
  invalid_request: 'invalid_request_error',
  unsupported_parameter: 'invalid_request_error',
  context_too_long: 'invalid_request_error',
  unauthenticated: 'authentication_error',
  permission_denied: 'permission_error',
  unknown_model: 'not_found_error',
  unknown_path: 'not_found_error',
  method_not_allowed: 'invalid_request_error',
  request_too_large: 'request_too_large',
  unsupported_media_type: 'invalid_request_error',
  rate_limited: 'rate_limit_error',
  quota_exhausted: 'billing_error',
  cancelled: 'api_error',
  internal: 'api_error',
  not_implemented: 'api_error',
  upstream_auth: 'api_error',
  upstream_protocol: 'api_error',
  upstream_truncated: 'api_error',
  upstream_unavailable: 'api_error',
  provider_not_configured: 'api_error',
  overloaded: 'overloaded_error',
  timeout: 'timeout_error',
};

/**
 * By this Anthropic's SDKs know that the conversation is not kept, and send it whole (their tool runners by themselves).
 * https://platform.claude.com/docs/en/api/errors
 */
const withoutThread = { error_code: 'thread_unsupported_request', unsupported: ['thread'] };

/** An error in Anthropic's envelope; the code and the pointer, for which it has no place, stand in `aial`. */
export function encodeAnthropicError(
  error: GatewayError,
  context: ErrorContext,
): EncodedError<Schemas['AnthropicErrorReply']> {
  const { code, message, pointer } = error.shape;
  return {
    status: error.status,
    headers: errorHeaders(error),
    body: {
      type: 'error',
      error: {
        type: families[code],
        message,
        ...(code === 'unsupported_parameter' && pointer === '/thread' && { details: withoutThread }),
        aial: {
          ...errorExtension(error, context),
          code,
          ...(pointer === undefined ? {} : { param: pointer }),
        },
      },
      request_id: context.requestId,
    },
  };
}
