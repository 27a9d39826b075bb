// What an open stream takes, and what a gateway takes that has nothing to do: the resident memory of its process tree.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { residentKib } from './cpu.mjs';
import { spreadOf } from './numbers.mjs';
import { stop } from './processes.mjs';
import { requestBytes } from './requests.mjs';
import { aial, raw } from './targets.mjs';

const STREAMS = 5_000;

/** Time for the memory of the start, or of the opening, to be given back. */
const SETTLE_MS = 3_000;

/** Half of the events come at once, the rest when the streams were left long ago. */
const held = { events: 20, writes: 20, holdMs: 120_000 };

const workloads = {
  same: { dialect: 'openai-chat', vendor: 'openai', bytes: 1_000, isStream: true, behaviour: held },
  anthropic: { dialect: 'openai-chat', vendor: 'anthropic', bytes: 1_000, isStream: true, behaviour: held },
};

/** As many as the machine lets a process have: a stream takes two descriptors in the gateway. */
function possibleStreams() {
  const limit = Number(/Max open files\s+\d+\s+(\d+)/.exec(readFileSync('/proc/self/limits', 'latin1'))?.[1]);
  return Math.min(STREAMS, Math.floor((limit - 200) / 2));
}

async function measureOnce(make, { workload, loader, streams, options }) {
  const target = await make(options);
  try {
    await sleep(SETTLE_MS);
    const idleKib = residentKib(target.pid);
    const { host, port } = target;
    const request = requestBytes({ ...target.callOf(workload), host }).toString('base64');
    await loader.run({ host, port, request, hold: streams });
    await sleep(SETTLE_MS);
    const perStreamKib = (residentKib(target.pid) - idleKib) / streams;
    await loader.run({ release: true });
    return { idleKib, perStreamKib };
  } finally {
    await stop(target.child);
  }
}

async function measure({ loader, rounds, ...options }) {
  const streams = possibleStreams();
  const measured = { raw: [], same: [], anthropic: [] };
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    const common = { loader, streams, options };
    measured.raw.push(await measureOnce(raw, { ...common, workload: workloads.same }));
    measured.same.push(await measureOnce(aial, { ...common, workload: workloads.same }));
    measured.anthropic.push(await measureOnce(aial, { ...common, workload: workloads.anthropic }));
  }
  const perStream = (name) => spreadOf(measured[name].map(({ perStreamKib }) => perStreamKib));
  const idleMib = [...measured.same, ...measured.anthropic].map(({ idleKib }) => idleKib / 1_024);
  return {
    checks: [
      { label: 'a stream, same bytes', unit: ' KiB', bar: 55, stretch: 40, spread: perStream('same') },
      { label: 'a stream, translated', unit: ' KiB', bar: 55, stretch: 40, spread: perStream('anthropic') },
      { label: 'idle', unit: ' MiB', bar: 90, spread: spreadOf(idleMib) },
    ],
    notes: [
      `${streams} streams at once${streams < STREAMS ? `; ulimit -n of 10,200 is wanted for ${STREAMS}` : ''}; ` +
        `raw proxy: ${perStream('raw').median.toFixed(1)} KiB a stream`,
    ],
    rounds: measured,
  };
}

export const memoryCell = {
  name: 'memory',
  what: 'Resident memory: each of 5,000 open streams (over what is idle), and idle',
  isFull: true,
  measure,
};
