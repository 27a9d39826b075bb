import { GatewayError, type ErrorCode, type ErrorShape } from '../../chat/error.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import { parseRetryAfter, type HeaderMap } from '../../wire/headers.js';
import type { ErrorOrigin } from '../error-status.js';
import { defined, objectAt, parseObject, stringAt } from '../wire-json.js';

/** What Anthropic's types mean, and the status that each has. From https://platform.claude.com/docs/en/api/errors */
const knownTypes: Partial<Record<string, { code: ErrorCode; status: number }>> = {
  invalid_request_error: { code: 'invalid_request', status: 400 },
  authentication_error: { code: 'unauthenticated', status: 401 },
  billing_error: { code: 'quota_exhausted', status: 402 },
  permission_error: { code: 'permission_denied', status: 403 },
  not_found_error: { code: 'unknown_model', status: 404 },
  request_too_large: { code: 'request_too_large', status: 413 },
  rate_limit_error: { code: 'rate_limited', status: 429 },
  api_error: { code: 'upstream_unavailable', status: 500 },
  timeout_error: { code: 'timeout', status: 504 },
  overloaded_error: { code: 'overloaded', status: 529 },
};

/** Failures that have no type of their own and are known by their words only. */
const knownWords: readonly { words: RegExp; code: ErrorCode }[] = [
  {
    words: /prompt is too long|exceeds? (?:the )?(?:model's )?(?:maximum )?context (?:limit|window|length)/i,
    code: 'context_too_long',
  },
  { words: /credit balance is too low/i, code: 'quota_exhausted' },
];

/** A vendor's error answer: `{type: "error", error: {type, message}, request_id}`. */
export function decodeAnthropicError(
  status: number,
  headers: HeaderMap,
  body: Uint8Array,
  provider: string,
): GatewayError {
  const parsed = parseObject(new TextDecoder().decode(body));
  const retryAfterMs = parseRetryAfter(headers);
  return new GatewayError({
    ...errorShape(parsed, { provider, status }),
    status,
    ...defined({ retryAfterMs }),
  });
}

/** The meaning of an error object; without a status, as inside a stream, the one that its type has is taken. */
export function errorShape(body: JsonObject | undefined, { provider, status }: ErrorOrigin): ErrorShape {
  const said = objectAt(body ?? {}, 'error');
  const type = stringAt(said, 'type');
  const known = lookUp(knownTypes, type);
  const message = stringAt(said, 'message');
  return {
    code: codeOf(known?.code, { message, status }),
    message:
      message ?? `${provider} answered with ${status === undefined ? 'an error' : `status ${status}`}.`,
    provider,
    ...defined({ status: status ?? known?.status }),
    vendor: defined({ status, type, raw: body }),
  };
}

function codeOf(
  known: ErrorCode | undefined,
  { message, status }: { message: string | undefined; status: number | undefined },
): ErrorCode {
  if (known === undefined || known === 'invalid_request') {
    const told = knownWords.find(({ words }) => words.test(message ?? ''));
    if (told !== undefined) return told.code;
  }
  if (known !== undefined) return known;
  const byStatus = Object.values(knownTypes).find((type) => type?.status === status);
  if (byStatus !== undefined) return byStatus.code;
  return status === undefined || status >= 500 ? 'upstream_unavailable' : 'invalid_request';
}

/** Whether a body is an error rather than an answer. */
export function isErrorBody(body: JsonObject): boolean {
  return body['type'] === 'error' || (isJsonObject(body['error']) && !('content' in body));
}
