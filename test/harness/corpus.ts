/** The recorded vendor traffic in ../shared/corpus, read in place where it is present; nothing of it is copied here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../shared/corpus/', import.meta.url);

/** Whether the recorded traffic is there. */
export const hasCorpus = existsSync(root);

/** One recorded call. */
export interface CorpusCase {
  name: string;
  status: number;
  isStream: boolean;
  request: Record<string, unknown> | undefined;
  /** The vendor's answer as it was recorded. */
  body: Buffer;
  tags: string[];
}

/** The recorded calls below a folder such as `openai/responses`. */
export function corpusCases(api: string): CorpusCase[] {
  const folder = new URL(`${api}/`, root);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((entry) => {
    const read = (file: string): Buffer | undefined => {
      const url = new URL(`${entry}/${file}`, folder);
      return existsSync(url) ? readFileSync(url) : undefined;
    };
    const meta = JSON.parse(read('meta.json')?.toString() ?? '{}');
    const request = read('request.json');
    const sse = read('response.sse');
    return {
      name: `${api}/${entry}`,
      status: meta.status ?? 200,
      isStream: sse !== undefined,
      request: request === undefined ? undefined : JSON.parse(request.toString()),
      body: sse ?? read('response.json') ?? read('response.txt') ?? Buffer.alloc(0),
      tags: meta.tags ?? [],
    };
  });
}

/** The bytes in pieces at places that depend on the seed; now and then a piece is one byte. */
export function cut(bytes: Buffer, seed: number): Buffer[] {
  const pieces: Buffer[] = [];
  let state = seed * 2_654_435_761 + 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // At most some forty pieces, so that a large stream does not take forever.
  const mean = Math.max(40, bytes.byteLength / 20);
  for (let start = 0; start < bytes.byteLength;) {
    const length = random() < 0.1 ? 1 : Math.ceil(random() * 2 * mean);
    pieces.push(bytes.subarray(start, start + length));
    start += length;
  }
  return pieces;
}
