/** Recorded OpenAI traffic through the same-dialect path: what the client gets is what the vendor sent, byte for byte. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';
import { corpusCases, cut, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { ownCases } from '../harness/own-recordings.js';

let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const apis = [
  { api: 'openai/chat-completions', path: '/v1/chat/completions', upstream: '/v1/chat/completions' },
  { api: 'openai/responses', path: '/v1/responses', upstream: '/v1/responses' },
];

/** Errors about a key, and streams that were cut, have their own tests. */
function isReplayed({ request, status, name, body }: CorpusCase): boolean {
  const isKeyError = status === 401 || status === 403;
  return request !== undefined && !isKeyError && body.byteLength > 0 && !name.includes('--cut');
}

/** The request as a client writes it, addressed to OpenAI by name. */
function addressed(request: Record<string, unknown>): string {
  return JSON.stringify(
    { ...request, ...(typeof request['model'] === 'string' ? { model: `openai/${request['model']}` } : {}) },
    null,
    1,
  );
}

if (!hasCorpus) console.warn('../shared/corpus is missing: only answers written for the tests are replayed');

describe('recorded OpenAI traffic', () => {
  for (const { api, path, upstream } of apis) {
    test(`${api}: replies and requests pass unchanged, however they are cut`, async () => {
      const cases = [...ownCases(api), ...corpusCases(api)].filter(isReplayed);
      const different: string[] = [];
      for (const [index, each] of cases.entries()) {
        vendor.answer(
          each.isStream
            ? stream(cut(each.body, index))
            : json(each.body, each.status, { 'x-request-id': 'req_recorded' }),
        );
        const sent = addressed(each.request ?? {});
        const response = await gateway.post(path, sent);
        const got = Buffer.from(await response.arrayBuffer());
        const call = vendor.calls.pop();
        vendor.calls.length = 0;
        const expected = sent.replace('"openai/', '"');
        if (response.status !== each.status)
          different.push(`${each.name}: status ${response.status}, recorded ${each.status}`);
        else if (!got.equals(each.body)) different.push(`${each.name}: reply differs`);
        if (call?.path !== upstream) different.push(`${each.name}: went to ${call?.path}`);
        else if (call.body.toString() !== expected) different.push(`${each.name}: request differs`);
      }
      console.log(`${api}: ${cases.length - different.length} of ${cases.length} cases byte for byte`);
      expect(different).toEqual([]);
      expect(cases.length).toBeGreaterThan(hasCorpus ? 200 : 1);
    }, 120_000);
  }
});
