/** A key put in every place is found nowhere: no reply, header, log line, error, trailer or served document. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createChannel, createClientFactory, Metadata } from 'nice-grpc';

import { Role, RouterDefinition } from '../../generated/proto/chat.js';
import {
  brokenStream,
  json,
  startFakeVendor,
  stream,
  type FakeVendor,
  type SeenCall,
} from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

const CANARY = 'canaryKEY-4f9a81c2e7';
const OPERATOR = `sk-${CANARY}-operator`;
const CALLER = `sk-${CANARY}-caller`;
let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: OPERATOR,
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    XAI_API_KEY: `xai-${CANARY}`,
    XAI_API_BASE_URL: `${vendor.url}/v1`,
    GEMINI_API_KEY: `AIza${CANARY}`,
    GEMINI_API_BASE_URL: vendor.url,
    ANTHROPIC_API_KEY: `sk-ant-${CANARY}`,
    ANTHROPIC_API_BASE_URL: vendor.url,
    LOG_LEVEL: 'trace',
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const quoted = (key: string): string =>
  `Incorrect API key provided: ${key}. You can find it at https://example.com/?key=${key}.`;

/** Vendors that quote the key they were sent, in every way they fail. */
const answers = [
  ...[400, 401, 403, 404, 429, 500, 503].map((status) => ({
    name: `status ${status}`,
    answer: (key: string) =>
      json({ error: { message: quoted(key), code: 'invalid_api_key', param: key, type: 'x' } }, status),
  })),
  { name: 'xAI-like', answer: (key: string) => json({ code: 'bad', error: quoted(key) }, 400) },
  { name: 'no JSON', answer: (key: string) => json(`<html>${quoted(key)}</html>`, 500) },
  {
    name: 'inside a 200',
    answer: (key: string) => json({ error: { message: quoted(key), code: 'server_error' } }),
  },
  {
    name: 'in a stream',
    answer: (key: string) =>
      stream([`data: ${JSON.stringify({ error: { message: quoted(key), code: 'server_error' } })}\n\n`]),
  },
  {
    name: 'broken off',
    answer: () => brokenStream(['data: {"id":"x","choices":[{"index":0,"delta":{"content":"hi"}}]}\n\n']),
  },
];

const bodies: [string, object][] = [
  ['/v1/chat/completions', { model: 'gpt-5', messages: [{ role: 'user', content: 'hi' }] }],
  ['/v1/chat/completions', { model: 'gpt-5', stream: true, messages: [{ role: 'user', content: 'hi' }] }],
  ['/v1/responses', { model: 'gpt-5', input: 'hi' }],
  ['/v1/responses', { model: 'gpt-5', input: 'hi', stream: true }],
  ['/v1/messages', { model: 'gpt-5', max_tokens: 5, messages: [{ role: 'user', content: 'hi' }] }],
  [
    '/v1/messages',
    { model: 'gpt-5', max_tokens: 5, stream: true, messages: [{ role: 'user', content: 'hi' }] },
  ],
  ...['gpt-5', 'gemini-2.5-pro'].flatMap((model): [string, object][] => [
    [`/v1beta/models/${model}:generateContent`, { contents: [{ parts: [{ text: 'hi' }] }] }],
    [`/v1beta/models/${model}:streamGenerateContent?alt=sse`, { contents: [{ parts: [{ text: 'hi' }] }] }],
    [`/v1beta/models/${model}:streamGenerateContent`, { contents: [{ parts: [{ text: 'hi' }] }] }],
  ]),
  ...['gpt-5', 'gemini-2.5-pro', 'claude-sonnet-4-5'].flatMap((model): [string, object][] => [
    ['/v1/messages/count_tokens', { model, messages: [{ role: 'user', content: 'hi' }] }],
    ['/v1/responses/input_tokens', { model, input: 'hi' }],
    [`/v1beta/models/${model}:countTokens`, { contents: [{ parts: [{ text: 'hi' }] }] }],
  ]),
  ['/v1/responses/compact', { model: 'gpt-5', input: 'hi' }],
  ...['text-embedding-3-small', 'gemini-embedding-001'].flatMap((model): [string, object][] => [
    ['/v1/embeddings', { model, input: 'hi' }],
    [`/v1beta/models/${model}:embedContent`, { content: { parts: [{ text: 'hi' }] } }],
    [`/v1beta/models/${model}:batchEmbedContents`, { requests: [{ content: { parts: [{ text: 'hi' }] } }] }],
  ]),
  ['/v1/chat.sync', { model: 'gpt-5', messages: [{ role: 'user', content: 'hi' }] }],
  ['/v1/chat.stream', { model: 'gpt-5', messages: [{ role: 'user', content: 'hi' }] }],
  ['/v1/raw', { provider: 'openai', body: { input: 'hi' } }],
  ['/v1/raw', { provider: 'xai', body: { input: 'hi' } }],
  ['/v1/raw', { provider: 'google', path: '/v1beta/models/gemini-2.5-pro:generateContent', body: {} }],
  ['/v1/raw', { provider: 'anthropic', body: {} }],
];

function shown(response: Response, text: string): string {
  return `${JSON.stringify([...response.headers])}${text}`;
}

