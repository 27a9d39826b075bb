import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { ConfigError } from '../../src/config/config-error.js';
import { loadSettings } from '../../src/config/load.js';
import { openSecretFile } from '../../src/config/secret-file.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aial-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
  } catch (error) {
    return (error as ConfigError).problems;
  }
  return [];
}

describe('settings', () => {
  test('the defaults', () => {
    const { numbers, switches, texts, echo, raw, lists } = loadSettings({});
    expect(numbers).toMatchObject({
      PORT: 4000,
      GRPC_PORT: 50_051,
      AIAL_MAX_BODY_BYTES: 20 * 1024 * 1024,
      AIAL_MAX_JSON_DEPTH: 200,
    });
    expect(switches).toMatchObject({
      AIAL_HTTP: true,
      AIAL_ENABLE_GRPC: true,
      AIAL_GRPC_AUTH: true,
      AIAL_METER_STREAMS: false,
      AIAL_TOKEN_ESTIMATE: false,
    });
    expect(texts.HOST).toBe('0.0.0.0');
    expect([echo, raw, lists.AIAL_CORS_ORIGINS]).toEqual(['auto', 'inference', []]);
  });

  test('everything that is wrong is told at once, without any secret', () => {
    const problems = problemsOf({
      PORT: '99999',
      AIAL_MAX_INFLIGHT: '0',
      AIAL_IDLE_TIMEOUT_MS: '5s',
      AIAL_HTTP: 'perhaps',
      AIAL_ECHO: 'sometimes',
      AIAL_ALIASES: 'best=, =x, fine=gpt-5',
      GRPC_TLS_CERT: '/cert.pem',
      OPENAI_API_KEY: 'sk-secret with a space',
      XAI_API_KEY: 'xai-secret',
      XAI_API_KEY_FILE: '/nowhere',
      GEMINI_API_KEY_FILE: '/nowhere',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'PORT',
      'AIAL_HTTP',
      'AIAL_ECHO',
      'AIAL_MAX_INFLIGHT',
      'AIAL_IDLE_TIMEOUT_MS',
      'OPENAI_API_KEY',
      'GEMINI_API_KEY_FILE',
      'XAI_API_KEY',
      'XAI_API_KEY_FILE',
      'AIAL_ALIASES',
      'AIAL_ALIASES',
      'GRPC_TLS_CERT and GRPC_TLS_KEY',
    ]);
    expect(problems.join()).not.toContain('secret');
  });

  test('misspelt names are reported with the nearest', () => {
    expect(loadSettings({ AIAL_MAX_INFLIHGT: '5', AIAL_URL: 'x', OTHER: 'y' }).warnings).toEqual([
      'AIAL_MAX_INFLIHGT is no setting of this gateway. Did you mean AIAL_MAX_INFLIGHT?',
    ]);
  });

  test('aliases, switches in many words, empty is none', () => {
    const settings = loadSettings({
      AIAL_ALIASES: 'best=anthropic/claude-x=1, b = gpt-5',
      AIAL_ENABLE_GRPC: 'FALSE',
      PORT: '',
      OPENAI_API_KEY: ' ',
    });
    expect(settings.aliases).toEqual({ best: 'anthropic/claude-x=1', b: 'gpt-5' });
    expect(settings.switches.AIAL_ENABLE_GRPC).toBe(false);
    expect(settings.numbers.PORT).toBe(4000);
    expect(settings.secret('OPENAI_API_KEY')).toBeUndefined();
  });
});

describe('mounted secrets', () => {
  test('are read without the end of their line, and again when they change', () => {
    const path = join(folder, 'key');
    writeFileSync(path, 'first-key\n');
    let now = 0;
    const file = openSecretFile(path, () => now);
    expect(file.read()).toBe('first-key');
    writeFileSync(path, 'second-key-of-another-length\r\n');
    expect(file.read()).toBe('first-key');
    now = 2_000;
    expect(file.read()).toBe('second-key-of-another-length');
    rmSync(path);
    now = 4_000;
    expect(file.read()).toBe('second-key-of-another-length');
  });

  test('as a setting', () => {
    const path = join(folder, 'openai');
    writeFileSync(path, 'sk-mounted\n');
    expect(loadSettings({ OPENAI_API_KEY_FILE: path }).secret('OPENAI_API_KEY')).toBe('sk-mounted');
  });
});
