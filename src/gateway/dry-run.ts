import type { GatewayError } from '../chat/error.js';
import type { Warning } from '../chat/event.js';
import { parseJson } from '../chat/json.js';
import type { ChatRequest, DialectId } from '../chat/request.js';
import type { Vendor } from '../dialects/dialect.js';
import type { HttpProvider, Provider } from '../providers/provider.js';
import type { WireRequest } from '../transport/transport.js';
import { withoutServerSecrets } from '../wire/mcp-secrets.js';
import type { Call } from './call.js';
import { noDialect, oneRefusal, tryDialects, type Attempt } from './choose-dialect.js';
import type { Resolution } from './registry.js';
import { headOf, resolve, wayTo, type Desk, type Question, type TextSurface } from './route.js';
import { translatedRequest } from './run-chat.js';
import { nativeRequest } from './run-native.js';
import { checkAccess, rawRequest, type RawCall } from './run-raw.js';
import { wireRequest, type LiveTarget } from './upstream.js';

/** Stands where a key is. */
export const MASK = '****';

/** Who would answer, and in which format. */
export interface DryRoute {
  /** The name that was asked for. */
  model: string;
  /** Whom it leads to, also where echo stands in for it. */
  provider: Provider;
  upstreamModel: string;
  servedBy: 'vendor' | 'echo' | 'local';
  key: 'operator' | 'caller' | 'none';
  dialect?: DialectId;
  isSameBytes: boolean;
  /** For people. */
  reason: string;
  /** The dialects that were tried on paper, best first. */
  candidates: readonly Attempt[];
}

/** What would become of a request. For a vendor that echo stands in for: what would, if it were live. */
export interface DryRun {
  /** The error that the request would be answered with. */
  wouldBe?: GatewayError;
  route?: DryRoute;
  /** Its keys are masked. */
  request?: WireRequest;
  warnings: readonly Warning[];
  refusals: readonly GatewayError[];
}

/**
 * A request in a client's own dialect, on paper.
 * @throws GatewayError what it would be answered with where no route can be told.
 */
export function dryAnswer<Body extends object, Reply>(
  surface: TextSurface<Body, Reply>,
  question: Question<Body>,
  call: Call,
  desk: Desk,
): DryRun {
  const head = headOf(question);
  const resolution = resolve(head, surface, call, desk);
  const asked = head.model ?? '';
  const target = dryTarget(resolution);
  const known = { surface, question, head, upstreamModel: resolution.model };
  const way = target === undefined ? undefined : wayTo(known, target.provider, desk);
  if (target !== undefined && way?.native !== undefined) {
    const { native: vendor, reason } = way;
    const { bytes } = question;
    const sent = { vendor, bytes, isStream: head.isStream, hasModel: head.hasModel };
    const route = { ...routeOf(asked, resolution, reason), dialect: vendor.id, isSameBytes: true };
    return sending(nativeRequest(sent, target, call), { route, target, warnings: [] }, call);
  }
  if (question.fault !== undefined) throw question.fault;
  const said = surface.decodeRequest(question);
  const request = { ...(way?.narrow?.estrange(said) ?? said), model: resolution.model };
  return onPaper(request, { asked, resolution, reason: way?.reason }, call, desk);
}

/**
 * A request in the internal types, on paper.
 * @throws GatewayError as `dryAnswer`.
 */
export function dryChat(request: ChatRequest, call: Call, desk: Desk): DryRun {
  const resolution = desk.registry.resolve(request.model, call.keys);
  const named = { ...request, model: resolution.model };
  return onPaper(named, { asked: request.model, resolution }, call, desk);
}

/**
 * A request in a vendor's own format, on paper.
 * @throws GatewayError as `runRaw`.
 */
export function dryRaw(raw: RawCall, call: Call, desk: Desk): DryRun {
  const { request, provider, model, resolution } = rawRequest(raw, call, desk);
  const target = dryTarget(resolution) ?? masked(provider, model, 'operator');
  checkAccess(request, target, desk);
  const reason = `raw: the bytes go to ${provider.displayName} as they are`;
  const route = { ...routeOf(model, resolution, reason), isSameBytes: true };
  return sending(wireRequest(request, target, call), { route, target, warnings: [] }, call);
}

interface Asking {
  asked: string;
  resolution: Resolution;
  reason?: string | undefined;
}

