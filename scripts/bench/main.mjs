// npm run bench: what the gateway costs, against the floor and its peers, in one run on loopback. See docs/performance.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { canMeasureCpu } from './cpu.mjs';
import { makeBundle } from './gateway-process.mjs';
import { imageCells } from './image-cells.mjs';
import { loadCells } from './load-cells.mjs';
import { measureLoad, startLoader } from './load-measure.mjs';
import { memoryCell } from './memory-cell.mjs';
import { HELP, optionsOf } from './options.mjs';
import { forkOwn, stop } from './processes.mjs';
import { machine, markdown, tellCell } from './report.mjs';
import { startTargets, targetNames } from './targets.mjs';

const cells = [
  ...loadCells.map((cell) => ({ ...cell, measure: (context) => measureLoad(cell, context) })),
  memoryCell,
  ...imageCells,
];

/** More would be read by nobody. */
const MOST_CELLS = 20;

function chosen({ names, isFull }) {
  if (names.length === 0) return cells.filter((cell) => (isFull ? cell.isFull : cell.isQuick));
  return names.map((name) => {
    const cell = cells.find((each) => each.name === name);
    if (cell === undefined)
      throw new Error(`No such cell: ${name}. There are: ${cells.map((each) => each.name).join(', ')}.`);
    return cell;
  });
}

/** The targets that the cells name, in the order in which they are started. */
function wantedTargets(wanted) {
  const named = new Set(wanted.flatMap((cell) => Object.values(cell.runs ?? {}).map(({ target }) => target)));
  return targetNames.filter((name) => named.has(name));
}

async function run(options) {
  const wanted = chosen(options);
  if (wanted.length > MOST_CELLS) throw new Error(`A run has at most ${MOST_CELLS} cells.`);
  const { form, rounds, slotMs, warmUpMs } = options;
  if (form === 'bundle') makeBundle();
  const facts = machine();
  const { first: mock } = await forkOwn('mock-vendor.mjs', [String(options.mockPort)]);
  const common = { ...options, mockPort: mock.port };
  const targets = await startTargets(wantedTargets(wanted), common);
  const loader = await startLoader();
  const results = [];
  for (const { name, what, measure } of wanted) {
    const result = await measure({ ...common, targets, loader });
    results.push({ name, what, ...result });
    console.log(tellCell(results.at(-1)));
  }
  // By a clean end, or a profile would not be written.
  await Promise.all(targets.filter(({ child }) => child !== undefined).map(({ child }) => stop(child)));
  const settings = { form, rounds, slotMs, warmUpMs };
  return { machine: facts, settings, results };
}

function save(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Written: ${path}`);
}

async function main() {
  const options = optionsOf(process.argv.slice(2));
  if (options.isHelp)
    return void console.log(HELP + cells.map(({ name, what }) => `  ${name.padEnd(24)} ${what}`).join('\n'));
  if (options.markdownOf !== undefined) {
    return void console.log(markdown(JSON.parse(readFileSync(options.markdownOf, 'utf8'))));
  }
  if (!canMeasureCpu)
    console.error('This machine has no /proc/<pid>/task/*/schedstat: CPU is not measured, only time.');
  const report = await run(options);
  save(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
}

try {
  await main();
  process.exit(0);
} catch (problem) {
  console.error(`bench: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exit(1);
}
