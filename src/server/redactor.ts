import { isJsonObject, type JsonValue } from '../chat/json.js';
import { asPattern, formsOf, REDACTED, redactKey } from '../wire/redact-key.js';

/** Takes keys out of whatever is shown or logged. */
export interface Redactor {
  text(text: string, extraKeys?: readonly string[]): string;
  /** Every text in a value, at any depth, names of members too. */
  value(value: JsonValue, extraKeys?: readonly string[]): JsonValue;
  /** An error with its causes as plain data; stacks are kept, for they name places only. */
  error(error: unknown, extraKeys?: readonly string[]): JsonValue;
}

/** Shapes of keys, whole or as vendors quote them (`sk-pro****abcd`), for keys that nobody told of. */
const keyShapes = [
  /\b(?:sk|xai|gsk|pk|rk)-[\w*.…•-]{6,}/g,
  /\bAIza[\w*.…•-]{6,}/g,
  /\bBearer\s+(?!<key>)[^\s"',;]{4,}/gi,
];

/**
 * A shorter text would be found in words that are no keys, and no vendor's key is as short. A master key of that length
 * is warned of at the start; as `Bearer <key>` it is cut out all the same.
 */
const MIN_KEY_LENGTH = 6;

/** So many letters of a key, and a mask: that is how vendors quote it. */
const MIN_QUOTED_LENGTH = 4;
const quotedKey =
  /([^\s"'`,;:=*.…•<>()[\]{}]{0,64})(?:[*…•]+|\.{3,})[*.…•]*([^\s"'`,;:=*.…•<>()[\]{}]{0,64})/g;

/** How many causes are followed, and how many errors of an aggregate are shown. */
const MAX_CAUSES = 5;

/** A redactor that knows these keys by value, as they are at each use. */
export function createRedactor(keys: () => Iterable<string>): Redactor {
  const finder = keyFinder();
  const text = (shown: string, extraKeys: readonly string[] = []): string => {
    // Neither a key nor the quotation of one.
    if (shown.length <= MIN_QUOTED_LENGTH) return shown;
    const known = [...keys(), ...extraKeys].filter((key) => key.length >= MIN_KEY_LENGTH);
    if (!finder(known).test(shown) && !suspicious.test(shown)) return shown;
    let redacted = shown;
    // No form of a key is shorter than the key.
    for (const key of known) if (key.length <= redacted.length) redacted = redactKey(redacted, key);
    for (const shape of keyShapes) redacted = redacted.replaceAll(shape, REDACTED);
    return maskSign.test(redacted) ? withoutQuotes(redacted, known) : redacted;
  };
  const clean = (value: JsonValue, extraKeys: readonly string[] = []): JsonValue => {
    if (typeof value === 'string') return text(value, extraKeys);
    if (Array.isArray(value)) return value.map((entry) => clean(entry, extraKeys));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        text(name, extraKeys),
        member === undefined ? undefined : clean(member, extraKeys),
      ]),
    );
  };
  return {
    text,
    value: clean,
    error: (error, extraKeys) => clean(plain(error, MAX_CAUSES), extraKeys),
  };
}

/** What a mask of a quoted key has in it. */
const maskSign = /[*…•]|\.{3}/;

/** What may be a key that nobody told of, or the quotation of one: the beginnings of the shapes above, and masks. */
const suspicious = /[*…•]|\.{3}|\b(?:sk|xai|gsk|pk|rk)-|\bAIza|\bBearer\s/i;

/** One expression that finds any of the keys in any form; made anew when the keys are others. */
function keyFinder(): (known: readonly string[]) => RegExp {
  let last: readonly string[] = [];
  let expression = neverFound;
  return (known) => {
    if (known.length === last.length && known.every((key, index) => key === last[index])) return expression;
    const forms = known.flatMap((key) => [...formsOf(key)]);
    last = known;
    expression = forms.length === 0 ? neverFound : new RegExp(forms.map(asPattern).join('|'));
    return expression;
  };
}

const neverFound = /(?!)/;

/** Cuts out a known key of which a vendor shows the beginning or the end: `abcd****wxyz`. */
function withoutQuotes(text: string, known: readonly string[]): string {
  return text.replaceAll(quotedKey, (quote: string, start: string, end: string) => {
    const isQuote = known.some(
      (key) =>
        (start.length >= MIN_QUOTED_LENGTH && key.startsWith(start)) ||
        (end.length >= MIN_QUOTED_LENGTH && key.endsWith(end)),
    );
    return isQuote ? REDACTED : quote;
  });
}

function plain(error: unknown, depth: number): JsonValue {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : `a thrown ${typeof error}`;
  const code: unknown = 'code' in error ? error.code : undefined;
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  const isDeepest = depth === 0;
  return {
    name: error.name,
    message: error.message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(errors.length === 0 || isDeepest
      ? {}
      : { errors: errors.slice(0, MAX_CAUSES).map((each) => plain(each, depth - 1)) }),
    ...(error.cause === undefined || isDeepest ? {} : { cause: plain(error.cause, depth - 1) }),
  };
}
