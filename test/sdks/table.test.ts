/** The table, the files of tests and the documentation say the same. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, test } from '@jest/globals';

import { SDKS } from './table.js';

test('every row has a file that runs it, and every file is of a row', async () => {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
  const ids = files.map((name) => name.replace('.test.ts', '')).filter((name) => name !== 'table');
  expect(ids.toSorted()).toEqual(Object.keys(SDKS).toSorted());
  for (const id of ids) {
    const text = await readFile(join(import.meta.dirname, `${id}.test.ts`), 'utf8');
    expect(text).toContain('sdkSuite(');
    expect(text).toContain(`'${id}'`);
    expect(text).not.toMatch(/\b(?:test|describe)\.(?:skip|only)|\bxtest/);
  }
});

test('docs/sdks.md is what the table prints', async () => {
  const script = join(import.meta.dirname, '../../scripts/sdk-table.mjs');
  await promisify(execFile)(process.execPath, [script, '--check']);
});
