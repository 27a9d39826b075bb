import { lookUp } from '../chat/look-up.js';
import type { Media } from '../chat/request.js';
import { textToBase64 } from './base64-text.js';

/** The bytes and type in a data URL, or the URL itself. */
export function decodeDataUrl(url: string): Pick<Media, 'data' | 'mediaType' | 'url'> {
  const match = /^data:([^;,]*)((?:;[^;,]*)*?);base64,/.exec(url);
  // A type with parameters could not be written back from its parts: it stays a URL.
  if (match === null || match[2] !== '' || match[1] === undefined || match[1] === '') return { url };
  return { mediaType: match[1], data: url.slice(match[0].length) };
}

/**
 * The bytes and type in any data URL, for a vendor that takes none: without parameters, and in base64 where they are
 * written as text. Undefined for any other URL, and for text that is not encoded as it should be.
 */
export function bytesOfDataUrl(url: string): Required<Pick<Media, 'data' | 'mediaType'>> | undefined {
  const match = /^data:([^;,]*)((?:;[^;,]*)*),/i.exec(url);
  if (match === null) return undefined;
  const [head, type = '', parameters = ''] = match;
  const mediaType = type === '' ? 'text/plain' : type;
  const rest = url.slice(head.length);
  if (/;base64$/i.test(parameters)) return { mediaType, data: rest };
  try {
    return { mediaType, data: textToBase64(decodeURIComponent(rest)) };
  } catch {
    return undefined;
  }
}

/** The one URL that a medium has; undefined for one that is only in a vendor's store. */
export function encodeDataUrl({ data, mediaType, url }: Media): string | undefined {
  if (url !== undefined) return url;
  return data === undefined ? undefined : `data:${mediaType ?? 'application/octet-stream'};base64,${data}`;
}

const documentTypes: Partial<Record<string, string>> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  html: 'text/html',
};

/** The type that a file's name tells. */
export function documentType(name: string | undefined): string | undefined {
  return lookUp(documentTypes, name?.split('.').at(-1)?.toLowerCase());
}
