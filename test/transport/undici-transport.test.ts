import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Agent } from 'undici';

import { GatewayError } from '../../src/chat/error.js';
import type { Clocks, Transport, WireReply } from '../../src/transport/transport.js';
import { undiciTransport } from '../../src/transport/undici-transport.js';
import { gate, startFakeVendor, type FakeReply, type FakeVendor } from '../fake-vendor.js';

let vendor: FakeVendor;
let transport: Transport;

beforeEach(async () => {
  vendor = await startFakeVendor();
  transport = undiciTransport();
});

afterEach(async () => {
  await vendor.close();
  await transport.close();
});

interface Sending {
  by?: Transport;
  signal?: AbortSignal;
  clocks?: Partial<Clocks>;
}

async function post(body: string, { by = transport, signal, clocks }: Sending = {}): Promise<WireReply> {
  const request = {
    method: 'POST' as const,
    url: new URL('/v1/chat/completions?alt=sse', vendor.url),
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(body),
  };
  return by.send(request, {
    signal: signal ?? new AbortController().signal,
    ...(clocks === undefined ? {} : { clocks }),
  });
}

async function wholeBody(reply: WireReply): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of reply.body) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function failureOf(promise: Promise<unknown>): Promise<GatewayError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof GatewayError)) throw new Error('No GatewayError was thrown.', { cause: thrown });
  return thrown;
}

/** A loopback server that takes connections and says nothing, so that a TLS handshake with it never ends. */
async function silentServer(): Promise<{ port: number; server: Server; close(): Promise<void> }> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    server,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('what is sent and what comes back', () => {
  test('method, path, query, headers and body bytes arrive as they are', async () => {
    vendor.respondWith({ headers: { 'x-request-id': 'r1' }, body: 'fine' });
    const reply = await post('{"n":1.0}');
    expect((await wholeBody(reply)).toString()).toBe('fine');
    expect(reply).toMatchObject({ status: 200, headers: { 'x-request-id': 'r1' } });
    const [seen] = vendor.requests;
    expect(seen).toMatchObject({ method: 'POST', path: '/v1/chat/completions?alt=sse' });
    expect(seen?.body.toString()).toBe('{"n":1.0}');
    expect(seen?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '9' });
    expect(seen?.headers['accept-encoding']).toBe('identity');
  });

  test('several values of one header are joined', async () => {
    vendor.respondWith({ headers: { 'x-many': ['a', 'b'] } });
    expect((await post('{}')).headers['x-many']).toBe('a, b');
  });

  test('a redirect is handed back, not followed', async () => {
    vendor.respondWith({ status: 307, headers: { location: `${vendor.url}/elsewhere` } });
    const reply = await post('{}');
    await wholeBody(reply);
    expect(reply.status).toBe(307);
    expect(vendor.requests).toHaveLength(1);
  });

  test('each write of the vendor is read before the next one is sent', async () => {
    const middle = gate();
    vendor.respondWith({ steps: ['one', middle, 'two'] });
    const body = (await post('{}')).body[Symbol.asyncIterator]();
    expect(Buffer.from((await body.next()).value as Uint8Array).toString()).toBe('one');
    middle.release();
    expect(Buffer.from((await body.next()).value as Uint8Array).toString()).toBe('two');
    expect((await body.next()).done).toBe(true);
  });

  test('a connection is kept for the next call', async () => {
    vendor.respondWith({ body: 'fine' });
    await wholeBody(await post('{}'));
    await wholeBody(await post('{}'));
    expect(vendor.requests).toHaveLength(2);
    expect(vendor.connectionCount).toBe(1);
  });

  test('forty streams run at the same time', async () => {
    const all = gate();
    vendor.respondWith({ steps: ['begun', all, 'done'] });
    const replies = Array.from({ length: 40 }, () => post('{}'));
    await vendor.received(40);
    all.release();
    const bodies = await Promise.all(replies.map(async (reply) => (await wholeBody(await reply)).toString()));
    expect(new Set(bodies)).toEqual(new Set(['begundone']));
  });

  test('connectionsPerOrigin bounds the connections', async () => {
    const few = undiciTransport({ connectionsPerOrigin: 2 });
    vendor.respondWith({ body: 'fine' });
    const replies = Array.from({ length: 6 }, async () => wholeBody(await post('{}', { by: few })));
    await Promise.all(replies);
    await few.close();
    expect(vendor.requests).toHaveLength(6);
    expect(vendor.connectionCount).toBe(2);
  });

  test('an injected dispatcher is used and not closed', async () => {
    const dispatcher = new Agent();
    const borrowed = undiciTransport({ dispatcher });
    vendor.respondWith({ body: 'fine' });
    await wholeBody(await post('{}', { by: borrowed }));
    await borrowed.close();
    expect(dispatcher.closed).toBe(false);
    await dispatcher.close();
  });
});

