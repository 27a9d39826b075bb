/** The texts that are not empty: the wire does not tell an empty one from one that was not sent. */
export function present<T extends Record<string, string>>(texts: T): Partial<T> {
  // Members are only left out.
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<T>;
}
