import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { GatewayError } from '../../src/chat/error.js';
import { replaceTopLevelMember, topLevelSpan } from '../../src/wire/json-splice.js';
import { expectToGrowWithSize } from '../harness/growth.js';
import { bytesOf, textOf } from './cut-bytes.js';

const BOM = '\uFEFF';

function replaced(text: string, value: string, name = 'model'): string {
  return textOf(replaceTopLevelMember(bytesOf(text), name, value));
}

function spanned(text: string, name = 'body'): string | undefined {
  const bytes = bytesOf(text);
  const span = topLevelSpan(bytes, name);
  return span === undefined ? undefined : textOf(bytes.subarray(span.start, span.end));
}

describe('replacing', () => {
  const table: [string, string, string][] = [
    ['the value alone', '{"model":"a","n":1}', '{"model":"new","n":1}'],
    ['spaces stay', ' {\n "model" :\t"a" , "n" : 1 }\r\n', ' {\n "model" :\t"new" , "n" : 1 }\r\n'],
    ['every doubled key', '{"model":"a","n":1,"model":"b"}', '{"model":"new","n":1,"model":"new"}'],
    ['a doubled key of which one is right', '{"model":"new","model":"b"}', '{"model":"new","model":"new"}'],
    [
      'escaped keys',
      '{"mod\\u0065l":"a","\\u006d\\u006F\\u0064\\u0065\\u006c":"b"}',
      '{"mod\\u0065l":"new","\\u006d\\u006F\\u0064\\u0065\\u006c":"new"}',
    ],
    [
      'nested members of the name',
      '{"a":{"model":"x"},"b":[{"model":"y"}],"model":"z"}',
      '{"a":{"model":"x"},"b":[{"model":"y"}],"model":"new"}',
    ],
    [
      'strings with braces and quotes',
      '{"a":"}\\"model\\":\\"x\\",{","model":"a\\\\"}',
      '{"a":"}\\"model\\":\\"x\\",{","model":"new"}',
    ],
    [
      'values that are no strings',
      '{"model":{"a":[1]},"model":null,"model":-1e400,"model":[]}',
      '{"model":"new","model":"new","model":"new","model":"new"}',
    ],
    [
      'numbers',
      '{"a":1.0,"b":-0,"c":1e400,"d":12345678901234567890,"model":"a"}',
      '{"a":1.0,"b":-0,"c":1e400,"d":12345678901234567890,"model":"new"}',
    ],
    ['a byte order mark', `${BOM}{"model":"a"}`, `${BOM}{"model":"new"}`],
    [
      'names that only begin like it',
      '{"models":"a","mode":"b","model ":"c","model":"d"}',
      '{"models":"a","mode":"b","model ":"c","model":"new"}',
    ],
  ];

  test.each(table)('%s', (_name, before, after) => {
    expect(replaced(before, 'new')).toBe(after);
  });

  test('a value is written as JSON', () => {
    expect(replaced('{"model":1}', 'a"\\\n\u2028é🙂\ud800')).toBe('{"model":"a\\"\\\\\\n\u2028é🙂\\ud800"}');
  });

  test.each([
    '{}',
    '{"n":1}',
    '{"model":"same"}',
    '{"m\\u006fdel":"s\\u0061me","model":"same"}',
    `${BOM}{"model":"same"}`,
  ])('%s comes back as the very same array', (text) => {
    const bytes = bytesOf(text);
    expect(replaceTopLevelMember(bytes, 'model', 'same')).toBe(bytes);
  });

  test('other names than ASCII', () => {
    expect(replaced('{"日\\u672c":1,"日本":2,"\\ud83d\\ude42":3}', 'x', '日本')).toBe(
      '{"日\\u672c":"x","日本":"x","\\ud83d\\ude42":3}',
    );
    expect(replaced('{"\\ud83d\\ude42":3,"🙂":4}', 'x', '🙂')).toBe('{"\\ud83d\\ude42":"x","🙂":"x"}');
  });
});

describe('the span of a member', () => {
  const table: [string, string, string | undefined][] = [
    ['an object as it is written', '{"provider":"openai","body": {"a" : 1.0} }', '{"a" : 1.0}'],
    ['the last of several', '{"body":1,"b\\u006fdy":[2] ,"x":3}', '[2]'],
    ['a number', '{"body":-0 }', '-0'],
    ['a string', '{"body":"}"}', '"}"'],
    ['none', '{"a":{"body":1}}', undefined],
    ['an empty object', '{}', undefined],
  ];
  test.each(table)('%s', (_name, text, span) => {
    expect(spanned(text)).toBe(span);
  });
});

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r'), maxLength: 2 });
const number = fc.constantFrom('0', '-0', '1.0', '1e400', '-1.5E-7', '12345678901234567890', '0.1000');
const rawString = fc
  .array(
    fc.constantFrom(
      'a',
      'model',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      ' ',
      '\\"',
      '\\\\',
      '\\u0065',
      '\\n',
      'é',
      '🙂',
      '\\ud800',
    ),
    { maxLength: 6 },
  )
  .map((parts) => `"${parts.join('')}"`);
