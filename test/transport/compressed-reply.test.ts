import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import type { Transport } from '../../src/transport/transport.js';
import { undiciTransport } from '../../src/transport/undici-transport.js';
import { gate, startFakeVendor, type FakeVendor } from '../fake-vendor.js';
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
    const reply = await post(transport, vendor);
    expect((await wholeBody(reply)).toString()).toBe(text);
    expect(reply.headers).not.toHaveProperty('content-encoding');
    expect(reply.headers).not.toHaveProperty('content-length');
  });

  test('an empty body is empty whatever its headers say', async () => {
    vendor.respondWith({ headers: { 'content-encoding': 'gzip', 'content-length': '0' } });
    expect(await wholeBody(await post(transport, vendor))).toHaveLength(0);
  });

  test.each(['zstd-dictionary', 'constructor', 'gzip, br'])('%s is refused by name', async (encoding) => {
    vendor.respondWith({ headers: { 'content-encoding': encoding }, body: 'what is this' });
    const error = await failureOf(post(transport, vendor));
    expect(error.code).toBe('upstream_protocol');
    expect(error.message).toContain('content-encoding');
  });

  test('what is not gzip at all is a broken promise, not a broken connection', async () => {
    vendor.respondWith({ headers: { 'content-encoding': 'gzip' }, body: 'plain text' });
    expect((await failureOf(post(transport, vendor).then(wholeBody))).code).toBe('upstream_protocol');
  });

  test('gzip that stops early is truncated', async () => {
    vendor.respondWith({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(text).subarray(0, 40) });
    expect((await failureOf(post(transport, vendor).then(wholeBody))).code).toBe('upstream_truncated');
  });

  test('what is whole but goes on with something else is left: nobody would read that', async () => {
    const stay = gate();
    vendor.respondWith({
      headers: { 'content-encoding': 'gzip' },
      // What is no further member of a gzip file is left out.
      steps: [Buffer.concat([gzipSync(text), Buffer.alloc(8)]), stay],
    });
    expect((await wholeBody(await post(transport, vendor))).toString()).toBe(text);
    await vendor.closedEarly();
    stay.release();
  });

  test('an abort before the body is read harms nothing', async () => {
    const stay = gate();
    vendor.respondWith({
      headers: { 'content-encoding': 'gzip' },
      steps: [gzipSync(text).subarray(0, 40), stay],
    });
    const leaving = new AbortController();
    const reply = await post(transport, vendor, { signal: leaving.signal });
    leaving.abort();
    await vendor.closedEarly();
    expect((await failureOf(wholeBody(reply))).code).toBe('cancelled');
    stay.release();
  });
});
