/** `x-aial-dry-run: true`: what would become of a request, on every door, without a call. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChannel, createClient, Metadata } from 'nice-grpc';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

import { Role, RouterDefinition, type ChatEvent } from '../../generated/proto/chat.js';
import { json, startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

const KEY = 'sk-operator-dryKEY0123456789';
let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  vendor.answer(
    json({ id: 'x', choices: [{ index: 0, message: { content: 'hi' }, finish_reason: 'stop' }] }),
  );
  gateway = await startGateway({
    OPENAI_API_KEY: KEY,
    OPENAI_ORG: 'org-of-the-operator',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    AIAL_ALIASES: 'best=openai/gpt-4o',
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const document = JSON.parse(readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(document, 'contract');
const fitsContract = ajv.getSchema('contract#/components/schemas/DryRunReply')!;

async function dryRun(path: string, body: unknown, headers: Record<string, string> = {}): Promise<any> {
  const response = await gateway.post(path, body, { 'x-aial-dry-run': 'true', ...headers });
  const reply = (await response.json()) as any;
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/vnd.aial.dry-run+json');
  expect(fitsContract(reply)).toBe(true);
  expect(JSON.stringify([reply, ...response.headers])).not.toMatch(/dryKEY|org-of-the-operator/);
  expect(vendor.calls).toEqual([]);
  return { ...reply, response };
}

const messages = [{ role: 'user', content: 'hi' }];

describe('the very call', () => {
  test('of the same bytes, which are then sent so', async () => {
    const body =
      '{ "model" : "best", "n": 1.0,\n "messages": [{"role":"user","content":"h\\u0069"}], "new": 12345678901234567890 }';
    const {
      route,
      upstream_request: request,
      warnings,
      refusals,
      would_be: wouldBe,
    } = await dryRun('/v1/chat/completions', body, { 'openai-beta': 'x=1' });
    expect(wouldBe).toBeUndefined();
    expect([warnings, refusals]).toEqual([[], []]);
    expect(route).toEqual({
      model: 'best',
      provider: 'openai',
      upstream_model: 'gpt-4o',
      served_by: 'vendor',
      key: 'operator',
      dialect: 'openai-chat',
      is_same_bytes: true,
      reason: 'OpenAI speaks openai-chat: the bytes pass unchanged but for the model',
      candidates: [],
    });
    expect(request.body_text).toBe(body.replace('"best"', '"gpt-4o"'));
    expect(request).toMatchObject({ method: 'POST', url: `${vendor.url}/v1/chat/completions` });
    expect(request.headers).toEqual({
      'user-agent': 'aial',
      'content-type': 'application/json',
      accept: 'application/json',
      'openai-beta': 'x=1',
      'openai-organization': '****',
      authorization: '****',
    });
    await gateway.post('/v1/chat/completions', body, { 'openai-beta': 'x=1' });
    const [sent] = vendor.calls.splice(0);
    expect(sent?.body.toString()).toBe(request.body_text);
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== '****') expect(sent?.headers[name]).toBe(value);
    }
  });

  test.each([
    ['/v1/chat.sync', { model: 'gpt-4o', messages, stop: ['x'], top_k: 3 }],
    ['/v1/chat.stream', { model: 'gpt-4o', messages, stop: ['x'], top_k: 3 }],
  ])('%s: translated, with the formats that were tried', async (path, body) => {
    const { route, upstream_request: request, warnings, response } = await dryRun(path, body);
    expect(route).toMatchObject({ dialect: 'openai-chat', is_same_bytes: false, served_by: 'vendor' });
    expect(route.candidates.map((each: any) => [each.dialect, each.is_chosen])).toEqual([
      ['openai-chat', true],
      ['openai-responses', false],
    ]);
    expect(route.candidates[1].refusals).toMatchObject([{ code: 'unsupported_parameter', pointer: '/stop' }]);
    expect(warnings).toMatchObject([{ code: 'parameter_dropped', pointer: '/top_k' }]);
    expect(response.headers.get('x-aial-warnings')).toBe('1');
    expect(response.headers.get('x-aial-provider')).toBe('openai');
    expect(request.body).toMatchObject({ model: 'gpt-4o', stop: ['x'] });
    expect(JSON.parse(request.body_text)).toEqual(request.body);
    await (await gateway.post(path, body)).text();
    expect(vendor.calls.splice(0)[0]?.body.toString()).toBe(request.body_text);
  });

  test('/v1/responses and /v1/raw', async () => {
    const responses = await dryRun('/v1/responses', { model: 'gpt-5', input: 'hi', stream: true });
    expect(responses.upstream_request.headers.accept).toBe('text/event-stream');
    expect(responses.route.dialect).toBe('openai-responses');
    const raw = await dryRun('/v1/raw', '{"provider":"openai","body":{"input" : "hi"}}');
    expect(raw.route).toMatchObject({ is_same_bytes: true, provider: 'openai', key: 'operator' });
    expect(raw.upstream_request).toMatchObject({
      url: `${vendor.url}/v1/responses`,
      body_text: '{"input" : "hi"}',
    });
  });

  test("/v1/messages, to another vendor's model", async () => {
    const { route, upstream_request: request } = await dryRun('/v1/messages', {
      model: 'gpt-4o',
      max_tokens: 9,
      messages,
    });
    expect(route).toMatchObject({
      is_same_bytes: false,
      reason: 'OpenAI does not speak anthropic-messages',
    });
    expect(JSON.stringify(request.body)).toContain('"hi"');
  });

  test("Gemini's doors, whose path names the model", async () => {
    const contents = [{ role: 'user', parts: [{ text: 'hi' }] }];
    const own = await dryRun('/v1beta/models/gemini-2.5-flash:generateContent', { contents });
    expect(own.route).toMatchObject({ provider: 'google', served_by: 'echo', is_same_bytes: true });
    expect(own.upstream_request.url).toMatch(/\/v1beta\/models\/gemini-2\.5-flash:generateContent$/);
    const other = await dryRun('/v1beta/models/gpt-4o:streamGenerateContent?alt=sse', { contents });
    expect(other.route).toMatchObject({ provider: 'openai', upstream_model: 'gpt-4o', is_same_bytes: false });
    expect(other.upstream_request.body.stream).toBe(true);
  });

  test.each([
    ['/v1/responses', 'gpt-5', true],
    ['/v1/responses', 'claude-sonnet-4-5', false],
    ['/v1/responses', 'gemini-2.5-flash', false],
    ['/v1/messages', 'gpt-5', false],
    ['/v1/messages', 'claude-sonnet-4-5', true],
  ])('%s to %s: keys of MCP servers are masked in it', async (path, model, isSameBytes) => {
    const token = 'dryKEY-of-a-server';
    const url = 'https://tools.test/mcp';
    const tool = { type: 'mcp', server_label: 's', server_url: url, require_approval: 'never' };
    const servers = [{ type: 'url', name: 's', url, authorization_token: token }];
    const body =
      path === '/v1/responses'
        ? { model, input: 'hi', tools: [{ ...tool, headers: { authorization: `Bearer ${token}` } }] }
        : { model, max_tokens: 99, messages, mcp_servers: servers };
    const { route, upstream_request: request } = await dryRun(path, body);
    expect(route).toMatchObject({ is_same_bytes: isSameBytes });
    expect(request.body_text).toContain('"****"');
    expect(request.body_text).toContain(url);
    expect(JSON.parse(request.body_text)).toEqual(request.body);
    expect(gateway.log.join('')).not.toContain(token);
  });

  test("with the caller's key", async () => {
    const own = await dryRun(
      '/v1/responses',
      { model: 'gpt-5', input: 'x' },
      { 'x-aial-key-openai': 'sk-dryKEY-own' },
    );
    expect(own.route.key).toBe('caller');
    expect(own.upstream_request.headers).not.toHaveProperty('openai-organization');
  });
});

describe('what would be refused', () => {
  test('is told with the places of all', async () => {
    const {
      would_be: wouldBe,
      upstream_request: request,
      refusals,
      route,
    } = await dryRun('/v1/chat.sync', {
      model: 'gpt-4o',
      n: 2,
      messages: [
        {
          role: 'user',
          parts: [{ type: 'media', media: { kind: 'video', url: 'https://films.example/1' } }],
        },
      ],
    });
    expect(request).toBeUndefined();
    expect(route).toBeUndefined();
    expect(wouldBe).toMatchObject({ status: 400, error: { code: 'invalid_request', param: '/n' } });
    expect(refusals).toHaveLength(1);
    const known = await dryRun('/v1/chat.sync', {
      model: 'gpt-4o',
      messages: [
        {
          role: 'user',
          parts: [{ type: 'media', media: { kind: 'video', url: 'https://films.example/1' } }],
        },
      ],
      tools: [{ type: 'provider', dialect: 'anthropic-messages', name: 'memory', value: {} }],
    });
    expect(known.would_be).toMatchObject({ status: 400, error: { code: 'unsupported_parameter' } });
    expect(known.would_be.error.aial.params).toEqual(expect.arrayContaining(['/messages/0', '/tools/0']));
    expect(known.route).toMatchObject({ provider: 'openai', served_by: 'vendor' });
    expect(known.route).not.toHaveProperty('dialect');
    expect(known.route.candidates.every((each: any) => !each.is_chosen)).toBe(true);
  });

  test.each([
    ['/v1/chat/completions', { model: 'nobody-knows', messages }, 404, 'unknown_model'],
    ['/v1/chat.sync', { model: 'nobody-knows', messages }, 404, 'unknown_model'],
    ['/v1/chat.sync', { model: 'gpt-4o' }, 400, 'invalid_request'],
    ['/v1/raw', { provider: 'openai', path: '/files', body: {} }, 403, 'permission_denied'],
    ['/v1/responses', '{"model":', 400, 'invalid_request'],
  ])('%s %j: %d %s', async (path, body, status, code) => {
    expect((await dryRun(path, body)).would_be).toMatchObject({ status, error: { code } });
  });

  test('but a key that is missing is no dry run, nor is a slip in the header', async () => {
    const headers = { 'x-aial-dry-run': 'true', authorization: 'Bearer no' };
    expect((await gateway.post('/v1/chat.sync', { model: 'gpt-4o', messages }, headers)).status).toBe(401);
    for (const value of ['yes', '1', '']) {
      const slip = await gateway.post(
        '/v1/chat.sync',
        { model: 'gpt-4o', messages },
        { 'x-aial-dry-run': value },
      );
      expect(slip.status).toBe(400);
    }
    expect(vendor.calls).toEqual([]);
  });
});

test('for a vendor that echo stands in for it tells what would be sent if it were live', async () => {
  const { route, upstream_request: request } = await dryRun('/v1/chat/completions', {
    model: 'grok-4',
    messages,
  });
  expect(route).toMatchObject({ provider: 'xai', served_by: 'echo', key: 'none', is_same_bytes: true });
  expect(request.url).toBe('https://api.x.ai/v1/chat/completions');
  const nobody = await dryRun('/v1/chat/completions', { model: 'echo/any', messages });
  expect(nobody.route).toMatchObject({ provider: 'echo', served_by: 'local', key: 'none' });
  expect(nobody).not.toHaveProperty('upstream_request');
  const raw = await dryRun('/v1/raw', {
    provider: 'google',
    path: '/v1beta/models/x:generateContent',
    body: {},
  });
  expect(raw.route).toMatchObject({ provider: 'google', served_by: 'echo' });
});

test('x-aial-dry-run: false is as good as none', async () => {
  const answer = await gateway.post(
    '/v1/chat/completions',
    { model: 'gpt-4o', messages },
    { 'x-aial-dry-run': 'false' },
  );
  expect(((await answer.json()) as any).id).toBe('x');
  expect(vendor.calls.splice(0)).toHaveLength(1);
});

test('over gRPC it is the metadata dry_run of an answer without words', async () => {
  const channel = createChannel(gateway.grpcAddress);
  const client = createClient(RouterDefinition, channel);
  const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}`, 'x-aial-dry-run': 'true' });
  const request = { model: 'gpt-4o', messages: [{ role: Role.USER, content: 'hi' }] };
  const result = await client.chatSync(request, { metadata });
  expect(result.finish).toMatchObject({ reason: 'other', rawReason: 'dry_run' });
  const [told] = result.metadata;
  expect(told).toMatchObject({
    name: 'dry_run',
    value: { object: 'aial.dry_run', route: { provider: 'openai' } },
  });
  const reply = told?.value as { upstream_request: { body_text: string } };
  expect(JSON.parse(reply.upstream_request.body_text)).toMatchObject({ model: 'gpt-4o' });
  const events: ChatEvent[] = [];
  for await (const event of client.chatStream({ ...request, model: 'nobody' }, { metadata }))
    events.push(event);
  expect(events.map(({ event }) => event?.$case)).toEqual(['start', 'metadata', 'finish']);
  expect(events[1]?.event?.value).toMatchObject({ value: { would_be: { status: 404 } } });
  channel.close();
  expect(vendor.calls).toEqual([]);
  expect(JSON.parse(gateway.log.at(-1) ?? '')).toMatchObject({ operation: 'ChatStream', isDryRun: true });
});
