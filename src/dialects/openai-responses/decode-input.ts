import type { Schemas } from '../../../generated/openapi.js';
import type { JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { ItemRef, Message, Part, Role } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { callsById, openSeal, type Seal } from '../seal.js';
import { defined, pushAll } from '../wire-json.js';
import { decodeContent } from './content.js';
import { partOfItem } from './item-extras.js';
import { DIALECT, formOf, STATE_ISSUER } from './names.js';

type Item = Schemas['ResponseInputItem'];
type Input = Schemas['ResponseInput'];

/** The input as messages: what the model said and did in one turn is one message, each part knowing its item. */
export function decodeInput(input: Input, notes: Notes): Message[] {
  if (typeof input === 'string') {
    notes.form('/input', input);
    notes.pointers['message 0'] = '/input';
    return [{ role: 'user', parts: [{ type: 'text', text: input }] }];
  }
  const messages: Message[] = [];
  const seals: PlacedSeal[] = [];
  for (const [index, item] of input.entries()) {
    notes.pointers[`item ${index}`] = `/input/${index}`;
    const { message, seal } = decodeItem(item, index, notes);
    const last = messages.at(-1);
    if (seal !== undefined) {
      seals.push({ seal, after: last?.role === 'assistant' ? last.parts.at(-1) : undefined });
    } else if (last?.role === 'assistant' && message.role === 'assistant') {
      pushAll(last.parts, message.parts);
    } else {
      notes.pointers[`message ${messages.length}`] = `/input/${index}`;
      messages.push(message);
    }
  }
  attachAll(seals, messages);
  return messages;
}

interface PlacedSeal {
  seal: Seal;
  /** What stands before it in the same turn. */
  after: Part | undefined;
}

/** Seals that were on a call, a text or a picture travel in a reasoning item just after it; a call is known by its id. */
function attachAll(seals: readonly PlacedSeal[], messages: readonly Message[]): void {
  if (seals.length === 0) return;
  const all = messages.flatMap(({ parts }) => parts);
  const calls = callsById(all);
  const items = Map.groupBy(all, ({ item }) => item?.index);
  for (const { seal, after } of seals) {
    const place = placeOf(seal, after, { calls, items });
    if (place !== undefined && place.signature === undefined) place.signature = seal.signature;
  }
}

interface Places {
  calls: ReadonlyMap<string, Part>;
  /** Parts by the numbers of their items. */
  items: ReadonlyMap<number | undefined, readonly Part[]>;
}

/** The part that a seal was on. */
function placeOf(seal: Seal, after: Part | undefined, { calls, items }: Places): Part | undefined {
  if (seal.on === 'tool-call') return calls.get(seal.callId ?? '');
  if (seal.on === 'media') return after?.type === 'media' ? after : undefined;
  return textOf(seal, after, items);
}

/** The text with its number in the message before; the last part where the client has joined them. */
function textOf({ place }: Seal, after: Part | undefined, items: Places['items']): Part | undefined {
  const index = place?.['part'];
  if (after === undefined || index === undefined) return after;
  return items.get(after.item?.index)?.[index] ?? after;
}

interface Decoded {
  message: Message;
  /** A reasoning item that is nothing but a seal on another part. */
  seal?: Seal;
}

interface ItemMembers {
  id?: string | null;
  status?: string | null;
  phase?: string | null;
}

function itemRef(index: number, { id, status, phase }: ItemMembers): ItemRef {
  return {
    index,
    ...defined({ id: id ?? undefined, status: status ?? undefined, phase: phase ?? undefined }),
  };
}

function decodeItem(item: Item, index: number, notes: Notes): Decoded {
  const pointer = `/input/${index}`;
  for (const [name, value] of Object.entries(item))
    if (value === null) notes.form(`${pointer}/${name}`, null);
  switch (item.type) {
    case undefined:
    case null:
    case 'message':
      return 'role' in item ? { message: decodeMessage(item, index, notes) } : opaque(item, index);
    case 'reasoning':
      return decodeReasoning(item, index, notes);
    case 'function_call': {
      notes.rest(item, pointer, [
        'type',
        'id',
        'call_id',
        'name',
        'arguments',
        'namespace',
        'caller',
        'status',
      ]);
      notes.keep(`${pointer}/caller`, item.caller);
      return call(item, { argumentsText: item.arguments, input: 'json', item: itemRef(index, item) });
    }
    case 'custom_tool_call': {
      notes.rest(item, pointer, ['type', 'id', 'call_id', 'name', 'input', 'namespace', 'caller', 'status']);
      notes.keep(`${pointer}/caller`, item.caller);
      return call(item, { argumentsText: item.input, input: 'text', item: itemRef(index, item) });
    }
    case 'function_call_output': {
      notes.rest(item, pointer, ['type', 'id', 'call_id', 'output', 'name', 'namespace', 'caller', 'status']);
      notes.keep(`${pointer}/caller`, item.caller);
      notes.keep(`${pointer}/namespace`, item.namespace);
      return result(item, { index, pointer, name: item.name ?? undefined }, notes);
    }
    case 'custom_tool_call_output':
      notes.rest(item, pointer, ['type', 'id', 'call_id', 'output', 'caller', 'status']);
      notes.keep(`${pointer}/caller`, item.caller);
      return result(item, { index, pointer, name: undefined }, notes);
    case 'item_reference':
      notes.keep(pointer, item, ...lossOf(item));
      return opaque(item, index);
    default:
      return opaque(item, index);
  }
}

/**
 * What is lost with a reference for a vendor that keeps no items. SDKs refer to what was thought as a matter of course
 * (the `ai` package does unless told `store: false`): a model can think anew, but not do without what was said or called.
 */
function lossOf({ id }: { id?: unknown }): ['semantic' | 'hint', string] {
  const isThought = typeof id === 'string' && id.startsWith('rs_');
  if (isThought)
    return ['hint', 'it keeps no items, and what was thought is gone: with store: false it is sent'];
  return ['semantic', 'it keeps no items: send the item itself instead'];
}

/** Items that bring tools, which other formats have from the beginning. */
const bringsTools = new Set(['additional_tools', 'tool_search_output']);

/** An item that only this format has: what a tool gave is the client's, the rest the model's. */
function opaque(item: Item, index: number): Decoded {
  const type = typeof item.type === 'string' ? item.type : 'item_reference';
  const isTools = bringsTools.has(type);
  const isResult = type.endsWith('_output') || type === 'mcp_approval_response';
  // A JSON object that has passed the contract.
  const part: Part = { ...partOfItem(item as unknown as JsonObject), item: { index } };
  const lowered = `the tools of the item ${type} are offered from the beginning`;
  const native = isTools ? { native: { [DIALECT]: { lowered } } } : {};
  return { message: { role: isResult && !isTools ? 'tool' : 'assistant', parts: [{ ...part, ...native }] } };
}

const roles: Partial<Record<string, Role>> = {
  user: 'user',
  assistant: 'assistant',
  system: 'system',
  developer: 'developer',
};

function decodeMessage(item: Schemas['ResponseInputMessage'], index: number, notes: Notes): Message {
  const pointer = `/input/${index}`;
  notes.rest(item, pointer, ['type', 'id', 'role', 'content', 'status', 'phase']);
  notes.form(`${pointer}/type`, item.type);
  const role = lookUp(roles, item.role);
  if (role === undefined) return opaque(item, index).message;
  const parts = decodeContent(item.content, `${pointer}/content`, notes);
  const ref = itemRef(index, item);
  return { role, parts: parts.map((part) => ({ ...part, item: ref })) };
}

/** An item without any text is still thought: an empty part bears its state. */
function decodeReasoning(item: Schemas['ReasoningItem'], index: number, notes: Notes): Decoded {
  const pointer = `/input/${index}`;
  notes.rest(item, pointer, ['type', 'id', 'summary', 'content', 'encrypted_content', 'status']);
  if (item.content?.length === 0) notes.form(`${pointer}/content`, []);
  const seal = openSeal(item.encrypted_content ?? '');
  const parts = decodeThoughts(item, itemRef(index, item), seal?.form);
  const last = parts.at(-1);
  if (last === undefined || (isEmpty(last) && seal !== undefined && seal.on !== 'reasoning'))
    return { message: { role: 'assistant', parts: [] }, ...(seal === undefined ? {} : { seal }) };
  sign(last, item, seal);
  return { message: { role: 'assistant', parts } };
}

function decodeThoughts(
  { summary, content }: Schemas['ReasoningItem'],
  item: ItemRef,
  form: Seal['form'] = 'summary',
): Part[] {
  // Both are lists of objects with a text, as the contract has them.
  const all = [
    ...((summary as unknown as JsonObject[] | undefined) ?? []).map((part) => thought(part, 'summary', item)),
    ...((content ?? []) as unknown as JsonObject[]).map((part) => thought(part, 'full', item)),
  ];
  if (all.length > 0) return all;
  const native = { [DIALECT]: { isEmpty: true } };
  return [{ type: 'reasoning', form, text: '', item, native }];
}

function isEmpty({ native }: Part): boolean {
  return formOf(native)['isEmpty'] === true;
}

/** State that is not sealed may be another vendor's of this format, whose answers passed through unread. */
function sign(part: Part, item: Schemas['ReasoningItem'], seal: Seal | undefined): void {
  const { id, encrypted_content: value } = item;
  if (typeof value !== 'string') return;
  const itemId = defined({ itemId: id ?? undefined });
  part.signature = seal?.signature ?? { provider: STATE_ISSUER, dialect: DIALECT, value, ...itemId };
  if (seal === undefined) part.native = { [DIALECT]: { ...formOf(part.native), isUnsealed: true } };
}

function thought(part: JsonObject, form: 'summary' | 'full', item: ItemRef): Part {
  const { text } = part;
  return { type: 'reasoning', form, text: typeof text === 'string' ? text : '', item };
}

interface CallMembers {
  call_id: string;
  name: string;
  namespace?: string | null;
}

type CallParts = Pick<Extract<Part, { type: 'tool-call' }>, 'argumentsText' | 'input'> & { item: ItemRef };

function call(
  { call_id: callId, name, namespace }: CallMembers,
  { argumentsText, input, item }: CallParts,
): Decoded {
  const group = defined({ namespace: namespace ?? undefined });
  const part: Part = {
    type: 'tool-call',
    callId,
    name,
    ...group,
    argumentsText,
    input,
    executor: 'client',
    item,
  };
  return { message: { role: 'assistant', parts: [part] } };
}

type Output = Schemas['FunctionCallOutputItem'] | Schemas['CustomToolCallOutputItem'];

function result(
  item: Output,
  place: { index: number; pointer: string; name: string | undefined },
  notes: Notes,
): Decoded {
  const { index, pointer, name } = place;
  const content = decodeContent(item.output, `${pointer}/output`, notes);
  const native =
    item.type === 'custom_tool_call_output' ? { native: { [DIALECT]: { type: item.type } } } : {};
  const part: Part = {
    type: 'tool-result',
    callId: item.call_id ?? '',
    ...defined({ name }),
    content,
    item: itemRef(index, item),
    ...native,
  };
  return { message: { role: 'tool', parts: [part] } };
}
