import type { Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Media, Message, Part } from '../../chat/request.js';
import { defined } from '../wire-json.js';
import { DIALECT, LEGACY_CALL_ID } from './decode-messages.js';
import { encodeDataUrl } from '../data-url.js';

/** What messages are written with. */
export interface MessageEncoding {
  provider: string;
  /** Whether the client spoke this dialect, so that its forms are kept. */
  isSameDialect: boolean;
  warnings: Warning[];
}

type ToolResult = Extract<Part, { type: 'tool-result' }>;
type Call = Extract<Part, { type: 'tool-call' }>;

/** A message for the body: several where it holds several results, for each has its own here. */
export function encodeMessage(message: Message, index: number, encoding: MessageEncoding): JsonObject[] {
  const whole = message.parts.find((part) => part.type === 'opaque' && part.name === 'message');
  if (whole?.type === 'opaque' && isJsonObject(whole.value)) return [whole.value];
  const results = message.parts.filter((part): part is ToolResult => part.type === 'tool-result');
  const others = message.parts.filter((part) => part.type !== 'tool-result');
  const written = results.map((result) => encodeResult(result, message));
  if (others.length === 0 && (message.role === 'tool' || results.length > 0)) return written;
  const place = `/messages/${index}`;
  const body =
    message.role === 'assistant'
      ? encodeAssistant(message, others, { ...encoding, place })
      : encodePlain(message, others);
  return [...written, body];
}

function formOf(native: JsonObject | undefined): JsonObject {
  const form = native?.[DIALECT];
  return isJsonObject(form) ? form : {};
}

function encodePlain(message: Message, parts: readonly Part[]): JsonObject {
  const { role, name, native } = message;
  const content = encodeContent(parts, formOf(native)['content'] === 'list');
  return { role, content, ...defined({ name }) };
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
      return encodeMedia(part.media);
    case 'opaque':
      return part.dialect === DIALECT && isJsonObject(part.value) ? part.value : undefined;
    case 'reasoning':
    case 'tool-call':
    case 'tool-result':
      return undefined;
  }
}

function encodeMedia(media: Media): JsonObject {
  const { kind, data, fileId, name, detail, mediaType } = media;
  if (kind === 'audio' && data !== undefined) {
    const format = (mediaType ?? 'audio/wav').replace(/^audio\/(?:x-)?/, '').replace(/^mpeg$/, 'mp3');
    return { type: 'input_audio', input_audio: { data, format } };
  }
  const url = encodeDataUrl(media);
  if (kind === 'image' && url !== undefined)
    return { type: 'image_url', image_url: { url, ...defined({ detail }) } };
  return { type: 'file', file: defined({ file_id: fileId, file_data: url, filename: name }) };
}

function encodeResult(result: ToolResult, { native, name }: Message): JsonObject {
  const form = formOf(native);
  const texts = result.content.map((part) => (part.type === 'text' ? part.text : ''));
  if (form['role'] === 'function') {
    return {
      role: 'function',
      name: result.name ?? '',
      content: result.content.length === 0 ? null : texts.join(''),
    };
  }
  const isList = form['content'] === 'list' || result.content.some((part) => part.type !== 'text');
  const content = isList ? encodeContent(result.content, true) : texts.join('');
  return { role: 'tool', content, tool_call_id: result.callId, ...defined({ name: result.name ?? name }) };
}

function encodeAssistant(
  message: Message,
  parts: readonly Part[],
  encoding: MessageEncoding & { place: string },
): JsonObject {
  const form = formOf(message.native);
  const isSpoken = (part: Part): boolean =>
    ['text', 'media', 'opaque'].includes(part.type) && !isOpaqueCall(part);
  const spoken = parts.filter(
    (part) => isSpoken(part) || (part.type === 'refusal' && form['content'] === 'list'),
  );
  const refusal =
    form['content'] === 'list' ? undefined : parts.find((part) => part.type === 'refusal')?.text;
  const calls = parts.filter((part): part is Call => part.type === 'tool-call');
  const older = calls.find(isLegacyCall);
  const current = parts.filter(
    (part) => (part.type === 'tool-call' && !isLegacyCall(part)) || isOpaqueCall(part),
  );
  reportReasoning(parts, encoding);
  return {
    role: 'assistant',
    ...(spoken.length === 0 && form['content'] !== 'list'
      ? encoding.isSameDialect
        ? {}
        : { content: null }
      : { content: encodeContent(spoken, form['content'] === 'list') }),
    ...defined({ name: message.name, refusal }),
    ...(current.length === 0 ? {} : { tool_calls: current.map(encodeCall) }),
    ...(older === undefined ? {} : { function_call: { name: older.name, arguments: older.argumentsText } }),
  };
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
  const { callId: id, namespace, argumentsText, input } = part;
  const name = namespace === undefined ? part.name : `${namespace}__${part.name}`;
  if (input === 'text') return { id, type: 'custom', custom: { name, input: argumentsText } };
  return { id, type: 'function', function: { name, arguments: argumentsText } };
}

/** This format has no place for what a model thought; where the client wrote it in this format it is put back as it was. */
function reportReasoning(
  parts: readonly Part[],
  { isSameDialect, warnings, place, provider }: MessageEncoding & { place: string },
): void {
  const thoughts = parts.filter((part) => part.type === 'reasoning' || part.signature !== undefined);
  if (thoughts.length === 0 || (isSameDialect && thoughts.every((part) => part.signature === undefined)))
    return;
  warnings.push({
    code: 'reasoning_dropped',
    message: `What the model thought before was not sent on: Chat Completions has no place for it.`,
    pointer: place,
    disposition: 'dropped',
    provider,
  });
}
