/** The keys of callers, without a server around them: authentication.test.ts has the server. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ConfigError } from '../../src/config/config-error.js';
import { loadSettings } from '../../src/config/load.js';
import { bearerAuthentication } from '../../src/server/authentication.js';
import { masterKeys, resolveMasterKeys } from '../../src/server/master-keys.js';

const KEY = 'a-key-of-the-web-app';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aial-keys-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('parsing', () => {
  test.each([
    ['web=', []],
    ['web= , batch=', []],
    ['web=,second-key-of-sixteen', ['second-key-of-sixteen']],
    ['QUJDREVGR0hJSktMTU5PUFE=', ['QUJDREVGR0hJSktMTU5PUFE=']],
    ['web=QUJDREVGR0hJSktMTU5PUFE=', ['QUJDREVGR0hJSktMTU5PUFE=']],
    ['batch-processor-eu.web=', []],
    ['1=2', ['1=2']],
    [',, ,', []],
    ['\r\n\n', []],
  ])('%j holds the keys %j', (text, expected) => {
    expect(masterKeys(() => text).values()).toEqual(expected);
  });

  test('a name without a key lets nobody in, and is warned of by its place', () => {
    const keys = masterKeys(() => `a=${KEY},web=`);
    expect([keys.principalOf('web='), keys.principalOf('web'), keys.principalOf('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(keys.warnings()).toEqual(['Entry 2 of the master keys is a name without a key.']);
  });

  test('fifteen characters are warned of, sixteen are not; the key is not shown', () => {
    expect(masterKeys(() => 'web=123456789012345').warnings()).toEqual([
      'The master key web is shorter than 16 characters.',
    ]);
    expect(masterKeys(() => 'web=1234567890123456').warnings()).toEqual([]);
  });

  test.each(['a key with spaces', 'web=kéy-of-the-web-app', 'web=tab\tin-the-key'])(
    '%j is broken',
    (text) => {
      const parse = (): unknown => masterKeys(() => text);
      expect(parse).toThrow(ConfigError);
      expect(parse).toThrow(/Entry 1 holds a space or a character/);
      expect(parse).not.toThrow(new RegExp(text));
    },
  );

  test('two keys may share a name: the old and the new one', () => {
    const keys = masterKeys(() => `web=${KEY},web=another-key-of-sixteen`);
    expect([keys.principalOf(KEY), keys.principalOf('another-key-of-sixteen')]).toEqual(['web', 'web']);
  });
});

describe('keys that change', () => {
  test('a broken or empty text keeps the last keys and is reported once', () => {
    let text = KEY;
    const reports: string[] = [];
    const keys = masterKeys(
      () => text,
      (problem) => void reports.push(problem),
    );
    for (const bad of ['', 'web=', `${KEY} broken`]) {
      text = bad;
      expect([keys.principalOf(KEY), keys.principalOf(KEY)]).toEqual(['key-1', 'key-1']);
    }
    expect(reports).toHaveLength(3);
    expect(reports.join()).not.toContain(KEY);
    text = 'next-key-of-sixteen';
    expect([keys.principalOf(KEY), keys.principalOf(text)]).toEqual([undefined, 'key-1']);
    expect(keys.values()).toEqual([text]);
  });
});

test('no other text than a key is let in', () => {
  const keys = masterKeys(() => `web=${KEY},other-key-of-sixteen`);
  const near = fc.oneof(
    fc.string(),
    fc.nat(KEY.length).map((length) => KEY.slice(0, length)),
    fc.string().map((more) => `${KEY}${more}`),
  );
  fc.assert(
    fc.property(near, (text) => {
      const isKey = keys.values().includes(text);
      return (keys.principalOf(text) !== undefined) === isKey;
    }),
  );
});

describe('Bearer', () => {
  const authenticate = bearerAuthentication(
    masterKeys(() => `web=${KEY}`),
    'grpc',
  );

  test.each([[`Bearer ${KEY}`], [`bearer  ${KEY} `], [`BEARER ${KEY}`]])('%j is let in', (value) => {
    expect(authenticate([value])).toEqual({ principal: 'web' });
  });

  test.each([
    [undefined, 'missing'],
    [[], 'missing'],
    [[''], 'no key of the kind Bearer'],
    [['Bearer '], 'no key of the kind Bearer'],
    [[KEY], 'no key of the kind Bearer'],
    [[`Basic ${KEY}`], 'no key of the kind Bearer'],
    [[`Bearer ${KEY}, Bearer ${KEY}`], 'no key of the kind Bearer'],
    [[`Bearer ${KEY}`, `Bearer ${KEY}`], 'several authorization headers'],
    [[`Bearer ${KEY.slice(1)}`], 'wrong'],
    [['Bearer web'], 'wrong'],
  ])('%j is refused', (values, problem) => {
    const attempt = (): unknown => authenticate(values);
    expect(attempt).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
    expect(attempt).toThrow(problem);
    expect(attempt).toThrow("-H 'authorization: Bearer <key>'");
    expect(attempt).not.toThrow(KEY.slice(1));
  });

  test('over HTTP the header is named', () => {
    const overHttp = bearerAuthentication(
      masterKeys(() => KEY),
      'http',
    );
    expect(() => overHttp(undefined)).toThrow('"Authorization: Bearer <key>"');
  });
});

describe('where the keys come from', () => {
  const options = { isTerminal: false, randomKey: () => 'made-up' };

  test('the variable', () => {
    const { keys, madeUpKey } = resolveMasterKeys(loadSettings({ AIAL_MASTER_KEY: KEY }), options);
    expect([keys.values(), madeUpKey]).toEqual([[KEY], undefined]);
  });

  test('the file', () => {
    const path = join(folder, 'keys');
    writeFileSync(path, `web=${KEY}\nsecond-key-of-sixteen\n`);
    const { keys } = resolveMasterKeys(loadSettings({ AIAL_MASTER_KEY_FILE: path }), options);
    expect([keys.principalOf(KEY), keys.principalOf('second-key-of-sixteen')]).toEqual(['web', 'key-2']);
  });

  test('chance, where a person watches', () => {
    const { keys, madeUpKey } = resolveMasterKeys(loadSettings({}), { ...options, isTerminal: true });
    expect([keys.values(), madeUpKey]).toEqual([['made-up'], 'made-up']);
    const real = resolveMasterKeys(loadSettings({}), { isTerminal: true }).madeUpKey;
    expect(real).toMatch(/^[\w-]{32}$/);
    expect(resolveMasterKeys(loadSettings({}), { isTerminal: true }).madeUpKey).not.toBe(real);
  });

  test.each([{}, { AIAL_MASTER_KEY: ',' }, { AIAL_MASTER_KEY: 'web=' }])(
    'with %j nobody could call',
    (environment) => {
      expect(() => resolveMasterKeys(loadSettings(environment), options)).toThrow(
        'AIAL_MASTER_KEY: it is not set, so nobody could call. Set it, for example: AIAL_MASTER_KEY=',
      );
    },
  );

  test.each([
    ['', 'holds no key. Put at least one into it.'],
    ['web=', 'holds no key. Put at least one into it.'],
    ['two words', 'Entry 1 holds a space'],
  ])('a file that holds %j is refused, also where a person watches', (text, problem) => {
    const path = join(folder, 'bad');
    writeFileSync(path, text);
    const resolve = (): unknown =>
      resolveMasterKeys(loadSettings({ AIAL_MASTER_KEY_FILE: path }), { ...options, isTerminal: true });
    expect(resolve).toThrow(ConfigError);
    expect(resolve).toThrow(`AIAL_MASTER_KEY_FILE: ${path}`);
    expect(resolve).toThrow(problem);
  });

  test('a file that is not there', () => {
    expect(() => resolveMasterKeys(loadSettings({ AIAL_MASTER_KEY_FILE: '/nowhere' }), options)).toThrow(
      'AIAL_MASTER_KEY_FILE: /nowhere: it cannot be read (ENOENT).',
    );
  });
});
