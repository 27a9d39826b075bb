// The mixed load of the soak, in a process of its own: whole answers and streams, translated and not, small and large, some
// of them failing or cut at the vendor, and one stream in ten left by its client in the middle, which is one call in twenty.
// Its parent sends `{ jobs, callers, leavingShare }` and then gets the counts every second.
import { setTimeout as sleep } from 'node:timers/promises';

import { Connection } from './connection.mjs';

const counts = { calls: 0, left: 0, unexpected: 0, problems: {} };

function note(problem) {
  counts.unexpected += 1;
  counts.problems[problem] = (counts.problems[problem] ?? 0) + 1;
}

/** A caller that takes one job after the other, each beginning with another. */
async function caller(jobs, { first, leavingShare }) {
  let connection;
  for (let turn = first; ; turn += 1) {
    const job = jobs[turn % jobs.length];
    const isLeaving = job.isPaced && (turn * 0.618_034) % 1 < leavingShare;
    connection ??= new Connection(job);
    counts.calls += 1;
    try {
      const reply = await connection.call(job.bytes, isLeaving ? { leaveAfterReads: 3 } : {});
      if (reply.status !== job.status) note(`${job.name}: status ${reply.status}`);
      if (isLeaving) {
        counts.left += 1;
        connection = undefined;
      }
    } catch (problem) {
      if (!job.mayBreak) note(`${job.name}: ${problem.message}`);
      connection.close();
      connection = undefined;
      await sleep(10);
    }
  }
}

process.on('message', ({ jobs, callers, leavingShare }) => {
  const ready = jobs.map((job) => ({ ...job, bytes: Buffer.from(job.request, 'base64') }));
  for (let at = 0; at < callers; at += 1) void caller(ready, { first: at * 7, leavingShare });
  setInterval(() => process.send({ counts }), 1_000);
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
