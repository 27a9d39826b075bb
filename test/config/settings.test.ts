/** What load.test.ts leaves: files, lists, URLs, pairs, and that no secret is ever shown. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { GatewayError } from '../../src/chat/error.js';
import { ConfigError } from '../../src/config/config-error.js';
import { loadSettings } from '../../src/config/load.js';
import { settingRows } from '../../src/config/setting-table.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aial-settings-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the table', () => {
  test('every default has its reason, and each is good by its own rule', () => {
    for (const [name, row] of settingRows()) {
      if (row.fallback === undefined) continue;
      expect([name, row.reason]).toEqual([name, expect.stringMatching(/\w/)]);
      expect([name, problemsOf({ [name]: row.fallback })]).toEqual([name, []]);
    }
  });

  test('every number is refused one below its least and one above its most', () => {
    for (const [name, row] of settingRows()) {
      if (row.kind !== 'integer') continue;
      for (const text of [String(row.min - 1), String(row.max + 1), '1.5', '1e3', '0x10', 'many']) {
        expect([name, problemsOf({ [name]: text })]).toEqual([name, [expect.stringMatching(`^${name}: `)]]);
      }
      expect([name, problemsOf({ [name]: String(row.min), AIAL_REQUEST_TIMEOUT_MS: '0' })]).toEqual([
        name,
        [],
      ]);
    }
  });
});

test('the error is a GatewayError with the code invalid_request', () => {
  expect(() => loadSettings({ PORT: 'x' })).toThrow(GatewayError);
  expect(() => loadSettings({ PORT: 'x' })).toThrow(
    expect.objectContaining({
      code: 'invalid_request',
      message: 'PORT: "x" is not right. Set a whole number from 0 to 65535.',
    }),
  );
});

test('a key in the wrong variable is not shown', () => {
  const key = 'my-own-key-0123456789';
  for (const value of ['sk-proj-abcdefgh', 'xai-abcdefgh', 'AIzaabcdefgh', key, 'y'.repeat(65)]) {
    const problems = problemsOf({ PORT: value, AIAL_HTTP: value, AIAL_ECHO: value, OPENAI_API_KEY: key });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain(value);
  }
});

describe('lists', () => {
  test.each([
    ['https://app.example/', 'Write https://app.example.'],
    ['HTTPS://App.Example', 'Write https://app.example.'],
    ['https://app.example:443', 'Write https://app.example.'],
    ['app.example', 'Write it like https://app.example'],
  ])('%s is no origin that a browser sends', (origin, advice) => {
    expect(problemsOf({ AIAL_CORS_ORIGINS: `https://fine.example, ${origin}` })).toEqual([
      expect.stringContaining(advice),
    ]);
  });

  test('origins that are', () => {
    const origins = ['https://app.example', 'http://localhost:3000', '*'];
    expect(loadSettings({ AIAL_CORS_ORIGINS: origins.join(' , ') }).lists.AIAL_CORS_ORIGINS).toEqual(origins);
  });

  test('AIAL_UNSUPPORTED knows classes and parameters, in both spellings', () => {
    const known = 'hint,bookkeeping,lowered,emulated,reasoning,all,top_k,topK,seed';
    expect(problemsOf({ AIAL_UNSUPPORTED: known })).toEqual([]);
    expect(problemsOf({ AIAL_UNSUPPORTED: 'hints' })).toEqual([
      expect.stringMatching(/^AIAL_UNSUPPORTED: "hints" is neither a class nor a parameter. Write hint, /),
    ]);
  });

  test('aliases are told when doubled, and may be named as they like', () => {
    expect(problemsOf({ AIAL_ALIASES: 'a=x,a=y' })).toEqual([expect.stringContaining('"a" is there twice')]);
    const { aliases } = loadSettings({ AIAL_ALIASES: '__proto__=gpt-5,constructor=o3' });
    expect(Object.entries(aliases)).toEqual([
      ['__proto__', 'gpt-5'],
      ['constructor', 'o3'],
    ]);
  });
});

describe('URLs', () => {
  test.each([
    'ftp://x.example',
    'x.example',
    'https://user@x.example',
    'https://:hiddenword@x.example',
    'https://x.example?key=hiddenword',
    'https://x.example/#hiddenword',
  ])('%s is no base URL, and is not shown', (url) => {
    for (const name of [
      'OPENAI_BASE_URL',
      'XAI_API_BASE_URL',
      'ANTHROPIC_API_BASE_URL',
      'GEMINI_API_BASE_URL',
    ]) {
      const [problem = '', ...others] = problemsOf({ [name]: url });
      expect(others).toEqual([]);
      expect(problem).toMatch(new RegExp(`^${name}: its value is not right. A base URL begins with http`));
      expect(problem).not.toContain('hiddenword');
    }
  });

  test('a proxy needs its scheme; its password is a secret', () => {
    expect(problemsOf({ HTTPS_PROXY: 'user:hiddenword@proxy.example:3128' })).toEqual([
      'HTTPS_PROXY: its value is no URL. Write it like http://proxy.example:3128.',
    ]);
    const settings = loadSettings({ HTTPS_PROXY: 'http://user:hidden%2Fword@proxy.example:3128' });
    expect(settings.secretValues()).toEqual(['hidden%2Fword', 'hidden/word']);
    expect(settings.describe()).toContain('HTTPS_PROXY=http://****@proxy.example:3128');
    expect(settings.describe().join()).not.toContain('hidden');
  });

  test('proxies in lower case, also behind an empty one', () => {
    const { texts } = loadSettings({
      HTTPS_PROXY: '',
      https_proxy: 'http://a.example',
      HTTP_PROXY: 'http://b.example',
      http_proxy: 'http://c.example',
      no_proxy: 'localhost',
    });
    expect([texts.HTTPS_PROXY, texts.HTTP_PROXY, texts.NO_PROXY]).toEqual([
      'http://a.example',
      'http://b.example',
      'localhost',
    ]);
  });
});

describe('pairs', () => {
  test('both files of TLS have to be readable', () => {
    const path = file('cert.pem', 'x');
    expect(problemsOf({ GRPC_TLS_CERT: path, GRPC_TLS_KEY: path })).toEqual([]);
    expect(problemsOf({ GRPC_TLS_CERT: path, GRPC_TLS_KEY: '/nowhere/key.pem' })).toEqual([
      'GRPC_TLS_KEY: /nowhere/key.pem cannot be read (ENOENT). Set the path of a PEM file.',
    ]);
    expect(problemsOf({ GRPC_TLS_KEY: path })).toHaveLength(1);
  });

  test('headers may not take longer than the whole request', () => {
    expect(loadSettings({ AIAL_REQUEST_TIMEOUT_MS: '5000' }).numbers.AIAL_HEADERS_TIMEOUT_MS).toBe(5000);
    expect(loadSettings({ AIAL_REQUEST_TIMEOUT_MS: '0' }).numbers.AIAL_HEADERS_TIMEOUT_MS).toBe(30_000);
    expect(problemsOf({ AIAL_REQUEST_TIMEOUT_MS: '5000', AIAL_HEADERS_TIMEOUT_MS: '5001' })).toEqual([
      expect.stringMatching(/^AIAL_HEADERS_TIMEOUT_MS: it is longer/),
    ]);
  });
});

describe('secrets', () => {
  test('each of the vendors can be a mounted file', () => {
    for (const [name, row] of settingRows()) {
      if (row.kind !== 'secret' || row.group !== 'Vendors') continue;
      const settings = loadSettings({ [`${name}_FILE`]: file(name, `key-of-${name}\r\n`) });
      // The rows that are secrets have these names.
      expect(settings.secret(name as 'OPENAI_API_KEY')).toBe(`key-of-${name}`);
      expect(settings.secretValues()).toEqual([`key-of-${name}`]);
      expect(settings.describe()).toContain(`${name}=****`);
    }
  });

  test('the file of the master keys is no secret by itself, and is no contradiction', () => {
    const path = file('master', 'a-key-of-sixteen-letters');
    const settings = loadSettings({ AIAL_MASTER_KEY_FILE: path });
    expect(settings.secret('AIAL_MASTER_KEY')).toBeUndefined();
    expect(settings.texts.AIAL_MASTER_KEY_FILE).toBe(path);
    expect(problemsOf({ AIAL_MASTER_KEY_FILE: path, AIAL_MASTER_KEY: 'x' })).toEqual([
      'AIAL_MASTER_KEY: it is set, and so is AIAL_MASTER_KEY_FILE. Set one of them.',
    ]);
  });

  test.each([
    ['', 'it is empty'],
    ['two words', 'holds a space'],
    ['two\nlines', 'holds a space'],
    ['nul\u0000byte', 'holds a space'],
    ['kéy', 'character that no key has'],
  ])('a file that holds %j is refused without being shown', (text, problem) => {
    const path = file('bad', text);
    const [told = '', ...others] = problemsOf({ OPENAI_API_KEY_FILE: path });
    expect(others).toEqual([]);
    expect(told).toContain(problem);
    if (text !== '') expect(told).not.toContain(text);
  });
});

describe('unknown names', () => {
  test.each([
    ['AIAL_MASTERKEY', 'AIAL_MASTER_KEY'],
    ['AIAL_MAX_BODY_BYTE', 'AIAL_MAX_BODY_BYTES'],
    ['AIAL_MASTER_KEY_FIEL', 'AIAL_MASTER_KEY_FILE'],
    ['AIAL_CORS_ORIGIN', 'AIAL_CORS_ORIGINS'],
  ])('%s was meant as %s', (name, meant) => {
    expect(loadSettings({ [name]: 'hiddenword' }).warnings).toEqual([
      `${name} is no setting of this gateway. Did you mean ${meant}?`,
    ]);
  });

  test('no known name is one, nor are names of others', () => {
    const environment = Object.fromEntries(settingRows().map(([name]) => [name, '']));
    expect(loadSettings({ ...environment, PATH: 'x', OPENAI_API_KEYS: 'x' }).warnings).toEqual([]);
  });
});

test('whatever the values are, there are settings or a ConfigError, and no key is shown', () => {
  const key = 'kkkk-0123456789-kkkk';
  const names = settingRows().map(([name]) => name);
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(...names),
        fc.oneof(fc.string(), fc.constantFrom(key, `a=${key},=${key}`, `${key}/`)),
      ),
      (environment) => {
        const problems = problemsOf({ ...environment, OPENAI_API_KEY: key });
        for (const problem of problems) {
          expect(problem).toMatch(/^[A-Z]/);
          expect(problem).not.toContain(key);
        }
      },
    ),
  );
});
