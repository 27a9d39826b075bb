/**
 * A vendor's number as an integer that the wire can hold; absent when it is none. Vendors send dates and counts with
 * fractions at times, and one of them would end the whole call: the encoder throws.
 */
export function count(value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const rounded = Math.round(value);
  return Number.isSafeInteger(rounded) ? rounded : undefined;
}
