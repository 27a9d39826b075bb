import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseRetryAfter, pickHeaders } from '../../src/wire/headers.js';

describe('picking', () => {
  test('names and prefixes, nothing else', () => {
    const headers = { 'x-ratelimit-limit': '1', 'x-rate': '2', 'openai-beta': '3', 'openai-beta-more': '4' };
    expect(pickHeaders(headers, ['x-ratelimit-*', 'openai-beta'])).toEqual({
      'x-ratelimit-limit': '1',
      'openai-beta': '3',
    });
    expect(pickHeaders(headers, [])).toEqual({});
  });

  test('the case of a name says nothing', () => {
    expect(pickHeaders({ 'OpenAI-Beta': '1' }, ['openai-BETA'])).toEqual({ 'openai-beta': '1' });
  });

  const never = [
    ...[
      'connection',
      'keep-alive',
      'proxy-connection',
      'te',
      'trailer',
      'transfer-encoding',
      'upgrade',
      'host',
    ],
    ...[
      'proxy-authenticate',
      'www-authenticate',
      'content-length',
      'content-encoding',
      'set-cookie',
      'cookie',
    ],
    ...[
      'authorization',
      'proxy-authorization',
      'x-serverless-authorization',
      'x-api-key',
      'api-key',
      'x-goog-api-key',
    ],
    ...['x-aial-key-openai', 'x-aial-warnings'],
  ];
  test.each(never)('%s is never picked', (name) => {
    expect(pickHeaders({ [name]: 'x', 'x-fine': 'y' }, ['*', name])).toEqual({ 'x-fine': 'y' });
    expect(pickHeaders({ [name.toUpperCase()]: 'x' }, ['*'])).toEqual({});
  });

  test('what the connection header names is never picked', () => {
    const headers = { connection: 'close, X-Hop', 'x-hop': '1', 'x-end': '2' };
    expect(pickHeaders(headers, ['*', 'x-hop'])).toEqual({ 'x-end': '2' });
  });

  test('law: all that is picked was there and is allowed', () => {
    const name = fc.constantFrom('a', 'a-b', 'a-c', 'b', 'set-cookie', 'a-api-key', 'connection');
    const allowed = fc.array(fc.constantFrom('a', 'a-*', '*', 'b', 'set-*'));
    fc.assert(
      fc.property(fc.dictionary(name, fc.constantFrom('1', 'b', '')), allowed, (headers, list) => {
        for (const [picked, value] of Object.entries(pickHeaders(headers, list))) {
          expect(headers[picked]).toBe(value);
          expect(['a', 'a-b', 'a-c', 'b']).toContain(picked);
          expect(
            list.some((entry) =>
              entry.endsWith('*') ? picked.startsWith(entry.slice(0, -1)) : entry === picked,
            ),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('retry-after', () => {
  const now = Date.parse('Wed, 21 Oct 2026 07:28:00 GMT');
  const table: [Record<string, string>, number | undefined][] = [
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': ' 0.5 ' }, 500],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after-ms': '1500' }, 1_500],
    [{ 'retry-after-ms': '12.6', 'retry-after': '60' }, 13],
    [{ 'retry-after-ms': '', 'retry-after': '60' }, 60_000],
    [{ 'retry-after-ms': 'soon', 'retry-after': '60' }, 60_000],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT' }, 30_000],
    [{ 'retry-after': 'Wednesday, 21-Oct-26 07:28:30 GMT' }, 30_000],
    [{ 'retry-after': 'Wed Oct 21 07:28:30 2026 GMT' }, 30_000],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:27:00 GMT' }, 0],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': ' ' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '0x10' }, undefined],
    [{ 'retry-after': '1e300' }, undefined],
    [{ 'retry-after': 'Infinity' }, undefined],
    [{ 'retry-after': 'in about 5' }, undefined],
    [{ 'retry-after': '34.4s' }, undefined],
    [{}, undefined],
  ];
  test.each(table)('%j is %p ms', (headers, ms) => {
    expect(parseRetryAfter(headers, now)).toBe(ms);
  });

  test('without a clock the date of the reply counts', () => {
    const headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT', date: 'Wed, 21 Oct 2026 07:28:20 GMT' };
    expect(parseRetryAfter(headers)).toBe(10_000);
    expect(parseRetryAfter({ 'retry-after': headers['retry-after'] })).toBeUndefined();
    expect(parseRetryAfter({ 'retry-after': '3' })).toBe(3_000);
  });
});
