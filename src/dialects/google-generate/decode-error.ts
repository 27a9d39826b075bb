import { GatewayError, type ErrorCode, type ErrorShape } from '../../chat/error.js';
import { isJsonObject, parseJson, type JsonObject, type JsonValue } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import { parseRetryAfter, type HeaderMap } from '../../wire/headers.js';
import { codeOfStatus, type ErrorOrigin } from '../error-status.js';
import { defined, numberAt, objectsAt, stringAt } from '../wire-json.js';

/** What the vendor's words for failures mean. From https://ai.google.dev/gemini-api/docs/troubleshooting */
const codes: Partial<Record<string, ErrorCode>> = {
  INVALID_ARGUMENT: 'invalid_request',
  FAILED_PRECONDITION: 'invalid_request',
  OUT_OF_RANGE: 'invalid_request',
  ALREADY_EXISTS: 'invalid_request',
  UNIMPLEMENTED: 'invalid_request',
  UNAUTHENTICATED: 'unauthenticated',
  PERMISSION_DENIED: 'permission_denied',
  NOT_FOUND: 'unknown_model',
  RESOURCE_EXHAUSTED: 'rate_limited',
  DEADLINE_EXCEEDED: 'timeout',
  UNAVAILABLE: 'overloaded',
};

/**
 * An error answer, `{error: {code, message, status, details}}`; a stream without `alt=sse` has it in a list.
 * From https://google.aip.dev/193
 */
export function decodeGoogleError(
  status: number,
  headers: HeaderMap,
  body: Uint8Array,
  provider: string,
): GatewayError {
  const shape = errorShape(parseJson(new TextDecoder().decode(body)), { provider, status });
  const retryAfterMs = parseRetryAfter(headers);
  return new GatewayError({
    ...shape,
    status,
    ...defined({ retryAfterMs: retryAfterMs ?? shape.retryAfterMs }),
  });
}

/** The meaning of an error object; anything else gives what its status says. */
export function errorShape(body: JsonValue | undefined, { provider, status }: ErrorOrigin): ErrorShape {
  const [first] = Array.isArray(body) ? body : [body];
  const raw = isJsonObject(first) ? first : undefined;
  const inner = raw === undefined ? {} : isJsonObject(raw['error']) ? raw['error'] : raw;
  const said = stringAt(raw ?? {}, 'error') ?? stringAt(inner, 'message');
  const word = stringAt(inner, 'status');
  const details = objectsAt(inner, 'details');
  return {
    code: codeOf({ word, number: numberAt(inner, 'code') ?? status, message: said ?? '', details }),
    message: said ?? `${provider} answered with ${status === undefined ? 'an error' : `status ${status}`}.`,
    provider,
    ...defined({ retryAfterMs: retryDelayOf(details) }),
    vendor: defined({ status, code: reasonOf(details) ?? word, type: word, raw }),
  };
}

interface Said {
  word: string | undefined;
  number: number | undefined;
  message: string;
  details: readonly JsonObject[];
}

function codeOf({ word, number, message, details }: Said): ErrorCode {
  const code = lookUp(codes, word) ?? codeOfStatus(number);
  if (code === 'rate_limited' && isExhausted(details)) return 'quota_exhausted';
  if (code !== 'invalid_request') return code;
  if (reasonOf(details) === 'API_KEY_INVALID') return 'unauthenticated';
  const isTooLong = /token count.*exceeds|exceeds the maximum number of tokens/i.test(message);
  return isTooLong ? 'context_too_long' : code;
}

/** A quota of a day, or one that is nothing at all, is not there again after a short wait. */
function isExhausted(details: readonly JsonObject[]): boolean {
  const violations = details.flatMap((detail) => objectsAt(detail, 'violations'));
  return violations.some(
    (violation) =>
      stringAt(violation, 'quotaId')?.includes('PerDay') === true || violation['quotaValue'] === '0',
  );
}

function reasonOf(details: readonly JsonObject[]): string | undefined {
  return details.map((detail) => stringAt(detail, 'reason')).find((reason) => reason !== undefined);
}

/** `34.4s`, as protocol buffers write a duration. */
function retryDelayOf(details: readonly JsonObject[]): number | undefined {
  const delay = details.map((detail) => stringAt(detail, 'retryDelay')).find((each) => each !== undefined);
  const seconds = /^(\d{1,9}(?:\.\d+)?)s$/.exec(delay ?? '')?.[1];
  return seconds === undefined ? undefined : Math.round(Number(seconds) * 1_000);
}
