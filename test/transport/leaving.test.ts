import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { GatewayError } from '../../src/chat/error.js';
import type { Transport } from '../../src/transport/transport.js';
import { undiciTransport } from '../../src/transport/undici-transport.js';
import { gate, startFakeVendor, type FakeVendor } from '../fake-vendor.js';
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

describe('leaving', () => {
  test('an abort before the call opens no connection', async () => {
    const error = await failureOf(post(transport, vendor, { signal: AbortSignal.abort() }));
    expect(error.code).toBe('cancelled');
    expect(vendor.connectionCount).toBe(0);
  });

  test('an abort while the connection is being made ends the call at once', async () => {
    const silent = await startLoopbackServer();
    const leaving = new AbortController();
    const url = new URL(`https://127.0.0.1:${silent.port}/`);
    const patient = undiciTransport({ clocks: { connectTimeoutMs: 15_000 } });
    const connected = silent.connected();
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
    const send = post(transport, vendor, { signal: leaving.signal });
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
    const body = (await post(transport, vendor, { signal: leaving.signal })).body[Symbol.asyncIterator]();
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
    const { body } = await post(transport, vendor, { signal: leaving.signal });
    leaving.abort(deadline);
    expect(await failureOf(wholeBody({ body }))).toBe(deadline);
    stay.release();
  });

  test('leaving the loop early closes the connection', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    for await (const piece of (await post(transport, vendor)).body) {
      expect(piece.byteLength).toBeGreaterThan(0);
      break;
    }
    await vendor.closedEarly();
    stay.release();
  });

  test('leaving before the first read closes the connection', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    await (await post(transport, vendor)).body[Symbol.asyncIterator]().return?.();
    await vendor.closedEarly();
    stay.release();
  });

  test('leaving while a read waits closes the connection and ends the read', async () => {
    const stay = gate();
    vendor.respondWith({ steps: ['data: 1\n\n', stay] });
    const body = (await post(transport, vendor)).body[Symbol.asyncIterator]();
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
    await wholeBody(await post(transport, vendor, { signal: leaving.signal }));
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
  const body = (await post(transport, vendor)).body[Symbol.asyncIterator]();
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
