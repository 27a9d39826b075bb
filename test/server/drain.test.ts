/** A gateway that stops finishes what is in work, and then waits for nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { json, openStream, startFakeVendor, type Answer, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;

beforeAll(async () => {
  vendor = await startFakeVendor();
});

afterAll(() => vendor.close());

/** A gateway that waits longer than the test may take. */
const patientGateway = (): Promise<TestGateway> =>
  startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    AIAL_DRAIN_TIMEOUT_MS: '600000',
  });

/** Answers when it is told to. */
function heldBack(answer: Answer): { answer: Answer; release(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    answer: async (response, call) => {
      await promise;
      await answer(response, call);
    },
    release: resolve,
  };
}

test('a call in work is answered, and its connection, which the client would keep, ends with it', async () => {
  const gateway = await patientGateway();
  const held = heldBack(json({ id: 'resp_1', object: 'response', output: [] }));
  vendor.answer(held.answer);
  const seen = vendor.nextCall();
  const replying = gateway.post('/v1/responses', { model: 'gpt-5', input: 'x' });
  await seen;
  const closed = gateway.close();
  held.release();
  const reply = await replying;
  expect(reply.status).toBe(200);
  expect(reply.headers.get('connection')).toBe('close');
  await reply.text();
  await closed;
});

test('so it is with a stream whose head was out before', async () => {
  const gateway = await patientGateway();
  const done = Promise.withResolvers<void>();
  vendor.answer(async (response, call) => {
    await openStream(['data: {"id":"c","choices":[{"index":0,"delta":{"content":"hi"}}]}\n\n'])(
      response,
      call,
    );
    await done.promise;
    response.end(
      'data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
    );
  });
  const body = { model: 'gpt-5', stream: true, messages: [{ role: 'user', content: 'x' }] };
  const reply = await gateway.post('/v1/chat/completions', body);
  expect(reply.headers.get('connection')).toBe('keep-alive');
  const closed = gateway.close();
  done.resolve();
  expect(await reply.text()).toMatch(/data: \[DONE\]\n\n$/);
  await closed;
});
