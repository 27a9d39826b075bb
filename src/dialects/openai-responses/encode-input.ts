import type { Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Message, Part, Signature } from '../../chat/request.js';
import { defined } from '../wire-json.js';
import { encodeContent } from './content.js';
import { DIALECT, formOf } from './names.js';

/** What input is written with. */
export interface InputEncoding {
  provider: string;
  warnings: Warning[];
}

/** The items of a message, in its order; parts of one vendor item make one item again. */
export function encodeItems(message: Message, index: number, encoding: InputEncoding): JsonObject[] {
  return grouped(message.parts).flatMap((parts) =>
    encodeGroup(parts, message, { ...encoding, place: `/messages/${index}` }),
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

function isWords({ type }: Part): boolean {
  return type === 'text' || type === 'refusal' || type === 'media';
}

type Encoding = InputEncoding & { place: string };

function encodeGroup(parts: readonly Part[], message: Message, encoding: Encoding): JsonObject[] {
  const [first] = parts;
  switch (first?.type) {
    case undefined:
      return [];
    case 'text':
    case 'refusal':
    case 'media':
      return [encodeMessage(parts, message)];
    case 'reasoning':
      return encodeReasoning(parts, encoding);
    case 'tool-call':
      return [encodeCall(first)];
    case 'tool-result':
      return parts.map((part) => encodeResult(part, message));
    case 'opaque':
      return first.dialect === DIALECT && isJsonObject(first.value) ? [opaqueItem(first, message)] : [];
  }
}

/** A part of a message's content that only this format has is no item by itself. */
function opaqueItem({ name, value, item }: Extract<Part, { type: 'opaque' }>, { role }: Message): JsonObject {
  const whole = isJsonObject(value) ? value : {};
  const isContent = name.startsWith('input_') || item === undefined;
  return isContent &&
    !('id' in whole) &&
    !name.endsWith('call') &&
    !name.endsWith('output') &&
    name !== 'item_reference'
    ? { role, content: [whole] }
    : whole;
}

function members({ item }: Part): JsonObject {
  return defined({ id: item?.id, status: item?.status });
}

function encodeMessage(parts: readonly Part[], { role }: Message): JsonObject {
  const [first] = parts;
  const item = first?.item;
  const content = encodeContent(parts, role);
  return {
    role: role === 'tool' ? 'user' : role,
    content,
    ...defined({ id: item?.id, status: item?.status, phase: item?.phase }),
  };
}

/** State that another vendor issued is of no use here, and thought without state is no input this format takes. */
function encodeReasoning(parts: readonly Part[], { provider, warnings, place }: Encoding): JsonObject[] {
  const signature = parts.map((part) => part.signature).find((each) => each !== undefined);
  const isOwn = signature !== undefined && signature.dialect === DIALECT && signature.provider === provider;
  const [first] = parts;
  const isKnownItem = first?.item?.id !== undefined && signature === undefined;
  if (!isOwn && !isKnownItem) {
    warnings.push(droppedReasoning(place, provider, signature));
    return [];
  }
  const thoughts = parts.filter(
    (part) => part.type === 'reasoning' && formOf(part.native)['isEmpty'] !== true,
  );
  const list = (form: 'summary' | 'full', type: string): JsonObject[] =>
    thoughts.flatMap((part) =>
      part.type === 'reasoning' && (part.form === 'full') === (form === 'full')
        ? [{ type, text: part.text }]
        : [],
    );
  const content = list('full', 'reasoning_text');
  const id = first?.item?.id ?? signature?.itemId;
  return [
    {
      type: 'reasoning',
      ...defined({ id, status: first?.item?.status }),
      summary: list('summary', 'summary_text'),
      ...(content.length === 0 ? {} : { content }),
      ...(isOwn ? { encrypted_content: signature.value } : {}),
    },
  ];
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

function encodeCall(part: Extract<Part, { type: 'tool-call' }>): JsonObject {
  const { callId, name, namespace, argumentsText, input } = part;
  const group = defined({ namespace });
  const text = input === 'text';
  return {
    type: text ? 'custom_tool_call' : 'function_call',
    ...members(part),
    call_id: callId,
    name,
    ...group,
    [text ? 'input' : 'arguments']: argumentsText,
  };
}

function encodeResult(part: Part, message: Message): JsonObject {
  if (part.type !== 'tool-result') return {};
  const { callId, name, content, native } = part;
  const type = formOf(native)['type'] ?? 'function_call_output';
  return {
    type,
    ...members(part),
    call_id: callId,
    ...defined({ name: type === 'function_call_output' ? name : undefined }),
    output: encodeOutput(content, message),
  };
}

function encodeOutput(content: readonly Part[], { role }: Message): JsonValue {
  const isText = content.every((part) => part.type === 'text' && formOf(part.native)['type'] === undefined);
  if (isText) return content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return encodeContent(content, role);
}
