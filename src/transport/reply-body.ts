import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { GatewayError } from '../chat/error.js';
import type { HeaderMap } from '../wire/headers.js';
import { codeOf, failureInBody, timedOut, type RunningCall } from './call-failure.js';
import { startClock } from './clock.js';

/** A body to read and what to do with its call. */
export interface BodySource {
  stream: Readable;
  call: RunningCall;
  idleTimeoutMs: number;
  /** Called once, when the body has ended in whatever way. */
  onEnd(): void;
}

/**
 * The body of an answer, read by read. It can be read once. Not an async generator: the `return` of one that has not
 * begun, or that waits for a read, would leave the connection open.
 */
export function replyBody({ stream, call, idleTimeoutMs, onEnd }: BodySource): AsyncIterable<Uint8Array> {
  // Without encoding a stream yields buffers.
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const over: IteratorResult<Uint8Array> = { done: true, value: undefined };
  // undici reports a body that is left, or that nobody has begun to read, as an error; an unheard one ends the process.
  stream.on('error', () => undefined);
  let hasEnded = false;
  // Runs from the head on, so that a body nobody reads is closed one day, too.
  const clock = startClock(idleTimeoutMs, () => {
    call.stop.abort(timedOut(call.url, `went silent for ${idleTimeoutMs / 1_000} seconds`));
    onEnd();
  });
  stream.once('close', () => clock.clear());
  const finish = (): void => {
    hasEnded = true;
    clock.clear();
    stream.destroy();
    onEnd();
  };
  const isLeft = (): boolean => hasEnded;
  const iterator: AsyncIterableIterator<Uint8Array> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      if (hasEnded) return over;
      clock.restart();
      try {
        const result = await pieces.next();
        // While the client is slow nothing is read, and that silence is not the vendor's.
        clock.clear();
        if (result.done === true) finish();
        return result;
      } catch (thrown) {
        // Who left while a read waited has asked for the error that ends it.
        if (isLeft()) return over;
        finish();
        if (isEmptyBody(stream, thrown)) return over;
        throw failureInBody(thrown, call);
      }
    },
    return() {
      finish();
      return Promise.resolve(over);
    },
  };
  return iterator;
}

const decompressors = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * The body as it was before a vendor compressed it, which some do although they were asked not to; the headers that
 * speak of the compressed bytes are taken out.
 * @throws GatewayError `upstream_protocol` for an encoding we cannot undo.
 */
export function decompressed(body: Readable, headers: HeaderMap, call: RunningCall): Readable {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return body;
  const create = decompressors.get(encoding);
  if (create === undefined) {
    ignoreErrors(body).destroy();
    throw new GatewayError({
      code: 'upstream_protocol',
      message: `${call.url.host} answered with a content-encoding that was not asked for and that AIal cannot read.`,
    });
  }
  delete headers['content-encoding'];
  delete headers['content-length'];
  // An abort may come before anybody reads, and an error that nobody listens for ends the process.
  const plain = ignoreErrors(create());
  body.on('error', (error) => plain.destroy(error));
  plain.on('close', () => body.destroy());
  body.pipe(plain);
  return plain;
}

function ignoreErrors<Stream extends Readable>(stream: Stream): Stream {
  return stream.on('error', () => undefined);
}

/** Whether a decompressor complains only that nothing came: an empty body is one, whatever its headers say. */
function isEmptyBody(stream: Readable, thrown: unknown): boolean {
  return codeOf(thrown) === 'Z_BUF_ERROR' && 'bytesWritten' in stream && stream.bytesWritten === 0;
}
