import type { Citation } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { BlockWriter } from '../block-writer.js';
import { defined, listAt, numberAt, objectAt, objectsAt, stringAt } from '../wire-json.js';

interface Span {
  start: number;
  end: number;
}

/** Where a stretch of the answer is: its block, and its bytes there where they are known. */
interface Place {
  block: number;
  span: Span | undefined;
}

/**
 * Makes citations of what Google says about sources: those that a search found, each with the stretches that rest on it,
 * and those that an answer quotes. Stretches are counted in bytes of UTF-8 over the text of the whole answer.
 * From https://ai.google.dev/api/generate-content#GroundingMetadata
 */
export class CitationReader {
  readonly #writer: BlockWriter;
  readonly #texts: { block: number; text: string }[] = [];
  #chunks: JsonObject[] = [];
  readonly #said = new Set<string>();
  /** Places of the sources that stretches rest on. */
  readonly #used = new Set<number>();
  readonly #waiting: { citation: Citation; segment: JsonObject }[] = [];

  constructor(writer: BlockWriter) {
    this.#writer = writer;
  }

  /** Text of a block, as it comes. */
  text(block: number, text: string): void {
    const last = this.#texts.at(-1);
    if (last?.block === block) last.text += text;
    else this.#texts.push({ block, text });
  }

  /** What a search found. A stream repeats the sources, or brings only new ones. */
  grounding(metadata: JsonObject): void {
    const chunks = objectsAt(metadata, 'groundingChunks');
    const isRepeated = this.#chunks.every((chunk, index) => isSame(chunk, chunks[index]));
    this.#chunks = isRepeated ? chunks : [...this.#chunks, ...chunks];
    for (const support of objectsAt(metadata, 'groundingSupports')) {
      for (const index of listAt(support, 'groundingChunkIndices')) {
        const chunk = typeof index === 'number' ? (this.#chunks[index] ?? chunks[index]) : undefined;
        if (typeof index !== 'number' || chunk === undefined) continue;
        this.#used.add(index);
        this.#cite(sourceOf(chunk, support), objectAt(support, 'segment'));
      }
    }
  }

  /** What an answer quotes. */
  quotations(metadata: JsonObject): void {
    const sources = [...objectsAt(metadata, 'citationSources'), ...objectsAt(metadata, 'citations')];
    for (const source of sources) {
      if (Object.keys(source).length === 0) continue;
      const [url, title] = [stringAt(source, 'uri'), stringAt(source, 'title')];
      this.#cite({ ...defined({ url, title }), raw: source }, source);
    }
  }

  /** Sources that no stretch rests on are cited all the same; those of an answer without text have no place. */
  finish(): void {
    for (const [index, chunk] of this.#chunks.entries()) {
      if (!this.#used.has(index) && Object.keys(chunk).length > 0) this.#cite(sourceOf(chunk, undefined), {});
    }
    const unplaced = this.#waiting.filter(({ citation, segment }) => !this.#write(citation, segment));
    if (unplaced.length > 0)
      this.#writer.metadata(
        'citations',
        unplaced.map(({ citation }) => citation.raw),
      );
  }

  #cite(citation: Citation, segment: JsonObject): void {
    const key = JSON.stringify([citation.raw, segment]);
    if (this.#said.has(key)) return;
    this.#said.add(key);
    if (!this.#write(citation, segment)) this.#waiting.push({ citation, segment });
  }

  /** False while there is no text that it could stand on. */
  #write(citation: Citation, segment: JsonObject): boolean {
    const place = this.#placeOf(segment);
    if (place === undefined) return false;
    const { block, span } = place;
    const unit = 'utf8' as const;
    const whole = span === undefined ? citation : { ...citation, span: { ...span, unit } };
    this.#writer.write({ type: 'citation', block, citation: whole });
    return true;
  }

  /** The stretch as counted over the whole text, or within one block: where its own words stand tells which. */
  #placeOf(segment: JsonObject): Place | undefined {
    const last = this.#texts.at(-1);
    if (last === undefined) return undefined;
    const end = numberAt(segment, 'endIndex');
    if (end === undefined) return { block: last.block, span: undefined };
    const span = { start: numberAt(segment, 'startIndex') ?? 0, end };
    const words = stringAt(segment, 'text');
    const places = [this.#placeInWhole(span), ...this.#texts.map(({ block }) => ({ block, span }))];
    const found = places.find((place) => words === undefined || this.#wordsAt(place) === words);
    return found ?? { block: last.block, span: undefined };
  }

  #placeInWhole({ start, end }: Span): Place {
    let before = 0;
    for (const { block, text } of this.#texts) {
      const size = byteLength(text);
      if (start < before + size) return { block, span: { start: start - before, end: end - before } };
      before += size;
    }
    return { block: this.#texts.at(-1)?.block ?? 0, span: undefined };
  }

  #wordsAt({ block, span }: Place): string | undefined {
    const text = this.#texts.find((each) => each.block === block)?.text;
    if (text === undefined || span === undefined) return undefined;
    return new TextDecoder().decode(new TextEncoder().encode(text).subarray(span.start, span.end));
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

function isSame(left: JsonValue, right: JsonValue | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** A source as a citation. Its one member says what kind it is: a page, a picture, a file, a place. */
function sourceOf(chunk: JsonObject, support: JsonObject | undefined): Citation {
  const source = Object.values(chunk).find(isJsonObject) ?? {};
  const segment = support === undefined ? {} : objectAt(support, 'segment');
  return {
    ...defined({
      url: stringAt(source, 'uri') ?? stringAt(source, 'sourceUri') ?? stringAt(source, 'imageUri'),
      title:
        stringAt(source, 'title') ?? stringAt(source, 'documentName') ?? stringAt(source, 'fileSearchStore'),
      quote: stringAt(segment, 'text'),
    }),
    raw:
      support === undefined
        ? { groundingChunk: chunk }
        : { groundingChunk: chunk, groundingSupport: support },
  };
}
