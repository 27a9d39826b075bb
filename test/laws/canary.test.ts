/** The canary law for every door towards every vendor: nothing of a request is lost in silence. */
import { describe, expect, test } from '@jest/globals';

import { findings, leavesOf, type Fate } from './canary.js';
import { doors, goals, type NamedDoor } from './doors-and-goals.js';
import { reviewed } from './reviewed-losses.js';
import { coverageOf, knownWords, samplesOf } from './samples.js';
import { validators } from '../../generated/validators.js';

/** Who speaks, of what kind a thing is, and what is named so in its kind alone. */
const onlyValue = new Set(['type', 'role', 'name', 'media_type']);

function isReviewed(pointer: string, goal: string): boolean {
  return reviewed.some((each) => each.pointer.test(pointer) && (each.goals ?? /./).test(goal));
}

interface Losses {
  losses: string[];
  counts: Record<Fate, number>;
  /** The members that can be nothing else. */
  fixed: string[];
}

/** What is lost on the way from a door to a goal, a line each, and how many leaves there were. */
function lossesOf(door: NamedDoor, goal: (typeof goals)[number]): Losses {
  const [first = {}, ...samples] = samplesOf(door);
  const known = new Set(leavesOf(first).map(({ pointer, value }) => `${pointer} ${String(value)}`));
  const counts: Record<Fate, number> = {
    carried: 0,
    changed: 0,
    reported: 0,
    refused: 0,
    lost: 0,
    illegal: 0,
  };
  const words = knownWords(door);
  const losses = new Set<string>();
  const fixed = new Set<string>();
  for (const [index, body] of [first, ...samples].entries()) {
    const place = { door, goal, words, known: index === 0 ? new Set<string>() : known };
    for (const { pointer, value, fate } of findings(body, place)) {
      counts[fate] += 1;
      if (fate === 'illegal') fixed.add(pointer.split('/').findLast((name) => !/^\d+$/.test(name)) ?? '');
      if ((fate === 'lost' || fate === 'changed') && !isReviewed(pointer, goal.vendor.id))
        losses.add(`${pointer} = ${JSON.stringify(value)} in ${JSON.stringify(body)}`);
    }
  }
  return { losses: [...losses], counts, fixed: [...fixed].sort() };
}

describe.each(doors)('$name', (door) => {
  test('samples are legal, and have every member that the contract declares', () => {
    expect(samplesOf(door).filter((body) => !validators[door.operation](body))).toEqual([]);
    const { declared, missing } = coverageOf(door);
    console.info(`${door.name}: ${declared} members in ${samplesOf(door).length} samples`);
    expect(missing).toEqual([]);
  });

  test.each(goals)('to $name', (goal) => {
    const { losses, counts, fixed } = lossesOf(door, goal);
    console.info(`${door.name} to ${goal.name}: ${JSON.stringify(counts)}`);
    expect(losses).toEqual([]);
    // Only what says what a thing is cannot be anything else.
    expect(fixed.filter((name) => !onlyValue.has(name))).toEqual([]);
    expect(counts.carried).toBeGreaterThan(90);
  });
});
