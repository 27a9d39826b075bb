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

/** Nanoseconds of each thread of a process tree, by thread. */
export function cpuReading(pid) {
  const reading = new Map();
  for (const each of processTree(pid)) {
    for (const thread of list(`/proc/${each}/task`)) {
      const [ran] = read(`/proc/${each}/task/${thread}/schedstat`).split(' ');
      if (ran !== '') reading.set(thread, Number(ran));
    }
  }
  return reading;
}

/** Microseconds between two readings. */
export function cpuBetween(before, after) {
  let ran = 0;
  for (const [thread, ns] of after) ran += ns - (before.get(thread) ?? 0);
  return ran / 1_000;
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
