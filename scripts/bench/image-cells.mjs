// The gateway in the form that the image has: how soon it answers, and how large it is.
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { bundleFolder, compileCache, makeBundle, startGateway } from './gateway-process.mjs';
import { spreadOf } from './numbers.mjs';

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
}

/** What a container's file system is: nothing can be added to the compile cache. */
function makeReadOnly(folder) {
  for (const path of [folder, ...filesBelow(folder)])
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
}

function nodeStartMs() {
  const began = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  return performance.now() - began;
}

async function gatewayStartMs(options) {
  const { child, startMs } = await startGateway({ ...options, form: 'bundle' });
  // At once: a clean end would write the compile cache, which root may even where it is read-only.
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  return startMs;
}

async function measureStart({ rounds, mockPort }) {
  makeBundle();
  makeReadOnly(compileCache);
  const measured = [];
  for (let round = 0; round < rounds * 2; round += 1) {
    measured.push({ nodeMs: nodeStartMs(), aialMs: await gatewayStartMs({ mockPort }) });
  }
  // The first one reads the files from the disk.
  const warm = measured.slice(1);
  return {
    checks: [
      {
        label: 'first 200',
        unit: ' ms',
        bar: 400,
        stretch: 250,
        spread: spreadOf(warm.map(({ aialMs }) => aialMs)),
      },
      {
        label: 'over node -e 0',
        bar: 8,
        spread: spreadOf(warm.map(({ aialMs, nodeMs }) => aialMs / nodeMs)),
      },
    ],
    rounds: measured,
  };
}

function mebibytesOf(folder) {
  const sizes = filesBelow(folder).map((path) => statSync(path));
  return sizes.filter((each) => each.isFile()).reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
}

function measureSize() {
  makeBundle();
  const [bundle, cache] = [mebibytesOf(bundleFolder), mebibytesOf(compileCache)];
  return {
    checks: [{ label: 'our own layers', unit: ' MiB', bar: 25, spread: spreadOf([bundle + cache]) }],
    notes: [`bundle ${bundle.toFixed(1)} MiB, compile cache ${cache.toFixed(1)} MiB`],
  };
}

export const imageCells = [
  {
    name: 'start',
    what: 'From the spawn to the first 200, bundle with a compile cache',
    isQuick: true,
    isFull: true,
    measure: measureStart,
  },
  {
    name: 'image',
    what: 'Size of what the image adds to Node',
    isFull: true,
    measure: measureSize,
  },
];
