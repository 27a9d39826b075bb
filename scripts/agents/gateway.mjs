// The gateway as it is built, with the fake vendors as its vendors.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { lineOf, start } from './processes.mjs';
import { VENDORS } from './vendor/server.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** A model that Codex knows all about, so that it sends all of its tools; an alias leads it to any vendor. */
export const MODEL_KNOWN_TO_CODEX = 'gpt-5.5';

/** Starts one whose alias leads to this vendor. */
export async function startGateway(vendor, settings) {
  const key = randomBytes(24).toString('hex');
  const env = {
    PATH: process.env.PATH,
    ...settings,
    AIAL_ALIASES: `${MODEL_KNOWN_TO_CODEX}=${vendor}/${VENDORS[vendor].model}`,
    AIAL_MASTER_KEY: key,
    HOST: '127.0.0.1',
    PORT: '0',
    AIAL_ENABLE_GRPC: 'off',
    AIAL_ECHO: 'never',
    LOG_LEVEL: 'info',
  };
  const running = start(process.execPath, [join(ROOT, 'dist', 'src', 'main.js')], { env, cwd: ROOT });
  const [, url] = await lineOf(running, /HTTP\s+(http:\S+)/);
  return { url, key, log: () => running.output.stdout };
}
