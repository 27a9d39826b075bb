import type { Citation, TokenLogprob } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { ItemRef, Signature } from '../../chat/request.js';
import { madeUpId } from '../made-up-id.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { CountedText } from '../text-span.js';
import { encodeAnnotation } from './content.js';
import { encodeState, sealItem } from './encode-items.js';
import { itemExtras, partExtras } from './item-extras.js';
import {
  deltaEvent,
  doneEvents,
  formOfThought,
  keepPiece,
  newBody,
  openingEvent,
  type ItemKind,
  type ItemType,
  type WrittenPiece,
} from './item-pieces.js';

interface OpenItem {
  outputIndex: number;
  id: string;
  type: ItemType;
  ref: ItemRef | undefined;
  body: JsonObject;
  extras: JsonObject;
  openBlocks: number;
  /** Whether another item has begun since: it ends with its last block. */
  isSuperseded: boolean;
  isSettled: boolean;
  pieces: WrittenPiece[];
  counts: { content: number; summary: number };
  /** Items that hold the state of its parts, for after it. */
  seals: JsonObject[];
}

interface OpenBlock {
  item: OpenItem;
  piece: WrittenPiece;
  /** The words of the piece, for the places of citations. */
  counted: CountedText;
}

/** What a block ends with. */
export interface BlockTail {
  signature?: Signature | undefined;
  native?: JsonObject | undefined;
}

type Emit = (type: string, members: JsonObject) => void;

/** Writes the items of one response, piece by piece, and keeps them for its last event. */
export class ItemWriter {
  responseId = '';
  readonly #emit: Emit;
  /** Whether parts know the places of their items in the vendor's own list. */
  readonly #keepsPlaces: boolean;
  readonly #blocks = new Map<number, OpenBlock>();
  readonly #open: OpenItem[] = [];
  readonly #output = new Map<number, JsonObject>();
  readonly #places = new Set<number>();
  readonly #ids = new Set<string>();
  #current: OpenItem | undefined;

  constructor(emit: Emit, keepsPlaces: boolean) {
    this.#emit = emit;
    this.#keepsPlaces = keepsPlaces;
  }

  begin(block: number, kind: ItemKind, ref: ItemRef | undefined): void {
    const item = this.#itemFor(kind, ref, block);
    item.openBlocks += 1;
    const piece: WrittenPiece = {
      kind,
      index: undefined,
      text: [],
      annotations: [],
      logprobs: [],
      extras: {},
    };
    item.pieces.push(piece);
    const open = { item, piece, counted: new CountedText(piece.text) };
    this.#blocks.set(block, open);
    // A thought may turn out to have no words: its part begins with the first of them.
    if (kind.kind === 'text' || kind.kind === 'refusal' || kind.kind === 'content') this.#beginPiece(open);
  }

  delta(block: number, text: string, logprobs?: readonly TokenLogprob[]): void {
    const open = this.#blocks.get(block);
    if (open === undefined) return;
    const { item, piece } = open;
    piece.text.push(text);
    if (logprobs !== undefined) piece.logprobs.push(...logprobs);
    this.#beginPiece(open);
    const event = deltaEvent(piece, text, encodeLogprobs(logprobs ?? []));
    if (event !== undefined) this.#emitAt(item, event);
  }

