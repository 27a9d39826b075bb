/** Bad input gets a clear error: what, where, and the right status. */
import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({
    AIAL_MAX_BODY_BYTES: '5000',
    AIAL_MAX_JSON_DEPTH: '20',
    AIAL_CORS_ORIGINS: 'https://app.example',
  });
});

afterAll(() => gateway.close());

const hello = { model: 'gpt-5', messages: [{ role: 'user', content: 'hi' }] };

const table: [string, string, unknown, number, string, string | null, RegExp][] = [
  ['an empty body', '/v1/chat/completions', '', 400, 'invalid_request', null, /empty/],
  [
    'broken JSON',
    '/v1/chat/completions',
    '{"model": "gpt-5",}',
    400,
    'invalid_request',
    null,
    /not JSON.*line 1 column 19/,
  ],
  ['JSON that ends early', '/v1/responses', '{"model"', 400, 'invalid_request', null, /not JSON/],
  [
    'a list',
    '/v1/chat/completions',
    [],
    400,
    'invalid_request',
    null,
    /should be an object, but is an array/,
  ],
  [
    'not UTF-8',
    '/v1/chat/completions',
    Buffer.from([0x7b, 0xff, 0x7d]),
    400,
    'invalid_request',
    null,
    /UTF-8/,
  ],
  [
    'too large',
    '/v1/chat/completions',
    { ...hello, user: 'x'.repeat(6000) },
    413,
    'request_too_large',
    null,
    /5000 bytes/,
  ],
  [
    'too deep',
    '/v1/chat/completions',
    `{"a":${'['.repeat(30)}${']'.repeat(30)}}`,
    413,
    'request_too_large',
    null,
    /20 deep/,
  ],
  ['no model', '/v1/chat/completions', { messages: [] }, 400, 'invalid_request', '/model', /model/],
  ['no model for Responses', '/v1/responses', { input: 'hi' }, 400, 'invalid_request', '/model', /model/],
  [
    'a model of the wrong type',
    '/v1/chat/completions',
    { ...hello, model: 5 },
    400,
    'invalid_request',
    '/model',
    /string/,
  ],
  [
    'an unknown model',
    '/v1/chat/completions',
    { ...hello, model: 'gtp-5' },
    404,
    'unknown_model',
    '/model',
    /"gtp-5".*gpt-\*/,
  ],
  [
    'a model named constructor',
    '/v1/chat/completions',
    { ...hello, model: 'constructor' },
    404,
    'unknown_model',
    '/model',
    /constructor/,
  ],
  [
    'a wrong type inside',
    '/v1/chat/completions',
    { ...hello, temperature: 'hot' },
    400,
    'invalid_request',
    '/temperature',
    /number.*string/,
  ],
  [
    'stream of the wrong type',
    '/v1/responses',
    { model: 'gpt-5', input: 'x', stream: 'yes' },
    400,
    'invalid_request',
    '/stream',
    /stream/,
  ],
  [
    'a part without text',
    '/v1/chat/completions',
    { model: 'gpt-5', messages: [{ role: 'user', content: [{ type: 'text' }] }] },
    400,
    'invalid_request',
    '/messages/0/content/0/text',
    /missing/,
  ],
  [
    'a member that chat.sync does not know',
    '/v1/chat.sync',
    { ...hello, temprature: 1 },
    400,
    'invalid_request',
    '/temprature',
    /not a member/,
  ],
  [
    'no messages at all',
    '/v1/chat.sync',
    { model: 'gpt-5', messages: [] },
    400,
    'invalid_request',
    '/messages',
    /^\/messages should have at least 1 entry\.$/,
  ],
  [
    'too large a number',
    '/v1/chat.sync',
    { ...hello, top_p: 2 },
    400,
    'invalid_request',
    '/top_p',
    /^\/top_p should be 1 or less\.$/,
  ],
  [
    'a role that chat.sync does not know',
    '/v1/chat.sync',
    { model: 'gpt-5', messages: [{ role: 'bot', content: 'x' }] },
    400,
    'invalid_request',
    '/messages/0/role',
    /one of system/,
  ],
  [
    'a message that says nothing',
    '/v1/chat.sync',
    { model: 'gpt-5', messages: [{ role: 'user' }] },
    400,
    'invalid_request',
    '/messages/0',
    /nothing/,
  ],
  [
    'n over 1 by echo',
    '/v1/chat/completions',
    { ...hello, n: 2 },
    400,
    'unsupported_parameter',
    '/n',
    /one answer/,
  ],
  [
    'an unknown provider',
    '/v1/raw',
    { provider: 'acme', body: {} },
    400,
    'invalid_request',
    '/provider',
    /openai, anthropic/,
  ],
];

