import type { Citation, TokenLogprob } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { ItemRef, Signature } from '../../chat/request.js';
import { madeUpId } from '../made-up-id.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { sealSignature } from '../seal.js';
import { defined } from '../wire-json.js';
import { encodeAnnotation } from './content.js';
import { encodeState } from './encode-items.js';

/** What a block is in this format. */
export type ItemKind =
  | { kind: 'text' | 'refusal' | 'summary' | 'thought' }
  | { kind: 'call'; call: { callId: string; name: string; namespace?: string; input: 'json' | 'text' } };

interface OpenItem {
  outputIndex: number;
  id: string;
  type: 'message' | 'reasoning' | 'call';
  ref: ItemRef | undefined;
  body: JsonObject;
  openBlocks: number;
  /** Whether another item has begun since: it ends with its last block. */
  isSuperseded: boolean;
  counts: { content: number; summary: number };
}

interface OpenBlock {
  kind: ItemKind;
  item: OpenItem;
  index: number;
  text: string[];
  annotations: JsonObject[];
  logprobs: TokenLogprob[];
}

type Emit = (type: string, members: JsonObject) => void;

/** Writes the items of one response, piece by piece, and keeps them for its last event. */
export class ItemWriter {
  responseId = '';
  readonly #emit: Emit;
  readonly #blocks = new Map<number, OpenBlock>();
  readonly #output: JsonObject[] = [];
  #current: OpenItem | undefined;
  #nextIndex = 0;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  begin(block: number, kind: ItemKind, ref: ItemRef | undefined): void {
    const item = this.#itemFor(kind, ref, block);
    item.openBlocks += 1;
    const index = kind.kind === 'summary' ? item.counts.summary : item.counts.content;
    if (kind.kind === 'summary') item.counts.summary += 1;
    else item.counts.content += 1;
    const open: OpenBlock = { kind, item, index, text: [], annotations: [], logprobs: [] };
    this.#blocks.set(block, open);
    const place = { item_id: item.id, output_index: item.outputIndex };
    if (kind.kind === 'summary') {
      const part = { type: 'summary_text', text: '' };
      this.#emit('response.reasoning_summary_part.added', { ...place, summary_index: index, part });
    } else if (kind.kind !== 'call' && kind.kind !== 'thought') {
      this.#emit('response.content_part.added', { ...place, content_index: index, part: contentOf(open) });
    }
  }

  delta(block: number, text: string, logprobs?: readonly TokenLogprob[]): void {
    const open = this.#blocks.get(block);
    if (open === undefined) return;
    open.text.push(text);
    if (logprobs !== undefined) open.logprobs.push(...logprobs);
    const place = placeOf(open);
    switch (open.kind.kind) {
      case 'text':
        return this.#emit('response.output_text.delta', {
          ...place,
          delta: text,
          logprobs: encodeLogprobs(logprobs ?? []),
        });
      case 'refusal':
        return this.#emit('response.refusal.delta', { ...place, delta: text });
      case 'summary':
        return this.#emit('response.reasoning_summary_text.delta', { ...place, delta: text });
      case 'thought':
        return this.#emit('response.reasoning_text.delta', { ...place, delta: text });
      case 'call': {
        const type = open.kind.call.input === 'text' ? 'custom_tool_call_input' : 'function_call_arguments';
        return this.#emit(`response.${type}.delta`, { ...place, delta: text });
      }
    }
  }

  cite(block: number, citation: Citation): void {
    const open = this.#blocks.get(block);
    const annotation = encodeAnnotation(citation);
    if (open?.kind.kind !== 'text' || annotation === undefined) return;
    open.annotations.push(annotation);
    const annotationIndex = open.annotations.length - 1;
    this.#emit('response.output_text.annotation.added', {
      ...placeOf(open),
      annotation_index: annotationIndex,
      annotation,
    });
  }

  end(block: number, signature: Signature | undefined): void {
    const open = this.#blocks.get(block);
    if (open === undefined) return;
    const { item, kind } = open;
    item.openBlocks -= 1;
    if (signature !== undefined && item.type === 'reasoning')
      item.body['encrypted_content'] = encodeState(signature);
    this.#endPiece(open);
    // A text may still be cited after its end: its item ends with the next one, or with the answer.
    const isWhole = item.openBlocks === 0 && (item.isSuperseded || kind.kind === 'call');
    if (isWhole) this.#settle(item);
    if (signature !== undefined && item.type !== 'reasoning') this.#seal(signature, kind, block);
  }

  /** What was thought without a word. */
  emptyThought(block: number, ref: ItemRef | undefined, signature: Signature | undefined): void {
    const item = this.#itemFor({ kind: 'summary' }, ref, block);
    if (signature !== undefined) item.body['encrypted_content'] = encodeState(signature);
  }

  /** An item of this format that came whole. */
  whole(value: JsonObject): void {
    this.#supersede();
    const outputIndex = this.#nextIndex;
    this.#nextIndex += 1;
    this.#emit('response.output_item.added', {
      output_index: outputIndex,
      item: { ...value, status: 'in_progress' },
    });
    this.#output[outputIndex] = value;
    this.#emit('response.output_item.done', { output_index: outputIndex, item: value });
  }

  /** Ends what is open. The output of the whole answer. */
  finish(): JsonObject[] {
    this.#supersede();
    return this.#output;
  }

  #itemFor(kind: ItemKind, ref: ItemRef | undefined, block: number): OpenItem {
    const type =
      kind.kind === 'call'
        ? 'call'
        : kind.kind === 'summary' || kind.kind === 'thought'
          ? 'reasoning'
          : 'message';
    const current = this.#current;
    const isSame =
      ref === undefined
        ? type === 'message' && current?.ref === undefined
        : current?.ref?.index === ref.index;
    if (current !== undefined && type !== 'call' && current.type === type && isSame) return current;
    this.#supersede();
    const prefix = type === 'message' ? 'msg' : type === 'reasoning' ? 'rs' : isTextCall(kind) ? 'ctc' : 'fc';
    const id = ref?.id !== undefined && ref.id !== '' ? ref.id : madeUpId(prefix, this.responseId, block);
    const item: OpenItem = {
      outputIndex: this.#nextIndex,
      id,
      type,
      ref,
      body: newBody(type, id, { kind, ref }),
      openBlocks: 0,
      isSuperseded: false,
      counts: { content: 0, summary: 0 },
    };
    this.#nextIndex += 1;
    this.#current = item;
    const status = type === 'reasoning' ? {} : { status: 'in_progress' };
    this.#emit('response.output_item.added', {
      output_index: item.outputIndex,
      item: { ...item.body, ...status },
    });
    return item;
  }

  /** Another item begins: the current one ends now, or with its last block. */
  #supersede(): void {
    const item = this.#current;
    this.#current = undefined;
    if (item === undefined) return;
    item.isSuperseded = true;
    if (item.openBlocks === 0) this.#settle(item);
  }

  #settle(item: OpenItem): void {
    if (this.#output[item.outputIndex] !== undefined) return;
    if (this.#current === item) this.#current = undefined;
    for (const open of this.#blocks.values()) if (open.item === item) keepPiece(open);
    this.#output[item.outputIndex] = item.body;
    this.#emit('response.output_item.done', { output_index: item.outputIndex, item: item.body });
  }

  #endPiece(open: OpenBlock): void {
    const place = placeOf(open);
    const text = open.text.join('');
    switch (open.kind.kind) {
      case 'text':
        this.#emit('response.output_text.done', { ...place, text, logprobs: encodeLogprobs(open.logprobs) });
        return this.#emit('response.content_part.done', { ...place, part: contentOf(open) });
      case 'refusal':
        this.#emit('response.refusal.done', { ...place, refusal: text });
        return this.#emit('response.content_part.done', { ...place, part: contentOf(open) });
      case 'summary':
        this.#emit('response.reasoning_summary_text.done', { ...place, text });
        return this.#emit('response.reasoning_summary_part.done', {
          ...place,
          part: { type: 'summary_text', text },
        });
      case 'thought':
        return this.#emit('response.reasoning_text.done', { ...place, text });
      case 'call': {
        const isText = open.kind.call.input === 'text';
        const type = isText ? 'custom_tool_call_input' : 'function_call_arguments';
        return this.#emit(`response.${type}.done`, { ...place, [isText ? 'input' : 'arguments']: text });
      }
    }
  }

  /** State on a call or a text rides in a reasoning item of its own. */
  #seal(signature: Signature, kind: ItemKind, block: number): void {
    const isCall = kind.kind === 'call';
    const on = isCall ? ('tool-call' as const) : ('text' as const);
    const seal = sealSignature({ signature, on, ...(isCall ? { callId: kind.call.callId } : {}) });
    this.whole({
      id: madeUpId('rs', `${this.responseId} seal`, block),
      type: 'reasoning',
      summary: [],
      encrypted_content: seal,
    });
  }
}

