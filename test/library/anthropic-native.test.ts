/** With Anthropic itself behind the gateway its SDK gets the vendor's bytes; with another vendor's state in the body it is translated. */
import Anthropic, { AuthenticationError, InternalServerError, RateLimitError } from '@anthropic-ai/sdk';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { sealSignature } from '../../src/dialects/seal.js';
import { brokenStream, json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

const OPERATOR_KEY = 'sk-ant-operator-key-of-tests';
let vendor: FakeVendor;
let gateway: TestGateway;
let client: Anthropic;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({ ANTHROPIC_API_KEY: OPERATOR_KEY, ANTHROPIC_API_BASE_URL: vendor.url });
  client = new Anthropic({ baseURL: gateway.url, apiKey: MASTER_KEY, maxRetries: 0 });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const ask = {
  model: 'claude-sonnet-5',
  max_tokens: 100,
  messages: [{ role: 'user' as const, content: 'Odra?' }],
};

/** Spaces, orders, numbers and members are odd on purpose: none of them may change. */
const reply =
  '{ "model":"claude-sonnet-5", "id": "msg_own","type":"message" ,"role":"assistant","content":[{"type":"thinking","thinking":"","signature":"EqQB+/="},{"type":"text","text":"Odra \\u2013 865 km."}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":11,"output_tokens":7,"cache_read_input_tokens":4},"a_new_member":1.0 }';
const events = [
  'event: message_start\r\ndata: {"type":"message_start","message":{"id":"msg_own","type":"message","role":"assistant","model":"claude-sonnet-5","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":11,"output_tokens":1}}   }\r\n\r\n',
  'event: content_block_start\ndata: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}\n\n',
  'event: ping\ndata: {"type": "ping"}\n\n',
  'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Odra – 865 km."}}\n\n',
  'event: content_block_stop\ndata: {"type":"content_block_stop","index":0}\n\n',
  'event: message_delta\ndata: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":7}}\n\n',
  'event: message_stop\ndata: {"type":"message_stop"}\n\n',
];

test('bytes pass both ways, with what is said beside them', async () => {
  vendor.answer(json(Buffer.from(reply), 200, { 'request-id': 'req_own' }));
  const body = `{ "max_tokens":1e2, "model": "anthropic/claude-sonnet-5" , "messages":[{"role":"user","content":"Odra?"}],"a_new_member":1.0}`;
  const response = await gateway.post('/v1/messages?beta=true&key=mine', body, {
    'anthropic-version': '2099-01-01',
    'anthropic-beta': 'one-2026,two-2026',
    'x-api-key': 'of-the-client',
  });
  expect(await response.text()).toBe(reply);
  expect(response.headers.get('x-aial-upstream-request-id')).toBe('req_own');
  const seen = vendor.calls.at(-1)!;
  expect(seen.path).toBe('/v1/messages?beta=true');
  expect(seen.body.toString()).toBe(body.replace('anthropic/claude', 'claude'));
  expect(seen.headers).toMatchObject({
    'x-api-key': OPERATOR_KEY,
    'anthropic-version': '2099-01-01',
    'anthropic-beta': 'one-2026,two-2026',
  });
  expect(seen.headers['authorization']).toBeUndefined();
});

test('streams pass as they are, and the log knows what they cost', async () => {
  vendor.answer(stream(events));
  const response = await gateway.post('/v1/messages', { ...ask, stream: true });
  expect(await response.text()).toBe(events.join(''));
  vendor.answer(stream(events));
  const message = await client.messages.stream(ask).finalMessage();
  expect(message.content).toEqual([{ type: 'text', text: 'Odra – 865 km.' }]);
  expect(JSON.parse(gateway.log.at(-1)!).usage).toMatchObject({ input: { total: 11 }, output: { total: 7 } });
});

test('a body with another vendor’s state is written anew without it, and says so', async () => {
  vendor.answer(json(Buffer.from(reply)));
  const signature = { provider: 'openai', dialect: 'openai-responses' as const, value: 'gAAA' };
  const content = [
    { type: 'thinking', thinking: 'Rivers.', signature: sealSignature({ signature, on: 'reasoning' }) },
    { type: 'text', text: 'The Odra.', citations: null },
  ];
  const context = { edits: [{ type: 'clear_thinking_20251015' }] };
  const response = await gateway.post(
    '/v1/messages?beta=true',
    {
      ...ask,
      messages: [...ask.messages, { role: 'assistant', content }, { role: 'user', content: 'And?' }],
      context_management: context,
    },
    { 'anthropic-beta': 'context-management-2025-06-27' },
  );
  const seen = vendor.calls.at(-1)!;
  expect(JSON.parse(seen.body.toString())).toEqual({
    ...ask,
    messages: [
      ...ask.messages,
      { role: 'assistant', content: [content[1]] },
      { role: 'user', content: 'And?' },
    ],
    context_management: context,
  });
  expect(seen.path).toBe('/v1/messages?beta=true');
  expect(seen.headers['anthropic-beta']).toBe('context-management-2025-06-27');
  const got = JSON.parse(await response.text());
  expect(got).toMatchObject({ id: 'msg_own', content: JSON.parse(reply).content, a_new_member: 1 });
  expect(got.aial.warnings).toMatchObject([{ code: 'reasoning_dropped', pointer: '/messages/1' }]);
});

test('errors keep the vendor’s words and status, but for the operator’s key', async () => {
  const failed = (type: string): object => ({
    type: 'error',
    error: { type, message: 'No.' },
    request_id: 'req_own',
  });
  const failure = async (): Promise<unknown> =>
    client.messages.create(ask).then(
      () => undefined,
      (error: unknown) => error,
    );
  vendor.answer(json(failed('rate_limit_error'), 429, { 'retry-after': '3' }));
  const limited = await failure();
  expect(limited).toBeInstanceOf(RateLimitError);
  expect(limited).toMatchObject({ error: failed('rate_limit_error') });
  vendor.answer(json(failed('overloaded_error'), 529));
  expect(await failure()).toMatchObject({ status: 529, type: 'overloaded_error' });
  vendor.answer(json(failed('authentication_error'), 401));
  const refused = await failure();
  expect(refused).toBeInstanceOf(InternalServerError);
  expect(refused).toMatchObject({ status: 502, error: { error: { aial: { code: 'upstream_auth' } } } });
  const own = new Anthropic({
    baseURL: gateway.url,
    apiKey: MASTER_KEY,
    maxRetries: 0,
    defaultHeaders: { 'x-aial-key-anthropic': 'sk-ant-of-the-caller' },
  });
  await expect(own.messages.create(ask)).rejects.toThrow(AuthenticationError);
  expect(vendor.calls.at(-1)!.headers['x-api-key']).toBe('sk-ant-of-the-caller');
});

test('a stream that breaks off ends in an error of Anthropic’s', async () => {
  vendor.answer(brokenStream(events.slice(0, 4)));
  const response = await gateway.post('/v1/messages', { ...ask, stream: true });
  const text = await response.text();
  expect(text.startsWith(events.slice(0, 4).join(''))).toBe(true);
  const [name, data = ''] = text.slice(events.slice(0, 4).join('').length).split('\n');
  expect(name).toBe('event: error');
  expect(JSON.parse(data.slice('data: '.length))).toMatchObject({
    type: 'error',
    error: { type: 'api_error', aial: { code: 'upstream_truncated' } },
  });
});