// eslint-disable-next-line max-params -- the columns of the table
test.each(table)('%s', async (_name, path, body, status, code, param, message) => {
  const response = await gateway.post(path, body);
  const { error } = (await response.json()) as any;
  expect({ status: response.status, code: error.code, param: error.param }).toEqual({ status, code, param });
  expect(error.message).toMatch(message);
  expect(error.aial.request_id).toBe(response.headers.get('x-request-id'));
});

test('broken JSON is not quoted', async () => {
  const response = await gateway.post('/v1/chat.sync', '{"secret-word": oops}');
  expect(await response.text()).not.toContain('secret');
});

test('an unknown path says which there are', async () => {
  const response = await gateway.post('/v1/chat', hello);
  expect(response.status).toBe(404);
  const { error } = (await response.json()) as any;
  expect(error.code).toBe('unknown_path');
  expect(error.message).toContain('/v1/chat/completions');
});

test('a wrong method says which is right', async () => {
  const response = await gateway.get('/v1/chat/completions');
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
});

test('a wrong content type is told', async () => {
  const response = await gateway.post('/v1/chat.sync', 'model=gpt-5', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(response.status).toBe(415);
  expect(((await response.json()) as any).error.message).toContain('application/json');
});

test.each([
  ['an empty key', { 'x-aial-key-openai': ' ' }, /empty/],
  ['a key for nobody', { 'x-aial-key-acme': 'k' }, /no such provider/],
])('%s in a header', async (_name, headers, message) => {
  const response = await gateway.post('/v1/chat.sync', hello, headers);
  expect(response.status).toBe(400);
  expect(((await response.json()) as any).error.message).toMatch(message);
});

test('the request id is taken when it is one, and made up otherwise', async () => {
  const taken = await gateway.post('/v1/chat.sync', hello, { 'x-request-id': 'tour-planner.42' });
  expect(taken.headers.get('x-request-id')).toBe('tour-planner.42');
  const made = await gateway.post('/v1/chat.sync', hello, { 'x-request-id': 'no spaces please' });
  expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a model name with slashes is one model', async () => {
  for (const name of ['anthropic/claude-sonnet-4-5', 'anthropic%2Fclaude-sonnet-4-5']) {
    const model = (await (await gateway.get(`/v1/models/${name}`)).json()) as any;
    expect(model.id).toBe('anthropic/claude-sonnet-4-5');
    expect(model.aial).toEqual({ provider: 'anthropic', status: 'echo', dialects: ['anthropic-messages'] });
  }
  const echoed = (await (await gateway.get('/v1/models/echo/any/name')).json()) as any;
  expect(echoed.aial).toMatchObject({ provider: 'echo', status: 'echo' });
  expect((await gateway.get('/v1/models/nobody-has-this')).status).toBe(404);
});

test('browsers of the allowed origins may read, others may not', async () => {
  const allowed = await fetch(`${gateway.url}/v1/chat.stream`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  });
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
  const other = await gateway.post('/v1/chat.sync', hello, { origin: 'https://evil.example' });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('what is not HTTP gets an answer all the same', async () => {
  const text = await new Promise<string>((resolve, reject) => {
    let reply = '';
    const socket = connect(gateway.daemon.http!.port, '127.0.0.1', () => socket.write('hello there\r\n\r\n'));
    socket.on('data', (piece) => (reply += piece.toString()));
    socket.on('end', () => resolve(reply));
    socket.on('error', reject);
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  expect(JSON.parse(text.split('\r\n\r\n')[1]!).error.code).toBe('invalid_request');
});

describe('a client that reads only when it has sent all', () => {
  const bytes = 8_000_000;
  const chunked = `transfer-encoding: chunked\r\n\r\n${bytes.toString(16)}\r\n`;
  test.each([
    ['without a key', '', `content-length: ${bytes}\r\n\r\n`, 401],
    ['too large', MASTER_KEY, `content-length: ${bytes}\r\n\r\n`, 413],
    ['too large, as is found out while reading', MASTER_KEY, chunked, 413],
  ])('gets its answer: %s', async (_name, key, framing, status) => {
    const text = await new Promise<string>((resolve, reject) => {
      let reply = '';
      const socket = connect(gateway.daemon.http!.port, '127.0.0.1');
      socket.pause();
      socket.write(`POST /v1/chat.sync HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n${framing}`);
      socket.write(Buffer.alloc(bytes, 'x'));
      // The end of a body in pieces; behind one of a known length it would begin a request.
      socket.write(framing === chunked ? '\r\n0\r\n\r\n' : '', () => socket.resume());
      socket.on('data', (piece) => (reply += piece.toString()));
      socket.on('end', () => resolve(reply));
      socket.on('error', reject);
    });
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text).toMatch(/\r\nconnection: close\r\n/i);
  });
});

test('a path that cannot be decoded is told', async () => {
  for (const path of ['/v1/models/%zz', '/v1/models/%C0%AE', '/%']) {
    const response = await gateway.get(path);
    expect(response.status).toBe(400);
    expect(((await response.json()) as any).error).toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('percent sign'),
    });
  }
});

test('HEAD is answered as GET without a body', async () => {
  const response = await fetch(`${gateway.url}/healthz`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test('the contract is served', async () => {
  const document = (await (await fetch(`${gateway.url}/openapi.json`)).json()) as any;
  expect(document.paths['/v1/chat.sync'].post.operationId).toBe('chatSync');
});

test('more requests than allowed get a 503 with Retry-After', async () => {
  const small = await startGateway({ AIAL_MAX_INFLIGHT: '1' });
  try {
    // The first is held open by its body, which never ends.
    const held = fetch(`${small.url}/v1/chat.sync`, {
      method: 'POST',
      headers: { authorization: `Bearer ${MASTER_KEY}`, 'content-type': 'application/json' },
      body: new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) }),
      duplex: 'half',
    });
    held.catch(() => undefined);
    let refused: Response | undefined;
    for (let tries = 0; tries < 200 && refused?.status !== 503; tries += 1)
      refused = await small.post('/v1/chat.sync', hello);
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(((await refused!.json()) as any).error.code).toBe('overloaded');
  } finally {
    await small.close();
  }
});

const messages = { model: 'gpt-5', max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] };

