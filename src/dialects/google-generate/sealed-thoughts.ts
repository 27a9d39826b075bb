import type { Schemas } from '../../../generated/openapi.js';
import type { Message, Part } from '../../chat/request.js';
import { openSeal } from '../seal.js';
import type { Thought } from './signature.js';

type Content = Schemas['GoogleContent'];
type WirePart = Schemas['GooglePart'];

/**
 * Puts a thought that came in pieces together again. A stream learns of another vendor's signature last, and so sends it
 * on a thought without words; that vendor wants the whole thought with it. The words move to the part that bears the
 * seal, over the borders of turns too: clients keep each chunk as one. Contents without such a seal are given back
 * themselves.
 */
export function joinThoughts(contents: readonly Content[]): readonly Content[] {
  if (!contents.some(({ parts }) => parts?.some(isBareSeal))) return contents;
  const places = contents.flatMap(({ role, parts = [] }, turn) =>
    parts.map((part, index) => ({ part, turn, index, isModel: role === 'model' })),
  );
  const joined = new Map<WirePart, WirePart | undefined>();
  for (const [at, { part }] of places.entries()) {
    if (!isBareSeal(part)) continue;
    const pieces: WirePart[] = [];
    for (let before = at - 1; before >= 0; before -= 1) {
      const place = places[before];
      if (place?.isModel !== true || !isPiece(place.part) || joined.has(place.part)) break;
      pieces.push(place.part);
    }
    for (const piece of pieces) joined.set(piece, undefined);
    joined.set(part, {
      ...part,
      text: pieces
        .toReversed()
        .map(({ text }) => text ?? '')
        .join(''),
    });
  }
  return contents.map((content) => {
    const { parts } = content;
    if (!parts?.some((part) => joined.has(part))) return content;
    return {
      ...content,
      parts: parts.flatMap((part) => (joined.has(part) ? (joined.get(part) ?? []) : [part])),
    };
  });
}

/** A thought without words that bears a seal. Hidden reasoning has no words to be put together. */
function isBareSeal({ thought, text, thoughtSignature }: WirePart): boolean {
  if (thought !== true || (text ?? '') !== '' || thoughtSignature === undefined) return false;
  const seal = openSeal(thoughtSignature);
  return seal?.on === 'reasoning' && seal.form !== 'redacted';
}

/** A piece of a thought whose end is still to come. */
function isPiece({ thought, text, thoughtSignature }: WirePart): boolean {
  return thought === true && text !== undefined && thoughtSignature === undefined;
}

/**
 * Puts thoughts that only a call brought back to where they were: before what was said since the call before. A client
 * that kept the thoughts themselves has no need of it. Members of later parts that are only this format's may then be
 * put back one part too early towards Google, to which such thoughts are not sent.
 */
export function putBack(message: Message, carried: ReadonlyMap<string, readonly Thought[]>): void {
  if (carried.size === 0) return;
  const known = new Set(
    message.parts.map(({ type, signature }) => (type === 'reasoning' ? signature?.value : undefined)),
  );
  const parts: Part[] = [];
  // What was said since the call before.
  let said: Part[] = [];
  for (const part of message.parts) {
    if (isSaid(part)) {
      said.push(part);
      continue;
    }
    const thoughts = part.type === 'tool-call' ? (carried.get(part.callId) ?? []) : [];
    const missing = thoughts.filter(({ signature }) => !known.has(signature?.value));
    const item = part.item === undefined ? {} : { item: part.item };
    for (const thought of missing) parts.push({ ...thought, ...item });
    for (const each of said) {
      // What is left of the same thoughts without their state is no use beside them.
      if (missing.length === 0 || each.type !== 'reasoning' || each.signature !== undefined) parts.push(each);
    }
    parts.push(part);
    said = [];
  }
  message.parts = [...parts, ...said];
}

function isSaid({ type }: Part): boolean {
  return type === 'text' || type === 'refusal' || type === 'media' || type === 'reasoning';
}
