import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { jsonDepth } from '../../src/wire/json-limits.js';
import { bytesOf } from './cut-bytes.js';

describe('depth', () => {
  const table: [string, number][] = [
    ['1', 0],
    ['"[[["', 0],
    ['[]', 1],
    ['{"a":"{[\\"["}', 1],
    ['[[],[],[]]', 2],
    ['{"a":[{"b\\\\":[1]}]}', 4],
    ['["\\\\",["\\"[",[]]]', 3],
  ];
  test.each(table)('%s is %d deep', (text, depth) => {
    expect(jsonDepth(bytesOf(text), depth)).toBe(false);
    expect(jsonDepth(text, depth)).toBe(false);
    if (depth > 0) expect(jsonDepth(text, depth - 1)).toBe(true);
  });

  test('law: it is the depth of what JSON.parse gives', () => {
    const unit = fc.constantFrom('[', ']', '{', '}', '"', '\\', 'a', '🙂');
    const value = fc.jsonValue({ maxDepth: 6, stringUnit: unit });
    fc.assert(
      fc.property(value, fc.nat(7), (drawn, limit) => {
        expect(jsonDepth(bytesOf(JSON.stringify(drawn)), limit)).toBe(depthOf(drawn) > limit);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a body of brackets alone neither recurses nor takes long', () => {
    const bytes = bytesOf('['.repeat(20_000_000));
    expect(jsonDepth(bytes, 200)).toBe(true);
    expect(jsonDepth(bytes, 30_000_000)).toBe(false);
    expect(jsonDepth(bytesOf(`"${'\\'.repeat(5_000_000)}`), 1)).toBe(false);
    expect(jsonDepth(bytesOf('"'.repeat(5_000_001)), 1)).toBe(false);
  });
});

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
