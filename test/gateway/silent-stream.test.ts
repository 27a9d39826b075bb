/** What a silent stream is kept alive with: each format's own word for it, else a comment. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  // The vendor sends nothing but the head.
  vendor.answer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
  });
  gateway = await startGateway({
    GEMINI_API_KEY: 'gemini-of-the-test',
    GEMINI_API_BASE_URL: vendor.url,
    AIAL_KEEP_ALIVE_MS: '40',
    AIAL_COMMIT_AFTER_MS: '60',
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const messages = [{ role: 'user', content: 'hi' }];

test.each([
  ['/v1/messages', 'event: ping\ndata: {"type":"ping"}\n\n'],
  ['/v1/chat/completions', ': keep-alive\n\n'],
])('%s', async (path, expected) => {
  const body = { model: 'gemini-2.5-flash', messages, max_tokens: 9, stream: true };
  const reader = (await gateway.post(path, body)).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(expected);
  await reader?.cancel();
});
