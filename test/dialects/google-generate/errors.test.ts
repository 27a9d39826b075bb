/** Google's errors: as the answer itself, and inside of streams. */
import { describe, expect, test } from '@jest/globals';

import type { ErrorShape } from '../../../src/chat/error.js';
import { googleGenerateVendor } from '../../../src/dialects/google-generate/vendor.js';
import { chunk, decodeChunks, decodeWhole, endOf } from './decoding.js';

function shapeOf(status: number, body: unknown, headers: Record<string, string> = {}): ErrorShape {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  return googleGenerateVendor.decodeError(status, headers, bytes, 'google').shape;
}

const error = (code: number, status: string, message = 'No.', details: object[] = []): object => ({
  error: { code, message, status, details },
});
const quota = (quotaId: string): object => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [{ quotaId }],
});
const retry = (retryDelay: string): object => ({
  '@type': 'type.googleapis.com/google.rpc.RetryInfo',
  retryDelay,
});

describe('errors', () => {
  test.each([
    [400, 'INVALID_ARGUMENT', 'invalid_request'],
    [400, 'FAILED_PRECONDITION', 'invalid_request'],
    [401, 'UNAUTHENTICATED', 'unauthenticated'],
    [403, 'PERMISSION_DENIED', 'permission_denied'],
    [404, 'NOT_FOUND', 'unknown_model'],
    [429, 'RESOURCE_EXHAUSTED', 'rate_limited'],
    [500, 'INTERNAL', 'upstream_unavailable'],
    [503, 'UNAVAILABLE', 'overloaded'],
    [504, 'DEADLINE_EXCEEDED', 'timeout'],
    [418, 'A_NEW_WORD', 'invalid_request'],
    [500, 'constructor', 'upstream_unavailable'],
  ])('%d %s is %s', (status, word, code) => {
    expect(shapeOf(status, error(status, word))).toMatchObject({
      code,
      status,
      message: 'No.',
      vendor: { status, type: word, raw: error(status, word) },
    });
  });

  test('quirk 53: a bad key is a 400 with its reason in the details', () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }];
    expect(shapeOf(400, error(400, 'INVALID_ARGUMENT', 'API key not valid.', details))).toMatchObject({
      code: 'unauthenticated',
      vendor: { code: 'API_KEY_INVALID' },
    });
  });

  test('quirk 54: an error on the streaming path is a plain body, or one in a list', () => {
    expect(shapeOf(404, [error(404, 'NOT_FOUND', 'No such model.')])).toMatchObject({
      code: 'unknown_model',
      message: 'No such model.',
    });
  });

  test('quirk 55: the wait is in the body', () => {
    const body = error(429, 'RESOURCE_EXHAUSTED', 'Slow.', [quota('RequestsPerMinute'), retry('34.4s')]);
    expect(shapeOf(429, body)).toMatchObject({ code: 'rate_limited', retryAfterMs: 34_400 });
    expect(shapeOf(429, body, { 'retry-after': '7' }).retryAfterMs).toBe(7_000);
    expect(shapeOf(429, error(429, 'RESOURCE_EXHAUSTED', '', [retry('soon')])).retryAfterMs).toBeUndefined();
  });

  test('a quota of a day is exhausted', () => {
    const body = error(429, 'RESOURCE_EXHAUSTED', 'Over.', [quota('GenerateRequestsPerDayPerProject')]);
    expect(shapeOf(429, body).code).toBe('quota_exhausted');
  });

  test('a prompt that is too long', () => {
    const message = 'The input token count (2000000) exceeds the maximum number of tokens allowed (1048576).';
    expect(shapeOf(400, error(400, 'INVALID_ARGUMENT', message)).code).toBe('context_too_long');
  });

  test.each([['<html>'], ['""'], ['[]'], ['null'], ['{"error":"text"}'], ['{"error":{}}']])(
    'whatever else stands in the body (%s), the status is told',
    (body) => {
      expect(shapeOf(502, body)).toMatchObject({ code: 'upstream_unavailable', status: 502 });
      expect(shapeOf(502, body).message).not.toBe('');
    },
  );
});

describe('errors inside of answers', () => {
  test.each([
    ['an object', error(503, 'UNAVAILABLE', 'Busy.')],
    ['a list', [error(503, 'UNAVAILABLE', 'Busy.')]],
  ])('after content, as %s', (_name, frame) => {
    const events = decodeChunks([chunk([{ text: 'Hi' }]), frame]);
    expect(endOf(events)).toMatchObject({ type: 'error', error: { code: 'overloaded', message: 'Busy.' } });
  });

  test('before content, and in a whole reply', () => {
    const body = error(429, 'RESOURCE_EXHAUSTED', 'Slow.', [retry('2s')]);
    for (const events of [decodeChunks([body]), decodeWhole(JSON.parse(JSON.stringify(body)))]) {
      expect(endOf(events)).toMatchObject({ error: { code: 'rate_limited', retryAfterMs: 2_000 } });
    }
  });

  test('nothing follows an error', () => {
    const events = decodeChunks([error(500, 'INTERNAL'), chunk([{ text: 'Hi' }], 'STOP')]);
    expect(events.map(({ type }) => type)).toEqual(['start', 'error']);
  });
});
