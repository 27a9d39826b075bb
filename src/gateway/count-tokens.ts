import { GatewayError } from '../chat/error.js';
import { ESTIMATE_NOTE, estimateTokens } from '../chat/estimate-tokens.js';
import type { Warning } from '../chat/event.js';
import { parseJson } from '../chat/json.js';
import type { ChatRequest } from '../chat/request.js';
import { doorOf, type CountSurface, type CountVendor } from '../dialects/counting.js';
import type { Vendor } from '../dialects/dialect.js';
import { parameterPointer } from '../dialects/report.js';
import { containsSeal } from '../dialects/seal.js';
import type { HttpProvider } from '../providers/provider.js';
import type { Call } from './call.js';
import { chooseDialect, type Plan } from './choose-dialect.js';
import { isEstimateAllowed, notCounted } from './estimate-permission.js';
import { onPaperAs, targetOf, type DryRun } from './dry-run.js';
import type { Resolution } from './registry.js';
import { headOf, resolve, type Desk, type Head, type Question } from './route.js';
import { translatedRequest } from './run-chat.js';
import { nativeRequest, runNative, wholeBody, type NativeReply } from './run-native.js';
import { knowingSecrets, readFailure, sendUpstream, type LiveTarget } from './upstream.js';

/** What a client gets that asked for a count. */
export type CountAnswer<Reply> =
  | { kind: 'json'; body: Reply; isEstimate: boolean }
  | { kind: 'dry-run'; dryRun: DryRun }
  | ({ kind: 'bytes' } & NativeReply);

/** A question, and what it is answered with. */
interface Counting<Body, Reply> {
  door: CountSurface<Body, Reply>;
  question: Question<Body>;
  head: Head;
  resolution: Resolution;
  call: Call;
  desk: Desk;
}

/**
 * Counts the tokens of a request: by the vendor's own door for it, in the client's own bytes if the vendor speaks its
 * dialect. Where nobody counts it is refused, or estimated if that is allowed.
 * @throws GatewayError as `answer`, and `not_implemented` where nobody counts.
 */
export async function countTokens<Body extends object, Reply>(
  door: CountSurface<Body, Reply>,
  question: Question<Body>,
  call: Call,
  desk: Desk,
): Promise<CountAnswer<Reply>> {
  const head = headOf(question);
  const resolution = resolve(head, door, call, desk);
  const counting = { door, question, head, resolution, call, desk };
  const target = targetOf(resolution, call);
  if (target === undefined) return estimated(counting, resolution.provider);
  const counters = countersOf(target.provider);
  const own = counters.find(({ counter }) => counter.id === door.id);
  if (counters.length === 0) return estimated(counting, target.provider);
  if (own !== undefined && !containsSeal(question.bytes)) return native(counting, own, target);
  return translated(counting, counters, target);
}

interface Counter {
  counter: CountVendor;
  vendor: Vendor;
}

/** The doors of a provider that count, with the dialects whose requests they count. */
function countersOf({ counting = [], dialects }: HttpProvider): Counter[] {
  return counting.flatMap((counter) => {
    const vendor = dialects.find(({ id }) => id === counter.id);
    return vendor === undefined ? [] : [{ counter, vendor }];
  });
}

async function native<Body extends object, Reply>(
  counting: Counting<Body, Reply>,
  { counter, vendor }: Counter,
  target: LiveTarget,
): Promise<CountAnswer<Reply>> {
  const { question, head, call, desk } = counting;
  const { model, provider } = target;
  const request = {
    vendor: doorOf(vendor, (name) => counter.path(name)),
    bytes: counter.withModel?.(question.bytes, model) ?? question.bytes,
    isStream: false,
    hasModel: head.hasModel,
    // A count is never a stream: there is none to be ended.
    streamError: () => '',
  };
  if (call.isDryRun === true) {
    const reason = `${provider.displayName} counts in ${vendor.id}: the bytes pass unchanged but for the model`;
    const sent = nativeRequest(request, target, call);
    return dryRun(counting, { target, sent, reason, vendor, isSameBytes: true });
  }
  return { kind: 'bytes', ...(await runNative(request, target, call, desk)) };
}

async function translated<Body extends object, Reply>(
  counting: Counting<Body, Reply>,
  counters: readonly Counter[],
  target: LiveTarget,
): Promise<CountAnswer<Reply>> {
  const { call, desk } = counting;
  const { provider, model } = target;
  const dialects = counters.map(({ vendor }) => vendor);
  const { request, plan, warnings } = planned(counting, { ...provider, dialects });
  const { vendor, encoded } = plan;
  const counter = counters.find((each) => each.vendor === vendor)?.counter;
  if (counter === undefined) throw notCounted(provider, desk);
  const { query: _, ...rest } = encoded;
  const body = counter.encodeBody(encoded, model);
  const asked = { ...rest, path: counter.path(model), body };
  const sent = translatedRequest({ request, vendor, encoded: asked }, target, call);
  if (call.isDryRun === true) {
    const reason = `${provider.displayName} counts in ${vendor.id}: the request is translated to it`;
    return dryRun(counting, { target, sent, reason, vendor, warnings });
  }
  call.record.dialect = vendor.id;
  call.record.warnings = warnings;
  const reply = await sendUpstream(desk.transport, sent, target, call);
  if (reply.status >= 400) throw (await readFailure(reply, knowingSecrets(target, sent), vendor)).error;
  const bytes = await wholeBody(reply, target, desk.options.maxReplyBytes);
  const value = parseJson(new TextDecoder().decode(bytes));
  const tokens = value === undefined ? undefined : counter.decodeCount(value);
  if (tokens === undefined) throw noCount(provider);
  return counted(counting, { tokens, provider: provider.id, dialect: vendor.id, warnings });
}