describe('compressed answers', () => {
  const text = 'data: grüße\n\n'.repeat(500);

  test.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
  ])('%s is undone, and its headers with it', async (encoding, body) => {
    const headers = { 'content-encoding': encoding, 'content-length': String(body.byteLength) };
    vendor.respondWith({ headers, body });
    const reply = await post('{}');
    expect((await wholeBody(reply)).toString()).toBe(text);
    expect(reply.headers).not.toHaveProperty('content-encoding');
    expect(reply.headers).not.toHaveProperty('content-length');
  });

  test('an empty body is empty whatever its headers say', async () => {
    vendor.respondWith({ headers: { 'content-encoding': 'gzip', 'content-length': '0' } });
    expect(await wholeBody(await post('{}'))).toHaveLength(0);
  });

  test.each(['zstd-dictionary', 'constructor', 'gzip, br'])('%s is refused by name', async (encoding) => {
    vendor.respondWith({ headers: { 'content-encoding': encoding }, body: 'what is this' });
    const error = await failureOf(post('{}'));
    expect(error.code).toBe('upstream_protocol');
    expect(error.message).toContain('content-encoding');
  });

  test('what is not gzip at all is a broken promise, not a broken connection', async () => {
    vendor.respondWith({ headers: { 'content-encoding': 'gzip' }, body: 'plain text' });
    expect((await failureOf(post('{}').then(wholeBody))).code).toBe('upstream_protocol');
  });

  test('gzip that stops early is truncated', async () => {
    vendor.respondWith({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(text).subarray(0, 40) });
    expect((await failureOf(post('{}').then(wholeBody))).code).toBe('upstream_truncated');
  });

  test('an abort before the body is read harms nothing', async () => {
    const stay = gate();
    vendor.respondWith({
      headers: { 'content-encoding': 'gzip' },
      steps: [gzipSync(text).subarray(0, 40), stay],
    });
    const leaving = new AbortController();
    const reply = await post('{}', { signal: leaving.signal });
    leaving.abort();
    await vendor.closedEarly();
    expect((await failureOf(wholeBody(reply))).code).toBe('cancelled');
    stay.release();
  });
});