test.each([
  ['broken JSON', '{"model"', {}, 400, 'invalid_request_error', 'invalid_request'],
  ['a wrong type', { ...messages, messages: 'hi' }, {}, 400, 'invalid_request_error', 'invalid_request'],
  ['too large', { ...messages, system: 'x'.repeat(6000) }, {}, 413, 'request_too_large', 'request_too_large'],
  [
    'no JSON',
    'a=b',
    { 'content-type': 'text/plain' },
    415,
    'invalid_request_error',
    'unsupported_media_type',
  ],
  ['a wrong key', messages, { authorization: 'Bearer x' }, 401, 'authentication_error', 'unauthenticated'],
])(
  "%s on Anthropic's endpoint is an error in Anthropic's envelope",
  async (_what, body, headers, ...expected) => {
    const response = await gateway.post('/v1/messages', body, { ...headers, 'x-request-id': 'tour-42' });
    const reply = JSON.parse(await response.text());
    expect([response.status, reply.error.type, reply.error.aial.code]).toEqual(expected);
    expect(reply).toMatchObject({
      type: 'error',
      request_id: 'tour-42',
      error: { message: expect.any(String) },
    });
  },
);

test("a wrong method on Anthropic's endpoint is an error in Anthropic's envelope", async () => {
  const response = await gateway.get('/v1/messages');
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(await response.json()).toMatchObject({
    type: 'error',
    error: { aial: { code: 'method_not_allowed' } },
  });
});

test('HEAD / does not fail: clients ask so whether there is a service', async () => {
  const response = await fetch(`${gateway.url}/`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await (await fetch(`${gateway.url}/`)).json()).toEqual({ name: 'aial', contract: '/openapi.json' });
});
