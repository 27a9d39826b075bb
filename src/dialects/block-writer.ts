import type { BlockStart, ChatEvent, Finish, Usage } from '../chat/event.js';
import type { JsonObject, JsonValue } from '../chat/json.js';
import type { DialectId, Part, Signature } from '../chat/request.js';

type Distributed<T> = T extends unknown ? Omit<T, 'type' | 'block'> : never;

/** What a block is, without its number. */
export type BlockHead = Distributed<BlockStart>;

/** What an open block ends with. */
interface BlockTail {
  signature?: Signature;
  native?: JsonObject;
}

/**
 * Writes the events of one answer in the order that the grammar wants, whatever order the vendor keeps: what comes
 * before `start` waits for it, blocks are numbered by first appearance and closed before the end.
 */
export class BlockWriter {
  readonly #dialect: DialectId;
  #events: ChatEvent[] = [];
  /** Events that came before the start. */
  #early: ChatEvent[] = [];
  #isStarted = false;
  #isEnded = false;
  #nextBlock = 0;
  readonly #open = new Map<number, BlockTail>();
  readonly #said = new Map<string, string>();

  constructor(dialect: DialectId) {
    this.#dialect = dialect;
  }

  get isStarted(): boolean {
    return this.#isStarted;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** What was written since the last call. */
  take(): ChatEvent[] {
    const taken = this.#events;
    this.#events = [];
    return taken;
  }

  start(event: Omit<Extract<ChatEvent, { type: 'start' }>, 'type'>): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#events.push({ type: 'start', ...event }, ...this.#early);
    this.#early = [];
  }

  /** Writes an event of no block, or a delta of an open one. */
  write(event: ChatEvent): void {
    if (this.#isEnded) return;
    (this.#isStarted ? this.#events : this.#early).push(event);
  }

  /** Opens a block and gives its number. */
  open(head: BlockHead): number {
    const block = this.#nextBlock;
    this.#nextBlock += 1;
    this.#open.set(block, {});
    // A head is a BlockStart without these two members.
    this.write({ type: 'block-start', block, ...head });
    return block;
  }

  isOpen(block: number): boolean {
    return this.#open.has(block);
  }

  /** What the block is to end with. */
  amend(block: number, tail: BlockTail): void {
    const open = this.#open.get(block);
    if (open !== undefined) Object.assign(open, tail);
  }

  close(block: number, tail: BlockTail = {}): void {
    const open = this.#open.get(block);
    if (open === undefined) return;
    this.#open.delete(block);
    this.write({ type: 'block-end', block, ...open, ...tail });
  }

  closeAll(): void {
    for (const block of [...this.#open.keys()]) this.close(block);
  }

  /** Writes a part that came whole. */
  part(part: Part): number {
    const block = this.#nextBlock;
    this.#nextBlock += 1;
    this.write({ type: 'part', block, part });
    return block;
  }

  usage(usage: Usage | undefined): void {
    if (usage !== undefined) this.write({ type: 'usage', usage });
  }

  /** Writes what has no place of its own; the same thing is said once. */
  metadata(name: string, value: JsonValue | undefined): void {
    if (value === undefined || value === null) return;
    const text = JSON.stringify(value);
    if (this.#said.get(name) === text) return;
    this.#said.set(name, text);
    this.write({ type: 'metadata', dialect: this.#dialect, name, value });
  }

  /** Keeps an event that is not known, and says so once for each kind. */
  unknown(name: string, value: JsonValue): void {
    if (!this.#said.has(`unknown ${name}`)) {
      this.#said.set(`unknown ${name}`, '');
      const message = `The vendor sent ${name}, which this gateway does not know. It is in the metadata.`;
      this.write({ type: 'warning', warning: { code: 'unknown_event', message, disposition: 'kept' } });
    }
    this.write({ type: 'metadata', dialect: this.#dialect, name, value });
  }

  finish(finish: Finish): void {
    if (this.#isEnded) return;
    this.closeAll();
    this.write({ type: 'finish', finish });
    this.#isEnded = true;
  }

  /** An error may come without a start: the grammar wants one all the same. */
  fail(error: Extract<ChatEvent, { type: 'error' }>['error'], provider: string): void {
    if (this.#isEnded) return;
    this.start({ id: '', model: '', provider });
    this.write({ type: 'error', error: { ...error, provider } });
    this.#isEnded = true;
  }
}

type StreamError = Extract<ChatEvent, { type: 'error' }>['error'];

/** The error for an answer whose pieces do not belong together; `label` is what its vendor is called. */
export function outOfOrder(label: string, what: string): StreamError {
  return { code: 'upstream_protocol', message: `The answer of ${label} is out of order: ${what}.` };
}

/** The error for a stream that a frame is lost of: what was in it, nobody knows. */
export function damaged(label: string): StreamError {
  return outOfOrder(label, 'one of its events is not JSON');
}

/** The error for a stream that was over before its answer. */
export function truncated(label: string): StreamError {
  return { code: 'upstream_truncated', message: `The answer of ${label} broke off before it was complete.` };
}
