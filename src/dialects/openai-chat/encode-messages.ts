import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { ChatRequest, Media, Message, Part } from '../../chat/request.js';
import { besideWords } from '../beside-words.js';
import { encodeDataUrl } from '../data-url.js';
import { readableContent } from '../foreign-words.js';
import { fileName, soundFormat } from '../openai-request.js';
import { messagePointer, partPointer, type Report } from '../report.js';
import { defined, pushAll } from '../wire-json.js';
import { DIALECT, LEGACY_CALL_ID } from './decode-messages.js';
import { googleState } from './extensions.js';

/** What messages are written with. */
export interface MessageEncoding {
  request: ChatRequest;
  /** The number of the message. */
  index: number;
  /** Whether the client spoke this dialect, so that its forms are kept. */
  isSameDialect: boolean;
  report: Report;
}

type ToolResult = Extract<Part, { type: 'tool-result' }>;
type Call = Extract<Part, { type: 'tool-call' }>;

/** Messages as this format has them, and what is to follow the results of tools: their pictures, said by the user. */
export function encodeMessages(
  messages: readonly Message[],
  encoding: Omit<MessageEncoding, 'index'>,
): JsonObject[] {
  const written: JsonObject[] = [];
  let pictures: Part[] = [];
  for (const [index, message] of messages.entries()) {
    const isResult = message.parts.some((part) => part.type === 'tool-result');
    // The results of all calls of one turn come before anything else.
    if (!isResult && pictures.length > 0) written.push(userMessage(pictures.splice(0)));
    const place = { ...encoding, index };
    pushAll(written, encodeMessage(message, place));
    pictures = [...pictures, ...picturesOf(message, place)];
  }
  return pictures.length > 0 ? [...written, userMessage(pictures)] : written;
}

function userMessage(parts: readonly Part[]): JsonObject {
  return { role: 'user', content: parts.map(encodePart).filter((part) => part !== undefined) };
}

/** What tools have shown, and what the model has drawn: both are words only here, so that the user shows it again. */
function picturesOf(
  { role, parts }: Message,
  { request, index, isSameDialect, report }: MessageEncoding,
): Part[] {
  if (isSameDialect) return [];
  return parts.flatMap((part) => {
    const pointer = partPointer(request, index, part);
    const shown =
      part.type === 'tool-result'
        ? part.content.filter(({ type }) => type === 'media')
        : part.type === 'media' && role === 'assistant'
          ? [part]
          : [];
    if (shown.length > 0) {
      const what = part.type === 'tool-result' ? 'images and files of a result' : 'an image of an answer';
      report.lowered(pointer, `${what} go in a message of the user after it`, { code: 'part_lowered' });
    }
    return shown;
  });
}

/** A message for the body: several where it holds several results, for each has its own here. */
function encodeMessage(message: Message, encoding: MessageEncoding): JsonObject[] {
  const whole = message.parts.find((part) => part.type === 'opaque' && part.name === 'message');
  if (whole?.type === 'opaque' && isJsonObject(whole.value)) return [whole.value];
  const results = message.parts.filter((part): part is ToolResult => part.type === 'tool-result');
  const others = message.parts.filter((part) => part.type !== 'tool-result');
  if (!encoding.isSameDialect) reportBeside(message, encoding);
  const written = results.map((result) => encodeResult(result, message, encoding));
  if (others.length === 0 && (message.role === 'tool' || results.length > 0)) return written;
  if (message.role !== 'assistant') return [...written, ...encodePlain(message, others, encoding)];
  const body = encodeAssistant(message, others, encoding);
  return body === undefined ? written : [...written, body];
}

