/** The gRPC edge: both methods, keys, reflection, health, errors, cancelling. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ChannelCredentials } from '@grpc/grpc-js';
import { createChannel, createClient, Metadata, Status, type Channel, type ClientError } from 'nice-grpc';
import { HealthDefinition } from 'nice-grpc-server-health';

import { Role, RouterDefinition, type ChatEvent } from '../../generated/proto/chat.js';
import { json, openStream, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;
let echo: TestGateway;
let channel: Channel;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
  });
  echo = await startGateway();
  channel = createChannel(echo.grpcAddress);
});

afterAll(async () => {
  channel.close();
  await echo.close();
  await gateway.close();
  await vendor.close();
});

const request = { model: 'gpt-5-turbo', messages: [{ role: Role.USER, content: 'Say hello from AIal' }] };
const key = { metadata: Metadata({ authorization: `Bearer ${MASTER_KEY}` }) };

test('ChatSync by echo', async () => {
  const headers: string[] = [];
  const client = createClient(RouterDefinition, channel);
  const result = await client.chatSync(request, {
    ...key,
    onHeader: (header) => void headers.push(header.get('x-aial-provider') ?? ''),
  });
  expect(result.provider).toBe('echo');
  expect(result.message?.role).toBe(Role.ASSISTANT);
  expect(result.message?.parts[0]?.body).toMatchObject({
    $case: 'text',
    value: { text: 'Say hello from AIal' },
  });
  expect(result.finish?.reason).toBe('stop');
  expect(headers).toEqual(['echo']);
});

test('ChatStream by echo', async () => {
  const events: string[] = [];
  let text = '';
  for await (const { event } of createClient(RouterDefinition, channel).chatStream(request, key)) {
    events.push(event?.$case ?? '');
    if (event?.$case === 'textDelta') text += event.value.text;
  }
  expect(text).toBe('Say hello from AIal');
  expect(events[0]).toBe('start');
  expect(events.at(-1)).toBe('finish');
});

describe('keys', () => {
  test.each([
    ['none', Metadata()],
    ['an empty one', Metadata({ authorization: 'Bearer ' })],
    ['a prefix', Metadata({ authorization: `Bearer ${MASTER_KEY.slice(0, -1)}` })],
    ['a wrong one', Metadata({ authorization: 'Bearer wrong-key-of-some-length' })],
    ['doubled', Metadata({ authorization: [`Bearer ${MASTER_KEY}`, `Bearer ${MASTER_KEY}`] })],
  ])('%s is UNAUTHENTICATED, and told how to send it', async (_name, metadata) => {
    const client = createClient(RouterDefinition, channel);
    await expect(client.chatSync(request, { metadata })).rejects.toMatchObject({
      code: Status.UNAUTHENTICATED,
      details: expect.stringContaining("-H 'authorization: Bearer <key>'"),
    });
    const stream = async (): Promise<void> => {
      for await (const _event of client.chatStream(request, { metadata }));
    };
    await expect(stream()).rejects.toMatchObject({ code: Status.UNAUTHENTICATED });
  });

  test('AIAL_GRPC_AUTH=off asks for none and binds to loopback', async () => {
    const open = await startGateway({ AIAL_GRPC_AUTH: 'off', GRPC_HOST: '' });
    expect(open.daemon.facts.grpc).toMatchObject({ host: '127.0.0.1', isOpen: true });
    const openChannel = createChannel(`127.0.0.1:${open.daemon.grpc!.port}`);
    expect((await createClient(RouterDefinition, openChannel).chatSync(request)).provider).toBe('echo');
    openChannel.close();
    await open.close();
  });

  test("the caller's own key reaches the vendor", async () => {
    const own = createChannel(gateway.grpcAddress);
    vendor.answer(json({ id: 'r', status: 'completed', model: 'gpt-5', output: [] }));
    const client = createClient(RouterDefinition, own);
    await client.chatSync(request, {
      metadata: Metadata({ authorization: `Bearer ${MASTER_KEY}`, 'x-aial-key-openai': 'sk-own' }),
    });
    expect(vendor.calls.at(-1)!.headers.authorization).toBe('Bearer sk-own');
    own.close();
  });
});

test('health and reflection need no key', async () => {
  const health = createClient(HealthDefinition, channel);
  expect((await health.check({ service: 'aial.v1.Router' })).status).toBe(1);
  expect((await health.check({ service: '' })).status).toBe(1);
});

test.each([
  ['no model', { ...request, model: '' }, '/model'],
  ['no messages', { ...request, messages: [] }, '/messages'],
  ['no role', { ...request, messages: [{ content: 'x' }] }, '/messages/0/role'],
  ['nothing said', { ...request, messages: [{ role: Role.USER }] }, '/messages/0'],
  ['an empty part', { ...request, messages: [{ role: Role.USER, parts: [{}] }] }, '/messages/0/parts/0'],
])('bad input: %s', async (_name, body, pointer) => {
  const error = await createClient(RouterDefinition, channel)
    .chatSync(body, key)
    .catch((thrown: unknown) => thrown as ClientError);
  expect(error).toMatchObject({ code: Status.INVALID_ARGUMENT, details: expect.stringContaining(pointer) });
});

test('an unknown model is NOT_FOUND, and the trailer has the code', async () => {
  let code = '';
  const failed = createClient(RouterDefinition, channel).chatSync(
    { ...request, model: 'nobody' },
    { ...key, onTrailer: (trailer) => void (code = trailer.get('x-aial-error-code') ?? '') },
  );
  await expect(failed).rejects.toMatchObject({ code: Status.NOT_FOUND });
  expect(code).toBe('unknown_model');
});

describe('a live vendor', () => {
  const created = 'data: {"type":"response.created","response":{"id":"resp_1","model":"gpt-5"}}\n\n';
  const delta =
    'data: {"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":"Hi"}\n\n';

  test('a stream that breaks off: the error is the last event, and the status says it too', async () => {
    vendor.answer(stream([created, delta]));
    const live = createChannel(gateway.grpcAddress);
    const events: ChatEvent['event'][] = [];
    const read = async (): Promise<void> => {
      for await (const { event } of createClient(RouterDefinition, live).chatStream(request, key))
        events.push(event);
    };
    await expect(read()).rejects.toMatchObject({ code: Status.UNAVAILABLE });
    expect(events.at(-1)).toMatchObject({ $case: 'error', value: { error: { code: 'upstream_truncated' } } });
    live.close();
  });

  test('a caller that leaves: the vendor sees it at once', async () => {
    vendor.answer(openStream([created, delta]));
    const live = createChannel(gateway.grpcAddress);
    const seen = vendor.nextCall();
    const leave = new AbortController();
    const read = async (): Promise<void> => {
      for await (const { event } of createClient(RouterDefinition, live).chatStream(request, {
        ...key,
        signal: leave.signal,
      })) {
        if (event?.$case === 'textDelta') leave.abort();
      }
    };
    const done = read().catch((error: unknown) => error);
    const call = await seen;
    await call.closedEarly;
    expect(await done).toBeDefined();
    live.close();
  });
});

test('a large answer is not held back by a limit of messages', async () => {
  const text = 'x'.repeat(8_000_000);
  vendor.answer(
    json({
      id: 'r',
      status: 'completed',
      model: 'gpt-5',
      output: [{ type: 'message', id: 'm', content: [{ type: 'output_text', text }] }],
    }),
  );
  const large = createChannel(gateway.grpcAddress, ChannelCredentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
  });
  const result = await createClient(RouterDefinition, large).chatSync(request, key);
  expect(result.message?.parts[0]?.body?.value).toMatchObject({ text });
  large.close();
});
