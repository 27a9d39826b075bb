import type { Schemas } from '../../../generated/openapi.js';
import type { Citation } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Media, Part, Role } from '../../chat/request.js';
import { decodeDataUrl, documentType, encodeDataUrl } from '../data-url.js';
import type { Notes } from '../notes.js';
import { fileName, soundFormat } from '../openai-request.js';
import { decodeLogprobs } from '../openai-logprobs.js';
import type { CountedText } from '../text-span.js';
import { defined, numberAt, objectsAt, stringAt } from '../wire-json.js';
import { DIALECT, formOf, tagOf } from './names.js';

type ContentPart = Schemas['ResponseInputContentPart'] | Schemas['ToolOutputPart'];

/** The parts of a message or of a tool's output. */
export function decodeContent(
  content: string | readonly ContentPart[],
  pointer: string,
  notes: Notes,
): Part[] {
  if (typeof content === 'string')
    return [{ type: 'text', text: content, native: { [DIALECT]: { content: 'string' } } }];
  if (content.length === 0) return [{ type: 'text', text: '', native: { [DIALECT]: { content: 'none' } } }];
  return content.map((part, index) => decodePart(part, `${pointer}/${index}`, notes));
}

function decodePart(part: ContentPart, pointer: string, notes: Notes): Part {
  switch (part.type) {
    case 'input_text':
      notes.rest(part, pointer, ['type', 'text', 'prompt_cache_breakpoint']);
      notes.keep(`${pointer}/prompt_cache_breakpoint`, part.prompt_cache_breakpoint, 'bookkeeping');
      return { type: 'text', text: part.text, native: { [DIALECT]: { type: part.type } } };
    case 'output_text': {
      notes.rest(part, pointer, ['type', 'text', 'annotations', 'logprobs']);
      notes.form(`${pointer}/annotations`, part.annotations);
      if ((part.logprobs ?? []).length === 0) notes.form(`${pointer}/logprobs`, part.logprobs);
      else notes.keep(`${pointer}/logprobs`, part.logprobs, 'bookkeeping');
      // JSON, as all of the body is.
      const citations = decodeAnnotations(part.annotations as JsonValue | undefined);
      const list = citations.length === 0 ? {} : { citations };
      return { type: 'text', text: part.text, ...list, native: { [DIALECT]: { type: part.type } } };
    }
    case 'refusal':
      notes.rest(part, pointer, ['type', 'refusal']);
      return { type: 'refusal', text: part.refusal };
    case 'input_image': {
      notes.rest(part, pointer, ['type', 'image_url', 'file_id', 'detail', 'prompt_cache_breakpoint']);
      noteNulls(part, pointer, notes);
      const { image_url: url, file_id: fileId, detail } = part;
      const source = typeof url === 'string' ? decodeDataUrl(url) : {};
      const media: Media = {
        kind: 'image',
        ...source,
        ...defined({ fileId: fileId ?? undefined, detail: detail ?? undefined }),
      };
      return { type: 'media', media };
    }
    case 'input_file':
      return decodeFile(part, pointer, notes);
    case 'input_audio': {
      notes.rest(part, pointer, ['type', 'input_audio']);
      const { data, format } = part.input_audio;
      return { type: 'media', media: { kind: 'audio', data, mediaType: `audio/${format}` } };
    }
    default:
      // A JSON object that has passed the contract.
      return {
        type: 'opaque',
        dialect: DIALECT,
        name: tagOf(part),
        value: part as unknown as JsonValue,
        native: { [DIALECT]: { place: 'content' } },
      };
  }
}

function noteNulls(part: object, pointer: string, notes: Notes): void {
  // What Object.entries calls `any` is only looked at.
  for (const [name, value] of Object.entries(part) as [string, unknown][]) {
    if (value === null) notes.form(`${pointer}/${name}`, null);
    else if (name === 'prompt_cache_breakpoint') notes.keep(`${pointer}/${name}`, value, 'bookkeeping');
  }
}

