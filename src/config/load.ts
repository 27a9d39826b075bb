import type { EchoMode, RawMode } from '../gateway/options.js';
import { ConfigError } from './config-error.js';
import { openSecretFile } from './secret-file.js';
import { settingRows, type settingTable, type SettingName, type SettingRow } from './setting-table.js';

/** The environment, as a plain record. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All settings, read and checked. */
export interface Settings {
  texts: Readonly<Partial<Record<SettingName, string>>>;
  numbers: Readonly<Record<NumberName, number>>;
  switches: Readonly<Record<SwitchName, boolean>>;
  lists: Readonly<Record<ListName, readonly string[]>>;
  echo: EchoMode;
  raw: RawMode;
  aliases: Readonly<Record<string, string>>;
  /** The value of a secret now: those in files may change. */
  secret(name: SecretName): string | undefined;
  /** What is odd but no error. */
  warnings: readonly string[];
}

type NamesOf<Kind extends SettingRow['kind']> = {
  [Name in SettingName]: (typeof settingTable)[Name]['kind'] extends Kind ? Name : never;
}[SettingName];

/** The settings that are numbers. */
export type NumberName = NamesOf<'integer'>;
/** The settings that are on or off. */
export type SwitchName = NamesOf<'switch'>;
/** The settings that are lists. */
export type ListName = NamesOf<'list'>;
/** The settings that are secrets. */
export type SecretName = NamesOf<'secret'>;

const SWITCHES: Partial<Record<string, boolean>> = {
  on: true,
  true: true,
  '1': true,
  yes: true,
  off: false,
  false: false,
  '0': false,
  no: false,
};

/**
 * Reads and checks all settings.
 * @throws ConfigError with everything that is wrong.
 */
export function loadSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const texts: Partial<Record<SettingName, string>> = {};
  const numbers: Partial<Record<SettingName, number>> = {};
  const switches: Partial<Record<SettingName, boolean>> = {};
  const lists: Partial<Record<SettingName, readonly string[]>> = {};
  for (const [name, row] of settingRows()) {
    if (row.kind === 'secret') continue;
    const text = valueOf(environment, name) ?? row.fallback;
    if (row.kind === 'list')
      lists[name] = (text ?? '')
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    if (text === undefined) continue;
    texts[name] = text;
    const problem = readValue({ name, text, row }, numbers, switches);
    if (problem !== undefined) problems.push(`${name}: ${problem}`);
  }
  const secret = loadSecrets(environment, problems);
  const aliases = readAliases(lists.AIAL_ALIASES ?? [], problems);
  checkPairs(texts, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    texts,
    // Every row of these kinds that has a default was read above; the tables hold no row without one.
    numbers: numbers as Record<NumberName, number>,
    switches: switches as Record<SwitchName, boolean>,
    lists: lists as Record<ListName, readonly string[]>,
    echo: (texts.AIAL_ECHO ?? 'auto') as EchoMode,
    raw: (texts.AIAL_RAW ?? 'inference') as RawMode,
    aliases,
    secret,
    warnings: unknownNames(environment),
  };
}

/** An empty variable is as good as none; proxies also come in lower case. */
function valueOf(environment: Environment, name: string): string | undefined {
  const value = environment[name] ?? (name.endsWith('_PROXY') ? environment[name.toLowerCase()] : undefined);
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

interface Entry {
  name: SettingName;
  text: string;
  row: SettingRow;
}

function readValue(
  { name, text, row }: Entry,
  numbers: Partial<Record<SettingName, number>>,
  switches: Partial<Record<SettingName, boolean>>,
): string | undefined {
  switch (row.kind) {
    case 'integer': {
      const value = Number(text);
      const max = row.max ?? Number.MAX_SAFE_INTEGER;
      if (!/^\d+$/.test(text) || value < row.min || value > max) {
        return `${JSON.stringify(text)} is not right. Set a whole number from ${row.min}${row.max === undefined ? '' : ` to ${row.max}`}.`;
      }
      numbers[name] = value;
      return undefined;
    }
    case 'switch': {
      const value = SWITCHES[text.toLowerCase()];
      if (value === undefined) return `${JSON.stringify(text)} is not right. Set on or off.`;
      switches[name] = value;
      return undefined;
    }
    case 'choice':
      return row.values.includes(text)
        ? undefined
        : `${JSON.stringify(text)} is not right. Set one of ${row.values.join(', ')}.`;
    case 'text':
    case 'list':
    case 'secret':
      return undefined;
  }
}

function loadSecrets(environment: Environment, problems: string[]): Settings['secret'] {
  const readers = new Map<string, () => string | undefined>();
  for (const [name, row] of settingRows()) {
    if (row.kind !== 'secret') continue;
    const value = valueOf(environment, name);
    const path = valueOf(environment, `${name}_FILE`);
    if (value !== undefined && path !== undefined)
      problems.push(`${name}: it is set, and so is ${name}_FILE. Set one of them.`);
    if (value !== undefined && row.group === 'Vendors' && !/^[\x21-\x7e]+$/.test(value)) {
      problems.push(`${name}: it holds a space or a character that no key has. Set the key alone.`);
    }
    if (path === undefined) {
      readers.set(name, () => value);
      continue;
    }
    try {
      const file = openSecretFile(path);
      readers.set(name, () => (file.read() === '' ? undefined : file.read()));
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
      problems.push(
        `${name}_FILE: ${path} cannot be read (${code}). Set the path of a file with the key in it.`,
      );
    }
  }
  return (name) => readers.get(name)?.();
}

function readAliases(entries: readonly string[], problems: string[]): Record<string, string> {
  const aliases: Record<string, string> = {};
  for (const entry of entries) {
    const [alias = '', ...rest] = entry.split('=');
    const target = rest.join('=').trim();
    if (alias.trim() === '' || target === '')
      problems.push(`AIAL_ALIASES: ${JSON.stringify(entry)} is not right. Write name=model.`);
    else aliases[alias.trim()] = target;
  }
  return aliases;
}

function checkPairs(texts: Partial<Record<SettingName, string>>, problems: string[]): void {
  const isHalf = (texts.GRPC_TLS_CERT === undefined) !== (texts.GRPC_TLS_KEY === undefined);
  if (isHalf) problems.push('GRPC_TLS_CERT and GRPC_TLS_KEY: only one is set. Set both, or none.');
}

/** Names that look like ours and are not: most likely misspelt. */
function unknownNames(environment: Environment): string[] {
  const known = new Set(
    settingRows().flatMap(([name, { kind }]) => (kind === 'secret' ? [name, `${name}_FILE`] : [name])),
  );
  return Object.keys(environment)
    .filter((name) => name.startsWith('AIAL_') && !known.has(name) && !clientNames.has(name))
    .map((name) => `${name} is no setting of this gateway. Did you mean ${nearest(name, [...known])}?`);
}

/** Read by the examples, which often run in the same shell. */
const clientNames = new Set(['AIAL_URL', 'AIAL_MODEL', 'AIAL_GRPC']);

function nearest(name: string, known: readonly string[]): string {
  const [best = ''] = known.toSorted((left, right) => distance(name, left) - distance(name, right));
  return best;
}

/** Levenshtein's distance. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_unused, index) => index);
  for (const [index, letter] of left.split('').entries()) {
    const next = [index + 1];
    for (const [column, other] of right.split('').entries()) {
      const substituted = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
