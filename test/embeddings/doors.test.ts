/** The three doors to vectors, against a fake vendor: the same bytes, and translation between formats. */
import { describe, expect, test } from '@jest/globals';

import { json } from '../harness/fake-vendor.js';
import { batch, googleReply, one, openai, openaiReply, read, text, openEmbeddingHouse } from './house.js';

const { vendor, gateway, strict, sentText, sentBody } = await openEmbeddingHouse();

describe("a vendor of the client's own format", () => {
  test.each([
    ['far', 'text-embedding-3-small', '/v1/embeddings'],
    ['acme/any-model', 'any-model', '/acme/v1/embeddings'],
  ])('OpenAI, %s: the bytes pass but for the model', async (model, named, path) => {
    const answer = ` {"data":[{"index":0,"embedding":"${'AACAPwAA'.repeat(4_000)}"}], "odd": 1.0, "usage":{"prompt_tokens":7,"total_tokens":7}}`;
    vendor.answer(json(answer, 200, { 'x-request-id': 'req_7' }));
    const body = (name: string): string =>
      `{ "input":[1, 2.0,3] ,"model" : "${name}","encoding_format":"base64","new_member":1e2}`;
    const response = await gateway.post(openai, body(model));
    expect(await response.text()).toBe(answer);
    expect(sentText()).toBe(body(named));
    expect(vendor.calls.at(-1)?.path).toBe(path);
    expect(response.headers.get('x-aial-model')).toBe(named);
    expect(response.headers.get('x-aial-upstream-request-id')).toBe('req_7');
    expect(response.headers.get('server-timing')).toContain('upstream');
    // The end of a long answer tells of its tokens.
    expect(gateway.log.at(-1)).toContain('"input":{"total":7}');
  });

  test('Gemini, one content: nothing is touched but the model, where one is named', async () => {
    vendor.answer(json({ embedding: { values: [1] }, usageMetadata: { promptTokenCount: 3 } }));
    const body = '{"content":{"parts":[{"text":"a"}]}, "output_dimensionality":1}';
    const response = await gateway.post(one('near'), body);
    expect(await read(response)).toEqual({
      embedding: { values: [1] },
      usageMetadata: { promptTokenCount: 3 },
    });
    expect(sentText()).toBe(body);
    expect(vendor.calls.at(-1)?.path).toBe('/v1beta/models/gemini-embedding-001:embedContent');
    expect(vendor.calls.at(-1)?.headers['x-goog-api-key']).toBe('gemini-of-the-test');
    expect(gateway.log.at(-1)).toContain('"input":{"total":3}');
    await gateway.post(one('near'), '{"model":"models/near","content":{}}');
    expect(sentText()).toBe('{"model":"models/gemini-embedding-001","content":{}}');
  });

  test('Gemini, several: each is named anew', async () => {
    vendor.answer(json(googleReply([1], [2])));
    const body = (name: string): string =>
      `{"requests": [ {"model":"${name}", "content":{"parts":[{"text":"]}"}]}} ,{"content":{},"model":"${name}"},{} ] , "x":[{"model":"y"}]}`;
    await gateway.post(batch('google/text-embedding-004'), body('models/google/text-embedding-004'));
    expect(sentText()).toBe(body('models/text-embedding-004'));
    expect(vendor.calls.at(-1)?.path).toBe('/v1beta/models/text-embedding-004:batchEmbedContents');
  });

  test('its refusals pass, without the key', async () => {
    const refusal = {
      error: { message: 'too long', type: 'invalid_request_error', code: null, param: 'input' },
    };
    vendor.answer(json(refusal, 400));
    const response = await gateway.post(openai, { model: 'text-embedding-3-small', input: '' });
    expect([response.status, await read(response)]).toEqual([400, refusal]);
    vendor.answer(json({ error: { message: 'no sk-of-the-test' } }));
    const quoting = await gateway.post(openai, { model: 'text-embedding-3-small', input: '' });
    expect(await quoting.text()).not.toContain('sk-of-the-test');
    expect(gateway.log.at(-1)).toContain('"error"');
  });

  test('words to the gateway are taken out, and those to the vendor put in', async () => {
    vendor.answer(json(openaiReply([0.5])));
    const options = { openai: { service: 'x' }, google: { taskType: 'CLUSTERING' } };
    const said = { model: 'far', input: [[1, 2]], newest: 12345678901234567890n.toString(), user: 'u' };
    const response = await gateway.post(openai, { ...said, provider_options: options });
    expect(response.status).toBe(200);
    expect(sentBody()).toEqual({ ...said, model: 'text-embedding-3-small', service: 'x' });
    vendor.answer(json({ embedding: { values: [0.5], shape: [1] } }));
    const google = await gateway.post(one('near'), {
      ...text('a'),
      embed_content_config: { auto_truncate: true },
      provider_options: { google: { newest: 1 } },
    });
    expect(await read(google)).toMatchObject({
      embedding: { values: [0.5] },
      aial: { metadata: [{ name: 'embeddings/0', value: { shape: [1] } }] },
    });
    expect(sentBody()).toEqual({
      model: 'models/gemini-embedding-001',
      ...text('a'),
      embedContentConfig: { autoTruncate: true },
      newest: 1,
    });
    vendor.answer(json(googleReply([0.5], [1])));
    const both = {
      requests: [text('a'), text('b')],
      providerOptions: { google: { taskType: 'CLUSTERING' } },
    };
    expect((await gateway.post(batch('near'), both)).status).toBe(200);
    const model = 'models/gemini-embedding-001';
    expect(sentBody()).toEqual({
      requests: ['a', 'b'].map((each) => ({ model, ...text(each), taskType: 'CLUSTERING' })),
    });
  });
});

