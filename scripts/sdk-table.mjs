/** Writes the table of docs/sdks.md from what test/sdks/ runs; `--check` writes nothing and fails if it is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { REFUSED, SCENARIOS, SDKS, VENDORS } from '../test/sdks/table.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENT = join(ROOT, 'docs/sdks.md');
const BEGIN = '<!-- printed by `npm run sdks`: do not edit -->';
const END = '<!-- until here -->';

/** A cell: the vendors that the tests go through, or why there is none. */
function cell({ without }, scenario) {
  if (scenario in without) return 'none';
  const refused = REFUSED.filter((each) => each.scenario === scenario).flatMap(({ vendors }) => vendors);
  const tried = VENDORS.filter((vendor) => !refused.includes(vendor));
  return tried.length === VENDORS.length ? 'all four' : `${tried.join(', ')}; ${refused.join(', ')} refused`;
}

function table(versions) {
  const rows = Object.values(SDKS);
  const scenarios = Object.keys(SCENARIOS);
  const notes = rows.flatMap(({ title, without, notes: more = [] }) => [
    ...Object.entries(without).map(([scenario, reason]) => `- ${title}, ${scenario}: ${reason}.`),
    ...more.map((note) => `- ${title}: ${note}.`),
  ]);
  const packages = [...new Set(rows.flatMap((row) => row.packages))].toSorted();
  return [
    `| SDK | ${scenarios.join(' | ')} |`,
    `| --- | ${scenarios.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.title} | ${scenarios.map((each) => cell(row, each)).join(' | ')} |`),
    '',
    ...scenarios.map((name) => `- **${name}**: ${SCENARIOS[name]}.`),
    '',
    'What is not as everywhere, and why:',
    '',
    ...REFUSED.map(
      ({ scenario, vendors, reason }) =>
        `- ${scenario} of ${vendors.join(' and ')}: ${reason}; a 501 says so.`,
    ),
    ...notes,
    '',
    `Versions: ${packages.map((name) => `\`${name}\` ${versions[name]}`).join(', ')}.`,
  ].join('\n');
}

async function main(isCheck) {
  const current = await readFile(DOCUMENT, 'utf8');
  const { devDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const [before] = current.split(BEGIN);
  const after = current.slice(current.indexOf(END));
  const options = await resolveConfig(DOCUMENT);
  const written = [before, BEGIN, '\n\n', table(devDependencies), '\n\n', after].join('');
  const text = await format(written, { ...options, parser: 'markdown' });
  if (text === current) return;
  if (isCheck) {
    console.error('docs/sdks.md is stale: run `npm run sdks` and commit what it writes.');
    process.exitCode = 1;
    return;
  }
  await writeFile(DOCUMENT, text);
  console.log('docs/sdks.md written');
}

await main(process.argv.includes('--check'));
