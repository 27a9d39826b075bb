import { createHash, timingSafeEqual } from 'node:crypto';

/** Shorter keys can be guessed. */
const MIN_KEY_LENGTH = 16;

interface MasterKey {
  principal: string;
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

/** Reads keys separated by commas or lines, each optionally `name=key`; empty entries never count. */
function parseKeys(text: string): { principal: string; value: string }[] {
  const entries = text
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries
    .map((entry, index) => {
      // A base64 key may end in equals signs: only a word before the first one is a name.
      const match = /^([A-Za-z][\w.-]{0,63})=([^=].*)$/.exec(entry);
      return { principal: match?.[1] ?? `key-${index + 1}`, value: (match?.[2] ?? entry).trim() };
    })
    .filter(({ value }) => value !== '');
}

/** Keys out of a text that may change: it is read at each use, and parsed when it is another. */
export function masterKeys(read: () => string): MasterKeys {
  let text = '';
  let parsed: { principal: string; value: string }[] = [];
  let keys: MasterKey[] = [];
  const refresh = (): void => {
    const current = read();
    if (current === text) return;
    const entries = parseKeys(current);
    text = current;
    // A file that was emptied by mistake would lock everybody out: the last keys hold.
    if (entries.length === 0 && keys.length > 0) return;
    parsed = entries;
    keys = entries.map(({ principal, value }) => ({ principal, digest: digestOf(value) }));
  };
  refresh();
  return {
    principalOf(key): string | undefined {
      refresh();
      const digest = digestOf(key);
      let principal: string | undefined;
      // All are compared, also after a match.
      for (const each of keys) if (timingSafeEqual(each.digest, digest)) principal ??= each.principal;
      return principal;
    },
    warnings: () =>
      parsed
        .filter(({ value }) => value.length < MIN_KEY_LENGTH)
        .map(({ principal }) => `The master key ${principal} is shorter than ${MIN_KEY_LENGTH} characters.`),
    values: () => parsed.map(({ value }) => value),
  };
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
