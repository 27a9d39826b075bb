/** What work costs as its input grows. A limit in milliseconds would be too short on a busy machine and too long on a fast one. */
import { expect } from '@jest/globals';

const TIMES = 10;

/** Work that grows with its input takes 10 times as much, by the square 100 times; a busy machine may make of 10 some 20. */
const MOST = 40;

const ROUNDS = 5;

function timeOf(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/**
 * How many times as much the work on the larger size takes: of the cheapest rounds, for the first compile it and others are
 * interrupted. `workOn` makes the input, which is not counted, and gives the work.
 */
export function growthOf(workOn: (size: number) => () => unknown, sizes: [number, number]): number {
  const [small, large] = [workOn(sizes[0]), workOn(sizes[1])];
  const cheapest = { small: Infinity, large: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    cheapest.small = Math.min(cheapest.small, timeOf(small));
    cheapest.large = Math.min(cheapest.large, timeOf(large));
  }
  return cheapest.large / cheapest.small;
}

const TRIES = 3;

/** Fails if the work grows faster than its input. What looks so once is tried again: a square is there then, chance is not. */
export function expectToGrowWithSize(workOn: (size: number) => () => unknown, size: number): void {
  let growth = Infinity;
  for (let tries = 0; tries < TRIES && growth >= MOST; tries += 1)
    growth = Math.min(growth, growthOf(workOn, [size, TIMES * size]));
  expect(growth).toBeLessThan(MOST);
}
