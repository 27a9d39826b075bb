import type { EmbeddingRequest, EmbeddingResult } from '../chat/embedding.js';
import { GatewayError } from '../chat/error.js';
import { parseJson } from '../chat/json.js';
import type { Warning } from '../chat/event.js';
import type { DialectId, ProviderId } from '../chat/request.js';
import type { EmbeddingSurface, EmbeddingVendor } from '../dialects/embedding.js';
import type { HttpProvider, LocalProvider, Provider } from '../providers/provider.js';
import type { WireReply, WireRequest } from '../transport/transport.js';
import type { Answer } from './answer.js';
import type { Call } from './call.js';
import { onPaperAs, targetOf } from './dry-run.js';
import { planEmbedding } from './embed-policy.js';
import { noDoor } from './no-door.js';
import type { Resolution } from './registry.js';
import { headOf, resolve, type Desk, type Head, type Question } from './route.js';
import { failedReply, wholeBody } from './run-native.js';
import { checkedVectors } from './vectors.js';
import {
  bytesWithoutKey,
  contentType,
  passedOn,
  readFailure,
  sendUpstream,
  wireRequest,
  withoutKey,
  withQuery,
  type LiveTarget,
} from './upstream.js';

/** What a client gets that asked for vectors. */
export type EmbeddingAnswer<Reply> = Exclude<Answer<Reply>, { kind: 'events' }>;

interface Embedding<Body, Reply> {
  surface: EmbeddingSurface<Body, Reply>;
  question: Question<Body>;
  head: Head;
  resolution: Resolution;
  call: Call;
  desk: Desk;
}

/**
 * Turns texts into vectors: by the vendor's own bytes if it speaks the client's format, else through the internal types.
 * @throws GatewayError as `answer`, and `not_implemented` where the vendor has no vectors.
 */
export async function embed<Body extends object, Reply>(
  surface: EmbeddingSurface<Body, Reply>,
  question: Question<Body>,
  call: Call,
  desk: Desk,
): Promise<EmbeddingAnswer<Reply>> {
  const head = headOf(question);
  const resolution = resolve(head, surface, call, desk);
  const embedding = { surface, question, head, resolution, call, desk };
  const target = targetOf(resolution, call);
  if (target === undefined) return byOneself(embedding, localOf(resolution, desk));
  const vendors = vendorsOf(target.provider, desk);
  const own = vendors.find(({ id }) => id === surface.id);
  if (own !== undefined && head.fields[surface.optionsMember] === undefined)
    return native(embedding, own, target);
  return translated(embedding, own ?? vendors[0], target);
}

type Vendors = readonly [EmbeddingVendor, ...EmbeddingVendor[]];

function vendorsOf(provider: HttpProvider, desk: Desk): Vendors {
  const [first, ...others] = provider.embeddings ?? [];
  if (first === undefined) throw noVectors(provider, desk);
  return [first, ...others];
}

type Embedder = LocalProvider & Required<Pick<LocalProvider, 'embed'>>;

/** What the vendor could not do is not made up for it either. */
function localOf(resolution: Resolution, desk: Desk): Embedder {
  const standsInFor = resolution.kind === 'local' ? resolution.standsInFor : undefined;
  if (standsInFor !== undefined) vendorsOf(standsInFor, desk);
  const { provider } = resolution;
  if (provider.kind === 'http' || !canEmbed(provider)) throw noVectors(provider, desk);
  return provider;
}

function canEmbed(provider: LocalProvider): provider is Embedder {
  return provider.embed !== undefined;
}

async function byOneself<Body extends object, Reply>(
  embedding: Embedding<Body, Reply>,
  provider: Embedder,
): Promise<EmbeddingAnswer<Reply>> {
  const { call, resolution } = embedding;
  const { record } = call;
  const request = decoded(embedding);
  record.provider = provider.id;
  record.upstreamModel = resolution.model;
  if (call.isDryRun === true) {
    const dryRun = onPaperAs(embedding.head.model ?? '', resolution, 'it answers by itself');
    return { kind: 'dry-run', dryRun };
  }
  const result = await provider.embed(request, call);
  return encoded(embedding, result, { request, provider: provider.id });
}

function decoded<Body, Reply>({ surface, question, resolution }: Embedding<Body, Reply>): EmbeddingRequest {
  if (question.fault !== undefined) throw question.fault;
  return { ...surface.decodeRequest(question), model: resolution.model };
}

async function native<Body, Reply>(
  embedding: Embedding<Body, Reply>,
  vendor: EmbeddingVendor,
  target: LiveTarget,
): Promise<EmbeddingAnswer<Reply>> {
  const { surface, question, call, desk } = embedding;
  const { path, body } = surface.passOn(question.bytes, target.model);
  const sent = embeddingRequest({ path, body, isOwn: true }, target, call);
  if (call.isDryRun === true) {
    const reason = `${target.provider.displayName} speaks ${surface.id}: the bytes pass unchanged but for the model`;
    return onPaper(embedding, { sent, target, vendor, reason, isSameBytes: true });
  }
  call.record.dialect = vendor.id;
  const reply = await sendUpstream(desk.transport, sent, target, call);
  if (reply.status >= 400) return { kind: 'bytes', ...(await failedReply(reply, vendor, { target, call })) };
  const bytes = await passed(reply, vendor, { target, call, desk });
  return { kind: 'bytes', status: reply.status, headers: contentType(reply), body: bytes };
}

interface Passing {
  target: LiveTarget;
  call: Call;
  desk: Desk;
}

