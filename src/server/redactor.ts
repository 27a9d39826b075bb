import { isJsonObject, type JsonValue } from '../chat/json.js';
import { REDACTED, redactKey } from '../wire/redact-key.js';

/** Takes keys out of whatever is shown or logged. */
export interface Redactor {
  text(text: string, extraKeys?: readonly string[]): string;
  /** An error with its causes as plain data; stacks are kept, for they name places only. */
  error(error: unknown, extraKeys?: readonly string[]): JsonValue;
}

/** Shapes of keys, whole or as vendors quote them (`sk-pro****abcd`), for keys that nobody told of. */
const keyShapes = [
  /\b(?:sk|xai|gsk|pk|rk)-[\w*.…-]{6,}/g,
  /\bAIza[\w*.…-]{6,}/g,
  /\bBearer\s+[^\s"',;]{4,}/gi,
];

/** A shorter text would be found in words that are no keys; no vendor's key is as short. */
const MIN_KEY_LENGTH = 6;

/** How many causes are followed. */
const MAX_CAUSES = 5;

/** A redactor that knows these keys by value, as they are at each use. */
export function createRedactor(keys: () => Iterable<string>): Redactor {
  const text = (shown: string, extraKeys: readonly string[] = []): string => {
    let redacted = shown;
    for (const key of [...keys(), ...extraKeys]) {
      if (key.length >= MIN_KEY_LENGTH) redacted = redactKey(redacted, key);
    }
    for (const shape of keyShapes) redacted = redacted.replaceAll(shape, REDACTED);
    return redacted;
  };
  const clean = (value: JsonValue, extraKeys: readonly string[]): JsonValue => {
    if (typeof value === 'string') return text(value, extraKeys);
    if (Array.isArray(value)) return value.map((entry) => clean(entry, extraKeys));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        member === undefined ? undefined : clean(member, extraKeys),
      ]),
    );
  };
  return { text, error: (error, extraKeys = []) => clean(plain(error, MAX_CAUSES), extraKeys) };
}

function plain(error: unknown, depth: number): JsonValue {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : `a thrown ${typeof error}`;
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    name: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth === 0 ? {} : { cause: plain(error.cause, depth - 1) }),
  };
}
