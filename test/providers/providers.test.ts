import { describe, expect, test } from '@jest/globals';

import { anthropic, google, openai, openaiCompatible, Router, xai } from '../../src/index.js';

const router = new Router().register(openai()).register(anthropic()).register(google()).register(xai());
const providerOf = (model: string): string => router.model(model).provider.id;

test.each([
  ['gpt-5', 'openai'],
  ['gpt-99-new', 'openai'],
  ['chatgpt-4o-latest', 'openai'],
  ['o1-mini', 'openai'],
  ['o3', 'openai'],
  ['o4-mini', 'openai'],
  ['ft:gpt-4o:acme::1', 'openai'],
  ['ft:o4-mini:acme', 'openai'],
  ['codex-mini-latest', 'openai'],
  ['computer-use-preview', 'openai'],
  ['text-embedding-3-small', 'openai'],
  ['claude-sonnet-4-5', 'anthropic'],
  ['claude-next', 'anthropic'],
  ['gemini-2.5-pro', 'google'],
  ['gemini-9', 'google'],
  ['grok-4', 'xai'],
  ['grok-code-fast-1', 'xai'],
  ['openai/any/thing', 'openai'],
  ['xai/gpt-5', 'xai'],
  ['anthropic/x', 'anthropic'],
  ['echo/whatever', 'echo'],
])('%s goes to %s', (model, provider) => {
  expect(providerOf(model)).toBe(provider);
});

test.each(['llama-3', 'gtp-5', 'openai/', '/gpt', '', 'nobody/x'])('%j goes to nobody', (model) => {
  expect(() => router.model(model)).toThrow('No provider takes');
});

test('a default provider takes what nothing matches', () => {
  const lenient = new Router({ defaultProvider: 'openai' }).register(openai());
  expect(lenient.model('llama-3').provider.id).toBe('openai');
});

test('the longest pattern takes a name, and of two alike the one that came last', () => {
  const baseUrl = 'https://more.example/v1';
  const more = new Router()
    .register(openai())
    .register(
      openaiCompatible({ id: 'oss', baseUrl, patterns: ['gpt-oss-*', 'o3*', '*'], models: ['gpt-4-own'] }),
    );
  const names = ['gpt-oss-120b', 'gpt-5', 'o3-pro', 'anything', 'gpt-4-own', 'o1'];
  expect(names.map((name) => more.model(name).provider.id)).toEqual([
    'oss',
    'openai',
    'oss',
    'oss',
    'oss',
    'openai',
  ]);
});

test("a vendor without keys is called without one, and with a caller's own", () => {
  const local = openaiCompatible({ id: 'local', baseUrl: 'http://127.0.0.1:9/v1', isKeyless: true });
  expect(local.apiKey()).toBe('');
  expect(local.authHeaders('')).toEqual({});
  expect(local.authHeaders('k')).toEqual({ authorization: 'Bearer k' });
  const none = openaiCompatible({ id: 'none', baseUrl: 'http://127.0.0.1:9/v1' });
  expect(none.apiKey()).toBeUndefined();
  expect(none).toMatchObject({
    displayName: 'none',
    keyHeader: 'x-aial-key-none',
    dialectIds: ['openai-chat'],
  });
});

test('each family has a preset', () => {
  const ids = router.models().map(({ id }) => id);
  for (const family of [
    /^gemini-2\.5-/,
    /^gpt-5/,
    /^o3/,
    /^o4/,
    /^grok-4/,
    /^grok-code-fast-1$/,
    /^claude-(?:opus|sonnet)-4/,
    /^claude-.*-5$/,
  ]) {
    expect(ids.filter((id) => family.test(id))).not.toEqual([]);
  }
  expect(new Set(ids).size).toBe(ids.length);
});

describe('base URLs as the vendors’ SDKs read them', () => {
  test.each([
    ['https://proxy.example/v1', 'https://proxy.example/v1'],
    ['https://proxy.example/v1/', 'https://proxy.example/v1'],
    ['http://localhost:9/openai/v1//', 'http://localhost:9/openai/v1'],
  ])('OpenAI and xAI: %s', (given, expected) => {
    expect(openai({ baseUrl: given }).baseUrl.href).toBe(expected);
    expect(xai({ baseUrl: given }).baseUrl.href).toBe(expected);
  });

  test.each([
    ['https://proxy.example', 'https://proxy.example/'],
    ['https://proxy.example/v1', 'https://proxy.example/'],
    ['https://proxy.example/v1beta/', 'https://proxy.example/'],
    ['https://proxy.example/a/v1/', 'https://proxy.example/a'],
  ])('Anthropic and Google: %s', (given, expected) => {
    expect(anthropic({ baseUrl: given }).baseUrl.href).toBe(expected);
    expect(google({ baseUrl: given }).baseUrl.href).toBe(expected);
  });

  test.each(['ftp://x', 'proxy.example', 'https://user:secret@x', 'https://x/?key=secret'])(
    '%s is refused without being shown',
    (given) => {
      expect(() => openai({ baseUrl: given })).toThrow(/begins with http/);
    },
  );
});

test('a bad key is known by its body where the status does not tell', () => {
  expect(xai().isKeyError(400, '{"error":"Incorrect API key provided: xa***"}')).toBe(true);
  expect(xai().isKeyError(400, '{"error":"Bad request"}')).toBe(false);
  expect(google().isKeyError(400, '{"error":{"details":[{"reason":"API_KEY_INVALID"}]}}')).toBe(true);
  expect(openai().isKeyError(400, 'Incorrect API key')).toBe(false);
});
