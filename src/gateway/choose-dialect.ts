import { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import type { ChatRequest } from '../chat/request.js';
import type { EncodedRequest, Target, Vendor } from '../dialects/dialect.js';
import type { HttpProvider } from '../providers/provider.js';
import type { GatewayOptions } from './options.js';
import { judge, refusedBy, type Candidate } from './policy.js';

/** A request in the dialect that loses least of it. */
export interface Plan {
  vendor: Vendor;
  encoded: EncodedRequest;
  /** Everything the client should know, said once. */
  warnings: Warning[];
}

/** A request written on paper in one dialect, and what that would cost. */
export interface Attempt {
  vendor: Vendor;
  refusals: GatewayError[];
  warnings: Warning[];
  /** Absent where something was refused. */
  plan?: Plan;
}

/**
 * Writes a request in the dialect that loses least of it.
 * @throws GatewayError the first refusal, with the places of all, when no dialect can carry the request;
 * `not_implemented` without any dialect.
 */
export function chooseDialect(
  request: ChatRequest,
  provider: HttpProvider,
  model: string,
  refused: GatewayOptions['refused'],
): Plan {
  const best = bestAttempt(request, { provider, model }, refused);
  if (best?.plan !== undefined) return best.plan;
  throw best === undefined ? noDialect(provider) : oneRefusal(best.refusals);
}

/**
 * Writes a request in the client's own dialect if the provider speaks it, else in each of its dialects. The one with the
 * fewest refusals, then the fewest warnings, comes first; ties go to the provider's order.
 */
export function tryDialects(
  request: ChatRequest,
  { provider, model }: { provider: HttpProvider; model: string },
  refused: GatewayOptions['refused'],
): Attempt[] {
  return inOrder([...attempts(request, { provider, model }, refused)]);
}

/** The first of them. One that loses nothing has no better: the dialects after it are not tried. */
function bestAttempt(
  request: ChatRequest,
  where: { provider: HttpProvider; model: string },
  refused: GatewayOptions['refused'],
): Attempt | undefined {
  const made: Attempt[] = [];
  for (const each of attempts(request, where, refused)) {
    if (each.refusals.length === 0 && each.warnings.length === 0) return each;
    made.push(each);
  }
  return inOrder(made)[0];
}

function* attempts(
  request: ChatRequest,
  { provider, model }: { provider: HttpProvider; model: string },
  refused: GatewayOptions['refused'],
): Generator<Attempt> {
  const target = targetOf(provider, model);
  const own = provider.dialects.filter((vendor) => vendor.id === request.source?.dialect);
  for (const vendor of own.length > 0 ? own : provider.dialects)
    yield attempt(request, { vendor, target }, refused);
}

function inOrder(made: Attempt[]): Attempt[] {
  return made.sort(
    (left, right) =>
      left.refusals.length - right.refusals.length || left.warnings.length - right.warnings.length,
  );
}

/** The first refusal, with the places of the others: who mends a request wants to know all of them. */
export function oneRefusal(refusals: readonly GatewayError[]): GatewayError {
  const [first] = refusals;
  if (first === undefined)
    return new GatewayError({ code: 'internal', message: 'A refusal without a reason.' });
  const places = refusals.map(({ shape }) => shape.pointer).filter((pointer) => pointer !== undefined);
  const pointers = [...new Set(places)];
  if (pointers.length < 2) return first;
  const others = pointers.filter((pointer) => pointer !== first.shape.pointer);
  const message = `${first.message} Also refused: ${others.join(', ')}.`;
  return new GatewayError({ ...first.shape, message, pointers }, { cause: first.cause });
}

function attempt(request: ChatRequest, candidate: Candidate, refused: GatewayOptions['refused']): Attempt {
  const { target, vendor } = candidate;
  const judged = judge(request, candidate);
  try {
    const encoded = vendor.encodeRequest(request, target);
    const warnings = withoutRepeats(judged.warnings, encoded.warnings);
    const refusals = [
      ...judged.refusals,
      ...encoded.refusals,
      ...refusedBy(warnings, request, target, refused),
    ];
    return refusals.length > 0
      ? { vendor, refusals, warnings }
      : { vendor, refusals, warnings, plan: { vendor, encoded, warnings } };
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown;
    const { refusals, warnings } = judged;
    const all = [...refusals, thrown, ...refusedBy(warnings, request, target, refused)];
    return { vendor, refusals: all, warnings };
  }
}

function targetOf(provider: HttpProvider, model: string): Target {
  const preset = provider.presets.find(({ id }) => id === model);
  const defaultMaxTokens = provider.defaultMaxTokens ?? preset?.maxOutputTokens;
  return {
    provider: provider.id,
    displayName: provider.displayName,
    model,
    ...(defaultMaxTokens === undefined ? {} : { defaultMaxTokens }),
  };
}

/**
 * The table and the encoder may both speak of one parameter or tool: the encoder, which knows its value, has the last
 * word. Nothing is said twice.
 */
function withoutRepeats(judged: readonly Warning[], encoded: readonly Warning[]): Warning[] {
  if (judged.length === 0 && encoded.length < 2) return [...encoded];
  const isValue = ({ code }: Warning): boolean => /^(?:parameter|tool|member)_/.test(code);
  const spoken = new Set(encoded.filter(isValue).map(({ pointer }) => pointer));
  const first = judged.filter((warning) => !isValue(warning) || !spoken.has(warning.pointer));
  const bySaying = new Map<string, Warning>();
  for (const warning of [...first, ...encoded])
    bySaying.set(JSON.stringify([warning.code, warning.pointer, warning.message]), warning);
  return [...bySaying.values()];
}

/** The error for a vendor, registered by a user of the library, that speaks none of the formats. */
export function noDialect(provider: HttpProvider): GatewayError {
  return new GatewayError({
    code: 'not_implemented',
    message: `${provider.displayName} speaks no format that this gateway writes. Use /v1/raw in its own format.`,
    pointer: '/model',
    provider: provider.id,
  });
}
