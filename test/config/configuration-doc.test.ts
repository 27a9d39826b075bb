/** docs/configuration.md lists exactly the settings that exist. With UPDATE_DOCS=1 the list is written anew. */
import { readFileSync, writeFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import { format } from 'prettier';

import { settingsMarkdown } from '../../src/config/settings-markdown.js';

const path = new URL('../../docs/configuration.md', import.meta.url);
const BEGIN = '<!-- settings: printed from src/config/setting-table.ts, compared by a test -->\n';
const END = '<!-- end of settings -->';

test('the table in the document is the table in the code', async () => {
  const text = readFileSync(path, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  const whole = `${before}${BEGIN}\n${settingsMarkdown()}\n${END}${after}`;
  const expected = await format(whole, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8')).toBe(expected);
});
