import type { GatewayError } from '../chat/error.js';

/** Where a body comes from, as far as it can be held back and left. */
export interface BodySource {
  pause(): void;
  resume(): void;
  /** The reader has gone; called once, and only before the end. */
  leave(): void;
}

/** More than this is not taken from a vendor before it is read, in bytes. */
const MAX_UNREAD_BYTES = 65_536;

const OVER: IteratorResult<Uint8Array, undefined> = { done: true, value: undefined };

/**
 * The body of an answer, between the connection that fills it and the one loop that reads it. A read gives all that has
 * come since the last one, so that a slow client gets few large pieces. Neither a stream nor an async generator: these
 * cost as much as all the rest of a call, and the `return` of a generator that waits would leave the connection open.
 */
export class ReplyBody implements AsyncIterableIterator<Uint8Array, undefined> {
  readonly #source: BodySource;
  #pieces: Buffer[] = [];
  #size = 0;
  #isPaused = false;
  #end: { failure?: GatewayError } | undefined;
  #waiting: PromiseWithResolvers<IteratorResult<Uint8Array, undefined>> | undefined;
  #waitingSinceMs: number | undefined;

  constructor(source: BodySource, nowMs: number) {
    this.#source = source;
    // A body that nobody begins to read is one that waits.
    this.#waitingSinceMs = nowMs;
  }

  /** Since when a reader waits for the vendor; undefined while the vendor waits for the reader, or at the end. */
  get waitingSinceMs(): number | undefined {
    return this.#end === undefined ? this.#waitingSinceMs : undefined;
  }

  push(piece: Buffer): void {
    if (this.#end !== undefined) return;
    if (this.#waiting !== undefined) {
      this.#give({ done: false, value: piece });
      return;
    }
    this.#pieces.push(piece);
    this.#size += piece.byteLength;
    if (this.#size < MAX_UNREAD_BYTES || this.#isPaused) return;
    this.#isPaused = true;
    this.#source.pause();
  }

  /** All has come. */
  end(): void {
    if (this.#end !== undefined) return;
    this.#end = {};
    this.#give(OVER);
  }

  /** It breaks off. Where a vendor broke it off, what came before is read first: it may be the whole answer. */
  fail(failure: GatewayError): void {
    if (this.#end !== undefined) return;
    this.#end = { failure };
    if (failure.code !== 'upstream_truncated') this.#forget();
    this.#waiting?.reject(failure);
    this.#waiting = undefined;
  }

  next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#size > 0) {
      this.#waitingSinceMs = undefined;
      return Promise.resolve({ done: false, value: this.#take() });
    }
    if (this.#end !== undefined) {
      const { failure } = this.#end;
      this.#end = {};
      return failure === undefined ? Promise.resolve(OVER) : Promise.reject(failure);
    }
    this.#waitingSinceMs = performance.now();
    this.#waiting = Promise.withResolvers();
    return this.#waiting.promise;
  }

  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    const isEarly = this.#end === undefined;
    this.#end = {};
    this.#forget();
    this.#give(OVER);
    if (isEarly) this.#source.leave();
    return Promise.resolve(OVER);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #give(result: IteratorResult<Uint8Array, undefined>): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#waitingSinceMs = undefined;
    waiting?.resolve(result);
  }

  #take(): Uint8Array {
    const [only] = this.#pieces;
    const bytes =
      this.#pieces.length === 1 && only !== undefined ? only : Buffer.concat(this.#pieces, this.#size);
    this.#forget();
    if (this.#isPaused) {
      this.#isPaused = false;
      this.#source.resume();
    }
    return bytes;
  }

  #forget(): void {
    this.#pieces = [];
    this.#size = 0;
  }
}
