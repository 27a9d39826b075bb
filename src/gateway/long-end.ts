import { orSilence } from './keep-alive.js';

/** When a source that goes on is left. */
export interface LongEnd {
  /** Whether all that counts has come. */
  isOver(): boolean;
  /** How much longer the source may take from then on, in milliseconds. */
  graceMs: number;
}

/**
 * What the source gives, until it ends or says nothing for too long after all that counts has come. Leaving the loop
 * closes the source.
 */
export async function* withoutLongEnd<T>(
  source: AsyncIterable<T>,
  { isOver, graceMs }: LongEnd,
): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const pending = iterator.next();
      const next = isOver() ? await orSilence(pending, graceMs) : await pending;
      if (next === undefined || next.done === true) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
