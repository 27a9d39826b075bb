import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { ChatRequest, Message, Part, Signature } from '../../chat/request.js';
import { readableContent } from '../foreign-words.js';
import { messagePointer, partPointer, type Report } from '../report.js';
import { besideWords } from '../beside-words.js';
import { defined, pushAll } from '../wire-json.js';
import { encodeContent } from './content.js';
import { isContent } from './encode-items.js';
import { itemExtras } from './item-extras.js';
import { DIALECT, formOf } from './names.js';

/** What input is written with. */
export interface InputEncoding {
  request: ChatRequest;
  /** The number of the message. */
  index: number;
  provider: string;
  isSameDialect: boolean;
  /** The ids of the calls of custom tools, whose results are items of a kind of their own. */
  customCalls: ReadonlySet<string>;
  report: Report;
}

/** An item, and which of the client's own items it is. */
export interface EncodedItem {
  item: JsonObject;
  index: number | undefined;
}

/** The items of a message, in its order; parts of one vendor item make one item again. */
export function encodeItems(message: Message, encoding: InputEncoding): EncodedItem[] {
  const { request, index, report } = encoding;
  if (message.name !== undefined) {
    const note = 'the Responses format has no names of messages';
    report.dropped(`${messagePointer(request, index)}/name`, note, { code: 'member_dropped' });
  }
  reportStates(message, encoding);
  if (!encoding.isSameDialect) reportBeside(message.parts, messagePointer(request, index), report);
  return grouped(message.parts).flatMap((parts) =>
    encodeGroup(parts, message, encoding).map((item) => ({ item, index: parts[0]?.item?.index })),
  );
}

/** What has no place here: beside the words, and what stands in a result where this format takes words and media. */
function reportBeside(parts: readonly Part[], pointer: string, report: Report): void {
  const nested = parts.flatMap((part) => (part.type === 'tool-result' ? part.content : []));
  const where = { pointer, provider: report.provider, format: 'The Responses format' };
  pushAll(report.warnings, besideWords(parts, { ...where, kept: ['phase', 'detail'] }));
  pushAll(report.warnings, besideWords(nested, { ...where, kept: ['detail'] }));
  const stray = nested.find(({ type }) => ['tool-call', 'tool-result', 'reasoning'].includes(type));
  if (stray !== undefined)
    report.dropped(pointer, `a result holds no ${stray.type} there`, { code: 'part_dropped' });
}

/** What stands in one item: parts of one item's index, or neighbours that are all words. */
function grouped(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && belongTogether(last, part)) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function belongTogether(left: Part, right: Part): boolean {
  const isSameItem = left.item?.index === right.item?.index;
  if (left.item !== undefined || right.item !== undefined)
    return isSameItem && isWords(left) === isWords(right);
  // Thoughts of one item come apart in formats without items: the last of them bears the state of all.
  if (left.type === 'reasoning' && right.type === 'reasoning') return left.signature === undefined;
  return isWords(left) && isWords(right);
}

function isWords(part: Part): boolean {
  const { type } = part;
  if (wholeItem(part) !== undefined) return false;
  return type === 'text' || type === 'refusal' || type === 'media' || isContent(part);
}

/** The item of this format that a part came in. */
function wholeItem({ native }: Part): JsonObject | undefined {
  const { whole } = formOf(native);
  return isJsonObject(whole) ? whole : undefined;
}

function encodeGroup(parts: readonly Part[], message: Message, encoding: InputEncoding): JsonObject[] {
  const [first] = parts;
  const whole = first === undefined ? undefined : wholeItem(first);
  if (whole !== undefined) return [whole];
  switch (first?.type) {
    case undefined:
      return [];
    case 'text':
    case 'refusal':
    case 'media':
      return encodeWords(parts, message, encoding);
    case 'reasoning':
      return encodeReasoning(parts, encoding);
    case 'tool-call':
      return encodeCall(first, encoding);
    case 'tool-result':
      return parts.map((part) => encodeResult(part, message, encoding));
    case 'opaque':
      if (isContent(first)) return [encodeMessage(parts, message, encoding)];
      return first.dialect === DIALECT && isJsonObject(first.value) ? [first.value] : [];
  }
}

/** Answers hold words only here: a picture that another model drew is shown by the user. */
function encodeWords(parts: readonly Part[], message: Message, encoding: InputEncoding): JsonObject[] {
  const { isSameDialect, report } = encoding;
  if (isSameDialect || message.role !== 'assistant') return [encodeMessage(parts, message, encoding)];
  const media = parts.filter((part) => part.type === 'media');
  const words = parts.filter((part) => part.type !== 'media');
  for (const part of media) {
    const note = 'what the model has drawn or spoken goes as a message of the user';
    report.lowered(pointerOf(part, encoding), note, { code: 'part_lowered' });
  }
  return [
    ...(words.length === 0 ? [] : [encodeMessage(words, message, encoding)]),
    ...(media.length === 0 ? [] : [encodeMessage(media, { ...message, role: 'user' }, encoding)]),
  ];
}

function pointerOf(part: Part, { request, index }: InputEncoding): string {
  return partPointer(request, index, part);
}

/** State on words and calls is other vendors', for this format has it on thoughts only. */
function reportStates({ parts }: Message, encoding: InputEncoding): void {
  for (const part of parts) {
    const { signature } = part;
    if (signature === undefined || part.type === 'reasoning') continue;
    const note = `the state of ${signature.provider} on it is of use there only`;
    encoding.report.dropped(pointerOf(part, encoding), note, { code: 'reasoning_dropped' });
  }
}

