/** The official SDKs ask for vectors: OpenAI's by lists, base64 and its own choice, Google's for one content and several. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiError, GoogleGenAI } from '@google/genai';
import OpenAI, { BadRequestError, InternalServerError } from 'openai';
import { embed, embedMany } from 'ai';
import { createOpenAI } from '@ai-sdk/openai';
import { createGoogle } from '@ai-sdk/google';
import { OpenAIEmbeddings } from '@langchain/openai';

import { json, startFakeVendor, type Answer, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let live: TestGateway;
let openai: OpenAI;
let google: GoogleGenAI;
let echoing: TestGateway;

const GPT = 'text-embedding-3-small';
const GEMINI = 'gemini-embedding-001';
/** Numbers that float32 has exactly, so that each way of asking gives the same. */
const numbers = [0.5, -0.25, 0.75];

/** A vendor of both formats, by the path; OpenAI's in the encoding that is asked for. */
const answer: Answer = (response, call) => {
  const body: any = JSON.parse(call.body.toString());
  if (call.path.endsWith(':embedContent')) return json({ embedding: { values: numbers } })(response, call);
  if (call.path.endsWith(':batchEmbedContents')) {
    const embeddings = body.requests.map(() => ({ values: numbers }));
    return json({ embeddings, usageMetadata: { promptTokenCount: 4 } })(response, call);
  }
  const isBase64 = body.encoding_format === 'base64';
  const embedding = isBase64 ? Buffer.from(new Float32Array(numbers).buffer).toString('base64') : numbers;
  const inputs = Array.isArray(body.input) ? body.input : [body.input];
  const data = inputs.map((_: unknown, index: number) => ({ object: 'embedding', index, embedding }));
  const usage = { prompt_tokens: 4, total_tokens: 4 };
  return json({ object: 'list', data, model: GPT, usage })(response, call);
};

beforeAll(async () => {
  vendor = await startFakeVendor();
  vendor.answer(answer);
  live = await startGateway({
    OPENAI_API_KEY: 'sk-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    GEMINI_API_KEY: 'gemini-of-tests',
    GEMINI_API_BASE_URL: vendor.url,
  });
  echoing = await startGateway();
  openai = new OpenAI({ baseURL: `${live.url}/v1`, apiKey: MASTER_KEY, maxRetries: 0 });
  google = new GoogleGenAI({ apiKey: MASTER_KEY, vertexai: false, httpOptions: { baseUrl: live.url } });
});

afterAll(async () => {
  for (const each of [live, echoing, vendor]) await each.close();
});

describe.each([GPT, GEMINI])('%s', (model) => {
  test.each([undefined, 'float', 'base64'] as const)(
    'the OpenAI SDK, encoding_format %s',
    async (encoding_format) => {
      const reply = await openai.embeddings.create({
        model,
        input: ['a', 'b'],
        ...(encoding_format && { encoding_format }),
      });
      const wanted = encoding_format === 'base64' ? 'AAAAPwAAgL4AAEA/' : numbers;
      expect(reply.data.map((each) => each.embedding)).toEqual([wanted, wanted]);
      expect(reply.data.map((each) => each.index)).toEqual([0, 1]);
      expect(reply.usage).toEqual({ prompt_tokens: 4, total_tokens: 4 });
    },
  );

  test('the Google SDK, one content and several', async () => {
    const one = await google.models.embedContent({ model, contents: 'a' });
    expect(one.embeddings?.map(({ values }) => values)).toEqual([numbers]);
    const several = await google.models.embedContent({
      model,
      contents: ['a', 'b', 'c'],
      config: { outputDimensionality: 3, taskType: 'RETRIEVAL_QUERY' },
    });
    expect(several.embeddings?.map(({ values }) => values)).toEqual([numbers, numbers, numbers]);
    const extra = await google.models.embedContent({
      model,
      contents: ['a'],
      config: { httpOptions: { extraBody: { providerOptions: { openai: { user: 'u' } } } } },
    });
    expect(extra.embeddings).toHaveLength(1);
    const last: any = JSON.parse(vendor.calls.at(-1)?.body.toString() ?? '{}');
    expect(last.user).toBe(model === GPT ? 'u' : undefined);
    expect(last).not.toHaveProperty('providerOptions');
  });

  test('the ai package by both of its providers', async () => {
    const byOpenai = createOpenAI({ baseURL: `${live.url}/v1`, apiKey: MASTER_KEY });
    const many = await embedMany({ model: byOpenai.embeddingModel(model), values: ['a', 'b'] });
    expect(many.embeddings).toEqual([numbers, numbers]);
    expect(many.usage).toMatchObject({ tokens: 4 });
    const byGoogle = createGoogle({ baseURL: `${live.url}/v1beta`, apiKey: MASTER_KEY });
    expect((await embed({ model: byGoogle.embeddingModel(model), value: 'a' })).embedding).toEqual(numbers);
  });

  test("LangChain's OpenAI class", async () => {
    const configuration = { baseURL: `${live.url}/v1` };
    const langchain = new OpenAIEmbeddings({ model, apiKey: MASTER_KEY, configuration });
    expect(await langchain.embedDocuments(['a', 'b'])).toEqual([numbers, numbers]);
    expect(await langchain.embedQuery('a')).toEqual(numbers);
  });
});

test('their own errors are thrown', async () => {
  const refused = await openai.embeddings
    .create({ model: GEMINI, input: [1] })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BadRequestError);
  const none = await openai.embeddings
    .create({ model: 'claude-sonnet-4-5', input: 'a' })
    .catch((error: unknown) => error);
  expect(none).toBeInstanceOf(InternalServerError);
  const unable = await google.models
    .embedContent({ model: 'grok-4', contents: 'a' })
    .catch((error: unknown) => error);
  expect(unable).toBeInstanceOf(ApiError);
});

test('on echo every way of asking gives the same numbers', async () => {
  const client = new OpenAI({ baseURL: `${echoing.url}/v1`, apiKey: MASTER_KEY });
  const asked = { model: GPT, input: 'a', dimensions: 5 };
  const [byChoice, byList] = await Promise.all([
    client.embeddings.create(asked),
    client.embeddings.create({ ...asked, encoding_format: 'float' }),
  ]);
  expect(byChoice.data[0]?.embedding).toEqual(byList.data[0]?.embedding);
  const gemini = new GoogleGenAI({
    apiKey: MASTER_KEY,
    vertexai: false,
    httpOptions: { baseUrl: echoing.url },
  });
  const reply = await gemini.models.embedContent({
    model: GPT,
    contents: 'a',
    config: { outputDimensionality: 5 },
  });
  expect(reply.embeddings?.[0]?.values).toEqual(byList.data[0]?.embedding);
});
