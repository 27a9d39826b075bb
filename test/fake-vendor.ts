/** A vendor on loopback that answers as a test tells it to, and remembers what it saw. Nothing in it waits for time. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as it arrived, its body whole. */
export interface SeenRequest {
  method: string;
  /** Path and query. */
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** A door that a test opens when it has seen what it waited for. */
export interface Gate {
  opened: Promise<undefined>;
  release(): void;
}

/** A closed gate. */
export function gate(): Gate {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { opened: promise, release: () => resolve(undefined) };
}

/** One step of a body: bytes to send in one write, or a gate to wait at. */
export type Step = string | Uint8Array | Gate;

/** An answer: `body` in one piece, or `steps` one by one, each in its own write. */
export interface FakeReply {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  steps?: readonly Step[];
  /** Waits here before it sends the head. */
  holdHead?: Gate;
  /** After the last step the socket is destroyed instead of ending the answer. */
  isCut?: boolean;
}

/** Makes the answer to a request. */
export type FakeHandler = (request: SeenRequest) => FakeReply | Promise<FakeReply>;

/** A vendor that runs. */
export interface FakeVendor {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  url: string;
  requests: readonly SeenRequest[];
  /** How many connections the client closed before their answer was complete. */
  readonly closedEarlyCount: number;
  /** How many connections were opened in all. */
  readonly connectionCount: number;
  /** Bytes of bodies that left for the client's socket so far, and those that wait for it to read. */
  readonly written: { sentBytes: number; waitingBytes: number };
  /** Resolves when the client has closed its first connection early; at once if it has. */
  closedEarly(): Promise<void>;
  /** Resolves when this many requests have arrived; at once if they have. */
  received(count: number): Promise<void>;
  /** The answer for the requests to come. */
  respondWith(reply: FakeReply | FakeHandler): void;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

const notFound: FakeHandler = () => ({ status: 404, body: '{"error":{"message":"no answer was set"}}' });

/** Starts a vendor on a free port of the loopback. */
export async function startFakeVendor(handler: FakeHandler = notFound): Promise<FakeVendor> {
  let answer = handler;
  const requests: SeenRequest[] = [];
  const changed = new Signal();
  const written = { sentBytes: 0, waitingBytes: 0 };
  let closedEarlyCount = 0;
  let connectionCount = 0;

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.on('close', () => {
      if (response.writableFinished || cut.has(response)) return;
      closedEarlyCount += 1;
      changed.notify();
    });
    requests.push(await readRequest(incoming));
    changed.notify();
    const seen = requests.at(-1);
    if (seen !== undefined) await sendReply(response, await answer(seen), written);
  };

  const server = createServer((incoming, response) => {
    // A client that leaves in the middle ends the exchange; a test reads that from closedEarly.
    serve(incoming, response).catch(() => response.destroy());
  });
  server.on('connection', () => (connectionCount += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fake vendor has no port.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    written,
    get closedEarlyCount() {
      return closedEarlyCount;
    },
    get connectionCount() {
      return connectionCount;
    },
    closedEarly: () => changed.until(() => closedEarlyCount > 0),
    received: (count) => changed.until(() => requests.length >= count),
    respondWith(reply) {
      answer = typeof reply === 'function' ? reply : () => reply;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers that were cut on purpose: their close is not the client's. */
const cut = new WeakSet<ServerResponse>();

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const pieces: Buffer[] = [];
  // Without encoding a request yields buffers.
  for await (const piece of incoming as AsyncIterable<Buffer>) pieces.push(piece);
  const { method = '', url = '', headers } = incoming;
  return { method, path: url, headers, body: Buffer.concat(pieces) };
}

async function sendReply(
  response: ServerResponse,
  { status = 200, headers = {}, body, steps = [], holdHead, isCut = false }: FakeReply,
  written: FakeVendor['written'],
): Promise<void> {
  await holdHead?.opened;
  response.writeHead(status, headers);
  response.flushHeaders();
  for (const step of body === undefined ? steps : [body]) {
    if (typeof step === 'string' || step instanceof Uint8Array) await write(response, step, written);
    else await step.opened;
  }
  if (!isCut) {
    response.end();
    return;
  }
  cut.add(response);
  response.destroy();
}

/** Resolves when the bytes have left for the socket, so that each step is a write of its own. */
async function write(
  response: ServerResponse,
  step: string | Uint8Array,
  written: FakeVendor['written'],
): Promise<void> {
  const size = Buffer.byteLength(step);
  written.waitingBytes += size;
  await new Promise<void>((resolve, reject) => {
    response.write(step, (error) => (error ? reject(error) : resolve()));
  });
  written.waitingBytes -= size;
  written.sentBytes += size;
}

/** Wakes those who wait for a condition, whenever something has changed. */
class Signal {
  #waiting: (() => void)[] = [];

  notify(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
