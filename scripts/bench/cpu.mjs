// What a process tree has cost, from Linux's scheduler.
//
// `/proc/<pid>/task/<tid>/schedstat` begins with the nanoseconds that a thread has been on a processor. That is exact,
// needs no rights and no cgroup, and is there for every thread: the collector's and libuv's count as much as the main
// one. `/proc/<pid>/schedstat` would be the main thread alone, `/proc/<pid>/stat` counts in ticks of 10 ms, and a cgroup's
// cpu.stat wants root. Children are walked, so that workers count. A thread that ended between two readings is lost; Node
// starts its threads at the beginning and keeps them.
import { readdirSync, readFileSync } from 'node:fs';

function read(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // The thread or process has ended.
    return '';
  }
}

function list(path) {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The process and all below it. */
export function processTree(pid) {
  const children = list(`/proc/${pid}/task`)
    .flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).trim().split(' '))
    .filter((child) => child !== '');
  return [pid, ...children.flatMap((child) => processTree(Number(child)))];
}

/** Nanoseconds of each thread of a process tree: `{ process, thread, ns }`. */
export function cpuReading(pid) {
  return processTree(pid).flatMap((process) =>
    list(`/proc/${process}/task`).flatMap((thread) => {
      const [ran] = read(`/proc/${process}/task/${thread}/schedstat`).split(' ');
      return ran === '' ? [] : [{ process, thread, ns: Number(ran) }];
    }),
  );
}

/** Microseconds between two readings: of all together, and of the process that worked most. */
export function cpuBetween(before, after) {
  const earlier = new Map(before.map(({ thread, ns }) => [thread, ns]));
  const byProcess = new Map();
  for (const { process, thread, ns } of after) {
    byProcess.set(process, (byProcess.get(process) ?? 0) + ns - (earlier.get(thread) ?? 0));
  }
  const each = [...byProcess.values()];
  return { allUs: each.reduce((sum, ns) => sum + ns, 0) / 1_000, busiestUs: Math.max(...each) / 1_000 };
}

/** Whether this machine can tell. */
export const canMeasureCpu = read(`/proc/self/task/${process.pid}/schedstat`) !== '';

/** Resident memory of a process tree in KiB. Pages that workers share count in each. */
export function residentKib(pid) {
  const sizes = processTree(pid).map(
    (each) => /VmRSS:\s*(\d+)/.exec(read(`/proc/${each}/status`))?.[1] ?? '0',
  );
  return sizes.reduce((sum, size) => sum + Number(size), 0);
}
