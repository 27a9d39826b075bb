import type { TokenLogprob } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { ItemRef } from '../../chat/request.js';
import type { BlockWriter } from '../block-writer.js';
import { defined, listAt, objectsAt, stringAt } from '../wire-json.js';
import { decodeAnnotation, logprobsOf } from './content.js';
import { DIALECT } from './names.js';

/** The pieces of an item that flow. */
export type Piece = 'text' | 'refusal' | 'summary' | 'thought' | 'arguments' | 'input';

interface OpenPiece {
  block: number;
  piece: Piece;
  /** How much has been said: the closing event repeats all of it. */
  length: number;
  citationCount: number;
}

interface OpenItem {
  head: JsonObject;
  ref: ItemRef;
  pieces: Map<string, OpenPiece>;
  isSettled: boolean;
}

/**
 * Puts the items of an answer together. Everything is keyed by `output_index`, for some proxies give an item another id
 * in every event; what the deltas have not said is taken from the events that close.
 */
export class ItemReader {
  readonly #writer: BlockWriter;
  readonly #provider: string;
  readonly #items = new Map<number, OpenItem>();
  readonly said = { hasCalls: false, hasText: false, hasRefusal: false };

  constructor(writer: BlockWriter, provider: string) {
    this.#writer = writer;
    this.#provider = provider;
  }

  isSettled(outputIndex: number): boolean {
    return this.#items.get(outputIndex)?.isSettled === true;
  }

  /** An item begins. A call's name is known now, so its block can begin as well. */
  begin(outputIndex: number, head: JsonObject): void {
    const item = this.#item(outputIndex, head);
    const type = stringAt(head, 'type');
    if (type === 'function_call') this.#piece(item, 'arguments', 0);
    if (type === 'custom_tool_call') this.#piece(item, 'input', 0);
  }

  delta(
    outputIndex: number,
    place: { piece: Piece; index: number },
    delta: { text: string; logprobs?: JsonValue | undefined },
  ): void {
    const open = this.#piece(this.#item(outputIndex), place.piece, place.index);
    this.#say(open, delta.text, logprobsOf(delta.logprobs));
  }

  /** A piece is whole: what of it was not said yet is said now. */
  complete(
    outputIndex: number,
    place: { piece: Piece; index: number },
    text: string,
    logprobs?: JsonValue,
  ): void {
    const open = this.#piece(this.#item(outputIndex), place.piece, place.index);
    const isNew = open.length === 0;
    if (text.length > open.length)
      this.#say(open, text.slice(open.length), isNew ? logprobsOf(logprobs) : undefined);
  }

  cite(outputIndex: number, contentIndex: number, annotation: JsonObject): void {
    const open = this.#piece(this.#item(outputIndex), 'text', contentIndex);
    open.citationCount += 1;
    this.#writer.write({ type: 'citation', block: open.block, citation: decodeAnnotation(annotation) });
  }

  /** An item is whole, as it stands in the answer. */
  settle(outputIndex: number, whole: JsonObject): void {
    const item = this.#item(outputIndex, whole);
    if (item.isSettled) return;
    item.isSettled = true;
    switch (stringAt(whole, 'type')) {
      case 'message':
        this.#settleMessage(outputIndex, item, whole);
        break;
      case 'reasoning':
        this.#settleReasoning(outputIndex, item, whole);
        break;
      case 'function_call':
        this.complete(outputIndex, { piece: 'arguments', index: 0 }, stringAt(whole, 'arguments') ?? '');
        this.#closeCall(item, whole);
        break;
      case 'custom_tool_call':
        this.complete(outputIndex, { piece: 'input', index: 0 }, stringAt(whole, 'input') ?? '');
        this.#closeCall(item, whole);
        break;
      default:
        this.#closePieces(item);
        // A computer's or a shell's call is the client's to run; it is known by its name.
        this.#writer.part({
          type: 'opaque',
          dialect: DIALECT,
          name: stringAt(whole, 'type') ?? '',
          value: whole,
          item: item.ref,
        });
    }
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
    const key = `${piece} ${index}`;
    let open = item.pieces.get(key);
    if (open === undefined) {
      // The pieces before it are whole, but the last of what was thought waits for the item's state.
      if (piece === 'summary' || piece === 'thought') this.#closePieces(item);
      open = { block: this.#open(item, piece), piece, length: 0, citationCount: 0 };
      item.pieces.set(key, open);
    }
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
        this.said.hasCalls = true;
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
    for (const [index, part] of listAt(whole, 'content').entries()) {
      if (!isJsonObject(part)) continue;
      const type = stringAt(part, 'type');
      if (type === 'output_text') this.#settleText(outputIndex, { item, index }, part);
      else if (type === 'refusal')
        this.complete(outputIndex, { piece: 'refusal', index }, stringAt(part, 'refusal') ?? '');
      else if (type === 'reasoning_text')
        this.complete(outputIndex, { piece: 'thought', index }, stringAt(part, 'text') ?? '');
      else
        this.#writer.part({
          type: 'opaque',
          dialect: DIALECT,
          name: type ?? '',
          value: part,
          item: item.ref,
        });
    }
    const status = stringAt(whole, 'status');
    const isUsual = status === undefined || status === 'completed';
    for (const { block } of item.pieces.values()) {
      this.#writer.close(block, isUsual ? {} : { native: { [DIALECT]: { status } } });
    }
  }

  #settleText(
    outputIndex: number,
    { item, index }: { item: OpenItem; index: number },
    part: JsonObject,
  ): void {
    this.complete(outputIndex, { piece: 'text', index }, stringAt(part, 'text') ?? '', part['logprobs']);
    const cited = this.#piece(item, 'text', index).citationCount;
    for (const annotation of objectsAt(part, 'annotations').slice(cited))
      this.cite(outputIndex, index, annotation);
  }

  /** Its state is whole only now: it differs from what the item began with. */
  #settleReasoning(outputIndex: number, item: OpenItem, whole: JsonObject): void {
    const summary = objectsAt(whole, 'summary');
    const content = objectsAt(whole, 'content');
    for (const [index, part] of summary.entries())
      this.complete(outputIndex, { piece: 'summary', index }, stringAt(part, 'text') ?? '');
    for (const [index, part] of content.entries())
      this.complete(outputIndex, { piece: 'thought', index }, stringAt(part, 'text') ?? '');
    const value = stringAt(whole, 'encrypted_content');
    const itemId = defined({ itemId: stringAt(whole, 'id') });
    const signature =
      value === undefined
        ? {}
        : { signature: { provider: this.#provider, dialect: DIALECT, value, ...itemId } as const };
    const last = [...item.pieces.values()].at(-1);
    if (last === undefined) {
      const native = { [DIALECT]: { isEmpty: true } };
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
    if (this.#writer.isOpen(last.block)) this.#writer.close(last.block, signature);
    this.#closePieces(item);
  }

  #closeCall({ pieces }: OpenItem, whole: JsonObject): void {
    const { caller, status } = whole;
    const isUsual = status === undefined || status === 'completed' || status === null;
    const form = { ...defined({ caller: caller ?? undefined }), ...(isUsual ? {} : { status }) };
    const native = Object.keys(form).length === 0 ? {} : { native: { [DIALECT]: form } };
    for (const { block } of pieces.values()) this.#writer.close(block, native);
  }
}
