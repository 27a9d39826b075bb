import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { generateAll, type GeneratedFiles } from './generate.ts';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, 'generated');

/** Names of the files in `generated/` that differ from what the contracts give: changed, missing or left over. */
async function differences(files: GeneratedFiles): Promise<string[]> {
  const present = await listFiles(OUTPUT);
  const changed = await Promise.all(
    [...files].map(async ([name, text]) => {
      if (!present.includes(name)) return `generated/${name} is missing`;
      const current = await readFile(join(OUTPUT, name), 'utf8');
      return current === text ? undefined : `generated/${name} differs`;
    }),
  );
  const stale = present.filter((name) => !files.has(name)).map((name) => `generated/${name} is left over`);
  return [...changed.filter((problem) => problem !== undefined), ...stale];
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => path.slice(folder.length + 1));
}

async function write(files: GeneratedFiles): Promise<void> {
  for (const name of await listFiles(OUTPUT)) {
    if (!files.has(name)) await rm(join(OUTPUT, name));
  }
  for (const [name, text] of files) {
    await mkdir(dirname(join(OUTPUT, name)), { recursive: true });
    await writeFile(join(OUTPUT, name), text);
  }
}

/** `--check` writes nothing and fails, naming the files, if `generated/` is not what the contracts give. */
async function main(isCheck: boolean): Promise<void> {
  const files = await generateAll(ROOT);
  if (!isCheck) {
    await write(files);
    console.log(`generated/: ${files.size} files written`);
    return;
  }
  const problems = await differences(files);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error('Run `npm run codegen` and commit what it writes.');
    process.exitCode = 1;
  }
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  console.error(`codegen: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
