/** The vendors as data: what providers.test.ts has of names and URLs is not repeated. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import { anthropic } from '../../src/providers/anthropic.js';
import { google } from '../../src/providers/google.js';
import { openai } from '../../src/providers/openai.js';
import type { HttpProvider } from '../../src/providers/provider.js';
import { xai } from '../../src/providers/xai.js';
import { pickHeaders } from '../../src/wire/headers.js';

const providers: HttpProvider[] = [openai(), anthropic(), google(), xai()];
const named = providers.map((provider) => [provider.id, provider] as const);

describe('presets', () => {
  const ids = providers.flatMap(({ presets }) => presets.map(({ id }) => id));

  test.each([
    'gemini-2.5-pro',
    'gemini-2.5-flash',
    'gemini-2.5-flash-lite',
    'gpt-5',
    'gpt-5-mini',
    'gpt-5-nano',
    'o3',
    'o4-mini',
    'grok-4',
    'grok-code-fast-1',
    'claude-sonnet-4-0',
    'claude-opus-4-0',
    'claude-opus-4-1',
    'claude-sonnet-4-5',
    'claude-haiku-4-5',
    'claude-sonnet-5',
  ])('%s is one', (id) => {
    expect(ids).toContain(id);
  });

  test.each(named)('%s: its patterns take its own presets', (_id, { presets, patterns }) => {
    for (const { id } of presets) {
      expect(patterns.filter((pattern) => id.startsWith(pattern.replace('*', '')))).not.toEqual([]);
    }
  });
});

/** The vendors' own words, where they are present; nothing of them is copied here. */
const shared = new URL('../../../shared/', import.meta.url);
const isPresent = existsSync(new URL('corpus/index.jsonl', shared)) && existsSync(new URL('specs/', shared));