describe('OpenAI’s clients on Gemini', () => {
  test('texts, dimensions and the task', async () => {
    vendor.answer(json({ ...googleReply([0.1, -1e-7], [1, 2.5]), usageMetadata: { promptTokenCount: 9 } }));
    const response = await gateway.post(openai, {
      model: 'near',
      input: ['one', 'two'],
      dimensions: 2,
      user: 'u',
      task_type: 'CLUSTERING',
      provider_options: { google: { taskType: 'RETRIEVAL_QUERY' }, openai: { x: 1 } },
    });
    const options = {
      outputDimensionality: 2,
      taskType: 'RETRIEVAL_QUERY',
      model: 'models/gemini-embedding-001',
    };
    expect(sentBody()).toEqual({
      requests: [
        { ...text('one'), ...options },
        { ...text('two'), ...options },
      ],
    });
    expect(vendor.calls.at(-1)?.path).toBe('/v1beta/models/gemini-embedding-001:batchEmbedContents');
    expect(response.headers.get('x-aial-provider')).toBe('google');
    expect(response.headers.get('x-aial-warnings')).toBe('3');
    const { aial, ...reply } = await read(response);
    expect(reply).toEqual({
      object: 'list',
      data: [
        { object: 'embedding', index: 0, embedding: [0.1, -1e-7] },
        { object: 'embedding', index: 1, embedding: [1, 2.5] },
      ],
      model: 'gemini-embedding-001',
      usage: { prompt_tokens: 9, total_tokens: 9 },
    });
    expect(aial.dialect).toBe('google-embeddings');
    expect(aial.warnings.map(({ pointer, disposition }: any) => `${pointer} ${disposition}`)).toEqual([
      '/user dropped',
      '/task_type dropped',
      '/dimensions mapped',
    ]);
  });

  test('without usage nobody says a number', async () => {
    vendor.answer(json(googleReply([1])));
    const reply = await read(await gateway.post(openai, { model: 'near', input: 'a' }));
    expect(reply).not.toHaveProperty('usage');
    expect(gateway.log.at(-1)).not.toContain('usage');
  });

  test.each([
    ['tokens', { input: [1, 2] }, '/input', 'send the words'],
    ['lists of tokens', { input: [[1, 2], [3]] }, '/input/0', 'in 1 more place'],
    ['another encoding', { input: 'a', encoding_format: 'int8' }, '/encoding_format', 'no counterpart'],
    [
      'options that are not theirs',
      { input: 'a', provider_options: { google: { model: 'x' } } },
      '/provider_options/model',
      '',
    ],
    ['no input', {}, '/input', 'missing'],
    ['dimensions that are none', { input: 'a', dimensions: 0 }, '/dimensions', ''],
  ])('%s are refused', async (_name, members, pointer, words) => {
    const response = await gateway.post(openai, { model: 'near', ...members });
    const { error } = await read(response);
    expect([response.status, error.param]).toEqual([400, pointer]);
    expect(error.message).toContain(words);
    expect(vendor.calls).toEqual([]);
  });

  test('what is only reported can be refused too', async () => {
    for (const member of ['user', 'input_type']) {
      const response = await strict.post(openai, { model: 'near', input: 'a', [member]: 'x' });
      expect([response.status, (await read(response)).error.param]).toEqual([400, `/${member}`]);
    }
    vendor.answer(json(googleReply([1])));
    expect(await read(await strict.post(openai, { model: 'near', input: 'a' }))).not.toHaveProperty('aial');
  });
});

