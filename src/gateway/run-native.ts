import { GatewayError } from '../chat/error.js';
import type { ChatEvent } from '../chat/event.js';
import { parseJson } from '../chat/json.js';
import type { Undo, Vendor } from '../dialects/dialect.js';
import type { WireReply, WireRequest } from '../transport/transport.js';
import { frameReader, frameSplitter, type WholeFrames } from '../wire/frame-splitter.js';
import type { HeaderMap } from '../wire/headers.js';
import { replaceTopLevelMember } from '../wire/json-splice.js';
import type { Call } from './call.js';
import { afterFirstContent } from './first-content.js';
import { isContent, type RunOptions } from './run-chat.js';
import {
  bytesWithoutKey,
  contentType,
  failureHeaders,
  type LiveTarget,
  passedOn,
  readBody,
  readFailure,
  sendUpstream,
  wireRequest,
  withoutKey,
  withProvider,
  withQuery,
} from './upstream.js';

/** A vendor's own answer, for a client that speaks the same dialect. Headers of the record come in addition. */
export interface NativeReply {
  status: number;
  headers: HeaderMap;
  /** Of a stream: whole SSE frames. */
  body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What is sent on, and how a stream that breaks off is ended. */
export interface NativeRequest {
  vendor: Vendor;
  bytes: Uint8Array;
  isStream: boolean;
  /** Whether the body names a model; one without is sent as it is. */
  hasModel: boolean;
  /** An error as the frame that ends a stream in this dialect. */
  streamError(error: GatewayError, eventCount: number): string;
}

/**
 * Sends the client's own bytes to a vendor that speaks its dialect, with nothing changed but `model`, and hands the
 * vendor's bytes back. What they say is read on the side, for the log and for the first-content rule.
 * @throws GatewayError whatever fails before the first content; the vendor's own errors come back as replies.
 */
export async function runNative(
  request: NativeRequest,
  target: LiveTarget,
  call: Call,
  run: RunOptions,
): Promise<NativeReply> {
  const { vendor } = request;
  call.record.dialect = vendor.id;
  const sent = nativeRequest(request, target, call);
  const reply = await sendUpstream(run.transport, sent, target, call);
  if (reply.status >= 400) {
    const failure = await readFailure(reply, target, vendor);
    if (failure.bytes === undefined) throw failure.error;
    call.record.lateError = failure.error;
    return { status: failure.status, headers: failureHeaders(reply, failure.error), body: failure.bytes };
  }
  if ((reply.headers['content-type'] ?? '').includes('text/event-stream')) {
    return {
      status: reply.status,
      headers: contentType(reply),
      body: await nativeStream(reply, request, { target, call, run }),
    };
  }
  return {
    status: reply.status,
    headers: contentType(reply),
    body: await nativeJson(reply, vendor, { target, call, run }),
  };
}

/** The call that carries the client's own bytes. */
export function nativeRequest(
  { vendor, isStream, hasModel, bytes }: Omit<NativeRequest, 'streamError'>,
  target: LiveTarget,
  call: Call,
): WireRequest {
  const { model } = target;
  const body = hasModel ? replaceTopLevelMember(bytes, 'model', model) : bytes;
  const own = passedOn(target, call);
  const headers = { accept: isStream ? 'text/event-stream' : 'application/json', ...own.headers };
  const path = withQuery(vendor.path(model, isStream), own.query);
  return wireRequest({ method: 'POST', path, headers, body }, target, call);
}

interface NativeRun {
  target: LiveTarget;
  call: Call;
  run: RunOptions;
}

async function nativeJson(
  reply: WireReply,
  vendor: Vendor,
  { target, call, run }: NativeRun,
): Promise<Uint8Array> {
  const { provider } = target;
  const { maxReplyBytes } = run.options;
  const { bytes, isCut } = await readBody(reply.body, maxReplyBytes).catch((thrown: unknown) => {
    throw withProvider(thrown, provider);
  });
  if (isCut) {
    const message = `The answer of ${provider.displayName} is larger than ${maxReplyBytes} bytes, the limit of this gateway.`;
    throw new GatewayError({ code: 'upstream_protocol', message, provider: provider.id });
  }
  const value = parseJson(new TextDecoder().decode(bytes));
  const hasError = value !== undefined && note(vendor.decodeReply(value, undoFor(target)), target, call);
  return hasError ? bytesWithoutKey(bytes, target.key.value) : bytes;
}

function undoFor(target: LiveTarget): Undo {
  return { provider: target.provider.id };
}

/** Usage and errors, for the log; tells whether there was an error. */
function note(events: readonly ChatEvent[], { key }: LiveTarget, { record }: Call): boolean {
  for (const event of events) {
    if (event.type === 'usage') record.usage = event.usage;
    else if (event.type === 'error') record.lateError = new GatewayError(withoutKey(event.error, key.value));
  }
  return events.some((event) => event.type === 'error');
}

/** What one read from the socket gave. */
interface Passage {
  bytes: Uint8Array;
  /** Events in it: comments are none. */
  eventCount: number;
  hasContent: boolean;
  failure?: GatewayError;
}

async function nativeStream(
  reply: WireReply,
  request: NativeRequest,
  native: NativeRun,
): Promise<AsyncIterable<Uint8Array>> {
  const { call, run, target } = native;
  const held = await afterFirstContent(passages(reply, request, native), {
    hasContent: (passage) => passage.hasContent,
    failureOf: (passage) => passage.failure,
    sizeOf: (passage) => passage.bytes.byteLength,
    commitAfterMs: run.options.commitAfterMs,
    maxHeldBytes: run.options.maxHeldBytes,
    onContent: () => {
      call.record.firstContentMs = call.record.elapsedMs();
    },
  });
  return withErrorFrame(held, request, { call, target });
}

/** A failure after the head was sent becomes one frame in the client's dialect, and nothing follows it. */
async function* withErrorFrame(
  held: AsyncIterable<Passage>,
  request: NativeRequest,
  { call, target }: { call: Call; target: LiveTarget },
): AsyncGenerator<Uint8Array> {
  let eventCount = 0;
  try {
    for await (const passage of held) {
      eventCount += passage.eventCount;
      if (passage.bytes.byteLength > 0) yield passage.bytes;
    }
  } catch (thrown) {
    call.record.lateError = thrown;
    // A client that is gone needs no last frame; one that is cut off by a shutdown does.
    if (!(thrown instanceof GatewayError) || thrown.code === 'cancelled') throw thrown;
    const error = withProvider(thrown, target.provider);
    if (error instanceof GatewayError) yield new TextEncoder().encode(request.streamError(error, eventCount));
  }
}

/** Whole frames as they came. The tail is held back: it is sent only if it proves to be the whole answer's end. */
async function* passages(
  reply: WireReply,
  { vendor }: NativeRequest,
  { target, call, run }: NativeRun,
): AsyncGenerator<Passage> {
  const splitter = frameSplitter({ maxFrameBytes: run.options.maxFrameBytes });
  const watch = watcher(vendor, target, call);
  let broken: unknown;
  try {
    for await (const bytes of reply.body) {
      const whole = splitter.push(bytes);
      if (whole.frames.length > 0) yield watch.passage(whole);
    }
  } catch (thrown) {
    if (!(thrown instanceof GatewayError) || thrown.code !== 'upstream_truncated') throw thrown;
    broken = thrown;
  }
  const last = watch.tail(splitter.tail());
  const failure = last.failure ?? watch.end(broken === undefined ? 'eof' : 'reset');
  if (failure !== undefined) throw broken ?? failure;
  if (last.bytes.byteLength > 0) yield last;
}

interface Watcher {
  passage(whole: WholeFrames): Passage;
  /** What came without its closing blank line: in a format that needs one it is no frame, and its failure is told. */
  tail(bytes: Uint8Array): Passage;
  /** The failure that a stream without an end is. */
  end(how: 'eof' | 'reset'): GatewayError | undefined;
}

function isTruncation(event: ChatEvent): boolean {
  return event.type === 'error' && event.error.code === 'upstream_truncated';
}

/** Reads every frame until content has come, then only those that may tell of usage, errors or the end. */
function watcher(vendor: Vendor, target: LiveTarget, call: Call): Watcher {
  const decoder = vendor.streamDecoder(undoFor(target));
  const readFrame = frameReader();
  let hasContent = false;
  let hasError = false;
  let isEnded = false;
  let eventCount = 0;

  const read = (bytes: Uint8Array, isTail = false): GatewayError | undefined => {
    const frame = readFrame(bytes);
    if (frame === undefined) return undefined;
    eventCount += 1;
    if (hasContent && !vendor.isTelling(frame)) return undefined;
    const events = decoder.push(isTail ? { ...frame, isUnended: true } : frame);
    if (note(events, target, call)) hasError = true;
    const failure = events.find(
      (event) => event.type === 'error' && (!hasContent || (isTail && isTruncation(event))),
    );
    if (events.some(isContent)) hasContent = true;
    if (events.some((event) => event.type === 'finish' || event.type === 'error')) isEnded = true;
    return failure?.type === 'error'
      ? new GatewayError(withoutKey(failure.error, target.key.value))
      : undefined;
  };
  const passage = ({ bytes, frames }: WholeFrames, isTail = false): Passage => {
    let failure: GatewayError | undefined;
    eventCount = 0;
    const shown = frames.map((frame) => {
      failure ??= read(frame, isTail);
      return hasError ? bytesWithoutKey(frame, target.key.value) : frame;
    });
    return {
      bytes: hasError ? Buffer.concat(shown) : bytes,
      eventCount,
      hasContent,
      ...(failure === undefined ? {} : { failure }),
    };
  };

  return {
    passage: (whole) => passage(whole),
    tail: (bytes) => passage({ bytes, frames: bytes.byteLength === 0 ? [] : [bytes] }, true),
    end(how): GatewayError | undefined {
      if (isEnded) return undefined;
      const events = decoder.end(how);
      note(events, target, call);
      const failure = events.find((event) => event.type === 'error');
      return failure === undefined
        ? undefined
        : new GatewayError(withoutKey(failure.error, target.key.value));
    },
  };
}