function onPaper(
  request: ChatRequest,
  { asked, resolution, reason }: Asking,
  call: Call,
  desk: Desk,
): DryRun {
  const target = dryTarget(resolution);
  if (target === undefined) {
    call.record.provider = resolution.provider.id;
    return { route: routeOf(asked, resolution, 'it answers by itself'), warnings: [], refusals: [] };
  }
  const { provider } = target;
  const candidates = tryDialects(request, target, desk.options.refused);
  const [best] = candidates;
  const why =
    reason ??
    "this format is the gateway's own: the request is written in the one of the vendor's that loses least";
  const route = {
    ...routeOf(asked, resolution, why),
    candidates,
    ...(best?.plan === undefined ? {} : { dialect: best.vendor.id }),
  };
  if (best?.plan === undefined) {
    const wouldBe = best === undefined ? noDialect(provider) : oneRefusal(best.refusals);
    const { warnings, refusals } = best ?? { warnings: [], refusals: [wouldBe] };
    return { wouldBe, route, warnings, refusals };
  }
  const { encoded, warnings } = best.plan;
  const sent = translatedRequest({ request, vendor: best.vendor, encoded }, target, call);
  return sending(sent, { route, target, warnings }, call);
}

/** What would be sent at another door than the conversation's own. */
export interface PaperCall {
  target: LiveTarget;
  sent: WireRequest;
  vendor: Pick<Vendor, 'id'>;
  isSameBytes?: boolean;
  warnings?: readonly Warning[];
  call: Call;
}

/** A request at another door, on paper; without a call nothing would be sent. */
export function onPaperAs(asked: string, resolution: Resolution, reason: string, paper?: PaperCall): DryRun {
  const route = routeOf(asked, resolution, reason);
  if (paper === undefined) return { route, warnings: [], refusals: [] };
  const { target, sent, vendor, isSameBytes = false, warnings = [], call } = paper;
  return sending(sent, { route: { ...route, dialect: vendor.id, isSameBytes }, target, warnings }, call);
}

interface Sending {
  route: DryRoute;
  target: LiveTarget;
  warnings: readonly Warning[];
}

/** The headers of the reply tell as much as those of the true answer would. */
function sending(request: WireRequest, { route, target, warnings }: Sending, { record }: Call): DryRun {
  const { provider, model } = target;
  record.provider = provider.id;
  if (model !== '') record.upstreamModel = model;
  record.warnings = warnings;
  const hidden = Object.keys({ ...provider.operatorHeaders, ...provider.authHeaders(MASK) });
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, hidden.includes(name) ? MASK : value]),
  );
  return { route, request: { ...request, headers, ...maskedBody(request) }, warnings, refusals: [] };
}

/** The body as it is but for the keys that the caller gave for MCP servers: one that has such keys is written anew. */
function maskedBody({ body }: WireRequest): Pick<WireRequest, 'body'> {
  const said = body === undefined ? undefined : parseJson(new TextDecoder().decode(body));
  if (said === undefined) return {};
  const shown = withoutServerSecrets(said, MASK);
  return shown === said ? {} : { body: new TextEncoder().encode(JSON.stringify(shown)) };
}

/** The vendor that is asked, or would be; undefined where an answer is made in this process. */
export function targetOf(resolution: Resolution, { isDryRun }: Call): LiveTarget | undefined {
  if (isDryRun === true) return dryTarget(resolution);
  return resolution.kind === 'http' ? resolution : undefined;
}

/** The vendor that a name leads to, with no key; undefined where it runs in this process. */
export function dryTarget(resolution: Resolution): LiveTarget | undefined {
  const { model } = resolution;
  if (resolution.kind === 'http') return masked(resolution.provider, model, resolution.key.owner);
  const { standsInFor } = resolution;
  return standsInFor === undefined ? undefined : masked(standsInFor, model, 'operator');
}

function masked(provider: HttpProvider, model: string, owner: 'operator' | 'caller'): LiveTarget {
  return { provider, model, key: { value: MASK, owner } };
}

function routeOf(model: string, resolution: Resolution, reason: string): DryRoute {
  const base = { model, upstreamModel: resolution.model, isSameBytes: false, reason, candidates: [] };
  if (resolution.kind === 'http') {
    const { provider, key } = resolution;
    return { ...base, provider, servedBy: 'vendor', key: key.owner };
  }
  const { provider, standsInFor } = resolution;
  if (standsInFor === undefined) return { ...base, provider, servedBy: 'local', key: 'none' };
  return { ...base, provider: standsInFor, servedBy: 'echo', key: 'none' };
}
