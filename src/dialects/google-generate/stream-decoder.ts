import type { Schemas } from '../../../generated/openapi.js';
import type { ErrorShape } from '../../chat/error.js';
import type { ChatEvent } from '../../chat/event.js';
import { isJsonObject, parseJsonExactly, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Frame } from '../../wire/sse-decode.js';
import { BlockWriter, outOfOrder, truncated } from '../block-writer.js';
import type { StreamDecoder, StreamEnd, Undo } from '../dialect.js';
import { defined, stringAt } from '../wire-json.js';
import { stopFlow, type AnswerState } from './answer-state.js';
import { CallReader } from './call-reader.js';
import { readCandidate } from './candidate-readers.js';
import { CitationReader } from './citations.js';
import { errorShape } from './decode-error.js';
import { decodeFinish } from './finish-reason.js';
import { DIALECT } from './names.js';
import { decodeUsage } from './usage.js';

type ReplyMember = keyof Schemas['GoogleGenerateContentReply'];
type ReplyReader = (value: JsonValue, decoder: ChunkDecoder) => void;

const nothing: ReplyReader = () => undefined;

/** One reader for each member of a reply or chunk: one that the contract adds does not compile without. */
const readers: Record<ReplyMember, ReplyReader> = {
  candidates: (value, decoder) => decoder.candidates(value),
  promptFeedback: (value, decoder) => decoder.promptFeedback(value),
  usageMetadata: (value, decoder) => decoder.usage(value),
  modelStatus: (value, decoder) => decoder.metadata('modelStatus', value),
  // Read with the start.
  modelVersion: nothing,
  responseId: nothing,
  createTime: nothing,
  // Read before all else.
  error: nothing,
  aial: nothing,
};

/** A decoder for one answer, streamed or whole: each chunk has the form of a whole reply. */
export class ChunkDecoder {
  readonly #writer = new BlockWriter(DIALECT);
  readonly #state: AnswerState;
  readonly #provider: string;
  /** What the vendor is called in messages. */
  readonly #label: string;
  #usage = '';
  /** Whether anything was said at all: an answer, or why there is none. */
  #hasAnswer = false;

  constructor(undo: Undo) {
    this.#provider = undo.provider;
    this.#label = undo.displayName ?? undo.provider;
    const writer = this.#writer;
    const [calls, citations] = [new CallReader(writer, undo), new CitationReader(writer)];
    this.#state = { writer, undo, calls, citations };
  }

