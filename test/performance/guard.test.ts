/**
 * A call has not become dearer than what is recorded beside this: bytes allocated by call, and CPU by call as a multiple of
 * what a proxy takes that does nothing. scripts/bench/guard.mjs measures it, and slows a second gateway down on purpose to
 * see that it would notice. Needs the build in dist/, which `npm run check` makes, and Linux, which tells CPU by thread.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const canMeasure = existsSync('/proc/self/schedstat');
if (!canMeasure) console.warn('Skipped: this system does not tell what CPU a thread has used.');

(canMeasure ? test : test.skip)(
  'no call has become dearer; where that is meant, run `npm run bench:guard -- --renew`',
  () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/bench/guard.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { figures, faults } = JSON.parse(stdout) as { figures: Record<string, object>; faults: string[] };
    expect(faults).toEqual([]);
    expect(figures['chat']).toHaveProperty('slowed');
  },
  180_000,
);
