import { readFileSync, statSync } from 'node:fs';

/** Least time between two looks at a file's date, in milliseconds: a secret may be asked for at every request. */
const LOOK_EVERY_MS = 1_000;

/** The text of a mounted secret. */
export interface SecretFile {
  /** What stands in the file now; what stood there last if it cannot be read any more, or is no secret any more. */
  read(): string;
}

/** What a mounted secret is watched with. */
export interface SecretFileWatch {
  /** What is wrong with a text, to finish a sentence such as `it holds a space.`; undefined if nothing is. */
  judge?(text: string): string | undefined;
  /** Told once when the file goes bad while the gateway runs; the text has no secret in it. */
  report?(problem: string): void;
}

/**
 * Opens a mounted secret, which is read again when its date or size changes. The end of its last line is no part of it.
 * @throws Error when it cannot be read the first time.
 */
export function openSecretFile(
  path: string,
  now: () => number = Date.now,
  { judge, report }: SecretFileWatch = {},
): SecretFile {
  let stamp = stampOf(path);
  let text = load(path);
  let lookedAt = now();
  let isReported = false;
  const keepLast = (problem: string): void => {
    if (!isReported) report?.(`${path}: ${problem} What stood there before is still used.`);
    isReported = true;
  };
  const look = (): void => {
    const current = stampOf(path);
    if (current === stamp) return;
    const loaded = load(path);
    stamp = current;
    const problem = judge?.(loaded);
    if (problem !== undefined) {
      keepLast(problem);
      return;
    }
    text = loaded;
    isReported = false;
  };
  return {
    read(): string {
      if (now() - lookedAt < LOOK_EVERY_MS) return text;
      lookedAt = now();
      try {
        look();
      } catch (cause) {
        // Secrets are swapped by removing and linking anew: for a moment there is no file. The last text holds.
        keepLast(`it cannot be read any more (${failureCode(cause)}).`);
      }
      return text;
    },
  };
}

/** The system's name of a failure, such as `ENOENT`. */
export function failureCode(thrown: unknown): string {
  const isCoded = typeof thrown === 'object' && thrown !== null && 'code' in thrown;
  return isCoded ? String(thrown.code) : 'unknown';
}

/** Taken before the text is read: a change in between is then seen at the next look. */
function stampOf(path: string): string {
  const { mtimeMs, ctimeMs, size, ino } = statSync(path);
  return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
}

function load(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim();
}
