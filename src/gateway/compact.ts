import { GatewayError } from '../chat/error.js';
import type { CompactVendor } from '../dialects/compacting.js';
import { doorOf } from '../dialects/counting.js';
import { containsSeal } from '../dialects/seal.js';
import type { Vendor } from '../dialects/dialect.js';
import type { HttpProvider } from '../providers/provider.js';
import type { Answer } from './answer.js';
import type { Call } from './call.js';
import { chooseDialect } from './choose-dialect.js';
import { dryTarget, onPaperAs } from './dry-run.js';
import { noDoor } from './no-door.js';
import { notConfigured, type Resolution } from './registry.js';
import { headOf, resolve, type Desk, type Question, type TextSurface } from './route.js';
import { nativeRequest, runNative } from './run-native.js';
import type { LiveTarget } from './upstream.js';

/**
 * Makes a conversation shorter, by the vendor's own door for it: the answer is sealed, so it is never translated.
 * @throws GatewayError as `answer`, and `not_implemented` where the vendor has no such door.
 */
export async function compact<Body extends object, Reply>(
  surface: TextSurface<Body, Reply>,
  question: Question<Body>,
  call: Call,
  desk: Desk,
): Promise<Extract<Answer<never>, { kind: 'bytes' | 'dry-run' }>> {
  const head = headOf(question);
  const resolution = resolve(head, surface, call, desk);
  const door = doorTo(resolution, surface.id, desk);
  const target = call.isDryRun === true || resolution.kind !== 'http' ? dryTarget(resolution) : resolution;
  if (target === undefined) throw notCompacted(resolution, desk);
  const request = {
    vendor: doorOf(door.vendor, (model) => door.compacting.path(model)),
    bytes: bytesFor(door, surface, question, { target, call, desk }),
    isStream: false,
    hasModel: head.hasModel,
    streamError: (error: GatewayError, lastFrame: string): string =>
      surface.encodeStreamError(error, { requestId: call.requestId, lastFrame }),
  };
  if (call.isDryRun === true) {
    const reason = `${target.provider.displayName} compacts in ${surface.id}: the bytes pass unchanged but for the model`;
    const sent = nativeRequest(request, target, call);
    const paper = { target, sent, vendor: door.vendor, isSameBytes: true, call };
    return { kind: 'dry-run', dryRun: onPaperAs(head.model ?? '', resolution, reason, paper) };
  }
  if (resolution.kind !== 'http') throw notConfigured(target.provider);
  return { kind: 'bytes', ...(await runNative(request, target, call, desk)) };
}

interface Door {
  compacting: CompactVendor;
  vendor: Vendor;
}

function doorTo(resolution: Resolution, dialect: string, desk: Desk): Door {
  const provider = resolution.kind === 'http' ? resolution.provider : resolution.standsInFor;
  const compacting = provider?.compacting?.find(({ id }) => id === dialect);
  const vendor = provider?.dialects.find(({ id }) => id === dialect);
  if (compacting === undefined || vendor === undefined) throw notCompacted(resolution, desk);
  return { compacting, vendor };
}

interface Place {
  target: LiveTarget;
  call: Call;
  desk: Desk;
}

/** The client's own bytes; without the sealed state of other vendors, which is no use to this one. */
function bytesFor<Body extends object, Reply>(
  { compacting, vendor }: Door,
  surface: TextSurface<Body, Reply>,
  question: Question<Body>,
  { target, call, desk }: Place,
): Uint8Array {
  if (!containsSeal(question.bytes)) return question.bytes;
  if (question.fault !== undefined) throw question.fault;
  const request = { ...surface.decodeRequest(question), model: target.model };
  const provider: HttpProvider = { ...target.provider, dialects: [vendor] };
  const { encoded, warnings } = chooseDialect(request, provider, target.model, desk.options.refused);
  call.record.warnings = warnings;
  return new TextEncoder().encode(JSON.stringify(compacting.members(encoded.body)));
}

function notCompacted(resolution: Resolution, desk: Desk): GatewayError {
  const provider =
    resolution.kind === 'http' ? resolution.provider : (resolution.standsInFor ?? resolution.provider);
  return noDoor(provider, desk, {
    door: 'compacting',
    problem: 'has no endpoint that makes conversations shorter',
    advice: 'Send the conversation as it is, or ask for a model of',
  });
}
