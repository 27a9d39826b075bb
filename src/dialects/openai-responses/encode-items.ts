import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { madeUpId } from '../made-up-id.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { sealSignature } from '../seal.js';
import { defined } from '../wire-json.js';
import { encodeAnnotation } from './content.js';
import { DIALECT, formOf } from './names.js';

/** What items are written with. */
export interface ItemEncoding {
  responseId: string;
  /** What has no place in this format. */
  homeless: Metadata[];
}

/** What the item of a part is called: the vendor's own id in this format, or one that is made up. */
export function itemId(
  part: Pick<Part, 'item'>,
  prefix: string,
  place: { responseId: string; block: number },
): string {
  const own = part.item?.id;
  return own !== undefined && own !== '' ? own : madeUpId(prefix, place.responseId, place.block);
}

/** The output items of a whole answer. */
export function encodeOutput(parts: readonly Part[], encoding: ItemEncoding): JsonObject[] {
  return grouped(parts).flatMap(({ first, group }) => encodeGroup(group, first, encoding));
}

interface Group {
  /** The number of its first part. */
  first: number;
  group: Part[];
}

function grouped(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const [index, part] of parts.entries()) {
    const last = groups.at(-1);
    const before = last?.group.at(-1);
    if (last !== undefined && before !== undefined && isOneItem(before, part)) last.group.push(part);
    else groups.push({ first: index, group: [part] });
  }
  return groups;
}

/** Whether two neighbours are in one item: by its number where it came in items, else words are with words. */
export function isOneItem(left: Pick<Part, 'type' | 'item'>, right: Pick<Part, 'type' | 'item'>): boolean {
  const kind = ({ type }: Pick<Part, 'type'>): string => (type === 'refusal' ? 'text' : type);
  if (kind(left) !== kind(right) || !['text', 'reasoning'].includes(kind(left))) return false;
  if (left.item !== undefined || right.item !== undefined) return left.item?.index === right.item?.index;
  return kind(left) === 'text';
}

function encodeGroup(group: readonly Part[], first: number, encoding: ItemEncoding): JsonObject[] {
  const { responseId, homeless } = encoding;
  const [part] = group;
  const place = { responseId, block: first };
  switch (part?.type) {
    case 'text':
    case 'refusal':
      return [...sealItems(group, place), messageItem(group, itemId(part, 'msg', place))];
    case 'reasoning':
      return [reasoningItem(group, itemId(part, 'rs', place))];
    case 'tool-call':
      if (part.executor === 'provider') break;
      return [
        ...sealItems(group, place),
        callItem(part, itemId(part, part.input === 'text' ? 'ctc' : 'fc', place)),
      ];
    case 'opaque':
      if (part.dialect === DIALECT && isJsonObject(part.value)) return [part.value];
      break;
    case 'media':
    case 'tool-result':
    case undefined:
      break;
  }
  homeless.push(...group.map(homelessPart));
  return [];
}

/** A part that has no place in this format, for the reply's `aial` member. */
export function homelessPart(part: Part): Metadata {
  if (part.type === 'opaque') return { dialect: part.dialect, name: part.name, value: part.value };
  const { item: _item, native: _native, signature: _signature, cache: _cache, ...body } = part;
  // What is left of a part is plain JSON data.
  return { dialect: 'aial-chat', name: part.type, value: body as unknown as JsonObject };
}

function messageItem(group: readonly Part[], id: string): JsonObject {
  const [first] = group;
  const status = group.map(({ native }) => formOf(native)['status']).find((each) => each !== undefined);
  return {
    id,
    type: 'message',
    status: status ?? 'completed',
    content: group.map(contentPart),
    ...defined({ phase: first?.item?.phase }),
    role: 'assistant',
  };
}

/** A part of a message. */
export function contentPart(part: Part): JsonObject {
  if (part.type === 'refusal') return { type: 'refusal', refusal: part.text };
  if (part.type !== 'text') return {};
  const annotations = (part.citations ?? []).map(encodeAnnotation).filter((each) => each !== undefined);
  return { type: 'output_text', annotations, logprobs: encodeLogprobs(part.logprobs ?? []), text: part.text };
}

/** What was thought, in one item. */
export function reasoningItem(group: readonly Part[], id: string): JsonObject {
  const thoughts = group.filter((part) => part.type === 'reasoning');
  const said = thoughts.filter((part) => part.text !== '' || formOf(part.native)['isEmpty'] !== true);
  const summary = said
    .filter((part) => part.form === 'summary')
    .map(({ text }) => ({ type: 'summary_text', text }));
  // What another vendor hides has no words here.
  const full = said.filter((part) => part.form === 'full' && part.text !== '');
  const content = full.map(({ text }) => ({ type: 'reasoning_text', text }));
  const signature = group.map((part) => part.signature).find((each) => each !== undefined);
  return {
    id,
    type: 'reasoning',
    summary,
    ...(content.length === 0 ? {} : { content }),
    ...(signature === undefined ? {} : { encrypted_content: encodeState(signature) }),
  };
}

/** The vendor's own state as it is; another's under seal. */
export function encodeState(signature: Signature): string {
  return signature.dialect === DIALECT ? signature.value : sealSignature({ signature, on: 'reasoning' });
}

/** Calls and texts have no place for state here: it rides in a reasoning item just before. */
export function sealItems(
  group: readonly Part[],
  { responseId, block }: { responseId: string; block: number },
): JsonObject[] {
  return group.flatMap((part) => {
    if (part.signature === undefined) return [];
    const isCall = part.type === 'tool-call';
    const on = isCall ? ('tool-call' as const) : ('text' as const);
    const seal = sealSignature({ signature: part.signature, on, ...(isCall ? { callId: part.callId } : {}) });
    return [
      { id: madeUpId('rs', responseId, block), type: 'reasoning', summary: [], encrypted_content: seal },
    ];
  });
}

/** A call of the client's. */
export function callItem(part: Extract<Part, { type: 'tool-call' }>, id: string): JsonObject {
  const { callId, name, namespace, argumentsText, input, native } = part;
  const { status, caller } = formOf(native);
  return {
    id,
    type: input === 'text' ? 'custom_tool_call' : 'function_call',
    status: status ?? 'completed',
    [input === 'text' ? 'input' : 'arguments']: argumentsText,
    call_id: callId,
    name,
    ...defined({ namespace, caller }),
  };
}
