import { readFileSync, statSync } from 'node:fs';

/** Least time between two looks at a file's date, in milliseconds: a secret may be asked for at every request. */
const LOOK_EVERY_MS = 1_000;

/** The text of a mounted secret. */
export interface SecretFile {
  /** What stands in the file now; what stood there last if it cannot be read any more. */
  read(): string;
}

/**
 * Opens a mounted secret, which is read again when its date or size changes. The end of its last line is no part of it.
 * @throws Error when it cannot be read the first time.
 */
export function openSecretFile(path: string, now: () => number = Date.now): SecretFile {
  const stampOf = (): string => {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  };
  const load = (): string =>
    readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .trim();
  let stamp = stampOf();
  let text = load();
  let lookedAt = now();
  return {
    read(): string {
      if (now() - lookedAt < LOOK_EVERY_MS) return text;
      lookedAt = now();
      try {
        const current = stampOf();
        if (current !== stamp) {
          text = load();
          stamp = current;
        }
      } catch {
        // Secrets are swapped by removing and linking anew: for a moment there is no file. The last text holds.
      }
      return text;
    },
  };
}
