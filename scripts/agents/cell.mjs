// One cell: an agent on a vendor's model, each turn in a home and a working folder of its own.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { AGENTS } from './agents.mjs';
import { MODEL_KNOWN_TO_CODEX } from './gateway.mjs';
import { run } from './processes.mjs';
import { whyStateIsLost } from './reviewed.mjs';
import { patchedFile, verdictOf } from './script.mjs';
import { VENDORS } from './vendor/server.mjs';

const TURN_TIMEOUT_MS = 90_000;
/** The gateway's last line may come after the agent has ended. */
const LOG_SETTLES_MS = 100;

const PROMPTS = {
  text: 'Answer with the word that you are told.',
  tool: 'Run the shell command that you are told to run, then say what it printed.',
  patch: 'Edit the file that you are told to edit, then say the word.',
};

/** Runs the turns. Each result: what the agent wrote, what the vendor saw, and what was wrong. */
export async function runCell({ agent, vendor, room, ...place }) {
  const about = AGENTS[agent];
  const turns = [];
  for (const turn of about.turns ?? ['text', 'tool']) {
    const folder = join(room, `${agent}-${vendor}-${turn}`);
    turns.push(await runTurn({ agent, about, vendor, turn, folder, ...place }));
  }
  return { agent, vendor, turns, isWell: turns.every(({ faults }) => faults.length === 0) };
}

async function runTurn({ agent, about, vendor, turn, folder, gateway, script, bin, deadEnd }) {
  const task = script.begin(turn);
  const place = await furnish({ folder, about, gateway, bin, deadEnd });
  const model = turn === 'patch' ? MODEL_KNOWN_TO_CODEX : VENDORS[vendor].model;
  const named = turn === 'patch' ? model : `${vendor}/${model}`;
  const args = about.args({ vendor, model, named, prompt: `${task.marker}: ${PROMPTS[turn]}` });
  const logged = gateway.log().length;
  const result = await run(join(bin, about.command), args, { ...place, timeoutMs: TURN_TIMEOUT_MS });
  await delay(LOG_SETTLES_MS);
  const log = gateway.log().slice(logged);
  const verdict = verdictOf(task);
  const faults = [
    ...faultsOfRun(result, verdict),
    ...(await faultsOfTask({ task, result, verdict, cwd: place.cwd })),
    ...faultsOfState({ agent, vendor, turn }, verdict),
    ...verdict.problems,
  ];
  return { turn, result, log, warnings: warningsIn(log), requests: task.requests, ...verdict, faults };
}

/** The most that a request of the turn lost by translation, as its client was told. */
function warningsIn(log) {
  const counts = [...log.matchAll(/"warningCount":(\d+)/g)].map(([, count]) => Number(count));
  return Math.max(0, ...counts);
}

/** A home, a working folder, and an environment of nothing else. */
async function furnish({ folder, about, gateway, bin, deadEnd }) {
  const [home, cwd, temp] = ['home', 'work', 'tmp'].map((name) => join(folder, name));
  const { files, env } = await about.setUp({ url: gateway.url, key: gateway.key });
  for (const each of [home, cwd, temp]) await mkdir(each, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
  const path = [dirname(process.execPath), bin, '/usr/local/bin', '/usr/bin', '/bin'].join(':');
  const own = {
    PATH: path,
    HOME: home,
    TMPDIR: temp,
    SHELL: '/bin/bash',
    LANG: 'C.UTF-8',
    TERM: 'dumb',
    NO_COLOR: '1',
  };
  return { cwd, env: { ...own, ...deadEnd.env, ...env } };
}

function faultsOfRun({ code, isLate }, { main }) {
  return [
    ...(isLate ? ['it did not end in time'] : []),
    ...(code === 0 || isLate ? [] : [`it ended with ${code}`]),
    ...(main > 0 ? [] : ['the vendor got no request']),
  ];
}

async function faultsOfTask({ task, result: { stdout }, verdict, cwd }) {
  const output = task.halves.join('');
  const faults = stdout.includes(task.word) ? [] : ['the last text was not shown'];
  if (task.turn === 'tool') {
    if (!verdict.cameBack) faults.push('the output of the shell did not come back');
    if (!stdout.includes(output)) faults.push('the output of the shell was not shown');
  }
  if (task.turn === 'patch') {
    const { name, words } = patchedFile(task);
    const written = await readFile(join(cwd, name), 'utf8').catch(() => '');
    if (written.trim() !== words) faults.push('the file was not written');
  }
  return faults;
}

function faultsOfState(place, { state }) {
  const why = whyStateIsLost(place);
  if (state === 'lost' && why === undefined) return ['the state of the vendor did not come back'];
  return state !== 'lost' && why !== undefined ? ['reviewed.mjs says that its state is lost'] : [];
}