describe('Google’s clients on OpenAI', () => {
  test('one content, and what has no counterpart', async () => {
    vendor.answer(json(openaiReply([0.25, 0.5])));
    const response = await gateway.post(one('openai/text-embedding-3-small'), {
      content: { role: 'user', parts: [{ text: 'one' }, { text: 'two', thought: true }] },
      task_type: 'RETRIEVAL_DOCUMENT',
      title: 'Rivers',
      embedContentConfig: { outputDimensionality: 2, autoTruncate: false },
      providerOptions: { openai: { user: 'u' } },
    });
    expect(sentBody()).toEqual({
      model: 'text-embedding-3-small',
      input: 'one\ntwo',
      dimensions: 2,
      encoding_format: 'float',
      user: 'u',
    });
    const { aial, ...reply } = await read(response);
    expect(reply).toEqual({ embedding: { values: [0.25, 0.5] }, usageMetadata: { promptTokenCount: 5 } });
    expect(aial.warnings.map(({ pointer, disposition }: any) => `${pointer} ${disposition}`)).toEqual([
      '/taskType dropped',
      '/title dropped',
      '/embedContentConfig/autoTruncate dropped',
      '/content/parts/1/thought dropped',
      '/content lowered',
    ]);
  });

  test('several contents, put in order by their numbers', async () => {
    const reply = {
      ...openaiReply(),
      data: [
        { index: 1, embedding: [2] },
        { index: 0, embedding: [1] },
      ],
    };
    vendor.answer(json(reply));
    const response = await gateway.post(batch('far'), {
      requests: ['a', 'b'].map((each) => ({ ...text(each), model: 'models/far', taskType: 1 })),
    });
    expect(sentBody()).toEqual({
      model: 'text-embedding-3-small',
      input: ['a', 'b'],
      encoding_format: 'float',
    });
    const { embeddings, aial } = await read(response);
    expect(embeddings).toEqual([{ values: [1] }, { values: [2] }]);
    expect(aial.warnings).toMatchObject([{ pointer: '/requests/0/taskType' }]);
    expect(aial.warnings[0].message).toContain('in 1 more place');
  });

  test.each([
    [
      'pictures',
      { requests: [{ content: { parts: [{ inlineData: { mimeType: 'image/png', data: 'AA==' } }] } }] },
      '/requests/0/content',
    ],
    [
      'unlike dimensions',
      { requests: [{ ...text('a'), outputDimensionality: 3 }, text('b')] },
      '/requests/1/outputDimensionality',
    ],
    ['no requests', { requests: [] }, '/requests'],
    [
      'options in the wrong place',
      { requests: [{ ...text('a'), providerOptions: {} }] },
      '/requests/0/providerOptions',
    ],
  ])('%s are refused', async (_name, body, pointer) => {
    const response = await gateway.post(batch('far'), body);
    const { error } = await read(response);
    expect([response.status, error.status, error.aial.param]).toEqual([400, 'INVALID_ARGUMENT', pointer]);
    expect(vendor.calls).toEqual([]);
  });
});
