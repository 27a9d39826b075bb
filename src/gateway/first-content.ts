import type { GatewayError } from '../chat/error.js';

/** What the first-content rule has to know of the things it holds. */
export interface FirstContentRules<T> {
  /** Whether this shows the client something of the answer, or ends it. */
  hasContent(item: T): boolean;
  /** The failure that this reports, if any. */
  failureOf(item: T): GatewayError | undefined;
  sizeOf(item: T): number;
  /** Milliseconds; 0 commits at once, infinity never: for answers that are sent whole. */
  commitAfterMs: number;
  maxHeldBytes: number;
  /** Called when content came, not when time or space ran out. */
  onContent?(): void;
}

/**
 * Holds what a source gives until content comes, the time is over or too much is held; until then a failure is thrown,
 * so that the client gets a true HTTP status. What comes back yields everything in order, and closes the source when
 * it is left.
 * @throws GatewayError the failure of the source before its first content.
 */
export async function afterFirstContent<T extends object | string>(
  source: AsyncIterable<T>,
  rules: FirstContentRules<T>,
): Promise<AsyncIterableIterator<T>> {
  const iterator = source[Symbol.asyncIterator]();
  const held: T[] = [];
  let heldBytes = 0;
  let pending = iterator.next();
  const clock = new Deadline(rules.commitAfterMs);
  try {
    while (heldBytes < rules.maxHeldBytes) {
      const next = await clock.before(pending);
      if (next === 'expired') break;
      if (next.done === true) break;
      const failure = rules.failureOf(next.value);
      if (failure !== undefined) {
        await iterator.return?.();
        throw failure;
      }
      held.push(next.value);
      pending = iterator.next();
      if (rules.hasContent(next.value)) {
        rules.onContent?.();
        break;
      }
      heldBytes += rules.sizeOf(next.value);
    }
  } finally {
    clock.clear();
  }
  // A rejection that nobody awaits yet is not an unhandled one: it is awaited below, when the held things are out.
  pending.catch(() => undefined);
  return replay(held, pending, iterator);
}

/** The held things, then the source itself: no promise of its own comes between a read and its reader. */
function replay<T>(
  held: T[],
  first: Promise<IteratorResult<T>>,
  source: AsyncIterator<T>,
): AsyncIterableIterator<T> {
  let pending: Promise<IteratorResult<T>> | undefined = first;
  const iterator: AsyncIterableIterator<T> = {
    [Symbol.asyncIterator]: () => iterator,
    next() {
      // Taken out: a stream may run for long after them.
      const value = held.shift();
      if (value !== undefined) return Promise.resolve({ done: false, value });
      const next = pending ?? source.next();
      pending = undefined;
      return next;
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
  return iterator;
}

/** A timer as a promise that never keeps the process alive once cleared. */
class Deadline {
  readonly #expired: Promise<'expired'> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    if (ms === Number.POSITIVE_INFINITY) return;
    const { promise, resolve } = Promise.withResolvers<'expired'>();
    this.#expired = promise;
    if (ms === 0) resolve('expired');
    else this.#timer = setTimeout(resolve, ms, 'expired');
  }

  /** What comes first: this, or the end of the time. */
  before<T>(promise: Promise<T>): Promise<T | 'expired'> {
    return this.#expired === undefined ? promise : Promise.race([promise, this.#expired]);
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}
