import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call that the fake vendor got. */
export interface SeenCall {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** Resolves when the connection is closed before the answer was whole. */
  closedEarly: Promise<void>;
}

/** How a call is answered. */
export type Answer = (response: ServerResponse, call: SeenCall) => void | Promise<void>;

/** A vendor on loopback that answers as it is told and keeps what it got. */
export interface FakeVendor {
  url: string;
  calls: SeenCall[];
  /** The answer to every call from now on. */
  answer(answer: Answer): void;
  /** The next call that comes. */
  nextCall(): Promise<SeenCall>;
  close(): Promise<void>;
}

/** Starts a fake vendor that answers with 500 until it is told something else. */
export async function startFakeVendor(): Promise<FakeVendor> {
  const calls: SeenCall[] = [];
  let waiting: ((call: SeenCall) => void)[] = [];
  let current: Answer = (response) => {
    response.writeHead(500).end();
  };
  const server = createServer((request, response) => {
    void serve(request, response);
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
    const closedEarly = new Promise<void>((resolve) => {
      response.on('close', () => {
        if (!response.writableFinished) resolve();
      });
    });
    const { method = '', url = '', headers } = request;
    const call: SeenCall = { method, path: url, headers, body: Buffer.concat(pieces), closedEarly };
    calls.push(call);
    for (const tell of waiting.splice(0)) tell(call);
    await current(response, call);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    answer(answer) {
      current = answer;
    },
    nextCall: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        waiting = [];
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer of JSON. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  };
}

/** An answer of an event stream, written in these pieces and then ended. */
export function stream(
  pieces: readonly (string | Uint8Array)[],
  headers: Record<string, string> = {},
): Answer {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...headers });
    for (const piece of pieces) {
      if (response.destroyed) return;
      // Each piece leaves by itself, as a read of its own.
      await new Promise<void>((resolve) => response.write(piece, () => resolve()));
    }
    response.end();
  };
}

/** An event stream that stays open after these pieces. */
export function openStream(pieces: readonly string[]): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
  };
}

/** An event stream whose connection breaks after these pieces. */
export function brokenStream(pieces: readonly string[]): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
    setImmediate(() => response.socket?.resetAndDestroy());
  };
}
