/** From variables to the keys, URLs and headers that vendors are called with. */
import { describe, expect, test } from '@jest/globals';

import { loadSettings, type SecretName } from '../../src/config/load.js';
import { builtInProviders } from '../../src/providers/built-in.js';
import { openai } from '../../src/providers/openai.js';
import type { HttpProvider } from '../../src/providers/provider.js';

function providersOf(environment: Record<string, string>): Record<string, HttpProvider> {
  const settings = loadSettings(environment);
  const providers = builtInProviders({
    secret: (...names: SecretName[]) =>
      names.map((name) => settings.secret(name)).find((value) => value !== undefined),
    text: (name) => settings.texts[name],
    anthropicMaxTokens: settings.numbers.ANTHROPIC_MAX_TOKENS,
  });
  return Object.fromEntries(providers.map((provider) => [provider.id, provider]));
}

function keysOf(environment: Record<string, string>): Record<string, string | undefined> {
  const providers = Object.values(providersOf(environment));
  return Object.fromEntries(providers.map((provider) => [provider.id, provider.apiKey()]));
}

describe('keys', () => {
  test.each([
    [{}, {}],
    [{ OPENAI_API_KEY: 'a' }, { openai: 'a' }],
    [{ ANTHROPIC_API_KEY: 'a' }, { anthropic: 'a' }],
    [{ GEMINI_API_KEY: 'a' }, { google: 'a' }],
    [{ GOOGLE_API_KEY: 'a' }, { google: 'a' }],
    [{ GEMINI_API_KEY: 'a', GOOGLE_API_KEY: 'b' }, { google: 'a' }],
    [{ GEMINI_API_KEY: ' ', GOOGLE_API_KEY: 'b' }, { google: 'b' }],
    [{ XAI_API_KEY: 'a' }, { xai: 'a' }],
    [{ GROK_API_KEY: 'a' }, { xai: 'a' }],
    [{ XAI_API_KEY: 'a', GROK_API_KEY: 'b' }, { xai: 'a' }],
  ])('%j', (environment, expected: Record<string, string>) => {
    const none = { openai: undefined, anthropic: undefined, google: undefined, xai: undefined };
    expect(keysOf(environment)).toEqual({ ...none, ...expected });
  });

  test('each provider names the variables that set its key', () => {
    for (const provider of Object.values(providersOf({}))) {
      for (const name of provider.keyVariables) {
        expect(keysOf({ [name]: 'a-key' })[provider.id]).toBe('a-key');
      }
    }
  });

  test('a caller’s key has a header of its own', () => {
    expect(Object.values(providersOf({})).map(({ keyHeader }) => keyHeader)).toEqual([
      'x-aial-key-openai',
      'x-aial-key-anthropic',
      'x-aial-key-google',
      'x-aial-key-xai',
    ]);
  });
});

test('base URLs, version and limits', () => {
  const { openai, anthropic, google, xai } = providersOf({
    OPENAI_BASE_URL: 'https://a.example/v1/',
    ANTHROPIC_API_BASE_URL: 'https://b.example/v1',
    ANTHROPIC_API_VERSION: '2099-01-01',
    ANTHROPIC_MAX_TOKENS: '4711',
    GEMINI_API_BASE_URL: 'https://c.example/v1beta/',
    XAI_API_BASE_URL: 'http://d.example:8080/v1',
  });
  expect([openai, anthropic, google, xai].map((provider) => provider?.baseUrl.href)).toEqual([
    'https://a.example/v1',
    'https://b.example/',
    'https://c.example/',
    'http://d.example:8080/v1',
  ]);
  expect(anthropic?.fixedHeaders).toEqual({ 'anthropic-version': '2099-01-01' });
  expect(anthropic?.defaultMaxTokens).toBe(4711);
});

test('without variables the vendors’ own', () => {
  const providers = Object.values(providersOf({}));
  expect(providers.map(({ baseUrl }) => baseUrl.href)).toEqual([
    'https://api.openai.com/v1',
    'https://api.anthropic.com/',
    'https://generativelanguage.googleapis.com/',
    'https://api.x.ai/v1',
  ]);
  expect(
    providers.map(({ operatorHeaders, defaultMaxTokens }) => [operatorHeaders, defaultMaxTokens]),
  ).toEqual(providers.map(() => [{}, undefined]));
});

test('organisation and project are for the operator’s key alone', () => {
  const { openai } = providersOf({ OPENAI_ORG: 'org-1', OPENAI_PROJECT: 'proj-1' });
  expect(openai?.operatorHeaders).toEqual({ 'openai-organization': 'org-1', 'openai-project': 'proj-1' });
  expect({ ...openai?.fixedHeaders, ...openai?.authHeaders('k') }).toEqual({ authorization: 'Bearer k' });
});

test('a key may be a text, or looked up at each call; an empty one is none', () => {
  let key: string | undefined = 'first';
  const provider = openai({ apiKey: () => key });
  expect(provider.apiKey()).toBe('first');
  key = 'second';
  expect(provider.apiKey()).toBe('second');
  key = '';
  expect(provider.apiKey()).toBeUndefined();
  expect([openai({ apiKey: 'text' }).apiKey(), openai({ apiKey: '' }).apiKey(), openai().apiKey()]).toEqual([
    'text',
    undefined,
    undefined,
  ]);
});
