import { isJsonObject, type JsonObject } from '../chat/json.js';
import type { DialectId, Part, Signature } from '../chat/request.js';
import { base64ToText, textToBase64 } from './base64-text.js';
import { defined } from './wire-json.js';

/** How every seal begins. */
const SEAL_PREFIX = 'aial1.';

/** The same in base64, for fields that have to hold bytes: the prefix is of six bytes, and so ends with a character. */
const BYTES_PREFIX = 'YWlhbDEu';

/** Longer than the longest signature that was ever seen (47 thousand characters), as a bound for hostile bodies. */
const MAX_SEAL_LENGTH = 1_048_576;

/** A foreign signature on its way through a dialect, with what it was on. */
export interface Seal {
  signature: Signature;
  /** What kind of part it was on. */
  on: 'reasoning' | 'text' | 'tool-call' | 'media';
  callId?: string;
  /** Of reasoning, where the dialect it travels through cannot tell: hidden reasoning is none without words. */
  form?: 'full' | 'summary' | 'redacted';
  /** The text it was on was empty, there only to bear it: a format may have no room for an empty one. */
  isAlone?: boolean;
  /** Where its part stood, in numbers that the dialect it travels through finds it by again. */
  place?: Record<string, number>;
}

/** Writes another vendor's signature into a field of this one's, to be opened when it comes back. */
export function sealSignature({ signature, on, callId, form, isAlone, place }: Seal): string {
  const { provider, dialect, value, itemId } = signature;
  const content = { provider, dialect, on, callId, form, isAlone, place, value, itemId };
  return SEAL_PREFIX + base64Url(JSON.stringify(content));
}

/** As `sealSignature`, for a field that holds bytes in base64: clients read it as such, and may write it anew. */
export function sealAsBytes(seal: Seal): string {
  return btoa(sealSignature(seal));
}

/** Opens a seal, as text or as bytes in base64 of either alphabet; undefined for any other text. */
export function openSeal(text: string): Seal | undefined {
  const content = contentOf(text);
  return content === undefined ? undefined : readSeal(content);
}

function contentOf(text: string): JsonObject | undefined {
  if (text.length > MAX_SEAL_LENGTH) return undefined;
  try {
    const seal = text.startsWith(BYTES_PREFIX) ? fromBase64Url(text) : text;
    if (!seal.startsWith(SEAL_PREFIX)) return undefined;
    const content: unknown = JSON.parse(fromBase64Url(seal.slice(SEAL_PREFIX.length)));
    return isJsonObject(content) ? content : undefined;
  } catch {
    // Not one of ours after all.
    return undefined;
  }
}

function readSeal(content: JsonObject): Seal | undefined {
  const { provider, dialect, on, callId, form, isAlone, place, value, itemId } = content;
  if (typeof provider !== 'string' || typeof dialect !== 'string' || typeof value !== 'string')
    return undefined;
  const forms = ['full', 'summary', 'redacted'] as const;
  return {
    // Only compared with the dialects that exist; an invented one matches none.
    signature: defined({
      provider,
      dialect: dialect as DialectId,
      value,
      itemId: typeof itemId === 'string' ? itemId : undefined,
    }),
    on: on === 'text' || on === 'tool-call' || on === 'media' ? on : 'reasoning',
    ...defined({
      callId: typeof callId === 'string' ? callId : undefined,
      form: forms.find((each) => each === form),
      isAlone: isAlone === true ? isAlone : undefined,
      place: isJsonObject(place) ? numbersIn(place) : undefined,
    }),
  };
}

function numbersIn(place: JsonObject): Record<string, number> {
  const numbers = Object.entries(place).filter((entry): entry is [string, number] =>
    Number.isFinite(entry[1]),
  );
  return Object.fromEntries(numbers);
}

/** A part under a seal may travel as a signature, which is sealed itself: a third more of characters, and who issued it. */
const MAX_PART_LENGTH = (MAX_SEAL_LENGTH * 3) / 4 - 1_024;

type Sealable = Extract<Part, { type: 'opaque' | 'tool-call' }>;

/**
 * Writes a whole part that a format has no place for into a field of it, so that its vendor gets it back on the next
 * turn; undefined for one that is too long for that. What was drawn or found may be; the answer tells of it elsewhere.
 */
