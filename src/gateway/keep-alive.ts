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
export async function* withKeepAlive<T>(
  source: AsyncIterable<T>,
  { everyMs, item }: KeepAlive<T>,
): AsyncGenerator<T> {
  if (everyMs === 0) {
    yield* source;
    return;
  }
  const iterator = source[Symbol.asyncIterator]();
  try {
    let pending = iterator.next();
    for (;;) {
      const next = await orSilence(pending, everyMs);
      if (next === undefined) {
        yield item;
        continue;
      }
      if (next.done === true) return;
      yield next.value;
      pending = iterator.next();
    }
  } finally {
    await iterator.return?.();
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
