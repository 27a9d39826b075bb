// Starts other programs, each in a group of its own, and ends them by the number of that group, whatever happens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const running = new Set();

/** Ends everything that was started here and still runs. */
export function endAll(signal = 'SIGKILL') {
  for (const child of running) endGroup(child, signal);
}

function endGroup({ pid }, signal) {
  try {
    // Agents start shells and servers of their own: they are in the group too.
    process.kill(-pid, signal);
  } catch {
    // It is gone already.
  }
}

/** Starts a program. `output` is what it wrote so far; `ended` resolves with its exit code, or the signal's name. */
export function start(command, args, { env, cwd }) {
  const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (bytes) => (output[name] += bytes));
  running.add(child);
  const ended = new Promise((resolve) => {
    child.on('error', (problem) => {
      output.stderr += problem.message;
      running.delete(child);
      resolve('no start');
    });
    child.on('exit', (code, signal) => {
      // What it left behind goes with it.
      endGroup(child, 'SIGKILL');
      running.delete(child);
      resolve(code ?? signal);
    });
  });
  return { child, output, ended };
}

/** Runs a program to its end, or until its time is over. */
export async function run(command, args, { timeoutMs, ...options }) {
  const began = performance.now();
  const { child, output, ended } = start(command, args, options);
  const clock = setTimeout(() => endGroup(child, 'SIGKILL'), timeoutMs);
  const code = await ended;
  clearTimeout(clock);
  const ms = Math.round(performance.now() - began);
  return { ...output, code, ms, isLate: ms >= timeoutMs };
}

/** Waits for a line that it writes, to whichever of its outputs. */
export async function lineOf({ child, output, ended }, pattern) {
  for (;;) {
    const found = pattern.exec(output.stdout) ?? pattern.exec(output.stderr);
    if (found !== null) return found;
    const more = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), ended]);
    if (!Array.isArray(more)) throw new Error(`it ended with ${more}: ${output.stderr.slice(0, 2000)}`);
  }
}
