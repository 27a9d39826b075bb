import type { Citation } from '../chat/event.js';

type Span = NonNullable<Citation['span']>;
type Unit = Span['unit'];
type Lengths = Record<Unit, number>;

/** How many characters a text has, as Unicode counts them. */
export function codePointCount(text: string): number {
  // Two halves of one character in UTF-16 count once.
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/**
 * A text in pieces, which may still grow, whose stretches are counted in characters as Unicode has them (code points),
 * whatever they are counted in. Each piece is gone through once, and a place is looked for in its piece only: a long
 * answer may have thousands of citations.
 */
export class CountedText {
  readonly #source: readonly string[];
  #read = 0;
  /** Whole characters, for a piece may end with half of one. */
  readonly #pieces: string[] = [];
  readonly #before: Lengths[] = [];
  #length: Lengths = { utf8: 0, utf16: 0, codepoint: 0 };
  #half = '';

  /** The pieces, read when they are needed: those that are added to the list later count, too. */
  constructor(pieces: readonly string[]) {
    this.#source = pieces;
  }

  /** A stretch in code points. */
  inCodePoints({ start, end, unit }: Span): { start: number; end: number } {
    if (unit === 'codepoint') return { start, end };
    this.#readOn();
    return { start: this.#codePointAt(start, unit), end: this.#codePointAt(end, unit) };
  }

  #readOn(): void {
    for (; this.#read < this.#source.length; this.#read += 1) {
      const text = this.#half + (this.#source[this.#read] ?? '');
      this.#half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
      this.#add(text.slice(0, text.length - this.#half.length));
    }
  }

  /** A whole answer is one piece, and is cut up itself. */
  #add(text: string): void {
    for (const [piece] of text.matchAll(/[^]{1,1024}/gu)) {
      this.#pieces.push(piece);
      this.#before.push(this.#length);
      this.#length = added(this.#length, piece);
    }
  }

  #codePointAt(offset: number, unit: Exclude<Unit, 'codepoint'>): number {
    const index = this.#pieceAt(offset, unit);
    const [piece, before] = [this.#pieces[index], this.#before[index]];
    if (piece === undefined || before === undefined) return 0;
    const inside = offset - before[unit];
    return (
      before.codepoint + (unit === 'utf16' ? codePointCount(piece.slice(0, inside)) : bytesIn(piece, inside))
    );
  }

  /** The last piece that begins before a place. */
  #pieceAt(offset: number, unit: Unit): number {
    let [low, high] = [0, this.#before.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#before[middle]?.[unit] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function added({ utf8, utf16, codepoint }: Lengths, piece: string): Lengths {
  return {
    utf8: utf8 + new TextEncoder().encode(piece).length,
    utf16: utf16 + piece.length,
    codepoint: codepoint + codePointCount(piece),
  };
}

function bytesIn(text: string, offset: number): number {
  const bytes = new TextEncoder().encode(text);
  // A byte that goes on with a character begins with the bits 10.
  return bytes.subarray(0, offset).reduce((sum, byte) => sum + ((byte & 0xc0) === 0x80 ? 0 : 1), 0);
}