/** Of an answer that is longer than this only the ends are read: in between there are numbers. */
const ENDS = 4_096;

/** The vendor's bytes, read as far as the log wants: usage and errors stand at an end, or in a short answer. */
async function passed(
  reply: WireReply,
  vendor: EmbeddingVendor,
  { target, call, desk }: Passing,
): Promise<Uint8Array> {
  const { provider, key } = target;
  const bytes = await wholeBody(reply, target, desk.options.maxReplyBytes);
  const isLong = bytes.byteLength > 2 * ENDS;
  const read = isLong ? [bytes.subarray(0, ENDS), bytes.subarray(-ENDS)] : [bytes];
  const ends = read.map((each) => new TextDecoder().decode(each));
  const usage = ends.map((text) => vendor.usageIn(text)).findLast((each) => each !== undefined);
  if (usage !== undefined) call.record.usage = usage;
  if (!ends.some((text) => text.includes('"error"'))) return bytes;
  const value = parseJson(new TextDecoder().decode(bytes));
  const failure = value === undefined ? undefined : vendor.decodeReply(value, provider.id);
  if (failure instanceof GatewayError)
    call.record.lateError = new GatewayError(withoutKey(failure.shape, [key.value]));
  return bytesWithoutKey(bytes, [key.value]);
}

async function translated<Body, Reply>(
  embedding: Embedding<Body, Reply>,
  vendor: EmbeddingVendor,
  target: LiveTarget,
): Promise<EmbeddingAnswer<Reply>> {
  const { surface, call, desk } = embedding;
  const { provider, model } = target;
  const request = decoded(embedding);
  const { path, body, warnings } = planEmbedding(
    request,
    vendor,
    { provider: provider.id, displayName: provider.displayName, model },
    desk.options.refused,
  );
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const isOwn = vendor.id === surface.id;
  const sent = embeddingRequest({ path, body: bytes, isOwn }, target, call);
  if (call.isDryRun === true) {
    const reason = isOwn
      ? `${provider.displayName} speaks ${surface.id}: the bytes are written anew without ${surface.optionsMember}`
      : `${provider.displayName} does not speak ${surface.id}`;
    return onPaper(embedding, { sent, target, vendor, reason, warnings });
  }
  call.record.dialect = vendor.id;
  call.record.warnings = warnings;
  const result = await asked(sent, vendor, { target, call, desk });
  const checked = { ...result, vectors: checkedVectors(result, request, provider) };
  return encoded(embedding, checked, { request, provider: provider.id, vendorDialect: vendor.id, warnings });
}

/** @throws GatewayError the vendor's own, also one that came with status 200, and `upstream_protocol` for no JSON. */
async function asked(
  sent: WireRequest,
  vendor: EmbeddingVendor,
  { target, call, desk }: Passing,
): Promise<EmbeddingResult> {
  const { provider, key } = target;
  const reply = await sendUpstream(desk.transport, sent, target, call);
  if (reply.status >= 400) throw (await readFailure(reply, target, vendor)).error;
  const bytes = await wholeBody(reply, target, desk.options.maxReplyBytes);
  const value = parseJson(new TextDecoder().decode(bytes));
  if (value === undefined) {
    const message = `The answer of ${provider.displayName} is no JSON.`;
    throw new GatewayError({ code: 'upstream_protocol', message, provider: provider.id });
  }
  const result = vendor.decodeReply(value, provider.id);
  if (result instanceof GatewayError) throw new GatewayError(withoutKey(result.shape, [key.value]));
  if (result.usage !== undefined) call.record.usage = result.usage;
  return result;
}

/** The call for vectors. In the client's own format it bears what the client says beside its body. */
function embeddingRequest(
  { path, body, isOwn }: { path: string; body: Uint8Array; isOwn: boolean },
  target: LiveTarget,
  call: Call,
): WireRequest {
  const own = isOwn ? passedOn(target, call) : { headers: {}, query: {} };
  const headers = { accept: 'application/json', ...own.headers };
  return wireRequest({ method: 'POST', path: withQuery(path, own.query), headers, body }, target, call);
}

interface Known {
  request: EmbeddingRequest;
  provider: ProviderId;
  vendorDialect?: DialectId;
  warnings?: readonly Warning[];
}

function encoded<Body, Reply>(
  { surface, call, desk }: Embedding<Body, Reply>,
  result: EmbeddingResult,
  known: Known,
): EmbeddingAnswer<Reply> {
  const { upstreamRequestId } = call.record;
  if (result.usage !== undefined) call.record.usage = result.usage;
  const body = surface.encodeReply(result, {
    warnings: [],
    ...known,
    requestId: call.requestId,
    ...(upstreamRequestId === undefined ? {} : { upstreamRequestId }),
    withExtensions: desk.options.withExtensions,
  });
  return { kind: 'json', body };
}

type Paper = Omit<NonNullable<Parameters<typeof onPaperAs>[3]>, 'call'> & { reason: string };

function onPaper<Body, Reply>(
  { head, resolution, call }: Embedding<Body, Reply>,
  { reason, ...paper }: Paper,
): EmbeddingAnswer<Reply> {
  const dryRun = onPaperAs(head.model ?? '', resolution, reason, { ...paper, call });
  return { kind: 'dry-run', dryRun };
}

function noVectors(provider: Provider, desk: Desk): GatewayError {
  return noDoor(provider, desk, {
    door: 'embeddings',
    problem: 'makes no embeddings',
    advice: 'Ask for an embedding model of',
  });
}
