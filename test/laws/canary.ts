/**
 * The canary law: each scalar leaf of a request, replaced in turn by a unique legal value, is found in what goes to the
 * vendor, or its place in a warning or a refusal. What is none of these is lost in silence.
 */
import { validators } from '../../generated/validators.js';
import { isJsonObject, pointerSegment, type JsonObject, type JsonValue } from '../../src/chat/json.js';
import { GatewayError } from '../../src/chat/error.js';
import type { ChatRequest } from '../../src/chat/request.js';
import type { Vendor } from '../../src/dialects/dialect.js';
import { tryDialects } from '../../src/gateway/choose-dialect.js';
import type { HttpProvider } from '../../src/providers/provider.js';

/** A client's format. */
export interface Door {
  name: string;
  operation: keyof typeof validators;
  decode(body: JsonObject, bytes: Uint8Array): ChatRequest;
}

/** A vendor, one of its formats, and a model. */
export interface Goal {
  provider: HttpProvider;
  vendor: Vendor;
  model: string;
}

/** What became of a leaf. */
export type Fate = 'carried' | 'changed' | 'reported' | 'refused' | 'lost' | 'illegal';

/** A leaf and what became of it. */
export interface Finding {
  pointer: string;
  value: JsonValue;
  fate: Fate;
}

interface Outcome {
  /** Everything that goes to the vendor, as text; undefined where nothing can be written. */
  sent?: string;
  /** The places that warnings and refusals name. */
  reported: string[];
  refused: string[];
}

/** Sends a body, on paper. */
function outcomeOf(body: JsonObject, door: Door, { provider, vendor, model }: Goal): Outcome {
  try {
    const request = { ...door.decode(body, new Uint8Array()), model };
    const only = { ...provider, dialects: [vendor] };
    const [attempt] = tryDialects(request, { provider: only, model }, []);
    const {
      path,
      query,
      headers,
      body: upstream,
    } = vendor.encodeRequest(request, {
      provider: provider.id,
      displayName: provider.displayName,
      model,
      defaultMaxTokens: 8_192,
    });
    return {
      sent: JSON.stringify([path, query, headers, upstream]),
      reported: placesOf(attempt?.warnings ?? []),
      refused: (attempt?.refusals ?? []).flatMap(({ shape }) => shape.pointer ?? []),
    };
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown;
    return { reported: [], refused: thrown.shape.pointer === undefined ? [] : [thrown.shape.pointer] };
  }
}

function placesOf(warnings: readonly { pointer?: string }[]): string[] {
  return warnings.flatMap(({ pointer }) => pointer ?? []);
}

/** Whether one of these places is the leaf's or a prefix of it. */
function covers(places: readonly string[], leaf: string): boolean {
  return places.some((place) => leaf === place || (place !== '' && leaf.startsWith(`${place}/`)));
}

interface Leaf {
  pointer: string;
  value: string | number | boolean;
}

/** The scalar leaves of a body. */
export function leavesOf(value: JsonValue | undefined, pointer = ''): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, `${pointer}/${index}`));
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(member, `${pointer}/${pointerSegment(name)}`),
    );
  return value === undefined || value === null ? [] : [{ pointer, value }];
}

/** The body with another value at a place. */
function replaced(body: JsonObject, pointer: string, value: JsonValue): JsonObject {
  const copy = structuredClone(body);
  const segments = pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  let place: any = copy;
  for (const segment of segments.slice(0, -1)) place = place[segment];
  place[segments.at(-1) ?? ''] = value;
  return copy;
}

/** What a leaf may be instead: unique values, and where only some words are legal, those. */
function canariesOf({ pointer, value }: Leaf, words: ReadonlyMap<string, readonly JsonValue[]>): JsonValue[] {
  const name = pointer.split('/').at(-1) ?? '';
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return Number.isInteger(value) ? [4_137, 41, 2] : [0.137, 137.25];
  const unique = canaryLike(value);
  const known = (words.get(name) ?? []).filter((word) => word !== value);
  return name === 'type' || name === 'role' ? [] : [unique, ...known];
}

/** Of the same kind as the text that it replaces. */
function canaryLike(text: string): string {
  if (/^data:/.test(text)) return text.replace(/,.*$/, ',Y2FuYXJ5Cg==');
  if (/^https:\/\//.test(text)) return `${text.replace(/\/[^/]*$/, '')}/canary-4137`;
  if (text.startsWith('{')) return '{"canary":4137}';
  if (/^[A-Za-z0-9+/]{8,}={0,2}$/.test(text)) return 'Y2FuYXJ5Cg==';
  return 'canary-4137';
}

/** What is told of one leaf: the best of its legal values. */
function fateOf(
  leaf: Leaf,
  place: { body: JsonObject; base: Outcome; door: Door; goal: Goal },
  canaries: JsonValue[],
): Finding {
  const { body, base, door, goal } = place;
  let finding: Finding = { pointer: leaf.pointer, value: leaf.value, fate: 'illegal' };
  for (const value of canaries) {
    const mutated = replaced(body, leaf.pointer, value);
    if (!validators[door.operation](mutated)) continue;
    const outcome = outcomeOf(mutated, door, goal);
    const fate = judged({ leaf, value, base, outcome });
    if (finding.fate === 'illegal' || fate !== 'lost') finding = { pointer: leaf.pointer, value, fate };
    if (fate !== 'lost' && fate !== 'changed') return finding;
  }
  return finding;
}

interface Case {
  leaf: Leaf;
  value: JsonValue;
  base: Outcome;
  outcome: Outcome;
}

function judged({ leaf, value, base, outcome }: Case): Fate {
  const { pointer } = leaf;
  if (covers([...outcome.refused, ...base.refused], pointer)) return 'refused';
  const isText = typeof value === 'string';
  const words = isText ? JSON.stringify(value).slice(1, -1) : String(value);
  // Inside arguments, which are JSON in a text, it is written twice.
  const twice = JSON.stringify(words).slice(1, -1);
  const { sent = '' } = outcome;
  const isThere = [words, twice, String(value)].some((form) => includes(sent, form));
  if (isThere && (isText || sent !== base.sent)) return 'carried';
  // Of a yes or no the one may ask for nothing: either of them has to be told.
  if (covers([...outcome.reported, ...base.reported], pointer)) return 'reported';
  if (sent !== base.sent) return isText && /canary/i.test(words) ? 'changed' : 'carried';
  return 'lost';
}

/** Some formats write words in capitals. */
function includes(sent: string, form: string): boolean {
  return sent.includes(form) || sent.toLowerCase().includes(form.toLowerCase());
}

/** Words that members may have, by the members' names: for values of which only some are legal or known. */
export type Words = ReadonlyMap<string, readonly JsonValue[]>;

/** What becomes of every leaf of a body that is not in `known` already. */
export function findings(
  body: JsonObject,
  { door, goal, words, known }: { door: Door; goal: Goal; words: Words; known: ReadonlySet<string> },
): Finding[] {
  const base = outcomeOf(body, door, goal);
  return leavesOf(body)
    .filter(({ pointer, value }) => !known.has(`${pointer} ${String(value)}`))
    .map((leaf) => fateOf(leaf, { body, base, door, goal }, canariesOf(leaf, words)));
}
