import type { Usage } from './event.js';
import type { JsonObject } from './json.js';
import type { ChatRequest } from './request.js';
import type { Metadata } from './result.js';
import type { Support, Weight } from './support.js';

/** A piece of what becomes one vector; `other` is whatever is neither words nor tokens, as its format writes it. */
export type EmbeddingPart =
  | { type: 'text'; text: string }
  | { type: 'tokens'; tokens: readonly number[] }
  | { type: 'other'; value: JsonObject };

/** What one vector is to be like. */
export interface EmbeddingOptions {
  /** How many numbers it has. */
  dimensions: number;
  /** What it is for, in the vendor's own word: `RETRIEVAL_QUERY`. */
  task: string;
  /** The title of the document that the text is of. */
  title: string;
}

/** What becomes one vector. */
export interface EmbeddingInput {
  parts: readonly EmbeddingPart[];
  options: Partial<EmbeddingOptions>;
  /** Where the parts stood in the client's own body. */
  pointer: string;
  /** Where the options stood there. */
  pointers: Partial<Record<keyof EmbeddingOptions, string>>;
}

/** A request for vectors, whoever makes them. */
export interface EmbeddingRequest extends Pick<
  ChatRequest,
  'model' | 'providerOptions' | 'unread' | 'pointers' | 'source'
> {
  /** One for each vector, in order. */
  inputs: readonly EmbeddingInput[];
  /** An id of the end user. */
  user?: string;
  /** How the client wants to read the numbers. */
  encoding: 'float' | 'base64';
}

/** The vector of the input of this number. */
export interface EmbeddingVector {
  index: number;
  values: readonly number[];
}

/** The vectors as the vendor gave them. */
export interface EmbeddingResult {
  vectors: readonly EmbeddingVector[];
  /** As the vendor names it. */
  model?: string;
  usage?: Usage;
  /** What has no place of its own. */
  metadata: readonly Metadata[];
}

/** What a vendor takes of a request for vectors: total, so that whatever is new needs a stand by each. */
export interface EmbeddingSupport {
  options: Record<keyof EmbeddingOptions, Support>;
  user: Support;
  parts: Record<EmbeddingPart['type'], Support>;
}

/** What losing an option would mean: another number of dimensions is another vector. */
export const embeddingWeights: Record<keyof EmbeddingOptions, Weight> = {
  dimensions: 'semantic',
  task: 'hint',
  title: 'hint',
};
