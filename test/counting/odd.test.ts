/** What is odd in a request for a count, and in the answer to it. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { brokenStream, json, startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-of-the-test',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    AIAL_MAX_REPLY_BYTES: '2048',
  });
});

beforeEach(() => {
  vendor.calls.length = 0;
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const contents = [{ role: 'user', parts: [{ text: 'How far is it?' }] }];
const path = '/v1beta/models/gpt-5:countTokens';

test.each(['contents', 'tools', 'newer'])('%s beside a whole request is not lost', async (name) => {
  const response = await gateway.post(path, { generateContentRequest: { contents }, [name]: [] });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { aial: { param: `/${name}` } } });
  expect(vendor.calls).toHaveLength(0);
});

test('a model beside a whole request is none: the path names it', async () => {
  vendor.answer(json({ object: 'response.input_tokens', input_tokens: 3 }));
  const response = await gateway.post(path, { model: 'x', generateContentRequest: { contents } });
  expect(await response.json()).toMatchObject({ totalTokens: 3 });
});

test('an answer that breaks off is told of its vendor', async () => {
  vendor.answer(brokenStream(['{"input_']));
  const response = await gateway.post(path, { contents });
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({
    error: { aial: { code: 'upstream_truncated', provider: 'openai' } },
  });
});

test('an answer over the limit is told of with the limit', async () => {
  vendor.answer(json({ object: 'response.input_tokens', input_tokens: 3, more: 'x'.repeat(4096) }));
  const response = await gateway.post(path, { contents });
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('larger than 2048 bytes');
});
