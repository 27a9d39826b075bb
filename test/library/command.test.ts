/** The command `aial`, as `npx aial` runs it. Needs the build in dist/, which `npm run check` makes. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);

function aial(args: string[], environment: Record<string, string> = {}, before: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...before, 'dist/src/main.js', ...args], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('--version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  expect(aial(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test('--check ends with 0 and shows no secret, or with 1 and says what is wrong', () => {
  const good = aial(['--check'], {
    AIAL_MASTER_KEY: 'a-key-of-callers-0',
    OPENAI_API_KEY: 'sk-of-the-operator',
  });
  expect(good).toMatchObject({ status: 0, stderr: '' });
  expect(good.stdout).toContain('OpenAI: live');
  expect(good.stdout).not.toMatch(/a-key-of-callers-0|sk-of-the-operator/);
  const bad = aial(['--check'], { PORT: 'abc' });
  expect(bad.status).toBe(1);
  expect(bad.stderr).toContain('PORT: "abc" is not right');
});

test('without a terminal and a key it does not start', () => {
  const { status, stderr } = aial([], { PORT: '0', GRPC_PORT: '0' });
  expect(status).toBe(1);
  expect(stderr).toContain('AIAL_MASTER_KEY');
});

test('an older Node is told which is wanted', () => {
  const older = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"22.9.0"}})';
  const { status, stderr } = aial([], {}, ['--import', `data:text/javascript,${older}`]);
  expect(status).toBe(1);
  expect(stderr).toContain('AIal needs Node.js 24 or newer');
});
