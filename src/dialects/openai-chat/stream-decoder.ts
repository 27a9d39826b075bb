import type { ChatEvent } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Frame } from '../../wire/sse-decode.js';
import { BlockWriter, damaged, outOfOrder, truncated } from '../block-writer.js';
import type { StreamDecoder, StreamEnd, Undo } from '../dialect.js';
import { errorShape } from '../openai-error.js';
import {
  defined,
  isDamaged,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
  parseObject,
  stringAt,
} from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import { deltaReaders, type AnswerState, type DeltaMember } from './delta-readers.js';
import { decodeFinish } from './finish-reason.js';
import { CallReader } from './tool-call-reader.js';
import { decodeUsage } from './usage.js';

/** Top-level members of a chunk that are read, or of no meaning: `obfuscation` is padding. */
const readMembers = new Set([
  'id',
  'object',
  'created',
  'model',
  'choices',
  'usage',
  'obfuscation',
  'error',
  'aial',
]);

/** Members of a choice that are read. */
const readChoiceMembers = new Set(['index', 'delta', 'message', 'finish_reason', 'logprobs']);

/** A decoder for one answer, streamed or whole. */
export class ChunkDecoder {
  readonly #writer = new BlockWriter(DIALECT);
  readonly #state: AnswerState;
  readonly #provider: string;
  /** What the vendor is called in messages. */
  readonly #label: string;
  #rawReason: string | undefined;
  #hasChoice = false;
  /** Whether `[DONE]` has come. */
  #isDone = false;
  /** How many chunks in a row had the same id: some vendors give each chunk an id of its own. */
  #sameIdCount = 0;

