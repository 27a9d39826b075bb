import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Media, Message, Part, Signature } from '../../chat/request.js';
import { cacheSeconds } from '../cache-time.js';
import type { Notes } from '../notes.js';
import { asJson, asJsonObject, defined, listAt } from '../wire-json.js';
import { decodeDataUrl, documentType } from '../data-url.js';
import { googleSignature, imagePart } from './extensions.js';
import { assemble, openDetails } from './reasoning-details.js';

type WireMessage = Schemas['ChatCompletionMessage'];
type Content = Schemas['ChatCompletionContent'];
type ContentPart = Schemas['ChatCompletionContentPart'];
type Assistant = Schemas['ChatCompletionAssistantMessage'];

/** How a message was written where its meaning does not tell. */
export const DIALECT = 'openai-chat';

/** The id that stands for a call of the older `function_call`, which has none. */
export const LEGACY_CALL_ID = 'function_call';

/** A message of the body; members without a place are noted. */
export function decodeMessage(message: WireMessage, index: number, notes: Notes): Message {
  const pointer = `/messages/${index}`;
  notes.pointers[`message ${index}`] = pointer;
  switch (message.role) {
    case 'system':
      notes.rest(message, pointer, ['role', 'content', 'name', 'cache_control']);
      return plain('system', message, pointer, notes);
    case 'developer':
      notes.rest(message, pointer, ['role', 'content', 'name', 'cache_control']);
      return plain('developer', message, pointer, notes);
    case 'user':
      notes.rest(message, pointer, ['role', 'content', 'name', 'cache_control']);
      return plain('user', message, pointer, notes);
    case 'assistant':
      return decodeAssistant(message, pointer, notes);
    case 'tool':
      return decodeToolMessage(message, pointer, notes);
    case 'function': {
      notes.rest(message, pointer, ['role', 'content', 'name']);
      const { content, name } = message;
      const parts: Part[] = content === null ? [] : [{ type: 'text', text: content }];
      const result: Part = { type: 'tool-result', callId: LEGACY_CALL_ID, name, content: parts };
      return { role: 'tool', parts: [result], native: { [DIALECT]: { role: 'function' } } };
    }
    default: {
      // A role that the contract does not know: the message is kept whole.
      const value = asJson(message);
      return { role: 'user', parts: [{ type: 'opaque', dialect: DIALECT, name: 'message', value }] };
    }
  }
}

interface Plain {
  content: Content;
  name?: string | null;
  cache_control?: Schemas['ChatCompletionCacheControl'];
}

function plain(
  role: Message['role'],
  { content, name, cache_control: cache }: Plain,
  pointer: string,
  notes: Notes,
): Message {
  noteCache(cache, pointer, notes);
  if (name === null) notes.form(`${pointer}/name`, null);
  const parts = decodeContent(content, `${pointer}/content`, notes);
  return {
    role,
    parts: withCache(parts, cache),
    ...defined({ name: name ?? undefined }),
    ...listForm(content),
  };
}

/** A list of one text means the same as the text, but is another form. */
function listForm(content: Content | null | undefined): { native?: JsonObject } {
  return Array.isArray(content) ? { native: { [DIALECT]: { content: 'list' } } } : {};
}

type Cache = Schemas['ChatCompletionCacheControl'] | undefined;

function noteCache(cache: Cache, pointer: string, notes: Notes): void {
  notes.form(`${pointer}/cache_control`, cache);
  const ttl = cache?.ttl ?? undefined;
  if (ttl !== undefined && cacheSeconds(ttl) === undefined)
    notes.keep(`${pointer}/cache_control/ttl`, ttl, 'bookkeeping');
}

function cacheOf(cache: Cache): { cache?: { ttlSeconds?: number } } {
  if (cache === undefined) return {};
  return { cache: defined({ ttlSeconds: cacheSeconds(cache.ttl) }) };
}

/** A cache point on a message ends with its last part. */
function withCache(parts: Part[], cache: Cache): Part[] {
  if (cache === undefined) return parts;
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, ...cacheOf(cache) } : part));
}

function decodeContent(content: Content, pointer: string, notes: Notes): Part[] {
  if (typeof content === 'string') return [{ type: 'text', text: content }];
  return content.map((part, index) => decodePart(part, `${pointer}/${index}`, notes));
}

