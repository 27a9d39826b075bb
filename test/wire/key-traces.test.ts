import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';

import { cutKey, cutKeyFromJson, cutKeyFromJsonText, isTracing } from '../../src/wire/key-traces.js';
import { REDACTED } from '../../src/wire/redact-key.js';
import { expectToGrowWithSize } from '../harness/growth.js';

const key = 'sk-proj-Ab3dEf9hIjKlMnOpQrStUvWx-yz12';

describe('a quotation of our key is cut out', () => {
  test.each([
    ['whole', `Incorrect API key provided: ${key}.`, `Incorrect API key provided: ${REDACTED}.`],
    ['head and tail', 'provided: sk-proj-****yz12. See', `provided: ${REDACTED}. See`],
    ['a long mask', `provided: sk-pr${'*'.repeat(30)}z12.`, `provided: ${REDACTED}.`],
    ['head alone', 'the key "sk-proj-…" is', `the key "${REDACTED}" is`],
    ['tail alone', 'the key ending in ...yz12, which', `the key ending in ${REDACTED}, which`],
    ['a mask of letters', 'sk-projXXXXXXXX-yz12', REDACTED],
    ['a mask in brackets', 'sk-[...]yz12', REDACTED],
    ['a mask in groups', 'sk-proj-****-****-yz12', REDACTED],
    ['a piece', 'the part 9hIjKl is wrong', `the part ${REDACTED} is wrong`],
    ['pieces that touch', `a${key.slice(9, 15)}${key.slice(20, 26)}b`, `a${REDACTED}b`],
    [
      'with another text in base64',
      `Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
      `Basic ${REDACTED}`,
    ],
    [
      'percent-encoded, letter by letter',
      key.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
      REDACTED,
    ],
  ])('%s', (_name, text, expected) => {
    expect(cutKey(text, key)).toBe(expected);
    expect(isTracing(text, key)).toBe(true);
  });

  test('as short keys are quoted', () => {
    expect(cutKey('Incorrect API key: bad-key-**********test.', 'bad-key-1234567890test')).toBe(
      `Incorrect API key: ${REDACTED}.`,
    );
  });
});

test.each([
  'Incorrect API key provided: sk-live-****abcd.',
  'another one ends alike: other-****yz12',
  'and one begins alike: sk-****abcd',
  'this is **important**: wait... and see [...] the docs',
  'half a percent: 50% of aW1wb3J0YW50IHRleHQgb2Ygb3RoZXJz',
  'five in a row: 9hIjK',
])('another text stays as it is: %s', (text) => {
  expect(cutKey(text, key)).toBe(text);
  expect(isTracing(text, key)).toBe(false);
});

test('in JSON the names of the format stay, whatever the key is', () => {
  const named = 'sk-message-of-the-day';
  const body = { error: { message: `no: ${named}`, [named]: 1, n: 12_345_678 } };
  expect(cutKeyFromJson(body, named)).toEqual({
    error: { message: `no: ${REDACTED}`, [REDACTED]: 1, n: 12_345_678 },
  });
  expect(cutKeyFromJson(body, '12345678')).toMatchObject({ error: { n: REDACTED } });
  const event = `event: error\ndata: {"message" : "sk-mess\\u0061ge-of-the-day", "x": 1.0}\n\n`;
  expect(cutKeyFromJsonText(event, named)).toBe(
    `event: error\ndata: {"message" : "${REDACTED}", "x": 1.0}\n\n`,
  );
  expect(cutKeyFromJsonText('a quote " alone', named)).toBe('a quote " alone');
});

test('a word that a key has in common with a message is no trace of it', () => {
  const named = 'sk-test-openai-Ab3dEf9hIjKlMnOp';
  const help = 'You can find your API key at https://platform.openai.com/account/api-keys.';
  expect(cutKey(help, named)).toBe(help);
  expect(cutKey('sk-test-opena is its beginning', named)).toBe(`${REDACTED} is its beginning`);
});

test('law: no six characters of a key in a row are left in any text', () => {
  const keys = fc.stringMatching(/^[A-Za-z0-9_.-]{6,60}$/);
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('****', '...', '%', '"', '\\', 'K', 'K')), {
    maxLength: 12,
  });
  const cuts = fc.tuple(fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(keys, texts, cuts, (random, pieces, [start, length]) => {
      const part = random.slice(start % random.length, (start % random.length) + length);
      const text = pieces.map((piece) => (piece === 'K' ? part : piece)).join('');
      const shown = cutKey(text, random).replaceAll(REDACTED, '\n');
      for (let index = 0; index + 6 <= random.length; index += 1) {
        const piece = random.slice(index, index + 6);
        // Small letters alone may be a word: twelve of them are none.
        const isWord = /^[a-z_-]+$/.test(piece);
        if (!isWord && !REDACTED.includes(piece)) expect(shown).not.toContain(piece);
      }
    }),
    { numRuns: 2_000 },
  );
});

test.each(['%41', '*', '"', 'a', '\\"', 'sk-proj-', '["'])(
  'a long row of %s costs what its length costs',
  (filler) => {
    expectToGrowWithSize((size) => {
      const text = filler.repeat(size / filler.length);
      return () => isTracing(text, key);
    }, 20_000);
  },
);

test('law: a text in which nothing hides is cut as one in which something may', () => {
  const keys = fc.stringMatching(/^[A-Za-z0-9_.-]{1,40}$/);
  const writings: ((part: string) => string)[] = [
    (part) => part,
    (part) => Buffer.from(part).toString('base64'),
    (part) => Buffer.from(`user:${part}`).toString('base64url'),
    (part) => part.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    (part) => `${part}****`,
    (part) => `XXXX${part}`,
    (part) => JSON.stringify(part),
  ];
  const pieces = fc.array(
    fc.oneof(fc.string(), fc.constantFrom(' ', '"', '='), fc.tuple(fc.nat(6), fc.nat(40), fc.nat(40))),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(keys, pieces, (random, given) => {
      const text = given
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          const [writing, from, length] = piece;
          const start = from % random.length;
          return writings[writing]?.(random.slice(start, start + length)) ?? '';
        })
        .join('');
      // Only a key that is met often is looked for quickly.
      for (let times = 0; times < 20; times += 1) cutKey('', random);
      // A mask that hides nothing: the quick look takes it for one that may.
      expect(cutKey(`* \n${text}`, random)).toBe(`* \n${cutKey(text, random)}`);
    }),
    { numRuns: 3_000 },
  );
});

test.each([10_000, 100_000, 1_000_000])('a secret of %i characters is cut like any other', (length) => {
  const long = randomBytes(length).toString('hex').slice(0, length);
  const text = `The token "${long.slice(-60)}" is wrong; ${long.slice(0, 20)}**** is too.`;
  expect(cutKey(text, long)).toBe(`The token "${REDACTED}" is wrong; ${REDACTED} is too.`);
  expect(cutKey('Nothing of it is told.', long)).toBe('Nothing of it is told.');
});

test('a secret that is met once is looked for as it is, without what is made for one that is met often', () => {
  const text = 'Nothing of it is told, in some words that are long enough to be a message of a vendor.';
  const secret = (): string => randomBytes(500).toString('hex');
  const cheapest = (work: () => void): number => {
    let least = Infinity;
    for (let round = 0; round < 50; round += 1) {
      const began = performance.now();
      work();
      least = Math.min(least, performance.now() - began);
    }
    return least;
  };
  const others = Array.from({ length: 50 }, secret);
  const fresh = cheapest(() => cutKey(text, others.pop() ?? ''));
  const known = secret();
  expect(fresh / cheapest(() => cutKey(text, known))).toBeLessThan(100);
});
