import type { JsonObject } from '../../chat/json.js';
import type { Media } from '../../chat/request.js';
import { bytesOfDataUrl } from '../data-url.js';
import { defined } from '../wire-json.js';
import type { Report } from '../report.js';
import { mediaTypeOf } from './media-types.js';
import type { ModelFacts } from './models.js';

/** What a medium is written with. */
export interface MediaEncoding {
  facts: ModelFacts;
  isSameDialect: boolean;
  report: Report;
  /** Where its message stood in the client's own body. */
  pointer: string;
}

/** Films on YouTube and files in a store of Google's are known to it without their types. */
const KNOWN_PLACE =
  /^(?:https?:\/\/(?:(?:www|m)\.)?(?:youtube\.com|youtu\.be)\/|https:\/\/generativelanguage\.googleapis\.com\/|gs:\/\/)/;

/**
 * A medium as a part: its bytes, or its address, which the vendor fetches itself.
 * From https://ai.google.dev/gemini-api/docs/file-input-methods
 */
export function encodeMedia(media: Media, encoding: MediaEncoding): JsonObject {
  const { isSameDialect, report, pointer } = encoding;
  const { data, name, transcript } = media;
  if (!isSameDialect) reportDetails(media, encoding);
  const displayName = isSameDialect ? defined({ displayName: name }) : {};
  if (data !== undefined) {
    const mimeType = isSameDialect ? media.mediaType : neededType(media, encoding);
    return { inlineData: { ...defined({ mimeType, data }), ...displayName } };
  }
  const bytes = isSameDialect ? undefined : bytesOfDataUrl(media.url ?? '');
  if (bytes !== undefined) return { inlineData: { mimeType: bytes.mediaType, data: bytes.data } };
  const uri = media.url ?? media.fileId;
  if (uri !== undefined) return { fileData: { ...encodeAddress(uri, media, encoding), ...displayName } };
  // Sound of an earlier answer, of which only the words are known.
  if (transcript !== undefined)
    report.lowered(pointer, 'only the words of the sound are sent', { code: 'part_lowered' });
  else report.refuse(pointer, 'the medium has neither bytes nor an address');
  return { text: transcript ?? '' };
}

function reportDetails({ name, detail }: Media, { facts, report, pointer }: MediaEncoding): void {
  const lost = [
    ...(name === undefined ? [] : ['the name of the file']),
    ...(detail === undefined || detail === 'auto' || facts.isThird
      ? []
      : ['how closely the picture is looked at']),
  ];
  if (lost.length > 0)
    report.dropped(`${pointer}/content`, `it has no place for ${lost.join(' and ')}`, {
      code: 'member_dropped',
    });
}

function encodeAddress(uri: string, media: Media, encoding: MediaEncoding): JsonObject {
  const { isSameDialect, report, pointer, facts } = encoding;
  if (isSameDialect || KNOWN_PLACE.test(uri))
    return { ...defined({ mimeType: media.mediaType }), fileUri: uri };
  if (media.url === undefined) {
    const fileUri = /^files\//.test(uri) ? `https://generativelanguage.googleapis.com/v1beta/${uri}` : uri;
    return { ...defined({ mimeType: mediaTypeOf(media) }), fileUri };
  }
  if (!/^https?:\/\//.test(uri))
    report.refuse(pointer, 'an address has to begin with https://; send the bytes');
  else if (!facts.isSecondAndHalf)
    report.refuse(pointer, 'the model takes no addresses of files; send the bytes');
  return { mimeType: neededType(media, encoding), fileUri: uri };
}

const usualTypes: Partial<Record<Media['kind'], string>> = {
  image: 'image/jpeg',
  document: 'application/pdf',
};

/** The vendor wants a type: what nothing tells is the usual one of its kind, and said. */
function neededType(media: Media, { report, pointer }: MediaEncoding): string {
  const known = mediaTypeOf(media);
  if (known !== undefined) return known;
  const { kind, name } = media;
  // A name that ends in something else is of another type.
  const usual = /\.\w+$/.test(name ?? '') ? undefined : usualTypes[kind];
  if (usual === undefined)
    report.refuse(pointer, `the ${kind} does not say its media type, and nothing tells it`);
  else
    report.mapped(pointer, `the media type of a file is not said; it is sent as ${usual}`, {
      code: 'part_lowered',
    });
  return usual ?? '';
}

/** How closely a picture is looked at, in the vendor's words. */
export function encodeDetail({ detail }: Media, { facts, isSameDialect }: MediaEncoding): JsonObject {
  const levels: Partial<Record<string, string>> = {
    low: 'MEDIA_RESOLUTION_LOW',
    high: 'MEDIA_RESOLUTION_HIGH',
  };
  const level = isSameDialect || !facts.isThird ? undefined : levels[detail ?? ''];
  return level === undefined ? {} : { mediaResolution: { level } };
}
