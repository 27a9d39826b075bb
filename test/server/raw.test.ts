/** /v1/raw: the vendor's own format, its bytes untouched, and no way out of its base URL. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;
let full: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  const keys = {
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1/`,
    ANTHROPIC_API_KEY: 'sk-ant-operator',
    ANTHROPIC_API_BASE_URL: `${vendor.url}/v1`,
    GEMINI_API_KEY: 'AIza-operator',
    GEMINI_API_BASE_URL: `${vendor.url}/v1beta/`,
  };
  gateway = await startGateway(keys);
  full = await startGateway({ ...keys, AIAL_RAW: 'full' });
});

afterAll(async () => {
  await gateway.close();
  await full.close();
  await vendor.close();
});

test('the bytes of body are sent, not a re-print', async () => {
  vendor.answer(
    json('{"ok": 1.0}', 200, {
      'request-id': 'req_1',
      'anthropic-ratelimit-requests-limit': '5',
      'set-cookie': 'a=b',
    }),
  );
  const inner = '{ "b":1.0,"a":1e3, "big":12345678901234567890 ,"b":2,"text":"\\u00e9"}';
  const response = await gateway.post(
    '/v1/raw',
    `{"provider":"anthropic", "body": ${inner} , "path":"/v1/messages"}`,
  );
  expect(await response.text()).toBe('{"ok": 1.0}');
  const call = vendor.calls.at(-1)!;
  expect(call.body.toString()).toBe(inner);
  expect(call.path).toBe('/v1/messages');
  expect(call.headers['x-api-key']).toBe('sk-ant-operator');
  expect(call.headers['anthropic-version']).toBe('2023-06-01');
  expect(response.headers.get('x-aial-upstream-request-id')).toBe('req_1');
  expect(response.headers.get('anthropic-ratelimit-requests-limit')).toBe('5');
  expect(response.headers.get('set-cookie')).toBeNull();
});

test.each([
  ['openai', { input: 'x' }, '/v1/responses'],
  ['openai', { messages: [] }, '/v1/chat/completions'],
  ['anthropic', { messages: [] }, '/v1/messages'],
])('%s without a path', async (provider, body, path) => {
  vendor.answer(json({}));
  expect((await gateway.post('/v1/raw', { provider, body })).status).toBe(200);
  expect(vendor.calls.at(-1)!.path).toBe(path);
});

test('Google needs a path, and takes one with a query', async () => {
  const without = await gateway.post('/v1/raw', { provider: 'google', body: {} });
  expect(without.status).toBe(400);
  expect(((await without.json()) as any).error.param).toBe('/path');
  vendor.answer(stream(['data: {}\r\n\r\n']));
  const path = '/v1beta/models/gemini-2.5-pro:streamGenerateContent?alt=sse';
  const response = await gateway.post('/v1/raw', { provider: 'google', path, body: {} });
  expect(await response.text()).toBe('data: {}\r\n\r\n');
  expect(vendor.calls.at(-1)!.path).toBe(path);
  expect(vendor.calls.at(-1)!.headers['x-goog-api-key']).toBe('AIza-operator');
});

test('a version at the start of the path is there once', async () => {
  vendor.answer(json({}));
  await gateway.post('/v1/raw', { provider: 'openai', path: '/v1/responses', body: {} });
  expect(vendor.calls.at(-1)!.path).toBe('/v1/responses');
});

describe('paths that lead away are refused', () => {
  test.each([
    '/../admin',
    '/v1/../../x',
    '/%2e%2e/x',
    '/%2E%2E/x',
    '/%252e%252e/x',
    '/a%2fb',
    '/a%2Fb',
    '/a%5cb',
    '/a\\b',
    '//evil.example/x',
    'https://evil.example/',
    'evil',
    '@evil.example/',
    '/x#y',
    '/x\r\nHost: evil',
    '/x y',
    '/x?key=secret',
    '/x?a=1&access_token=s',
    '/x?%6bey=s',
    '/é',
    '/x%zz',
    '/.',
    '/x%00',
  ])('%j', async (path) => {
    const before = vendor.calls.length;
    const response = await full.post('/v1/raw', { provider: 'openai', path, body: {} });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as any;
    expect(error).toMatchObject({ code: 'invalid_request', param: '/path' });
    expect(vendor.calls).toHaveLength(before);
  });
});

describe("what the operator's key opens", () => {
  test.each([
    ['/files', 'GET'],
    ['/files', 'POST'],
    ['/responses/resp_1', 'GET'],
    ['/responses', 'DELETE'],
  ])('%s by %s is closed, but open to a key of one’s own and with AIAL_RAW=full', async (path, method) => {
    const body = method === 'GET' ? {} : { body: {} };
    const closed = await gateway.post('/v1/raw', { provider: 'openai', path, method, ...body });
    expect(closed.status).toBe(403);
    expect(((await closed.json()) as any).error.code).toBe('permission_denied');
    vendor.answer(json({ ok: true }));
    const own = await gateway.post(
      '/v1/raw',
      { provider: 'openai', path, method, ...body },
      { 'x-aial-key-openai': 'sk-own' },
    );
    expect(own.status).toBe(200);
    expect(vendor.calls.at(-1)!.headers.authorization).toBe('Bearer sk-own');
    expect((await full.post('/v1/raw', { provider: 'openai', path, method, ...body })).status).toBe(200);
    expect(vendor.calls.at(-1)!.method).toBe(method);
  });

  test('AIAL_RAW=off closes all of it', async () => {
    const off = await startGateway({ AIAL_RAW: 'off' });
    expect(
      (await off.post('/v1/raw', { provider: 'openai', body: {} }, { 'x-aial-key-openai': 'sk-own' })).status,
    ).toBe(403);
    await off.close();
  });
});

test('echo shows what would have been sent, without headers', async () => {
  const echo = await startGateway();
  const response = await echo.post(
    '/v1/raw',
    { provider: 'xai', body: { input: 'hi' } },
    { 'x-secret': 'not-to-be-shown' },
  );
  const text = await response.text();
  expect(JSON.parse(text)).toEqual({
    echo: true,
    provider: 'xai',
    method: 'POST',
    url: 'https://api.x.ai/v1/responses',
    body: { input: 'hi' },
  });
  expect(text).not.toContain('not-to-be-shown');
  expect(response.headers.get('x-aial-provider')).toBe('echo');
  await echo.close();
});
