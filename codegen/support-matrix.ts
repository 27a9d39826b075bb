import type { EmbeddingSupport } from '../src/chat/embedding.ts';
import type { Support, SupportTable, Weight } from '../src/chat/support.ts';
import type { HttpProvider } from '../src/providers/provider.ts';

/** What the matrix is printed from: the code's own tables. */
export interface Catalog {
  readonly providers: readonly HttpProvider[];
  readonly parameterWeights: Readonly<Record<string, Weight>>;
}

/** One row of a table: what is asked for, and how to find it in a support table. */
interface Item {
  readonly name: string;
  readonly find: (table: SupportTable) => Support | undefined;
}

/** Models of one vendor, in one format, that take everything in the same way. */
interface Column {
  readonly models: readonly string[];
  readonly table: SupportTable;
}

/** One vendor in one format. */
interface Section {
  readonly provider: string;
  readonly dialect: string;
  readonly columns: readonly Column[];
}

const HEAD = `# What each vendor takes

<!-- Printed by \`npm run matrix\` from the support tables in src/dialects/*/support.ts: do not edit. -->

How the gateway carries each thing to each vendor, by wire format, in the names of \`/v1/chat.sync\`.

| Level         | Means                                                                                                        |
| ------------- | ------------------------------------------------------------------------------------------------------------ |
| \`native\`      | as it is                                                                                                     |
| \`mapped\`      | under another name or scale; nothing is lost                                                                 |
| \`lowered\`     | with less meaning; a warning tells where that mattered                                                       |
| \`emulated\`    | by other means; a warning tells                                                                              |
| \`unsupported\` | not at all: refused where it would change the meaning of the answer, else left out with a warning            |

A request is written in the format of the vendor that loses least of it. A client that speaks the vendor's own format is
not translated: its bytes pass. What is only reported can be refused too, by \`AIAL_UNSUPPORTED\`
([configuration](configuration.md#what-is-refused)). A dry run tells all of it for one request ([dry runs](dry-run.md)).
`;

/** The whole document, before it is laid out. */
export function supportMatrix({ providers, parameterWeights }: Catalog): string {
  const sections = providers.flatMap(sectionsOf);
  const groups = groupsOf(sections, parameterWeights);
  return [
    HEAD,
    '## At a glance\n',
    'Where it depends on the model, every level there is; the model decides, as the tables below tell.\n',
    glance(sections, groups),
    ...sections.map((section) => sectionText(section, groups)),
    embeddingsText(providers),
  ].join('\n');
}

function sectionsOf({ displayName, dialects, presets }: HttpProvider): Section[] {
  return dialects.map((vendor) => {
    const columns = new Map<string, { models: string[]; table: SupportTable }>();
    for (const { id } of presets.filter(({ isForEmbeddings }) => isForEmbeddings !== true)) {
      const table = vendor.support(id);
      const key = JSON.stringify(table);
      const column = columns.get(key) ?? { models: [], table };
      column.models.push(id);
      columns.set(key, column);
    }
    return { provider: displayName, dialect: vendor.id, columns: [...columns.values()] };
  });
}

