import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { JsonValue } from '../../src/chat/json.js';
import { createRedactor } from '../../src/server/redactor.js';

/** Of no vendor's shape: only its value gives it away. */
const KEY = 'mine/9f"8e+7d=6c\\5b';
const PLAIN = 'operator0123456789abcdef';
const redactor = createRedactor(() => [KEY, PLAIN]);

describe('a key that is known', () => {
  test.each([
    ['as it is', KEY],
    ['in JSON', JSON.stringify(KEY)],
    ['in a URL', encodeURIComponent(KEY)],
    ['in base64', Buffer.from(KEY).toString('base64')],
  ])('%s', (_name, form) => {
    expect(redactor.text(`before ${form} after`)).toMatch(/^before "?\[redacted\]=*"? after$/);
  });

  test.each([
    ['opera****cdef'],
    ['oper***'],
    ['operator0...'],
    ['operator…cdef'],
    ['operator••••••cdef'],
    ['****cdef'],
    ['oper***...***cdef'],
  ])('as a vendor quotes it: %s', (quote) => {
    expect(redactor.text(`Incorrect key provided: ${quote}. See "${quote}".`)).not.toMatch(/oper|cdef/);
    expect(redactor.text(`key=${quote}`)).toBe('key=[redacted]');
  });

  test.each([
    'ope*** is three letters',
    'and so on...',
    'a ** b',
    'see opera',
    'wait... operation',
    '5 *** 4',
  ])('%j quotes nothing', (text) => {
    expect(redactor.text(text)).toBe(text);
  });

  test('of one request', () => {
    expect(redactor.text('a callers-own-key b')).toBe('a callers-own-key b');
    expect(redactor.text('a callers-own-key b', ['callers-own-key'])).toBe('a [redacted] b');
  });

  test('as it is now: keys rotate', () => {
    let keys = ['first-key-of-all'];
    const rotating = createRedactor(() => keys);
    keys = ['second-key-of-all'];
    expect(rotating.text('first-key-of-all second-key-of-all')).toBe('first-key-of-all [redacted]');
  });

  test('a very short one is left alone in words, but not as a Bearer', () => {
    const short = createRedactor(() => ['model']);
    expect(short.text('the model answers')).toBe('the model answers');
    expect(short.text('authorization: Bearer model')).toBe('authorization: [redacted]');
  });
});

test.each([
  'sk-proj-abcdefghijkl',
  'sk-ant-api03-abcdef_ghi',
  'sk-ab***********wxyz',
  'xai-abcdefghijkl',
  'AIzaSyA1234567890',
  'AIza...7890ab',
  'Bearer abcd',
  'bearer\tabcdefgh',
])('a stranger’s key: %s', (key) => {
  expect(redactor.text(`it was "${key}", sorry`)).toBe('it was "[redacted]", sorry');
});

test.each([
  'task-management',
  'ask-me-anything',
  'gpt-5-mini',
  'grok-4',
  'the bearer of news',
  'sk-1',
  'Send it as "Authorization: Bearer <key>".',
])('%j is no key', (text) => {
  expect(redactor.text(text)).toBe(text);
});

test('wherever a key stands in a value, also as a name, it is cut out', () => {
  const value = fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(KEY, PLAIN, `x${PLAIN}y`),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', PLAIN, `${KEY}!`), tie('tree'), { maxKeys: 3 }),
    ),
  })).tree;
  fc.assert(
    fc.property(value, (tree) => {
      const shown = JSON.stringify(redactor.value(tree));
      return !shown.includes(PLAIN) && !shown.includes(JSON.stringify(KEY).slice(1, -1));
    }),
  );
});

describe('errors', () => {
  test('become plain data, with their causes, codes and stacks', () => {
    const inner = Object.assign(new TypeError(`cannot send ${KEY}`), {
      code: 'ECONNRESET',
      body: 'a secret',
    });
    const shown = redactor.error(new Error('outer', { cause: inner }));
    expect(shown).toEqual({
      name: 'Error',
      message: 'outer',
      stack: expect.stringContaining('Error: outer'),
      cause: {
        name: 'TypeError',
        message: 'cannot send [redacted]',
        code: 'ECONNRESET',
        stack: expect.stringContaining('cannot send [redacted]'),
      },
    });
  });

  test('of an aggregate are shown', () => {
    const refused = [new Error(`first ${PLAIN}`), new Error('second')];
    expect(redactor.error(new AggregateError(refused, 'all'))).toMatchObject({
      message: 'all',
      errors: [{ message: 'first [redacted]' }, { message: 'second' }],
    });
  });

  test('that cause each other come to an end', () => {
    const one = new Error('one');
    one.cause = new Error('two', { cause: one });
    expect(JSON.stringify(redactor.error(one)).match(/"message":"one"/g)).toHaveLength(3);
  });

  test.each([
    [`text with ${PLAIN}`, 'text with [redacted]'],
    [{ key: PLAIN }, 'a thrown object'],
    [undefined, 'a thrown undefined'],
  ])('what is thrown and is none: %j', (thrown, shown) => {
    expect(redactor.error(thrown)).toBe(shown);
  });
});

test('law: a text in which nothing looks like a key is cut as one in which something does', () => {
  const begins = ['sk-', 'xai-', 'gsk-', 'pk-', 'rk-', 'AIza', 'Bearer ', 'bearer\t', 'sk-pro****abcd'];
  const parts = [KEY, PLAIN].flatMap((key) => [
    key,
    key.slice(0, 4),
    key.slice(-4),
    key.slice(0, 9),
    encodeURIComponent(key),
    Buffer.from(key).toString('base64'),
  ]);
  const piece = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.stringMatching(/^[\w-]{1,8}$/),
    fc.constantFrom(...begins, ...parts, '*', '…', '•', '...', ' ', '"', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      // A mask that quotes nothing: the quick look takes it for one that may.
      expect(redactor.text(`* and \n${text}`)).toBe(`* and \n${redactor.text(text)}`);
    }),
    { numRuns: 5_000 },
  );
  expect(redactor.text('oper*')).toBe('[redacted]');
});
