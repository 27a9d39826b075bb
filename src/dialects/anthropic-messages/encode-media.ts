import type { JsonObject } from '../../chat/json.js';
import type { Media } from '../../chat/request.js';
import { base64ToText } from '../base64-text.js';
import { bytesOfDataUrl, documentType } from '../data-url.js';
import { defined } from '../wire-json.js';

/** Sent along wherever a file of the vendor's own store is named. */
export const FILES_BETA = 'files-api-2025-04-14';

/** A medium as a block, or why there is none for it. */
export type EncodedMedia = { block: JsonObject } | { refusal: string };

const imageTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** How base64 of a PDF begins: `%PDF-`. */
const PDF_START = 'JVBERi';

/** From https://platform.claude.com/docs/en/build-with-claude/vision and .../pdf-support */
export function encodeMedia(given: Media): EncodedMedia {
  const media = withBytes(given);
  if (media === undefined) return { refusal: 'its data URL is not encoded as it should be' };
  switch (media.kind) {
    case 'image':
      return encodeImage(media);
    case 'document':
      return encodeDocument(media);
    case 'audio':
    case 'video':
      return { refusal: `it takes no ${media.kind}` };
  }
}

/** The bytes of a data URL stand by themselves: the vendor fetches none. Undefined for one that cannot be read. */
function withBytes(media: Media): Media | undefined {
  const { url, ...rest } = media;
  if (url === undefined || !/^data:/i.test(url)) return media;
  const bytes = bytesOfDataUrl(url);
  return bytes === undefined ? undefined : { ...rest, ...bytes };
}

function encodeImage(media: Media): EncodedMedia {
  const { mediaType, data } = media;
  if (data === undefined) {
    const source = storedSource(media);
    return source === undefined ? { refusal: 'it is empty' } : { block: { type: 'image', source } };
  }
  const told = mediaType?.replace(/;.*$/s, '').trim().toLowerCase();
  const type = told === 'image/jpg' ? 'image/jpeg' : told;
  if (type === undefined || !imageTypes.includes(type))
    return {
      refusal: `it takes images as JPEG, PNG, GIF and WebP only, and this is ${mediaType ?? 'of no known type'}`,
    };
  return { block: { type: 'image', source: { type: 'base64', media_type: type, data } } };
}

function encodeDocument(media: Media): EncodedMedia {
  const { data, name } = media;
  const title = defined({ title: name === '' ? undefined : name });
  if (data === undefined) {
    const source = storedSource(media);
    return source === undefined
      ? { refusal: 'it is empty' }
      : { block: { type: 'document', source, ...title } };
  }
  const type = typeOf(media);
  if (type === 'application/pdf') {
    const source = { type: 'base64', media_type: type, data };
    return { block: { type: 'document', source, ...title } };
  }
  const text = isText(type) ? textOf(data) : undefined;
  if (text === undefined)
    return { refusal: `it takes documents as PDF and text only, and this is ${type ?? 'of no known type'}` };
  return {
    block: { type: 'document', source: { type: 'text', media_type: 'text/plain', data: text }, ...title },
  };
}

function storedSource({ url, fileId }: Pick<Media, 'url' | 'fileId'>): JsonObject | undefined {
  if (url !== undefined) return { type: 'url', url };
  return fileId === undefined ? undefined : { type: 'file', file_id: fileId };
}

function typeOf({ mediaType, name, data = '' }: Media): string | undefined {
  const told = mediaType?.replace(/;.*$/s, '').toLowerCase();
  if (told !== undefined && told !== 'application/octet-stream') return told;
  return data.startsWith(PDF_START) ? 'application/pdf' : documentType(name);
}

function isText(type: string | undefined): boolean {
  return /^text\/|^application\/(?:[a-z.-]+\+)?(?:json|xml|yaml|x-yaml|javascript|x-sh)$/.test(type ?? '');
}

function textOf(data: string): string | undefined {
  try {
    return base64ToText(data);
  } catch {
    // No base64: what cannot be read is refused by its type.
    return undefined;
  }
}

/** A medium that came in this format, as it was; the vendor judges it. */
export function encodeOwnMedia(media: Media, isPlainText: boolean): JsonObject {
  const { kind, mediaType, data, name } = media;
  const title = defined({ title: name });
  if (data === undefined) return { type: kind, source: storedSource(media), ...title };
  const source = isPlainText
    ? { type: 'text', ...defined({ media_type: mediaType }), data: textOf(data) ?? data }
    : { type: 'base64', ...defined({ media_type: mediaType }), data };
  return { type: kind, source, ...title };
}
