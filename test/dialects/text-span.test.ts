import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { CountedText } from '../../src/dialects/text-span.js';
import { expectToGrowWithSize } from '../harness/growth.js';

const units = ['utf8', 'utf16', 'codepoint'] as const;
const lengthIn = (text: string, unit: (typeof units)[number]): number =>
  unit === 'utf8' ? Buffer.byteLength(text) : unit === 'utf16' ? text.length : Array.from(text).length;

describe('a text in pieces', () => {
  test('has the places of the whole text, wherever it is cut', () => {
    const text = fc.array(fc.constantFrom('a', 'ü', '漢', '😀', '\n'), { maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.array(fc.nat({ max: 80 })),
        (characters, first, last, cuts) => {
          const whole = characters.join('');
          const pieces = [0, ...cuts.toSorted((left, right) => left - right), whole.length].map(
            (cut, index, all) => whole.slice(all[index - 1] ?? 0, cut),
          );
          const [start, end] = [first, last]
            .map((place) => place % (characters.length + 1))
            .toSorted((a, b) => a - b);
          const counted = new CountedText(pieces);
          for (const unit of units) {
            const at = (place = 0): number => lengthIn(characters.slice(0, place).join(''), unit);
            expect(counted.inCodePoints({ start: at(start), end: at(end), unit })).toEqual({ start, end });
          }
        },
      ),
    );
  });

  test('may grow while it is cited, and costs no more for it', () => {
    const lastSpan = (size: number): unknown => {
      const pieces: string[] = [];
      const counted = new CountedText(pieces);
      let span: unknown;
      while (pieces.length < size) {
        pieces.push('größer ');
        const end = pieces.length * 7;
        span = counted.inCodePoints({ start: end - 7, end, unit: 'utf16' });
      }
      return span;
    };
    for (const size of [1, 2, 50]) expect(lastSpan(size)).toEqual({ start: size * 7 - 7, end: size * 7 });
    expectToGrowWithSize((size) => () => lastSpan(size), 1_000);
  });

  test('is cut up where it came whole, and each place costs little', () => {
    const counted = new CountedText(['größer '.repeat(100_000)]);
    const began = process.cpuUsage();
    for (const unit of ['utf8', 'utf16'] as const) {
      const length = lengthIn('größer ', unit);
      for (let word = 0; word < 2_000; word += 1) {
        const [start, end] = [word * 50 * 7, word * 50 * 7 + 7];
        const span = { start: word * 50 * length, end: word * 50 * length + length, unit };
        expect(counted.inCodePoints(span)).toEqual({ start, end });
      }
    }
    // By a look through all of it each time it takes 20 s and more.
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(3_000);
  });
});
