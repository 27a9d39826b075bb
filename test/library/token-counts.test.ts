/** The official SDKs ask for counts and compactions of every vendor's models, through the gateway to a fake vendor. */
import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import OpenAI from 'openai';

import { startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;

/** What each vendor's own door answers. */
const answers: [string, object][] = [
  ['/v1/messages/count_tokens', { input_tokens: 21 }],
  [':countTokens', { totalTokens: 21 }],
  ['/v1/responses/input_tokens', { object: 'response.input_tokens', input_tokens: 21 }],
  [
    '/v1/responses/compact',
    {
      id: 'resp_1',
      object: 'response.compaction',
      created_at: 1,
      output: [{ id: 'cmp_1', type: 'compaction', encrypted_content: 'c2VhbGVk' }],
    },
  ],
];

beforeAll(async () => {
  vendor = await startFakeVendor();
  vendor.answer((response, { path }) => {
    const answer = answers.find(([door]) => path.includes(door))?.[1];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { error: { message: `no door at ${path}` } }));
  });
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-of-the-test',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    XAI_API_KEY: 'xai-of-the-test',
    XAI_API_BASE_URL: `${vendor.url}/v1`,
    GEMINI_API_KEY: 'gemini-of-the-test',
    GEMINI_API_BASE_URL: vendor.url,
    ANTHROPIC_API_KEY: 'sk-ant-of-the-test',
    ANTHROPIC_API_BASE_URL: vendor.url,
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const counting = ['gpt-5', 'claude-sonnet-4-5', 'gemini-2.5-flash'];
const allow = { 'x-aial-token-estimate': 'allow' };

describe('messages.countTokens of Anthropic', () => {
  const client = (): Anthropic =>
    new Anthropic({ apiKey: MASTER_KEY, authToken: null, baseURL: gateway.url, maxRetries: 0 });
  const body = (model: string): Anthropic.MessageCountTokensParams => ({
    model,
    messages: [{ role: 'user', content: 'hi' }],
    tools: [{ name: 'distance', input_schema: { type: 'object' } }],
  });

  test.each(counting)('%s', async (model) => {
    expect((await client().messages.countTokens(body(model))).input_tokens).toBe(21);
    expect((await client().beta.messages.countTokens(body(model))).input_tokens).toBe(21);
  });

  test('grok-4: refused, or estimated', async () => {
    const refused = client().messages.countTokens(body('grok-4'));
    await expect(refused).rejects.toBeInstanceOf(Anthropic.APIError);
    await expect(refused).rejects.toMatchObject({ status: 501 });
    const { data, response } = await client()
      .messages.countTokens(body('grok-4'), { headers: allow })
      .withResponse();
    expect(data.input_tokens).toBeGreaterThan(200);
    expect(response.headers.get('x-aial-token-estimate')).toBe('true');
  });
});

describe('models.countTokens of Google', () => {
  const client = (headers: Record<string, string> = {}): GoogleGenAI =>
    new GoogleGenAI({
      apiKey: MASTER_KEY,
      vertexai: false,
      httpOptions: { baseUrl: gateway.url, headers },
    });

  test.each(counting)('%s', async (model) => {
    expect((await client().models.countTokens({ model, contents: 'hi' })).totalTokens).toBe(21);
  });

  test('grok-4: refused, or estimated', async () => {
    const asked = { model: 'grok-4', contents: 'hi' };
    await expect(client().models.countTokens(asked)).rejects.toMatchObject({ status: 501 });
    expect((await client(allow).models.countTokens(asked)).totalTokens).toBeGreaterThan(100);
  });
});

describe('responses of OpenAI', () => {
  const client = (): OpenAI =>
    new OpenAI({ apiKey: MASTER_KEY, baseURL: `${gateway.url}/v1`, maxRetries: 0 });

  test.each(counting)('inputTokens.count: %s', async (model) => {
    const count = await client().responses.inputTokens.count({ model, input: 'hi' });
    expect(count).toMatchObject({ object: 'response.input_tokens', input_tokens: 21 });
  });

  test('inputTokens.count of grok-4: refused, or estimated', async () => {
    const asked = { model: 'grok-4', input: 'hi' };
    const refused = client().responses.inputTokens.count(asked);
    await expect(refused).rejects.toBeInstanceOf(OpenAI.APIError);
    await expect(refused).rejects.toMatchObject({ status: 501, code: 'not_implemented' });
    const count = await client().responses.inputTokens.count(asked, { headers: allow });
    expect(count.input_tokens).toBeGreaterThan(100);
  });

  test('compact: OpenAI makes the conversation shorter, others are refused', async () => {
    const compacted = await client().responses.compact({ model: 'gpt-5', input: 'hi' });
    expect(compacted.output).toMatchObject([{ type: 'compaction' }]);
    for (const model of ['grok-4', 'claude-sonnet-4-5', 'gemini-2.5-flash']) {
      const refused = client().responses.compact({ model, input: 'hi' });
      await expect(refused).rejects.toMatchObject({ status: 501, code: 'not_implemented' });
    }
  });
});