(isPresent ? test : test.skip)(
  'every preset was seen in recorded traffic or stands in a vendor’s description (skipped without ../shared)',
  () => {
    const texts = (folder: string): string[] =>
      readdirSync(new URL(folder, shared), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
    const words = new Set(
      texts('specs/')
        // A list of models that Google answered with.
        .concat(texts('corpus/gemini/models/'))
        .concat(readFileSync(new URL('corpus/index.jsonl', shared), 'utf8'))
        .flatMap((text) => text.match(/[\w.-]+/g) ?? []),
    );
    const unseen = providers.flatMap(({ presets }) => presets).filter(({ id }) => !words.has(id));
    expect(unseen).toEqual([]);
    expect(words.has('gpt-4711')).toBe(false);
  },
  60_000,
);

describe('raw', () => {
  const isOpen = ({ raw }: HttpProvider, path: string): boolean =>
    raw.inferencePaths.some((pattern) => pattern.test(path));

  test.each([
    [openai(), '/chat/completions'],
    [openai(), '/responses'],
    [openai(), '/responses/input_tokens'],
    [openai(), '/responses/compact'],
    [openai(), '/embeddings'],
    [openai(), '/images/generations'],
    [xai(), '/chat/completions'],
    [xai(), '/responses'],
    [xai(), '/images/generations'],
    [anthropic(), '/v1/messages'],
    [anthropic(), '/v1/messages/count_tokens'],
    [google(), '/v1beta/models/gemini-2.5-pro:generateContent'],
    [google(), '/v1beta/models/gemini-2.5-pro:streamGenerateContent'],
    [google(), '/v1/models/gemini-2.5-pro:countTokens'],
    [google(), '/v1beta/models/gemini-embedding-001:embedContent'],
    [google(), '/v1beta/tunedModels/mine:generateContent'],
  ])('the path of $id is open: %s', (provider, path) => {
    expect(isOpen(provider, path)).toBe(true);
  });

  test.each([
    [openai(), '/files'],
    [openai(), '/responses/resp_1'],
    [openai(), '/responses/resp_1/cancel'],
    [openai(), '/responses/compact/x'],
    [openai(), '/chat/completions/chatcmpl-1'],
    [openai(), '/chat/completions\n'],
    [openai(), '/x/chat/completions'],
    [openai(), '/organization/admin_api_keys'],
    [openai(), '/batches'],
    [xai(), '/files'],
    [xai(), '/realtime/client_secrets'],
    [anthropic(), '/v1/messages/batches'],
    [anthropic(), '/v1/files'],
    [anthropic(), '/messages'],
    [google(), '/v1beta/files'],
    [google(), '/v1beta/cachedContents'],
    [google(), '/v1beta/models/gemini-2.5-pro:batchGenerateContent'],
    [google(), '/v1beta/tunedModels/mine:transferOwnership'],
    [google(), '/v1beta/models/a/b:generateContent'],
    [google(), '/upload/v1beta/models/x:generateContent'],
  ])('the path of $id is closed: %s', (provider, path) => {
    expect(isOpen(provider, path)).toBe(false);
  });

  test('without a path the body decides', () => {
    for (const provider of [openai(), xai()]) {
      expect(provider.raw.defaultPath({ input: 'hi' })).toBe('/responses');
      expect(provider.raw.defaultPath({ messages: [] })).toBe('/chat/completions');
    }
    expect(anthropic().raw.defaultPath({})).toBe('/v1/messages');
    expect(google().raw.defaultPath({})).toBeUndefined();
  });
});

describe('headers', () => {
  test.each(named)('%s: no secret, cookie or organisation comes back or goes up', (_id, provider) => {
    const secrets = {
      'set-cookie': 'x',
      cookie: 'x',
      authorization: 'x',
      'x-api-key': 'x',
      'x-goog-api-key': 'x',
      'openai-organization': 'x',
      'openai-project': 'x',
      'anthropic-organization-id': 'x',
      'x-stainless-lang': 'x',
      'content-length': '1',
    };
    expect(pickHeaders(secrets, provider.replyHeaders)).toEqual({});
    expect(pickHeaders(secrets, provider.requestHeaders)).toEqual({});
  });

  test('what clients wait and retry by comes back', () => {
    const replies: [HttpProvider, string[]][] = [
      [openai(), ['x-ratelimit-reset-tokens', 'openai-processing-ms', 'openai-version', 'x-should-retry']],
      [anthropic(), ['anthropic-ratelimit-requests-remaining', 'retry-after-ms', 'x-should-retry']],
      [google(), []],
      [xai(), ['x-ratelimit-remaining-requests']],
    ];
    for (const [provider, names] of replies) {
      const headers = Object.fromEntries([...names, 'retry-after'].map((name) => [name, '1']));
      expect(pickHeaders(headers, provider.replyHeaders)).toEqual(headers);
    }
  });

  test('betas go to the vendor that knows them, and to no other', () => {
    const betas = { 'openai-beta': 'a', 'anthropic-beta': 'b' };
    expect(providers.map(({ requestHeaders }) => pickHeaders(betas, requestHeaders))).toEqual([
      { 'openai-beta': 'a' },
      { 'anthropic-beta': 'b' },
      {},
      {},
    ]);
  });

  test('each vendor is told the key in its own way, and never in the URL', () => {
    expect(providers.map(({ authHeaders }) => authHeaders('k'))).toEqual([
      { authorization: 'Bearer k' },
      { 'x-api-key': 'k' },
      { 'x-goog-api-key': 'k' },
      { authorization: 'Bearer k' },
    ]);
    expect(anthropic({ apiVersion: '2099-01-01' }).fixedHeaders).toEqual({
      'anthropic-version': '2099-01-01',
    });
  });
});

test('dialects: what is spoken to each vendor', () => {
  expect(providers.map(({ id, dialects }) => [id, dialects.map((dialect) => dialect.id)])).toEqual([
    ['openai', ['openai-responses', 'openai-chat']],
    ['anthropic', ['anthropic-messages']],
    ['google', ['google-generate']],
    ['xai', ['openai-responses', 'openai-chat']],
  ]);
  expect(providers.map(({ dialectIds }) => dialectIds)).toEqual([
    ['openai-responses', 'openai-chat'],
    ['anthropic-messages'],
    ['google-generate'],
    ['openai-responses', 'openai-chat'],
  ]);
  expect(openai({ dialects: [] }).dialectIds).toEqual([]);
});
