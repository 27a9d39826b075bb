import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

import type { OperationId, OperationReply } from '../../../generated/handlers.js';
import type { HeaderMap } from '../../wire/headers.js';

const SSE_HEADERS: HeaderMap = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache',
  // Some proxies gather a stream before they pass it on; this one tells nginx not to.
  'x-accel-buffering': 'no',
};

/** Writes a handler's reply; the headers become those of the whole reply. Waits for a slow client; throws what the reply's source throws after the head was sent. */
export async function writeReply(
  response: ServerResponse,
  reply: OperationReply<OperationId>,
  headers: HeaderMap,
): Promise<void> {
  switch (reply.kind) {
    case 'json': {
      const bytes = Buffer.from(JSON.stringify(reply.body));
      const type = { 'content-type': reply.mediaType ?? 'application/json' };
      writeWhole(response, reply.status, Object.assign(headers, reply.headers, type), bytes);
      return;
    }
    case 'events':
      response.writeHead(reply.status, Object.assign(headers, reply.headers, SSE_HEADERS));
      await writePieces(response, reply.events);
      return;
    case 'bytes':
      Object.assign(headers, reply.headers);
      if (reply.body instanceof Uint8Array) {
        writeWhole(response, reply.status, headers, reply.body);
        return;
      }
      response.writeHead(reply.status, headers);
      await writePieces(response, reply.body);
  }
}

function writeWhole(response: ServerResponse, status: number, headers: HeaderMap, bytes: Uint8Array): void {
  headers['content-length'] = String(bytes.byteLength);
  response.writeHead(status, headers);
  response.end(bytes);
}

/**
 * One write for each piece; reading goes on when the client has taken it, and stops when the client is gone. The head
 * goes out with the first piece if that is there already, else at once, so that a client knows that it is heard.
 */
async function writePieces(
  response: ServerResponse,
  pieces: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const headFirst = setImmediate(() => {
    response.flushHeaders();
  });
  try {
    for await (const piece of pieces) {
      clearImmediate(headFirst);
      if (response.destroyed) return;
      if (!response.write(piece)) await drained(response);
    }
  } finally {
    clearImmediate(headFirst);
  }
  response.end();
}

/** The wait for `drain` races the client's leaving: after `close` no drain comes. */
async function drained(response: ServerResponse): Promise<void> {
  const stop = new AbortController();
  try {
    const { signal } = stop;
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    stop.abort();
  }
}
