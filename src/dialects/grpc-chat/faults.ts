import { GatewayError } from '../../chat/error.js';
import { toSnakeCase } from '../aial-chat/member-names.js';

/** A request that cannot be taken, with where and what would be right; the pointer uses the contract's own names. */
export function invalid(pointer: string, advice: string): GatewayError {
  return new GatewayError({
    code: 'invalid_request',
    message: `${pointer} is not right. ${advice}`,
    pointer,
  });
}

/**
 * One of the words that a text may be; empty text is the fallback.
 * @throws GatewayError `invalid_request` for any other.
 */
export function word<const Words extends readonly string[]>(
  text: string,
  words: Words,
  place: { pointer: string; fallback?: Words[number] },
): Words[number] {
  const found = words.find((each) => each === text) ?? (text === '' ? place.fallback : undefined);
  if (found === undefined) throw invalid(place.pointer, `It is one of ${words.join(', ')}.`);
  return found;
}

/**
 * A text that has to be there.
 * @throws GatewayError `invalid_request` for an empty one.
 */
export function required(text: string, pointer: string): string {
  if (text === '') throw invalid(pointer, 'It is missing or empty.');
  return text;
}

/** The least and the greatest value of a number. */
export interface Range {
  least: number;
  greatest?: number;
}

/**
 * A number within its range; one that was not sent stays absent.
 * @throws GatewayError `invalid_request` for any other, and for what is no finite number.
 */
export function within<T extends number | undefined>(value: T, range: Range, pointer: string): T {
  if (value === undefined) return value;
  const { least, greatest = Number.MAX_VALUE } = range;
  // Written so that NaN fails.
  if (value >= least && value <= greatest) return value;
  if (least === -Number.MAX_VALUE) throw invalid(pointer, 'It is a finite number.');
  const upper = range.greatest === undefined ? '' : ` and at most ${range.greatest}`;
  throw invalid(pointer, `It is a number of at least ${least}${upper}.`);
}

/** Any finite number. */
export const FINITE: Range = { least: -Number.MAX_VALUE };

/**
 * Sees that a message whose members depend on its type has no members of another type: they would be lost.
 * @throws GatewayError `invalid_request` that names the first of them.
 */
export function only(record: object, names: readonly string[], pointer: string): void {
  for (const [name, value] of Object.entries(record)) {
    const isUnset = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (isUnset || name === 'type' || names.includes(name)) continue;
    throw invalid(`${pointer}/${toSnakeCase(name)}`, 'It does not belong to this type. Leave it out.');
  }
}
