import { GatewayError } from '../chat/error.js';
import { parseJson } from '../chat/json.js';
import type { Vendor } from '../dialects/dialect.js';
import type { WireReply, WireRequest } from '../transport/transport.js';
import { frameSplitter, lastFrame } from '../wire/frame-splitter.js';
import type { HeaderMap } from '../wire/headers.js';
import { replaceTopLevelMember } from '../wire/json-splice.js';
import type { Call } from './call.js';
import { afterFirstContent } from './first-content.js';
import { NativeWatch, note, undoFor, type Passage } from './native-watch.js';
import type { RunOptions } from './run-chat.js';
import {
  bytesWithoutKey,
  knowingSecrets,
  secretsOf,
  contentType,
  failureHeaders,
  type LiveTarget,
  passedOn,
  readBody,
  readFailure,
  sendUpstream,
  wireRequest,
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
  streamError: (error: GatewayError, lastFrame: string) => string;
}

/**
 * Sends the client's own bytes to a vendor that speaks its dialect, with nothing changed but `model`, and hands the
 * vendor's bytes back. What they say is read on the side, for the log and for the first-content rule.
 * @throws GatewayError whatever fails before the first content; the vendor's own errors come back as replies.
 */
export async function runNative(
  request: NativeRequest,
  given: LiveTarget,
  call: Call,
  run: RunOptions,
): Promise<NativeReply> {
  const { vendor } = request;
  call.record.dialect = vendor.id;
  const sent = nativeRequest(request, given, call);
  const target = knowingSecrets(given, sent);
  const reply = await sendUpstream(run.transport, sent, target, call);
  if (reply.status >= 400) return failedReply(reply, vendor, { target, call });
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

/**
 * A vendor's refusal, for a client that speaks its format.
 * @throws GatewayError where its bytes cannot be shown.
 */
export async function failedReply(
  reply: WireReply,
  vendor: Pick<Vendor, 'decodeError'>,
  { target, call }: Pick<NativeRun, 'target' | 'call'>,
): Promise<NativeReply & { body: Uint8Array }> {
  const failure = await readFailure(reply, target, vendor);
  if (failure.bytes === undefined) throw failure.error;
  call.record.lateError = failure.error;
  return { status: failure.status, headers: failureHeaders(reply, failure.error), body: failure.bytes };
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
  const bytes = await wholeBody(reply, target, run.options.maxReplyBytes);
  const value = parseJson(new TextDecoder().decode(bytes));
  if (value === undefined) return bytes;
  const glance = vendor.glance(value);
  if (glance !== undefined) {
    if (glance.usage !== undefined) call.record.usage = glance.usage;
    return bytes;
  }
  const hasError = note(vendor.decodeReply(value, undoFor(target)), target, call);
  return hasError ? bytesWithoutKey(bytes, secretsOf(target)) : bytes;
}

/**
 * All of an answer.
 * @throws GatewayError `upstream_protocol` for one that is larger than the limit, and whatever breaks off.
 */
export async function wholeBody(
  reply: WireReply,
  { provider }: LiveTarget,
  maxReplyBytes: number,
): Promise<Uint8Array> {
  const { bytes, isCut } = await readBody(reply.body, maxReplyBytes).catch((thrown: unknown) => {
    throw withProvider(thrown, provider);
  });
  if (!isCut) return bytes;
  const message = `The answer of ${provider.displayName} is larger than ${maxReplyBytes} bytes, the limit of this gateway.`;
  throw new GatewayError({ code: 'upstream_protocol', message, provider: provider.id });
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
  // Not the whole request: its bytes would be kept for as long as the stream runs.
  return withErrorFrame(held, request.streamError, { call, target });
}

/** A failure after the head was sent becomes one frame in the client's dialect, and nothing follows it. */
function withErrorFrame(
  held: AsyncIterator<Passage>,
  streamError: NativeRequest['streamError'],
  { call, target }: { call: Call; target: LiveTarget },
): AsyncIterableIterator<Uint8Array> {
  let last: Uint8Array = new Uint8Array();
  let isOver = false;
  const errorFrame = (thrown: unknown): IteratorResult<Uint8Array> => {
    isOver = true;
    call.record.lateError = thrown;
    // A client that is gone needs no last frame; one that is cut off by a shutdown does.
    if (!(thrown instanceof GatewayError) || thrown.code === 'cancelled') throw thrown;
    const error = withProvider(thrown, target.provider);
    if (!(error instanceof GatewayError)) throw thrown;
    return { done: false, value: new TextEncoder().encode(streamError(error, lastFrame(last))) };
  };
  // Not a generator, as each read goes through here: see docs/performance.md.
  const frames: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => frames,
    async next() {
      if (isOver) return OVER;
      try {
        for (let next = await held.next(); next.done !== true; next = await held.next()) {
          const { bytes } = next.value;
          if (bytes.byteLength === 0) continue;
          last = bytes;
          return { done: false, value: bytes };
        }
      } catch (thrown) {
        return errorFrame(thrown);
      }
      isOver = true;
      return OVER;
    },
    async return() {
      isOver = true;
      await held.return?.();
      return OVER;
    },
  };
  return frames;
}

const OVER: IteratorResult<never> = { done: true, value: undefined };

/** Whole frames as they came. The tail is held back: it is sent only if it proves to be the whole answer's end. */
function passages(
  reply: WireReply,
  { vendor }: NativeRequest,
  { target, call, run }: NativeRun,
): AsyncIterableIterator<Passage> {
  const splitter = frameSplitter({ maxFrameBytes: run.options.maxFrameBytes });
  const watch = new NativeWatch(vendor, target, call);
  const body = reply.body[Symbol.asyncIterator]();
  let isOver = false;

  const ended = (broken: unknown): IteratorResult<Passage> => {
    // Whoever left while a read was under way has ended it: the vendor did not.
    if (isOver) return OVER;
    isOver = true;
    const last = watch.tail(splitter.tail());
    const failure = last.failure ?? watch.end(broken === undefined ? 'eof' : 'reset');
    if (failure !== undefined) throw failure;
    return last.bytes.byteLength > 0 ? { done: false, value: last } : OVER;
  };
  const iterator: AsyncIterableIterator<Passage> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      if (isOver) return OVER;
      try {
        for (let next = await body.next(); next.done !== true; next = await body.next()) {
          const whole = splitter.push(next.value);
          if (whole.bytes.byteLength > 0) return { done: false, value: watch.passage(whole) };
        }
      } catch (thrown) {
        await body.return?.();
        if (thrown instanceof GatewayError && thrown.code === 'upstream_truncated') return ended(thrown);
        isOver = true;
        throw thrown;
      }
      return ended(undefined);
    },
    async return() {
      isOver = true;
      await body.return?.();
      return OVER;
    },
  };
  return iterator;
}
