import {
  embeddingWeights,
  type EmbeddingInput,
  type EmbeddingOptions,
  type EmbeddingPart,
  type EmbeddingRequest,
} from '../chat/embedding.js';
import type { Warning } from '../chat/event.js';
import type { Support, Weight } from '../chat/support.js';
import type { Target } from '../dialects/dialect.js';
import type { EmbeddingVendor, EncodedEmbedding } from '../dialects/embedding.js';
import { Report } from '../dialects/report.js';
import { oneRefusal } from './choose-dialect.js';
import type { GatewayOptions } from './options.js';
import { judgeUnread, refusedBy } from './policy.js';

/** A request for vectors as a vendor gets it, with everything the client should know. */
export type EmbeddingPlan = Pick<EncodedEmbedding, 'path' | 'body'> & { warnings: readonly Warning[] };

/**
 * Writes a request for vectors in a vendor's words: what would make other vectors of it is refused, the rest reported.
 * @throws GatewayError the first refusal, with the places of all.
 */
export function planEmbedding(
  request: EmbeddingRequest,
  vendor: EmbeddingVendor,
  target: Target,
  refused: GatewayOptions['refused'],
): EmbeddingPlan {
  const judged = judge(request, vendor, target);
  // What cannot be said there is not written either.
  if (judged.refusals.length > 0) throw oneRefusal(judged.refusals);
  const { path, body, warnings: written, refusals } = vendor.encodeRequest(request, target);
  const warnings = [...judged.warnings, ...written];
  const against = [...refusals, ...refusedBy(warnings, request, target, refused)];
  if (against.length > 0) throw oneRefusal(against);
  return { path, body, warnings };
}

function judge(request: EmbeddingRequest, vendor: EmbeddingVendor, target: Target): Report {
  const { support } = vendor;
  const result = new Report(target);
  // The names of a record are all of its own.
  for (const name of Object.keys(embeddingWeights) as (keyof EmbeddingOptions)[])
    note(
      optionPlaces(request.inputs, name),
      { support: support.options[name], weight: embeddingWeights[name] },
      result,
    );
  if (request.user !== undefined) note(['/user'], { support: support.user, weight: 'bookkeeping' }, result);
  for (const type of ['text', 'tokens', 'other'] as const)
    note(partPlaces(request.inputs, type), { support: support.parts[type], weight: 'semantic' }, result);
  judgeUnread(request, { vendor, report: result });
  return result;
}

function optionPlaces(inputs: readonly EmbeddingInput[], name: keyof EmbeddingOptions): string[] {
  const said = inputs.filter(({ options }) => options[name] !== undefined);
  return [...new Set(said.map(({ pointers, pointer }) => pointers[name] ?? pointer))];
}

function partPlaces(inputs: readonly EmbeddingInput[], type: EmbeddingPart['type']): string[] {
  return inputs.filter(({ parts }) => parts.some((part) => part.type === type)).map(({ pointer }) => pointer);
}

interface Standing {
  support: Support;
  weight: Weight;
}

/** Said once, at the first place: a request may have thousands of inputs. */
function note([first, ...others]: readonly string[], { support, weight }: Standing, result: Report): void {
  if (first === undefined || support.level === 'native' || support.level === 'mapped') return;
  const more = others.length === 0 ? '' : ` (and in ${others.length} more places)`;
  const why = `${support.note}${more}`;
  if (support.level !== 'unsupported') result[support.level](first, why, { weight });
  else if (weight === 'semantic') result.refuse(first, why);
  else result.dropped(first, why, { weight });
}
