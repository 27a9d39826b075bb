import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Signature } from '../../chat/request.js';
import type { BlockWriter } from '../block-writer.js';
import type { Undo } from '../dialect.js';
import { madeUpId } from '../made-up-id.js';
import { TEXT_ARGUMENT } from '../text-tool.js';
import { clientName } from '../tool-names.js';
import { objectsAt, stringAt } from '../wire-json.js';
import { nativeOf } from './names.js';
import { PartialArguments } from './partial-arguments.js';

const readMembers = new Set(['name', 'args', 'id', 'partialArgs', 'willContinue']);

interface OpenCall {
  block: number;
  input: 'json' | 'text';
  pieces: PartialArguments;
  /** Arguments that came whole. */
  whole: JsonObject | undefined;
}

/**
 * Reads calls: whole ones, which may lack arguments and, of older models, ids; and on Vertex AI those whose arguments
 * come in pieces, with the name in the first part only and an empty part as the end.
 */
export class CallReader {
  readonly #writer: BlockWriter;
  readonly #undo: Undo;
  #open: OpenCall | undefined;
  responseId = '';
  count = 0;

  constructor(writer: BlockWriter, undo: Undo) {
    this.#writer = writer;
    this.#undo = undo;
  }

  read(call: JsonObject, signature: Signature | undefined): void {
    const isNew = stringAt(call, 'name') !== undefined || this.#open === undefined;
    if (isNew && Object.keys(call).length === 0) return;
    if (isNew) this.finish();
    const open = isNew ? this.#start(call) : this.#open;
    if (open === undefined) return;
    if (signature !== undefined) this.#writer.amend(open.block, { signature });
    if (isJsonObject(call['args'])) open.whole = call['args'];
    for (const piece of objectsAt(call, 'partialArgs')) open.pieces.add(piece);
    this.#tellRest(call);
    this.#open = open;
    if (call['willContinue'] !== true) this.finish();
  }

  /** A call that was not said to be whole is shown as far as it came. */
  finish(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    const { block, input, whole, pieces } = open;
    const argumentsText = textOf({ ...whole, ...pieces.value }, input);
    if (argumentsText !== '') this.#writer.write({ type: 'tool-call-delta', block, argumentsText });
    this.#writer.close(block);
  }

  /** What has no place in a call. */
  #tellRest(call: JsonObject): void {
    for (const [name, value] of Object.entries(call)) {
      if (!readMembers.has(name)) this.#writer.metadata(`functionCall.${name}`, value);
    }
  }

  #start(call: JsonObject): OpenCall {
    const sent = stringAt(call, 'name') ?? '';
    const input = this.#undo.customTools?.includes(sent) === true ? 'text' : 'json';
    const block = this.#writer.open({
      kind: 'tool-call',
      callId: this.#idOf(call),
      ...clientName(sent, this.#undo),
      input,
      executor: 'client',
    });
    if (stringAt(call, 'id') === undefined) this.#writer.amend(block, nativeOf({ id: 'none' }));
    this.count += 1;
    return { block, input, pieces: new PartialArguments(), whole: undefined };
  }

  /** The vendor's own id, or one made up; an answer without an id is told from others by what it calls. */
  #idOf(call: JsonObject): string {
    const id = stringAt(call, 'id');
    if (id !== undefined && id !== '') return id;
    const seed = this.responseId === '' ? JSON.stringify(call) : this.responseId;
    return madeUpId('call', seed, this.count);
  }
}

/** The one argument of a custom tool is its input. */
function textOf(values: JsonObject, input: OpenCall['input']): string {
  const { [TEXT_ARGUMENT]: text, ...others } = values;
  const isPlain = input === 'text' && typeof text === 'string' && Object.keys(others).length === 0;
  return isPlain ? text : JSON.stringify(values);
}
