import { accessSync, constants } from 'node:fs';
import { lookUp } from '../chat/look-up.js';

import { originBaseUrl, versionedBaseUrl } from '../providers/provider-options.js';
import type { EchoMode, RawMode } from '../gateway/options.js';
import { redactKey } from '../wire/redact-key.js';
import { ConfigError } from './config-error.js';
import { checkOrigins, checkRefused, listEntries, readAliases } from './read-list.js';
import { readProviders, type AddedProvider } from './read-providers.js';
import { failureCode } from './secret-file.js';
import { loadSecrets, type Secrets } from './secrets.js';
import { settingRows, type SettingName, type SettingRow } from './setting-table.js';
import type { ListName, NumberName, Settings, SwitchName } from './settings.js';
import { unknownNames } from './unknown-names.js';

export type { SecretName, Settings } from './settings.js';

/** The environment, as a plain record. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings while they are being read. */
interface Draft {
  texts: Partial<Record<SettingName, string>>;
  numbers: Partial<Record<SettingName, number>>;
  switches: Partial<Record<SettingName, boolean>>;
  lists: Partial<Record<SettingName, readonly string[]>>;
}

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
  const valueOf = (name: string): string | undefined => variable(environment, name);
  const providers = readProviders(listEntries(valueOf('AIAL_PROVIDERS') ?? ''), (problem) => {
    problems.push(`AIAL_PROVIDERS: ${problem}`);
  });
  const added = providers.map(({ keyVariable }) => keyVariable).filter((name) => name !== undefined);
  const hidden = [...settingRows().flatMap(([name, { kind }]) => (kind === 'secret' ? [name] : [])), ...added]
    .map((name) => valueOf(name))
    .filter((secret) => secret !== undefined);
  const draft: Draft = { texts: {}, numbers: {}, switches: {}, lists: {} };
  for (const [name, row] of settingRows()) {
    if (row.kind === 'secret') continue;
    const text = valueOf(name) ?? row.fallback;
    if (row.kind === 'list') draft.lists[name] = listEntries(text ?? '');
    if (text === undefined) continue;
    draft.texts[name] = text;
    const problem = readValue({ name, text, row }, draft, quoted(text, hidden));
    if (problem !== undefined) problems.push(`${name}: ${problem}`);
  }
  const secrets = loadSecrets({ valueOf, problems, added });
  const aliases = checkLists(draft.lists, problems);
  checkPairs(draft, environment, problems);
  checkDefaultProvider(draft.texts.AIAL_DEFAULT_PROVIDER, providers, problems);
  if (problems.length > 0) throw new ConfigError(problems.map((problem) => withoutSecrets(problem, hidden)));
  const warnings = unknownNames(Object.keys(environment), added);
  return finished(draft, secrets, { aliases, providers, warnings });
}

function finished(
  draft: Draft,
  secrets: Secrets,
  rest: Pick<Settings, 'aliases' | 'providers' | 'warnings'>,
): Settings {
  const { texts } = draft;
  return {
    ...rest,
    texts,
    // Every row of these kinds that has a default was read; the only one without is typed as such.
    numbers: draft.numbers as Record<NumberName, number>,
    switches: draft.switches as Record<SwitchName, boolean>,
    lists: draft.lists as Record<ListName, readonly string[]>,
    // Checked against the values of their rows.
    echo: (texts.AIAL_ECHO ?? 'auto') as EchoMode,
    raw: (texts.AIAL_RAW ?? 'inference') as RawMode,
    secret: secrets.value,
    addedKey: secrets.value,
    secretValues: () => [
      ...secrets
        .names()
        .map((name) => secrets.value(name))
        .filter((value) => value !== undefined),
      ...proxyPasswords(texts),
    ],
    describe: () => [
      ...Object.entries(texts).map(([name, text]) => `${name}=${withoutPassword(name, text)}`),
      ...secrets.names().map((name) => `${name}=****`),
    ],
    reportTo: secrets.reportTo,
  };
}

/** An empty variable is as good as none; proxies also come in lower case. */
function variable(environment: Environment, name: string): string | undefined {
  const names = name.endsWith('_PROXY') ? [name, name.toLowerCase()] : [name];
  return names.map((each) => environment[each]?.trim()).find((value) => value !== undefined && value !== '');
}

/** A value as it may be shown: a key that was put into the wrong variable is not. */
function quoted(text: string, hidden: readonly string[]): string {
  const isSecret =
    text.length > 64 || /^(?:sk|xai)-|^AIza/.test(text) || hidden.some((secret) => text.includes(secret));
  return isSecret ? 'its value' : JSON.stringify(text);
}

/** Entries of lists are shown: a key may be among them. One that is shorter would be found in our own words. */
function withoutSecrets(problem: string, hidden: readonly string[]): string {
  const keys = hidden.filter((secret) => secret.length >= 6);
  return keys.reduce((text, key) => redactKey(text, key), problem);
}