describe('failures', () => {
  test('a refused connection is upstream_unavailable and names the host only', async () => {
    const url = new URL('/v1/x?secret=sk-canary', vendor.url);
    await vendor.close();
    const send = transport.send(
      { method: 'GET', url, headers: {} },
      { signal: new AbortController().signal },
    );
    const error = await failureOf(send);
    expect(error.code).toBe('upstream_unavailable');
    expect(error.message).toContain(url.host);
    expect(error.message).not.toMatch(/sk-canary|\/v1/);
    vendor = await startFakeVendor();
  });

  test('a name that does not resolve is upstream_unavailable', async () => {
    const url = new URL('http://vendor.invalid/v1');
    const send = transport.send(
      { method: 'GET', url, headers: {} },
      { signal: new AbortController().signal },
    );
    expect((await failureOf(send)).code).toBe('upstream_unavailable');
  });

  test('a connection that is cut before the head is upstream_unavailable', async () => {
    const silent = await silentServer();
    silent.server.on('connection', (socket) => socket.destroy());
    const url = new URL(`http://127.0.0.1:${silent.port}/`);
    const send = transport.send(
      { method: 'GET', url, headers: {} },
      { signal: new AbortController().signal },
    );
    expect((await failureOf(send)).code).toBe('upstream_unavailable');
    await silent.close();
  });

  const cuts: [string, FakeReply][] = [
    ['chunks', { steps: ['data: 1\n\n', 'data: 2'], isCut: true }],
    ['a promised length', { headers: { 'content-length': '100' }, steps: ['short'], isCut: true }],
  ];
  test.each(cuts)('a body of %s that is cut is upstream_truncated, after what came', async (_name, reply) => {
    vendor.respondWith(reply);
    const { body } = await post('{}');
    let seen = '';
    const reading = async (): Promise<void> => {
      for await (const piece of body) seen += Buffer.from(piece).toString();
    };
    expect((await failureOf(reading())).code).toBe('upstream_truncated');
    expect(seen).toBe((reply.steps ?? []).join(''));
  });

  test("a header that cannot be sent is our fault, not the vendor's", async () => {
    const url = new URL(vendor.url);
    const headers = { authorization: 'Bearer sk-canary\n' };
    const send = transport.send({ method: 'GET', url, headers }, { signal: new AbortController().signal });
    const error = await failureOf(send);
    expect(error.code).toBe('internal');
    expect(error.message).not.toContain('sk-canary');
    expect(vendor.requests).toHaveLength(0);
  });
});

describe('clocks', () => {
  test('no head in time is a timeout, and the connection is closed', async () => {
    const head = gate();
    vendor.respondWith({ holdHead: head });
    const error = await failureOf(post('{}', { clocks: { firstByteTimeoutMs: 30 } }));
    expect(error.code).toBe('timeout');
    await vendor.closedEarly();
    head.release();
  });

  test('silence in the body is a timeout, and the connection is closed', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    const reply = await post('{}', { clocks: { idleTimeoutMs: 30 } });
    expect((await failureOf(wholeBody(reply))).code).toBe('timeout');
    await vendor.closedEarly();
    stay.release();
  });

  test('a body that nobody reads is closed by the idle clock', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    await post('{}', { clocks: { idleTimeoutMs: 30 } });
    await vendor.closedEarly();
    stay.release();
  });

  test("a slow reader is not the vendor's silence", async () => {
    const clocks = { idleTimeoutMs: 40 };
    vendor.respondWith({ steps: ['one', 'two'] });
    const body = (await post('{}', { clocks })).body[Symbol.asyncIterator]();
    let seen = Buffer.from((await body.next()).value as Uint8Array).toString();
    // A timer of the same kind, set later and longer, ends after the idle clock would have.
    await new Promise((resolve) => setTimeout(resolve, 80));
    for (let next = await body.next(); next.done !== true; next = await body.next()) {
      seen += Buffer.from(next.value).toString();
    }
    expect(seen).toBe('onetwo');
  });

  test('a connection that is not made in time is a timeout', async () => {
    const silent = await silentServer();
    const quick = undiciTransport({ clocks: { connectTimeoutMs: 30 } });
    const url = new URL(`https://127.0.0.1:${silent.port}/`);
    const send = quick.send({ method: 'GET', url, headers: {} }, { signal: new AbortController().signal });
    const error = await failureOf(send);
    expect(error.code).toBe('timeout');
    await silent.close();
    await quick.close();
  });

  test('0 is no limit', async () => {
    vendor.respondWith({ body: 'fine' });
    const clocks = { firstByteTimeoutMs: 0, idleTimeoutMs: 0 };
    expect((await wholeBody(await post('{}', { clocks }))).toString()).toBe('fine');
  });
});

