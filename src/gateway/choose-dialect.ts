import { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import type { ChatRequest } from '../chat/request.js';
import type { EncodedRequest, Vendor } from '../dialects/dialect.js';
import type { HttpProvider } from '../providers/provider.js';
import type { GatewayOptions } from './options.js';
import { judge } from './policy.js';

/** A request in the dialect that loses least of it. */
export interface Plan {
  vendor: Vendor;
  encoded: EncodedRequest;
  /** Everything the client should know, said once. */
  warnings: Warning[];
}

interface Attempt {
  refusals: GatewayError[];
  warnings: Warning[];
  plan?: Plan;
}

/**
 * Writes a request in the client's own dialect if the provider speaks it. Else each of its dialects is tried, and the
 * one with the fewest refusals, then the fewest warnings, is taken; ties go to the provider's order.
 * @throws GatewayError the first refusal when no dialect can carry the request; `not_implemented` without any dialect.
 */
export function chooseDialect(
  request: ChatRequest,
  provider: HttpProvider,
  model: string,
  strict: GatewayOptions['strict'],
): Plan {
  const own = provider.dialects.filter((vendor) => vendor.id === request.source?.dialect);
  const attempts = (own.length > 0 ? own : provider.dialects).map((vendor) =>
    attempt(request, { provider, vendor, model }, strict),
  );
  const [best] = attempts.sort(
    (left, right) =>
      left.refusals.length - right.refusals.length || left.warnings.length - right.warnings.length,
  );
  if (best?.plan !== undefined) return best.plan;
  throw best?.refusals[0] ?? noDialect(provider);
}

function attempt(
  request: ChatRequest,
  candidate: { provider: HttpProvider; vendor: Vendor; model: string },
  strict: GatewayOptions['strict'],
): Attempt {
  const { refusals, warnings } = judge(request, candidate, strict);
  const { provider, vendor, model } = candidate;
  try {
    const encoded = vendor.encodeRequest(request, { provider: provider.id, model });
    const all = withoutRepeats([...warnings, ...encoded.warnings]);
    if (refusals.length > 0) return { refusals, warnings: all };
    return { refusals, warnings: all, plan: { vendor, encoded, warnings: all } };
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown;
    return { refusals: [...refusals, thrown], warnings };
  }
}

/** The table and the encoder may both speak of one member: the encoder, which knows its value, has the last word. */
function withoutRepeats(warnings: readonly Warning[]): Warning[] {
  const byPlace = new Map<string, Warning>();
  for (const [index, warning] of warnings.entries()) {
    byPlace.set(warning.pointer === undefined ? `#${index}` : warning.pointer, warning);
  }
  return [...byPlace.values()];
}

/** The error for a vendor whose wire format is not spoken yet. */
export function noDialect(provider: HttpProvider): GatewayError {
  return new GatewayError({
    code: 'not_implemented',
    message: `This gateway cannot translate for ${provider.displayName} yet. Use /v1/raw in its own format, or ${provider.keyHeader} taken away for an echo.`,
    pointer: '/model',
    provider: provider.id,
  });
}
