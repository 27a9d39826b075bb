/** docs/errors.md explains exactly the codes of the table, with the table's statuses. */
import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { errorTable } from '../../src/chat/error.js';

const text = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const [, ...chapters] = text.split(/^## /m);
const sections = chapters.map((chapter) => {
  const [heading = '', ...lines] = chapter.split('\n');
  return { heading, lines };
});

test('the headings are the codes of the table, in its order', () => {
  const codes = Object.keys(errorTable).map((code) => `\`${code}\``);
  expect(sections.map(({ heading }) => heading)).toEqual(codes);
});

test.each(Object.entries(errorTable))('%s has the statuses of the table', (code, row) => {
  const lines = sections.find(({ heading }) => heading === `\`${code}\``)?.lines ?? [];
  const expected = `HTTP ${row.status} · gRPC ${row.grpc} · retry: ${row.isRetryable ? 'yes' : 'no'}`;
  expect(lines.filter((line) => line.startsWith('HTTP '))).toEqual([expected]);
});

test.each(Object.keys(errorTable))('%s has a meaning, a cause and a remedy', (code) => {
  const lines = sections.find(({ heading }) => heading === `\`${code}\``)?.lines ?? [];
  const labels = lines.map((line) => /^- (\w+): \S/.exec(line)?.[1]).filter((label) => label !== undefined);
  expect(labels).toEqual(['Meaning', 'Cause', 'Remedy']);
});
