import { GatewayError } from '../chat/error.js';
import type { ChatEvent, Warning } from '../chat/event.js';
import { grammarStage, type GrammarStage } from '../chat/grammar.js';
import { parseJsonExactly } from '../chat/json.js';
import type { ChatRequest, DialectId } from '../chat/request.js';
import type { EncodedRequest, StreamDecoder, Vendor } from '../dialects/dialect.js';
import type { LocalProvider } from '../providers/provider.js';
import type { Transport, WireReply, WireRequest } from '../transport/transport.js';
import type { HeaderMap } from '../wire/headers.js';
import { frameDecoder } from '../wire/sse-decode.js';
import type { Call } from './call.js';
import { chooseDialect, noDialect } from './choose-dialect.js';
import { afterFirstContent } from './first-content.js';
import { withoutLongEnd } from './long-end.js';
import type { GatewayOptions } from './options.js';
import {
  type LiveTarget,
  type UpstreamRequest,
  passedOn,
  readBody,
  knowingSecrets,
  readFailure,
  secretsOf,
  sendUpstream,
  wireRequest,
  withoutKey,
  withProvider,
  withQuery,
} from './upstream.js';

/** What an answer is made with. */
export interface RunOptions {
  transport: Transport;
  options: GatewayOptions;
}

/** An answer that has begun: a failure from here on is an event. */
export interface OpenedChat {
  events: AsyncGenerator<readonly ChatEvent[]>;
  /** Known before the first event. */
  warnings: readonly Warning[];
  dialect?: DialectId;
}

/**
 * Asks a vendor through the internal types, in the dialect that loses least.
 * @throws GatewayError whatever fails before the first content.
 */
export async function runLive(
  request: ChatRequest,
  given: LiveTarget,
  call: Call,
  run: RunOptions,
): Promise<OpenedChat> {
  const { provider, model } = given;
  if (provider.dialects.length === 0) throw noDialect(provider);
  const { vendor, encoded, warnings } = chooseDialect(request, provider, model, run.options.refused);
  call.record.dialect = vendor.id;
  call.record.warnings = warnings;
  const sent = translatedRequest({ request, vendor, encoded }, given, call);
  const target = knowingSecrets(given, sent);
  const reply = await sendUpstream(run.transport, sent, target, call);
  if (reply.status >= 400) throw (await readFailure(reply, target, vendor)).error;
  const isStream = (reply.headers['content-type'] ?? '').includes('text/event-stream');
  const stage = shown(grammarStage(provider.id, provider.displayName), target);
  const batches = isStream
    ? streamBatches(reply, { vendor, decoder: vendor.streamDecoder(encoded.undo), stage, run, target })
    : jsonBatches(reply, { decode: (value) => vendor.decodeReply(value, encoded.undo), stage, run, target });
  return opened(batches, { call, run, warnings, isStream: request.stream, dialect: vendor.id });
}

/** A request as one of the vendor's dialects has written it. */
export interface Translation {
  request: ChatRequest;
  vendor: Vendor;
  encoded: EncodedRequest;
}

/** The call that a translated request is. In the client's own format it bears what the client says beside its body. */
export function translatedRequest(
  { request, vendor, encoded }: Translation,
  target: LiveTarget,
  call: Call,
): WireRequest {
  const { path, query, headers, body } = encoded;
  const accept = request.stream ? 'text/event-stream' : 'application/json';
  const isOwn = request.source?.dialect === vendor.id;
  const own = isOwn ? passedOn(target, call) : { headers: {}, query: {} };
  const sent: UpstreamRequest = {
    method: 'POST',
    path: withQuery(path, { ...own.query, ...query }),
    headers: { accept, ...joined(own.headers, headers) },
    body: Buffer.from(JSON.stringify(body)),
  };
  return wireRequest(sent, target, call);
}

/** Both sets of headers; a header of both, such as `anthropic-beta`, is a list. */
function joined(left: HeaderMap, right: HeaderMap): HeaderMap {
  const headers = { ...left, ...right };
  for (const [name, value] of Object.entries(left)) {
    const other = right[name];
    if (other !== undefined && other !== value) headers[name] = `${value}, ${other}`;
  }
  return headers;
}

/** A stage whose errors are such as may be shown: a vendor's may quote its key. */
function shown(stage: GrammarStage, target: LiveTarget): GrammarStage {
  const clean = (event: ChatEvent): ChatEvent =>
    event.type === 'error' ? { type: 'error', error: withoutKey(event.error, secretsOf(target)) } : event;
  return {
    push: (events) => stage.push(events.some(({ type }) => type === 'error') ? events.map(clean) : events),
    end: () => stage.end(),
    get isEnded(): boolean {
      return stage.isEnded;
    },
  };
}

/** Asks a provider that runs in this process. */
export async function runLocal(
  request: ChatRequest,
  provider: LocalProvider,
  call: Call,
  run: RunOptions,
): Promise<OpenedChat> {
  call.record.provider = provider.id;
  call.record.upstreamModel = request.model;
  const isStream = request.stream;
  return opened(localBatches(request, provider, call), { call, run, warnings: [], isStream });
}

async function* localBatches(
  request: ChatRequest,
  provider: LocalProvider,
  call: Call,
): AsyncGenerator<readonly ChatEvent[]> {
  const stage = grammarStage(provider.id, provider.displayName);
  for await (const batch of provider.chat(request, call)) {
    const events = stage.push(batch);
    if (events.length > 0) yield events;
    if (stage.isEnded) return;
  }
  yield stage.end();
}

