import { isJsonObject, pointerSegment, type JsonObject, type JsonValue } from '../chat/json.js';
import type { UnreadMember } from '../chat/request.js';
import { asJsonObject, defined } from './wire-json.js';

/** Asks nothing of names when all of them are read, and else for what no list has: a decoder then does not compile. */
type Complete<Body, Names extends readonly (keyof Body)[]> = [Exclude<keyof Body, Names[number]>] extends [
  never,
]
  ? unknown
  : { notRead: Exclude<keyof Body, Names[number]> };

/** What a decoder finds beside the meaning of a body: members without a place, and where parameters stood. */
export class Notes {
  readonly unread: UnreadMember[] = [];
  readonly pointers: Record<string, string>;

  /** `pointers` are those that every body of the format has. */
  constructor(pointers: Readonly<Record<string, string>> = {}) {
    this.pointers = { ...pointers };
  }

  /**
   * Notes every member that the contract does not declare. The names are those the decoder reads: one that the contract
   * declares and the list lacks does not compile.
   */
  rest<Body extends object, const Names extends readonly (keyof Body)[]>(
    body: Body,
    pointer: string,
    names: Names & Complete<Body, Names>,
  ): void {
    const known: readonly PropertyKey[] = names;
    const members = asJsonObject(body);
    // A look through the list: to make a set of it first costs twenty times as much, for each message and tool.
    for (const name of Object.keys(members)) {
      if (!known.includes(name)) this.keep(`${pointer}/${pointerSegment(name)}`, members[name]);
    }
  }

  /** Notes a member that has no place in the internal types. */
  keep(pointer: string, value: unknown, weight?: NonNullable<UnreadMember['weight']>, note?: string): void {
    // What stands in a parsed body is a JSON value.
    const json = value as JsonValue | undefined;
    if (json !== undefined) this.unread.push({ pointer, value: json, ...defined({ weight, note }) });
  }

  /** Notes how a member was written whose meaning has been read. */
  form(pointer: string, value: unknown): void {
    // As above.
    const json = value as JsonValue | undefined;
    if (json !== undefined) this.unread.push({ pointer, value: json, isForm: true });
  }
}

/** Puts noted members back to where they stood. A place that is not there any more is left alone. */
export function restore(body: JsonObject, unread: readonly UnreadMember[]): void {
  for (const { pointer, value } of unread) {
    const segments = pointer.split('/').slice(1).map(unescapeSegment);
    const name = segments.pop();
    let place: JsonValue | undefined = body;
    for (const segment of segments) {
      if (Array.isArray(place)) place = place[Number(segment)];
      else place = isJsonObject(place) ? place[segment] : undefined;
    }
    if (name !== undefined && name !== '__proto__' && isJsonObject(place)) place[name] = value;
  }
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
