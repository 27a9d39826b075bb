import type { Citation } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import { sealSignature } from '../seal.js';
import { defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';

/** A citation as an annotation; undefined for a source without an address, which this format has no place for. */
export function encodeCitation({ url, title, quote, span, raw }: Citation): JsonObject | undefined {
  if (isJsonObject(raw) && raw['type'] === 'url_citation' && isJsonObject(raw['url_citation'])) return raw;
  if (url === undefined) return undefined;
  const place = { start_index: span?.start ?? 0, end_index: span?.end ?? 0 };
  // The SDKs want a title and both ends.
  return {
    type: 'url_citation',
    url_citation: {
      url,
      title: title ?? url,
      ...place,
      ...defined({ content: quote }),
    },
  };
}

/** A signature on its way through this format; undefined where the format has a place of its own for it. */
export function encodeSignature(
  signature: Signature,
  part: { kind: string; callId?: string },
): JsonObject | undefined {
  if (isOwnSignature(signature)) return undefined;
  const on = part.kind === 'tool-call' ? 'tool-call' : part.kind === 'reasoning' ? 'reasoning' : 'text';
  const seal = sealSignature({ signature, on, ...defined({ callId: part.callId }) });
  return { type: 'reasoning.encrypted', data: seal, format: 'aial' };
}

/** Whether it came in this format, on a call, as Gemini's compatible endpoint sends it. */
export function isOwnSignature({ dialect }: Signature): boolean {
  return dialect === DIALECT;
}

/** The place of Gemini's state in this format. */
export function ownSignature({ value }: Signature): JsonObject {
  return { extra_content: { google: { thought_signature: value } } };
}

/** A call of the client's; undefined for one that the vendor has run itself. */
export function encodeCall(part: Extract<Part, { type: 'tool-call' }>): JsonObject | undefined {
  if (part.executor === 'provider') return undefined;
  const { callId: id, namespace, argumentsText, input, signature } = part;
  const name = namespace === undefined ? part.name : `${namespace}__${part.name}`;
  const own = signature !== undefined && isOwnSignature(signature) ? ownSignature(signature) : {};
  if (input === 'text') return { id, type: 'custom', custom: { name, input: argumentsText }, ...own };
  return { id, type: 'function', function: { name, arguments: argumentsText }, ...own };
}

/** Where a piece of metadata of this format stood: `choice.` and `message.` before its name tell. */
export function placeOf(name: string): { place: 'reply' | 'choice' | 'message'; member: string } {
  for (const place of ['choice', 'message'] as const) {
    if (name.startsWith(`${place}.`)) return { place, member: name.slice(place.length + 1) };
  }
  return { place: 'reply', member: name };
}
