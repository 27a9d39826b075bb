// Brings the agents, as pinned by package.json beside this, into the user's cache; what is there already is used again.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { run } from './processes.mjs';

const HERE = import.meta.dirname;
const MINUTES = 60_000;

/** Below the cache folder of the user: worktrees share it, and it outlives node_modules. */
function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'aial', 'agents');
}

/** The versions that are pinned, by package. */
export async function pinnedVersions() {
  const { dependencies } = JSON.parse(await readFile(join(HERE, 'package.json'), 'utf8'));
  return dependencies;
}

/** The folder with the agents' commands. */
export async function installAgents({ say }) {
  const pins = await readFile(join(HERE, 'package.json'));
  const cache = cacheFolder();
  const digest = createHash('sha256').update(pins).digest('hex').slice(0, 12);
  const folder = join(cache, digest);
  const bin = join(folder, 'node_modules', '.bin');
  if (existsSync(bin)) {
    say(`The agents are in ${folder}.`);
    return bin;
  }
  const names = Object.entries(await pinnedVersions()).map(([name, version]) => `${name}@${version}`);
  say(`Downloading ${names.join(', ')} with npm: some hundred MB, which take about 1.3 GB in ${folder}.`);
  const half = `${folder}.${process.pid}`;
  await mkdir(half, { recursive: true });
  await cp(join(HERE, 'package.json'), join(half, 'package.json'));
  const { code, stdout, stderr } = await run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'],
    {
      cwd: half,
      env: process.env,
      timeoutMs: 15 * MINUTES,
    },
  );
  if (code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new Error(`npm install ended with ${code}: ${stdout}${stderr}`);
  }
  // In one step, so that a folder that is there is whole.
  await rename(half, folder);
  for (const old of await readdir(cache))
    if (old !== digest) await rm(join(cache, old), { recursive: true, force: true });
  return bin;
}
