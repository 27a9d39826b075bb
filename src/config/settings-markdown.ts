import { settingRows, type SettingRow } from './setting-table.js';

/** The table of all settings as Markdown, for docs/configuration.md. */
export function settingsMarkdown(): string {
  const rows = settingRows();
  const groups = [...new Set(rows.map(([, row]) => row.group))];
  return groups
    .map((group) => {
      const lines = rows
        .filter(([, row]) => row.group === group)
        .map(([name, row]) => markdownRow(name, row));
      return `### ${group}\n\n| Variable | Value | Default | What it does |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function markdownRow(name: string, row: SettingRow): string {
  const reason = row.reason === undefined ? '' : `(${row.reason})`;
  const fallback = row.fallback === undefined ? reason : `\`${row.fallback}\` ${reason}`;
  const file = row.kind === 'secret' && row.group === 'Vendors' ? ` Also \`${name}_FILE\`.` : '';
  return `| \`${name}\` | ${valueText(row)} | ${fallback} | ${row.about}${file} |`;
}

function valueText(row: SettingRow): string {
  switch (row.kind) {
    case 'text':
      return 'text';
    case 'secret':
      return 'secret';
    case 'path':
      return 'path of a file';
    case 'url':
      return 'URL';
    case 'integer': {
      const what = row.unit ?? 'number';
      return `${what}, ${row.min} to ${row.max}${row.auto === undefined ? '' : ', or auto'}`;
    }
    case 'switch':
      return 'on, off';
    case 'choice':
      return row.values.join(', ');
    case 'list':
      return `list of \`${row.entry}\``;
  }
}