/** The estimate is of what would be sent: what the vendor would refuse is refused. */
function estimated<Body extends object, Reply>(
  counting: Counting<Body, Reply>,
  provider: Resolution['provider'],
): CountAnswer<Reply> {
  const { call, desk, resolution } = counting;
  const isFree = provider.kind === 'local' && provider.isEstimated === true;
  if (!isFree && !isEstimateAllowed(call, desk)) throw notCounted(provider, desk);
  const isLive = provider.kind === 'http' && provider.dialects.length > 0;
  const { request, warnings } = isLive
    ? planned(counting, provider)
    : { request: decoded(counting), warnings: [] };
  call.record.provider = provider.id;
  call.record.upstreamModel = resolution.model;
  call.record.warnings = warnings;
  if (call.isDryRun === true) {
    const reason = `${provider.displayName ?? provider.id} counts for nobody: the tokens are estimated, nothing is sent`;
    return { kind: 'dry-run', dryRun: onPaperAs(counting.head.model ?? '', resolution, reason) };
  }
  const tokens = estimateTokens(request, provider.kind === 'http' ? provider.unseenTokens : undefined);
  return counted(counting, { tokens, provider: provider.id, estimate: ESTIMATE_NOTE, warnings });
}

function decoded<Body extends object, Reply>({
  door,
  question,
  resolution,
}: Counting<Body, Reply>): ChatRequest {
  if (question.fault !== undefined) throw question.fault;
  return inPlace(door.place(question.body), () => ({
    ...door.decodeRequest(question),
    model: resolution.model,
  }));
}

interface Planned {
  request: ChatRequest;
  plan: Plan;
  warnings: Warning[];
}

/** The request as the vendor would get it. Of a limit that only an answer needs nothing is said. */
function planned<Body extends object, Reply>(
  counting: Counting<Body, Reply>,
  provider: HttpProvider,
): Planned {
  const { door, question, resolution, desk } = counting;
  const request = decoded(counting);
  const place = door.place(question.body);
  const plan = inPlace(place, () => chooseDialect(request, provider, resolution.model, desk.options.refused));
  const limit = parameterPointer(request, 'maxOutputTokens');
  const isAboutLimit = ({ pointer }: Warning): boolean =>
    pointer === limit && request.parameters.maxOutputTokens === undefined;
  const warnings = plan.warnings
    .filter((warning) => !isAboutLimit(warning))
    .map((warning) =>
      warning.pointer === undefined ? warning : { ...warning, pointer: place + warning.pointer },
    );
  return { request, plan, warnings };
}

/** Errors point into the client's body, also where the request stands within it. */
function inPlace<Made>(place: string, make: () => Made): Made {
  try {
    return make();
  } catch (thrown) {
    if (place === '' || !(thrown instanceof GatewayError) || thrown.shape.pointer === undefined) throw thrown;
    const { pointer, pointers } = thrown.shape;
    throw new GatewayError(
      {
        ...thrown.shape,
        pointer: place + pointer,
        ...(pointers === undefined ? {} : { pointers: pointers.map((each) => place + each) }),
      },
      { cause: thrown.cause },
    );
  }
}

function counted<Body, Reply>(
  { door, call, desk }: Counting<Body, Reply>,
  count: Omit<Parameters<CountSurface<Body, Reply>['encodeCount']>[0], 'requestId' | 'withExtensions'>,
): CountAnswer<Reply> {
  const { withExtensions } = desk.options;
  const body = door.encodeCount({ ...count, requestId: call.requestId, withExtensions });
  return { kind: 'json', body, isEstimate: count.estimate !== undefined };
}

function dryRun<Body, Reply>(
  { head, resolution, call }: Counting<Body, Reply>,
  { reason, ...sending }: Omit<NonNullable<Parameters<typeof onPaperAs>[3]>, 'call'> & { reason: string },
): CountAnswer<Reply> {
  return {
    kind: 'dry-run',
    dryRun: onPaperAs(head.model ?? '', resolution, reason, { ...sending, call }),
  };
}

function noCount(provider: HttpProvider): GatewayError {
  const message = `The answer of ${provider.displayName} holds no count of tokens.`;
  return new GatewayError({ code: 'upstream_protocol', message, provider: provider.id });
}