  constructor(undo: Undo, keepsEmptyText = false) {
    this.#provider = undo.provider;
    this.#label = undo.displayName ?? undo.provider;
    const writer = this.#writer;
    this.#state = {
      writer,
      provider: undo.provider,
      calls: new CallReader(writer, undo.provider),
      responseId: '',
      keepsEmptyText,
      said: { hasCalls: false, hasText: false, hasRefusal: false },
    };
  }

  /** Reads a chunk; whatever it holds, nothing is thrown. */
  chunk(chunk: JsonObject): void {
    const { error } = chunk;
    if (error !== undefined && error !== null && error !== '') {
      this.#writer.fail(errorShape(chunk, { provider: this.#provider }), this.#provider);
      return;
    }
    this.#start(chunk);
    if (this.#isAnother(chunk)) {
      const what = this.#isDone ? 'more of it follows its end' : 'a second answer begins in it';
      this.#writer.fail(outOfOrder(this.#label, what), this.#provider);
      return;
    }
    for (const [name, value] of Object.entries(chunk)) {
      if (!readMembers.has(name)) this.#writer.metadata(name, value);
    }
    for (const choice of objectsAt(chunk, 'choices')) this.#choice(choice);
    this.#writer.usage(decodeUsage(chunk['usage']));
  }

  /** A reply came whole: some vendors' older ones do not say why they end. */
  whole(): void {
    if (!this.#hasChoice) this.#writer.fail(outOfOrder(this.#label, 'it has no choices'), this.#provider);
    else if (this.#rawReason === undefined) this.#finish(undefined);
    else this.done();
  }

  /** `[DONE]`: the answer should be whole. Its finish waits for the end of the bytes. */
  mark(): void {
    if (this.#rawReason === undefined) this.done();
    else this.#isDone = true;
  }

  get isWhole(): boolean {
    return this.#isDone;
  }

  /** Nothing more comes, and the answer should be whole. */
  done(): void {
    if (this.#rawReason === undefined) this.#writer.fail(truncated(this.#label), this.#provider);
    else this.#finish(this.#rawReason);
  }

  end(how: StreamEnd): void {
    if (how === 'eof' || this.#isDone) this.done();
    else this.#writer.fail(truncated(this.#label), this.#provider);
  }

  /** An error that came in an event of its own. */
  fail(body: JsonObject): void {
    this.#writer.fail(errorShape(body, { provider: this.#provider }), this.#provider);
  }

  /** A frame was no JSON, and more follow it. */
  lose(): void {
    this.#writer.fail(damaged(this.#label), this.#provider);
  }

  take(): ChatEvent[] {
    return this.#writer.take();
  }

  /** Azure's first chunk has no id and no model: the start waits for one that has. */
  #start(chunk: JsonObject): void {
    if (this.#writer.isStarted) return;
    const id = stringAt(chunk, 'id') ?? '';
    if (id === '' && listAt(chunk, 'choices').length === 0) return;
    const created = numberAt(chunk, 'created');
    this.#state.responseId = id;
    this.#writer.start({
      id,
      model: stringAt(chunk, 'model') ?? '',
      provider: this.#provider,
      ...defined({ createdAtMs: created === undefined || created === 0 ? undefined : created * 1_000 }),
    });
  }

  /**
   * Whether a chunk belongs to a second answer: it comes after the end, or it begins a message under another id where all
   * chunks before had one id.
   */
  #isAnother(chunk: JsonObject): boolean {
    const deltas = objectsAt(chunk, 'choices').map((choice) => objectAt(choice, 'delta'));
    if (this.#isDone) return deltas.some((delta) => Object.keys(delta).length > 0);
    const id = stringAt(chunk, 'id') ?? '';
    if (id === '') return false;
    const wasSame = this.#sameIdCount > 1;
    this.#sameIdCount = id === this.#state.responseId ? this.#sameIdCount + 1 : 0;
    return wasSame && this.#sameIdCount === 0 && deltas.some(({ role }) => typeof role === 'string');
  }

  #choice(choice: JsonObject): void {
    const index = numberAt(choice, 'index') ?? 0;
    if (index > 0) {
      this.#otherChoice();
      return;
    }
    this.#hasChoice = true;
    for (const [name, value] of Object.entries(choice)) {
      if (!readChoiceMembers.has(name)) this.#writer.metadata(`choice.${name}`, value);
    }
    const { logprobs, delta } = choice;
    this.#state.logprobs = isJsonObject(logprobs) ? logprobs : undefined;
    if (isJsonObject(delta)) this.#delta(delta);
    const reason = stringAt(choice, 'finish_reason');
    if (reason !== undefined) this.#rawReason = reason;
  }

  #delta(delta: JsonObject): void {
    for (const [name, value] of Object.entries(delta)) {
      if (value === null || value === undefined) continue;
      // The same words under both names.
      if (name === 'reasoning' && value === delta['reasoning_content']) continue;
      if (isDeltaMember(name)) deltaReaders[name](value, this.#state);
      else this.#writer.metadata(`message.${name}`, value);
    }
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

  #finish(rawReason: string | undefined): void {
    this.#state.calls.finish();
    const said = { ...this.#state.said, hasCalls: this.#state.said.hasCalls || this.#state.calls.count > 0 };
    this.#writer.start({ id: '', model: '', provider: this.#provider });
    this.#writer.finish(decodeFinish(rawReason, said));
  }
}

function isDeltaMember(name: string): name is DeltaMember {
  return Object.hasOwn(deltaReaders, name);
}

/** A decoder for a stream of chunks: the end of the bytes ends it, after `[DONE]` or after a finish reason. */
export function streamDecoder(undo: Undo): StreamDecoder {
  const decoder = new ChunkDecoder(undo);
  let isGarbled = false;
  return {
    push(frame: Frame): ChatEvent[] {
      if (isGarbled) decoder.lose();
      if (frame.data.trim() === '[DONE]') {
        decoder.mark();
        return decoder.take();
      }
      const chunk = parseObject(frame.data);
      // A last frame may be cut: the end will tell. One that more follow is damaged, and a part of the answer with it.
      if (chunk === undefined) isGarbled ||= isDamaged(frame.data);
      else if (frame.event === 'error') decoder.fail(chunk);
      else decoder.chunk(chunk);
      return decoder.take();
    },
    end(how: StreamEnd): ChatEvent[] {
      decoder.end(how);
      return decoder.take();
    },
    get isWhole(): boolean {
      return decoder.isWhole;
    },
  };
}
