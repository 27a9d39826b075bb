// What is compared. Each target: `{ name, host, port, pid?, callOf(workload), child? }`, where `callOf` gives path, body and
// headers, or undefined for what the target cannot do.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { MASTER_KEY, startGateway } from './gateway-process.mjs';
import { forkOwn, freePort, start, untilAnswering } from './processes.mjs';
import { clientCall, grpcCall, vendorCall } from './requests.mjs';

const VENDOR_HEADERS = {
  authorization: 'Bearer sk-bench-openai-0123456789abcdef',
  'anthropic-version': '2023-06-01',
  accept: '*/*',
  'user-agent': 'bench',
};
const CLIENT_HEADERS = { authorization: `Bearer ${MASTER_KEY}`, accept: '*/*', 'user-agent': 'bench' };

/** The mock itself: what there is without a gateway. */
function direct({ mockPort }) {
  return {
    name: 'direct',
    host: '127.0.0.1',
    port: mockPort,
    callOf: (workload) => ({ ...vendorCall(workload), headers: VENDOR_HEADERS }),
  };
}

/** The floor. */
export async function raw({ mockPort }) {
  const { child, first } = await forkOwn('raw-proxy.mjs', [String(mockPort)]);
  return {
    name: 'raw',
    host: '127.0.0.1',
    port: first.port,
    pid: child.pid,
    child,
    callOf: (workload) => ({ ...vendorCall(workload), headers: VENDOR_HEADERS }),
  };
}

/** A gateway of ours that runs, as a target. */
export function spokenTo(gateway, name) {
  const grpc = { address: `${gateway.host}:${gateway.grpcPort}`, key: MASTER_KEY };
  return {
    ...gateway,
    name,
    callOf: (workload) =>
      workload.dialect === 'grpc'
        ? { ...grpcCall(workload), ...grpc }
        : { ...clientCall(workload), headers: CLIENT_HEADERS },
  };
}

/** The gateway, from `dist` or `bundle`. */
export async function aial(options) {
  return spokenTo(await startGateway(options), 'aial');
}

/** The gateway from `dist`, whatever the others are. */
async function aialDist(options) {
  return { ...(await aial({ ...options, form: 'dist' })), name: 'aial-dist' };
}

/** The gateway with 100 more operations in its contract, which only `dist` can be given. */
async function aialWide(options) {
  const nodeArgs = [...options.nodeArgs, '--import', new URL('more-operations.mjs', import.meta.url).href];
  return { ...(await aial({ ...options, form: 'dist', nodeArgs })), name: 'aial-wide' };
}

/** The gateway in two processes. */
async function aialWorkers(options) {
  return { ...(await aial({ ...options, env: { AIAL_WORKERS: '2' } })), name: 'aial-workers' };
}

/** The version that is compared; renew it by hand, with the figures. */
const PORTKEY = '1.15.2';

/** Installs the peer into a cache folder where it is not yet. */
function installPortkey() {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/aial-bench', `portkey-${PORTKEY}`);
  const main = join(folder, 'node_modules/@portkey-ai/gateway/build/start-server.js');
  if (!existsSync(main)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['install', ...flags, `@portkey-ai/gateway@${PORTKEY}`], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return main;
}

async function portkey({ mockPort }) {
  const main = installPortkey();
  const port = await freePort();
  const started = start(process.execPath, [main, `--port=${port}`, '--headless'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
  });
  await untilAnswering(`http://127.0.0.1:${port}/`, { process: started });
  const hosts = { openai: '/v1', anthropic: '/v1', google: '' };
  return {
    ...started,
    name: 'portkey',
    host: '127.0.0.1',
    port,
    // It takes the vendor and its address by headers. Its streams did not come through in our tries.
    callOf(workload) {
      if (workload.isStream || workload.dialect !== 'openai-chat') return undefined;
      return {
        ...clientCall(workload),
        headers: {
          ...VENDOR_HEADERS,
          'x-portkey-provider': workload.vendor,
          'x-portkey-custom-host': `http://127.0.0.1:${mockPort}${hosts[workload.vendor]}`,
        },
      };
    },
  };
}

/** Any gateway by `NAME=URL[,pid]`, spoken to as ours is: it has to know the mock vendor already. */
function foreign(text) {
  const [, name, url, pid] = /^([^=]+)=(https?:\/\/[^,]+)(?:,(\d+))?$/.exec(text) ?? [];
  if (name === undefined) throw new Error(`--target wants NAME=URL or NAME=URL,PID, not ${text}.`);
  const { hostname: host, port, protocol } = new URL(url);
  if (protocol !== 'http:') throw new Error('--target takes http: only; a load over TLS measures TLS.');
  return {
    name,
    isForeign: true,
    host,
    port: Number(port || 80),
    ...(pid !== undefined && { pid: Number(pid) }),
    callOf: (workload) => ({ ...clientCall(workload), headers: CLIENT_HEADERS }),
  };
}

const makers = {
  direct,
  raw,
  aial,
  portkey,
  'aial-dist': aialDist,
  'aial-wide': aialWide,
  'aial-workers': aialWorkers,
};

/** Those that can be named, in the order in which they are started. */
export const targetNames = Object.keys(makers);

/** Starts those that are named, and adds the foreign ones. A peer that cannot be had is left out, with a word. */
export async function startTargets(names, { foreignTargets, ...options }) {
  const started = foreignTargets.map(foreign);
  for (const name of names) {
    try {
      started.push(await makers[name](options));
    } catch (problem) {
      if (name !== 'portkey') throw problem;
      console.error(`portkey is left out: ${problem.message}`);
    }
  }
  return started;
}
