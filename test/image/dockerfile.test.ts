/** The Dockerfile, as far as it can be judged without building it. */
import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const instructions = readFileSync(new URL('Dockerfile', root), 'utf8')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
const indexOf = (start: string): number => last.findIndex((line) => line.startsWith(start));

test('what is compiled is compiled by the user that runs it, for Node keeps it in a folder for each user', () => {
  const compiles = last.findIndex((line) => line.startsWith('RUN ') && line.includes('--check'));
  expect(indexOf('USER ')).toBeGreaterThan(-1);
  expect(compiles).toBeGreaterThan(indexOf('USER '));
  expect(last[indexOf('USER ')]).not.toMatch(/^USER (?:0|root)\b/);
});

test('nothing secret is asked for while it is built', () => {
  expect(instructions.filter((line) => line.startsWith('ARG '))).toEqual([]);
  expect(instructions.filter((line) => line.startsWith('ENV ') && /KEY|TOKEN|SECRET/.test(line))).toEqual([]);
});

test('only what was bundled is in the image, and what the build copies exists', () => {
  expect(last.filter((line) => line.startsWith('COPY '))).toEqual(['COPY --from=build /build/bundle ./']);
  const sources = instructions
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));
  expect(sources.filter((source) => !existsSync(new URL(source, root)))).toEqual([]);
});
