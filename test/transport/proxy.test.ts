import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

import type { Clocks, Transport } from '../../src/transport/transport.js';
import { undiciTransport, type ProxySettings } from '../../src/transport/undici-transport.js';
import { gate, startFakeVendor, type FakeVendor } from '../fake-vendor.js';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.js';
import { failureOf } from './thrown-failure.js';

let vendor: FakeVendor;
let proxy: LoopbackServer;
let heads: string[];
let answer: (socket: Socket, head: string) => void;
let transport: Transport | undefined;

beforeEach(async () => {
  vendor = await startFakeVendor(() => ({ body: 'from the vendor' }));
  heads = [];
  answer = () => undefined;
  proxy = await startLoopbackServer((socket) => {
    socket.once('data', (bytes: Buffer) => {
      const head = bytes.toString('latin1');
      heads.push(head);
      answer(socket, head);
    });
  });
});

afterEach(async () => {
  await vendor.close();
  await proxy.close();
  await transport?.close();
});

async function get(url: string, settings: ProxySettings, clocks: Partial<Clocks> = {}): Promise<string> {
  transport = undiciTransport({ proxy: settings, clocks });
  const reply = await transport.send(
    { method: 'GET', url: new URL(url), headers: {} },
    { signal: new AbortController().signal },
  );
  let text = '';
  for await (const piece of reply.body) text += Buffer.from(piece).toString();
  return text;
}

const proxyUrl = (userInfo = ''): string => `http://${userInfo}127.0.0.1:${proxy.port}`;

/** Goes on to where the request wants to go. */
function forward(socket: Socket, head: string): void {
  const onward = connect(Number(new URL(vendor.url).port), '127.0.0.1');
  onward.on('error', () => socket.destroy());
  onward.write(head.replace(/^GET http:\/\/[^/]+/, 'GET '));
  onward.pipe(socket);
}

test('a call to an http URL goes to the proxy whole', async () => {
  answer = forward;
  expect(await get(`${vendor.url}/v1/models`, { httpProxy: proxyUrl() })).toBe('from the vendor');
  expect(heads[0]).toMatch(new RegExp(`^GET ${vendor.url}/v1/models HTTP/1.1`));
  expect(vendor.requests[0]?.path).toBe('/v1/models');
});

test('a call to an https URL asks the proxy for a tunnel, with the password of its URL', async () => {
  answer = (socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
  const call = get('https://vendor.example/v1', { httpsProxy: proxyUrl('me:canary@') });
  const error = await failureOf(call);
  expect(error.code).toBe('upstream_unavailable');
  expect(error.message).toContain('vendor.example');
  expect(error.message).not.toContain('canary');
  expect(heads[0]).toMatch(/^CONNECT vendor[.]example:443 HTTP\/1.1/);
  const password = Buffer.from('me:canary').toString('base64');
  expect(heads[0]?.toLowerCase()).toContain(`proxy-authorization: basic ${password.toLowerCase()}`);
});

test('a proxy for http that wants a password is no mistake of ours', async () => {
  answer = (socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
  expect((await failureOf(get(vendor.url, { httpProxy: proxyUrl() }))).code).toBe('upstream_unavailable');
});

test.each(['127.0.0.1', '*', 'other.example, 127.0.0.1'])(
  'noProxy %s goes straight to the vendor',
  async (noProxy) => {
    expect(await get(vendor.url, { httpProxy: proxyUrl(), noProxy })).toBe('from the vendor');
    expect(heads).toEqual([]);
  },
);

test('noProxy alone needs no proxy', async () => {
  expect(await get(vendor.url, { noProxy: 'other.example' })).toBe('from the vendor');
});

test('the environment is not read: settings say it all', async () => {
  const { NO_PROXY: before } = process.env;
  process.env['NO_PROXY'] = '*';
  try {
    answer = forward;
    await get(vendor.url, { httpProxy: proxyUrl() });
    expect(heads).toHaveLength(1);
  } finally {
    if (before === undefined) delete process.env['NO_PROXY'];
    else process.env['NO_PROXY'] = before;
  }
});

test('a proxy that does not answer is a timeout by our clock', async () => {
  const call = get('https://vendor.example/v1', { httpsProxy: proxyUrl() }, { firstByteTimeoutMs: 50 });
  expect((await failureOf(call)).code).toBe('timeout');
});

test('a proxy that cannot be reached in time is a timeout by the connect clock', async () => {
  const httpsProxy = `https://127.0.0.1:${proxy.port}`;
  const call = get(
    'https://vendor.example/v1',
    { httpsProxy },
    { connectTimeoutMs: 50, firstByteTimeoutMs: 15_000 },
  );
  const error = await failureOf(call);
  expect(error.code).toBe('timeout');
  expect(error.message).toContain('reached');
});

test('a refused proxy is upstream_unavailable', async () => {
  const gone = await startLoopbackServer();
  await gone.close();
  const call = get(vendor.url, { httpProxy: `http://127.0.0.1:${gone.port}` });
  expect((await failureOf(call)).code).toBe('upstream_unavailable');
});

test('an abort through the proxy closes the connection to the vendor', async () => {
  const stay = gate();
  vendor.respondWith({ steps: ['begun', stay] });
  const closed = Promise.withResolvers<undefined>();
  answer = (socket, head) => {
    forward(socket, head);
    void once(socket, 'close').then(() => closed.resolve(undefined));
  };
  transport = undiciTransport({ proxy: { httpProxy: proxyUrl() } });
  const leaving = new AbortController();
  const request = { method: 'GET' as const, url: new URL(vendor.url), headers: {} };
  const { body } = await transport.send(request, { signal: leaving.signal });
  leaving.abort();
  await closed.promise;
  expect((await failureOf(body[Symbol.asyncIterator]().next())).code).toBe('cancelled');
  stay.release();
});
