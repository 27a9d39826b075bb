/** A gateway that stops finishes what is in work, and then waits for nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChannel, createClient, Metadata, Status } from 'nice-grpc';

import { Role, RouterDefinition } from '../../generated/proto/chat.js';
import { json, openStream, startFakeVendor, type Answer, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

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

describe('what does not end in time is ended: the client is told, and the vendor sees the close', () => {
  const impatientGateway = (): Promise<TestGateway> =>
    startGateway({
      OPENAI_API_KEY: 'sk-operator-key-of-tests',
      OPENAI_BASE_URL: `${vendor.url}/v1`,
      AIAL_DRAIN_TIMEOUT_MS: '1',
    });
  const begun = openStream([
    `data: ${JSON.stringify({ type: 'response.created', response: { id: 'r', model: 'm', output: [] } })}\n\n`,
    `data: ${JSON.stringify({ type: 'response.output_item.added', output_index: 0, item: { type: 'message', id: 'm', role: 'assistant', content: [] } })}\n\n`,
    `data: ${JSON.stringify({ type: 'response.content_part.added', output_index: 0, content_index: 0, part: { type: 'output_text', text: '' } })}\n\n`,
    `data: ${JSON.stringify({ type: 'response.output_text.delta', output_index: 0, content_index: 0, delta: 'hi' })}\n\n`,
  ]);

  test.each([
    ['/v1/responses', { model: 'gpt-5', stream: true, input: 'x' }],
    ['/v1/chat.stream', { model: 'gpt-5', messages: [{ role: 'user', content: 'x' }] }],
  ])('%s', async (path, body) => {
    const gateway = await impatientGateway();
    vendor.answer(begun);
    const reply = await gateway.post(path, body);
    const { closedEarly } = vendor.calls.at(-1)!;
    await gateway.close();
    const text = await reply.text();
    expect(text).toMatch(/event: error\n(?:id: \d+\n)?data: .*"code":"overloaded".*\n\n$/);
    expect(text).not.toMatch(/response\.completed|event: finish/);
    await closedEarly;
  });

  test('gRPC', async () => {
    const gateway = await impatientGateway();
    vendor.answer(begun);
    const channel = createChannel(gateway.grpcAddress);
    const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}` });
    const request = { model: 'gpt-5', messages: [{ role: Role.USER, content: 'x' }] };
    const kinds: string[] = [];
    const read = async (): Promise<void> => {
      for await (const { event } of createClient(RouterDefinition, channel).chatStream(request, {
        metadata,
      })) {
        kinds.push(event?.$case ?? '');
        if (event?.$case === 'textDelta') void gateway.close();
      }
    };
    await expect(read()).rejects.toMatchObject({
      code: Status.UNAVAILABLE,
      details: expect.stringContaining('This gateway is stopping'),
    });
    expect(kinds.at(-1)).toBe('error');
    await vendor.calls.at(-1)!.closedEarly;
    expect(JSON.parse(gateway.log.at(-1) ?? '{}')).toMatchObject({ errorCode: 'overloaded' });
    channel.close();
  });
});
