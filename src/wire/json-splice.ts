import { GatewayError } from '../chat/error.js';
import { endOfString } from './json-limits.js';

/** A stretch of bytes, its end excluded. */
export interface Span {
  start: number;
  end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPEN = 0x7b;
const OPEN_LIST = 0x5b;
const CLOSE = 0x7d;

/**
 * The value of the last top-level member of this name, as it is written, which is the one that JSON.parse takes;
 * undefined without one.
 * @throws GatewayError `invalid_request` for what is not a JSON object.
 */
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

/**
 * As `replaceTopLevelMember`, but in every object of the list that a top-level member is.
 * @throws GatewayError `invalid_request` for what is not a JSON object.
 */
export function replaceInItems(
  bytes: Uint8Array,
  { list, member }: { list: string; member: string },
  value: string,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { start, end } of memberSpans(bytes, list).flatMap((span) => itemSpans(bytes, span))) {
    const item = bytes.subarray(start, end);
    if (item[0] !== OPEN) continue;
    const replaced = replaceTopLevelMember(item, member, value);
    if (replaced === item) continue;
    pieces.push(bytes.subarray(from, start), replaced);
    from = end;
  }
  return from === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)]);
}

/** The items of a list; none of any other value. */
function itemSpans(bytes: Uint8Array, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  if (bytes[start] !== OPEN_LIST) return spans;
  let index = skipSpace(bytes, start + 1);
  while (index < end - 1) {
    const itemEnd = endOfValue(bytes, index);
    if (itemEnd === index) break;
    spans.push({ start: index, end: itemEnd });
    index = skipSpace(bytes, skipSpace(bytes, itemEnd) + 1);
  }
  return spans;
}

/** The values of all top-level members of this name: JSON allows a key to be there twice. */
function memberSpans(bytes: Uint8Array, name: string): Span[] {
  const isName = keyMatcher(bytes, name);
  const spans: Span[] = [];
  let index = skipSpace(bytes, startOfText(bytes));
  if (bytes[index] !== OPEN) throw notAnObject();
  index = skipSpace(bytes, index + 1);
  while (bytes[index] === QUOTE) {
    const keyEnd = endOfString(bytes, index) + 1;
    const colon = skipSpace(bytes, keyEnd);
    if (bytes[colon] !== COLON) throw notAnObject();
    const start = skipSpace(bytes, colon + 1);
    const end = endOfValue(bytes, start);
    if (end === start || end > bytes.length) throw notAnObject();
    if (isName({ start: index, end: keyEnd })) spans.push({ start, end });
    index = skipSpace(bytes, end);
    if (bytes[index] !== COMMA) break;
    index = skipSpace(bytes, index + 1);
  }
  if (bytes[index] !== CLOSE) throw notAnObject();
  return spans;
}

/** Compares a key, its quotes included, with a name. Only keys with escapes are read: a body may have a million keys. */
function keyMatcher(bytes: Uint8Array, name: string): (key: Span) => boolean {
  const plain = new TextEncoder().encode(name);
  // Every UTF-16 unit may be written as six bytes, and none as more.
  const longest = name.length * 6;
  return (key) => {
    const inner = bytes.subarray(key.start + 1, key.end - 1);
    if (inner.byteLength === plain.byteLength && inner.every((byte, index) => byte === plain[index]))
      return true;
    return inner.byteLength <= longest && inner.includes(BACKSLASH) && readString(bytes, key) === name;
  };
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
  const first = bytes[start];
  if (first === QUOTE) return endOfString(bytes, start) + 1;
  return isOpening(first) ? endOfNested(bytes, start) : endOfWord(bytes, start);
}

function endOfNested(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let index = start; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) {
      index = endOfString(bytes, index);
    } else if (isOpening(byte)) {
      depth += 1;
    } else if (isClosing(byte)) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return bytes.length;
}

/** Of a number, true, false or null. */
function endOfWord(bytes: Uint8Array, start: number): number {
  let index = start;
  while (index < bytes.length && !isEndOfWord(bytes[index])) index += 1;
  return index;
}

function isEndOfWord(byte: number | undefined): boolean {
  return byte === COMMA || isClosing(byte) || isSpace(byte);
}

function isOpening(byte: number | undefined): boolean {
  return byte === OPEN || byte === OPEN_LIST;
}

function isClosing(byte: number | undefined): boolean {
  return byte === CLOSE || byte === 0x5d;
}
