// npm run bench:soak -- [--minutes N] [--form dist|bundle]: does anything grow? Mixed load for ten minutes, in which one
// client in twenty leaves in mid-stream; memory, heap (after a collection) and open sockets are looked at every few seconds.
// Exit code 1 when something grew or went wrong. See docs/performance.md.
import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { residentKib } from './cpu.mjs';
import { makeBundle, MASTER_KEY } from './gateway-process.mjs';
import { spreadOf } from './numbers.mjs';
import { startProbedGateway } from './probed-gateway.mjs';
import { forkOwn } from './processes.mjs';
import { clientCall, requestBytes } from './requests.mjs';

/** Enough to be busy, not so much that it only queues. */
const CALLERS = 24;

/** The kinds of calls, in turn. One in two of the twenty is a paced stream, and a tenth of those is left: 5 % of all. */
const LEAVING_SHARE = 0.1;

const openai = { dialect: 'openai-chat', vendor: 'openai' };
const claude = { dialect: 'openai-chat', vendor: 'anthropic' };
const gemini = { dialect: 'openai-chat', vendor: 'google' };
const pacedStream = { isStream: true, isPaced: true, behaviour: { events: 40, writes: 40, paceMs: 5 } };

/** What is called, in this order; `mayBreak` where the vendor cuts the answer. */
const mix = [
  { ...openai, ...pacedStream },
  { ...openai, behaviour: { replyBytes: 1_000 } },
  { ...claude, ...pacedStream },
  { ...claude, behaviour: { replyBytes: 4_000 } },
  { ...gemini, ...pacedStream },
  { ...gemini, behaviour: { replyBytes: 1_000 } },
  { ...openai, dialect: 'openai-responses', ...pacedStream },
  { ...openai, bytes: 200_000, behaviour: { replyBytes: 1_000 } },
  { ...claude, dialect: 'aial-chat', ...pacedStream },
  { ...claude, bytes: 100_000, tools: 20, behaviour: { replyBytes: 20_000 } },
  { ...openai, ...pacedStream },
  { ...openai, behaviour: { errorStatus: 500 }, status: 500 },
  { ...claude, ...pacedStream },
  { ...claude, behaviour: { errorStatus: 429 }, status: 429 },
  { ...gemini, dialect: 'openai-responses', ...pacedStream },
  { ...claude, isStream: true, behaviour: { events: 40, writes: 40, cutAfter: 20 }, mayBreak: true },
  { ...claude, dialect: 'anthropic-messages', ...pacedStream },
  { ...openai, isStream: true, behaviour: { events: 200, writes: 1 } },
  { ...openai, ...pacedStream },
  { ...openai, dialect: 'raw', behaviour: { replyBytes: 1_000 } },
];

function jobsFor({ host, port }) {
  const headers = { authorization: `Bearer ${MASTER_KEY}`, accept: '*/*' };
  return mix.map((workload) => ({
    host,
    port,
    name: `${workload.dialect} to ${workload.vendor}`,
    status: workload.status ?? 200,
    isPaced: workload.isPaced ?? false,
    mayBreak: workload.mayBreak ?? false,
    request: requestBytes({ ...clientCall(workload), host, headers }).toString('base64'),
  }));
}

function openSockets(pid) {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith('socket:');
    } catch {
      return false;
    }
  }).length;
}

/** Growth by minute, by least squares. */
function slope(samples, name) {
  const mean = (pick) => samples.reduce((sum, sample) => sum + pick(sample), 0) / samples.length;
  const [x, y] = [mean(({ minute }) => minute), mean((sample) => sample[name])];
  const above = samples.reduce((sum, sample) => sum + (sample.minute - x) * (sample[name] - y), 0);
  return above / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}

/** How much of the middle third's median the last third's is: what has settled does not grow. */
function judge(samples, { name, unit, bar }) {
  const third = Math.floor(samples.length / 3);
  const median = (part) => spreadOf(part.map((sample) => sample[name])).median;
  const growth = median(samples.slice(-third)) / median(samples.slice(third, 2 * third));
  const isFlat = growth <= bar;
  const perMinute = slope(samples.slice(third), name);
  console.log(
    `${name.padEnd(8)} ${median(samples.slice(-third)).toFixed(1)} ${unit}, ${perMinute.toFixed(3)} ${unit} a minute, ` +
      `last third / middle third ${growth.toFixed(3)} (<= ${bar}): ${isFlat ? 'flat' : 'GROWS'}`,
  );
  return isFlat;
}

async function run({ minutes, form }) {
  if (form === 'bundle') makeBundle();
  const { first: mock } = await forkOwn('mock-vendor.mjs');
  const gateway = await startProbedGateway({ form, mockPort: mock.port });
  const { child: load } = await forkOwn('soak-load.mjs');
  let counts = { calls: 0, left: 0, unexpected: 0, problems: {} };
  load.on('message', (message) => (counts = message.counts ?? counts));
  load.send({ jobs: jobsFor(gateway), callers: CALLERS, leavingShare: LEAVING_SHARE });
  const samples = [];
  const began = performance.now();
  const everyMs = Math.max(1_000, (minutes * 60_000) / 120);
  const minute = () => (performance.now() - began) / 60_000;
  while (minute() < minutes) {
    await sleep(everyMs);
    const { heapUsed } = await gateway.heap({ isCollecting: true });
    const [rss, sockets] = [residentKib(gateway.pid) / 1_024, openSockets(gateway.pid)];
    samples.push({ minute: minute(), rss, heap: heapUsed / 2 ** 20, sockets });
    const last = samples.at(-1);
    console.log(
      `${last.minute.toFixed(2)} min  ${counts.calls} calls, ${counts.left} left  rss ${rss.toFixed(1)} MiB  ` +
        `heap ${last.heap.toFixed(1)} MiB  ${sockets} sockets`,
    );
  }
  load.kill('SIGKILL');
  return { samples, counts, socketsAfter: await settledSockets(gateway.pid) };
}

/** The connections of clients are gone with them; those to the vendor are kept for a while, as a pool is. */
async function settledSockets(pid) {
  await sleep(3_000);
  return openSockets(pid);
}

function report({ samples, counts, socketsAfter }) {
  const { calls, left, unexpected, problems } = counts;
  console.log(`\n${calls} calls, ${left} left in mid-stream (${((100 * left) / calls).toFixed(1)} %)`);
  for (const [problem, count] of Object.entries(problems)) console.log(`unexpected: ${count} x ${problem}`);
  const verdicts = [
    judge(samples, { name: 'rss', unit: 'MiB', bar: 1.05 }),
    judge(samples, { name: 'heap', unit: 'MiB', bar: 1.03 }),
    // As many as there are callers, twice, at any moment: it sways.
    judge(samples, { name: 'sockets', unit: 'sockets', bar: 1.1 }),
  ];
  console.log(`${socketsAfter} sockets 3 seconds after the last call`);
  return verdicts.every(Boolean) && unexpected === 0;
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, form: { type: 'string', default: 'dist' } },
});
try {
  const isFlat = report(await run({ minutes: Number(values.minutes), form: values.form }));
  console.log(isFlat ? 'Flat.' : 'NOT flat, or not as expected.');
  process.exit(isFlat ? 0 : 1);
} catch (problem) {
  console.error(`soak: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exit(1);
}