interface Entry {
  name: SettingName;
  text: string;
  row: Exclude<SettingRow, { kind: 'secret' }>;
}

function readValue({ name, text, row }: Entry, draft: Draft, shown: string): string | undefined {
  switch (row.kind) {
    case 'integer': {
      const value = text.toLowerCase() === 'auto' && row.auto !== undefined ? row.auto() : readInteger(text);
      if (value === undefined || value < row.min || value > row.max)
        return `${shown} is not right. Set a whole number from ${row.min} to ${row.max}${rangeEnd(row)}.`;
      draft.numbers[name] = value;
      return undefined;
    }
    case 'switch': {
      const value = lookUp(SWITCHES, text.toLowerCase());
      if (value === undefined) return `${shown} is not right. Set on or off.`;
      draft.switches[name] = value;
      return undefined;
    }
    case 'choice':
      return row.values.includes(text)
        ? undefined
        : `${shown} is not right. Set one of ${row.values.join(', ')}.`;
    case 'url':
      return urlProblem(text, row.shape);
    case 'text':
    case 'path':
    case 'list':
      return undefined;
  }
}

function readInteger(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function rangeEnd({ unit, auto }: SettingRow & { kind: 'integer' }): string {
  return `${unit === undefined ? '' : ` (${unit})`}${auto === undefined ? '' : ', or auto'}`;
}

/** The text is not shown: it may hold a password. */
function urlProblem(text: string, shape: 'versioned' | 'origin' | 'proxy'): string | undefined {
  if (shape === 'proxy') {
    const isProxy = /^https?:\/\//i.test(text) && URL.canParse(text);
    return isProxy ? undefined : 'its value is no URL. Write it like http://proxy.example:3128.';
  }
  try {
    (shape === 'versioned' ? versionedBaseUrl : originBaseUrl)(text);
    return undefined;
  } catch (thrown) {
    const rule = thrown instanceof Error ? thrown.message : '';
    return `its value is not right. ${rule}`;
  }
}

function checkLists(lists: Draft['lists'], problems: string[]): Record<string, string> {
  const complain =
    (name: SettingName) =>
    (problem: string): void => {
      problems.push(`${name}: ${problem}`);
    };
  checkOrigins(lists.AIAL_CORS_ORIGINS ?? [], complain('AIAL_CORS_ORIGINS'));
  checkRefused(lists.AIAL_UNSUPPORTED ?? [], complain('AIAL_UNSUPPORTED'));
  return readAliases(lists.AIAL_ALIASES ?? [], complain('AIAL_ALIASES'));
}

/** What only shows when two settings are looked at together. */
function checkPairs({ texts, numbers }: Draft, environment: Environment, problems: string[]): void {
  const { GRPC_TLS_CERT: certificate, GRPC_TLS_KEY: key } = texts;
  if ((certificate === undefined) !== (key === undefined))
    problems.push('GRPC_TLS_CERT and GRPC_TLS_KEY: only one is set. Set both, or none.');
  else if (certificate !== undefined && key !== undefined) {
    checkReadable('GRPC_TLS_CERT', certificate, problems);
    checkReadable('GRPC_TLS_KEY', key, problems);
  }
  // Node refuses a server whose headers may take longer than the whole request.
  const { AIAL_HEADERS_TIMEOUT_MS: headers = 0, AIAL_REQUEST_TIMEOUT_MS: request = 0 } = numbers;
  if (request === 0 || headers <= request) return;
  if (variable(environment, 'AIAL_HEADERS_TIMEOUT_MS') === undefined) {
    numbers.AIAL_HEADERS_TIMEOUT_MS = request;
    texts.AIAL_HEADERS_TIMEOUT_MS = String(request);
  } else
    problems.push(
      'AIAL_HEADERS_TIMEOUT_MS: it is longer than AIAL_REQUEST_TIMEOUT_MS. Set it to that or less.',
    );
}

/** One that is built in, or was added. */
function checkDefaultProvider(
  name: string | undefined,
  added: readonly AddedProvider[],
  problems: string[],
): void {
  const known = ['openai', 'anthropic', 'google', 'xai', ...added.map(({ id }) => id)];
  if (name === undefined || known.includes(name)) return;
  problems.push(`AIAL_DEFAULT_PROVIDER: its value is not right. Set one of ${known.join(', ')}.`);
}

function checkReadable(name: SettingName, path: string, problems: string[]): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    problems.push(`${name}: ${path} cannot be read (${failureCode(cause)}). Set the path of a PEM file.`);
  }
}

const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY'] as const;

function proxyPasswords(texts: Draft['texts']): string[] {
  return PROXIES.flatMap((name) => {
    const { [name]: text } = texts;
    const password = text === undefined ? '' : new URL(text).password;
    return password === '' ? [] : [password, decoded(password)];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: then it is meant as it stands.
    return text;
  }
}

function withoutPassword(name: string, text: string): string {
  return name.endsWith('_PROXY') ? text.replace(/\/\/[^/]*@/, '//****@') : text;
}
