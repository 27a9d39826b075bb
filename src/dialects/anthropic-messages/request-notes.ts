import { hasLongNumber, isJsonObject, parseJsonExactly, type JsonValue } from '../../chat/json.js';
import { Notes } from '../notes.js';

/**
 * Notes of a body that arguments are read from. They are objects here and text elsewhere, and a number in them may be
 * an id of more digits than a parsed body keeps.
 */
export class RequestNotes extends Notes {
  readonly #exact: JsonValue | undefined;

  constructor(bytes: Uint8Array | undefined) {
    super();
    const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
    this.#exact = hasLongNumber(text) ? parseJsonExactly(text) : undefined;
  }

  /** The value at a pointer as text of JSON, with every digit. */
  textAt(pointer: string, value: JsonValue): string {
    let place = this.#exact;
    for (const segment of pointer.split('/').slice(1)) {
      if (Array.isArray(place)) place = place[Number(segment)];
      else place = isJsonObject(place) ? place[segment] : undefined;
    }
    return JSON.stringify(place ?? value);
  }
}
