/** What a client reads of a vendor's error: the vendor's own message, without a trace of the key in use. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChannel, createClientFactory, Metadata } from 'nice-grpc';

import { Role, RouterDefinition } from '../../generated/proto/chat.js';
import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

const OPERATOR = 'sk-proj-Qz83LkVw0TnYx5BdRm17-Hc4e';
const CALLER = 'sk-live-9fGtUj2WsXpEa6NbZo-7d1K';
let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: OPERATOR,
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    GEMINI_API_KEY: 'AIzaTests-5tRw8ZqPlM2nBvCx',
    GEMINI_API_BASE_URL: vendor.url,
    LOG_LEVEL: 'trace',
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const messages = [{ role: 'user', content: 'hi' }];
const doors: [string, object][] = [
  ['/v1/chat/completions', { model: 'gpt-5', messages }],
  ['/v1/chat/completions', { model: 'gpt-5', messages, stream: true }],
  ['/v1/responses', { model: 'gpt-5', input: 'hi' }],
  ['/v1/responses', { model: 'gpt-5', input: 'hi', stream: true }],
  ['/v1/chat.sync', { model: 'gpt-5', messages }],
  ['/v1/chat.stream', { model: 'gpt-5', messages }],
  ['/v1/raw', { provider: 'openai', body: { input: 'hi' } }],
];

interface Told {
  status: number;
  headers: Record<string, string>;
  error: { message: string; code: string; aial?: Record<string, unknown> };
  text: string;
}

async function ask([path, body]: [string, object], headers: Record<string, string> = {}): Promise<Told> {
  const response = await gateway.post(path, body, headers);
  const text = await response.text();
  const error = (JSON.parse(text) as { error: Told['error'] }).error;
  return { status: response.status, headers: Object.fromEntries(response.headers), error, text };
}

function openaiError(message: string, status = 401, headers: Record<string, string> = {}) {
  return json(
    { error: { message, type: 'invalid_request_error', code: 'invalid_api_key' } },
    status,
    headers,
  );
}

describe('a refused key', () => {
  test.each(doors)("%s %j: the vendor's message is kept", async (...door) => {
    vendor.answer(openaiError('Your organization must be verified to use this model.', 403));
    const operators = await ask(door);
    expect(operators).toMatchObject({ status: 502, error: { code: 'upstream_auth' } });
    expect(operators.error.message).toBe(
      "OpenAI refuses this gateway's key (403). Tell the operator, or send your own in x-aial-key-openai. It says: Your organization must be verified to use this model.",
    );
    const callers = await ask(door, { 'x-aial-key-openai': CALLER });
    expect(callers).toMatchObject({ status: 403, error: { code: 'permission_denied' } });
    expect(callers.error.message).toMatch(/It says: Your organization must be verified to use this model\.$/);
  });

  test.each([
    [`Incorrect API key provided: ${CALLER}.`, 'Incorrect API key provided: [redacted].'],
    ['Incorrect API key provided: sk-live-****7d1K.', 'Incorrect API key provided: [redacted].'],
    ['Incorrect API key provided: sk-li*****************7d1K.', 'Incorrect API key provided: [redacted].'],
    ['No: sk-other****abcd', 'No: sk-other****abcd'],
  ])('%s', async (said, shown) => {
    vendor.answer(openaiError(said));
    for (const door of doors) {
      const { status, error } = await ask(door, { 'x-aial-key-openai': CALLER });
      expect(status).toBe(401);
      expect(error.message).toBe(`OpenAI does not take the key in x-aial-key-openai. It says: ${shown}`);
    }
  });

  test('a line of text is a message too, a page is none', async () => {
    vendor.answer((response) => void response.writeHead(403).end('Blocked by the office proxy.\n'));
    for (const door of doors)
      expect((await ask(door)).error.message).toMatch(/It says: Blocked by the office proxy\.$/);
    vendor.answer((response) => void response.writeHead(403).end('<html>Forbidden</html>'));
    for (const door of doors) expect((await ask(door)).error.message).not.toContain('It says');
  });
});

test("what tells nothing of our key passes as the vendor's bytes, what does is told in our envelope", async () => {
  const clean = '{ "error": {"message":"No key sk-other****abcd","code":"x"} }';
  vendor.answer(json(clean, 400));
  for (const door of doors.filter(([path]) => !path.startsWith('/v1/chat.'))) {
    expect((await ask(door)).text).toBe(clean);
  }
  vendor.answer(json(`{"error":{"message":"No key ${OPERATOR.slice(4, 12)}…"}}`, 400));
  for (const door of doors) {
    const { status, error } = await ask(door);
    expect(status).toBe(400);
    expect(error).toMatchObject({ message: 'No key [redacted]…', aial: { upstream_status: 400 } });
  }
});

test('no six characters of a key in a row get into a reply, a header or a line of the log', async () => {
  const pieces = (key: string): string[] =>
    Array.from({ length: key.length - 5 }, (_unused, index) => key.slice(index, index + 6));
  const quotes = (key: string): string[] => [
    key,
    key.slice(5, 12),
    `${key.slice(0, 7)}...${key.slice(-4)}`,
    `...${key.slice(-12)}`,
    Buffer.from(`:${key}`).toString('base64'),
  ];
  for (const [key, own] of [
    [OPERATOR, {}],
    [CALLER, { 'x-aial-key-openai': CALLER }],
  ] as const) {
    for (const quote of quotes(key)) {
      const error = {
        message: `a ${quote} z`,
        code: quote,
        type: quote,
        param: quote,
        more: { [quote]: [quote] },
      };
      const headers = { 'x-request-id': quote, 'x-ratelimit-reason': `because of ${quote}` };
      const frame = `data: ${JSON.stringify({ error })}\n\n`;
      const word = 'data: {"id":"1","choices":[{"index":0,"delta":{"content":"hi"}}]}\n\n';
      for (const answer of [
        ...[400, 401, 403, 404, 429, 500, 529].map((status) => json({ error }, status, headers)),
        stream([frame], headers),
        stream([word, frame], headers),
      ]) {
        vendor.answer(answer);
        for (const door of doors) {
          const response = await gateway.post(door[0], door[1], own);
          // What raw passes on of a success is not read, by its contract; its headers are.
          const isUnread = door[0] === '/v1/raw' && response.status === 200;
          const text = await response.text();
          const shown = JSON.stringify([...response.headers]) + (isUnread ? '' : text);
          expect(pieces(key).filter((piece) => shown.includes(piece))).toEqual([]);
        }
      }
    }
    const log = gateway.log.join('');
    expect(pieces(key).filter((piece) => log.includes(piece))).toEqual([]);
  }
});

describe('how long to wait', () => {
  test.each([
    ['seconds', { 'retry-after': '7' }, '7', 7_000],
    ['milliseconds', { 'retry-after-ms': '1500' }, '2', 1_500],
    [
      'a date',
      { 'retry-after': 'Wed, 25 Nov 2026 10:00:30 GMT', date: 'Wed, 25 Nov 2026 10:00:00 GMT' },
      '30',
      30_000,
    ],
  ])(
    '%s come on every surface, with the status',
    async (_name, headers: Record<string, string>, seconds, ms) => {
      for (const status of [429, 503, 529]) {
        vendor.answer(json({ error: { message: 'busy', code: 'x' } }, status, headers));
        for (const door of doors) {
          const told = await ask(door);
          expect(told.status).toBe(status);
          expect(told.error.message).toBe('busy');
          // A vendor's own header comes as it is where its bytes do.
          expect([seconds, headers['retry-after']]).toContain(told.headers['retry-after']);
          if (told.error.aial !== undefined) expect(told.error.aial['retry_after_ms']).toBe(ms);
        }
      }
    },
  );

  test("and Gemini's, which says it in its body", async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34.4s' }];
    const error = { code: 429, message: 'Slow down.', status: 'RESOURCE_EXHAUSTED', details };
    vendor.answer(json({ error }, 429));
    const contents = [{ role: 'user', parts: [{ text: 'hi' }] }];
    const model = 'gemini-2.5-flash';
    const all: [string, object][] = [
      ['/v1/chat/completions', { model, messages }],
      ['/v1/responses', { model, input: 'hi', stream: true }],
      ['/v1/messages', { model, max_tokens: 9, messages }],
      ['/v1/chat.sync', { model, messages }],
      ['/v1/chat.stream', { model, messages }],
      [`/v1beta/models/${model}:generateContent`, { contents }],
      [
        '/v1/raw',
        { provider: 'google', path: `/v1beta/models/${model}:generateContent`, body: { contents } },
      ],
    ];
    for (const door of all) {
      const told = await ask(door);
      expect([door[0], told.status, told.headers['retry-after'], told.error.message]).toEqual([
        door[0],
        429,
        '35',
        'Slow down.',
      ]);
    }
  });

  test('and over gRPC', async () => {
    vendor.answer(json({ error: { message: 'busy' } }, 529, { 'retry-after-ms': '1500' }));
    const channel = createChannel(gateway.grpcAddress);
    const client = createClientFactory().create(RouterDefinition, channel);
    const trailers: Record<string, unknown> = {};
    const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}` });
    const onTrailer = (got: Metadata): void => {
      for (const [name, values] of got) trailers[name] = values;
    };
    const request = { model: 'gpt-5', messages: [{ role: Role.USER, content: 'hi' }] };
    await expect(client.chatSync(request, { metadata, onTrailer })).rejects.toThrow('UNAVAILABLE: busy');
    channel.close();
    expect(trailers).toMatchObject({ 'retry-after-ms': ['1500'], 'x-aial-error-code': ['overloaded'] });
  });
});

describe('the token of an MCP server that the client named', () => {
  const TOKEN = 'mcp_9fQzT2kLwXy7RbN4';
  const mcp = {
    type: 'mcp',
    server_label: 'crm',
    server_url: 'https://mcp.example/sse',
    authorization: TOKEN,
  };
  const asked = { model: 'gpt-5', input: 'hi', tools: [mcp] };
  const said = `The MCP server at https://mcp.example/sse refused Bearer ${TOKEN}.`;

  test.each([
    ['/v1/responses', asked],
    ['/v1/responses', { ...asked, stream: true }],
    ['/v1/raw', { provider: 'openai', path: '/v1/responses', body: asked }],
  ])('%s: is cut out of a refusal that quotes it', async (path, body) => {
    vendor.answer(openaiError(said, 424));
    const told = await ask([path, body]);
    expect(told.text).not.toContain(TOKEN);
    expect(told.text).toContain('https://mcp.example/sse refused');
  });

  test('is cut out of an error within a stream', async () => {
    const failed = { type: 'error', sequence_number: 0, code: 'server_error', message: said, param: null };
    vendor.answer(stream([`event: error\ndata: ${JSON.stringify(failed)}\n\n`]));
    const told = await (await gateway.post('/v1/responses', { ...asked, stream: true })).text();
    expect(told).not.toContain(TOKEN);
    expect(told).toContain('refused');
  });
});
