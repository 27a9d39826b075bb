import { isJsonObject, parseJson, type JsonValue } from '../chat/json.js';
import { asPattern, formsOf, REDACTED, redactKey } from './redact-key.js';

/** As many characters of a key in a row are a piece of it; fewer are found in any text. */
const PIECE_LENGTH = 6;

/** As many, where they are small letters alone: keys hold words such as the vendor's name, which its messages hold, too. */
const WORD_PIECE_LENGTH = 12;

const isWord = /^[a-z_-]+$/;

/** What hides the middle of a quoted key: `****`, `…`, `...`, `[...]`, also in several groups. */
const mask = /[[<(]?(?:(?:[*•●…]+|\.{3,}|[Xx]{4,})[-_]?)+[\])>]?/g;

/** How formats name their members. */
const isPlainWord = /^[a-zA-Z_]+$/;

/** Fewer letters that are shown tell nothing, and would be found beside any mask. */
const MIN_SHOWN = 3;

/** A text in base64 that a key may be in, with others: `Basic …`. */
const base64Text = /[\w+/-]{16,}={0,2}/g;

/**
 * The text without a trace of the key: whole in any form, quoted with its middle hidden (`sk-proj-****abcd`), and any
 * six or more characters of it in a row, or twelve where they are small letters alone. What quotes another text is left
 * alone.
 */
export function cutKey(text: string, key: string): string {
  if (key === '') return text;
  const { pieces, shown } = tracesOf(key);
  if (shown !== undefined && !mayTrace(text, shown)) return text;
  const whole = redactKey(text, key);
  if (key.length < PIECE_LENGTH) return whole;
  return withoutPieces(withoutEncoded(withoutQuotes(whole, key), pieces), pieces);
}

/** What tells of a key. */
interface Traces {
  pieces: ReadonlySet<string>;
  /** How often they were asked for. */
  uses: number;
  /** Finds any piece or form of it: of a key that is met often. */
  shown?: RegExp;
}

/** Of the keys used last. Keys of single requests come and go. */
const lastTraces = new Map<string, Traces>();
const MAX_TRACES = 16;

/** To make the expression costs as much as some dozens of looks without it. */
const OFTEN = 16;

/** A longer one is a caller's own secret, and nothing of it is kept; an expression has a limit besides. */
const MAX_KEPT_LENGTH = 1_024;

function tracesOf(key: string): Traces {
  const known = lastTraces.get(key);
  if (known === undefined) {
    const traces = { pieces: piecesOf(key), uses: 1 };
    if (key.length > MAX_KEPT_LENGTH) return traces;
    if (lastTraces.size >= MAX_TRACES) lastTraces.clear();
    lastTraces.set(key, traces);
    return traces;
  }
  known.uses += 1;
  if (known.uses === OFTEN)
    known.shown = new RegExp([...formsOf(key), ...known.pieces].map(asPattern).join('|'));
  return known;
}

/** What may hide a piece of a key: a mask, or percent-encoding. */
const hider = /[*•●…%]|\.{3}|[Xx]{4}/;

/** A quick look, for most texts tell of no key: false where `cutKey` would change nothing. */
function mayTrace(text: string, shown: RegExp): boolean {
  if (shown.test(text) || hider.test(text)) return true;
  return (text.match(base64Text) ?? []).some((token) =>
    shown.test(Buffer.from(token, 'base64').toString('latin1')),
  );
}

/** As `cutKey`, for every text in a value. Names of members that are plain words stay: they are the format's own. */
export function cutKeyFromJson(value: JsonValue, key: string): JsonValue {
  if (typeof value === 'string') return cutKey(value, key);
  if (typeof value === 'number') return cutKeyFromNumber(value, key);
  if (Array.isArray(value)) return value.map((entry) => cutKeyFromJson(entry, key));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      isPlainWord.test(name) ? redactKey(name, key) : cutKey(name, key),
      member === undefined ? undefined : cutKeyFromJson(member, key),
    ]),
  );
}

/** As `cutKeyFromJson`, for a text with JSON in it, such as an event of a stream: only what is changed is printed anew. */
export function cutKeyFromJsonText(text: string, key: string): string {
  let shown = '';
  let from = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', from)) {
    const end = literalEnd(text, start);
    const literal = text.slice(start, end);
    // A literal before a colon is the name of a member.
    const isName = isPlainWord.test(literal.slice(1, -1)) && /^\s*:/.test(text.slice(end, end + 8));
    shown += text.slice(from, start) + (isName ? literal : cutLiteral(literal, key));
    from = end;
  }
  return redactKey(shown + text.slice(from), key);
}

function literalEnd(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index + 1;
  }
  return text.length;
}

function cutLiteral(literal: string, key: string): string {
  // The shortest quotation is as long.
  const value = literal.length < MIN_SHOWN + 3 ? undefined : parseJson(literal);
  if (typeof value !== 'string') return literal;
  const shown = cutKey(value, key);
  return shown === value ? literal : JSON.stringify(shown);
}