function isTextCall(kind: ItemKind): boolean {
  return kind.kind === 'call' && kind.call.input === 'text';
}

function newBody(
  type: OpenItem['type'],
  id: string,
  { kind, ref }: { kind: ItemKind; ref: ItemRef | undefined },
): JsonObject {
  if (type === 'message') {
    return {
      id,
      type,
      status: 'completed',
      content: [],
      ...defined({ phase: ref?.phase }),
      role: 'assistant',
    };
  }
  if (type === 'reasoning' || kind.kind !== 'call') return { id, type: 'reasoning', summary: [] };
  const { callId, name, namespace, input } = kind.call;
  const isText = input === 'text';
  return {
    id,
    type: isText ? 'custom_tool_call' : 'function_call',
    status: 'completed',
    [isText ? 'input' : 'arguments']: '',
    call_id: callId,
    name,
    ...defined({ namespace }),
  };
}

function placeOf({ kind, item, index }: OpenBlock): JsonObject {
  const place = { item_id: item.id, output_index: item.outputIndex };
  if (kind.kind === 'call') return place;
  return kind.kind === 'summary' ? { ...place, summary_index: index } : { ...place, content_index: index };
}

function contentOf({ kind, text, annotations, logprobs }: OpenBlock): JsonObject {
  const said = text.join('');
  if (kind.kind === 'refusal') return { type: 'refusal', refusal: said };
  return {
    type: 'output_text',
    annotations: [...annotations],
    logprobs: encodeLogprobs(logprobs),
    text: said,
  };
}

/** Puts a piece into its item, for the events that hold all of it. */
function keepPiece(open: OpenBlock): void {
  const { kind, item } = open;
  const text = open.text.join('');
  const list = (name: string): JsonObject[] => {
    // These lists were made by this file and hold nothing but parts.
    const known = (item.body[name] ?? []) as JsonObject[];
    item.body[name] = known;
    return known;
  };
  switch (kind.kind) {
    case 'text':
    case 'refusal':
      list('content').push(contentOf(open));
      break;
    case 'summary':
      list('summary').push({ type: 'summary_text', text });
      break;
    case 'thought':
      list('content').push({ type: 'reasoning_text', text });
      break;
    case 'call':
      item.body[kind.call.input === 'text' ? 'input' : 'arguments'] = text;
  }
}
