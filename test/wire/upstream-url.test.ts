import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { GatewayError } from '../../src/chat/error.js';
import { joinUpstreamPath } from '../../src/wire/upstream-url.js';

const openai = new URL('https://api.openai.com/v1');
const google = new URL('https://generativelanguage.googleapis.com');

function failure(path: string, base = openai): GatewayError {
  try {
    const url = joinUpstreamPath(base, path);
    throw new Error(`It was taken, as ${url.href}`);
  } catch (thrown) {
    if (thrown instanceof GatewayError) return thrown;
    throw thrown;
  }
}

describe('paths below the base URL', () => {
  const table: [string, string, string][] = [
    ['https://api.openai.com/v1', '/chat/completions', 'https://api.openai.com/v1/chat/completions'],
    ['https://api.openai.com/v1/', '/chat/completions', 'https://api.openai.com/v1/chat/completions'],
    ['https://api.openai.com/v1', '/v1/responses', 'https://api.openai.com/v1/responses'],
    ['https://api.openai.com/v1', '/v1', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1', '/v1beta/x', 'https://api.openai.com/v1/v1beta/x'],
    [
      'https://api.openai.com/v1',
      '/models?limit=2&after=a%20b',
      'https://api.openai.com/v1/models?limit=2&after=a%20b',
    ],
    ['https://api.openai.com/v1', '/models?', 'https://api.openai.com/v1/models'],
    ['https://api.openai.com/v1', '/files/a@b', 'https://api.openai.com/v1/files/a@b'],
    ['https://api.openai.com/v1', '/models/ft:gpt%20x', 'https://api.openai.com/v1/models/ft:gpt%20x'],
    ['https://api.openai.com/v1', '/a..b/...', 'https://api.openai.com/v1/a..b/...'],
    ['https://proxy.example/openai/v1', '/v1/x', 'https://proxy.example/openai/v1/x'],
    [
      'https://generativelanguage.googleapis.com',
      '/v1beta/models/gemini-2.5-pro:generateContent?alt=sse',
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent?alt=sse',
    ],
    ['http://127.0.0.1:8080/', '/v1/x', 'http://127.0.0.1:8080/v1/x'],
  ];
  test.each(table)('%s and %s', (base, path, href) => {
    expect(joinUpstreamPath(new URL(base), path).href).toBe(href);
  });

  test('the base URL is not changed', () => {
    joinUpstreamPath(openai, '/models?a=b');
    expect(openai.href).toBe('https://api.openai.com/v1');
  });
});

describe('paths that are refused', () => {
  const climbing = [
    '/..',
    '/../x',
    '/a/../x',
    '/a/..',
    '/.',
    '/./x',
    '/a/.',
    '/v1/../x',
    '/v1/..',
    '/..;/x',
    '/a/..;x=1/b',
    '/.;/x',
  ];
  const encoded = [
    '%2e%2e',
    '%2E%2e',
    '.%2e',
    '%2e.',
    '%2e',
    '%252e%252e',
    '%25252e',
    '%c0%ae%c0%ae',
    '%e0%80%ae',
    '%2f',
    '%2F',
    '%252f',
    '%5c',
    '%5C',
    '%255c',
    '%c0%af',
    '%00',
    '%0d%0a',
    '%7f',
    '%3f',
    '%23',
    '%',
  ].map((part) => `/a/${part}/x`);
  const slashes = ['\\', '/\\', '/a\\..\\x', '\\\\host', '//host', '//host/x', '///x', '/\\host'];
  const absolute = [
    'https://evil.example/x',
    'http:/x',
    'HTTPS://evil.example',
    'javascript:1',
    '@evil.example',
    'user@evil.example/x',
    ':8080/x',
    '.evil.example',
    'x',
    '',
  ];
  const characters = [
    '/a#b',
    '/a b',
    '/a\r\nx: y',
    '/a\nb',
    '/a\tb',
    '/a\u0000',
    '/a\u007f',
    '/é',
    '/日本',
    '/a\u2028',
    '/．．/x',
    '/a"b',
    '/a<b',
    '/a|b',
    '/a^b',
    '/a`b',
    '/a{b}',
    '/%zz',
    '/%e',
  ];
  const queries = ['/a?b#c', '/a?b c', '/a?\r\nx', '/a?é', '/a?b\\c', '/a?b"c'];

  test.each([...climbing, ...encoded, ...slashes, ...absolute, ...characters, ...queries])('%j', (path) => {
    for (const base of [openai, google]) {
      const { code, shape, message } = failure(path, base);
      expect(code).toBe('invalid_request');
      expect(shape.pointer).toBe('/path');
      // A path may hold a key: it is not repeated.
      if (path.length > 3) expect(message).not.toContain(path);
    }
  });

  const keys = [
    'key=a',
    'KEY=a',
    'Key',
    'a=1&key=b',
    'a=1;key=b',
    '%6bey=a',
    '%6B%65%79=a',
    'access_token=a',
    'Access_Token=a',
    'access%5ftoken=a',
    '$key=a',
    '%24key=a',
    '%20key=a',
    'api_key=a',
    '?key=a&key=b',
  ];
  test.each(keys)('a key in the query: %s', (query) => {
    const paths = query.startsWith('?') ? [`/models${query}`] : [`/models?${query}`, `/models?x=y&${query}`];
    for (const path of paths)
      expect(failure(path).message).toMatch(/keys do not belong in its query.*header/);
  });

  test('names that only hold such a word are no keys', () => {
    expect(joinUpstreamPath(openai, '/a?keys=1&monkey=2&x=key&access_tokens=3').search).toBe(
      '?keys=1&monkey=2&x=key&access_tokens=3',
    );
  });
});

test('law: no path leaves the base URL', () => {
  const part = fc.constantFrom(
    '/',
    '..',
    '.',
    '%2e',
    '%2F',
    '\\',
    '@',
    ':',
    '//',
    'evil.example',
    'v1',
    '?',
    '#',
    '&',
    'key=',
    ';',
    '%',
    '25',
    'a',
    ' ',
    '\r\n',
    'é',
    'https:',
  );
  const path = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 8 }).map((parts) => `/a${parts.join('')}`),
    fc.string().map((text) => `/${text}`),
    fc.webUrl(),
  );
  const base = fc.constantFrom(
    'https://api.openai.com/v1',
    'https://api.anthropic.com',
    'http://localhost:1234/a/b/v1beta/',
    'https://h.example/openai',
  );
  let takenCount = 0;
  fc.assert(
    fc.property(base, path, (baseHref, drawn) => {
      const baseUrl = new URL(baseHref);
      try {
        const url = joinUpstreamPath(baseUrl, drawn);
        takenCount += 1;
        const prefix = baseUrl.pathname.replace(/\/$/, '');
        expect(url.origin).toBe(baseUrl.origin);
        expect(url.username + url.password + url.hash).toBe('');
        expect(url.pathname === prefix || url.pathname.startsWith(`${prefix}/`)).toBe(true);
        // What a second parser makes of it is the same.
        expect(new URL(url.href).href).toBe(url.href);
        const segments = decodeURIComponent(url.pathname).split(/[/\\]/);
        expect(segments.map((segment) => segment.split(';')[0])).not.toContain('..');
      } catch (thrown) {
        if (!(thrown instanceof GatewayError)) throw thrown;
        expect(thrown.code).toBe('invalid_request');
      }
    }),
    { numRuns: 5_000 },
  );
  // A law that everything fails to reach would hold, too.
  expect(takenCount).toBeGreaterThan(200);
});