/** What has no place here: beside the words, inside results, and what only a model can have said. */
function reportBeside({ role, parts }: Message, { request, index, report }: MessageEncoding): void {
  const pointer = messagePointer(request, index);
  const nested = parts.flatMap((part) => (part.type === 'tool-result' ? part.content : []));
  const where = { pointer, provider: report.provider, format: 'Chat Completions', kept: [] };
  pushAll(report.warnings, besideWords([...parts, ...nested], where));
  const results = parts.filter(({ type }) => type === 'tool-result');
  const told = role === 'assistant' ? [] : parts.filter(({ type }) => type !== 'tool-result');
  const stray = [...told.filter(isOfModel), ...nested.filter(isNoWord)][0];
  if (stray !== undefined)
    report.dropped(pointer, `it holds no ${stray.type} there`, { code: 'part_dropped' });
  if ([...results, ...told].some(({ signature }) => signature !== undefined)) {
    const note = 'what the model thought before has no place in Chat Completions';
    report.dropped(pointer, note, { code: 'reasoning_dropped' });
  }
}

function isOfModel({ type }: Part): boolean {
  return type === 'tool-call' || type === 'reasoning';
}

/** Pictures of results are shown by the user. */
function isNoWord({ type }: Part): boolean {
  return type !== 'text' && type !== 'media';
}

function formOf(native: JsonObject | undefined): JsonObject {
  const form = native?.[DIALECT];
  return isJsonObject(form) ? form : {};
}

/** A message of the user's, the system's or a developer's; one that this format can say nothing of is none. */
function encodePlain(
  message: Message,
  parts: readonly Part[],
  { isSameDialect }: MessageEncoding,
): JsonObject[] {
  const { role, name, native } = message;
  const content = encodeContent(parts, formOf(native)['content'] === 'list');
  if (!isSameDialect && Array.isArray(content) && content.length === 0) return [];
  return [{ role: role === 'tool' ? 'user' : role, content, ...defined({ name }) }];
}

/** One text is written as text unless the client wrote a list. */
function encodeContent(parts: readonly Part[], isList: boolean): JsonValue {
  const [only] = parts;
  if (!isList && parts.length === 1 && only?.type === 'text') return only.text;
  if (!isList && parts.length === 0) return '';
  return parts.map(encodePart).filter((part) => part !== undefined);
}

function encodePart(part: Part): JsonObject | undefined {
  switch (part.type) {
    case 'text':
      return { type: 'text', text: part.text };
    case 'refusal':
      return { type: 'refusal', refusal: part.text };
    case 'media':
      return encodeMedia(part.media, formOf(part.native)['isOwnFile'] === true);
    case 'opaque':
      return part.dialect === DIALECT && isJsonObject(part.value) ? part.value : undefined;
    case 'reasoning':
    case 'tool-call':
    case 'tool-result':
      return undefined;
  }
}

function encodeMedia(media: Media, isOwn: boolean): JsonObject {
  const { kind, data, fileId, name, detail, mediaType } = media;
  if (kind === 'audio' && data !== undefined)
    return { type: 'input_audio', input_audio: { data, format: soundFormat(mediaType) } };
  const url = encodeDataUrl(media);
  if (kind === 'image' && url !== undefined)
    return { type: 'image_url', image_url: { url, ...defined({ detail }) } };
  const filename = isOwn ? name : fileName(media);
  return { type: 'file', file: defined({ file_id: fileId, file_data: url, filename }) };
}

/** A result of a tool holds words only; what else it has is shown by the user. */
function encodeResult(
  result: ToolResult,
  { native, name }: Message,
  { request, index, isSameDialect, report }: MessageEncoding,
): JsonObject {
  const form = formOf(native);
  const { callId } = result;
  const parts = readableContent(result.content, DIALECT);
  if (result.isError === true) {
    const note = 'that the tool failed is not marked, for only its output can say so';
    report.lowered(partPointer(request, index, result), note, { code: 'part_lowered' });
  }
  const texts = parts.map((part) => (part.type === 'text' ? part.text : ''));
  if (form['role'] === 'function') {
    return { role: 'function', name: result.name ?? '', content: parts.length === 0 ? null : texts.join('') };
  }
  const isList = isSameDialect && (form['content'] === 'list' || parts.some((part) => part.type !== 'text'));
  const words = parts.filter((part) => part.type === 'text');
  const several = words.length > 1 ? encodeContent(words, true) : texts.join('');
  const content = isList ? encodeContent(parts, true) : several;
  return {
    role: 'tool',
    content,
    tool_call_id: callId,
    ...defined({ name: isSameDialect ? (result.name ?? name) : undefined }),
  };
}

