// The command line of the benchmark.
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { MASTER_KEY } from './gateway-process.mjs';

export const HELP = `npm run bench -- [options]

  --full               all cells, longer slots (under 20 minutes); without it the quick ones (under 3)
  --cell NAME          only this cell; may be given again
  --target NAME=URL    another gateway to compare, with ,PID behind it to count its CPU; may be given again. It is called
                       as ours is: same key (${MASTER_KEY}), models and paths. Let it call the mock vendor
                       as OpenAI, Anthropic and Google, at the port that you give to --mock-port.
  --mock-port N        port of the mock vendor (any free one)
  --form dist|bundle   the gateway as built (dist), or as in the image (bundle, with a compile cache)
  --rounds N           rounds of each cell; at least 5 say something (5; 7 with --full)
  --slot MS            length of each measurement (500; 1500 with --full)
  --profile DIR        write a CPU profile of the gateway there (for Chrome's or VS Code's viewer); figures are dearer then
  --json FILE          where the figures go (bench-result.json in node_modules/.cache/aial-bench)
  --markdown [FILE]    print the table of docs/performance.md from the figures of an earlier run, and measure nothing
  --help

Cells:
`;

const usualJson = join(import.meta.dirname, '../../node_modules/.cache/aial-bench/bench-result.json');

/** The options of a run, or an error for people. */
export function optionsOf(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      cell: { type: 'string', multiple: true, default: [] },
      target: { type: 'string', multiple: true, default: [] },
      'mock-port': { type: 'string', default: '0' },
      form: { type: 'string', default: 'dist' },
      rounds: { type: 'string' },
      slot: { type: 'string' },
      json: { type: 'string', default: usualJson },
      profile: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!['dist', 'bundle'].includes(values.form))
    throw new Error(`--form is dist or bundle, not ${values.form}.`);
  const isFull = values.full;
  return {
    isHelp: values.help,
    isFull,
    names: values.cell,
    foreignTargets: values.target,
    mockPort: Number(values['mock-port']),
    form: values.form,
    rounds: Number(values.rounds ?? (isFull ? 7 : 5)),
    slotMs: Number(values.slot ?? (isFull ? 1_500 : 500)),
    warmUpMs: isFull ? 3_000 : 1_500,
    json: values.json,
    nodeArgs: values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`],
    markdownOf: values.markdown ? (positionals[0] ?? values.json) : undefined,
  };
}