  /** Reads a chunk; whatever it holds, nothing is thrown. */
  chunk(chunk: JsonObject): void {
    const { error } = chunk;
    if (error !== undefined && error !== null) {
      this.fail(errorShape(chunk, { provider: this.#provider }));
      return;
    }
    this.#start(chunk);
    if (this.#isAnother(chunk)) {
      this.fail(outOfOrder(this.#label, 'a second answer begins in it'));
      return;
    }
    // The names are those of the table.
    for (const name of Object.keys(readers) as ReplyMember[]) {
      const value = chunk[name];
      if (value !== undefined && value !== null) readers[name](value, this);
    }
    for (const [name, value] of Object.entries(chunk)) {
      if (!Object.hasOwn(readers, name)) this.metadata(name, value);
    }
  }

  candidates(value: JsonValue): void {
    for (const [place, candidate] of (Array.isArray(value) ? value : []).entries()) {
      if (!isJsonObject(candidate)) continue;
      this.#hasAnswer = true;
      // The first one's index is often left out, as zeros are.
      const index = candidate['index'] ?? place;
      if (index === 0) readCandidate(candidate, this.#state);
      else this.#otherChoice();
    }
  }

  promptFeedback(value: JsonValue): void {
    if (!isJsonObject(value)) return;
    const { blockReason } = value;
    if (typeof blockReason === 'string' || typeof blockReason === 'number')
      this.#state.blockReason = String(blockReason);
    this.metadata('promptFeedback', value);
  }

  /** Each chunk repeats what was counted so far. */
  usage(value: JsonValue): void {
    const text = JSON.stringify(value);
    if (text === this.#usage) return;
    this.#usage = text;
    const usage = decodeUsage(value);
    if (usage === undefined) this.metadata('usageMetadata', value);
    else this.#writer.usage(usage);
  }

  metadata(name: string, value: JsonValue | undefined): void {
    this.#writer.metadata(name, value);
  }

  /** The bytes are at their end, which is all that tells of the end of an answer here. */
  done(): void {
    const { rawReason, blockReason, calls, citations } = this.#state;
    const reason = rawReason ?? blockReason;
    if (reason === undefined) {
      const isEmpty = this.#writer.isStarted && !this.#hasAnswer;
      const what = 'it has neither candidates nor a reason for that';
      this.fail(isEmpty ? outOfOrder(this.#label, what) : truncated(this.#label));
      return;
    }
    calls.finish();
    citations.finish();
    if (this.#state.logprobs !== undefined) this.#unplacedLogprobs();
    stopFlow(this.#state);
    const isBlocked = rawReason === undefined;
    this.#writer.finish(
      isBlocked
        ? { reason: 'content-filter', rawReason: reason }
        : decodeFinish(reason, this.#state.calls.count > 0),
    );
  }

  end(how: StreamEnd): void {
    if (how === 'eof') this.done();
    else this.fail(truncated(this.#label));
  }

  fail(error: ErrorShape): void {
    this.#writer.fail(error, this.#provider);
  }

  take(): ChatEvent[] {
    return this.#writer.take();
  }

  #start(chunk: JsonObject): void {
    if (this.#writer.isStarted) return;
    const id = stringAt(chunk, 'responseId') ?? '';
    const createdAtMs = Date.parse(stringAt(chunk, 'createTime') ?? '');
    this.#state.calls.responseId = id;
    this.#writer.start({
      id,
      model: stringAt(chunk, 'modelVersion') ?? '',
      provider: this.#provider,
      ...defined({ createdAtMs: Number.isNaN(createdAtMs) ? undefined : createdAtMs }),
    });
  }

  /** Whether a chunk belongs to a second answer: all chunks of one bear the same id. */
  #isAnother(chunk: JsonObject): boolean {
    const [id, own] = [stringAt(chunk, 'responseId') ?? '', this.#state.calls.responseId];
    return id !== '' && own !== '' && id !== own;
  }

  #otherChoice(): void {
    if (this.#state.hasOtherChoices === true) return;
    this.#state.hasOtherChoices = true;
    const message = 'Only the first of several answers is passed on.';
    this.#writer.write({
      type: 'warning',
      warning: { code: 'choices_dropped', message, disposition: 'dropped' },
    });
  }

  /** Log probabilities of an answer without text. */
  #unplacedLogprobs(): void {
    // Plain JSON, as it was read.
    this.metadata('logprobs', this.#state.logprobs as JsonValue | undefined);
  }
}

/** Reads a value that holds one chunk, or several in a list. */
export function readChunks(value: JsonValue, decoder: ChunkDecoder): void {
  for (const chunk of Array.isArray(value) ? value : [value]) {
    if (isJsonObject(chunk)) decoder.chunk(chunk);
  }
}

/** A decoder for a stream of chunks, which just ends: it is whole when a finish reason has come. */
export function streamDecoder(undo: Undo): StreamDecoder {
  const decoder = new ChunkDecoder(undo);
  return {
    push({ data, isUnended }: Frame): ChatEvent[] {
      const text = data.trim();
      // Some proxies end it as OpenAI's streams end.
      if (text === '' || text === '[DONE]') return [];
      // Nothing but its blank line tells that a frame is whole, and nothing but a whole one that the answer is.
      const value = isUnended === true ? undefined : parseJsonExactly(text);
      if (value === undefined) decoder.fail(truncated(undo.displayName ?? undo.provider));
      else readChunks(value, decoder);
      return decoder.take();
    },
    end(how: StreamEnd): ChatEvent[] {
      decoder.end(how);
      return decoder.take();
    },
    // The end of the bytes is the only end there is.
    isWhole: false,
  };
}