/** Whether a text, or the JSON that it is, tells anything of the key. */
export function isTracing(text: string, key: string): boolean {
  return cutKey(text, key) !== text || cutKeyFromJsonText(text, key) !== text;
}

function cutKeyFromNumber(value: number, key: string): JsonValue {
  const text = String(value);
  return cutKey(text, key) === text ? value : REDACTED;
}

/** Every piece of the key, but for those of the word that stands where a key was. */
function piecesOf(key: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (let start = 0; start + PIECE_LENGTH <= key.length; start += 1) {
    const short = key.slice(start, start + PIECE_LENGTH);
    const piece = isWord.test(short) ? key.slice(start, start + WORD_PIECE_LENGTH) : short;
    const isWhole = piece === short || piece.length === WORD_PIECE_LENGTH;
    if (isWhole && !REDACTED.includes(piece)) pieces.add(piece);
  }
  return pieces;
}

/** How long the piece at this place is; 0 where there is none. */
function pieceLengthAt(text: string, index: number, pieces: ReadonlySet<string>): number {
  if (pieces.has(text.slice(index, index + PIECE_LENGTH))) return PIECE_LENGTH;
  return pieces.has(text.slice(index, index + WORD_PIECE_LENGTH)) ? WORD_PIECE_LENGTH : 0;
}

/** Cuts out quotations whose beginning and end are the key's own, or whose beginning alone tells that they are. */
function withoutQuotes(text: string, key: string): string {
  let shown = '';
  let from = 0;
  for (const { 0: hidden, index } of text.matchAll(mask)) {
    if (index < from) continue;
    const head = headLength(text.slice(from, index), key);
    const after = text.slice(index + hidden.length);
    const isTelling = head !== undefined && head >= PIECE_LENGTH;
    const tail = tailLength(after, key) ?? (isTelling ? wordLength(after) : undefined);
    if (head === undefined || tail === undefined || head + tail < MIN_SHOWN) continue;
    shown += text.slice(from, index - head) + REDACTED;
    from = index + hidden.length + tail;
  }
  return shown + text.slice(from);
}

/** How much of the key's beginning a text ends in; undefined where it ends in another word. */
function headLength(text: string, key: string): number | undefined {
  for (let length = Math.min(text.length, key.length); length > 0; length -= 1) {
    if (text.endsWith(key.slice(0, length)) && !/[\w-]$/.test(text.slice(0, -length))) return length;
  }
  return /[\w-]$/.test(text) ? undefined : 0;
}

/** How much of the key's end a text begins with; undefined where it begins with another word. */
function tailLength(text: string, key: string): number | undefined {
  for (let length = Math.min(text.length, key.length); length > 0; length -= 1) {
    if (text.startsWith(key.slice(-length)) && !/^[\w-]/.test(text.slice(length))) return length;
  }
  return /^[\w-]/.test(text) ? undefined : 0;
}

/** How long the word is that a text begins with. */
function wordLength(text: string): number {
  return /^[\w-]*/.exec(text)?.[0].length ?? 0;
}

/** Cuts out texts in another writing that hold a piece of the key. */
function withoutEncoded(text: string, pieces: ReadonlySet<string>): string {
  const isHiding = (token: string, decoded: string): boolean =>
    !hasPiece(token, pieces) && hasPiece(decoded, pieces);
  const tokens = text.includes('%') ? text.split(/([\s"']+)/) : [text];
  return tokens
    .map((token) => (token.includes('%') && isHiding(token, percentDecoded(token)) ? REDACTED : token))
    .join('')
    .replaceAll(base64Text, (token) =>
      isHiding(token, Buffer.from(token, 'base64').toString('latin1')) ? REDACTED : token,
    );
}

function hasPiece(text: string, pieces: ReadonlySet<string>): boolean {
  for (let index = 0; index + PIECE_LENGTH <= text.length; index += 1) {
    if (pieceLengthAt(text, index, pieces) > 0) return true;
  }
  return false;
}

function percentDecoded(token: string): string {
  return token.replaceAll(/%([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function withoutPieces(text: string, pieces: ReadonlySet<string>): string {
  let shown = '';
  let from = 0;
  let index = 0;
  while (index + PIECE_LENGTH <= text.length) {
    const length = pieceLengthAt(text, index, pieces);
    if (length === 0) {
      index += 1;
      continue;
    }
    const start = index;
    let end = index + length;
    // Pieces that overlap are one.
    for (index += 1; index <= end; index += 1) {
      const next = pieceLengthAt(text, index, pieces);
      if (next > 0) end = Math.max(end, index + next);
    }
    shown += text.slice(from, start) + REDACTED;
    from = end;
    index = end;
  }
  return shown + text.slice(from);
}