  /** Tells whether the format has a place for it. */
  cite(block: number, citation: Citation): boolean {
    const open = this.#blocks.get(block);
    if (open?.piece.kind.kind !== 'text' || open.item.isSettled) return false;
    const { item, piece } = open;
    const annotation = encodeAnnotation(citation, open.counted);
    if (annotation === undefined) return false;
    piece.annotations.push(annotation);
    this.#emitAt(item, {
      type: 'response.output_text.annotation.added',
      members: {
        content_index: piece.index ?? 0,
        annotation_index: piece.annotations.length - 1,
        annotation,
      },
    });
    return annotation === citation.raw;
  }

  end(block: number, { signature, native }: BlockTail): void {
    const open = this.#blocks.get(block);
    if (open === undefined) return;
    const { item, piece } = open;
    item.openBlocks -= 1;
    if (isBareCall(piece)) this.delta(block, '{}');
    const tail = native === undefined ? {} : { native };
    Object.assign(item.extras, itemExtras([tail]));
    piece.extras = partExtras(tail);
    if (signature !== undefined) this.#keepState(item, piece, { signature, block });
    if (piece.index !== undefined || piece.kind.kind === 'call') {
      for (const event of doneEvents(piece)) this.#emitAt(item, event);
    }
    // A text may still be cited after its end: its item ends with the next one, or with the answer.
    if (item.openBlocks === 0 && (item.isSuperseded || item.type === 'call')) this.#settle(item);
  }

  /** An item without parts: what was thought without a word, a message without content. */
  empty(block: number, place: { kind: ItemKind; ref: ItemRef | undefined }, tail: BlockTail): void {
    const item = this.#itemFor(place.kind, place.ref, block);
    const { signature, native } = tail;
    if (native !== undefined) Object.assign(item.extras, itemExtras([{ native }]));
    if (signature !== undefined && item.type === 'reasoning')
      Object.assign(item.body, encodeState(signature, formOfThought(place.kind)));
  }

  /** An item of this format that came whole. */
  whole(value: JsonObject, ref?: ItemRef): void {
    this.#supersede();
    this.#writeWhole(value, ref);
  }

  /** Ends what is open. The output of the whole answer. */
  finish(): JsonObject[] {
    this.#supersede();
    for (const item of this.#open) this.#settle(item);
    return [...this.#output].toSorted(([left], [right]) => left - right).map(([, item]) => item);
  }

  #emitAt(item: OpenItem, { type, members }: { type: string; members: JsonObject }): void {
    this.#emit(type, { item_id: item.id, output_index: item.outputIndex, ...members });
  }

  #beginPiece({ item, piece }: OpenBlock): void {
    if (piece.index !== undefined || piece.kind.kind === 'call') return;
    const list = piece.kind.kind === 'summary' ? 'summary' : 'content';
    piece.index = item.counts[list];
    item.counts[list] += 1;
    const event = openingEvent(piece);
    if (event !== undefined) this.#emitAt(item, event);
  }

  /** State that is not a thought's own rides in a reasoning item after it. */
  #keepState(
    item: OpenItem,
    { kind, index }: WrittenPiece,
    { signature, block }: { signature: Signature; block: number },
  ): void {
    if (item.type === 'reasoning') {
      Object.assign(item.body, encodeState(signature, formOfThought(kind)));
      return;
    }
    const on = kind.kind === 'call' ? { callId: kind.call.callId } : { index: index ?? 0 };
    item.seals.push(sealItem({ signature, on, responseId: this.responseId, block }));
  }

  #writeWhole(value: JsonObject, ref?: ItemRef): void {
    const outputIndex = this.#place(ref);
    const added = 'status' in value ? { ...value, status: 'in_progress' } : value;
    this.#emit('response.output_item.added', { output_index: outputIndex, item: added });
    this.#output.set(outputIndex, value);
    if (typeof value['id'] === 'string') this.#ids.add(value['id']);
    this.#emit('response.output_item.done', { output_index: outputIndex, item: value });
  }

  /** The vendor's own place where it is known and free, else the next. */
  #place(ref: ItemRef | undefined): number {
    const wanted = this.#keepsPlaces ? ref?.index : undefined;
    const isFree = wanted !== undefined && Number.isSafeInteger(wanted) && !this.#places.has(wanted);
    const place = isFree ? wanted : Math.max(-1, ...this.#places) + 1;
    this.#places.add(place);
    return place;
  }

  #itemFor(kind: ItemKind, ref: ItemRef | undefined, block: number): OpenItem {
    const type = typeOf(kind);
    const known = type === 'call' ? undefined : this.#openItem(type, ref);
    if (known !== undefined) return known;
    this.#supersede();
    const id = this.#newId(type === 'call' && isTextCall(kind) ? 'ctc' : prefixes[type], ref, block);
    const item: OpenItem = {
      outputIndex: this.#place(ref),
      id,
      type,
      ref,
      body: newBody(type, id, { kind, ref }),
      extras: {},
      openBlocks: 0,
      isSuperseded: false,
      isSettled: false,
      pieces: [],
      counts: { content: 0, summary: 0 },
      seals: [],
    };
    this.#current = item;
    this.#open.push(item);
    const status = type === 'reasoning' ? {} : { status: 'in_progress' };
    this.#emit('response.output_item.added', {
      output_index: item.outputIndex,
      item: { ...item.body, ...status },
    });
    return item;
  }

  /** The item a block goes on with: of the same vendor item, or words after words where there is none. */
  #openItem(type: ItemType, ref: ItemRef | undefined): OpenItem | undefined {
    if (ref !== undefined)
      return this.#open.find(
        (item) => !item.isSettled && item.type === type && item.ref?.index === ref.index,
      );
    const current = this.#current;
    return type === 'message' && current?.type === type && current.ref === undefined ? current : undefined;
  }

  /** An id is given once, whatever the vendor repeats: SDKs refuse a second. */
  #newId(prefix: string, ref: ItemRef | undefined, block: number): string {
    const own = ref?.id;
    const isUsable = own !== undefined && own !== '' && !this.#ids.has(own);
    const id = isUsable ? own : madeUpId(prefix, this.responseId, block);
    this.#ids.add(id);
    return id;
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
    if (item.isSettled) return;
    item.isSettled = true;
    if (this.#current === item) this.#current = undefined;
    for (const piece of item.pieces) keepPiece(item.body, piece);
    Object.assign(item.body, item.extras);
    this.#output.set(item.outputIndex, item.body);
    this.#emit('response.output_item.done', { output_index: item.outputIndex, item: item.body });
    for (const seal of item.seals) this.#writeWhole(seal);
  }
}

/** A call without arguments: clients parse them, so that none at all are an empty object. */
function isBareCall({ kind, text }: WrittenPiece): boolean {
  return kind.kind === 'call' && kind.call.input === 'json' && text.join('') === '';
}

const prefixes = { message: 'msg', reasoning: 'rs', call: 'fc' } as const;

function typeOf({ kind }: ItemKind): ItemType {
  if (kind === 'call') return 'call';
  return kind === 'summary' || kind === 'thought' || kind === 'hidden' ? 'reasoning' : 'message';
}

function isTextCall(kind: ItemKind): boolean {
  return kind.kind === 'call' && kind.call.input === 'text';
}
