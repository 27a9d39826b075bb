// Runs a cell of loads: everything warmed up, then rounds in which each load has one slot of time, every other round in
// the other direction, so that what the machine does meanwhile falls on all alike.
import { setTimeout as sleep } from 'node:timers/promises';

import { cpuBetween, cpuReading } from './cpu.mjs';
import { spreadOf } from './numbers.mjs';
import { forkOwn } from './processes.mjs';
import { requestBytes } from './requests.mjs';

/** Time in which a target ends what it does after its last reply: the log line, a collection. */
const SETTLE_MS = 25;

/** The loader: `run(job)` resolves to what it counted. */
export async function startLoader() {
  const { child } = await forkOwn('loader.mjs');
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ id, result, problem }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (problem === undefined) resolve(result);
    else reject(new Error(problem));
  });
  return {
    child,
    run(job) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, ...job });
      });
    },
  };
}

/** One call by itself: a benchmark of wrong answers would look very good. */
export async function tryOnce({ target, workload }) {
  const { path, body, headers } = target.callOf(workload);
  // Its answers are messages, which the loader reads anyway: a wrong one rejects.
  if (path === undefined) return;
  const response = await fetch(`http://${target.host}:${target.port}${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const { errorStatus } = workload.behaviour;
  const isRight = errorStatus === undefined ? response.ok && text.includes(' END') : !response.ok;
  if (!isRight) throw new Error(`${target.name} answered ${response.status}: ${text.slice(-300)}`);
}

/** What the loader is told of a run. */
export function jobOf({ target, workload, concurrency, rate }) {
  const call = target.callOf(workload);
  const { host, port } = target;
  const pace = rate === undefined ? { concurrency } : { rate };
  if (call.method !== undefined) return { ...call, ...pace };
  const request = requestBytes({ ...call, host: `${host}:${port}` }).toString('base64');
  return { host, port, request, status: workload.behaviour.errorStatus ?? 200, ...pace };
}

/** One slot of time for one run: what the loader counted, and the CPU of the target by call. */
export async function slot({ target, job }, { loader, slotMs }) {
  const before = target.pid === undefined ? undefined : cpuReading(target.pid);
  const result = await loader.run({ ...job, durationMs: slotMs });
  if (result.failed > 0) {
    throw new Error(
      `${target.name}: ${result.failed} of ${result.count} failed: ${result.problems.join('; ')}`,
    );
  }
  await sleep(SETTLE_MS);
  if (before === undefined) return result;
  const { allUs, busiestUs } = cpuBetween(before, cpuReading(target.pid));
  return { ...result, cpuUs: allUs / result.count, busiestUs: busiestUs / result.count };
}

/** The runs whose target is there and can do them, by name. */
function possibleRuns({ runs }, targets) {
  return Object.entries(runs).flatMap(([name, run]) => {
    const target = targets.find((each) => each.name === run.target);
    if (target?.callOf(run.workload) === undefined) return [];
    return [{ name, ...run, target }];
  });
}

/** Targets that were added by URL do what the gateway does, where the gateway is compared with others. */
function withForeign(cell, targets) {
  const { aial } = cell.runs;
  if (aial === undefined) return cell;
  const foreign = targets.filter((target) => target.isForeign);
  const added = foreign.map(({ name }) => [name, { ...aial, target: name }]);
  const counted = cell.runs.raw === undefined ? [] : foreign.filter(({ pid }) => pid !== undefined);
  const checks = counted.map(({ name }) => ({
    label: `CPU, ${name} / raw`,
    of: (round) => round[name].cpuUs / round.raw.cpuUs,
  }));
  return {
    ...cell,
    runs: { ...cell.runs, ...Object.fromEntries(added) },
    checks: [...cell.checks, ...checks],
  };
}

const warmed = new WeakSet();

/** Measures a cell. Returns `{ checks, runs, rounds }`; a check whose runs are missing has no spread. */
export async function measureLoad(cell, { targets, loader, rounds, slotMs, warmUpMs }) {
  const whole = withForeign(cell, targets);
  const runs = possibleRuns(whole, targets);
  for (const run of runs) {
    await tryOnce(run);
    run.job = jobOf(run);
    // The first time in a run all of a target's code is new to V8; later only what the cell adds.
    const isNew = !warmed.has(run.target);
    warmed.add(run.target);
    await loader.run({ ...run.job, durationMs: isNew ? 2 * warmUpMs : warmUpMs });
  }
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? runs : runs.toReversed();
    const results = {};
    for (const run of order) results[run.name] = await slot(run, { loader, slotMs });
    measured.push(results);
  }
  return { checks: checksOf(whole, measured), runs: summaries(runs, measured), rounds: measured };
}

function checksOf({ checks }, measured) {
  return checks.map(({ label, bar, stretch, of }) => {
    let values = [];
    try {
      values = measured.map(of).filter((value) => Number.isFinite(value));
    } catch {
      // A run that it compares is missing.
    }
    return { label, bar, stretch, ...(values.length > 0 && { spread: spreadOf(values) }) };
  });
}

function summaries(runs, measured) {
  return runs.map(({ name }) => {
    const of = (pick) => spreadOf(measured.map((results) => pick(results[name])));
    return {
      name,
      ...(measured[0][name].cpuUs !== undefined && { cpuUs: of((result) => result.cpuUs) }),
      perSecond: of((result) => result.perSecond),
      p50Ms: of((result) => result.latencyMs.p50),
      p99Ms: of((result) => result.latencyMs.p99),
      firstP50Ms: of((result) => result.firstMs.p50),
      gapP50Ms: of((result) => result.gapMs.p50),
    };
  });
}
