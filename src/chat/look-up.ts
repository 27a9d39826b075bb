/**
 * What a table has for a word from outside; undefined for a word that it does not have. `constructor` is in every object,
 * so that `table[word]` would find a function there.
 */
export function lookUp<Value>(
  table: Readonly<Partial<Record<PropertyKey, Value>>>,
  word: string | number | undefined,
): Value | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