/** An id of another vendor's would be refused here; a client of this format minds its own. */
function members({ item }: Part, { isSameDialect }: InputEncoding): JsonObject {
  return isSameDialect ? defined({ id: item?.id, status: item?.status }) : {};
}

function encodeMessage(parts: readonly Part[], { role }: Message, encoding: InputEncoding): JsonObject {
  const [first] = parts;
  return {
    role: role === 'tool' ? 'user' : role,
    content: encodeContent(parts, role),
    ...(first === undefined ? {} : members(first, encoding)),
    ...defined({ phase: first?.item?.phase }),
  };
}

/** State that another vendor issued is of no use here, and thought without state is no input this format takes. */
function encodeReasoning(parts: readonly Part[], encoding: InputEncoding): JsonObject[] {
  const signed = parts.find((part) => part.signature !== undefined);
  const state = signed === undefined ? undefined : ownState(signed, encoding);
  const { id, status } = parts[0]?.item ?? {};
  const isStored = encoding.isSameDialect && id !== undefined && signed === undefined;
  if (state === undefined && !isStored) {
    reportThought(parts, signed?.signature, encoding);
    return [];
  }
  return [
    {
      type: 'reasoning',
      ...defined({ id: id ?? signed?.signature?.itemId, status }),
      summary: thoughtsOf(parts, 'summary', 'summary_text'),
      ...contentOf(parts),
      ...defined({ encrypted_content: state }),
    },
  ];
}

function reportThought(
  parts: readonly Part[],
  signature: Signature | undefined,
  encoding: InputEncoding,
): void {
  const why =
    signature === undefined
      ? 'what the model thought before comes without the state that is wanted there'
      : `the state of what the model thought before is ${signature.provider}'s`;
  for (const part of parts.slice(0, 1))
    encoding.report.dropped(pointerOf(part, encoding), why, { code: 'reasoning_dropped' });
}

/** The state for its issuer: what a client of this format did not get sealed goes back as it came. */
function ownState({ signature, native }: Part, { provider }: InputEncoding): string | undefined {
  const isUnsealed = formOf(native)['isUnsealed'] === true;
  const isOwn = signature?.dialect === DIALECT && (signature.provider === provider || isUnsealed);
  return isOwn ? signature.value : undefined;
}

function contentOf(parts: readonly Part[]): JsonObject {
  const content = thoughtsOf(parts, 'full', 'reasoning_text');
  return content.length === 0 ? {} : { content };
}

function thoughtsOf(parts: readonly Part[], form: 'summary' | 'full', type: string): JsonObject[] {
  return parts.flatMap((part) =>
    part.type === 'reasoning' && part.form === form && hasWords(part) ? [{ type, text: part.text }] : [],
  );
}

/** A format that has no lists of thoughts brings an item without any back as one that is empty. */
function hasWords({ text, item, native }: Extract<Part, { type: 'reasoning' }>): boolean {
  return formOf(native)['isEmpty'] !== true && (text !== '' || item !== undefined);
}

function encodeCall(part: Extract<Part, { type: 'tool-call' }>, encoding: InputEncoding): JsonObject[] {
  const { callId, name, namespace, argumentsText, input, executor } = part;
  if (executor === 'provider') {
    const note = `the call of ${name}, which another vendor ran itself, could not be answered there`;
    encoding.report.dropped(pointerOf(part, encoding), note, { code: 'part_dropped' });
    return [];
  }
  const text = input === 'text';
  const { caller } = itemExtras([part]);
  return [
    {
      type: text ? 'custom_tool_call' : 'function_call',
      ...members(part, encoding),
      call_id: callId,
      name,
      ...defined({ namespace, caller }),
      [text ? 'input' : 'arguments']: argumentsText,
    },
  ];
}

function encodeResult(part: Part, message: Message, encoding: InputEncoding): JsonObject {
  if (part.type !== 'tool-result') return {};
  const { callId, name, content, native, isError } = part;
  if (isError === true) {
    const note = 'that the tool failed is not marked, for only its output can say so';
    encoding.report.lowered(pointerOf(part, encoding), note, { code: 'part_lowered' });
  }
  refuseSounds(content, pointerOf(part, encoding), encoding);
  const isCustom = encoding.customCalls.has(callId);
  const { type } = encoding.isSameDialect ? formOf(native) : {};
  return {
    type: type ?? (isCustom ? 'custom_tool_call_output' : 'function_call_output'),
    ...members(part, encoding),
    call_id: callId,
    ...defined({ name: encoding.isSameDialect ? name : undefined }),
    output: encodeOutput(content, message),
  };
}

/** The output of a tool holds words, pictures and files. */
function refuseSounds(
  content: readonly Part[],
  pointer: string,
  { isSameDialect, report }: InputEncoding,
): void {
  if (isSameDialect) return;
  const isRefused = content.some(
    (part) => part.type === 'media' && (part.media.kind === 'audio' || part.media.kind === 'video'),
  );
  if (isRefused) report.refuse(pointer, 'the result of a tool holds no sound and no film there');
}

function encodeOutput(said: readonly Part[], { role }: Message): JsonValue {
  // Where nothing is left of what only another format has, no words at all are a text, not an empty list.
  const content = readableContent(said, DIALECT);
  const isText = content.every((part) => part.type === 'text' && formOf(part.native)['type'] === undefined);
  if (isText) return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return encodeContent(content, role);
}