describe('leaving', () => {
  test('an abort before the call opens no connection', async () => {
    const error = await failureOf(post('{}', { signal: AbortSignal.abort() }));
    expect(error.code).toBe('cancelled');
    expect(vendor.connectionCount).toBe(0);
  });

  test('an abort while the connection is being made ends the call at once', async () => {
    const silent = await silentServer();
    const leaving = new AbortController();
    const url = new URL(`https://127.0.0.1:${silent.port}/`);
    const patient = undiciTransport({ clocks: { connectTimeoutMs: 15_000 } });
    const connected = once(silent.server, 'connection');
    const send = patient.send({ method: 'GET', url, headers: {} }, { signal: leaving.signal });
    await connected;
    const beganAt = performance.now();
    leaving.abort();
    expect((await failureOf(send)).code).toBe('cancelled');
    expect(performance.now() - beganAt).toBeLessThan(5_000);
    await silent.close();
    await patient.close();
  });

  test('an abort before the head closes the connection', async () => {
    const head = gate();
    vendor.respondWith({ holdHead: head });
    const leaving = new AbortController();
    const send = post('{}', { signal: leaving.signal });
    await vendor.received(1);
    leaving.abort();
    expect((await failureOf(send)).code).toBe('cancelled');
    await vendor.closedEarly();
    head.release();
  });

  test('an abort in the body closes the connection while nobody reads', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    const leaving = new AbortController();
    const body = (await post('{}', { signal: leaving.signal })).body[Symbol.asyncIterator]();
    await body.next();
    leaving.abort();
    await vendor.closedEarly();
    expect((await failureOf(body.next())).code).toBe('cancelled');
    stay.release();
  });

  test('the reason of an abort is thrown if it is an error of ours', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    const leaving = new AbortController();
    const deadline = new GatewayError({ code: 'timeout', message: 'The deadline is over.' });
    const { body } = await post('{}', { signal: leaving.signal });
    leaving.abort(deadline);
    expect(await failureOf(wholeBody({ status: 200, headers: {}, body }))).toBe(deadline);
    stay.release();
  });

  test('leaving the loop early closes the connection', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    for await (const piece of (await post('{}')).body) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
    await vendor.closedEarly();
    stay.release();
  });

  test('leaving before the first read closes the connection', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    await (await post('{}')).body[Symbol.asyncIterator]().return?.();
    await vendor.closedEarly();
    stay.release();
  });

  test('leaving while a read waits closes the connection and ends the read', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    const body = (await post('{}')).body[Symbol.asyncIterator]();
    await body.next();
    const waiting = body.next();
    await body.return?.();
    expect((await waiting).done).toBe(true);
    await vendor.closedEarly();
    stay.release();
  });

  test('a finished call listens to its signal no more', async () => {
    vendor.respondWith({ body: 'fine' });
    const leaving = new AbortController();
    const { add, remove } = countListeners(leaving.signal);
    await wholeBody(await post('{}', { signal: leaving.signal }));
    expect(add()).toBeGreaterThan(0);
    expect(remove()).toBe(add());
  });
});

/** Counts the abort listeners that come and go, in the signal's own methods. */
function countListeners(signal: AbortSignal): { add(): number; remove(): number } {
  let added = 0;
  const removed = new Set<unknown>();
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...rest: Parameters<typeof addEventListener>) => {
    added += 1;
    addEventListener.apply(signal, rest);
  };
  signal.removeEventListener = (...rest: Parameters<typeof removeEventListener>) => {
    removed.add(rest[1]);
    removeEventListener.apply(signal, rest);
  };
  return { add: () => added, remove: () => removed.size };
}

test('a reader that does not read holds the vendor back', async () => {
  const piece = Buffer.alloc(1_048_576, 'x');
  const steps = Array.from({ length: 64 }, () => piece);
  vendor.respondWith({ steps });
  const body = (await post('{}')).body[Symbol.asyncIterator]();
  await body.next();
  // The write that the kernel cannot take any more keeps waiting: the count stands still over many turns of the loop.
  let before = -1;
  for (let still = 0; still < 200;) {
    await new Promise((resolve) => setImmediate(resolve));
    still = vendor.written.sentBytes === before ? still + 1 : 0;
    before = vendor.written.sentBytes;
  }
  expect(vendor.written.waitingBytes).toBeGreaterThan(0);
  expect(vendor.written.sentBytes).toBeLessThan(32 * piece.byteLength);
  for (let next = await body.next(); next.done !== true;) next = await body.next();
  expect(vendor.written.sentBytes).toBe(64 * piece.byteLength);
});
