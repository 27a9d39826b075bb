/** Leaves of JSON: what leaf accounting counts. */

/** A leaf with its place; list indexes are `#`, so that a place stands for all entries. */
export interface Leaf {
  place: string;
  value: string | number;
}

const SHORTEST_TEXT = 8;

/** The leaves that must not be lost: texts of eight characters or more, numbers of usage, arguments of calls. */
export function leavesOf(value: unknown, place = '', within: Within = {}): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((entry) => leavesOf(entry, `${place}/#`, within));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, member]) =>
      leavesOf(member, `${place}/${name}`, inside(name, within)),
    );
  }
  if (typeof value === 'string') {
    if (within.isJsonText === true) {
      const parsed = parsedOr(value);
      if (parsed !== undefined) return leavesOf(parsed, `${place}/json`, { isArguments: true });
    }
    const isCounted = value.length >= SHORTEST_TEXT || (within.isArguments === true && value !== '');
    return isCounted ? [{ place, value }] : [];
  }
  const isNumber = typeof value === 'number' && (within.isUsage === true || within.isArguments === true);
  return isNumber ? [{ place, value }] : [];
}

interface Within {
  isUsage?: boolean;
  isArguments?: boolean;
  isJsonText?: boolean;
}

function inside(name: string, within: Within): Within {
  if (/^usage(?:Metadata)?$/.test(name)) return { isUsage: true };
  if (name === 'arguments') return { isArguments: true, isJsonText: true };
  if (name === 'input' || name === 'args') return { isArguments: true };
  return { ...within, isJsonText: false };
}

function parsedOr(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

const isPieceOfArguments = /(?:arguments|partial_json|function_call_arguments\.delta:\/delta)$/;

function bigintAsNumber(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

const SEAL = /^aial1\.([A-Za-z0-9_-]+)$/;
/** A seal in a field that holds bytes. */
const SEAL_BYTES = /^YWlhbDEu[A-Za-z0-9+/_=-]+$/;

/** Everything that a reply says, to look leaves up in: texts with the seals opened and the JSON in them read, and numbers. */
export class Haystack {
  readonly #texts: string[] = [];
  /** Arguments that are objects, as text. */
  readonly #objects: string[] = [];
  readonly #numbers = new Set<number>();
  #all = '';

  add(value: unknown): void {
    if (Array.isArray(value)) for (const entry of value) this.add(entry);
    else if (typeof value === 'object' && value !== null) {
      this.#objects.push(JSON.stringify(value, bigintAsNumber));
      for (const member of Object.values(value)) this.add(member);
    } else if (typeof value === 'string') this.#addText(value);
    else if (typeof value === 'number') this.#numbers.add(value);
    else if (typeof value === 'bigint') this.#numbers.add(Number(value));
    this.#all = '';
  }

  has({ place, value }: Leaf): boolean {
    if (typeof value === 'number') return this.#numbers.has(value);
    if (this.#all === '') this.#all = this.#texts.join('\u0000');
    if (this.#all.includes(value)) return true;
    // A piece of arguments, where the surface has them as an object: JSON may be spaced in another way.
    return isPieceOfArguments.test(place) && this.#unspaced().includes(value.replaceAll(/\s/g, ''));
  }

  #unspaced(): string {
    return this.#objects.join('\u0000').replaceAll(/\s/g, '');
  }

  #addText(text: string): void {
    this.#texts.push(text);
    const plain = SEAL_BYTES.test(text) ? Buffer.from(text, 'base64').toString() : text;
    const seal = SEAL.exec(plain)?.[1];
    if (seal !== undefined) this.add(JSON.parse(Buffer.from(seal, 'base64url').toString()));
    else if (/^\s*[[{]/.test(text)) {
      const parsed = parsedOr(text);
      if (parsed !== undefined) this.add(parsed);
    }
  }
}
