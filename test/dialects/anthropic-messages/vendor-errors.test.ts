/** Anthropic's error answers. */
import { describe, expect, test } from '@jest/globals';

import type { GatewayError } from '../../../src/chat/error.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';

function decoded(status: number, body: unknown, headers: Record<string, string> = {}): GatewayError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return anthropicMessagesVendor.decodeError(status, headers, new TextEncoder().encode(text), 'anthropic');
}

const error = (type: string, message = 'What went wrong'): unknown => ({
  type: 'error',
  error: { type, message },
  request_id: 'req_011',
});

describe('error answers', () => {
  test.each([
    [400, 'invalid_request_error', 'invalid_request', false],
    [401, 'authentication_error', 'unauthenticated', false],
    [402, 'billing_error', 'quota_exhausted', false],
    [403, 'permission_error', 'permission_denied', false],
    [404, 'not_found_error', 'unknown_model', false],
    [413, 'request_too_large', 'request_too_large', false],
    [429, 'rate_limit_error', 'rate_limited', true],
    [500, 'api_error', 'upstream_unavailable', true],
    [504, 'timeout_error', 'timeout', true],
    [529, 'overloaded_error', 'overloaded', true],
  ])('%i %s is %s, and keeps its status', (status, type, code, isRetryable) => {
    const failure = decoded(status, error(type));
    expect(failure).toMatchObject({ code, status, isRetryable });
    expect(failure.shape).toMatchObject({
      message: 'What went wrong',
      provider: 'anthropic',
      vendor: { status, type, raw: error(type) },
    });
  });

  test.each([
    ['prompt is too long: 201000 tokens > 200000 maximum', 'context_too_long'],
    ['input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000', 'context_too_long'],
    ['Your credit balance is too low to access the Anthropic API.', 'quota_exhausted'],
    ['max_tokens: Field required', 'invalid_request'],
  ])('%s means %s', (message, code) => {
    expect(decoded(400, error('invalid_request_error', message))).toMatchObject({ code, status: 400 });
  });

  test('the wait that is asked for', () => {
    expect(decoded(429, error('rate_limit_error'), { 'retry-after': '12' }).shape.retryAfterMs).toBe(12_000);
  });

  test.each([
    [502, '<html>Bad Gateway</html>', 'upstream_unavailable'],
    [529, '', 'overloaded'],
    [418, { teapot: true }, 'invalid_request'],
    [400, error('brand_new_error'), 'invalid_request'],
  ])('%i with %j is %s', (status, body, code) => {
    expect(decoded(status, body)).toMatchObject({ code, status });
  });
});
