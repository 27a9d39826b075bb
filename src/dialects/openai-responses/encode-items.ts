import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { homelessCitation, homelessPart } from '../homeless-part.js';
import { madeUpId } from '../made-up-id.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { sealSignature, type Seal } from '../seal.js';
import { CountedText } from '../text-span.js';
import { defined } from '../wire-json.js';
import { encodeAnnotation } from './content.js';
import { itemExtras, partExtras } from './item-extras.js';
import { DIALECT, formOf, STATE_ISSUER } from './names.js';

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
  return inItemOrder(grouped(parts)).flatMap(({ first, group }) => encodeGroup(group, first, encoding));
}

/** Items that came whole while others flowed stand where the vendor has them. */
function inItemOrder(groups: readonly Group[]): readonly Group[] {
  const indexes = groups.map(({ group }) => group[0]?.item?.index);
  if (indexes.some((index) => index === undefined)) return groups;
  return groups.toSorted(
    (left, right) => (left.group[0]?.item?.index ?? 0) - (right.group[0]?.item?.index ?? 0),
  );
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

/** Whether a part that only this format has stands in a message, and is no item itself. */
export function isContent(part: Part): boolean {
  return part.type === 'opaque' && part.dialect === DIALECT && formOf(part.native)['place'] === 'content';
}

/** Whether two neighbours are in one item: by its number where it came in items, else words are with words. */
function isOneItem(left: Part, right: Part): boolean {
  const kind = (part: Part): string => (part.type === 'refusal' || isContent(part) ? 'text' : part.type);
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
      return [messageItem(group, itemId(part, 'msg', place), homeless), ...sealItems(group, place)];
    case 'reasoning':
      return [reasoningItem(group, itemId(part, 'rs', place))];
    case 'tool-call':
      if (part.executor === 'provider') break;
      return [
        callItem(part, itemId(part, part.input === 'text' ? 'ctc' : 'fc', place)),
        ...sealItems(group, place),
      ];
    case 'opaque':
      if (isContent(part)) return [messageItem(group, itemId(part, 'msg', place), homeless)];
      if (part.dialect === DIALECT && isJsonObject(part.value)) return [part.value];
      break;
    case 'media': {
      const image = imageItem(part, () => itemId(part, 'ig', place));
      if (image !== undefined) return [image, ...sealItems(group, place)];
      break;
    }
    case 'tool-result':
    case undefined:
      break;
  }
  homeless.push(...group.map(homelessPart));
  return [];
}

/** A picture that the model drew, as the item of a call: the vendor's own where it came in one. */
export function imageItem(
  part: Extract<Part, { type: 'media' }>,
  newId: () => string,
): JsonObject | undefined {
  const { whole } = formOf(part.native);
  if (isJsonObject(whole)) return whole;
  const { kind, data, mediaType } = part.media;
  if (kind !== 'image' || data === undefined) return undefined;
  const format = /^image\/(png|jpeg|webp)$/.exec(mediaType ?? '')?.[1];
  return {
    id: newId(),
    type: 'image_generation_call',
    status: 'completed',
    result: data,
    ...defined({ output_format: format }),
  };
}

function messageItem(group: readonly Part[], id: string, homeless: Metadata[]): JsonObject {
  const [first] = group;
  const isEmpty = formOf(first?.native)['content'] === 'none';
  return {
    id,
    type: 'message',
    status: 'completed',
    content: isEmpty ? [] : group.map((part) => contentPart(part, homeless)),
    ...defined({ phase: first?.item?.phase }),
    role: 'assistant',
    ...itemExtras(group),
  };
}