test.each(answers)('a vendor that fails: $name', async ({ answer, name }) => {
  const isUnread = name === 'inside a 200' || name === 'in a stream';
  vendor.answer(async (response, { headers }) => {
    const sent =
      headers.authorization?.replace('Bearer ', '') ?? headers['x-api-key'] ?? headers['x-goog-api-key'];
    expect(String(sent)).toContain(CANARY);
    await answer(String(sent))(response, undefined as never);
  });
  for (const own of [
    {},
    {
      'x-aial-key-openai': CALLER,
      'x-aial-key-xai': CALLER,
      'x-aial-key-google': CALLER,
      'x-aial-key-anthropic': CALLER,
    },
  ]) {
    for (const [path, body] of bodies) {
      // What raw passes on of a success is not read, by its contract.
      if (path === '/v1/raw' && isUnread) continue;
      const response = await gateway.post(path, body, own);
      expect(shown(response, await response.text().catch(() => 'cut'))).not.toContain(CANARY);
    }
  }
  expect(gateway.log.filter((line) => line.includes(CANARY))).toEqual([]);
});

test('over gRPC', async () => {
  const channel = createChannel(gateway.grpcAddress);
  const client = createClientFactory().create(RouterDefinition, channel);
  const request = { model: 'gpt-5', messages: [{ role: Role.USER, content: 'hi' }] };
  for (const { answer } of answers) {
    vendor.answer(answer(OPERATOR));
    let trailer = '';
    const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}` });
    const onTrailer = (got: Metadata): void => void (trailer += JSON.stringify([...got]));
    const error = await client
      .chatSync(request, { metadata, onTrailer, onHeader: onTrailer })
      .catch((thrown: unknown) => thrown);
    expect(`${String(error)}${trailer}${JSON.stringify(error)}`).not.toContain(CANARY);
  }
  channel.close();
  expect(gateway.log.filter((line) => line.includes(CANARY))).toEqual([]);
});

test('in the lists of models, whatever the vendors say in theirs', async () => {
  const entry = (key: string): object => ({
    id: `ft:${key}`,
    name: `models/${key}`,
    display_name: key,
    type: 'model',
  });
  const list = (key: string): object => ({
    data: [entry(key)],
    models: [entry(key)],
    has_more: false,
    note: key,
  });
  const keys = ['openai', 'anthropic', 'google', 'xai'].map((id) => [
    `x-aial-key-${id}`,
    `sk-${CANARY}-of-${id}`,
  ]);
  const headers = { authorization: `Bearer ${MASTER_KEY}`, ...Object.fromEntries(keys) };
  const sent = ({ headers: got }: SeenCall): string =>
    String(got['x-api-key'] ?? got['x-goog-api-key'] ?? got.authorization?.replace('Bearer ', ''));
  for (const { answer } of [{ answer: (key: string) => json(list(key)) }, ...answers]) {
    vendor.answer((response, call) => answer(sent(call))(response, call));
    // A key of its own each time, for lists are kept.
    const own = Object.fromEntries(keys.map(([name = '', key]) => [name, `${key}-${crypto.randomUUID()}`]));
    for (const path of ['/v1/models', '/v1beta/models', '/v1/models/gpt-5', '/v1alpha/models/claude-x'])
      for (const more of [{}, { 'anthropic-version': '2023-06-01' }]) {
        const response = await gateway.get(path, { ...headers, ...own, ...more });
        expect(response.status).toBe(200);
        expect(shown(response, await response.text())).not.toContain(CANARY);
      }
  }
  for (const path of [
    '/v1/models',
    '/v1/models/gpt-5',
    '/v1beta/models',
    '/v1/models/x:dance',
    '/v1/messages/x',
  ]) {
    const response = await fetch(`${gateway.url}${path}?key=sk-${CANARY}-in-url`, { method: 'GET' });
    expect(shown(response, await response.text())).not.toContain(CANARY);
  }
  expect(gateway.log.filter((line) => line.includes(CANARY))).toEqual([]);
});

test('in what the gateway tells of itself, and with keys in wrong places', async () => {
  for (const path of ['/openapi.json', '/readyz', '/healthz', '/v1/models']) {
    const response = await gateway.get(path, { authorization: `Bearer ${MASTER_KEY}` });
    const text = await response.text();
    expect(shown(response, text)).not.toContain(CANARY);
  }
  const wrong = await gateway.post('/v1/chat.sync', '{}', { authorization: `Bearer ${OPERATOR}` });
  expect(shown(wrong, await wrong.text())).not.toContain(CANARY);
  const broken = await gateway.post('/v1/chat.sync', `{"key": "${OPERATOR}" oops}`);
  expect(shown(broken, await broken.text())).not.toContain(CANARY);
  // Where Google's clients put theirs.
  for (const path of ['gemini-2.5-pro:generateContent', 'gemini-2.5-pro:dance', ':generateContent']) {
    const url = `${gateway.url}/v1beta/models/${path}?key=sk-${CANARY}-in-url&alt=sse`;
    const headers = { 'x-goog-api-key': `AIza${CANARY}` };
    for (const init of [{ method: 'POST' }, { method: 'POST', headers }, { method: 'PUT', headers }]) {
      const response = await fetch(url, init);
      expect(shown(response, await response.text())).not.toContain(CANARY);
    }
  }
  const misplaced = await gateway.post('/v1/chat.sync', {
    model: `sk-${CANARY}-as-model`,
    messages: [{ role: 'user', content: 'x' }],
  });
  await misplaced.text();
  const named = await gateway.post('/v1/chat.sync', {
    model: OPERATOR,
    messages: [{ role: 'user', content: 'x' }],
  });
  await named.text();
  expect(gateway.log.filter((line) => line.includes(CANARY))).toEqual([]);
  expect(gateway.log.join('')).not.toContain(MASTER_KEY);
});
