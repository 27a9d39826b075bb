// Puts load on one address, in a process of its own. Its parent sends jobs and gets one answer each; connections stay
// open from one job to the next. A job: `{ id, host, port, request, concurrency | rate, durationMs | calls }`, the request
// in base64; for gRPC `{ id, address, method, message, key, ... }`; to open streams and hold them `{ id, hold, ... }`, and to
// let them go `{ id, release }`.
import { Connection } from './connection.mjs';
import { grpcCaller } from './grpc-caller.mjs';
import { holdStreams, releaseStreams } from './hold.mjs';
import { percentile } from './numbers.mjs';

const idle = new Map();

/** Connections to an address that are not in use. */
function idleAt({ host, port }) {
  const key = `${host}:${port}`;
  let list = idle.get(key);
  if (list === undefined) idle.set(key, (list = []));
  return list;
}

function newTally() {
  return { count: 0, failed: 0, bytes: 0, totals: [], firsts: [], gaps: [], problems: new Set() };
}

/** Calls over HTTP, each on a connection that nobody else uses meanwhile. */
function httpCaller(job) {
  const list = idleAt(job);
  const bytes = Buffer.from(job.request, 'base64');
  return async () => {
    const connection = list.pop() ?? new Connection(job);
    try {
      const reply = await connection.call(bytes);
      if (reply.status !== job.status) throw new Error(`status ${reply.status}`);
      list.push(connection);
      return reply;
    } catch (problem) {
      connection.close();
      throw problem;
    }
  };
}

/** One call, counted. `sinceMs` is when it should have been sent, which is what the waiting counts from. */
async function callOnce(call, tally, sinceMs = performance.now()) {
  tally.count += 1;
  try {
    const waitedMs = performance.now() - sinceMs;
    const reply = await call();
    tally.totals.push(waitedMs + reply.totalMs);
    tally.firsts.push(waitedMs + reply.firstMs);
    for (const gap of reply.gapsMs) tally.gaps.push(gap);
    tally.bytes += reply.size;
  } catch (problem) {
    tally.failed += 1;
    tally.problems.add(problem.message);
  }
}

/** So many callers, each of whom calls again as soon as it is answered, for a time or for a number of calls. */
async function closedLoop(job, call, tally) {
  const { durationMs = Infinity, calls = Infinity } = job;
  const endAt = performance.now() + durationMs;
  const caller = async () => {
    while (tally.count < calls && performance.now() < endAt) await callOnce(call, tally);
  };
  await Promise.all(Array.from({ length: job.concurrency }, caller));
}

/**
 * So many calls a second, however long they take. The waiting of each counts from when it should have been sent: a
 * gateway that stands still makes all that pile up late, and is not asked less often because of it.
 */
async function openLoop(job, call, tally) {
  const total = Math.round((job.rate * job.durationMs) / 1_000);
  const began = performance.now();
  const running = [];
  while (running.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - began) * job.rate) / 1_000) + 1);
    while (running.length < due) {
      running.push(callOnce(call, tally, began + (running.length * 1_000) / job.rate));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(running);
}

async function run(job) {
  if (job.hold !== undefined) return holdStreams(job);
  if (job.release !== undefined) return releaseStreams();
  const call = job.method === undefined ? httpCaller(job) : grpcCaller(job);
  const tally = newTally();
  const began = performance.now();
  await (job.rate === undefined ? closedLoop(job, call, tally) : openLoop(job, call, tally));
  const seconds = (performance.now() - began) / 1_000;
  const spread = (values) => ({ p50: percentile(values, 50), p99: percentile(values, 99) });
  return {
    count: tally.count,
    failed: tally.failed,
    problems: [...tally.problems].slice(0, 3),
    perSecond: tally.count / seconds,
    bytes: tally.bytes,
    latencyMs: spread(tally.totals),
    firstMs: spread(tally.firsts),
    gapMs: spread(tally.gaps),
  };
}

process.on('message', ({ id, ...job }) => {
  run(job).then(
    (result) => process.send({ id, result }),
    (problem) => process.send({ id, problem: problem.message }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