function decodePart(part: ContentPart, pointer: string, notes: Notes): Part {
  switch (part.type) {
    case 'text':
      notes.rest(part, pointer, ['type', 'text', 'cache_control', 'prompt_cache_breakpoint']);
      noteBreakpoint(part, pointer, notes);
      return { type: 'text', text: part.text, ...cacheOf(part.cache_control) };
    case 'image_url': {
      notes.rest(part, pointer, ['type', 'image_url', 'cache_control', 'prompt_cache_breakpoint']);
      noteBreakpoint(part, pointer, notes);
      return {
        type: 'media',
        media: decodeImage(part.image_url, pointer, notes),
        ...cacheOf(part.cache_control),
      };
    }
    case 'input_audio': {
      notes.rest(part, pointer, ['type', 'input_audio', 'cache_control', 'prompt_cache_breakpoint']);
      notes.rest(part.input_audio, `${pointer}/input_audio`, ['data', 'format']);
      noteBreakpoint(part, pointer, notes);
      const { data, format } = part.input_audio;
      return {
        type: 'media',
        media: { kind: 'audio', data, mediaType: `audio/${format}` },
        ...cacheOf(part.cache_control),
      };
    }
    case 'file':
      notes.rest(part, pointer, ['type', 'file', 'cache_control', 'prompt_cache_breakpoint']);
      notes.rest(part.file, `${pointer}/file`, ['file_data', 'file_id', 'filename']);
      noteBreakpoint(part, pointer, notes);
      return {
        type: 'media',
        media: decodeFile(part.file),
        native: { [DIALECT]: { isOwnFile: true } },
        ...cacheOf(part.cache_control),
      };
    case 'refusal':
      notes.rest(part, pointer, ['type', 'refusal']);
      return { type: 'refusal', text: part.refusal };
    case 'thinking':
      return { type: 'opaque', dialect: DIALECT, name: part.type, value: asJson(part) };
    default:
      return {
        type: 'opaque',
        dialect: DIALECT,
        name: String(part.type),
        value: asJson(part),
      };
  }
}

interface Cacheable {
  cache_control?: Schemas['ChatCompletionCacheControl'];
  prompt_cache_breakpoint?: Schemas['PromptCacheBreakpoint'] | null;
}

function noteBreakpoint(
  { cache_control: cache, prompt_cache_breakpoint: breakpoint }: Cacheable,
  pointer: string,
  notes: Notes,
): void {
  noteCache(cache, pointer, notes);
  notes.keep(`${pointer}/prompt_cache_breakpoint`, breakpoint, 'bookkeeping');
}

function decodeImage(
  image: Schemas['ChatCompletionImagePart']['image_url'],
  pointer: string,
  notes: Notes,
): Media {
  if (typeof image === 'string') {
    notes.form(`${pointer}/image_url`, image);
    return { kind: 'image', ...decodeDataUrl(image) };
  }
  notes.rest(image, `${pointer}/image_url`, ['url', 'detail']);
  if (image.detail === null) notes.form(`${pointer}/image_url/detail`, null);
  return { kind: 'image', ...decodeDataUrl(image.url), ...defined({ detail: image.detail ?? undefined }) };
}

function decodeFile({ file_data: data, file_id: fileId, filename }: Schemas['ChatCompletionFile']): Media {
  const name = filename ?? undefined;
  const source = typeof data === 'string' ? decodeDataUrl(data) : {};
  // Some clients send the bare base64 without a data URL's head.
  const bytes = source.url === undefined ? source : { data: source.url };
  return {
    kind: 'document',
    ...bytes,
    ...defined({ fileId: fileId ?? undefined, name, mediaType: bytes.mediaType ?? documentType(name) }),
  };
}

function decodeAssistant(message: Assistant, pointer: string, notes: Notes): Message {
  // A convention that the contract does not have: it is read by name elsewhere.
  const { images: _images, ...declared } = message as Assistant & { images?: unknown };
  notes.rest(declared, pointer, [
    'role',
    'content',
    'refusal',
    'name',
    'audio',
    'tool_calls',
    'function_call',
    'annotations',
    'reasoning_content',
    'reasoning',
    'reasoning_details',
    'extra_content',
    'cache_control',
  ]);
  const { content, refusal, name, tool_calls: calls, function_call: legacyCall } = message;
  noteAssistantForms(message, pointer, notes);
  const thought = decodeThought(message, pointer, notes);
  const said: Part[] = [
    ...(content === undefined || content === null ? [] : decodeContent(content, `${pointer}/content`, notes)),
    ...(typeof refusal === 'string' ? [{ type: 'refusal' as const, text: refusal }] : []),
    ...decodeImages(message, pointer, notes),
  ];
  const called: Part[] = [
    ...(calls ?? []).map((call, index) => decodeCall(call, `${pointer}/tool_calls/${index}`, notes)),
    ...(legacyCall === undefined || legacyCall === null
      ? []
      : [decodeLegacyCall(legacyCall, pointer, notes)]),
  ];
  noteCache(message.cache_control, pointer, notes);
  const lists = { thought, content: said, calls: called };
  const parts = assemble(lists, decodeDetails(message, pointer, notes));
  return {
    role: 'assistant',
    parts: withCache(parts, message.cache_control),
    ...defined({ name: name ?? undefined }),
    ...listForm(content),
  };
}

