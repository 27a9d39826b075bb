import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import { openSeal, sealSignature, type Seal } from '../seal.js';
import { stringAt } from '../wire-json.js';

/** How much of an answer stood before something: this format has one text and one list of calls, whatever was between. */
export interface Place {
  /** Characters of the text, as JavaScript counts them. */
  chars: number;
  calls: number;
}

/** What bears a signature that this format has no place for. */
export type Sealed =
  | { on: 'reasoning'; form: 'full' | 'summary' | 'redacted'; text: string }
  | { on: 'text'; length: number }
  | { on: 'tool-call'; callId: string }
  /** A picture, by its number among those of the message. */
  | { on: 'media'; index: number };

/**
 * A signature on its way through this format, as OpenRouter's clients keep such things. What was thought stands in it
 * again, for it has to come back as it was signed.
 * From https://openrouter.ai/docs/use-cases/reasoning-tokens
 */
export function encodeDetail(signature: Signature, sealed: Sealed, { chars, calls }: Place): JsonObject {
  const format = 'aial';
  const { on } = sealed;
  if (on === 'text') {
    const place = { chars, calls, length: sealed.length };
    return { type: 'reasoning.encrypted', data: sealSignature({ signature, on, place }), format };
  }
  if (on === 'media') {
    const data = sealSignature({ signature, on, place: { image: sealed.index } });
    return { type: 'reasoning.encrypted', data, format };
  }
  const place = { chars, calls };
  if (on === 'tool-call') {
    const data = sealSignature({ signature, on, callId: sealed.callId, place });
    return { type: 'reasoning.encrypted', data, format };
  }
  const { form, text } = sealed;
  const seal = sealSignature({ signature, on, form, place });
  if (text === '') return { type: 'reasoning.encrypted', data: seal, format };
  return form === 'summary'
    ? { type: 'reasoning.summary', summary: text, signature: seal, format }
    : { type: 'reasoning.text', text, signature: seal, format };
}

/** A seal in a played-back message, with what was thought if it was on that. */
interface Detail {
  seal: Seal;
  text: string;
}

/** The seals among the details of a message, and the details that are another vendor's. */
export function openDetails(details: readonly unknown[]): { sealed: Detail[]; foreign: unknown[] } {
  const sealed: Detail[] = [];
  const foreign: unknown[] = [];
  for (const detail of details) {
    const seal = isJsonObject(detail) ? sealIn(detail) : undefined;
    if (seal === undefined || !isJsonObject(detail)) foreign.push(detail);
    else sealed.push({ seal, text: stringAt(detail, 'text') ?? stringAt(detail, 'summary') ?? '' });
  }
  return { sealed, foreign };
}

function sealIn(detail: JsonObject): Seal | undefined {
  const text = stringAt(detail, 'data') ?? stringAt(detail, 'signature');
  return text === undefined ? undefined : openSeal(text);
}

/** What a played-back message of the model's holds, in the lists that this format has. */
export interface Lists {
  /** What was thought, all in one. */
  thought: string | undefined;
  /** Texts and what stands between them. */
  content: Part[];
  calls: Part[];
}

/**
 * The parts of a message in their order: each signature is on the part that it was on, and what was thought between
 * texts and calls is there again. What is not signed stands as this format has it: thoughts, texts, calls.
 */
export function assemble({ thought, content: shown, calls }: Lists, details: readonly Detail[]): Part[] {
  const sealed = details.filter(({ seal }) => seal.on !== 'media');
  const content = withSignedImages(shown, details);
  const thoughts = thoughtsOf(
    thought,
    sealed.filter(({ seal }) => seal.on === 'reasoning'),
  );
  const isTextSigned = sealed.some(({ seal }) => seal.on === 'text');
  // Some clients write no text as an empty one.
  const texts = new TextQueue(
    isTextSigned ? content.filter((part) => part.type !== 'text' || part.text !== '') : content,
  );
  const waiting = [...calls];
  const parts: Part[] = [];
  const advance = ({ chars = 0, calls: count = 0 }: Record<string, number>): void => {
    parts.push(...texts.take(chars - texts.taken));
    while (waiting.length > 0 && calls.length - waiting.length < count) parts.push(...waiting.splice(0, 1));
  };
  let nextThought = 0;
  for (const { seal } of sealed) {
    if (seal.on === 'reasoning') {
      const until = thoughts.findIndex(
        (part, index) => index >= nextThought && part.signature === seal.signature,
      );
      advance(seal.place ?? {});
      parts.push(...thoughts.slice(nextThought, until + 1));
      nextThought = until + 1;
      continue;
    }
    if (nextThought === 0 && thoughts.length > 0 && !isSigned(thoughts)) {
      parts.push(...thoughts);
      nextThought = thoughts.length;
    }
    if (seal.place !== undefined) advance(seal.place);
    parts.push(...signedPart(seal, { texts, waiting }));
  }
  if (sealed.length === 0) return [...thoughts, ...content, ...calls];
  return [...parts, ...thoughts.slice(nextThought), ...texts.take(Infinity), ...waiting];
}

