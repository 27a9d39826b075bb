import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { parseJson, parseJsonExactly } from '../../src/chat/json.js';

describe('exact numbers', () => {
  test.each([
    '12345678901234567890',
    '{"a":-98765432109876543210,"b":[9007199254740993,9007199254740991]}',
    '[ 123456789012345678 ,"123456789012345678"]',
  ])('%s', (text) => {
    expect(JSON.stringify(parseJsonExactly(text))).toBe(text.replaceAll(' ', ''));
  });

  test('what is no JSON is none', () => {
    expect(parseJsonExactly('{"a":12345678901234567890')).toBeUndefined();
    expect(parseJsonExactly('')).toBeUndefined();
  });

  test('law: anything else is read as ever', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJsonExactly(text)).toEqual(parseJson(text));
      }),
    );
  });
});
