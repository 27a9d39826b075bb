import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { banner } from '../../src/server/banner.js';
import { masterKeys } from '../../src/server/master-keys.js';
import { createRedactor } from '../../src/server/redactor.js';
import { loadSettings } from '../../src/config/load.js';
import { describeConfiguration, startDaemon } from '../../src/server/daemon.js';
import { explainStartFailure } from '../../src/server/start-failure.js';

describe('master keys', () => {
  test('several, some with a name, none of them empty', () => {
    const keys = masterKeys(
      () => ' web=key-of-the-web-app ,, batch=, key-without-name,\nline=key-on-a-line ',
    );
    expect(keys.values()).toEqual(['key-of-the-web-app', 'key-without-name', 'key-on-a-line']);
    expect(keys.principalOf('key-of-the-web-app')).toBe('web');
    expect(keys.principalOf('key-without-name')).toBe('key-3');
    expect(keys.principalOf('key-on-a-line')).toBe('line');
    for (const wrong of ['', 'web', 'web=key-of-the-web-app', 'key-of-the-web-ap', 'key-of-the-web-app ']) {
      expect(keys.principalOf(wrong)).toBeUndefined();
    }
    expect(keys.warnings()).toContain('The master key line is shorter than 16 characters.');
  });

  test('change with their source, but are not lost when it is emptied', () => {
    let text = 'first-key-of-sixteen';
    const keys = masterKeys(() => text);
    text = 'second-key-of-sixteen';
    expect([keys.principalOf('first-key-of-sixteen'), keys.principalOf('second-key-of-sixteen')]).toEqual([
      undefined,
      'key-1',
    ]);
    text = ' , ';
    expect(keys.principalOf('second-key-of-sixteen')).toBe('key-1');
  });

  test('base64 keys keep their equals signs', () => {
    expect(masterKeys(() => 'YWJjZGVmZ2hpamtsbW5vcA==').values()).toEqual(['YWJjZGVmZ2hpamtsbW5vcA==']);
  });
});

describe('redactor', () => {
  const key = 'very"secret/key+of=mine';
  const redactor = createRedactor(() => [key]);

  test.each([
    ['as it is', key],
    ['in JSON', JSON.stringify({ key })],
    ['in a URL', `https://x/?key=${encodeURIComponent(key)}`],
    ['in base64', Buffer.from(key).toString('base64')],
    ['a stranger’s OpenAI key', 'Incorrect API key provided: sk-proj-abcdefgh1234'],
    ['as a vendor quotes it', 'Incorrect API key provided: sk-ab***************wxyz.'],
    ['a Google key', 'AIzaSyA-1234567890'],
    ['a Bearer', 'authorization: Bearer abcdef123'],
  ])('%s', (_name, text) => {
    const redacted = redactor.text(text);
    expect(redacted).toContain('[redacted]');
    expect(redacted).not.toMatch(/secret|abcd|wxyz|SyA|abcdef/);
  });

  test('leaves other text alone', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        (text) =>
          text.includes('secret') ||
          /sk-|xai-|gsk-|pk-|rk-|AIza|bearer/i.test(text) ||
          redactor.text(text) === text,
      ),
    );
  });

  test('errors with all their causes', () => {
    const error = new Error('outer', {
      cause: Object.assign(new Error(`inner ${key}`), { code: 'ECONNRESET' }),
    });
    expect(redactor.error(error)).toMatchObject({
      message: 'outer',
      cause: { message: 'inner [redacted]', code: 'ECONNRESET' },
    });
    expect(JSON.stringify(redactor.error(error))).not.toContain('secret');
    expect(redactor.error('text')).toBe('text');
  });
});

describe('the start', () => {
  const options = { isTerminal: false, version: 'test', logTo: { write: () => undefined } };

  test('without a master key and without a terminal is refused, and says how to set it', async () => {
    const failed = await startDaemon(loadSettings({ PORT: '0', GRPC_PORT: '0' }), options).catch(
      (error: unknown) => error,
    );
    expect(explainStartFailure(failed)).toMatch(/AIAL_MASTER_KEY: it is not set.*AIAL_MASTER_KEY=/);
  });

  test('on a terminal makes a key and shows it', async () => {
    const daemon = await startDaemon(
      loadSettings({ HOST: '127.0.0.1', GRPC_HOST: '127.0.0.1', PORT: '0', GRPC_PORT: '0' }),
      { ...options, isTerminal: true },
    );
    const text = banner(daemon.facts);
    expect(daemon.facts.madeUpKey).toMatch(/^[\w-]{32}$/);
    for (const part of [
      daemon.facts.madeUpKey!,
      `127.0.0.1:${daemon.http!.port}`,
      `127.0.0.1:${daemon.grpc!.port}`,
      'echo   OpenAI',
      'curl -s',
      'AIAL_ECHO=never',
    ]) {
      expect(text).toContain(part);
    }
    await daemon.close();
  });

  test('on a taken port is told in one line', async () => {
    const first = await startDaemon(
      loadSettings({ HOST: '127.0.0.1', PORT: '0', AIAL_ENABLE_GRPC: 'off', AIAL_MASTER_KEY: 'k' }),
      options,
    );
    const again = loadSettings({
      HOST: '127.0.0.1',
      PORT: String(first.http!.port),
      AIAL_ENABLE_GRPC: 'off',
      AIAL_MASTER_KEY: 'k',
    });
    const failed = await startDaemon(again, options).catch((error: unknown) => error);
    expect(explainStartFailure(failed)).toMatch(/port is taken/);
    await first.close();
  });

  test('AIAL_HTTP=off serves gRPC on PORT', async () => {
    const daemon = await startDaemon(
      loadSettings({
        AIAL_HTTP: 'off',
        PORT: '0',
        GRPC_HOST: '127.0.0.1',
        AIAL_MASTER_KEY: 'k',
        GRPC_PORT: '1',
      }),
      options,
    );
    expect(daemon.http).toBeUndefined();
    expect(daemon.grpc!.port).toBeGreaterThan(1);
    await daemon.close();
  });

  test('--check prints what is set, secrets masked', () => {
    const text = describeConfiguration(
      loadSettings({ OPENAI_API_KEY: 'sk-hidden', AIAL_MASTER_KEY: 'hidden-too', PORT: '8080' }),
    );
    expect(text).toContain('PORT=8080');
    expect(text).toContain('OPENAI_API_KEY=****');
    expect(text).toContain('OpenAI: live');
    expect(text).not.toContain('hidden');
    expect(text).not.toContain('AIAL_MASTER_KEY is not set');
  });

  test('--check says that without a key nothing starts but on a terminal', () => {
    expect(describeConfiguration(loadSettings({}))).toContain('note: AIAL_MASTER_KEY is not set');
  });
});
