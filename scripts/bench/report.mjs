// What a run says: a table for people, Markdown for docs/performance.md, and JSON with everything.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

import { short } from './numbers.mjs';

const root = join(import.meta.dirname, '../..');

function versionOf(name) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function commit() {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { cwd: root })
      .toString()
      .trim();
  } catch {
    return 'unknown';
  }
}

/** What the figures depend on. */
export function machine() {
  const packages = ['undici', 'express', 'openapi-backend', 'nice-grpc', 'eventsource-parser', 'ajv'];
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    arch: arch(),
    memoryMib: Math.round(totalmem() / 2 ** 20),
    // What follows the numbers is whose build it is.
    kernel: release().split('-')[0],
    load: loadavg().map((load) => Number(load.toFixed(2))),
    node: process.version,
    packages: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    commit: commit(),
  };
}

function verdict({ bar, stretch, spread }) {
  if (spread === undefined) return 'not measured';
  if (bar === undefined) return 'no bar';
  if (spread.median > bar) return `MISSED by ${short(spread.median / bar)} x`;
  if (stretch !== undefined && spread.median <= stretch) return 'reached, and the stretch';
  return 'reached';
}

const range = ({ median, min, max }) => `${short(median)} (${short(min)} to ${short(max)})`;

function figures({ cpuUs, perSecond, p50Ms, p99Ms, firstP50Ms, gapP50Ms }) {
  const cpu = cpuUs === undefined ? '' : `${short(cpuUs.median)} µs CPU, `;
  // A whole answer comes in one read.
  const isPieces = gapP50Ms.median > 0;
  const pieces = isPieces
    ? `first read ${short(firstP50Ms.median)} ms, gaps ${short(gapP50Ms.median)} ms, `
    : '';
  return `${cpu}${pieces}p50 ${short(p50Ms.median)} ms, p99 ${short(p99Ms.median)} ms, ${short(perSecond.median)}/s`;
}

/** Rows of a cell: a line for each check. */
function rowsOf({ name, what, checks, unit = '' }) {
  return checks.map((check) => [
    name,
    what,
    check.label,
    check.spread === undefined ? '-' : range(check.spread) + (check.unit ?? unit),
    check.bar === undefined ? '-' : `<= ${check.bar}${check.unit ?? unit}`,
    verdict(check),
  ]);
}

/** One cell, for the terminal. */
export function tellCell(result) {
  const lines = rowsOf(result).map(([name, what, label, value, bar, said]) => {
    return `${name.padEnd(22)} ${label.padEnd(24)} ${value.padEnd(26)} ${bar.padEnd(12)} ${said}\n  ${what}`;
  });
  const runs = (result.runs ?? []).map((run) => `    ${run.name.padEnd(10)} ${figures(run)}`);
  const notes = (result.notes ?? []).map((note) => `    ${note}`);
  return [...lines, ...runs, ...notes].join('\n');
}

/** All cells as a table in Markdown. */
export function markdown({ machine: facts, settings, results }) {
  const { cpu, cores, kernel, node, commit: at, date } = facts;
  const head = ['Cell', 'Workload', 'What', 'Median (min to max)', 'Bar', 'Result'];
  const rows = [head, head.map(() => '---'), ...results.flatMap(rowsOf)];
  return [
    `Measured ${date.slice(0, 10)} on ${cores} cores of ${cpu}, Linux ${kernel}, Node ${node}, commit ${at}, ` +
      `${settings.rounds} rounds, gateway from \`${settings.form}\`.`,
    '',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}