/** What a played-back reply has beside its words: written back as it was, of no meaning to another vendor. */
function noteAssistantForms(message: Assistant, pointer: string, notes: Notes): void {
  const {
    content,
    refusal,
    name,
    tool_calls: calls,
    function_call: legacyCall,
    audio,
    annotations,
  } = message;
  for (const [member, value] of Object.entries({
    content,
    refusal,
    name,
    tool_calls: calls,
    function_call: legacyCall,
  })) {
    if (value === null || (Array.isArray(value) && value.length === 0))
      notes.form(`${pointer}/${member}`, value);
  }
  notes.keep(`${pointer}/audio`, audio, 'semantic');
  const isEmpty = Array.isArray(annotations) && annotations.length === 0;
  if (isEmpty) notes.form(`${pointer}/annotations`, []);
  else notes.keep(`${pointer}/annotations`, annotations, 'bookkeeping');
  notes.keep(`${pointer}/extra_content`, message.extra_content);
}

/** What was thought, which some vendors show, under either name. */
function decodeThought(message: Assistant, pointer: string, notes: Notes): string | undefined {
  const { reasoning_content: content, reasoning } = message;
  notes.form(`${pointer}/reasoning`, reasoning);
  notes.form(`${pointer}/reasoning_content`, content);
  return content ?? reasoning ?? undefined;
}

/** The details that are not ours are kept for their vendor. */
function decodeDetails(
  { reasoning_details: details }: Assistant,
  pointer: string,
  notes: Notes,
): ReturnType<typeof openDetails>['sealed'] {
  const { sealed, foreign } = openDetails(details ?? []);
  if (foreign.length > 0) notes.keep(`${pointer}/reasoning_details`, foreign);
  return sealed;
}

/** Pictures that the model drew, as many vendors of this format show them. */
function decodeImages(message: Assistant, pointer: string, notes: Notes): Part[] {
  const images = listAt(asJsonObject(message), 'images');
  if (images.length > 0) notes.form(`${pointer}/images`, images);
  return images.filter(isJsonObject).flatMap(imagePart);
}

function decodeCall(call: Schemas['ChatCompletionToolCall'], pointer: string, notes: Notes): Part {
  switch (call.type) {
    case 'function': {
      notes.rest(call, pointer, ['id', 'type', 'index', 'function', 'extra_content']);
      notes.rest(call.function, `${pointer}/function`, ['name', 'arguments']);
      const signature = noteCallExtras(call, pointer, notes);
      const { name, arguments: argumentsText } = call.function;
      return {
        type: 'tool-call',
        callId: call.id,
        name,
        argumentsText,
        input: 'json',
        executor: 'client',
        ...ownState(signature),
      };
    }
    case 'custom': {
      notes.rest(call, pointer, ['id', 'type', 'index', 'custom', 'extra_content']);
      notes.rest(call.custom, `${pointer}/custom`, ['name', 'input']);
      const signature = noteCallExtras(call, pointer, notes);
      const { name, input } = call.custom;
      return {
        type: 'tool-call',
        callId: call.id,
        name,
        argumentsText: input,
        input: 'text',
        executor: 'client',
        ...ownState(signature),
      };
    }
    default:
      return { type: 'opaque', dialect: DIALECT, name: 'tool_call', value: asJson(call) };
  }
}

interface CallExtras {
  index?: number | null;
  extra_content?: Schemas['ChatCompletionExtraContent'] | null;
}

/** State that is put back as it was written where the vendor speaks this format. */
function ownState(signature: Signature | undefined): Pick<Part, 'signature' | 'native'> {
  return signature === undefined ? {} : { signature, native: { [DIALECT]: { isOwnState: true } } };
}

/** Gemini's state, which its own compatible endpoint has on calls, is read; what else stands there is kept. */
function noteCallExtras(
  { index, extra_content: extra }: CallExtras,
  pointer: string,
  notes: Notes,
): Signature | undefined {
  notes.form(`${pointer}/index`, index);
  const { signature, isAll } = googleSignature(extra);
  if (isAll) notes.form(`${pointer}/extra_content`, extra);
  else notes.keep(`${pointer}/extra_content`, extra);
  return signature;
}

function decodeLegacyCall(call: Schemas['ChatCompletionFunctionCall'], pointer: string, notes: Notes): Part {
  notes.rest(call, `${pointer}/function_call`, ['name', 'arguments']);
  const { name, arguments: argumentsText } = call;
  const native = { [DIALECT]: { member: 'function_call' } };
  return {
    type: 'tool-call',
    callId: LEGACY_CALL_ID,
    name,
    argumentsText,
    input: 'json',
    executor: 'client',
    native,
  };
}

function decodeToolMessage(
  message: Schemas['ChatCompletionToolMessage'],
  pointer: string,
  notes: Notes,
): Message {
  notes.rest(message, pointer, ['role', 'content', 'tool_call_id', 'name', 'cache_control']);
  const { content, tool_call_id: callId, name, cache_control: cache } = message;
  noteCache(cache, pointer, notes);
  if (name === null) notes.form(`${pointer}/name`, null);
  const parts = decodeContent(content, `${pointer}/content`, notes);
  const result: Part = {
    type: 'tool-result',
    callId,
    ...defined({ name: name ?? undefined }),
    content: parts,
    ...cacheOf(cache),
  };
  return { role: 'tool', parts: [result], ...listForm(content) };
}
