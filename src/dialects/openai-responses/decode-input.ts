import type { Schemas } from '../../../generated/openapi.js';
import type { JsonObject, JsonValue } from '../../chat/json.js';
import type { ItemRef, Message, Part, Role } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { openSeal, type Seal } from '../seal.js';
import { defined } from '../wire-json.js';
import { decodeContent } from './content.js';
import { DIALECT } from './names.js';

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
  let seals: Seal[] = [];
  for (const [index, item] of input.entries()) {
    const decoded = decodeItem(item, index, notes);
    if (decoded.seal !== undefined) {
      seals.push(decoded.seal);
      continue;
    }
    const message = attach(decoded.message, seals);
    seals = message === decoded.message ? seals : [];
    const last = messages.at(-1);
    if (last?.role === 'assistant' && message.role === 'assistant') {
      last.parts.push(...message.parts);
    } else {
      notes.pointers[`message ${messages.length}`] = `/input/${index}`;
      messages.push(message);
    }
  }
  return messages;
}

/** A seal that was on a call or a text travels in a reasoning item just before it. */
function attach(message: Message, seals: readonly Seal[]): Message {
  if (seals.length === 0 || message.role !== 'assistant') return message;
  const parts = message.parts.map((part) => {
    const seal = seals.find(({ on, callId }) =>
      part.type === 'tool-call' ? on === 'tool-call' && callId === part.callId : on === part.type,
    );
    return seal === undefined ? part : { ...part, signature: seal.signature };
  });
  return { ...message, parts };
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
    default:
      return opaque(item, index);
  }
}

/** An item that only this format has: what a tool gave is the client's, the rest the model's. */
function opaque(item: Item, index: number): Decoded {
  const type = typeof item.type === 'string' ? item.type : 'item_reference';
  const role: Role = type.endsWith('_output') || type === 'mcp_approval_response' ? 'tool' : 'assistant';
  // A JSON object that has passed the contract.
  const value = item as unknown as JsonValue;
  return {
    message: { role, parts: [{ type: 'opaque', dialect: DIALECT, name: type, value, item: { index } }] },
  };
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
  const role = roles[item.role];
  if (role === undefined) return opaque(item, index).message;
  const parts = decodeContent(item.content, `${pointer}/content`, notes);
  const ref = itemRef(index, item);
  return { role, parts: parts.map((part) => ({ ...part, item: ref })) };
}

/** An item without any text is still thought: an empty part bears its state. */
function decodeReasoning(item: Schemas['ReasoningItem'], index: number, notes: Notes): Decoded {
  const pointer = `/input/${index}`;
  notes.rest(item, pointer, ['type', 'id', 'summary', 'content', 'encrypted_content', 'status']);
  const { id, encrypted_content: encrypted } = item;
  const seal = typeof encrypted === 'string' ? openSeal(encrypted) : undefined;
  const ref = itemRef(index, item);
  const summary = (item.summary as unknown as JsonObject[]).map((part) => thought(part, 'summary', ref));
  const content = ((item.content ?? []) as unknown as JsonObject[]).map((part) => thought(part, 'full', ref));
  if (item.content?.length === 0) notes.form(`${pointer}/content`, []);
  const parts: Part[] = [...summary, ...content];
  if (parts.length === 0) {
    if (seal !== undefined && seal.on !== 'reasoning')
      return { message: { role: 'assistant', parts: [] }, seal };
    parts.push({
      type: 'reasoning',
      form: 'summary',
      text: '',
      item: ref,
      native: { [DIALECT]: { isEmpty: true } },
    });
  }
  const last = parts.at(-1);
  if (typeof encrypted === 'string' && last !== undefined) {
    const own = {
      provider: 'openai',
      dialect: DIALECT,
      value: encrypted,
      ...defined({ itemId: id ?? undefined }),
    } as const;
    parts[parts.length - 1] = { ...last, signature: seal?.signature ?? own };
  }
  return { message: { role: 'assistant', parts } };
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
