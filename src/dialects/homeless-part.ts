import type { JsonObject } from '../chat/json.js';
import type { Part } from '../chat/request.js';
import type { Metadata } from '../chat/result.js';

/** A part that has no place in a client's format, for the reply's `aial` member. */
export function homelessPart(part: Part): Metadata {
  if (part.type === 'opaque') return { dialect: part.dialect, name: part.name, value: part.value };
  const { item: _item, native: _native, signature: _signature, cache: _cache, ...body } = part;
  // What is left of a part is plain JSON data.
  return { dialect: 'aial-chat', name: part.type, value: body as unknown as JsonObject };
}
