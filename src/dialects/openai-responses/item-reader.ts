import type { TokenLogprob } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { ItemRef } from '../../chat/request.js';
import type { BlockWriter } from '../block-writer.js';
import { defined, listAt, objectsAt, stringAt } from '../wire-json.js';
import { decodeAnnotation, logprobsOf } from './content.js';
import { extrasOf, nativeOf, partOfItem } from './item-extras.js';
import { DIALECT } from './names.js';

/** The pieces of an item that flow. */
export type Piece = 'text' | 'refusal' | 'summary' | 'thought' | 'arguments' | 'input';

/** Words as an event brings them, with their log probabilities if it has some. */
export interface Said {
  text: string;
  logprobs?: JsonValue | undefined;
}

interface OpenPiece {
  block: number;
  piece: Piece;
  /** How much has been said: the closing event repeats all of it. */
  length: number;
  citationCount: number;
  /** What the part has beside its meaning. */
  extras?: JsonObject;
}

interface OpenItem {
  head: JsonObject;
  ref: ItemRef;
  pieces: Map<string, OpenPiece>;
  isSettled: boolean;
}

/** Calls that the client has to answer and that have no block of their own: they stay in the vendor's words. */
const clientRun = new Set(['computer_call', 'local_shell_call', 'shell_call', 'apply_patch_call']);

/**
 * Puts the items of an answer together. Everything is keyed by `output_index`, for some proxies give an item another id
 * in every event; what the deltas have not said is taken from the events that close.
 */
export class ItemReader {
  readonly #writer: BlockWriter;
  readonly #provider: string;
  readonly #items = new Map<number, OpenItem>();
  /** How many items with an id have come. */
  readonly #settledIds = new Map<string, number>();
  readonly #unanswered = new Set<string>();
  readonly said = { hasText: false, hasRefusal: false };
  #hasCalls = false;

  constructor(writer: BlockWriter, provider: string) {
    this.#writer = writer;
    this.#provider = provider;
  }

  /**
   * The items of the whole answer that have not come yet, by their places: known by place, or by id where places do not
   * agree. An id may be there more than once: xAI gives all it thought in one answer the same.
   */
  missingOf(output: readonly JsonValue[]): [outputIndex: number, item: JsonObject][] {
    const came = new Map(this.#settledIds);
    return [...output.entries()].filter((entry): entry is [number, JsonObject] => {
      const [index, item] = entry;
      if (!isJsonObject(item)) return false;
      const id = stringAt(item, 'id') ?? '';
      const count = came.get(id) ?? 0;
      came.set(id, count - 1);
      return this.#items.get(index)?.isSettled !== true && count <= 0;
    });
  }

  /** Whether a call waits for the client. */
  get needsClient(): boolean {
    return this.#hasCalls || this.#unanswered.size > 0;
  }

  /** An item begins. A call's name is known now, so its block can begin as well. */
  begin(outputIndex: number, head: JsonObject): void {
    const item = this.#item(outputIndex, head);
    const type = stringAt(head, 'type');
    if (type === 'function_call') this.#piece(item, 'arguments', 0);
    if (type === 'custom_tool_call') this.#piece(item, 'input', 0);
  }

  delta(outputIndex: number, place: { piece: Piece; index: number }, said: Said): void {
    const item = this.#item(outputIndex);
    // The item was whole, and so had this.
    if (item.isSettled) return;
    this.#say(this.#piece(item, place.piece, place.index), said.text, logprobsOf(said.logprobs));
  }

  /** A piece is whole: what of it was not said yet is said now. */
  complete(outputIndex: number, place: { piece: Piece; index: number }, { text, logprobs }: Said): void {
    const item = this.#item(outputIndex);
    const known = item.pieces.get(keyOf(place));
    const length = known?.length ?? 0;
    // Nothing new, and its block may have ended.
    if (item.isSettled || (known !== undefined && text.length <= length)) return;
    const open = this.#piece(item, place.piece, place.index);
    this.#say(open, text.slice(length), length === 0 ? logprobsOf(logprobs) : undefined);
  }

  /** The annotation with this number of a text; one that was known before is not said again. */
  cite(
    outputIndex: number,
    place: { contentIndex: number; number: number | undefined },
    annotation: JsonObject,
  ): void {
    const item = this.#item(outputIndex);
    const index = place.contentIndex;
    if (item.isSettled && !item.pieces.has(keyOf({ piece: 'text', index }))) return;
    const open = this.#piece(item, 'text', index);
    if (place.number !== undefined && place.number < open.citationCount) return;
    open.citationCount += 1;
    this.#writer.write({ type: 'citation', block: open.block, citation: decodeAnnotation(annotation) });
  }

  /** An item is whole, as it stands in the answer. */
  settle(outputIndex: number, whole: JsonObject): void {
    const item = this.#item(outputIndex, whole);
    if (item.isSettled) return;
    const id = stringAt(whole, 'id');
    if (id !== undefined && id !== '') this.#settledIds.set(id, (this.#settledIds.get(id) ?? 0) + 1);
    this.#settle(outputIndex, item, whole);
    item.isSettled = true;
  }

  #settle(outputIndex: number, item: OpenItem, whole: JsonObject): void {
    switch (stringAt(whole, 'type')) {
      case 'message':
        this.#settleMessage(outputIndex, item, whole);
        break;
      case 'reasoning':
        this.#settleReasoning(outputIndex, item, whole);
        break;
      case 'function_call':
        this.complete(outputIndex, { piece: 'arguments', index: 0 }, saidIn(whole, 'arguments'));
        this.#closeCall(item, whole);
        break;
      case 'custom_tool_call':
        this.complete(outputIndex, { piece: 'input', index: 0 }, saidIn(whole, 'input'));
        this.#closeCall(item, whole);
        break;
      default:
        this.#closePieces(item);
        this.#noteCall(whole);
        this.#writer.part({ ...partOfItem(whole), item: item.ref });
    }
  }