function decodeFile(part: Schemas['InputFilePart'], pointer: string, notes: Notes): Part {
  notes.rest(part, pointer, [
    'type',
    'file_id',
    'file_url',
    'file_data',
    'filename',
    'detail',
    'prompt_cache_breakpoint',
  ]);
  noteNulls(part, pointer, notes);
  const { file_id: fileId, file_url: url, file_data: data, filename, detail } = part;
  const source = typeof data === 'string' ? decodeDataUrl(data) : {};
  // Bare base64, as some clients send it, is no URL.
  const bytes = source.url === undefined ? source : { data: source.url };
  const name = filename ?? undefined;
  const mediaType = bytes.mediaType ?? documentType(name);
  const media: Media = {
    kind: 'document',
    ...bytes,
    ...defined({
      url: url ?? undefined,
      fileId: fileId ?? undefined,
      name,
      mediaType,
      detail: detail ?? undefined,
    }),
  };
  const isBare = source.url !== undefined;
  return { type: 'media', media, native: { [DIALECT]: { isOwnFile: true, isBare } } };
}

/** The content of a message: text as text where the client wrote it so, and a list otherwise. */
export function encodeContent(parts: readonly Part[], role: Role): JsonValue {
  const [only] = parts;
  if (parts.length === 1 && only?.type === 'text') {
    const form = formOf(only.native)['content'];
    if (form === 'string') return only.text;
    if (form === 'none') return [];
  }
  return parts.map((part) => encodePart(part, role)).filter((part) => part !== undefined);
}

function encodePart(part: Part, role: Role): JsonObject | undefined {
  switch (part.type) {
    case 'text': {
      const type = formOf(part.native)['type'] ?? (role === 'assistant' ? 'output_text' : 'input_text');
      return { type, text: part.text };
    }
    case 'refusal':
      return { type: 'refusal', refusal: part.text };
    case 'media':
      return encodeMedia(part.media, formOf(part.native));
    case 'opaque':
      return part.dialect === DIALECT && isJsonObject(part.value) ? part.value : undefined;
    case 'reasoning':
    case 'tool-call':
    case 'tool-result':
      return undefined;
  }
}

function encodeMedia(media: Media, form: JsonObject): JsonObject {
  const { kind, data, url, fileId, name, detail, mediaType } = media;
  if (kind === 'audio' && data !== undefined) {
    return { type: 'input_audio', input_audio: { data, format: soundFormat(mediaType) } };
  }
  if (kind === 'image') {
    return { type: 'input_image', ...defined({ image_url: encodeDataUrl(media), file_id: fileId, detail }) };
  }
  const bytes =
    data === undefined
      ? undefined
      : form['isBare'] === true
        ? data
        : encodeDataUrl({ kind, data, ...defined({ mediaType }) });
  return {
    type: 'input_file',
    ...defined({
      file_id: fileId,
      file_url: url,
      file_data: bytes,
      filename: form['isOwnFile'] === true ? name : fileName(media),
      detail,
    }),
  };
}

/** Annotations as citations; what is no address is in `raw`. */
export function decodeAnnotations(annotations: JsonValue | undefined): Citation[] {
  return objectsAt({ annotations: annotations ?? [] }, 'annotations').map(decodeAnnotation);
}

/** One annotation as a citation. */
export function decodeAnnotation(annotation: JsonObject): Citation {
  const start = numberAt(annotation, 'start_index');
  const end = numberAt(annotation, 'end_index');
  return {
    ...defined({
      url: stringAt(annotation, 'url'),
      title: stringAt(annotation, 'title') ?? stringAt(annotation, 'filename'),
      span: start === undefined || end === undefined ? undefined : { start, end, unit: 'codepoint' as const },
    }),
    raw: annotation,
  };
}

const ownAnnotations = new Set(['url_citation', 'file_citation', 'container_file_citation', 'file_path']);

/**
 * A citation as an annotation of a text: the vendor's own where it came in this format; undefined for a source without
 * an address, which this format has no place for.
 */
export function encodeAnnotation(
  { url, title, span, raw }: Citation,
  text: CountedText,
): JsonObject | undefined {
  if (
    isJsonObject(raw) &&
    ownAnnotations.has(stringAt(raw, 'type') ?? '') &&
    !isJsonObject(raw['url_citation'])
  )
    return raw;
  if (url === undefined) return undefined;
  const { start, end } = span === undefined ? { start: 0, end: 0 } : text.inCodePoints(span);
  return { type: 'url_citation', url, title: title ?? url, start_index: start, end_index: end };
}

/** Log probabilities of a text part; none where the list is empty. */
export function logprobsOf(value: JsonValue | undefined): ReturnType<typeof decodeLogprobs> {
  const logprobs = decodeLogprobs(value);
  return logprobs?.length === 0 ? undefined : logprobs;
}
