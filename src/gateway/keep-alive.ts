/** When and what to send into a silence. */
export interface KeepAlive<T> {
  /** Silence after which it is sent, in milliseconds; 0 never. */
  everyMs: number;
  item: T;
}

/**
 * What the source gives, with a keep-alive item wherever it is silent for too long. Items go in between, never inside.
 * Leaving the loop closes the source.
 */
export function withKeepAlive<T>(
  source: AsyncIterable<T>,
  { everyMs, item }: KeepAlive<T>,
): AsyncIterable<T> {
  return everyMs === 0 ? source : new KeptAlive(source[Symbol.asyncIterator](), everyMs, item);
}

/**
 * One timer for a whole stream, started anew at each item: a timer and a race for each read were among the dearest parts of a stream.
 * Only one `next` may be under way, as in any loop.
 */
class KeptAlive<T> implements AsyncIterableIterator<T> {
  readonly #source: AsyncIterator<T>;
  readonly #everyMs: number;
  readonly #item: T;
  #timer: NodeJS.Timeout | undefined;
  /** What the source was asked for and has not given yet. */
  #isAsked = false;
  /** What the source gave while nobody asked. */
  #early: Promise<IteratorResult<T>> | undefined;
  #waiting: PromiseWithResolvers<IteratorResult<T>> | undefined;

  constructor(source: AsyncIterator<T>, everyMs: number, item: T) {
    this.#source = source;
    this.#everyMs = everyMs;
    this.#item = item;
  }

  next(): Promise<IteratorResult<T>> {
    const early = this.#early;
    if (early !== undefined) {
      this.#early = undefined;
      return early;
    }
    this.#waiting = Promise.withResolvers();
    this.#listen();
    if (!this.#isAsked) {
      this.#isAsked = true;
      this.#source.next().then(this.#onResult, this.#onFailure);
    }
    return this.#waiting.promise;
  }

  async return(): Promise<IteratorResult<T>> {
    clearTimeout(this.#timer);
    await this.#source.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #listen(): void {
    if (this.#timer === undefined) this.#timer = setTimeout(this.#onSilence, this.#everyMs);
    else this.#timer.refresh();
  }

  readonly #onSilence = (): void => {
    // A client that does not take what it has needs no more of it.
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ done: false, value: this.#item });
  };

  readonly #onResult = (result: IteratorResult<T>): void => {
    if (result.done === true) clearTimeout(this.#timer);
    this.#settle(Promise.resolve(result));
  };

  readonly #onFailure = (thrown: unknown): void => {
    clearTimeout(this.#timer);
    const failed = Promise.reject<IteratorResult<T>>(thrown);
    failed.catch(() => undefined);
    this.#settle(failed);
  };

  #settle(result: Promise<IteratorResult<T>>): void {
    this.#isAsked = false;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting === undefined) this.#early = result;
    else waiting.resolve(result);
  }
}

/** The result, or undefined when it does not come in time; the promise is then still waited for by the caller. */
export async function orSilence<T>(pending: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, ms);
  });
  try {
    return await Promise.race([pending, silence]);
  } finally {
    clearTimeout(timer);
  }
}
