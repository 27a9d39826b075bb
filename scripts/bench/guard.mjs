// npm run bench:guard -- [--renew]: has a call become dearer since it was last looked at? It needs no quiet machine, for it
// counts what a busy one changes little: bytes allocated by call, which are nearly the same in each run, and CPU by call as
// a multiple of what the raw proxy takes in the same moments. Both are held against test/performance/recorded.json, which
// --renew writes anew. A second gateway that is made 1.5 times as slow on purpose shows that the guard would notice.
// test/performance/ runs it in CI. Prints JSON; exit code 1 when something slid or the planted slide was missed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { chat, claude, stream } from './load-cells.mjs';
import { jobOf, slot, startLoader, tryOnce } from './load-measure.mjs';
import { spreadOf } from './numbers.mjs';
import { startProbedGateway } from './probed-gateway.mjs';
import { forkOwn } from './processes.mjs';
import { aial, raw, spokenTo } from './targets.mjs';

const recordedFile = join(import.meta.dirname, '../../test/performance/recorded.json');

/** A stream that comes in one read: in how many a longer one comes is chance. */
const oneRead = { events: 100, writes: 1 };

const workloads = {
  chat,
  'chat-anthropic': claude,
  burst: stream(chat, oneRead),
  'burst-anthropic': stream(claude, oneRead),
};

/** How much of what was recorded is still taken for the same. */
const MOST = { cpu: 1.35, allocated: 1.2 };

/** What the planted slide costs. */
const PLANTED = 1.5;

const ROUNDS = 9;
const SLOT_MS = 100;

/** Until V8 has compiled what is hot: at first, of each target; then, what is new in a workload. */
const FIRST_WARM_UP_MS = 2_000;
const WARM_UP_MS = 500;

const COUNTED_CALLS = 100;

/**
 * Room for all that the counted calls allocate: a collection between would take it away. Only for the gateway whose bytes
 * are counted: so much fresh memory costs CPU.
 */
const NODE_ARGS = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/**
 * Bytes that a call leaves on the heap before a collection takes them. Buffers are outside of it: how large the reads of a
 * stream are is chance.
 */
async function allocatedBy({ target, job }, loader) {
  const before = await target.heap({ isCollecting: true });
  await loader.run({ ...job, calls: COUNTED_CALLS });
  await sleep(50);
  const after = await target.heap({ isCollecting: false });
  return (after.heapUsed - before.heapUsed) / COUNTED_CALLS;
}

/** The runs of a workload, each tried and warmed up. */
async function warmRuns(workload, { targets, loader, durationMs = WARM_UP_MS }) {
  const runs = targets.map((target) => ({ name: target.name, target, workload, concurrency: 4 }));
  for (const run of runs) {
    await tryOnce(run);
    run.job = jobOf(run);
    await loader.run({ ...run.job, durationMs });
  }
  return runs;
}

/**
 * CPU by call of each target as a multiple of the first one's: of their cheapest rounds, since what a busy machine does to a
 * round only makes it dearer.
 */
async function cpuRatios(runs, loader) {
  const cheapest = runs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, run] of runs.entries()) {
      const { cpuUs } = await slot(run, { loader, slotMs: SLOT_MS });
      cheapest[at] = Math.min(cheapest[at], cpuUs);
    }
  }
  return cheapest.map((cost) => cost / cheapest[0]);
}

/** The figures of a workload; `slowed` where the fourth target is the one with the planted slide. */
async function measure(workload, { targets, loader }) {
  const [counted, ...runs] = await warmRuns(workload, { targets, loader });
  const [, gateway, slowed] = runs;
  if (slowed !== undefined) {
    const { cpuUs } = await slot(gateway, { loader, slotMs: SLOT_MS * 4 });
    slowed.target.child.send({ burnUs: cpuUs * (PLANTED - 1) });
  }
  const [, cpu, slowedCpu] = await cpuRatios(runs, loader);
  const allocated = [];
  for (let round = 0; round < 3; round += 1) {
    allocated.push(await allocatedBy(counted, loader));
  }
  return {
    cpu,
    allocated: Math.round(spreadOf(allocated).median),
    ...(slowedCpu !== undefined && { slowed: slowedCpu }),
  };
}

/** What is to be said against a workload's figures. */
function faultsOf(name, measured, recorded) {
  if (recorded === undefined) return [`${name}: nothing is recorded; run npm run bench:guard -- --renew`];
  const slid = Object.entries(MOST).flatMap(([kind, most]) => {
    const times = measured[kind] / recorded[kind];
    return times <= most
      ? []
      : [`${name}: ${kind} is ${times.toFixed(2)} times what was recorded (<= ${most})`];
  });
  // Had the gateway become as slow as the slowed one, it would be beyond the bar.
  const isNoticed = measured.slowed === undefined || measured.slowed / measured.cpu > MOST.cpu;
  return isNoticed ? slid : [...slid, `${name}: a slide of ${PLANTED} that was planted was not noticed`];
}

/** Figures and faults of each workload. One with a fault is measured again: a slide is still there then, chance is not. */
async function judge(measureOne) {
  const recorded = JSON.parse(readFileSync(recordedFile, 'utf8'));
  const figures = {};
  const faults = [];
  for (const name of Object.keys(workloads)) {
    figures[name] = await measureOne(name);
    if (faultsOf(name, figures[name], recorded[name]).length === 0) continue;
    figures[name] = await measureOne(name);
    faults.push(...faultsOf(name, figures[name], recorded[name]));
  }
  return { figures, faults };
}

/** Writes down what is measured now, the middle of three. */
async function renew(measureOne) {
  const recorded = {};
  for (const name of Object.keys(workloads)) {
    const three = [await measureOne(name), await measureOne(name), await measureOne(name)];
    const middle = (kind) => spreadOf(three.map((each) => each[kind])).median;
    recorded[name] = { cpu: Number(middle('cpu').toFixed(2)), allocated: middle('allocated') };
  }
  writeFileSync(recordedFile, `${JSON.stringify(recorded, undefined, 2)}\n`);
  return { figures: recorded, faults: [] };
}

async function run(isRenewing) {
  const { first: mock } = await forkOwn('mock-vendor.mjs');
  const options = { mockPort: mock.port };
  const burning = ['--import', new URL('burn.mjs', import.meta.url).href];
  const targets = [
    spokenTo(await startProbedGateway({ ...options, nodeArgs: NODE_ARGS }), 'counted'),
    await raw(options),
    await aial(options),
    spokenTo(await startProbedGateway({ ...options, nodeArgs: burning }), 'slowed'),
  ];
  const loader = await startLoader();
  await warmRuns(chat, { targets, loader, durationMs: FIRST_WARM_UP_MS });
  // One planted slide shows enough, and takes time.
  const targetsOf = (name) => (name === 'chat' && !isRenewing ? targets : targets.slice(0, 3));
  const measureOne = (name) => measure(workloads[name], { targets: targetsOf(name), loader });
  return isRenewing ? renew(measureOne) : judge(measureOne);
}

try {
  const result = await run(process.argv.includes('--renew'));
  console.log(JSON.stringify(result, undefined, 2));
  process.exit(result.faults.length === 0 ? 0 : 1);
} catch (problem) {
  console.error(`guard: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exit(2);
}
