import type { Citation, Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { CountedText } from '../text-span.js';
import { calledName } from '../tool-names.js';
import { defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import { googleExtra, googleState } from './extensions.js';
import { encodeDetail, type Place, type Sealed } from './reasoning-details.js';

/**
 * A citation as an annotation; undefined for a source without an address, which this format has no place for. `text` is
 * what its block says, `before` how many characters of the content stand before it.
 */
export function encodeCitation(
  { url, title, quote, span, raw }: Citation,
  { text, before }: { text: CountedText; before: number },
): JsonObject | undefined {
  if (isJsonObject(raw) && raw['type'] === 'url_citation' && isJsonObject(raw['url_citation'])) return raw;
  if (url === undefined) return undefined;
  const { start, end } = span === undefined ? { start: 0, end: 0 } : text.inCodePoints(span);
  const offset = span === undefined ? 0 : before;
  // The SDKs want a title and both ends.
  return {
    type: 'url_citation',
    url_citation: {
      url,
      title: title ?? url,
      start_index: offset + start,
      end_index: offset + end,
      ...defined({ content: quote }),
    },
  };
}

/** A signature as a detail of the message; undefined where the format has a place of its own for it. */
export function encodeSignature(
  signature: Signature | undefined,
  sealed: Sealed,
  place: Place,
): JsonObject | undefined {
  if (signature === undefined || isOwnSignature(signature)) return undefined;
  return encodeDetail(signature, sealed, place);
}

/** Whether it came in this format, on a call, as Gemini's compatible endpoint sends it. */
function isOwnSignature({ dialect }: Signature): boolean {
  return dialect === DIALECT;
}

/** State that this format has a place for on a call: Gemini's. */
export function callState(signature: Signature | undefined): JsonObject {
  if (signature === undefined || !isOwnSignature(signature)) return googleExtra(signature);
  return googleState(signature.value);
}

/** What stands for no arguments at all: clients parse them. */
export const NO_ARGUMENTS = '{}';

/** A call of the client's; undefined for one that the vendor has run itself. */
export function encodeCall(
  part: Extract<Part, { type: 'tool-call' }>,
  toolNames: ReadonlySet<string>,
): JsonObject | undefined {
  if (part.executor === 'provider') return undefined;
  const { callId: id, argumentsText, input, signature } = part;
  const name = calledName(part, toolNames);
  const own = callState(signature);
  if (input === 'text') return { id, type: 'custom', custom: { name, input: argumentsText }, ...own };
  return { id, type: 'function', function: { name, arguments: argumentsText || NO_ARGUMENTS }, ...own };
}

/** Whether words are said before the answer itself, as some models of OpenAI's do: this format shows them as thought. */
export function isCommentary({ item }: Pick<Part, 'item'>): boolean {
  return item?.phase === 'commentary';
}

/** What a client is told of commentary. */
export const commentaryWarning: Warning = {
  code: 'part_lowered',
  message:
    'What the model said in the phase commentary is in reasoning_content: Chat Completions has no phases.',
  disposition: 'lowered',
};

/** Where a piece of metadata of this format stood: `choice.` and `message.` before its name tell. */
export function placeOf(name: string): { place: 'reply' | 'choice' | 'message'; member: string } {
  for (const place of ['choice', 'message'] as const) {
    if (name.startsWith(`${place}.`)) return { place, member: name.slice(place.length + 1) };
  }
  return { place: 'reply', member: name };
}
