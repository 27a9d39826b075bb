import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Media, Part, ToolCall } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { besideMedia, homelessPart } from '../homeless-part.js';
import { calledName } from '../tool-names.js';
import { defined, parseObjectExactly } from '../wire-json.js';
import { DIALECT, formOf } from './names.js';
import { encodeCallSignature, encodeSignature, isOwn, type Thought } from './signature.js';

/** What parts of a reply are written with: what has no place in this format is put here. */
export interface PartWriting {
  homeless: Metadata[];
  /** Calls whose arguments are no JSON object, which this format cannot hold. */
  malformed: ToolCall[];
  /** What another vendor's model thought, with its state, since its last call. */
  thoughts: Thought[];
  /** What the client calls its functions. */
  toolNames: ReadonlySet<string>;
}

/** A part of a reply with its state; undefined for one that has no place. From https://ai.google.dev/api/caching#Part */
export function encodePart(part: Part, writing: PartWriting): JsonObject | undefined {
  const body = encodeBody(part, writing);
  if (body === undefined) return undefined;
  const thoughtSignature = encodeState(part, writing);
  return thoughtSignature === undefined ? body : { ...body, thoughtSignature };
}

function encodeState(part: Part, { thoughts }: PartWriting): string | undefined {
  const { type, signature } = part;
  if (type === 'reasoning') noteThought(part, thoughts);
  if (type === 'tool-call') {
    const { callId } = part;
    return encodeCallSignature({ type, callId, ...defined({ signature }) }, thoughts.splice(0));
  }
  return encodeSignature({
    type,
    ...defined({ signature, form: type === 'reasoning' ? part.form : undefined }),
  });
}

/** Remembers a thought for the call that follows it. */
export function noteThought(thought: Thought, thoughts: Thought[]): void {
  const { signature } = thought;
  if (signature !== undefined && !isOwn(signature)) thoughts.push(thought);
}

function encodeBody(part: Part, writing: PartWriting): JsonObject | undefined {
  switch (part.type) {
    case 'text':
    case 'refusal':
      return { text: part.text };
    case 'reasoning':
      return { text: part.text, thought: true };
    case 'media':
      writing.homeless.push(...besideMedia(part));
      return encodeMedia(part.media);
    case 'tool-call':
      if (part.executor === 'client') return encodeCall(part, writing);
      break;
    case 'opaque':
      if (part.dialect === DIALECT && isJsonObject(part.value)) return part.value;
      break;
    case 'tool-result':
      break;
  }
  writing.homeless.push(homelessPart(part));
  return undefined;
}

/** A medium of a reply: its bytes, or its address. */
export function encodeMedia({ data, url, fileId, mediaType, name, transcript }: Media): JsonObject {
  const beside = transcript === undefined ? {} : { audioTranscription: { text: transcript } };
  const source = defined({ mimeType: mediaType, displayName: name });
  if (data !== undefined) return { inlineData: { ...source, data }, ...beside };
  const fileUri = url ?? fileId;
  return { ...(fileUri === undefined ? {} : { fileData: { ...source, fileUri } }), ...beside };
}

/** A call of the client's. Its arguments are an object here, so that what is none cannot be shown as a call. */
function encodeCall(
  call: Extract<Part, { type: 'tool-call' }>,
  { malformed, toolNames }: PartWriting,
): JsonObject | undefined {
  const { callId: id, input, argumentsText, native } = call;
  const name = calledName(call, toolNames);
  const args = input === 'text' ? { input: argumentsText } : argumentsOf(argumentsText);
  if (args === undefined) {
    malformed.push(call);
    return undefined;
  }
  const form = formOf(native);
  return {
    functionCall: {
      ...(form['id'] === 'none' ? {} : { id }),
      name,
      ...(form['args'] === 'none' ? {} : { args }),
    },
  };
}

/** No text at all is no arguments. */
function argumentsOf(text: string): JsonObject | undefined {
  return text.trim() === '' ? {} : parseObjectExactly(text);
}