/** Undefined where another format's message holds nothing that this one can say. */
function encodeAssistant(
  message: Message,
  parts: readonly Part[],
  encoding: MessageEncoding,
): JsonObject | undefined {
  const { isSameDialect } = encoding;
  const isList = formOf(message.native)['content'] === 'list';
  const spoken = parts.filter((part) => isSpoken(part, encoding) || (part.type === 'refusal' && isList));
  const refusal = isList ? undefined : parts.find((part) => part.type === 'refusal')?.text;
  const calls = parts.filter(isClientCall);
  const older = calls.find(isLegacyCall);
  const current = parts.filter((part) => (isClientCall(part) && !isLegacyCall(part)) || isOpaqueCall(part));
  reportUnsaid(parts, encoding);
  const isEmpty = spoken.length + calls.length + current.length === 0 && refusal === undefined;
  if (isEmpty && !isSameDialect) return undefined;
  return {
    role: 'assistant',
    ...contentOf(spoken, { isList, isSameDialect }),
    ...defined({ name: message.name, refusal }),
    ...(current.length === 0 ? {} : { tool_calls: current.map(encodeCall) }),
    ...(older === undefined ? {} : { function_call: { name: older.name, arguments: older.argumentsText } }),
  };
}

function isClientCall(part: Part): part is Call {
  return part.type === 'tool-call' && part.executor === 'client';
}

function contentOf(
  spoken: readonly Part[],
  { isList, isSameDialect }: { isList: boolean; isSameDialect: boolean },
): JsonObject {
  if (spoken.length > 0 || isList) return { content: encodeContent(spoken, isList) };
  return isSameDialect ? {} : { content: null };
}

/** Words of an answer. A picture that it holds is of another format, or of a member that is put back as it was. */
function isSpoken(part: Part, { isSameDialect }: MessageEncoding): boolean {
  if (part.type === 'opaque') return !isOpaqueCall(part) && part.dialect === DIALECT;
  if (part.type === 'media') return isSameDialect && formOf(part.native)['member'] !== 'images';
  return part.type === 'text';
}

function isOpaqueCall(part: Part): boolean {
  return part.type === 'opaque' && part.name === 'tool_call';
}

function isLegacyCall({ callId, native }: Call): boolean {
  return callId === LEGACY_CALL_ID && formOf(native)['member'] === 'function_call';
}

function encodeCall(part: Part): JsonValue {
  if (part.type === 'opaque') return part.value;
  if (part.type !== 'tool-call') return null;
  const { callId: id, name, argumentsText, input, signature } = part;
  const own = signature?.dialect === DIALECT ? googleState(signature.value) : {};
  if (input === 'text') return { id, type: 'custom', custom: { name, input: argumentsText }, ...own };
  return { id, type: 'function', function: { name, arguments: argumentsText }, ...own };
}

/**
 * This format has no place for what a model thought, nor for what a vendor did by itself. Where the client wrote it in
 * this format it is put back as it was.
 */
function reportUnsaid(
  parts: readonly Part[],
  { request, index, isSameDialect, report }: MessageEncoding,
): void {
  for (const part of parts) {
    const pointer = partPointer(request, index, part);
    if (part.type === 'tool-call' && part.executor === 'provider') {
      const note = `the call of ${part.name}, which another vendor ran itself, could not be answered there`;
      report.dropped(pointer, note, { code: 'part_dropped' });
    } else if (isLost(part, isSameDialect)) {
      const note = 'what the model thought before has no place in Chat Completions';
      report.dropped(pointer, note, { code: 'reasoning_dropped' });
    }
  }
}

function isLost({ type, signature, native }: Part, isSameDialect: boolean): boolean {
  if (type === 'reasoning') return !isSameDialect || signature !== undefined;
  return (
    signature !== undefined &&
    signature.dialect !== DIALECT &&
    !(isSameDialect && formOf(native)['isOwnState'] === true)
  );
}
