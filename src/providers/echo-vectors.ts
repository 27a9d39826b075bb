import type { EmbeddingInput, EmbeddingRequest, EmbeddingResult } from '../chat/embedding.js';
import { GatewayError } from '../chat/error.js';

/** As many numbers as the usual models give. */
const USUAL_DIMENSIONS = 1_536;

/** More than this nobody needs to try a client with. */
const MOST_DIMENSIONS = 8_192;
const MOST_NUMBERS = 4_000_000;

/**
 * Vectors of length one that mean nothing: for the same input always the same, for another another.
 * @throws GatewayError `invalid_request` for more numbers than are worth making up.
 */
export function echoVectors({ inputs, model }: EmbeddingRequest): EmbeddingResult {
  const lengths = inputs.map(({ options }) => options.dimensions ?? USUAL_DIMENSIONS);
  const longest = lengths.findIndex((length) => length > MOST_DIMENSIONS);
  if (longest >= 0) throw tooMany(inputs[longest], `vectors of ${MOST_DIMENSIONS} numbers at most`);
  if (lengths.reduce((sum, length) => sum + length, 0) > MOST_NUMBERS)
    throw tooMany(undefined, `${MOST_NUMBERS} numbers at most for one request`);
  const tokens = inputs.reduce((sum, { parts }) => sum + sizeOf(parts), 0);
  return {
    vectors: inputs.map(({ parts, options }, index) => ({
      index,
      values: madeUp(JSON.stringify(parts), options.dimensions ?? USUAL_DIMENSIONS),
    })),
    model,
    usage: { input: { total: tokens }, output: {}, total: tokens },
    metadata: [],
  };
}

function tooMany(input: EmbeddingInput | undefined, what: string): GatewayError {
  const pointer = input?.pointers.dimensions ?? input?.pointer;
  return new GatewayError({
    code: 'invalid_request',
    message: `Echo makes up ${what}. Ask for fewer dimensions or inputs.`,
    ...(pointer === undefined ? {} : { pointer }),
  });
}

/** Words, or tokens where they came as such. */
function sizeOf(parts: EmbeddingInput['parts']): number {
  return parts.reduce((sum, part) => {
    if (part.type === 'tokens') return sum + part.tokens.length;
    return sum + (part.type === 'text' ? (part.text.match(/\S+/g)?.length ?? 0) : 1);
  }, 0);
}

/** As float32, so that base64 and numbers say the same. */
function madeUp(seed: string, length: number): number[] {
  let state = hashOf(seed);
  const raw = Array.from({ length }, () => {
    // xorshift32: never stays at one state but zero, which the hash cannot be.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 0x8000_0000;
  });
  const norm = Math.sqrt(raw.reduce((sum, each) => sum + each * each, 0));
  return raw.map((each) => Math.fround(each / norm));
}

/** FNV-1a of 32 bits, and never zero. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash === 0 ? 1 : hash;
}