/** Pictures with the state that was on them. */
function withSignedImages(content: Part[], details: readonly Detail[]): Part[] {
  const seals = details.filter(({ seal }) => seal.on === 'media');
  if (seals.length === 0) return content;
  const states = new Map(seals.map(({ seal }) => [seal.place?.['image'], seal.signature]));
  let count = 0;
  return content.map((part) => {
    if (part.type !== 'media' || part.media.kind !== 'image') return part;
    const signature = states.get(count);
    count += 1;
    return signature === undefined ? part : { ...part, signature };
  });
}

function isSigned(parts: readonly Part[]): boolean {
  return parts.some((part) => part.signature !== undefined);
}

/** The part that a seal was on, out of what has not been placed yet. */
function signedPart(
  { on, callId, signature, place }: Seal,
  rest: { texts: TextQueue; waiting: Part[] },
): Part[] {
  const { texts, waiting } = rest;
  if (on === 'tool-call') {
    const index = waiting.findIndex((part) => part.type === 'tool-call' && part.callId === callId);
    const [call] = index < 0 ? [] : waiting.splice(index, 1);
    return call === undefined ? [] : [{ ...call, signature }];
  }
  const taken = texts.take(place?.['length'] ?? Infinity);
  const last = taken.findLastIndex((part) => part.type === 'text');
  if (last < 0) return [...taken, { type: 'text', text: '', signature }];
  return taken.map((part, index) => (index === last ? { ...part, signature } : part));
}

/** What was thought: the signed pieces word by word as they were signed, and what was said between them. */
function thoughtsOf(thought: string | undefined, details: readonly Detail[]): Part[] {
  const parts: Part[] = [];
  let rest = thought ?? '';
  let form: 'full' | 'summary' | 'redacted' = 'full';
  const plain = (text: string): Part => ({
    type: 'reasoning',
    form: form === 'redacted' ? 'full' : form,
    text,
  });
  for (const { seal, text } of details) {
    form = seal.form ?? 'full';
    const at = text === '' ? 0 : rest.indexOf(text);
    if (at > 0) parts.push(plain(rest.slice(0, at)));
    // Words that the client has changed are not what was signed: only the signed ones count then.
    rest = at < 0 ? '' : rest.slice(at + text.length);
    parts.push({ type: 'reasoning', form, text, signature: seal.signature });
  }
  if (rest !== '' || (thought !== undefined && parts.length === 0)) parts.push(plain(rest));
  return parts;
}

/** The content of a message, taken piece by piece; a text is cut where something stood inside it. */
class TextQueue {
  readonly #parts: Part[];
  taken = 0;

  constructor(parts: readonly Part[]) {
    this.#parts = [...parts];
  }

  /** The next so many characters, and what stands among them. */
  take(count: number): Part[] {
    const pieces: Part[] = [];
    let left = count;
    for (;;) {
      const [part] = this.#parts;
      if (part === undefined || left <= 0) return pieces;
      const length = part.type === 'text' ? part.text.length : 0;
      if (part.type === 'text' && length > left) {
        pieces.push({ ...part, text: part.text.slice(0, left) });
        this.#parts[0] = { ...part, text: part.text.slice(left) };
        this.taken += left;
        return pieces;
      }
      pieces.push(part);
      this.#parts.shift();
      this.taken += length;
      left -= length;
    }
  }
}
