import type { Citation } from '../chat/event.js';

type Span = NonNullable<Citation['span']>;

/** A stretch of a text counted in characters as Unicode has them (code points), whatever it was counted in. */
export function spanInCodePoints(text: string, { start, end, unit }: Span): { start: number; end: number } {
  if (unit === 'codepoint') return { start, end };
  const count = unit === 'utf8' ? fromUtf8(text) : fromUtf16(text);
  return { start: count(start), end: count(end) };
}

/** How many characters a text has, as Unicode counts them. */
export function codePointCount(text: string): number {
  // Two halves of one character in UTF-16 count once.
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function fromUtf16(text: string): (offset: number) => number {
  return (offset) => codePointCount(text.slice(0, offset));
}

function fromUtf8(text: string): (offset: number) => number {
  const bytes = new TextEncoder().encode(text);
  // A byte that goes on with a character begins with the bits 10.
  return (offset) =>
    bytes.subarray(0, offset).reduce((sum, byte) => sum + ((byte & 0xc0) === 0x80 ? 0 : 1), 0);
}