export function sealPart(part: Sealable): string | undefined {
  // Places among the items of an answer mean nothing in a request.
  const { item: _item, ...whole } = part;
  return fitting(SEAL_PREFIX + base64Url(JSON.stringify({ part: whole })), MAX_PART_LENGTH);
}

/** The seal as it is sent; undefined for one that would not be opened when it comes back. */
function fitting(seal: string, maxLength: number): string | undefined {
  return seal.length > maxLength ? undefined : seal;
}

function hasFittingExtras({ signature, item, native }: JsonObject): boolean {
  const isSigned =
    signature === undefined || (isJsonObject(signature) && readSeal({ ...signature, on: '' }) !== undefined);
  return isSigned && [item, native].every((member) => member === undefined || isJsonObject(member));
}

/** Opens what `sealPart` wrote; undefined for any other text, a seal of a signature among them. */
export function openPart(text: string): Sealable | undefined {
  const part = contentOf(text)?.['part'];
  if (!isJsonObject(part)) return undefined;
  const strings = part['type'] === 'opaque' ? ['dialect', 'name'] : ['callId', 'name', 'argumentsText'];
  const isWhole = strings.every((name) => typeof part[name] === 'string');
  const isKnown =
    (part['type'] === 'opaque' && 'value' in part) ||
    (part['type'] === 'tool-call' && part['executor'] === 'provider' && part['input'] === 'json');
  // All its members were looked at, and those that may be absent are of their kind.
  return isWhole && isKnown && hasFittingExtras(part) ? (part as unknown as Sealable) : undefined;
}

type Thought = Extract<Part, { type: 'reasoning' }>;

/**
 * Writes what was thought before a call into the field for the state of the call itself, in base64: some clients keep
 * the state of calls, and drop thoughts. Undefined for what is too long.
 */
export function sealThoughts(thoughts: readonly Thought[], signature?: Signature): string | undefined {
  const kept = thoughts.map((thought) => ({
    form: thought.form,
    text: thought.text,
    signature: thought.signature,
  }));
  return fitting(
    btoa(SEAL_PREFIX + base64Url(JSON.stringify({ thoughts: kept, signature }))),
    MAX_SEAL_LENGTH,
  );
}

/** Opens what `sealThoughts` wrote; undefined for any other text, and for thoughts that are none. */
export function openThoughts(text: string): { thoughts: Thought[]; signature?: Signature } | undefined {
  const content = contentOf(text);
  const list = content?.['thoughts'];
  if (content === undefined || !Array.isArray(list)) return undefined;
  const thoughts = list.filter(isJsonObject).map(readThought);
  if (!thoughts.every((thought) => thought !== undefined)) return undefined;
  const { signature } = content;
  const own = isJsonObject(signature) ? readSeal(signature)?.signature : undefined;
  return { thoughts, ...(own === undefined ? {} : { signature: own }) };
}

function readThought({ form, text, signature }: JsonObject): Thought | undefined {
  const known = isJsonObject(signature) ? readSeal({ ...signature, form }) : undefined;
  if (known?.form === undefined || typeof text !== 'string') return undefined;
  return { type: 'reasoning', form: known.form, text, signature: known.signature };
}

/** The end of `SEAL_PREFIX`, which is rare in texts; its letters are not. */
const RARE_END = '1.';

/**
 * Whether a body may hold a seal, and so must not pass unread. By the search of buffers, for what is rare: to look at each
 * first letter took 4 ms for a body of 1 MB, the search for the whole prefix takes 0.4, this a tenth of that.
 */
export function containsSeal(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const before = SEAL_PREFIX.length - RARE_END.length;
  for (let at = buffer.indexOf(RARE_END); at >= 0; at = buffer.indexOf(RARE_END, at + RARE_END.length)) {
    if (buffer.toString('latin1', at - before, at + RARE_END.length) === SEAL_PREFIX) return true;
  }
  return buffer.includes(BYTES_PREFIX);
}

function base64Url(text: string): string {
  return textToBase64(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  return base64ToText(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** The first call with each id, for seals that know whose they are. */
export function callsById(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const calls = new Map<string, Part>();
  for (const part of parts)
    if (part.type === 'tool-call' && !calls.has(part.callId)) calls.set(part.callId, part);
  return calls;
}
