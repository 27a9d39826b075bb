import type { IncomingMessage, ServerResponse } from 'node:http';

import type { HeaderMap } from '../../wire/headers.js';

/** How long what a client still sends is thrown away before its connection is closed. */
const LINGER_MS = 5_000;

/**
 * Writes a reply to a request whose body was not read to its end, and closes the connection, for the rest of the body
 * would be taken for the next request. Closed at once, with bytes under way, the system resets it and takes the reply
 * from the client's hands: what still comes is thrown away until the client has ended, for a while.
 */
export function replyUnread(
  request: IncomingMessage,
  response: ServerResponse,
  reply: { status: number; headers: HeaderMap; bytes: Uint8Array },
): void {
  response.writeHead(reply.status, { ...reply.headers, connection: 'close' });
  // By its content-length the client knows that this is all, before the connection is closed.
  response.write(reply.bytes);
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MS);
  request.once('end', end).once('close', end).resume();
}
