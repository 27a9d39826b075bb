import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { BlockWriter } from '../block-writer.js';
import { madeUpId } from '../made-up-id.js';
import { numberAt, objectAt, stringAt } from '../wire-json.js';
import { DIALECT, LEGACY_CALL_ID } from './decode-messages.js';
import { googleSignature } from './extensions.js';

interface OpenCall {
  id: string | undefined;
  name: string | undefined;
  input: 'json' | 'text';
  /** Its block, once the name is known. */
  block: number | undefined;
  /** Arguments that came before the name. */
  early: string;
  isLegacy: boolean;
}

/**
 * Puts calls together from their pieces. Vendors number them from 0, number all of them 0, or not at all; only the
 * first piece has the id and the name, and some never send an id.
 */
export class CallReader {
  readonly #writer: BlockWriter;
  readonly #provider: string;
  readonly #calls: OpenCall[] = [];
  readonly #byIndex = new Map<number, OpenCall>();
  responseId = '';

  constructor(writer: BlockWriter, provider: string) {
    this.#writer = writer;
    this.#provider = provider;
  }

  get count(): number {
    return this.#calls.length;
  }

  /** A piece out of `tool_calls`. */
  piece(delta: JsonObject): void {
    const call = this.#callOf(delta);
    const custom = delta['custom'];
    const isCustom = isJsonObject(custom);
    const body = isCustom ? custom : objectAt(delta, 'function');
    if (isCustom) call.input = 'text';
    call.id ??= nonEmpty(stringAt(delta, 'id'));
    call.name ??= nonEmpty(stringAt(body, 'name'));
    this.#argue(call, argumentsText(body[isCustom ? 'input' : 'arguments']));
    const signature = googleSignature(delta['extra_content']).signature?.value;
    if (signature !== undefined && call.block !== undefined) {
      this.#writer.amend(call.block, {
        signature: { provider: this.#provider, dialect: DIALECT, value: signature },
      });
    }
  }

  /** The older `function_call`, of which there is one and without an id. */
  legacy(delta: JsonObject): void {
    let call = this.#calls.find((each) => each.isLegacy);
    if (call === undefined) {
      call = {
        id: LEGACY_CALL_ID,
        name: undefined,
        input: 'json',
        block: undefined,
        early: '',
        isLegacy: true,
      };
      this.#calls.push(call);
    }
    call.name ??= nonEmpty(stringAt(delta, 'name'));
    this.#argue(call, argumentsText(delta['arguments']));
  }

  /** Calls that never got a name are shown all the same. */
  finish(): void {
    for (const call of this.#calls) {
      call.name ??= '';
      this.#argue(call, '');
    }
  }

  #callOf(delta: JsonObject): OpenCall {
    const index = numberAt(delta, 'index');
    const id = nonEmpty(stringAt(delta, 'id'));
    const known = index === undefined ? this.#calls.at(-1) : this.#byIndex.get(index);
    if (known !== undefined && !beginsAnother(delta, known)) return known;
    const call: OpenCall = {
      id,
      name: undefined,
      input: 'json',
      block: undefined,
      early: '',
      isLegacy: false,
    };
    this.#calls.push(call);
    if (index !== undefined) this.#byIndex.set(index, call);
    return call;
  }

  #argue(call: OpenCall, text: string): void {
    if (call.name === undefined) {
      call.early += text;
      return;
    }
    const argumentsText = call.early + text;
    call.early = '';
    if (call.block === undefined) {
      const callId = call.id ?? madeUpId('call', this.responseId, this.#calls.indexOf(call));
      const { name, input } = call;
      call.block = this.#writer.open({ kind: 'tool-call', callId, name, input, executor: 'client' });
      if (call.isLegacy)
        this.#writer.amend(call.block, { native: { [DIALECT]: { member: 'function_call' } } });
    }
    if (argumentsText !== '')
      this.#writer.write({ type: 'tool-call-delta', block: call.block, argumentsText });
  }
}

/** Whether a piece begins another call than the one that its number, or the lack of one, leads to. */
function beginsAnother(delta: JsonObject, known: OpenCall): boolean {
  const id = nonEmpty(stringAt(delta, 'id'));
  const isNumbered = numberAt(delta, 'index') !== undefined;
  if (id !== undefined) return isNumbered ? known.id !== undefined && known.id !== id : known.id !== id;
  // Without either only the name tells: first pieces have it, and no others.
  const name = nonEmpty(stringAt(objectAt(delta, 'function'), 'name'));
  return !isNumbered && name !== undefined && known.name !== undefined;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

/** Some vendors send the arguments as an object. */
function argumentsText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
