import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What tsc does not write: the contract, which is served as a file, and the validators, which are JavaScript already. */
const FILES = ['openapi.json', 'validators.js', 'validators.d.ts'];

/** Puts them beside what tsc writes. */
async function copyGenerated(): Promise<void> {
  const target = join(ROOT, 'dist/generated');
  await mkdir(target, { recursive: true });
  await Promise.all(FILES.map((file) => copyFile(join(ROOT, 'generated', file), join(target, file))));
}

await copyGenerated();
