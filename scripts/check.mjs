// Runs the checks of package.json, the quick ones first and two at a time, and stops at the first that fails.
// `npm run check -- lint layers` runs only those named.
import { spawn } from 'node:child_process';

/** Each holds back its output until it ends, so that two do not mix. */
const SIDE_BY_SIDE = [
  'format:check',
  'contract:check',
  'proto:lint',
  'proto:breaking',
  'layers',
  'knip',
  'codegen:check',
  'openapi:lint',
  'build',
  'typecheck',
  'lint',
];
/** Uses both cores itself, and wants what `build` made. */
const ALONE = ['test'];

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
const queue = SIDE_BY_SIDE.filter(isWanted);
const alone = ALONE.filter(isWanted);
const unknown = wanted.filter((name) => !queue.includes(name) && !alone.includes(name));
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${[...SIDE_BY_SIDE, ...ALONE].join(', ')}.`,
  );
  process.exit(2);
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
const began = Date.now();
const running = new Set();
let hasFailed = false;

function run(name, stdio) {
  const start = Date.now();
  const child = spawn('npm', ['run', '--silent', name], { stdio });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  running.add(child);
  return new Promise((resolve) => {
    child.on('close', (status) => {
      running.delete(child);
      // The other of two that was stopped because this one failed has nothing to say.
      if (!hasFailed) {
        hasFailed = status !== 0;
        if (hasFailed) process.stdout.write(output);
        console.log(`${hasFailed ? 'FAIL' : 'ok  '} ${name} (${seconds(start)} s)`);
        if (hasFailed) for (const other of running) other.kill();
      }
      resolve();
    });
  });
}

async function takeFromQueue() {
  for (let name = queue.shift(); name !== undefined && !hasFailed; name = queue.shift()) {
    await run(name, ['ignore', 'pipe', 'pipe']);
  }
}

console.log(`Checking: ${[...queue, ...alone].join(', ')}.`);
const total = queue.length + alone.length;
await Promise.all([takeFromQueue(), takeFromQueue()]);
for (const name of alone) if (!hasFailed) await run(name, 'inherit');
if (hasFailed) process.exit(1);
console.log(`All ${total} checks passed in ${seconds(began)} s.`);
