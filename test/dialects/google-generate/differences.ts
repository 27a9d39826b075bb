/** How tests compare JSON values, and bring a recorded answer into the form in which it is written. */

/** One place where two JSON values differ. */
export interface Difference {
  /** The pointer. */
  place: string;
  left: unknown;
  right: unknown;
}

/** All places where two JSON values differ, list positions as `#`; a member that is undefined is absent. */
export function differences(left: unknown, right: unknown, place = ''): Difference[] {
  if (Object.is(left, right)) return [];
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, index) => differences(left[index], right[index], `${place}/#`)).flat();
  }
  if (isObject(left) && isObject(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].flatMap((name) => differences(left[name], right[name], `${place}/${name}`));
  }
  return [{ place, left, right }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Up to 20 differences in one readable text. */
export function report(found: readonly (Difference & { name: string })[]): string {
  const show = (value: unknown): string =>
    (value === undefined ? 'absent' : JSON.stringify(value)).slice(0, 100);
  return found
    .slice(0, 20)
    .map(({ name, place, left, right }) => `${name} ${place}: ${show(left)} -> ${show(right)}`)
    .join('\n');
}

type Part = Record<string, unknown>;

/** Parts as one text, one thought, one call after the other: what goes on, and what says nothing, is no part. */
export function tidied(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    const isWords = typeof part['text'] === 'string';
    const isMore =
      isWords &&
      typeof last?.['text'] === 'string' &&
      last['thoughtSignature'] === undefined &&
      last['thought'] === part['thought'];
    if (isMore)
      kept[kept.length - 1] = { ...last, ...part, text: `${String(last['text'])}${String(part['text'])}` };
    else if (
      Object.keys(part).length > 0 &&
      !(isWords && part['text'] === '' && part['thoughtSignature'] === undefined)
    )
      kept.push(part);
  }
  return kept;
}
