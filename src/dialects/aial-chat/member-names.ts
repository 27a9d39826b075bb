import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';

/** Members whose value is somebody else's JSON, or a record with keys of its own: nothing inside is renamed. */
const opaqueMembers = new Set([
  'native',
  'value',
  'schema',
  'format',
  'raw',
  'audio',
  'metadata',
  'logit_bias',
  'logitBias',
  'provider_options',
  'providerOptions',
]);

/** `max_output_tokens` for `maxOutputTokens`: the names of this surface are those of the code, in another spelling. */
export function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `maxOutputTokens` for `max_output_tokens`. */
export function toCamelCase(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** A value with every member renamed, but for what is inside opaque ones; members that are undefined are left out. */
export function renameMembers(value: JsonValue, rename: (name: string) => string): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => renameMembers(entry, rename));
  if (!isJsonObject(value)) return value;
  const renamed: JsonObject = {};
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    renamed[rename(name)] =
      opaqueMembers.has(name) && !isOwnAudio(name, member) ? member : renameMembers(member, rename);
  }
  return renamed;
}

/** Usage counts sound under the same name as the settings of a spoken answer: a number has no members to rename. */
function isOwnAudio(name: string, member: JsonValue): boolean {
  return name === 'audio' && !isJsonObject(member);
}