interface StreamSource {
  vendor: Vendor;
  decoder: StreamDecoder;
  stage: GrammarStage;
  run: RunOptions;
  target: LiveTarget;
}

/** One batch for each read from the socket; a broken connection is the decoder's to judge, for the answer may be whole. */
async function* streamBatches(reply: WireReply, source: StreamSource): AsyncGenerator<readonly ChatEvent[]> {
  const { vendor, decoder, stage, run, target } = source;
  const { textFrame } = vendor;
  const frames = frameDecoder({ maxFrameBytes: run.options.maxFrameBytes, textFrame });
  try {
    const body = withoutLongEnd(reply.body, {
      isOver: () => decoder.isWhole,
      graceMs: run.options.endGraceMs,
    });
    for await (const bytes of body) {
      const events = stage.push(frames.push(bytes).flatMap((frame) => decoder.push(frame)));
      if (events.length > 0) yield events;
      if (stage.isEnded) return;
    }
    yield stage.push([...frames.end().flatMap((frame) => decoder.push(frame)), ...decoder.end('eof')]);
  } catch (thrown) {
    if (!(thrown instanceof GatewayError) || thrown.code !== 'upstream_truncated')
      throw withProvider(thrown, target.provider);
    yield stage.push(decoder.end('reset'));
  }
  yield stage.end();
}

/** One for all: to make a decoder costs as much as to read a short answer with it. */
const utf8 = new TextDecoder();

interface JsonSource {
  decode(value: NonNullable<ReturnType<typeof parseJsonExactly>>): ChatEvent[];
  stage: GrammarStage;
  run: RunOptions;
  target: LiveTarget;
}

async function* jsonBatches(
  reply: WireReply,
  { decode, stage, run, target }: JsonSource,
): AsyncGenerator<readonly ChatEvent[]> {
  const { provider } = target;
  const { bytes, isCut } = await readBody(reply.body, run.options.maxReplyBytes).catch((thrown: unknown) => {
    throw withProvider(thrown, provider);
  });
  const value = isCut ? undefined : parseJsonExactly(utf8.decode(bytes));
  if (value === undefined || value === null) {
    const what = isCut
      ? `is larger than ${run.options.maxReplyBytes} bytes, the limit of this gateway`
      : 'is not JSON';
    const message = `The answer of ${provider.displayName} ${what}.`;
    throw new GatewayError({ code: 'upstream_protocol', message, provider: provider.id });
  }
  yield [...stage.push(decode(value)), ...stage.end()];
}

interface Opening {
  call: Call;
  run: RunOptions;
  warnings: readonly Warning[];
  isStream: boolean;
  dialect?: DialectId;
}

async function opened(batches: AsyncIterable<readonly ChatEvent[]>, opening: Opening): Promise<OpenedChat> {
  const { call, run, warnings, isStream, dialect } = opening;
  const held = await afterFirstContent(batches, {
    hasContent: (events) => events.some(isContent),
    failureOf: failureIn,
    sizeOf: (events) => JSON.stringify(events).length,
    commitAfterMs: isStream ? run.options.commitAfterMs : Number.POSITIVE_INFINITY,
    maxHeldBytes: run.options.maxHeldBytes,
    onContent: () => {
      call.record.firstContentMs = call.record.elapsedMs();
    },
  });
  return { events: recorded(held, call), warnings, ...(dialect === undefined ? {} : { dialect }) };
}

/** Usage, late warnings and late errors are noted as they pass; what breaks the source becomes its error event. */
async function* recorded(
  batches: AsyncIterable<readonly ChatEvent[]>,
  { record }: Call,
): AsyncGenerator<readonly ChatEvent[]> {
  try {
    for await (const events of batches) {
      for (const event of events) noteEvent(event, record);
      yield events;
    }
  } catch (thrown) {
    record.lateError = thrown;
    // A client that is gone needs no last event; one that is cut off by a shutdown does.
    if (!(thrown instanceof GatewayError) || thrown.code === 'cancelled') throw thrown;
    yield [{ type: 'error', error: thrown.shape }];
  }
}

function noteEvent(event: ChatEvent, record: Call['record']): void {
  if (event.type === 'usage') record.usage = event.usage;
  else if (event.type === 'warning') record.lateWarningCount += 1;
  else if (event.type === 'error') record.lateError = new GatewayError(event.error);
}

function failureIn(events: readonly ChatEvent[]): GatewayError | undefined {
  for (const event of events) {
    if (isContent(event)) return event.type === 'error' ? new GatewayError(event.error) : undefined;
  }
  return undefined;
}

/** Whether an event shows something of the answer, or ends it. */
export function isContent(event: ChatEvent): boolean {
  switch (event.type) {
    case 'text-delta':
    case 'reasoning-delta':
    case 'refusal-delta':
      return event.text !== '';
    case 'media-delta':
    case 'tool-call-delta':
    case 'part':
    case 'finish':
    case 'error':
      return true;
    case 'block-start':
      return event.kind === 'tool-call';
    case 'start':
    case 'block-end':
    case 'citation':
    case 'usage':
    case 'metadata':
    case 'warning':
    case 'ping':
      return false;
  }
}
