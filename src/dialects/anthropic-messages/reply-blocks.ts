import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { besideMedia, homelessCitation, homelessPart } from '../homeless-part.js';
import { sealPart, sealSignature, type Seal } from '../seal.js';
import { calledName } from '../tool-names.js';
import { parseObjectExactly } from '../wire-json.js';
import { encodeCitation } from './citations.js';
import { blockMembers, DIALECT, STATE_ISSUER } from './names.js';

type Reasoning = Extract<Part, { type: 'reasoning' }>;
type Text = Extract<Part, { type: 'text' }>;
type Call = Extract<Part, { type: 'tool-call' }>;

/** What the parts of a reply are written with. */
export interface BlockEncoding {
  /** Whether the answer came in this format, so that nothing of it is left out. */
  isOwn: boolean;
  /** Takes what the format has no place for. */
  homeless: Metadata[];
  /**
   * Whether calls may bear state that is known at their end only: then they wait for it, for the state has to stand
   * before them. Clients take a thought at the very end of an answer for left over.
   */
  signsCalls: boolean;
  /** Whether the limit of tokens ended the answer. */
  isCutOff?: boolean;
  /** The names of the client's own tools. */
  toolNames: ReadonlySet<string>;
}

/** The parts of a whole answer as content blocks. */
export function encodeBlocks(parts: readonly Part[], encoding: BlockEncoding): JsonObject[] {
  return joinedThoughts(parts).flatMap((part) => encodePart(part, encoding));
}

/** Pieces of one reasoning item, of which one bears the state, are one block: so the state comes back with all of them. */
function joinedThoughts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === 'reasoning' && last?.type === 'reasoning' && isOneThought(last, part))
      joined[joined.length - 1] = { ...last, ...part, text: joinThoughts(last.text, part.text) };
    else joined.push(part);
  }
  return joined;
}

/** Whether the first has no state of its own, and both are of one item. */
export function isOneThought(
  left: Pick<Reasoning, 'item' | 'signature'>,
  right: Pick<Reasoning, 'item'>,
): boolean {
  if (left.item === undefined || left.signature !== undefined) return false;
  return left.item.index === right.item?.index;
}

/** Two pieces of thought as one text. */
export function joinThoughts(left: string, right: string): string {
  return left === '' || right === '' ? left + right : left + THOUGHT_BREAK + right;
}

/** What stands between pieces of thought that become one block. */
export const THOUGHT_BREAK = '\n\n';

function encodePart(part: Part, encoding: BlockEncoding): JsonObject[] {
  switch (part.type) {
    case 'text':
      return encodeText(part, encoding);
    case 'refusal':
      // The stop reason says what it is.
      return [{ type: 'text', text: part.text }];
    case 'reasoning':
      return [encodeThought(part)];
    case 'tool-call':
      if (callType(part) === undefined) break;
      return encodeCall(part, encoding);
    case 'opaque':
      if (part.dialect === DIALECT && isJsonObject(part.value)) return [part.value];
      break;
    case 'media':
    case 'tool-result':
      break;
  }
  encoding.homeless.push(homelessPart(part), ...besideMedia(part));
  return sealedPart(part);
}

/** What another vendor did by itself has no block here: it rides in an empty thought, for that vendor wants it back. */
function sealedPart(part: Part): JsonObject[] {
  if (part.type !== 'opaque' && part.type !== 'tool-call') return [];
  const signature = sealPart(part);
  return signature === undefined ? [] : [{ type: 'thinking', thinking: '', signature }];
}

function encodeText(part: Text, { isOwn, homeless }: BlockEncoding): JsonObject[] {
  const citations: JsonObject[] = [];
  for (const citation of part.citations ?? []) {
    const encoded = encodeCitation(citation);
    if (encoded !== undefined) citations.push(encoded);
    else homeless.push(homelessCitation(citation));
  }
  // This format wants no empty text, and would refuse it when it comes back.
  const isNothing = part.text === '' && citations.length === 0 && !isOwn;
  const block = {
    type: 'text',
    text: part.text,
    ...(citations.length === 0 ? {} : { citations }),
    ...blockMembers(part.native),
  };
  return [...(isNothing ? [] : [block]), ...sealOf(part)];
}

/** Thought, with its state: hidden thought of this vendor has a block of its own, any other's is under seal. */
export function encodeThought({ text, form, signature, native }: Omit<Reasoning, 'type'>): JsonObject {
  if (form === 'redacted' && signature !== undefined && isOwnSignature(signature))
    return { type: 'redacted_thinking', data: signature.value, ...blockMembers(native) };
  const state = signature === undefined ? '' : encodeState(signature, form);
  return { type: 'thinking', thinking: text, signature: state, ...blockMembers(native) };
}

/** The signature of a thinking block. */
export function encodeState(signature: Signature, form: Reasoning['form']): string {
  return isOwnSignature(signature) ? signature.value : sealSignature({ signature, on: 'reasoning', form });
}

function isOwnSignature({ provider, dialect }: Signature): boolean {
  return provider === STATE_ISSUER && dialect === DIALECT;
}

/** State that was on a text or a call, for which the format has no place, in an empty thought beside it. */
export function sealOf(part: Text | Call): JsonObject[] {
  const { signature } = part;
  if (signature === undefined) return [];
  const seal: Seal =
    part.type === 'tool-call'
      ? { signature, on: 'tool-call', callId: part.callId }
      : { signature, on: 'text', ...(part.text === '' ? { isAlone: true } : {}) };
  return [{ type: 'thinking', thinking: '', signature: sealSignature(seal) }];
}

/** The type of a call's block: of one that the vendor answers itself only what came in this format has one. */
export function callType({ executor, native }: Pick<Call, 'executor' | 'native'>): string | undefined {
  const { type } = blockMembers(native);
  if (typeof type === 'string') return type;
  return executor === 'client' ? 'tool_use' : undefined;
}

/** Arguments that are a text, as this format's one object. */
export function textInput(text: string): JsonObject {
  return { input: text };
}

/**
 * A call. Arguments that are no object would be run without them: those that the limit cut off make no call, and others
 * stand as the text of one argument, for the client to refuse. Both are told in `aial`.
 */
function encodeCall(call: Call, { homeless, toolNames, isCutOff = false }: BlockEncoding): JsonObject[] {
  const { callId: id, argumentsText } = call;
  const input = call.input === 'text' ? textInput(argumentsText) : parseObjectExactly(argumentsText || '{}');
  if (input === undefined) homeless.push(homelessPart(call));
  if (input === undefined && isCutOff) return [];
  const block: JsonObject = {
    type: 'tool_use',
    id,
    name: calledName(call, toolNames),
    input: input ?? textInput(argumentsText),
  };
  return [...sealOf(call), { ...block, ...blockMembers(call.native) }];
}
