// The processes of a run: all of them end with it, however it ends.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const running = new Set();

function keep(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

/** Starts one of the benchmark's own processes and waits for its first message. */
export async function forkOwn(file, args = []) {
  const child = keep(
    fork(join(import.meta.dirname, file), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  );
  const first = await Promise.race([
    once(child, 'message').then(([message]) => message),
    once(child, 'exit').then(() => {
      throw new Error(`${file} did not start.`);
    }),
  ]);
  return { child, first };
}

/** Starts any program. `said()` is what it wrote on standard error so far. */
export function start(command, args, { env, cwd, hasChannel = false } = {}) {
  const stdio = ['ignore', 'ignore', 'pipe', ...(hasChannel ? ['ipc'] : [])];
  const child = keep(spawn(command, args, { env, cwd, stdio }));
  let text = '';
  child.stderr.on('data', (piece) => (text = (text + piece).slice(-4_000)));
  child.on('error', (problem) => (text += problem.message));
  return { child, pid: child.pid, said: () => text };
}

/** Ends a process and waits for its end. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(timer);
}

/** A port that is free now. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until a URL answers with 200. Returns the milliseconds since `began`. */
export async function untilAnswering(
  url,
  { process: { child, said }, began = performance.now(), limitMs = 30_000 },
) {
  while (performance.now() - began < limitMs) {
    if (child.exitCode !== null) throw new Error(`It ended at its start: ${said()}`);
    try {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.ok) return performance.now() - began;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`${url} did not answer: ${said()}`);
}
