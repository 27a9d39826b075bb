import { GatewayError } from '../chat/error.js';
import { endOfString } from './json-limits.js';

/** A stretch of bytes, its end excluded. */
export interface Span {
  start: number;
  end: number;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The value of the last top-level member of this name, as it is written; undefined without one. */
export function topLevelSpan(bytes: Uint8Array, name: string): Span | undefined {
  return memberSpans(bytes, name).at(-1);
}

/**
 * The same JSON object with every top-level member of this name set to a string. Nothing else changes, not even the
 * spaces; the very same array comes back when each of them has that value already.
 * @throws GatewayError `invalid_request` for what is not a JSON object.
 */
export function replaceTopLevelMember(bytes: Uint8Array, name: string, value: string): Uint8Array {
  const spans = memberSpans(bytes, name).filter((span) => readString(bytes, span) !== value);
  if (spans.length === 0) return bytes;
  const written = Buffer.from(JSON.stringify(value));
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(bytes.subarray(from, start), written);
    from = end;
  }
  pieces.push(bytes.subarray(from));
  return Buffer.concat(pieces);
}

/** The values of all top-level members of this name: JSON allows a key to be there twice. */
function memberSpans(bytes: Uint8Array, name: string): Span[] {
  const spans: Span[] = [];
  let index = skipSpace(bytes, startOfText(bytes));
  if (bytes[index] !== OPEN) throw notAnObject();
  index = skipSpace(bytes, index + 1);
  while (bytes[index] === QUOTE) {
    const keyEnd = endOfString(bytes, index) + 1;
    const isWanted = readString(bytes, { start: index, end: keyEnd }) === name;
    const colon = skipSpace(bytes, keyEnd);
    if (bytes[colon] !== COLON) throw notAnObject();
    const start = skipSpace(bytes, colon + 1);
    const end = endOfValue(bytes, start);
    if (isWanted) spans.push({ start, end });
    index = skipSpace(bytes, end);
    if (bytes[index] === COMMA) index = skipSpace(bytes, index + 1);
  }
  if (bytes[index] !== CLOSE) throw notAnObject();
  return spans;
}

function notAnObject(): GatewayError {
  return new GatewayError({ code: 'invalid_request', message: 'The body is not a JSON object.' });
}

/** After a byte order mark. */
function startOfText(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let index = from;
  while (isSpace(bytes[index])) index += 1;
  return index;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The value of a string with its escapes read; undefined for any other value. */
function readString(bytes: Uint8Array, { start, end }: Span): string | undefined {
  if (bytes[start] !== QUOTE) return undefined;
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // A string that is none, in what is not JSON at all.
    return undefined;
  }
}

/** One past the last byte of the value that begins here; brackets inside strings do not count. */
function endOfValue(bytes: Uint8Array, start: number): number {
  if (bytes[start] === QUOTE) return endOfString(bytes, start) + 1;
  let depth = 0;
  for (let index = start; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) {
      index = endOfString(bytes, index);
    } else if (byte === OPEN || byte === 0x5b) {
      depth += 1;
    } else if (byte === CLOSE || byte === 0x5d) {
      if (depth === 0) return index;
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (depth === 0 && (byte === COMMA || isSpace(byte))) {
      return index;
    }
  }
  return bytes.length;
}
