// Drives real coding agents through the gateway against fake vendors. Exit code: 0 all as reviewed, 1 a cell failed,
// 2 nothing could be tried. Run it by npm run test:agents; -- --agent codex --vendor xai picks cells.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { AGENTS } from './agents.mjs';
import { runCell } from './cell.mjs';
import { startGateway } from './gateway.mjs';
import { installAgents, pinnedVersions } from './install.mjs';
import { startDeadEnd } from './outside.mjs';
import { endAll } from './processes.mjs';
import { failureOf, tableOf } from './report.mjs';
import { CANNOT_WORK, LOSES_STATE, whyNot } from './reviewed.mjs';
import { openScript } from './script.mjs';
import { startVendors, VENDORS } from './vendor/server.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const say = (text) => console.log(text);

function wanted() {
  const { values } = parseArgs({
    options: {
      agent: { type: 'string', multiple: true, default: Object.keys(AGENTS) },
      vendor: { type: 'string', multiple: true, default: Object.keys(VENDORS) },
      json: { type: 'string', default: join(ROOT, 'node_modules', '.cache', 'aial-agents.json') },
    },
  });
  const strange = [
    ...values.agent.filter((name) => AGENTS[name] === undefined),
    ...values.vendor.filter((name) => VENDORS[name] === undefined),
  ];
  if (strange.length > 0)
    throw new Error(
      `There is no ${strange.join(', ')}. Agents: ${Object.keys(AGENTS).join(', ')}. Vendors: ${Object.keys(VENDORS).join(', ')}.`,
    );
  return values;
}

async function runCells({ agent: agents, vendor: names }, place) {
  const cells = [];
  for (const vendor of names) {
    const gateway = await startGateway(vendor, place.settings);
    for (const agent of agents) {
      const why = whyNot({ agent, vendor });
      if (why !== undefined) {
        say(`${agent} on ${vendor}: cannot work: ${why}`);
        continue;
      }
      const cell = await runCell({ agent, vendor, gateway, ...place });
      cells.push(cell);
      say(`${agent} on ${vendor}: ${cell.isWell ? 'works' : 'FAILS'}`);
      if (!cell.isWell) say(failureOf(cell));
    }
  }
  return cells;
}

/** What is kept of a run: what people said and what vendors got is not in it. */
function summaryOf(cells, { versions, asked, surprises }) {
  const turnOf = ({ turn, format, main, asides, state, warnings, faults, result: { ms, code } }) => ({
    turn,
    format,
    main,
    asides,
    state,
    warnings,
    faults,
    ms,
    code,
  });
  return {
    versions,
    cells: cells.map(({ turns, ...cell }) => ({ ...cell, turns: turns.map(turnOf) })),
    cannotWork: CANNOT_WORK,
    losesState: LOSES_STATE,
    outside: Object.fromEntries(asked),
    surprises,
  };
}

const isOf = (each, cell) => each.agent === cell.agent && each.vendor === cell.vendor;

async function main() {
  const choice = wanted();
  if (!existsSync(join(ROOT, 'dist', 'src', 'main.js'))) throw new Error('Build first: npm run build.');
  const bin = await installAgents({ say });
  const script = openScript();
  const vendors = await startVendors(script);
  const deadEnd = await startDeadEnd();
  const room = mkdtempSync(join(tmpdir(), 'aial-agents-'));
  process.once('exit', () => {
    endAll();
    rmSync(room, { recursive: true, force: true, maxRetries: 3 });
  });
  try {
    const cells = await runCells(choice, { settings: vendors.settings, script, bin, deadEnd, room });
    const facts = { versions: await pinnedVersions(), asked: deadEnd.asked, surprises: script.surprises };
    await mkdir(dirname(choice.json), { recursive: true });
    await writeFile(choice.json, `${JSON.stringify(summaryOf(cells, facts), null, 2)}\n`);
    say(`\n${tableOf(cells)}\n`);
    for (const { agent, vendor, turn, why } of LOSES_STATE.filter((each) =>
      cells.some((cell) => isOf(each, cell)),
    ))
      say(`${agent} on ${vendor}, ${turn}: ${why}.`);
    say(`Wanted from outside, and refused: ${[...deadEnd.asked.keys()].join(', ') || 'nothing'}.`);
    if (script.surprises.length > 0) say(`Not foreseen: ${script.surprises.join('; ')}.`);
    const failed = cells.filter(({ isWell }) => !isWell).length;
    say(`${cells.length - failed} cells work, ${failed} fail. In full: ${choice.json}`);
    return failed === 0;
  } finally {
    endAll();
    vendors.close();
    deadEnd.close();
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
try {
  if (!(await main())) process.exitCode = 1;
} catch (problem) {
  console.error(`test:agents: ${problem instanceof Error ? problem.message : String(problem)}`);
  process.exitCode = 2;
}
