import { expect, test } from '@jest/globals';

import { supportMatrix, type Catalog } from '../../codegen/support-matrix.js';
import type { Support, SupportTable } from '../../src/chat/support.js';
import type { HttpProvider } from '../../src/providers/provider.js';
import { openai } from '../../src/providers/openai.js';
import { xai } from '../../src/providers/xai.js';
import { parameterWeights } from '../../src/chat/support.js';

const table = openai().dialects[0]!.support('gpt-4o');

function provider(tables: Record<string, SupportTable>): HttpProvider {
  const vendor = { ...openai().dialects[0]!, support: (model: string) => tables[model] ?? table };
  const presets = Object.keys(tables).map((id) => ({ id, created: 0 }));
  return { ...openai(), displayName: 'Somebody', dialects: [vendor], presets };
}

function withSeed(seed: Support): SupportTable {
  return { ...table, parameters: { ...table.parameters, seed } };
}

const catalog = (...providers: HttpProvider[]): Catalog => ({ providers, parameterWeights });

test('models that take everything alike share a column, and groups that are alike too', () => {
  const old = withSeed({ level: 'native' });
  const young = withSeed({ level: 'unsupported', note: 'it has a | no longer' });
  const text = supportMatrix(catalog(provider({ 'm-1': old, 'm-2': old, 'm-3': young })));
  expect(text).toContain('1. `m-1`, `m-2`\n2. `m-3`\n');
  expect(text).toContain('| `seed` (hint) | native | **unsupported**: it has a \\| no longer |');
  expect(text).toContain('| `seed` (hint) | native or unsupported |');
  expect(text).toMatch(/### Media: Somebody, openai-responses\n\n\| {2}\| All models \|/);
});

test('a vendor whose models are all alike is told so', () => {
  expect(supportMatrix(catalog(provider({ 'm-1': table, 'm-2': table })))).toContain(
    'All models alike, such as `m-1`, `m-2`.',
  );
});

test('every cell of every group is there, with a note where it is not native', () => {
  const text = supportMatrix(catalog(provider({ 'm-1': table })));
  const cells: Support[] = [
    ...Object.values(table.parameters),
    ...Object.values(table.parts),
    ...Object.values(table.media).flatMap((sources) => Object.values(sources)),
    ...Object.values(table.tools),
    ...Object.values(table.hosted),
    ...Object.values(table.toolChoice),
  ];
  const own = text.slice(text.indexOf('## Somebody by'), text.indexOf('## Embeddings'));
  const rows = own.split('\n').filter((line) => /^\| `/.test(line));
  expect(rows).toHaveLength(cells.length);
  for (const support of cells) {
    if (support.level !== 'native') expect(own).toContain(`**${support.level}**: ${support.note}`);
  }
});

test('a vendor whose format is not spoken yet has no table', () => {
  expect(supportMatrix(catalog({ ...provider({}), dialects: [] }))).not.toContain('## Somebody by');
});

test('vectors have a table of their own, and models that make them are in no other', () => {
  const text = supportMatrix(catalog(openai(), xai()));
  expect(text).not.toContain('`text-embedding-3-small`');
  const own = text.slice(text.indexOf('## Embeddings'));
  expect(own).toContain('|  | OpenAI `openai-embeddings` |');
  expect(own).toContain('| `title` | **unsupported**: a text there has no title |');
  expect(own.split('\n').filter((line) => /^\| (?:input: )?`/.test(line))).toHaveLength(7);
  expect(supportMatrix(catalog(xai()))).not.toContain('## Embeddings');
});
