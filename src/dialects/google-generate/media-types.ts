import { lookUp } from '../../chat/look-up.js';
import type { Media } from '../../chat/request.js';

/**
 * Types that are taken, by the ends of names.
 * From https://ai.google.dev/gemini-api/docs/file-input-methods
 */
const types: Partial<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heif',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  json: 'application/json',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  xml: 'text/xml',
  rtf: 'text/rtf',
  js: 'text/javascript',
  py: 'text/x-python',
  wav: 'audio/wav',
  mp3: 'audio/mp3',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  m4a: 'audio/m4a',
  mp4: 'video/mp4',
  mpeg: 'video/mpeg',
  mpg: 'video/mpg',
  mov: 'video/mov',
  avi: 'video/avi',
  webm: 'video/webm',
  wmv: 'video/wmv',
  '3gp': 'video/3gpp',
};

/** How the bytes of some types begin, in base64. */
const beginnings: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
  ['JVBERi0', 'application/pdf'],
];

/** The type that a name or an address tells by its end. */
export function typeOfName(name: string | undefined): string | undefined {
  const path = (name ?? '').replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  return lookUp(types, /\.(\w+)$/.exec(path)?.[1]?.toLowerCase());
}

/** The type of a medium as far as it is said, or its name, its address or its first bytes tell it. */
export function mediaTypeOf({ mediaType, name, url, data }: Media): string | undefined {
  const said = mediaType === 'application/octet-stream' ? undefined : mediaType;
  const begun = beginnings.find(([beginning]) => data?.startsWith(beginning) === true)?.[1];
  return said ?? typeOfName(name) ?? typeOfName(url) ?? begun ?? mediaType;
}
