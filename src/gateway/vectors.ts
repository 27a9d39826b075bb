import type { EmbeddingRequest, EmbeddingResult, EmbeddingVector } from '../chat/embedding.js';
import { GatewayError } from '../chat/error.js';
import type { HttpProvider } from '../providers/provider.js';

/**
 * A vector for each input, in order, as long as it was asked for.
 * @throws GatewayError `upstream_protocol` for a vendor's answer that has not just these.
 */
export function checkedVectors(
  { vectors }: EmbeddingResult,
  { inputs }: EmbeddingRequest,
  provider: Pick<HttpProvider, 'id' | 'displayName'>,
): EmbeddingVector[] {
  const fail = (problem: string): GatewayError =>
    new GatewayError({
      code: 'upstream_protocol',
      message: `The answer of ${provider.displayName} ${problem}.`,
      provider: provider.id,
    });
  if (vectors.length !== inputs.length)
    throw fail(`has ${vectors.length} vectors for ${inputs.length} inputs`);
  const ordered = vectors.toSorted((left, right) => left.index - right.index);
  for (const [index, vector] of ordered.entries()) {
    if (vector.index !== index) throw fail(`has no vector for input ${index}`);
    const { length } = vector.values;
    if (length === 0) throw fail(`has no numbers for input ${index}`);
    const wanted = inputs[index]?.options.dimensions;
    if (wanted !== undefined && wanted !== length)
      throw fail(`has ${length} numbers for input ${index}, of which ${wanted} were asked for`);
  }
  return ordered;
}