  /** A call of the client's waits for it unless its output stands in the same answer. */
  #noteCall(whole: JsonObject): void {
    const type = stringAt(whole, 'type') ?? '';
    const callId = stringAt(whole, 'call_id') ?? stringAt(whole, 'id') ?? '';
    const isClientSearch = type === 'tool_search_call' && whole['execution'] === 'client';
    if (clientRun.has(type) || isClientSearch) this.#unanswered.add(callId);
    else if (type.endsWith('_output')) this.#unanswered.delete(callId);
  }

  #item(outputIndex: number, head?: JsonObject): OpenItem {
    let item = this.#items.get(outputIndex);
    if (item === undefined) {
      const known = head ?? {};
      const ref = {
        index: outputIndex,
        ...defined({ id: stringAt(known, 'id'), phase: stringAt(known, 'phase') }),
      };
      item = { head: known, ref, pieces: new Map(), isSettled: false };
      this.#items.set(outputIndex, item);
    }
    return item;
  }

  #piece(item: OpenItem, piece: Piece, index: number): OpenPiece {
    const key = keyOf({ piece, index });
    const known = item.pieces.get(key);
    if (known !== undefined && (item.isSettled || this.#writer.isOpen(known.block))) return known;
    // The pieces before it are whole, but the last of what was thought waits for the item's state.
    if (piece === 'summary' || piece === 'thought') this.#closePieces(item);
    const block = this.#open(item, piece);
    // One that goes on after the next had begun goes on in a block of its own.
    const open: OpenPiece =
      known === undefined ? { block, piece, length: 0, citationCount: 0 } : { ...known, block };
    item.pieces.delete(key);
    item.pieces.set(key, open);
    return open;
  }

  #open({ head, ref: item }: OpenItem, piece: Piece): number {
    switch (piece) {
      case 'text':
      case 'refusal':
        return this.#writer.open({ kind: piece, item });
      case 'summary':
        return this.#writer.open({ kind: 'reasoning', form: 'summary', item });
      case 'thought':
        return this.#writer.open({ kind: 'reasoning', form: 'full', item });
      case 'arguments':
      case 'input': {
        this.#hasCalls = true;
        const callId = stringAt(head, 'call_id') ?? stringAt(head, 'id') ?? '';
        const group = defined({ namespace: stringAt(head, 'namespace') });
        const input = piece === 'input' ? 'text' : 'json';
        const name = stringAt(head, 'name') ?? '';
        return this.#writer.open({
          kind: 'tool-call',
          callId,
          name,
          ...group,
          input,
          executor: 'client',
          item,
        });
      }
    }
  }

  #say(open: OpenPiece, text: string, logprobs?: TokenLogprob[]): void {
    const { block } = open;
    open.length += text.length;
    if (text === '' && logprobs === undefined) return;
    switch (open.piece) {
      case 'text':
        this.said.hasText = true;
        this.#writer.write({ type: 'text-delta', block, text, ...defined({ logprobs }) });
        break;
      case 'refusal':
        this.said.hasRefusal = true;
        this.#writer.write({ type: 'refusal-delta', block, text });
        break;
      case 'summary':
      case 'thought':
        this.#writer.write({ type: 'reasoning-delta', block, text });
        break;
      case 'arguments':
      case 'input':
        this.#writer.write({ type: 'tool-call-delta', block, argumentsText: text });
    }
  }

  #closePieces({ pieces }: OpenItem): void {
    for (const { block } of pieces.values()) this.#writer.close(block);
  }

  #settleMessage(outputIndex: number, item: OpenItem, whole: JsonObject): void {
    const content = listAt(whole, 'content');
    for (const [index, part] of content.entries()) {
      if (isJsonObject(part)) this.#settlePart(outputIndex, { item, index }, part);
    }
    const extras = extrasOf(whole, 'message');
    if (content.length === 0 && item.pieces.size === 0) {
      const native = { [DIALECT]: { content: 'none', ...(extras === undefined ? {} : { item: extras }) } };
      this.#writer.part({ type: 'text', text: '', item: item.ref, native });
    }
    for (const { block, extras: own } of item.pieces.values())
      this.#writer.close(block, nativeOf(extras, own));
  }

  #settlePart(outputIndex: number, place: { item: OpenItem; index: number }, part: JsonObject): void {
    const { item, index } = place;
    const type = stringAt(part, 'type');
    if (type === 'output_text') this.#settleText(outputIndex, place, part);
    else if (type === 'refusal') {
      this.complete(outputIndex, { piece: 'refusal', index }, saidIn(part, 'refusal'));
      noteExtras(this.#piece(item, 'refusal', index), part, type);
    } else {
      const native = { [DIALECT]: { place: 'content' } };
      this.#writer.part({
        type: 'opaque',
        dialect: DIALECT,
        name: type ?? '',
        value: part,
        item: item.ref,
        native,
      });
    }
  }

  #settleText(
    outputIndex: number,
    { item, index }: { item: OpenItem; index: number },
    part: JsonObject,
  ): void {
    this.complete(outputIndex, { piece: 'text', index }, saidIn(part, 'text'));
    const open = this.#piece(item, 'text', index);
    noteExtras(open, part, 'output_text');
    for (const [number, annotation] of objectsAt(part, 'annotations').entries())
      this.cite(outputIndex, { contentIndex: index, number }, annotation);
  }

  /** Its state is whole only now: it differs from what the item began with. */
  #settleReasoning(outputIndex: number, item: OpenItem, whole: JsonObject): void {
    const summary = objectsAt(whole, 'summary');
    const content = objectsAt(whole, 'content');
    for (const [index, part] of summary.entries())
      this.complete(outputIndex, { piece: 'summary', index }, saidIn(part, 'text'));
    for (const [index, part] of content.entries())
      this.complete(outputIndex, { piece: 'thought', index }, saidIn(part, 'text'));
    const value = stringAt(whole, 'encrypted_content');
    const itemId = defined({ itemId: stringAt(whole, 'id') });
    const signature =
      value === undefined
        ? {}
        : { signature: { provider: this.#provider, dialect: DIALECT, value, ...itemId } as const };
    const extras = extrasOf(whole, 'reasoning');
    const last = [...item.pieces.values()].at(-1);
    if (last === undefined) {
      const native = { [DIALECT]: { isEmpty: true, ...(extras === undefined ? {} : { item: extras }) } };
      this.#writer.part({
        type: 'reasoning',
        form: 'summary',
        text: '',
        item: item.ref,
        native,
        ...signature,
      });
      return;
    }
    this.#writer.close(last.block, { ...signature, ...nativeOf(extras) });
    this.#closePieces(item);
  }

  #closeCall({ pieces }: OpenItem, whole: JsonObject): void {
    const native = nativeOf(extrasOf(whole, stringAt(whole, 'type') ?? ''));
    for (const { block } of pieces.values()) this.#writer.close(block, native);
  }
}

/** The words in a member of an event, an item or a part. */
export function saidIn(whole: JsonObject, name: string): Said {
  return { text: stringAt(whole, name) ?? '', logprobs: whole['logprobs'] };
}

function noteExtras(open: OpenPiece, part: JsonObject, type: string): void {
  const extras = extrasOf(part, type);
  if (extras !== undefined) open.extras = extras;
}

function keyOf({ piece, index }: { piece: Piece; index: number }): string {
  return `${piece} ${index}`;
}
