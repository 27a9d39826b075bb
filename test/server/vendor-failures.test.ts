/** What goes wrong at the vendor, and what the client is told: true statuses, typed errors, never a false success. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import {
  brokenStream,
  json,
  openStream,
  startFakeVendor,
  stream,
  type FakeVendor,
} from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

const OPERATOR_KEY = 'sk-operator-key-of-tests';
let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: OPERATOR_KEY,
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    OPENAI_ORG: 'org-of-the-operator',
    AIAL_COMMIT_AFTER_MS: '60000',
    AIAL_IDLE_TIMEOUT_MS: '400',
    AIAL_FIRST_BYTE_TIMEOUT_MS: '400',
    AIAL_KEEP_ALIVE_MS: '60',
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const chat = { model: 'gpt-5', stream: true, messages: [{ role: 'user', content: 'hi' }] };
const responses = { model: 'gpt-5', stream: true, input: 'hi' };
const aial = { model: 'gpt-4.1', stop: ['x'], messages: [{ role: 'user', content: 'hi' }] };

function chunk(delta: object, finish: string | null = null): string {
  const choice = { index: 0, delta, finish_reason: finish };
  return `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: 'gpt-5', choices: [choice] })}\n\n`;
}
const role = chunk({ role: 'assistant', content: '' });
const word = chunk({ content: 'Hello' });
const stop = chunk({}, 'stop');
const created =
  'event: response.created\ndata: {"type":"response.created","sequence_number":0,"response":{"id":"resp_1","model":"gpt-5","output":[]}}\n\n';
const deltaEvent =
  'event: response.output_text.delta\ndata: {"type":"response.output_text.delta","sequence_number":1,"output_index":0,"content_index":0,"delta":"Hello"}\n\n';

describe('before the first content', () => {
  test.each([
    ['chat completions', '/v1/chat/completions', chat, [role]],
    ['Responses', '/v1/responses', responses, [created]],
    ['chat.stream', '/v1/chat.stream', aial, [role]],
  ])('%s: a stream that ends is a 502', async (_name, path, body, pieces) => {
    vendor.answer(stream(pieces));
    const response = await gateway.post(path, body);
    expect(response.status).toBe(502);
    expect(((await response.json()) as any).error.code).toBe('upstream_truncated');
  });

  test('an error event is a true status, and is told once', async () => {
    const error = {
      type: 'error',
      error: { type: 'server_error', code: 'server_is_overloaded', message: 'busy' },
    };
    vendor.answer(
      stream([
        created,
        `event: error\ndata: ${JSON.stringify(error)}\n\n`,
        'event: response.failed\ndata: {"type":"response.failed","response":{"status":"failed"}}\n\n',
      ]),
    );
    const response = await gateway.post('/v1/responses', responses);
    expect(response.status).toBe(503);
    expect(((await response.json()) as any).error).toMatchObject({ code: 'overloaded', message: 'busy' });
  });

  test('a vendor that says nothing is a 504', async () => {
    vendor.answer(() => undefined);
    const response = await gateway.post('/v1/chat/completions', chat);
    expect(response.status).toBe(504);
    expect(((await response.json()) as any).error.code).toBe('timeout');
  });

  test('a vendor that is not there is a 502', async () => {
    const away = await startGateway({
      OPENAI_API_KEY: OPERATOR_KEY,
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    });
    try {
      const response = await away.post('/v1/chat/completions', chat);
      expect(response.status).toBe(502);
      expect(((await response.json()) as any).error.code).toBe('upstream_unavailable');
    } finally {
      await away.close();
    }
  });

  test('a redirect is not followed', async () => {
    vendor.answer((response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end());
    const response = await gateway.post('/v1/chat/completions', chat);
    expect(response.status).toBe(502);
    expect(((await response.json()) as any).error.code).toBe('upstream_protocol');
  });
});

describe('after the first content', () => {
  test.each([
    ['ends', stream([role, word])],
    ['breaks', brokenStream([role, word])],
    ['ends inside a frame', stream([role, word, 'data: {"id":"chatcmpl-1","cho'])],
    ['falls silent', openStream([role, word])],
  ])('chat completions: a stream that %s ends with one error and no [DONE]', async (_name, answer) => {
    vendor.answer(answer);
    const response = await gateway.post('/v1/chat/completions', chat);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text.startsWith(role + word)).toBe(true);
    expect(text).not.toContain('[DONE]');
    const frames = text.split('\n\n').filter((frame) => frame.startsWith('data: '));
    expect(frames).toHaveLength(3);
    expect(JSON.parse(frames[2]!.slice(6)).error.code).toMatch(/upstream_truncated|timeout/);
  });

  test('a connection that breaks off is told of by the name of the vendor, not by its host', async () => {
    vendor.answer(brokenStream([role, word]));
    const text = await (await gateway.post('/v1/chat/completions', chat)).text();
    expect(text).toContain('The answer of OpenAI broke off before it was complete');
    expect(text).not.toContain(new URL(vendor.url).host);
  });

  test('Responses: a stream that ends gets one error event', async () => {
    vendor.answer(stream([created, deltaEvent]));
    const text = await (await gateway.post('/v1/responses', responses)).text();
    expect(text.startsWith(created + deltaEvent)).toBe(true);
    const last = text
      .split('\n\n')
      .filter((frame) => frame !== '' && !frame.startsWith(':'))
      .at(-1)!;
    expect(last).toMatch(/^event: error\n/);
    expect(JSON.parse(last.split('data: ')[1]!)).toMatchObject({
      type: 'error',
      code: 'upstream_truncated',
      // After the two that came: SDKs put events in order by it.
      sequence_number: 2,
    });
  });

  test('chat.stream: the last event is the error', async () => {
    vendor.answer(stream([role, word]));
    const text = await (await gateway.post('/v1/chat.stream', aial)).text();
    const last = text.trim().split('\n\n').at(-1)!;
    expect(last).toMatch(/^event: error\n/);
    expect(JSON.parse(last.split('data: ')[1]!).error.code).toBe('upstream_truncated');
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual(ids.map((_id, index) => index));
    expect(ids).toHaveLength(text.trim().split('\n\n').length);
  });

  test('a finish reason without [DONE] is success', async () => {
    vendor.answer(stream([role, word, stop]));
    const text = await (await gateway.post('/v1/chat/completions', chat)).text();
    expect(text).toBe(role + word + stop);
    vendor.answer(stream([role, word, stop]));
    const own = await (await gateway.post('/v1/chat.stream', aial)).text();
    expect(own).toContain('event: finish');
    expect(own).not.toContain('event: error');
  });

  test('a last frame without its blank line is passed on when the answer is whole', async () => {
    vendor.answer(stream([role, word, stop, 'data: [DONE]']));
    expect(await (await gateway.post('/v1/chat/completions', chat)).text()).toBe(
      `${role}${word}${stop}data: [DONE]`,
    );
  });

  test('silence is filled with comments between whole frames', async () => {
    vendor.answer(async (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(role + word);
      response.write(stop.slice(0, 20));
      await new Promise((resolve) => setTimeout(resolve, 200));
      response.end(`${stop.slice(20)}data: [DONE]\n\n`);
    });
    const text = await (await gateway.post('/v1/chat/completions', chat)).text();
    expect(text).toContain(`${word}: keep-alive\n\n`);
    expect(text.replaceAll(': keep-alive\n\n', '')).toBe(`${role}${word}${stop}data: [DONE]\n\n`);
  });
});

describe("the vendor's own errors", () => {
  test('pass with their bytes, status, Retry-After and limits', async () => {
    const body = '{"error": {"message":"slow down", "type":"requests","code":"rate_limit_exceeded"}}';
    vendor.answer(
      json(body, 429, {
        'retry-after': '7',
        'x-ratelimit-remaining-requests': '0',
        'set-cookie': 'a=b',
        'openai-organization': 'org-of-the-operator',
      }),
    );
    const response = await gateway.post('/v1/chat/completions', chat);
    expect(response.status).toBe(429);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('x-ratelimit-remaining-requests')).toBe('0');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('openai-organization')).toBeNull();
  });

  test('are told in our envelope on our own surface', async () => {
    vendor.answer(
      json({ error: { message: 'slow down', code: 'rate_limit_exceeded' } }, 429, { 'retry-after': '7' }),
    );
    const response = await gateway.post('/v1/chat.sync', aial);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    const { error } = (await response.json()) as any;
    expect(error).toMatchObject({
      code: 'rate_limited',
      aial: { provider: 'openai', retryable: true, retry_after_ms: 7000, upstream_status: 429 },
    });
  });

  test.each([401, 403])("%d about the operator's key is a 502, and the key is not shown", async (status) => {
    vendor.answer(json({ error: { message: `Incorrect API key provided: ${OPERATOR_KEY}` } }, status));
    for (const [path, body] of [
      ['/v1/chat/completions', chat],
      ['/v1/chat.sync', aial],
      ['/v1/raw', { provider: 'openai', body: { input: 'x' } }],
    ] as const) {
      const response = await gateway.post(path, body);
      expect(response.status).toBe(502);
      const text = await response.text();
      expect(JSON.parse(text).error.code).toBe('upstream_auth');
      expect(text).not.toContain(OPERATOR_KEY);
    }
  });

  test("401 about the caller's own key stays a 401, and the operator's organisation did not travel with it", async () => {
    vendor.answer(json({ error: { message: 'Incorrect API key provided: sk-own***key' } }, 401));
    const response = await gateway.post('/v1/chat/completions', chat, {
      'x-aial-key-openai': 'sk-own-key-of-the-caller',
    });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toMatch(/sk-own/);
    const { headers } = vendor.calls.at(-1)!;
    expect(headers.authorization).toBe('Bearer sk-own-key-of-the-caller');
    expect(headers['openai-organization']).toBeUndefined();
  });

  test('an answer that is no JSON is a 502', async () => {
    vendor.answer(
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
    );
    const response = await gateway.post('/v1/chat.sync', aial);
    expect(response.status).toBe(502);
    expect(((await response.json()) as any).error.code).toBe('upstream_protocol');
  });
});

describe('bug: client gone, the vendor goes on: a client that leaves', () => {
  test.each([
    ['/v1/chat/completions', chat, [role, word]],
    ['/v1/responses', responses, [created, deltaEvent]],
    ['/v1/chat.stream', aial, [role, word]],
    ['/v1/raw', { provider: 'openai', body: { input: 'x', stream: true } }, [created]],
  ])('%s: the vendor sees it at once', async (path, body, pieces) => {
    vendor.answer(openStream(pieces));
    const seen = vendor.nextCall();
    const leave = new AbortController();
    const response = await gateway.post(path, body, {}, leave.signal);
    await response.body!.getReader().read();
    leave.abort();
    await (
      await seen
    ).closedEarly;
    expect(response.status).toBe(200);
  });

  test('also while nothing has come yet', async () => {
    vendor.answer(() => undefined);
    const seen = vendor.nextCall();
    const leave = new AbortController();
    const gone = gateway.post('/v1/chat.sync', aial, {}, leave.signal).catch((error: unknown) => error);
    const call = await seen;
    leave.abort();
    await call.closedEarly;
    expect(await gone).toMatchObject({ name: 'AbortError' });
  });
});

test('what the client sent as credentials does not go up', async () => {
  vendor.answer(stream([role, word, stop, 'data: [DONE]\n\n']));
  const secrets = {
    'x-api-key': 'secret-1',
    'x-goog-api-key': 'secret-2',
    cookie: 'secret-3',
    'openai-organization': 'secret-4',
    'x-stainless-os': 'Linux',
  };
  await (await gateway.post('/v1/chat/completions', chat, secrets)).text();
  const { headers } = vendor.calls.at(-1)!;
  expect(JSON.stringify(headers)).not.toContain('secret-');
  expect(headers.authorization).toBe(`Bearer ${OPERATOR_KEY}`);
  expect(headers['openai-organization']).toBe('org-of-the-operator');
});

test('shutdown ends what is in work within its time', async () => {
  const short = await startGateway({
    OPENAI_API_KEY: OPERATOR_KEY,
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    AIAL_DRAIN_TIMEOUT_MS: '100',
  });
  vendor.answer(openStream([role, word]));
  const seen = vendor.nextCall();
  const response = await short.post('/v1/chat/completions', chat);
  const { closedEarly } = await seen;
  const text = response.text().catch(() => 'cut');
  await short.close();
  await closedEarly;
  const last = (await text).trim().split('\n\n').at(-1)!;
  expect(JSON.parse(last.slice('data: '.length)).error).toMatchObject({
    code: 'overloaded',
    aial: { retryable: true },
  });
});