/** A part of a message. */
function contentPart(part: Part, homeless: Metadata[]): JsonObject {
  if (part.type === 'opaque') return isJsonObject(part.value) ? part.value : {};
  if (part.type === 'refusal') return { type: 'refusal', refusal: part.text, ...partExtras(part) };
  if (part.type !== 'text') return {};
  const text = new CountedText([part.text]);
  const annotations = (part.citations ?? []).flatMap((citation) => {
    const annotation = encodeAnnotation(citation, text);
    // Another format's own words say more: what its vendor wants back with them, for one.
    if (annotation !== citation.raw) homeless.push(homelessCitation(citation));
    return annotation === undefined ? [] : [annotation];
  });
  return {
    type: 'output_text',
    annotations,
    logprobs: encodeLogprobs(part.logprobs ?? []),
    text: part.text,
    ...partExtras(part),
  };
}

/** What was thought, in one item. */
function reasoningItem(group: readonly Part[], id: string): JsonObject {
  const thoughts = group.filter((part) => part.type === 'reasoning');
  // What was thought without a word, or is hidden, has no words here.
  const said = thoughts.filter((part) => part.text !== '');
  const summary = said
    .filter((part) => part.form === 'summary')
    .map(({ text }) => ({ type: 'summary_text', text }));
  const full = said.filter((part) => part.form === 'full');
  const content = full.map(({ text }) => ({ type: 'reasoning_text', text }));
  const signed = thoughts.find((part) => part.signature !== undefined);
  return {
    id,
    type: 'reasoning',
    summary,
    ...(content.length === 0 ? {} : { content }),
    ...(signed?.signature === undefined ? {} : encodeState(signed.signature, signed.form)),
    ...itemExtras(group),
  };
}

/**
 * State as it is where whose it is goes without saying; any other's under seal. Such an item says that it is completed:
 * some clients demand it (`@ai-sdk/xai`), though OpenAI leaves it out.
 */
export function encodeState(signature: Signature, form: Thought['form']): JsonObject {
  const isPlain = signature.dialect === DIALECT && signature.provider === STATE_ISSUER;
  if (isPlain) return { encrypted_content: signature.value };
  return { encrypted_content: sealSignature({ signature, on: 'reasoning', form }), status: 'completed' };
}

type Thought = Extract<Part, { type: 'reasoning' }>;

/** Calls, texts and pictures have no place for state here: it rides in a reasoning item just after, for a stream learns it last. */
function sealItems(
  group: readonly Part[],
  { responseId, block }: { responseId: string; block: number },
): JsonObject[] {
  return group.flatMap((part, index) => {
    if (part.signature === undefined) return [];
    const on =
      part.type === 'tool-call' ? { callId: part.callId } : part.type === 'media' ? 'media' : { index };
    return [sealItem({ signature: part.signature, on, responseId, block: block + index })];
  });
}

/** A reasoning item that is nothing but the state of the call, text or picture before it. */
export function sealItem(seal: {
  signature: Signature;
  /** A call, the number of a text in its message, or a picture. */
  on: { callId: string } | { index: number } | 'media';
  responseId: string;
  block: number;
}): JsonObject {
  const { signature, on, responseId, block } = seal;
  const sealed = sealSignature({ signature, ...sealedOn(on) });
  const id = madeUpId('rs', `${responseId} seal`, block);
  return { id, type: 'reasoning', summary: [], encrypted_content: sealed, status: 'completed' };
}

function sealedOn(on: { callId: string } | { index: number } | 'media'): Omit<Seal, 'signature'> {
  if (on === 'media') return { on };
  return 'callId' in on ? { on: 'tool-call', callId: on.callId } : { on: 'text', place: { part: on.index } };
}

/** A call of the client's. */
function callItem(part: Extract<Part, { type: 'tool-call' }>, id: string): JsonObject {
  const { callId, name, namespace, argumentsText, input } = part;
  return {
    id,
    type: input === 'text' ? 'custom_tool_call' : 'function_call',
    status: 'completed',
    // Clients parse arguments: none at all are an empty object.
    ...(input === 'text' ? { input: argumentsText } : { arguments: argumentsText || '{}' }),
    call_id: callId,
    name,
    ...defined({ namespace }),
    ...itemExtras([part]),
  };
}
