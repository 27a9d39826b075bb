/** Google's own SDK through the gateway to vendors: Google's bytes pass, Anthropic's answers are translated. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiError, createPartFromFunctionResponse, GoogleGenAI, type Chat } from '@google/genai';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let google: FakeVendor;
let anthropic: FakeVendor;
let gateway: TestGateway;
let client: GoogleGenAI;

beforeAll(async () => {
  google = await startFakeVendor();
  anthropic = await startFakeVendor();
  gateway = await startGateway({
    GEMINI_API_KEY: 'gemini-operator-key',
    GEMINI_API_BASE_URL: google.url,
    ANTHROPIC_API_KEY: 'anthropic-operator-key',
    ANTHROPIC_API_BASE_URL: anthropic.url,
  });
  client = new GoogleGenAI({
    apiKey: MASTER_KEY,
    vertexai: false,
    httpOptions: { baseUrl: gateway.url, retryOptions: { attempts: 1 } },
  });
});

afterAll(async () => {
  await gateway.close();
  await google.close();
  await anthropic.close();
});

const model = 'gemini-2.5-flash';
const chunk = (text: string, more: object = {}): object => ({
  candidates: [{ content: { parts: [{ text }], role: 'model' }, index: 0, ...more }],
  usageMetadata: { promptTokenCount: 3, totalTokenCount: 3 },
  modelVersion: model,
  brandNew: true,
});
const chunks = [chunk('Hel'), chunk('lo'), chunk('', { finishReason: 'STOP' })];
// As Google frames them (quirk 42).
const frames = chunks.map((each) => `data: ${JSON.stringify(each)}\r\n\r\n`);

async function errorOf(call: Promise<unknown>): Promise<ApiError> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ApiError)) throw new Error('it did not fail as an API does', { cause: thrown });
  return thrown;
}

describe('Google as the vendor', () => {
  test('gets the bytes as they are, the key in a header, and its own bytes come back', async () => {
    google.answer(json(`{ "brandNew": 1.0, "candidates": [] }`));
    const body = '{ "contents": [{"parts": {"text": "Hi"}}],  "brand_new": 1.0 }';
    const response = await gateway.post(`/v1beta/models/google%2F${model}:generateContent?key=x`, body);
    expect(await response.text()).toBe('{ "brandNew": 1.0, "candidates": [] }');
    const call = google.calls.at(-1);
    expect(call?.body.toString()).toBe(body);
    expect(call?.path).toBe(`/v1beta/models/${model}:generateContent`);
    expect(call?.headers['x-goog-api-key']).toBe('gemini-operator-key');
    expect(call?.headers['authorization']).toBeUndefined();
  });

  test('streams its own frames to a client that asks for events', async () => {
    google.answer(stream(frames));
    const response = await gateway.post(`/v1beta/models/${model}:streamGenerateContent?alt=sse`, {
      contents: [],
    });
    expect(await response.text()).toBe(frames.join(''));
    expect(google.calls.at(-1)?.path).toBe(`/v1beta/models/${model}:streamGenerateContent?alt=sse`);
  });

  test('streams its chunks as one JSON list to any other', async () => {
    google.answer(stream(frames));
    const response = await gateway.post(`/v1beta/models/${model}:streamGenerateContent`, { contents: [] });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual(chunks);
    expect(google.calls.at(-1)?.path).toBe(`/v1beta/models/${model}:streamGenerateContent?alt=sse`);
  });

  test('is read by the SDK, streamed and not', async () => {
    google.answer(json(chunk('Hello', { finishReason: 'STOP' })));
    expect((await client.models.generateContent({ model, contents: 'Hi' })).text).toBe('Hello');
    google.answer(stream(frames));
    const texts: (string | undefined)[] = [];
    for await (const { text } of await client.models.generateContentStream({ model, contents: 'Hi' }))
      texts.push(text);
    expect(texts.join('')).toBe('Hello');
  });

  const broken: [string, string[]][] = [
    ['between two frames', frames.slice(0, 2)],
    ['before the end of its last frame', [...frames.slice(0, 2), (frames[2] ?? '').trimEnd()]],
  ];

  test.each(broken)(
    'a stream that breaks off %s ends with an error, never as success',
    async (_where, sent) => {
      google.answer(stream(sent));
      const response = await client.models.generateContentStream({ model, contents: 'Hi' });
      const read = async (): Promise<void> => {
        for await (const { text } of response) expect(text).toBeDefined();
      };
      expect((await errorOf(read())).message).toContain('broke off');
    },
  );

  test('its limit is told as it told it (quirk 55)', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34.4s' }];
    const body = { error: { code: 429, message: 'Quota.', status: 'RESOURCE_EXHAUSTED', details } };
    google.answer(json(body, 429));
    const error = await errorOf(client.models.generateContent({ model, contents: 'Hi' }));
    expect([error.status, JSON.parse(error.message)]).toEqual([429, body]);
  });
});

/** A stream of Anthropic's. */
function messageStream(blocks: readonly { block: object; deltas: object[] }[], stopReason: string): string[] {
  const frame = (data: object & { type: string }): string =>
    `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;
  const usage = { input_tokens: 10, output_tokens: 1 };
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude', content: [], usage };
  return [
    frame({ type: 'message_start', message } as never),
    ...blocks.flatMap(({ block, deltas }, index) => [
      frame({ type: 'content_block_start', index, content_block: block } as never),
      ...deltas.map((delta) => frame({ type: 'content_block_delta', index, delta } as never)),
      frame({ type: 'content_block_stop', index } as never),
    ]),
    frame({
      type: 'message_delta',
      delta: { stop_reason: stopReason, stop_sequence: null },
      usage: { output_tokens: 30 },
    } as never),
    frame({ type: 'message_stop' }),
  ];
}

describe('Anthropic as the vendor', () => {
  const claude = 'anthropic/claude-sonnet-4-5';
  const thinking = [
    { type: 'thinking_delta', thinking: 'I have to ' },
    { type: 'thinking_delta', thinking: 'measure.' },
    { type: 'signature_delta', signature: 'EqQBsigned' },
  ];
  const first = messageStream(
    [
      { block: { type: 'thinking', thinking: '', signature: '' }, deltas: thinking },
      {
        block: { type: 'tool_use', id: 'toolu_1', name: 'distance', input: {} },
        deltas: [
          { type: 'input_json_delta', partial_json: '{"to":' },
          { type: 'input_json_delta', partial_json: '"Bruges"}' },
        ],
      },
    ],
    'tool_use',
  );
  const second = messageStream(
    [{ block: { type: 'text', text: '' }, deltas: [{ type: 'text_delta', text: '46 km.' }] }],
    'end_turn',
  );

  function chat(): Chat {
    const distance = {
      name: 'distance',
      parametersJsonSchema: { type: 'object', properties: { to: { type: 'string' } } },
    };
    const tools = [{ functionDeclarations: [distance] }];
    return client.chats.create({
      model: claude,
      config: { tools, thinkingConfig: { thinkingBudget: 2048, includeThoughts: true } },
    });
  }

  test('is called back by a tool over two turns, and gets its thought back signed', async () => {
    anthropic.answer(stream(first));
    const conversation = chat();
    let called;
    let reason;
    for await (const each of await conversation.sendMessageStream({ message: 'How far is Bruges?' })) {
      called = each.functionCalls?.[0] ?? called;
      reason = each.candidates?.[0]?.finishReason;
    }
    expect(called).toEqual({ id: 'toolu_1', name: 'distance', args: { to: 'Bruges' } });
    expect(reason).toBe('STOP');
    anthropic.answer(stream(second));
    const texts: (string | undefined)[] = [];
    const message = [createPartFromFunctionResponse('toolu_1', 'distance', { output: '46 km' })];
    for await (const { text } of await conversation.sendMessageStream({ message })) texts.push(text);
    expect(texts.join('')).toBe('46 km.');
    const sent = JSON.parse(anthropic.calls.at(-1)?.body.toString() ?? '{}') as { messages: unknown[] };
    expect(sent.messages).toEqual([
      { role: 'user', content: expect.anything() },
      {
        role: 'assistant',
        content: [
          { type: 'thinking', thinking: 'I have to measure.', signature: 'EqQBsigned' },
          { type: 'tool_use', id: 'toolu_1', name: 'distance', input: { to: 'Bruges' } },
        ],
      },
      {
        role: 'user',
        content: [expect.objectContaining({ type: 'tool_result', tool_use_id: 'toolu_1' })],
      },
    ]);
  });

  test('its errors are Google’s in form and its own in kind', async () => {
    const body = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
    anthropic.answer(json(body, 529, { 'retry-after': '3' }));
    const error = await errorOf(client.models.generateContent({ model: claude, contents: 'Hi' }));
    expect(error.status).toBe(529);
    expect(JSON.parse(error.message)).toMatchObject({
      error: {
        code: 529,
        status: 'UNAVAILABLE',
        details: [
          { reason: 'OVERLOADED', metadata: { provider: 'anthropic' } },
          { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '3s' },
        ],
      },
    });
  });

  test('what it cannot take is refused with a place in the client’s own body', async () => {
    const error = await errorOf(
      client.models.generateContent({ model: claude, contents: 'Hi', config: { cachedContent: 'c/1' } }),
    );
    expect(error.status).toBe(400);
    expect(JSON.parse(error.message).error.aial.param).toBe('/cachedContent');
  });

  test('what it cannot take and does not matter is reported', async () => {
    anthropic.answer(stream(second));
    const response = await gateway.post(`/v1beta/models/${claude}:streamGenerateContent?alt=sse`, {
      contents: [{ parts: [{ text: 'Hi' }] }],
      generationConfig: { seed: 1 },
    });
    const last = (await response.text()).trim().split('\n\n').at(-1) ?? '';
    const pointers = JSON.parse(last.slice(6)).aial.warnings.map(
      ({ pointer }: { pointer: string }) => pointer,
    );
    expect(pointers).toEqual(['/generationConfig/seed', '/generationConfig/maxOutputTokens']);
  });
});