const modelKey = fc.constantFrom(
  '"model"',
  '"mod\\u0065l"',
  '"\\u006dodel"',
  '"\\u006D\\u006f\\u0064\\u0065\\u006C"',
);

/** JSON as people and programs write it: with any space, escapes, doubled keys and numbers that printing would change. */
const { written } = fc.letrec<{ written: string; object: string; list: string }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    number,
    rawString,
    fc.constantFrom('true', 'null'),
    tie('object'),
    tie('list'),
  ),
  list: fc
    .array(fc.tuple(space, tie('written'), space), { maxLength: 3 })
    .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
  object: fc
    .array(fc.tuple(space, fc.oneof(modelKey, rawString), space, space, tie('written'), space), {
      maxLength: 3,
    })
    .map(
      (members) =>
        `{${members.map(([a, key, b, c, value, d]) => `${a}${key}${b}:${c}${value}${d}`).join(',')}}`,
    ),
}));

/** A top-level object in pieces, so that a test can say what its splice has to be without doing it the same way. */
const pieces = fc.record({
  mark: fc.constantFrom('', BOM),
  before: space,
  members: fc.array(fc.tuple(space, fc.oneof(modelKey, rawString), space, space, written, space), {
    maxLength: 6,
  }),
  after: space,
});

type Pieces = typeof pieces extends fc.Arbitrary<infer Value> ? Value : never;

function print(
  { mark, before, members, after }: Pieces,
  valueOf: (key: string, value: string) => string,
): string {
  const inner = members.map(([a, key, b, c, value, d]) => `${a}${key}${b}:${c}${valueOf(key, value)}${d}`);
  return `${mark}${before}{${inner.join(',')}}${after}`;
}

function isModel(key: string): boolean {
  return JSON.parse(key) === 'model';
}

describe('laws', () => {
  const value = fc.oneof(fc.constantFrom('gpt-5', 'a', '', '{"model":1}'), fc.string());

  test('a splice changes the values of the name and not one byte else', () => {
    fc.assert(
      fc.property(pieces, value, (drawn, model) => {
        const before = print(drawn, (_key, old) => old);
        const isSame = (old: string): boolean => JSON.parse(old) === model;
        const after = print(drawn, (key, old) =>
          isModel(key) && !isSame(old) ? JSON.stringify(model) : old,
        );
        expect(replaced(before, model)).toBe(after);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a second splice of the same value gives the same array', () => {
    fc.assert(
      fc.property(pieces, value, (drawn, model) => {
        const once = replaceTopLevelMember(bytesOf(print(drawn, (_key, old) => old)), 'model', model);
        expect(replaceTopLevelMember(once, 'model', model)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  test('the span is the last value, which is the one that JSON.parse takes', () => {
    fc.assert(
      fc.property(pieces, (drawn) => {
        const last = drawn.members.findLast(([, key]) => isModel(key))?.[4];
        expect(
          spanned(
            print(drawn, (_key, old) => old),
            'model',
          ),
        ).toBe(last);
      }),
      { numRuns: 5_000 },
    );
  });

  test('what is not JSON gives an answer or a GatewayError, and always ends', () => {
    const unit = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ':',
      ',',
      ' ',
      'model',
      'u',
      '1',
      BOM,
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit, maxLength: 30 }),
          fc.string({ unit, maxLength: 30 }).map((rest) => `{"model":${rest}`),
        ),
        (text) => {
          try {
            replaceTopLevelMember(bytesOf(text), 'model', 'x');
          } catch (thrown) {
            if (!(thrown instanceof GatewayError)) throw thrown;
            expect(thrown.code).toBe('invalid_request');
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });
});

test.each([
  '',
  ' ',
  '[]',
  '"model"',
  '1',
  '{',
  '{"model"',
  '{"model":',
  '{"model":}',
  '{"model":"a',
  '{"model":"a"',
  '{"model" "a"}',
  '{"a":1 "model":"a"}',
  '{model:1}',
  '{"model":[1}',
  '{"a":{',
])('%j is refused', (text) => {
  expect(() => replaceTopLevelMember(bytesOf(text), 'model', 'x')).toThrow(GatewayError);
  expect(() => topLevelSpan(bytesOf(text), 'model')).toThrow(GatewayError);
});

test.each<[string, (count: number) => string]>([
  ['members', (count) => `{${'"a":0,'.repeat(count)}"model":"a"}`],
  ['escaped names', (count) => `{${'"\\u0061aaaa":0,'.repeat(count)}"model":"a"}`],
  ['members of the same name', (count) => `{${'"model":"b",'.repeat(count)}"model":"a"}`],
  ['lists in lists', (count) => `{"a":${'['.repeat(count)}${']'.repeat(count)},"model":"a"}`],
  ['backslashes', (count) => `{"a":"${'\\\\'.repeat(count)}","model":"a"}`],
  ['escaped quotes', (count) => `{"a":"${'\\"'.repeat(count)}","model":"a"}`],
])('a hostile body of %s costs what its length costs', (_name, written) => {
  expectToGrowWithSize((count) => {
    const bytes = bytesOf(written(count));
    return () => replaceTopLevelMember(bytes, 'model', 'x');
  }, 20_000);
});
