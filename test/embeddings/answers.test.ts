/** What else becomes of a request for vectors: answers that are none, refusals, echo, dry runs, keys, limits. */
import { describe, expect, test } from '@jest/globals';

import { json } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway } from '../harness/gateway.js';
import {
  batch,
  googleReply,
  keys,
  one,
  openai,
  openaiReply,
  read,
  text,
  openEmbeddingHouse,
} from './house.js';

const { vendor, gateway, echoing } = await openEmbeddingHouse();

describe('an answer that is none', () => {
  test.each([
    ['too few vectors', openaiReply([1])],
    ['too many', openaiReply([1], [2], [3])],
    [
      'a number twice',
      {
        data: [
          { index: 1, embedding: [1] },
          { index: 1, embedding: [1] },
        ],
      },
    ],
    ['words for numbers', openaiReply([1], ['a'])],
    ['half a number in base64', openaiReply('AACAPw==', 'AACA')],
    ['what is no base64', openaiReply('AACAPw==', '?')],
    ['no vector', openaiReply([1], [])],
    ['other dimensions', openaiReply([1, 2], [1, 2])],
    ['no object', []],
    ['no list', { data: 'x' }],
  ])('%s', async (_name, reply) => {
    vendor.answer(json(reply));
    const requests = ['a', 'b'].map((each) => ({ ...text(each), outputDimensionality: 1 }));
    const response = await gateway.post(batch('far'), { requests });
    const { error } = await read(response);
    expect([response.status, error.aial.code, error.aial.provider]).toEqual([
      502,
      'upstream_protocol',
      'openai',
    ]);
  });

  test('no JSON, an error in a 200, and a true error', async () => {
    vendor.answer(json('<html>'));
    const broken = await gateway.post(openai, { model: 'near', input: 'a' });
    expect((await read(broken)).error.code).toBe('upstream_protocol');
    vendor.answer(
      json({ error: { code: 429, message: 'gemini-of-the-test', status: 'RESOURCE_EXHAUSTED' } }),
    );
    const inside = await gateway.post(openai, { model: 'near', input: 'a' });
    const { error } = await read(inside);
    expect(error.code).toBe('rate_limited');
    expect(error.message).not.toContain('gemini-of-the-test');
    vendor.answer(json({ error: { code: 400, message: 'bad', status: 'INVALID_ARGUMENT' } }, 400));
    const plain = await gateway.post(openai, { model: 'near', input: 'a' });
    expect([plain.status, (await read(plain)).error.message]).toEqual([400, 'bad']);
  });
});

test('tokens by kind go from Gemini to its own clients, with what is new in them', async () => {
  const audio = { modality: 'AUDIO', tokenCount: 2, newer: true };
  const promptTokenDetails = [audio, { modality: 'TEXT', tokenCount: 'three' }, 7];
  const usageMetadata = { promptTokenCount: 5, promptTokenDetails };
  vendor.answer(json({ embedding: { values: [1] }, usageMetadata }));
  const response = await gateway.post(one('near'), { ...text('a'), providerOptions: { google: {} } });
  const reply = await read(response);
  expect(reply.aial.provider).toBe('google');
  expect(reply.usageMetadata).toEqual({
    promptTokenCount: 5,
    promptTokenDetails: [audio, { modality: 'TEXT' }],
  });
});

describe('a vendor without embeddings', () => {
  test.each(['claude-sonnet-4-5', 'xai/grok-4'])('%s', async (model) => {
    const openaiAnswer = await gateway.post(openai, { model, input: 'a' });
    const googleAnswer = await gateway.post(one(model), text('a'));
    expect([openaiAnswer.status, googleAnswer.status]).toEqual([501, 501]);
    const [{ error }, google] = [await read(openaiAnswer), await read(googleAnswer)];
    expect([error.param, google.error.aial.param]).toEqual(['/model', '/model']);
    expect(error.message).toMatch(/makes no embeddings.*OpenAI, Google, acme/);
    expect(vendor.calls).toEqual([]);
  });

  test('echo does not stand in for it', async () => {
    const response = await echoing.post(openai, { model: 'claude-sonnet-4-5', input: 'a' });
    expect(response.status).toBe(501);
  });

  test('a request without a model names none', async () => {
    const response = await gateway.post(openai, { input: 'a' });
    expect([response.status, (await read(response)).error.param]).toEqual([400, '/model']);
  });
});