interface Group {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Every row there is. The tables are total, so that any of them has all the names. */
function groupsOf(sections: readonly Section[], weights: Catalog['parameterWeights']): Group[] {
  const table = sections[0]?.columns[0]?.table;
  if (table === undefined) return [];
  const rows = (
    kind: 'parts' | 'tools' | 'hosted' | 'toolChoice',
    label: (name: string) => string = (name) => `\`${name}\``,
  ): Item[] =>
    Object.keys(table[kind]).map((name) => ({
      name: label(name),
      find: (each) => member(each[kind], name),
    }));
  return [
    {
      title: 'Parameters',
      items: Object.keys(table.parameters).map((name) => ({
        name: `\`${snakeCase(name)}\` (${weights[name] ?? 'hint'})`,
        find: (each) => member(each.parameters, name),
      })),
    },
    { title: 'Parts of messages', items: rows('parts') },
    { title: 'Media', items: mediaItems(table) },
    { title: "Tools of the client's", items: rows('tools') },
    { title: 'Tools that the vendor runs, asked for in another format', items: rows('hosted') },
    { title: 'Choice of tools', items: rows('toolChoice') },
  ];
}

const SOURCES: Readonly<Record<string, string>> = {
  data: 'its bytes',
  url: 'its address',
  file: "the vendor's own file id",
};

function mediaItems(table: SupportTable): Item[] {
  return Object.entries(table.media).flatMap(([kind, sources]) =>
    Object.keys(sources).map((source) => ({
      name: `\`${kind}\` by ${SOURCES[source] ?? source}`,
      find: (each: SupportTable) => member(member(each.media, kind) ?? {}, source),
    })),
  );
}

/** Names come from the same tables that they are looked up in. */
function member<Value>(record: Readonly<Partial<Record<string, Value>>>, name: string): Value | undefined {
  return record[name];
}

function glance(sections: readonly Section[], groups: readonly Group[]): string {
  const heads = sections.map(({ provider, dialect }) => `${provider} \`${dialect}\``);
  const lines = groups.flatMap(({ title, items }) => [
    tableRow([`**${title}**`, ...sections.map(() => '')]),
    ...items.map(({ name, find }) =>
      tableRow([name, ...sections.map(({ columns }) => levelsOf(columns.map(({ table }) => find(table))))]),
    ),
  ]);
  return [tableRow(['', ...heads]), tableRow(['---', ...heads.map(() => '---')]), ...lines, ''].join('\n');
}

function levelsOf(supports: readonly (Support | undefined)[]): string {
  return [...new Set(supports.map((support) => support?.level ?? ''))].join(' or ');
}

function sectionText({ provider, dialect, columns }: Section, groups: readonly Group[]): string {
  const text = [`## ${provider} by \`${dialect}\`\n`];
  const isOne = columns.length === 1;
  for (const [index, { models }] of columns.entries()) {
    const names = models.map((model) => `\`${model}\``).join(', ');
    text.push(isOne ? `All models alike, such as ${names}.\n` : `${index + 1}. ${names}`);
  }
  if (!isOne) text.push('');
  for (const { title, items } of groups) {
    text.push(`### ${title}: ${provider}, ${dialect}\n`, groupText(items, columns), '');
  }
  return text.join('\n');
}

/** Columns that say the same in all rows are one. */
function groupText(items: readonly Item[], columns: readonly Column[]): string {
  const rows = items.map(({ name, find }) => ({
    name,
    cells: columns.map(({ table }) => cell(find(table))),
  }));
  const isAlike = rows.every(({ cells }) => cells.every((each) => each === cells[0]));
  const heads = isAlike ? ['All models'] : columns.map((_column, index) => `Models ${index + 1}`);
  return [
    tableRow(['', ...heads]),
    tableRow(['---', ...heads.map(() => '---')]),
    ...rows.map(({ name, cells }) => tableRow([name, ...(isAlike ? cells.slice(0, 1) : cells)])),
  ].join('\n');
}

interface EmbeddingRow {
  readonly name: string;
  readonly find: (table: EmbeddingSupport) => Support | undefined;
}

function embeddingRow(name: string, find: EmbeddingRow['find']): EmbeddingRow {
  return { name, find };
}

/** What every vendor that makes vectors takes for them. The tables are total here too. */
function embeddingsText(providers: readonly HttpProvider[]): string {
  const columns = providers.flatMap(({ displayName, embeddings = [] }) =>
    embeddings.map(({ id, support }) => ({ head: `${displayName} \`${id}\``, support })),
  );
  const [first] = columns;
  if (first === undefined) return '';
  const rows: EmbeddingRow[] = [
    ...Object.keys(first.support.options).map((name) =>
      embeddingRow(`\`${name}\``, ({ options }) => member(options, name)),
    ),
    embeddingRow('`user`', ({ user }) => user),
    ...Object.keys(first.support.parts).map((name) =>
      embeddingRow(`input: \`${name}\``, ({ parts }) => member(parts, name)),
    ),
  ];
  return [
    '## Embeddings\n',
    'Vectors, at `/v1/embeddings`, `:embedContent` and `:batchEmbedContents`. A vendor that is not here makes none.\n',
    tableRow(['', ...columns.map(({ head }) => head)]),
    tableRow(['---', ...columns.map(() => '---')]),
    ...rows.map(({ name, find }) => tableRow([name, ...columns.map(({ support }) => cell(find(support)))])),
    '',
  ].join('\n');
}

/** Every cell that is not native has its note. */
function cell(support: Support | undefined): string {
  if (support === undefined) return '';
  return support.level === 'native' ? 'native' : `**${support.level}**: ${support.note}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((each) => each.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
