/** Vendors that are added by AIAL_PROVIDERS: what is read, what is wrong, and that no key is ever shown. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { ConfigError } from '../../src/config/config-error.js';
import { loadSettings } from '../../src/config/load.js';
import { describeConfiguration } from '../../src/server/daemon.js';

const groq = 'groq=https://api.groq.com/openai/v1';

function providersOf(text: string) {
  return loadSettings({ AIAL_PROVIDERS: text }).providers;
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (thrown) {
    return thrown instanceof ConfigError ? thrown.problems : [String(thrown)];
  }
}

test('a name and a base URL are enough', () => {
  expect(providersOf(groq)).toEqual([
    {
      id: 'groq',
      baseUrl: 'https://api.groq.com/openai/v1',
      keyVariable: 'GROQ_API_KEY',
      dialects: ['openai-chat'],
      models: [],
      patterns: [],
    },
  ]);
});

test('everything there is, several entries, spaces where one likes', () => {
  const text = ` ${groq} ; key=MY_GROQ ; dialect = openai-responses|openai-chat; models=llama-*|qwen3 ; label=Groq Inc. , local-1=http://127.0.0.1:11434/v1;key=none,`;
  expect(providersOf(text)).toEqual([
    {
      id: 'groq',
      baseUrl: 'https://api.groq.com/openai/v1',
      displayName: 'Groq Inc.',
      keyVariable: 'MY_GROQ',
      dialects: ['openai-responses', 'openai-chat'],
      models: ['qwen3'],
      patterns: ['llama-*'],
    },
    {
      id: 'local-1',
      baseUrl: 'http://127.0.0.1:11434/v1',
      dialects: ['openai-chat'],
      models: [],
      patterns: [],
    },
  ]);
  expect(providersOf('local-1=http://127.0.0.1/v1')[0]?.keyVariable).toBe('LOCAL_1_API_KEY');
});

describe('what is wrong is told', () => {
  test.each([
    ['groq', /^AIAL_PROVIDERS: groq: it has no base URL\. Write name=https/],
    [
      'https://api.groq.com/v1=https://x.example',
      /^AIAL_PROVIDERS: entry 1: it has no name of small letters/,
    ],
    ['Groq=https://x.example/v1', /entry 1: it has no name of small letters/],
    [`${groq},openai=https://x.example/v1`, /openai: the name is taken/],
    [`${groq},${groq}`, /groq: the name groq is there twice/],
    ['groq=api.groq.com', /groq: its base URL is not right\. A base URL begins with http/],
    ['groq=https://user:pass@x.example/v1', /groq: its base URL is not right/],
    [
      `${groq};keys=GROQ`,
      /groq: it has an option that does not exist\. There are key, dialect, models, label\./,
    ],
    [`${groq};key`, /groq: key has no value/],
    [`${groq};models=a;models=b`, /groq: models is there twice\. Separate several values by \|\./],
    [`${groq};dialect=anthropic-messages`, /groq: dialect is openai-chat or openai-responses/],
    [
      `${groq};key=gsk-1234567890abcdef`,
      /groq: key is the name of the variable that holds the key.*It is not the key\./,
    ],
  ])('%s', (text, expected) => {
    const problems = problemsOf({ AIAL_PROVIDERS: text });
    expect(problems).toEqual([expect.stringMatching(expected)]);
    expect(problems.join()).not.toMatch(/1234567890|user:pass/);
  });

  test('several at once', () => {
    expect(problemsOf({ AIAL_PROVIDERS: 'a=x;key=;dialect=y,b' })).toHaveLength(4);
  });

  test('a default provider that nobody is', () => {
    expect(problemsOf({ AIAL_DEFAULT_PROVIDER: 'groq' })).toEqual([
      'AIAL_DEFAULT_PROVIDER: its value is not right. Set one of openai, anthropic, google, xai.',
    ]);
    expect(problemsOf({ AIAL_DEFAULT_PROVIDER: 'groq', AIAL_PROVIDERS: groq })).toEqual([]);
  });

  test('a key with a space, in the variable and in the file', () => {
    expect(problemsOf({ AIAL_PROVIDERS: groq, GROQ_API_KEY: 'gsk 1' })).toEqual([
      expect.stringMatching(/^GROQ_API_KEY: it holds a space/),
    ]);
    expect(problemsOf({ AIAL_PROVIDERS: groq, GROQ_API_KEY_FILE: '/nowhere/key' })).toEqual([
      expect.stringMatching(/^GROQ_API_KEY_FILE: \/nowhere\/key cannot be read/),
    ]);
  });
});

test('keys are secrets like all others: from files, known to the redactor, never shown', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'aial-')), 'key');
  writeFileSync(path, 'gsk-from-the-file\n');
  const text = `${groq},other=https://x.example/v1;key=AIAL_OTHER_KEY`;
  const settings = loadSettings({
    AIAL_PROVIDERS: text,
    GROQ_API_KEY_FILE: path,
    AIAL_OTHER_KEY: 'key-of-the-other',
    AIAL_MASTER_KEY: 'master-key-of-the-tests',
  });
  expect(settings.addedKey('GROQ_API_KEY')).toBe('gsk-from-the-file');
  expect(settings.secretValues()).toEqual(expect.arrayContaining(['gsk-from-the-file', 'key-of-the-other']));
  expect(settings.warnings).toEqual([]);
  const described = describeConfiguration(settings);
  expect(described).toContain(`AIAL_PROVIDERS=${text}`);
  expect(described).toContain('AIAL_OTHER_KEY=****');
  expect(described).toContain('groq: live (key set)');
  expect(described).not.toMatch(/from-the-file|of-the-other/);
});

test('--check tells which variable is missing, and which vendor wants none', () => {
  const text = `${groq},local=http://127.0.0.1:11434/v1;key=none;label=Ollama`;
  const described = describeConfiguration(
    loadSettings({ AIAL_PROVIDERS: text, AIAL_MASTER_KEY: 'master-key-of-the-tests' }),
  );
  expect(described).toContain('groq: echo (no GROQ_API_KEY)');
  expect(described).toContain('Ollama: live (no key wanted)');
});
