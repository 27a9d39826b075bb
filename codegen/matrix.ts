/** Writes docs/support-matrix.md from the support tables; `--check` writes nothing and fails if it is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

import { supportMatrix, type Catalog } from './support-matrix.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs/support-matrix.md');

/** The tables as the code has them now, without waiting for a build. */
const ENTRY = `
export { parameterWeights } from './src/chat/support.ts';
import { builtInProviders } from './src/providers/built-in.ts';
export const providers = builtInProviders({ secret: () => undefined, text: () => undefined });
`;

async function loadCatalog(): Promise<Catalog> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  // The entry above exports exactly these.
  return (await import(`data:text/javascript;base64,${code}`)) as Catalog;
}

async function main(isCheck: boolean): Promise<void> {
  const options = await resolveConfig(DOCUMENT);
  const text = await format(supportMatrix(await loadCatalog()), { ...options, parser: 'markdown' });
  const current = await readFile(DOCUMENT, 'utf8').catch(() => '');
  if (text === current) return;
  if (!isCheck) {
    await writeFile(DOCUMENT, text);
    console.log('docs/support-matrix.md written');
    return;
  }
  console.error('docs/support-matrix.md is stale: a support table or a preset has changed.');
  console.error('Run `npm run matrix` and commit what it writes.');
  process.exitCode = 1;
}

await main(process.argv.includes('--check'));
