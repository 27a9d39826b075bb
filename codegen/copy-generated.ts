import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** What tsc does not write: the contract itself, which is served as a file. */
async function copyGenerated(): Promise<void> {
  const target = join(ROOT, 'dist/generated');
  await mkdir(target, { recursive: true });
  await copyFile(join(ROOT, 'generated/openapi.json'), join(target, 'openapi.json'));
}

await copyGenerated();
