import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { stringAt } from '../wire-json.js';

type Segment = string | number;

/**
 * Arguments that come in pieces, each with the path of its place (`$.stops[0].name`); the pieces of one text follow each
 * other under the same path.
 * From https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/function-calling#streaming-fc
 */
export class PartialArguments {
  readonly #root: JsonObject = {};
  /** The path of a text of which more will come. */
  #openPath: string | undefined;

  add(piece: JsonObject): void {
    const path = stringAt(piece, 'jsonPath') ?? '';
    const value = valueOf(piece);
    if (value === undefined) return;
    const segments = segmentsOf(path);
    const name = segments.pop();
    if (name === undefined) return;
    const holder = holderAt(this.#root, [...segments, name]);
    const before = this.#openPath === path ? read(holder, name) : undefined;
    write(holder, name, typeof before === 'string' && typeof value === 'string' ? before + value : value);
    this.#openPath = piece['willContinue'] === true ? path : undefined;
  }

  get value(): JsonObject {
    return this.#root;
  }
}

function valueOf(piece: JsonObject): JsonValue | undefined {
  const { stringValue, numberValue, boolValue } = piece;
  return stringValue ?? numberValue ?? boolValue ?? ('nullValue' in piece ? null : undefined);
}

/** The names and places in a path: `$.a['b c'][0]` has three. */
function segmentsOf(path: string): Segment[] {
  const found = path
    .replace(/^\$/, '')
    .matchAll(/\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\.?([^.[\]]+)/g);
  return [...found].map(([, place, single, double, plain]) => {
    if (place !== undefined) return Number(place);
    return plain ?? (single ?? double ?? '').replaceAll(/\\(.)/g, '$1');
  });
}

type Holder = JsonObject | JsonValue[];

/** What holds the last of the segments; whatever is not there yet, or is of another kind, is made. */
function holderAt(root: JsonObject, segments: readonly Segment[]): Holder {
  let holder: Holder = root;
  for (const [index, segment] of segments.slice(0, -1).entries()) {
    const current = read(holder, segment);
    const next = fitting(current, typeof segments[index + 1] === 'number');
    if (next !== current) write(holder, segment, next);
    holder = next;
  }
  return holder;
}

function fitting(current: JsonValue | undefined, wantsList: boolean): Holder {
  if (wantsList) return Array.isArray(current) ? current : [];
  return isJsonObject(current) ? current : {};
}

function read(holder: Holder, segment: Segment): JsonValue | undefined {
  if (Array.isArray(holder)) return typeof segment === 'number' ? holder[segment] : undefined;
  return Object.hasOwn(holder, segment) ? holder[segment] : undefined;
}

/** A place far behind the end of a list would make a list of nothing but holes: the value is put at its end. */
function write(holder: Holder, segment: Segment, value: JsonValue): void {
  if (Array.isArray(holder)) holder[Math.min(Number(segment) || 0, holder.length)] = value;
  else
    Object.defineProperty(holder, segment, { value, enumerable: true, writable: true, configurable: true });
}
