import type { JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { PartBody } from '../../chat/request.js';
import { openSeal } from '../seal.js';
import { stringAt } from '../wire-json.js';
import { DIALECT, formOf } from './names.js';

/** The members of each kind of item that have a place in the internal types. */
const placed: Partial<Record<string, readonly string[]>> = {
  message: ['id', 'type', 'role', 'content', 'phase'],
  reasoning: ['id', 'type', 'summary', 'content', 'encrypted_content'],
  function_call: ['id', 'type', 'call_id', 'name', 'namespace', 'arguments'],
  custom_tool_call: ['id', 'type', 'call_id', 'name', 'namespace', 'input'],
  output_text: ['type', 'text', 'annotations', 'logprobs'],
  refusal: ['type', 'refusal'],
};

/**
 * What an item, or a part of a message, has beside its meaning: members this gateway does not know, and a status other
 * than the usual one. Undefined where there is nothing of the kind.
 */
export function extrasOf(whole: JsonObject, type: string): JsonObject | undefined {
  const names = lookUp(placed, type) ?? [];
  const extras = Object.fromEntries(
    Object.entries(whole).filter(([name, value]) => !names.includes(name) && !isUsual(name, value, whole)),
  );
  const { content } = whole;
  // A list without entries makes no part that could tell of it.
  if (type === 'reasoning' && Array.isArray(content) && content.length === 0) extras['content'] = [];
  return Object.keys(extras).length === 0 ? undefined : extras;
}

/** Every message and call of a whole answer is completed; a reasoning item says so only where it has a seal. */
function isUsual(name: string, value: unknown, whole: JsonObject): boolean {
  if (name === '__proto__') return true;
  const saysSo = whole['type'] !== 'reasoning' || hasSeal(whole['encrypted_content']);
  return name === 'status' && saysSo && (value === 'completed' || value === null);
}

const hasSeal = (state: unknown): boolean => typeof state === 'string' && openSeal(state) !== undefined;

/** Extras as a part keeps them: those of its item, and its own. */
export function nativeOf(item: JsonObject | undefined, part?: JsonObject): { native?: JsonObject } {
  if (item === undefined && part === undefined) return {};
  const form = { ...(item === undefined ? {} : { item }), ...(part === undefined ? {} : { part }) };
  return { native: { [DIALECT]: form } };
}

/** The extras of an item, from whichever of its parts keeps them. */
export function itemExtras(parts: readonly { native?: JsonObject }[]): JsonObject {
  const extras: JsonObject = {};
  for (const { native } of parts) Object.assign(extras, objectIn(native, 'item'));
  return extras;
}

/** The extras of a part itself. */
export function partExtras({ native }: { native?: JsonObject }): JsonObject {
  return objectIn(native, 'part');
}

function objectIn(native: JsonObject | undefined, name: 'item' | 'part'): JsonObject {
  const extras = formOf(native)[name];
  return typeof extras === 'object' && extras !== null && !Array.isArray(extras) ? extras : {};
}

/** An item that no kind of block is: a picture that was drawn, or what only this format has. */
export function partOfItem(whole: JsonObject): PartBody & { native?: JsonObject } {
  const type = stringAt(whole, 'type') ?? 'item_reference';
  const result = stringAt(whole, 'result');
  if (type !== 'image_generation_call' || result === undefined || result === '')
    return { type: 'opaque', dialect: DIALECT, name: type, value: whole };
  const mediaType = `image/${stringAt(whole, 'output_format') ?? 'png'}`;
  return {
    type: 'media',
    media: { kind: 'image', data: result, mediaType },
    native: { [DIALECT]: { whole } },
  };
}
