/** The JavaScript of the recipes runs as it is written there, but for the address, and says what it should. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/recipes');

let gateway: TestGateway;
let snippets: Record<string, string[]>;

beforeAll(async () => {
  gateway = await startGateway();
  snippets = {};
  for (const name of await readdir(FOLDER)) {
    const blocks = (await readFile(join(FOLDER, name), 'utf8')).matchAll(/^```js\n(.*?)^```$/gms);
    const found = [...blocks].map(([, code = '']) => code);
    if (found.length > 0) snippets[name] = found;
  }
});

afterAll(() => gateway.close());

/** What each snippet prints; echo says what it is told. */
const hello = 'Say hello from AIal';
const printed: Record<string, string[]> = {
  'anthropic-sdk.md': [`${hello}\n${hello}`],
  'google-genai-sdk.md': [`${hello}\n${hello}`],
  'langchain.md': [`${hello}\n${hello}`],
  'openai-sdk-node.md': [`${hello}\n${hello}`, '404 unknown_model\n'],
  'vercel-ai-sdk.md': [`${hello}\n${hello}`, `${hello}\n`.repeat(4)],
};

test('all recipes with snippets are tried', () => {
  const counts = (of: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(of).map(([name, list]) => [name, list.length]));
  expect(counts(snippets)).toEqual(counts(printed));
});

test.each(Object.keys(printed))('%s', async (name) => {
  for (const [index, code] of snippets[name]!.entries()) {
    const here = code.replaceAll('http://127.0.0.1:4000', gateway.url);
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', here], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], AIAL_MASTER_KEY: MASTER_KEY },
    });
    expect(stdout).toBe(printed[name]![index]);
  }
});
