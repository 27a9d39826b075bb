/** The recipes of the agents are what `npm run test:agents` runs: their blocks are there, and their versions are the tried ones. */
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

const folder = new URL('../../docs/recipes/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const pins = JSON.parse(
  readFileSync(new URL('../../scripts/agents/package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> };
const recipes = await import(new URL('../../scripts/agents/recipes.mjs', import.meta.url).href);

const url = 'http://gateway.example';

describe.each([
  ['codex.md', '@openai/codex'],
  ['claude-code.md', '@anthropic-ai/claude-code'],
  ['gemini-cli.md', '@google/gemini-cli'],
  ['opencode.md', 'opencode-ai'],
])('%s', (file, name) => {
  test('names the version that is pinned', () => {
    expect(read(file)).toContain(`\`${name}\` ${pins.dependencies[name]}`);
  });

  test('is in the index', () => {
    expect(read('README.md')).toContain(`](${file})`);
  });
});

test('the variables of a shell block are read, with the key put in', async () => {
  const known = { AIAL_MASTER_KEY: 'key' };
  expect(await recipes.recipeVariables('claude-code.md', url, known)).toMatchObject({
    ANTHROPIC_BASE_URL: url,
    ANTHROPIC_AUTH_TOKEN: 'key',
  });
  expect(await recipes.recipeVariables('gemini-cli.md', url, known)).toMatchObject({
    GOOGLE_GEMINI_BASE_URL: url,
    GEMINI_API_KEY: 'key',
  });
});

test('the files of the others lead to the gateway', async () => {
  expect(await recipes.recipeBlock('codex.md', 'toml', url)).toContain(`base_url = "${url}/v1"`);
  const { provider } = JSON.parse(await recipes.recipeBlock('opencode.md', 'json', url));
  const bases = Object.values<any>(provider).map(({ options }) => options.baseURL);
  expect(bases).toEqual([`${url}/v1`, `${url}/v1`, `${url}/v1`, `${url}/v1beta`]);
  JSON.parse(await recipes.recipeBlock('gemini-cli.md', 'json', url));
});

test('every page is in the index', () => {
  const pages = readdirSync(folder).filter((file) => file !== 'README.md');
  for (const page of pages) expect(read('README.md')).toContain(`](${page})`);
});