describe('echo', () => {
  const ask = async (members: object): Promise<any> =>
    read(await echoing.post(openai, { model: 'text-embedding-3-small', ...members }));

  test('makes up vectors of length one, for one input always the same', async () => {
    const first = await ask({ input: ['a b', 'c'], dimensions: 64 });
    const again = await ask({ input: 'a b', dimensions: 64 });
    expect(first.aial.provider).toBe('echo');
    expect(again.data[0]).toEqual(first.data[0]);
    expect(first.data[1].embedding).not.toEqual(first.data[0].embedding);
    const lengths = first.data.map(({ embedding }: any) => Math.hypot(...embedding));
    expect(lengths[0]).toBeCloseTo(1, 5);
    expect(first.usage).toEqual({ prompt_tokens: 3, total_tokens: 3 });
    expect((await ask({ input: [5, 6] })).data[0].embedding).toHaveLength(1_536);
    const google = await read(await echoing.post(one('gemini-embedding-001'), text('a b')));
    expect(google.embedding.values).toHaveLength(1_536);
    expect(google.embedding.values.slice(0, 64)).not.toEqual(first.data[0].embedding);
  });

  test('not more than is good for anything', async () => {
    expect((await ask({ input: 'a', dimensions: 9_000 })).error.param).toBe('/dimensions');
    expect((await ask({ input: Array.from({ length: 600 }, () => 'a'), dimensions: 8_000 })).error.code).toBe(
      'invalid_request',
    );
    expect((await ask({})).error.param).toBe('/input');
  });

  test('by its own name, in every format', async () => {
    const response = await gateway.post(batch('echo/x'), {
      requests: [{ ...text('a'), outputDimensionality: 3 }],
    });
    expect((await read(response)).embeddings[0].values).toHaveLength(3);
    expect(response.headers.get('x-aial-provider')).toBe('echo');
  });
});

describe('what else a door has', () => {
  const dry = { 'x-aial-dry-run': 'true' };

  test('dry runs: the same bytes, a translation, echo, a refusal', async () => {
    const run = async (path: string, body: object): Promise<any> => read(await gateway.post(path, body, dry));
    const native = await run(openai, { model: 'far', input: 'a' });
    expect(native.route).toMatchObject({
      dialect: 'openai-embeddings',
      is_same_bytes: true,
      served_by: 'vendor',
    });
    expect(native.upstream_request.body).toEqual({ model: 'text-embedding-3-small', input: 'a' });
    expect(native.upstream_request.headers.authorization).toBe('****');
    const translated = await run(openai, { model: 'near', input: 'a', user: 'u' });
    expect(translated.route).toMatchObject({ dialect: 'google-embeddings', is_same_bytes: false });
    expect(translated.upstream_request.url).toContain(':batchEmbedContents');
    expect(translated.warnings).toMatchObject([{ pointer: '/user' }]);
    expect((await run(batch('echo/x'), { requests: [text('a')] })).route.served_by).toBe('local');
    expect((await run(openai, { model: 'near', input: [1] })).would_be.status).toBe(400);
    expect((await run(openai, { model: 'grok-4', input: 'a' })).would_be.error.code).toBe('not_implemented');
    expect((await run(openai, { model: 'far', input: 'a', provider_options: {} })).route.is_same_bytes).toBe(
      false,
    );
    expect(vendor.calls).toEqual([]);
    const unset = await echoing.post(openai, { model: 'text-embedding-3-small', input: 'a' }, dry);
    expect((await read(unset)).route).toMatchObject({ served_by: 'echo', dialect: 'openai-embeddings' });
  });

  test('the caller’s own key, and the other versions of the path', async () => {
    vendor.answer(json(googleReply([1])));
    for (const version of ['v1', 'v1alpha', 'v1beta']) {
      const url = `${gateway.url}/${version}/models/google/gemini-embedding-001:batchEmbedContents?key=${MASTER_KEY}`;
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-aial-key-google': 'my-own' },
        body: JSON.stringify({ requests: [text('a')] }),
      });
      expect(response.status).toBe(200);
      const call = vendor.calls.at(-1);
      expect([call?.path, call?.headers['x-goog-api-key']]).toEqual([
        '/v1beta/models/gemini-embedding-001:batchEmbedContents',
        'my-own',
      ]);
    }
  });

  test('the log line of a translated call', async () => {
    vendor.answer(json({ ...googleReply([1]), usageMetadata: { promptTokenCount: 4 } }));
    await gateway.post(openai, { model: 'near', input: 'secret words', user: 'u' });
    const line = JSON.parse(gateway.log.at(-1) ?? '{}');
    expect(line).toMatchObject({ operation: 'createEmbedding', provider: 'google', status: 200 });
    expect(gateway.log.at(-1)).not.toContain('secret words');
  });

  test('the limits', async () => {
    const small = await startGateway({
      ...keys(vendor.url),
      AIAL_MAX_BODY_BYTES: '100',
      AIAL_MAX_REPLY_BYTES: '5000',
    });
    const large = await small.post(openai, { model: 'far', input: 'a'.repeat(200) });
    expect(large.status).toBe(413);
    vendor.answer(json(openaiReply(Array.from({ length: 9_000 }, () => 0.5))));
    for (const path of [openai, one('far')]) {
      const response = await small.post(path, path === openai ? { model: 'far', input: 'a' } : text('a'));
      expect([response.status, await response.text()]).toEqual([
        502,
        expect.stringContaining('upstream_protocol'),
      ]);
    }
    await small.close();
  });
});
