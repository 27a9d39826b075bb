import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Media, Part, Signature } from '../../chat/request.js';
import { decodeDataUrl, encodeDataUrl } from '../data-url.js';
import { objectAt, stringAt } from '../wire-json.js';

/** Who issues the state in `extra_content.google`, whatever endpoint it went through, and in which format of its own. */
const GOOGLE = { provider: 'google', dialect: 'google-generate' } as const;

/**
 * Gemini's state, as its OpenAI-compatible endpoint writes it on calls; `isAll` tells whether nothing else is there.
 * From https://ai.google.dev/gemini-api/docs/openai
 */
export function googleSignature(extra: unknown): { signature?: Signature; isAll: boolean } {
  if (!isJsonObject(extra)) return { isAll: false };
  const google = objectAt(extra, 'google');
  const value = stringAt(google, 'thought_signature');
  if (value === undefined) return { isAll: false };
  const isAll = Object.keys(extra).length === 1 && Object.keys(google).length === 1;
  return { signature: { ...GOOGLE, value }, isAll };
}

/** State as the members of a call of Gemini's compatible endpoint. */
export function googleState(value: string): JsonObject {
  return { extra_content: { google: { thought_signature: value } } };
}

/** The members of a call for a client that plays Gemini's state back as its own endpoint wants it. */
export function googleExtra(signature: Signature | undefined): JsonObject {
  if (signature?.provider !== GOOGLE.provider) return {};
  return googleState(signature.value);
}

/** A picture of the member `images`, which many vendors of this format have beside the content. */
export function imagePart(image: JsonObject): Part[] {
  const url = stringAt(objectAt(image, 'image_url'), 'url');
  return url === undefined
    ? []
    : [
        {
          type: 'media',
          media: { kind: 'image', ...decodeDataUrl(url) },
          native: { 'openai-chat': { member: 'images' } },
        },
      ];
}

/** The same for a client; undefined for what is no picture. */
export function encodeImage(media: Media): JsonObject | undefined {
  const url = media.kind === 'image' ? encodeDataUrl(media) : undefined;
  return url === undefined ? undefined : { type: 'image_url', image_url: { url } };
}

/** A message, or a piece of one, with what OpenAI itself has in it: thought, state and pictures are members of others. */
export function withoutExtensions(message: JsonObject): JsonObject {
  const { reasoning_content: _thought, reasoning_details: _state, images: _images, ...plain } = message;
  const { tool_calls: calls, ...others } = plain;
  if (!Array.isArray(calls)) return plain;
  const shown = calls.filter(isJsonObject).map(({ extra_content: _extra, ...call }) => call);
  // Of a piece that brought nothing else only its number is left.
  const said = shown.filter((call) => Object.keys(call).join() !== 'index');
  return said.length === 0 ? others : { ...others, tool_calls: said };
}
