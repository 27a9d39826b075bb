/** The measure of growth tells what grows by the square from what does not. */
import { expect, test } from '@jest/globals';

import { expectToGrowWithSize, growthOf } from './growth.js';

const list = (size: number): number[] => Array.from({ length: size }, (_, index) => index);

test('looking at each once grows with the size', () => {
  expectToGrowWithSize((size) => {
    const numbers = list(size);
    return () => numbers.reduce((sum, each) => sum + (each % 7), 0);
  }, 50_000);
});

test('looking at all for each does not', () => {
  const growth = growthOf(
    (size) => {
      const numbers = list(size);
      return () => numbers.filter((each) => numbers.lastIndexOf(-each) > 0);
    },
    [500, 5_000],
  );
  expect(growth).toBeGreaterThan(40);
});
