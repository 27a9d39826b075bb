import { describe, expect, test } from '@jest/globals';

import { banner, type BannerFacts } from '../../src/server/banner.js';

const facts: BannerFacts = {
  version: '1.2.3',
  http: { host: '0.0.0.0', port: 4000 },
  grpc: { host: '127.0.0.1', port: 50_051, isEncrypted: false, isOpen: false },
  providers: [
    { name: 'OpenAI', status: 'live', how: 'key set' },
    { name: 'xAI', status: 'echo', how: 'no XAI_API_KEY' },
    { name: 'Google', status: 'unavailable', how: 'no GEMINI_API_KEY' },
  ],
  warnings: [],
};

test('the whole of it', () => {
  expect(banner({ ...facts, madeUpKey: 'made-up', warnings: ['The first.', 'The second.'] })).toBe(
    `AIal 1.2.3
  HTTP   http://127.0.0.1:4000
  gRPC   127.0.0.1:50051 (no TLS)
  live   OpenAI (key set)
  echo   xAI (no XAI_API_KEY)
  unavailable Google (no GEMINI_API_KEY)
  key    made-up   (for this run only; set AIAL_MASTER_KEY to choose your own)
  note   The first.
  note   The second.

  Try:
  curl -s http://127.0.0.1:4000/v1/chat/completions -H "authorization: Bearer made-up" -H 'content-type: application/json' -d '{"model":"gpt-5-mini","messages":[{"role":"user","content":"Say hello from AIal"}]}'
`,
  );
});

describe('the line to try', () => {
  test('leaves the key to the shell where it is not our own', () => {
    expect(banner(facts)).toContain('-H "authorization: Bearer $AIAL_MASTER_KEY"');
    expect(banner(facts)).not.toContain('  key ');
  });

  test.each([
    ['::', 'http://127.0.0.1:4000/'],
    ['::1', 'http://[::1]:4000/'],
    ['10.0.0.7', 'http://10.0.0.7:4000/'],
  ])('names an address that can be called: %s', (host, url) => {
    expect(banner({ ...facts, http: { host, port: 4000 } })).toContain(`curl -s ${url}v1/`);
  });

  test('is grpcurl where only gRPC listens', () => {
    const { http: _http, ...rest } = facts;
    const text = banner(rest);
    expect(text).not.toContain('HTTP');
    expect(text).toContain('grpcurl -plaintext -d \'{"model"');
    expect(text).toMatch(
      /-H "authorization: Bearer \$AIAL_MASTER_KEY" 127\.0\.0\.1:50051 aial\.v1\.Router\/ChatSync\n$/,
    );
    const open = banner({ ...rest, grpc: { host: '::1', port: 1, isEncrypted: true, isOpen: true } });
    expect(open).toContain('gRPC   [::1]:1 (TLS, no key wanted)');
    expect(open).not.toMatch(/-plaintext|authorization/);
  });

  test('is none where nothing listens', () => {
    const { http: _http, grpc: _grpc, ...rest } = facts;
    expect(banner(rest)).not.toContain('Try');
  });
});
