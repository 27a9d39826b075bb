import type { Schemas } from '../../../generated/openapi.js';
import type { Media } from '../../chat/request.js';
import { defined } from '../wire-json.js';
import { typeOfName } from './media-types.js';

/** Files that only Google can read: of its Files API, in its Cloud Storage. */
const OWN_FILE = /^(?:gs:\/\/|files\/|https:\/\/generativelanguage\.googleapis\.com\/)/;
const FILM_SITE = /^https?:\/\/(?:(?:www|m)\.)?(?:youtube\.com|youtu\.be)\//;

/** What kind of medium a media type is of. */
export function kindOf(mediaType: string | undefined): Media['kind'] {
  const [family] = (mediaType ?? '').split('/');
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'document';
}

/** A file within the body. From https://ai.google.dev/api/caching#Blob */
export function decodeBlob({ mimeType, data, displayName: name }: Schemas['GoogleBlob']): Media {
  return { kind: kindOf(mimeType), ...defined({ mediaType: mimeType, data: data ?? '', name }) };
}

/** A file by address: one that only Google can read is a file of its store. */
export function decodeFileData(file: Schemas['GoogleFileData']): Media {
  const { fileUri = '', mimeType, displayName: name } = file;
  const kind = FILM_SITE.test(fileUri) ? 'video' : kindOf(mimeType ?? typeOfName(fileUri));
  return {
    kind,
    ...defined({ mediaType: mimeType, name }),
    ...(OWN_FILE.test(fileUri) ? { fileId: fileUri } : { url: fileUri }),
  };
}
