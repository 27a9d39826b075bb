import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

import { ConfigError } from '../config/config-error.js';
import { failureCode, openSecretFile } from '../config/secret-file.js';
import type { Settings } from '../config/settings.js';

/** Shorter keys can be guessed. */
const MIN_KEY_LENGTH = 16;

interface MasterKey {
  principal: string;
  value: string;
  digest: Buffer;
}

/** The keys that callers may use. */
export interface MasterKeys {
  /** Whose key this is; undefined for a wrong one. Takes the same time for every key. */
  principalOf(key: string): string | undefined;
  /** What is odd about the keys, without any of them. */
  warnings(): string[];
  /** The keys themselves, for the redactor. */
  values(): string[];
}

/**
 * Keys out of a text that may change: it is read at each use, and parsed when it is another. A text without a key, or
 * with a broken one, changes nothing: the last keys hold, so that a slip locks nobody out. It is reported once.
 * @throws ConfigError when a key is broken at the start.
 */
export function masterKeys(
  read: () => string,
  report: (problem: string) => void = (problem) => {
    process.emitWarning(problem);
  },
): MasterKeys {
  let text = read();
  let current = parseKeys(text);
  if (current.problems.length > 0)
    throw new ConfigError(current.problems.map((problem) => `AIAL_MASTER_KEY: ${problem}`));
  const refresh = (): void => {
    const next = read();
    if (next === text) return;
    text = next;
    const parsed = parseKeys(next);
    const problems = parsed.keys.length === 0 ? ['There is no key.'] : parsed.problems;
    if (problems.length === 0) current = parsed;
    else report(`The master keys have changed but cannot be used; the last ones hold. ${problems.join(' ')}`);
  };
  return {
    principalOf(key): string | undefined {
      refresh();
      const digest = digestOf(key);
      let principal: string | undefined;
      // All are compared, also after a match.
      for (const each of current.keys) if (timingSafeEqual(each.digest, digest)) principal ??= each.principal;
      return principal;
    },
    warnings: () => [
      ...current.keys
        .filter(({ value }) => value.length < MIN_KEY_LENGTH)
        .map(({ principal }) => `The master key ${principal} is shorter than ${MIN_KEY_LENGTH} characters.`),
      ...current.warnings,
    ],
    values: () => current.keys.map(({ value }) => value),
  };
}

interface ParsedKeys {
  keys: MasterKey[];
  warnings: string[];
  problems: string[];
}

/** Reads keys separated by commas or lines, each optionally `name=key`; empty entries never count. */
function parseKeys(text: string): ParsedKeys {
  const parsed: ParsedKeys = { keys: [], warnings: [], problems: [] };
  const entries = text
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const [index, entry] of entries.entries()) {
    const place = `Entry ${index + 1}`;
    // A base64 key may end in equals signs: only a word before the first one is a name.
    const match = /^([A-Za-z][\w.-]{0,63})=([^=].*)$/.exec(entry);
    const value = (match?.[2] ?? entry).trim();
    if (isNameAlone(entry)) parsed.warnings.push(`${place} of the master keys is a name without a key.`);
    // Headers bear nothing else: such a key could never match.
    else if (!/^[\x21-\x7e]+$/.test(value))
      parsed.problems.push(
        `${place} holds a space or a character that fits into no header. Make another key.`,
      );
    else parsed.keys.push({ principal: match?.[1] ?? `key-${index + 1}`, value, digest: digestOf(value) });
  }
  return parsed;
}

/**
 * `web=` is what `web=$WEB_KEY` becomes without that variable: taken for a key, it would let everybody in who guesses
 * the name. Only what has the form and the length of base64 is a key that ends so.
 */
function isNameAlone(entry: string): boolean {
  if (!/^[A-Za-z][\w.-]{0,63}=$/.test(entry)) return false;
  return !(/^[A-Za-z0-9]+=$/.test(entry) && entry.length % 4 === 0 && entry.length >= 24);
}

function digestOf(key: string): Buffer {
  return hash('sha256', key, 'buffer');
}

/** What the keys of callers are found with. */
export interface KeySources {
  /** Whether a person watches: only then a key is made up. */
  isTerminal: boolean;
  /** Makes up a key; 24 random bytes unless told otherwise. */
  randomKey?: () => string;
  /** Told what goes wrong with the file of the keys while the gateway runs. */
  report?: (problem: string) => void;
}

/**
 * The keys of callers: from the environment, from a file, or made up for a person who watches.
 * @throws ConfigError when there is none, or a broken one.
 */
export function resolveMasterKeys(
  settings: Pick<Settings, 'texts' | 'secret'>,
  { isTerminal, randomKey = makeUpKey, report }: KeySources,
): { keys: MasterKeys; madeUpKey?: string } {
  const path = settings.texts.AIAL_MASTER_KEY_FILE;
  if (path !== undefined) return { keys: keysOfFile(path, report) };
  const value = settings.secret('AIAL_MASTER_KEY') ?? '';
  const keys = masterKeys(() => value, report);
  if (keys.values().length > 0) return { keys };
  if (!isTerminal) {
    throw new ConfigError([
      'AIAL_MASTER_KEY: it is not set, so nobody could call. Set it, for example: AIAL_MASTER_KEY="$(openssl rand -hex 24)"',
    ]);
  }
  const madeUpKey = randomKey();
  return { keys: masterKeys(() => madeUpKey), madeUpKey };
}

function keysOfFile(path: string, report: KeySources['report']): MasterKeys {
  try {
    const file = openSecretFile(path, Date.now, report === undefined ? {} : { report });
    const keys = masterKeys(() => file.read(), report);
    if (keys.values().length > 0) return keys;
  } catch (thrown) {
    const problem =
      thrown instanceof ConfigError ? thrown.message : `it cannot be read (${failureCode(thrown)}).`;
    throw new ConfigError([
      `AIAL_MASTER_KEY_FILE: ${path}: ${problem.replace('AIAL_MASTER_KEY: ', '')} Set the path of a file with keys in it.`,
    ]);
  }
  throw new ConfigError([`AIAL_MASTER_KEY_FILE: ${path} holds no key. Put at least one into it.`]);
}

function makeUpKey(): string {
  return randomBytes(24).toString('base64url');
}
