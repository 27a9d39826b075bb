import { GatewayError } from '../chat/error.js';
import { folder } from '../chat/fold.js';
import type { ChatEvent } from '../chat/event.js';
import type { ChatRequest } from '../chat/request.js';
import type { ReplyContext } from '../dialects/dialect.js';
import { KEEP_ALIVE_COMMENT } from '../wire/sse-encode.js';
import type { Call } from './call.js';
import { dryAnswer, type DryRun } from './dry-run.js';
import { withKeepAlive } from './keep-alive.js';
import type { Resolution } from './registry.js';
import { headOf, resolve, wayTo, type Desk, type Question, type TextSurface } from './route.js';
import { runLive, runLocal, type OpenedChat } from './run-chat.js';
import { runNative, type NativeReply } from './run-native.js';

/** What a client gets, in its own dialect. Headers are made from the call's record. */
export type Answer<Reply> =
  | { kind: 'json'; body: Reply }
  | { kind: 'events'; events: AsyncIterable<string> }
  | { kind: 'dry-run'; dryRun: DryRun }
  | ({ kind: 'bytes' } & NativeReply);

/**
 * Answers a request: by the vendor's own bytes if it speaks the client's dialect, else through the internal types.
 * @throws GatewayError whatever fails before the first content.
 */
export async function answer<Body extends object, Reply>(
  surface: TextSurface<Body, Reply>,
  question: Question<Body>,
  call: Call,
  desk: Desk,
): Promise<Answer<Reply>> {
  const head = headOf(question);
  call.record.isStream = head.isStream;
  if (call.isDryRun === true) return { kind: 'dry-run', dryRun: dryAnswer(surface, question, call, desk) };
  const resolution = resolve(head, surface, call, desk);
  const asked = { surface, question, head, upstreamModel: resolution.model };
  const way = resolution.kind === 'http' ? wayTo(asked, resolution.provider, desk) : undefined;
  const native = way?.native;
  if (native !== undefined && resolution.kind === 'http') {
    const { bytes } = question;
    const streamError = (error: GatewayError, lastFrame: string): string =>
      surface.encodeStreamError(error, { requestId: call.requestId, lastFrame });
    const request = {
      vendor: native,
      bytes,
      isStream: head.isStream,
      hasModel: head.hasModel,
      streamError,
    };
    const reply = await runNative(request, resolution, call, desk);
    return { kind: 'bytes', ...reply, body: keptAlive(reply.body, desk) };
  }
  if (question.fault !== undefined) throw question.fault;
  const request = surface.decodeRequest(question);
  const sent = way?.narrow?.estrange(request) ?? request;
  const opened = await openChat(sent, resolution, call, desk);
  return translated(surface, request, opened, { call, desk });
}

const keepAliveBytes = new TextEncoder().encode(KEEP_ALIVE_COMMENT);

function keptAlive(body: NativeReply['body'], { options }: Desk): NativeReply['body'] {
  if (body instanceof Uint8Array) return body;
  return withKeepAlive(body, {
    everyMs: options.keepAliveMs,
    item: keepAliveBytes,
  });
}

/** Asks whoever was found, through the internal types. */
export async function openChat(
  request: ChatRequest,
  resolution: Resolution,
  call: Call,
  desk: Desk,
): Promise<OpenedChat> {
  const named = { ...request, model: resolution.model };
  if (resolution.kind === 'local') return runLocal(named, resolution.provider, call, desk);
  return runLive(named, resolution, call, desk);
}

interface Place {
  call: Call;
  desk: Desk;
}

async function translated<Body, Reply>(
  surface: TextSurface<Body, Reply>,
  request: ChatRequest,
  opened: OpenedChat,
  { call, desk }: Place,
): Promise<Answer<Reply>> {
  const context = replyContext(request, opened, { call, desk });
  if (!request.stream)
    return { kind: 'json', body: surface.encodeReply(await gather(opened.events, desk), context) };
  return { kind: 'events', events: encodedStream(opened.events, { surface, context, desk }) };
}

/** An answer as the texts of a surface's stream, with signs of life where it is silent. */
export function encodedStream<Body, Reply>(
  events: AsyncIterable<readonly ChatEvent[]>,
  { surface, context, desk }: { surface: TextSurface<Body, Reply>; context: ReplyContext; desk: Desk },
): AsyncIterable<string> {
  const texts = encoded(events, surface, context);
  const { keepAlive: item = KEEP_ALIVE_COMMENT } = surface;
  return withKeepAlive(texts, { everyMs: desk.options.keepAliveMs, item });
}

/** What a reply is made with, from what became known of the call. */
export function replyContext(request: ChatRequest, opened: OpenedChat, { call, desk }: Place): ReplyContext {
  const { upstreamRequestId } = call.record;
  return {
    request,
    requestId: call.requestId,
    receivedAtMs: call.record.receivedAtMs,
    ...(upstreamRequestId === undefined ? {} : { upstreamRequestId }),
    ...(opened.dialect === undefined ? {} : { vendorDialect: opened.dialect }),
    withExtensions: desk.options.withExtensions,
    warnings: opened.warnings,
  };
}

/** The whole answer.
 * @throws GatewayError the answer's own error, or `upstream_protocol` when it grows over the limit. */
export async function gather(
  events: AsyncIterable<readonly ChatEvent[]>,
  { options }: Desk,
): Promise<ReturnType<ReturnType<typeof folder>['result']>> {
  const gathered = folder();
  let size = 0;
  for await (const batch of events) {
    gathered.push(batch);
    for (const event of batch) size += textLength(event);
    if (size > options.maxReplyBytes) {
      const message = `The answer is larger than ${options.maxReplyBytes} bytes, the limit of this gateway. Ask for a stream.`;
      throw new GatewayError({ code: 'upstream_protocol', message });
    }
  }
  return gathered.result();
}

function textLength(event: ChatEvent): number {
  if ('text' in event) return event.text.length;
  if (event.type === 'tool-call-delta') return event.argumentsText.length;
  return event.type === 'media-delta' ? (event.data?.length ?? 0) : 0;
}

/** One text, and so one write, for each batch. An error is the last thing said. */
async function* encoded<Body, Reply>(
  batches: AsyncIterable<readonly ChatEvent[]>,
  surface: TextSurface<Body, Reply>,
  context: ReplyContext,
): AsyncGenerator<string> {
  const encoder = surface.streamEncoder(context);
  for await (const events of batches) {
    const error = events.find((event) => event.type === 'error');
    const text = encoder.push(events.filter((event) => event.type !== 'error')).join('');
    if (error !== undefined) {
      const { eventCount = 0 } = encoder;
      const { requestId } = context;
      yield text + surface.encodeStreamError(new GatewayError(error.error), { requestId, eventCount });
      return;
    }
    if (text !== '') yield text;
  }
  const rest = encoder.end().join('');
  if (rest !== '') yield rest;
}
