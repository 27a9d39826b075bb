import type { Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Message, Part, Signature } from '../../chat/request.js';
import { defined } from '../wire-json.js';
import { encodeContent } from './content.js';
import { isContent } from './encode-items.js';
import { itemExtras } from './item-extras.js';
import { DIALECT, formOf } from './names.js';

/** What input is written with. */
export interface InputEncoding {
  provider: string;
  isSameDialect: boolean;
  /** The ids of the calls of custom tools, whose results are items of a kind of their own. */
  customCalls: ReadonlySet<string>;
  warnings: Warning[];
  /** Where the message stands in the client's own body. */
  place: string;
}

/** An item, and which of the client's own items it is. */
export interface EncodedItem {
  item: JsonObject;
  index: number | undefined;
}

/** The items of a message, in its order; parts of one vendor item make one item again. */
export function encodeItems(message: Message, encoding: InputEncoding): EncodedItem[] {
  if (message.name !== undefined) encoding.warnings.push(droppedName(encoding));
  return grouped(message.parts).flatMap((parts) =>
    encodeGroup(parts, message, encoding).map((item) => ({ item, index: parts[0]?.item?.index })),
  );
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
      return [encodeMessage(parts, message, encoding)];
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
  const { provider, isSameDialect, warnings, place } = encoding;
  const signed = parts.find((part) => part.signature !== undefined);
  const state = signed === undefined ? undefined : ownState(signed, encoding);
  const { id, status } = parts[0]?.item ?? {};
  const isStored = isSameDialect && id !== undefined && signed === undefined;
  if (state === undefined && !isStored) {
    warnings.push(droppedReasoning(place, provider, signed?.signature));
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

/** The state for its issuer: what a client of this format did not get sealed goes back as it came. */
function ownState(
  { signature, native }: Part,
  { provider, isSameDialect }: InputEncoding,
): string | undefined {
  const isUnsealed = isSameDialect && formOf(native)['isUnsealed'] === true;
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

function droppedReasoning(pointer: string, provider: string, signature: Signature | undefined): Warning {
  const why =
    signature === undefined
      ? 'it comes without the state that this vendor wants'
      : `its state is ${signature.provider}'s`;
  return {
    code: 'reasoning_dropped',
    message: `What the model thought before was not sent on: ${why}.`,
    pointer,
    disposition: 'dropped',
    provider,
  };
}

function encodeCall(part: Extract<Part, { type: 'tool-call' }>, encoding: InputEncoding): JsonObject[] {
  const { callId, name, namespace, argumentsText, input, executor } = part;
  if (executor === 'provider') {
    encoding.warnings.push(droppedCall(name, encoding));
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

function droppedCall(name: string, { provider, place }: InputEncoding): Warning {
  const message = `The call of ${name}, which another vendor ran itself, was not sent on: nobody here could answer it.`;
  return { code: 'part_dropped', message, pointer: place, disposition: 'dropped', provider };
}

function unmarkedFailure({ provider, place }: InputEncoding): Warning {
  const message = 'That a tool failed was not marked: the Responses format has only its output to say so.';
  return { code: 'part_lowered', message, pointer: place, disposition: 'lowered', provider };
}

function droppedName({ provider, place }: InputEncoding): Warning {
  const message = 'The name of a message was not sent on: the Responses format has no place for it.';
  return { code: 'member_dropped', message, pointer: `${place}/name`, disposition: 'dropped', provider };
}

function encodeResult(part: Part, message: Message, encoding: InputEncoding): JsonObject {
  if (part.type !== 'tool-result') return {};
  const { callId, name, content, native, isError } = part;
  if (isError === true) encoding.warnings.push(unmarkedFailure(encoding));
  const isCustom = encoding.customCalls.has(callId);
  return {
    type: formOf(native)['type'] ?? (isCustom ? 'custom_tool_call_output' : 'function_call_output'),
    ...members(part, encoding),
    call_id: callId,
    ...defined({ name: encoding.isSameDialect ? name : undefined }),
    output: encodeOutput(content, message),
  };
}

function encodeOutput(content: readonly Part[], { role }: Message): JsonValue {
  const isText = content.every((part) => part.type === 'text' && formOf(part.native)['type'] === undefined);
  if (isText) return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return encodeContent(content, role);
}
