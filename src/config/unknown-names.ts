import { settingRows } from './setting-table.js';

/** Read by the examples, which often run in the same shell. */
const clientNames = new Set(['AIAL_URL', 'AIAL_MODEL', 'AIAL_GRPC']);

/** A warning for each name that looks like ours and is not: most likely it is misspelt. */
export function unknownNames(names: readonly string[], added: readonly string[] = []): string[] {
  const own = settingRows().flatMap(([name, { kind, group }]) =>
    kind === 'secret' && group === 'Vendors' ? [name, `${name}_FILE`] : [name],
  );
  const known = [...own, ...added.flatMap((name) => [name, `${name}_FILE`])];
  return names
    .filter((name) => name.startsWith('AIAL_') && !known.includes(name) && !clientNames.has(name))
    .map((name) => `${name} is no setting of this gateway. Did you mean ${nearest(name, known)}?`);
}

function nearest(name: string, known: readonly string[]): string {
  const distances = known.map((each) => distance(name, each));
  return known[distances.indexOf(Math.min(...distances))] ?? '';
}

/** Levenshtein's distance. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_unused, index) => index);
  for (const [index, letter] of left.split('').entries()) {
    const next = [index + 1];
    for (const [column, other] of right.split('').entries()) {
      const substituted = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
