import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Agent } from 'undici';

import type { Transport } from '../../src/transport/transport.js';
import { undiciTransport } from '../../src/transport/undici-transport.js';
import { gate, startFakeVendor, type FakeReply, type FakeVendor } from '../fake-vendor.js';
import { startLoopbackServer } from './loopback-server.js';
import { failureOf } from './thrown-failure.js';
import { post, wholeBody } from './vendor-call.js';

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

describe('what is sent and what comes back', () => {
  test('method, path, query, headers and body bytes arrive as they are', async () => {
    vendor.respondWith({ headers: { 'x-request-id': 'r1' }, body: 'fine' });
    const reply = await post(transport, vendor);
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
    expect((await post(transport, vendor)).headers['x-many']).toBe('a, b');
  });

  test('a redirect is handed back, not followed', async () => {
    vendor.respondWith({ status: 307, headers: { location: `${vendor.url}/elsewhere` } });
    const reply = await post(transport, vendor);
    await wholeBody(reply);
    expect(reply.status).toBe(307);
    expect(vendor.requests).toHaveLength(1);
  });

  test('each write of the vendor is read before the next one is sent', async () => {
    const middle = gate();
    vendor.respondWith({ steps: ['one', middle, 'two'] });
    const body = (await post(transport, vendor)).body[Symbol.asyncIterator]();
    expect(Buffer.from((await body.next()).value as Uint8Array).toString()).toBe('one');
    middle.release();
    expect(Buffer.from((await body.next()).value as Uint8Array).toString()).toBe('two');
    expect((await body.next()).done).toBe(true);
  });

  test('connections are kept for later calls', async () => {
    vendor.respondWith({ body: 'fine' });
    for (let call = 0; call < 8; call += 1) await wholeBody(await post(transport, vendor));
    expect(vendor.requests).toHaveLength(8);
    // Two, for a call in the very turn in which a body ends finds its connection not free yet.
    expect(vendor.connectionCount).toBeLessThanOrEqual(2);
  });

  test('forty streams run at the same time', async () => {
    const all = gate();
    vendor.respondWith({ steps: ['begun', all, 'done'] });
    const replies = Array.from({ length: 40 }, () => post(transport, vendor));
    await vendor.received(40);
    all.release();
    const bodies = await Promise.all(replies.map(async (reply) => (await wholeBody(await reply)).toString()));
    expect(new Set(bodies)).toEqual(new Set(['begundone']));
  });

  test('connectionsPerOrigin bounds the connections', async () => {
    const few = undiciTransport({ connectionsPerOrigin: 2 });
    vendor.respondWith({ body: 'fine' });
    const replies = Array.from({ length: 6 }, async () => wholeBody(await post(few, vendor)));
    await Promise.all(replies);
    await few.close();
    expect(vendor.requests).toHaveLength(6);
    expect(vendor.connectionCount).toBe(2);
  });

  test('an injected dispatcher is used and not closed', async () => {
    const dispatcher = new Agent();
    const borrowed = undiciTransport({ dispatcher });
    vendor.respondWith({ body: 'fine' });
    await wholeBody(await post(borrowed, vendor));
    await borrowed.close();
    expect(dispatcher.closed).toBe(false);
    await dispatcher.close();
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
    const silent = await startLoopbackServer((socket) => socket.destroy());
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
    const { body } = await post(transport, vendor);
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
    const error = await failureOf(post(transport, vendor, { clocks: { firstByteTimeoutMs: 30 } }));
    expect(error.code).toBe('timeout');
    await vendor.closedEarly();
    head.release();
  });

  test('silence in the body is a timeout, and the connection is closed', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    const reply = await post(transport, vendor, { clocks: { idleTimeoutMs: 30 } });
    expect((await failureOf(wholeBody(reply))).code).toBe('timeout');
    await vendor.closedEarly();
    stay.release();
  });

  test('a body that nobody reads is closed by the idle clock', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    await post(transport, vendor, { clocks: { idleTimeoutMs: 30 } });
    await vendor.closedEarly();
    stay.release();
  });

  test("a slow reader is not the vendor's silence", async () => {
    const clocks = { idleTimeoutMs: 40 };
    vendor.respondWith({ steps: ['one', 'two'] });
    const body = (await post(transport, vendor, { clocks })).body[Symbol.asyncIterator]();
    let seen = Buffer.from((await body.next()).value as Uint8Array).toString();
    // A timer of the same kind, set later and longer, ends after the idle clock would have.
    await new Promise((resolve) => setTimeout(resolve, 80));
    for (let next = await body.next(); next.done !== true; next = await body.next()) {
      seen += Buffer.from(next.value).toString();
    }
    expect(seen).toBe('onetwo');
  });

  test('a clock longer than a timer can be is no busy one', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    const head = gate();
    vendor.respondWith({ holdHead: head, body: 'late' });
    const send = post(transport, vendor, { clocks: { firstByteTimeoutMs: 2 ** 40, idleTimeoutMs: 2 ** 40 } });
    await vendor.received(1);
    head.release();
    expect((await wholeBody(await send)).toString()).toBe('late');
    const times = timers.mock.calls.map(([, ms]) => ms ?? 0);
    timers.mockRestore();
    expect(Math.max(...times)).toBe(2 ** 31 - 1);
  });

  test('a connection that is not made in time is a timeout', async () => {
    const silent = await startLoopbackServer();
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
    expect((await wholeBody(await post(transport, vendor, { clocks }))).toString()).toBe('fine');
  });
});
