/** The doors that count tokens and the one that compacts, against a fake vendor: bytes, translation, refusal, estimate. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { sealSignature } from '../../src/dialects/seal.js';
import { json, startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;
let echoing: TestGateway;

const keys = (url: string): Record<string, string> => ({
  OPENAI_API_KEY: 'sk-of-the-test',
  OPENAI_BASE_URL: `${url}/v1`,
  XAI_API_KEY: 'xai-of-the-test',
  XAI_API_BASE_URL: `${url}/v1`,
  GEMINI_API_KEY: 'gemini-of-the-test',
  GEMINI_API_BASE_URL: url,
  ANTHROPIC_API_KEY: 'sk-ant-of-the-test',
  ANTHROPIC_API_BASE_URL: url,
  AIAL_ALIASES: 'quick=google/gemini-2.5-flash',
});

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway(keys(vendor.url));
  echoing = await startGateway();
});

beforeEach(() => {
  vendor.calls.length = 0;
});

afterAll(async () => {
  await gateway.close();
  await echoing.close();
  await vendor.close();
});

const messages = '/v1/messages/count_tokens';
const responses = '/v1/responses/input_tokens';
const gemini = (model: string): string => `/v1beta/models/${model}:countTokens`;

const tool = { name: 'distance', description: 'Kilometres.', input_schema: { type: 'object' } };
const anthropicBody = (model: string): object => ({
  model,
  system: 'Be brief.',
  messages: [{ role: 'user', content: 'How far is it?' }],
  tools: [tool],
});
const contents = [{ role: 'user', parts: [{ text: 'How far is it?' }] }];

function sentBody(): unknown {
  return JSON.parse(vendor.calls.at(-1)?.body.toString() ?? 'null');
}

async function read(response: Response): Promise<Record<string, unknown>> {
  // The tests look at single members.
  return (await response.json()) as Record<string, unknown>;
}

describe('where the vendor speaks the format of the client', () => {
  test('bytes pass both ways, with the model put in', async () => {
    vendor.answer(json('{"input_tokens":  12, "newer": true}'));
    const body = '{ "model": "anthropic/claude-sonnet-4-5",  "messages": [], "newest": 1.0 }';
    const response = await gateway.post(`${messages}?beta=true`, body, { 'anthropic-beta': 'x-2026' });
    expect(await response.text()).toBe('{"input_tokens":  12, "newer": true}');
    const [call] = vendor.calls;
    expect(call?.path).toBe(`${messages}?beta=true`);
    expect(call?.headers['anthropic-beta']).toBe('x-2026');
    expect(call?.body.toString()).toBe('{ "model": "claude-sonnet-4-5",  "messages": [], "newest": 1.0 }');
  });

  test('on Responses', async () => {
    vendor.answer(json({ object: 'response.input_tokens', input_tokens: 7 }));
    const response = await gateway.post(responses, { model: 'openai/gpt-5', input: 'hi', store: false });
    expect(await response.json()).toEqual({ object: 'response.input_tokens', input_tokens: 7 });
    expect(vendor.calls[0]?.path).toBe(responses);
    expect(sentBody()).toEqual({ model: 'gpt-5', input: 'hi', store: false });
  });

  test.each(['/v1beta', '/v1', '/v1alpha'])('on Gemini, at %s', async (version) => {
    vendor.answer(json({ totalTokens: 4, promptTokensDetails: [{ modality: 'TEXT', tokenCount: 4 }] }));
    const response = await gateway.post(`${version}/models/gemini-2.5-flash:countTokens`, { contents });
    expect(await response.json()).toMatchObject({ totalTokens: 4, promptTokensDetails: [{}] });
    expect(vendor.calls[0]?.path).toBe(gemini('gemini-2.5-flash'));
  });

  test.each([
    ['{"generateContentRequest": { "model":"models/quick", "contents":[] }}'],
    ['{"generate_content_request": { "model":"models/quick", "contents":[] }}'],
  ])('the model within a whole request follows the path: %s', async (body) => {
    vendor.answer(json({ totalTokens: 4 }));
    await gateway.post(gemini('quick'), body);
    expect(vendor.calls[0]?.path).toBe(gemini('gemini-2.5-flash'));
    expect(vendor.calls[0]?.body.toString()).toBe(body.replace('models/quick', 'models/gemini-2.5-flash'));
  });

  test("a vendor's refusal comes as it is", async () => {
    const refusal = { type: 'error', error: { type: 'not_found_error', message: 'model: claude-none' } };
    vendor.answer(json(refusal, 404));
    const response = await gateway.post(messages, anthropicBody('claude-none'));
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 404, body: refusal });
  });
});

describe('where the vendor speaks another', () => {
  test('Messages are counted by OpenAI', async () => {
    vendor.answer(json({ object: 'response.input_tokens', input_tokens: 31 }));
    const response = await gateway.post(messages, {
      ...anthropicBody('gpt-5'),
      thinking: { type: 'enabled', budget_tokens: 2048 },
    });
    expect(await read(response)).toMatchObject({
      input_tokens: 31,
      aial: { provider: 'openai', dialect: 'openai-responses', estimated: false },
    });
    expect(response.headers.get('x-aial-token-estimate')).toBeNull();
    expect(vendor.calls[0]?.path).toBe(responses);
    const body = sentBody();
    expect(body).toMatchObject({ model: 'gpt-5', tools: [{ type: 'function', name: 'distance' }] });
    for (const name of ['store', 'include', 'stream', 'max_output_tokens'])
      expect(body).not.toHaveProperty(name);
  });

  test('Responses are counted by Gemini, as a whole request', async () => {
    vendor.answer(json({ totalTokens: 9 }));
    const response = await gateway.post(responses, {
      model: 'gemini-2.5-flash',
      instructions: 'Be brief.',
      input: 'hi',
    });
    expect(await read(response)).toMatchObject({ object: 'response.input_tokens', input_tokens: 9 });
    expect(vendor.calls[0]?.path).toBe(gemini('gemini-2.5-flash'));
    expect(sentBody()).toEqual({
      generateContentRequest: {
        model: 'models/gemini-2.5-flash',
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
        contents: [{ role: 'user', parts: [{ text: 'hi' }] }],
      },
    });
  });

  test.each([
    ['contents', { contents }],
    ['a whole request', { generateContentRequest: { model: 'models/x', contents } }],
  ])('Gemini is counted by Anthropic: %s', async (_, body) => {
    vendor.answer(json({ input_tokens: 12 }));
    const response = await gateway.post(gemini('anthropic/claude-sonnet-4-5'), body);
    const reply = await read(response);
    expect(reply).toMatchObject({ totalTokens: 12, aial: { provider: 'anthropic', warnings: [] } });
    expect(vendor.calls[0]?.path).toBe(messages);
    expect(sentBody()).toEqual({
      model: 'claude-sonnet-4-5',
      messages: [{ role: 'user', content: [{ type: 'text', text: 'How far is it?' }] }],
    });
  });

  test('what would be refused is refused, at its place in the body', async () => {
    const whole = { contents, safetySettings: [], cachedContent: 'cachedContents/1' };
    const response = await gateway.post(gemini('gpt-5'), { generateContentRequest: whole });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await read(response))).toContain('/generateContentRequest/cachedContent');
    expect(vendor.calls).toHaveLength(0);
  });

  test("the vendor's error comes in the client's envelope", async () => {
    vendor.answer(json({ error: { message: 'slow down', type: 'requests', code: 'rate_limit' } }, 429));
    const response = await gateway.post(messages, anthropicBody('gpt-5'));
    expect(response.status).toBe(429);
    expect(await read(response)).toMatchObject({ type: 'error', error: { type: 'rate_limit_error' } });
  });

  test.each(['no JSON', '{"input_tokens":"many"}', '{"error":{"message":"x"}}', '[]'])(
    'an answer without a count is an error: %s',
    async (answer) => {
      vendor.answer(json(answer));
      const response = await gateway.post(messages, anthropicBody('gpt-5'));
      expect(response.status).toBe(502);
    },
  );
});

describe('where nobody counts', () => {
  const allow = { 'x-aial-token-estimate': 'allow' };
  const ask: [string, object, RegExp][] = [
    [messages, anthropicBody('grok-4'), /"type":"error"/],
    [responses, { model: 'grok-4', input: 'hi' }, /"code":"not_implemented"/],
    [gemini('grok-4'), { contents }, /"status":"/],
  ];

  test.each(ask)('%s is refused, and says what would help', async (path, body, envelope) => {
    const response = await gateway.post(path, body);
    const text = await response.text();
    expect(response.status).toBe(501);
    expect(text).toMatch(envelope);
    expect(text).toContain(
      'xAI has no endpoint that counts tokens. Send the header x-aial-token-estimate: allow',
    );
  });

  test.each(ask)('%s is estimated where that is allowed', async (path, body) => {
    const response = await gateway.post(path, body, allow);
    expect(response.headers.get('x-aial-token-estimate')).toBe('true');
    const reply = await read(response);
    expect(reply).toMatchObject({
      aial: { provider: 'xai', estimated: true, note: expect.stringContaining('estimate') },
    });
    const count = Number(reply['input_tokens'] ?? reply['totalTokens']);
    expect(count).toBeGreaterThan(1);
    expect(count).toBeLessThan(350);
    expect(vendor.calls).toHaveLength(0);
  });

  test('a word that the header does not have is refused', async () => {
    const response = await gateway.post(messages, anthropicBody('grok-4'), {
      'x-aial-token-estimate': 'yes',
    });
    expect(response.status).toBe(400);
  });

  test('the operator may allow it to all, and a client refuse it all the same', async () => {
    const allowing = await startGateway({
      ...keys(vendor.url),
      AIAL_TOKEN_ESTIMATE: 'on',
      AIAL_EXTENSIONS: 'off',
    });
    const response = await allowing.post(messages, anthropicBody('grok-4'));
    expect(response.headers.get('x-aial-token-estimate')).toBe('true');
    expect(Object.keys(await read(response))).toEqual(['input_tokens']);
    const refused = await allowing.post(messages, anthropicBody('grok-4'), {
      'x-aial-token-estimate': 'refuse',
    });
    expect(refused.status).toBe(501);
    await allowing.close();
  });

  test('echo estimates without being asked', async () => {
    const response = await echoing.post(messages, anthropicBody('claude-sonnet-4-5'));
    expect(response.headers.get('x-aial-token-estimate')).toBe('true');
    expect(await read(response)).toMatchObject({ aial: { provider: 'echo', estimated: true } });
  });
});

describe("another vendor's sealed state", () => {
  const signature = { provider: 'google', dialect: 'google-generate', value: 'c3RhdGU=' } as const;
  const seal = sealSignature({ signature, on: 'reasoning' });

  test('is not sent to who counts in the same format', async () => {
    vendor.answer(json({ input_tokens: 3 }));
    const said = { type: 'thinking', thinking: 'Hm', signature: seal };
    const response = await gateway.post(messages, {
      model: 'claude-sonnet-4-5',
      messages: [
        { role: 'user', content: 'hi' },
        { role: 'assistant', content: [said, { type: 'text', text: 'Hello' }] },
        { role: 'user', content: 'and?' },
      ],
    });
    expect(await read(response)).toMatchObject({ input_tokens: 3, aial: { provider: 'anthropic' } });
    expect(vendor.calls[0]?.body.toString()).not.toContain(seal);
    expect(sentBody()).not.toHaveProperty('max_tokens');
  });

  test('is not sent to who compacts', async () => {
    vendor.answer(json({ id: 'resp_1', object: 'response.compaction', created_at: 1, output: [] }));
    const thought = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: seal };
    const input = [{ role: 'user', content: 'hi' }, thought, { role: 'assistant', content: 'Hello' }];
    const response = await gateway.post('/v1/responses/compact', {
      model: 'openai/gpt-5',
      input,
      prompt_cache_key: 'k',
    });
    expect(response.status).toBe(200);
    expect(vendor.calls[0]?.body.toString()).not.toContain(seal);
    expect(sentBody()).toMatchObject({ model: 'gpt-5', prompt_cache_key: 'k' });
    expect(sentBody()).not.toHaveProperty('store');
  });
});

describe('wrong input', () => {
  test.each([
    [messages, { messages: [] }],
    [messages, { model: 'gpt-5', messages: 'hi' }],
    [responses, { model: 'claude-sonnet-4-5', input: 5 }],
    [gemini('claude-sonnet-4-5'), {}],
    [gemini('claude-sonnet-4-5'), { contents: 'x', tools: 4 }],
    ['/v1/responses/compact', { input: 'hi' }],
  ])('%s %j', async (path, body) => {
    const response = await gateway.post(path, body);
    expect(response.status).toBe(400);
    expect(vendor.calls).toHaveLength(0);
  });

  test.each([
    [messages, 'x-api-key'],
    [gemini('gpt-5'), 'x-goog-api-key'],
  ])('%s without a key: the advice names %s first', async (path, header) => {
    const response = await fetch(`${gateway.url}${path}`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain(`Send it as \\"${header}: <key>\\"`);
  });

  test.each([
    [messages, 'x-api-key'],
    [gemini('grok-4'), 'x-goog-api-key'],
  ])('%s takes the key in %s', async (path, header) => {
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { [header]: MASTER_KEY, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'grok-4', messages: [{ role: 'user', content: 'hi' }], contents }),
    });
    expect(response.status).toBe(501);
  });
});

describe('a dry run', () => {
  const dry = { 'x-aial-dry-run': 'true' };
  const compact = '/v1/responses/compact';
  test.each([
    { path: messages, body: anthropicBody('claude-sonnet-4-5'), to: messages, isSameBytes: true },
    { path: messages, body: anthropicBody('gpt-5'), to: responses, isSameBytes: false },
    { path: gemini('claude-sonnet-4-5'), body: { contents }, to: messages, isSameBytes: false },
    { path: compact, body: { model: 'gpt-5', input: 'hi' }, to: compact, isSameBytes: true },
  ])('$path to $to', async ({ path, body, to, isSameBytes }) => {
    for (const each of [gateway, echoing]) {
      const reply = await read(await each.post(path, body, dry));
      expect(reply).toMatchObject({
        object: 'aial.dry_run',
        route: { is_same_bytes: isSameBytes },
        upstream_request: { url: expect.stringContaining(to) },
        refusals: [],
      });
    }
    expect(vendor.calls).toHaveLength(0);
  });

  test('of an estimate, and of a refusal', async () => {
    const body = anthropicBody('grok-4');
    const allowed = await read(
      await gateway.post(messages, body, { ...dry, 'x-aial-token-estimate': 'allow' }),
    );
    expect(allowed).not.toHaveProperty('upstream_request');
    expect(allowed).toMatchObject({ route: { provider: 'xai' } });
    expect(await read(await gateway.post(messages, body, dry))).toMatchObject({ would_be: { status: 501 } });
  });
});

describe('compact', () => {
  const path = '/v1/responses/compact';
  const compacted = '{"id":"resp_1", "object":"response.compaction","created_at":1,"output":[]}';

  test('bytes pass both ways', async () => {
    vendor.answer(json(compacted));
    const response = await gateway.post(path, '{"model":"openai/gpt-5", "input":[], "new":1.0}');
    expect(await response.text()).toBe(compacted);
    expect(vendor.calls[0]?.path).toBe(path);
    expect(vendor.calls[0]?.body.toString()).toBe('{"model":"gpt-5", "input":[], "new":1.0}');
  });

  test.each(['grok-4', 'claude-sonnet-4-5', 'gemini-2.5-flash', 'echo/x'])('%s is refused', async (model) => {
    const response = await gateway.post(path, { model, input: 'hi' });
    expect(response.status).toBe(501);
    expect(await response.text()).toContain('ask for a model of OpenAI');
  });

  test('without a key it says which', async () => {
    const response = await echoing.post(path, { model: 'gpt-5', input: 'hi' });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('OPENAI_API_KEY');
  });

  const item = { id: 'cmp_1', type: 'compaction', encrypted_content: 'c2VhbGVk' };
  test('what is left goes on at OpenAI as it is, and is not silently lost elsewhere', async () => {
    vendor.answer(json({ id: 'resp_2', object: 'response', status: 'completed', output: [] }));
    const body = { input: [item, { role: 'user', content: 'hi' }] };
    await gateway.post('/v1/responses', { model: 'gpt-5', ...body });
    expect(sentBody()).toMatchObject({ input: [item, {}] });
    const elsewhere = await gateway.post(
      '/v1/responses',
      { model: 'claude-sonnet-4-5', ...body },
      { 'x-aial-dry-run': 'true' },
    );
    expect(JSON.stringify(await read(elsewhere))).toContain('/input/0');
  });
});
