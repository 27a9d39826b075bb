// The gateway under test, started as people start it: from dist, or from the bundle as the image does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { freePort, start, untilAnswering } from './processes.mjs';

const root = join(import.meta.dirname, '../..');

/** The key that all gateways of a run are called with. */
export const MASTER_KEY = 'bench-master-key-0123456789abcdef';

const forms = { dist: 'dist/src/main.js', bundle: 'bundle/dist/src/main.js' };

/** What `npm run bundle` makes. */
export const bundleFolder = join(root, 'bundle');

/** Where the compile cache of a bundle is put. */
export const compileCache = join(root, 'node_modules/.cache/aial-bench/compile-cache');

function settings(mockPort, ports) {
  const mock = `http://127.0.0.1:${mockPort}`;
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    HOST: '127.0.0.1',
    PORT: String(ports.http),
    GRPC_HOST: '127.0.0.1',
    GRPC_PORT: String(ports.grpc),
    AIAL_MASTER_KEY: MASTER_KEY,
    OPENAI_API_KEY: 'sk-bench-openai-0123456789abcdef',
    OPENAI_BASE_URL: `${mock}/v1`,
    ANTHROPIC_API_KEY: 'sk-ant-bench-0123456789abcdef',
    ANTHROPIC_API_BASE_URL: mock,
    GEMINI_API_KEY: 'AIza-bench-0123456789abcdef',
    GEMINI_API_BASE_URL: mock,
    AIAL_MAX_INFLIGHT: '20000',
  };
}

/** What the Dockerfile sets. */
const imageEnvironment = {
  NODE_ENV: 'production',
  NODE_COMPILE_CACHE: compileCache,
  NODE_OPTIONS: '--max-semi-space-size=8',
};

let isBundled = false;

/** Makes the bundle and its compile cache, as the Dockerfile does; once in a run. */
export function makeBundle() {
  if (isBundled) return;
  execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: root, stdio: 'inherit' });
  rmSync(compileCache, { recursive: true, force: true });
  mkdirSync(compileCache, { recursive: true });
  execFileSync(process.execPath, [forms.bundle, '--check'], {
    cwd: root,
    env: { ...settings(1, { http: 0, grpc: 0 }), ...imageEnvironment },
    stdio: 'ignore',
  });
  isBundled = true;
}

/**
 * Starts the gateway. Its log, one line a call, goes to /dev/null: it is written, but no disk is measured.
 * `startMs` is the time from the spawn to the first 200.
 */
export async function startGateway({ form = 'dist', mockPort, env = {}, nodeArgs = [], hasChannel = false }) {
  const ports = { http: await freePort(), grpc: await freePort() };
  const inImage = form === 'bundle' ? imageEnvironment : {};
  const began = performance.now();
  const process_ = start(process.execPath, [...nodeArgs, forms[form]], {
    cwd: root,
    hasChannel,
    env: { ...settings(mockPort, ports), ...inImage, ...env },
  });
  const startMs = await untilAnswering(`http://127.0.0.1:${ports.http}/healthz`, {
    process: process_,
    began,
  });
  return { ...process_, startMs, port: ports.http, grpcPort: ports.grpc, host: '127.0.0.1' };
}
