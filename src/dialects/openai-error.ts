import { GatewayError, type ErrorCode, type ErrorShape } from '../chat/error.js';
import { isJsonObject, type JsonObject } from '../chat/json.js';
import { lookUp } from '../chat/look-up.js';
import { parseRetryAfter, type HeaderMap } from '../wire/headers.js';
import { codeOfStatus, type ErrorOrigin } from './error-status.js';
import { defined, parseObject, stringAt } from './wire-json.js';

/** The vendors' own codes that say more than their status. */
const knownCodes: Partial<Record<string, ErrorCode>> = {
  context_length_exceeded: 'context_too_long',
  string_above_max_length: 'context_too_long',
  insufficient_quota: 'quota_exhausted',
  billing_hard_limit_reached: 'quota_exhausted',
  rate_limit_exceeded: 'rate_limited',
  model_not_found: 'unknown_model',
  server_error: 'upstream_unavailable',
  server_is_overloaded: 'overloaded',
  slow_down: 'overloaded',
  unsupported_parameter: 'unsupported_parameter',
  unsupported_value: 'unsupported_parameter',
};

/**
 * An error answer in OpenAI's envelope, `{error: {message, type, param, code}}`, or in xAI's, `{code, error: text}`.
 * From https://platform.openai.com/docs/guides/error-codes and recorded answers.
 */
export function decodeOpenaiError(
  status: number,
  headers: HeaderMap,
  body: Uint8Array,
  provider: string,
): GatewayError {
  const parsed = parseObject(new TextDecoder().decode(body));
  const shape = errorShape(parsed, { provider, status });
  const retryAfterMs = parseRetryAfter(headers);
  return new GatewayError({ ...shape, status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}

/** The meaning of an error object in OpenAI's or xAI's form; anything else gives what its status says. */
export function errorShape(body: JsonObject | undefined, origin: ErrorOrigin): ErrorShape {
  const { provider, status } = origin;
  const said = body ?? {};
  const inner = isJsonObject(said['error']) ? said['error'] : said;
  const text = stringAt(inner, 'error') ?? stringAt(inner, 'message');
  const code = stringAt(inner, 'code');
  const type = stringAt(inner, 'type');
  return {
    code: codeOf({ code, type, status }),
    message: text ?? `${provider} answered with ${status === undefined ? 'an error' : `status ${status}`}.`,
    provider,
    ...defined({ pointer: stringAt(inner, 'param') }),
    vendor: defined({ status, code, type, raw: body }),
  };
}

interface Said {
  code: string | undefined;
  type: string | undefined;
  status: number | undefined;
}

/** The vendor's own code says most, then its type, then the status. */
function codeOf({ code, type, status }: Said): ErrorCode {
  return lookUp(knownCodes, code) ?? lookUp(knownCodes, type) ?? codeOfStatus(status);
}
