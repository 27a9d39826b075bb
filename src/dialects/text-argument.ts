import { isJsonObject, parseJson } from '../chat/json.js';
import { lookUp } from '../chat/look-up.js';
import { TEXT_ARGUMENT } from './text-tool.js';

/** What the arguments begin with, but for white space, when the text is the first and only one. */
const OPENING = `{"${TEXT_ARGUMENT}":"`;

const escapes: Partial<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Takes the text out of the arguments of a function that stands for a custom tool, while they come in pieces of JSON
 * that are cut anywhere. Arguments of another shape are kept until their end and read then.
 */
export class TextArgument {
  #all = '';
  /** What could not be read yet. */
  #rest = '';
  /** The first half of a character that comes in two escapes. */
  #half = '';
  #state: 'before' | 'inside' | 'after' | 'other' = 'before';

  /** The text that the piece adds. */
  push(json: string): string {
    this.#all += json;
    this.#rest += json;
    if (this.#state === 'before') this.#open();
    return this.#state === 'inside' ? this.#read() : '';
  }

  /** What is left of the text when the arguments are whole. */
  end(): string {
    if (this.#state === 'inside' || this.#state === 'after') return this.#half;
    const value = parseJson(this.#all);
    const text = isJsonObject(value) ? value[TEXT_ARGUMENT] : undefined;
    if (typeof text === 'string') return text;
    return isJsonObject(value) && Object.keys(value).length === 0 ? '' : this.#all;
  }

  #open(): void {
    let matched = 0;
    for (let index = 0; index < this.#rest.length; index += 1) {
      const character = this.#rest.charAt(index);
      if (/\s/.test(character)) continue;
      if (character !== OPENING.charAt(matched)) {
        this.#state = 'other';
        return;
      }
      matched += 1;
      if (matched < OPENING.length) continue;
      this.#rest = this.#rest.slice(index + 1);
      this.#state = 'inside';
      return;
    }
  }

  #read(): string {
    let text = this.#half;
    for (let piece = this.#next(); piece !== undefined; piece = this.#next()) text += piece;
    // Half a character cannot be sent on by itself.
    this.#half = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
    return text.slice(0, text.length - this.#half.length);
  }

  /** The next plain characters or the next escape; undefined at the end of the text, or of what there is of it. */
  #next(): string | undefined {
    const rest = this.#rest;
    if (rest === '' || this.#state === 'after') return undefined;
    const plain = /^[^"\\]+/.exec(rest)?.[0];
    if (plain !== undefined) {
      this.#rest = rest.slice(plain.length);
      return plain;
    }
    if (rest.startsWith('"')) {
      this.#state = 'after';
      return undefined;
    }
    const kind = rest.charAt(1);
    const length = kind === 'u' ? 6 : 2;
    if (rest.length < length) return undefined;
    this.#rest = rest.slice(length);
    if (kind === 'u') return String.fromCharCode(Number.parseInt(rest.slice(2, length), 16));
    return lookUp(escapes, kind) ?? kind;
  }
}
