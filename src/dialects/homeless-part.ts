import type { Citation } from '../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import type { Part, Signature } from '../chat/request.js';
import type { Metadata } from '../chat/result.js';

/** A part that has no place in a client's format, for the reply's `aial` member. */
export function homelessPart(part: Part): Metadata {
  if (part.type === 'opaque' && part.signature === undefined)
    return { dialect: part.dialect, name: part.name, value: part.value };
  const { item: _item, native: _native, cache: _cache, signature, ...body } = part;
  // What the vendor signed by itself is of no use to it without the state; other parts have theirs elsewhere.
  const signed = part.type === 'opaque' ? { ...body, signature } : body;
  // What is left of a part is plain JSON data.
  return { dialect: 'aial-chat', name: part.type, value: signed as unknown as JsonObject };
}

/** A citation in its vendor's own words, which have no place in a client's format. */
export function homelessCitation({ raw }: Citation): Metadata {
  return { dialect: 'aial-chat', name: 'citation', value: raw };
}

/** State of a text that a client's format cannot bring back. */
export function homelessState({ provider, dialect, value }: Signature): Metadata {
  return { dialect: 'aial-chat', name: 'signature', value: { on: 'text', provider, dialect, value } };
}

/** What a picture that a client's format shows has beside its bytes, such as the prompt it was drawn by. */
export function besideMedia(part: Part): Metadata[] {
  if (part.type !== 'media') return [];
  return Object.values(part.native ?? {}).flatMap((form) => {
    const whole = isJsonObject(form) ? form['whole'] : undefined;
    return isJsonObject(whole)
      ? [{ dialect: 'aial-chat' as const, name: 'media', value: withoutBytes(whole, part) }]
      : [];
  });
}

function withoutBytes(whole: JsonObject, { media }: Extract<Part, { type: 'media' }>): JsonValue {
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== media.data));
}
