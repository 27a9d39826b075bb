import type { Citation } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import { defined } from '../wire-json.js';

/** The text of one block, and what is said about where it comes from. */
export interface CitedText {
  text: string;
  citations: readonly Citation[];
}

/**
 * What a candidate says about its sources. Stretches are counted in bytes of UTF-8 over the text of the whole answer, as
 * recorded answers have it. `isOwn` tells that the citations came in this format: then quotations are written as they came.
 * From https://ai.google.dev/api/generate-content#GroundingMetadata
 */
export function encodeCitations(texts: readonly CitedText[], isOwn: boolean): JsonObject {
  const chunks: JsonObject[] = [];
  const supports: JsonObject[] = [];
  const quotations: JsonObject[] = [];
  let before = 0;
  for (const { text, citations } of texts) {
    for (const citation of citations) {
      if (isOwn && isQuotation(citation)) quotations.push(citation.raw);
      else addSource({ citation, text, before }, { chunks, supports });
    }
    before += byteLength(text);
  }
  return {
    ...(chunks.length === 0
      ? {}
      : {
          groundingMetadata: {
            groundingChunks: chunks,
            ...(supports.length === 0 ? {} : { groundingSupports: supports }),
          },
        }),
    ...(quotations.length === 0 ? {} : { citationMetadata: { citationSources: quotations } }),
  };
}

function isQuotation(citation: Citation): citation is Citation & { raw: JsonObject } {
  return isJsonObject(citation.raw) && citation.raw['groundingChunk'] === undefined;
}

interface Placed {
  citation: Citation;
  text: string;
  /** Bytes of the answer before this text. */
  before: number;
}

interface Grounding {
  chunks: JsonObject[];
  supports: JsonObject[];
}

/** Each source once, and the stretch that rests on it. */
function addSource({ citation, text, before }: Placed, { chunks, supports }: Grounding): void {
  const chunk = chunkOf(citation);
  const key = JSON.stringify(chunk);
  let index = chunks.findIndex((known) => JSON.stringify(known) === key);
  if (index < 0) index = chunks.push(chunk) - 1;
  const span = spanInBytes(citation.span, text);
  if (span === undefined) return;
  const [start, end] = span;
  const words = new TextDecoder().decode(new TextEncoder().encode(text).subarray(start, end));
  const segment = {
    ...(before + start === 0 ? {} : { startIndex: before + start }),
    endIndex: before + end,
    text: words,
  };
  const known = supports.find((support) => JSON.stringify(support['segment']) === JSON.stringify(segment));
  const indices = known?.['groundingChunkIndices'];
  if (Array.isArray(indices)) indices.push(index);
  else supports.push({ segment, groundingChunkIndices: [index] });
}

/** A page where there is an address, else a piece of a file of the caller's. */
function chunkOf({ url, title, quote, raw }: Citation): JsonObject {
  const own = isJsonObject(raw) ? raw['groundingChunk'] : undefined;
  if (isJsonObject(own)) return own;
  if (url !== undefined) return { web: defined({ uri: url, title }) };
  return { retrievedContext: defined({ title, text: quote }) };
}

function spanInBytes(span: Citation['span'], text: string): [number, number] | undefined {
  if (span === undefined || span.end <= span.start) return undefined;
  const { start, end, unit } = span;
  if (unit === 'utf8') return [start, end];
  const upTo = (count: number): number =>
    byteLength(unit === 'utf16' ? text.slice(0, count) : Array.from(text).slice(0, count).join(''));
  return [upTo(start), upTo(end)];
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
