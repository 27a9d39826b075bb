/** The official OpenAI SDK cannot tell that the gateway is there: every way it talks, against a vendor that is there and by echo. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import OpenAI, { APIError, AuthenticationError, BadRequestError, NotFoundError } from 'openai';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';
import { ownCases } from '../harness/own-recordings.js';

let vendor: FakeVendor;
let live: TestGateway;
let echo: TestGateway;
let client: OpenAI;
let echoClient: OpenAI;

beforeAll(async () => {
  vendor = await startFakeVendor();
  live = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    AIAL_METER_STREAMS: 'on',
  });
  echo = await startGateway();
  client = new OpenAI({ baseURL: `${live.url}/v1`, apiKey: MASTER_KEY, maxRetries: 0 });
  echoClient = new OpenAI({ baseURL: `${echo.url}/v1`, apiKey: MASTER_KEY, maxRetries: 0 });
});

afterAll(async () => {
  await live.close();
  await echo.close();
  await vendor.close();
});

const messages = [{ role: 'user' as const, content: 'Say hello' }];
const tools = [
  {
    type: 'function' as const,
    function: {
      name: 'length_of',
      parameters: { type: 'object', properties: { river: { type: 'string' } } },
    },
  },
];

describe('by echo', () => {
  test('chat completions, streamed and not', async () => {
    const whole = await echoClient.chat.completions.create({ model: 'gpt-5', messages });
    expect(whole.choices[0]?.message.content).toBe('Say hello');
    const run = echoClient.chat.completions.stream({
      model: 'gpt-5',
      messages,
      stream_options: { include_usage: true },
    });
    expect((await run.finalChatCompletion()).choices[0]?.message.content).toBe('Say hello');
    expect((await run.totalUsage()).total_tokens).toBe(4);
  });

  test('a tool that must be called, and the round after it', async () => {
    const called = await echoClient.chat.completions.create({
      model: 'claude-sonnet-4-5',
      messages,
      tools,
      tool_choice: 'required',
    });
    const call = called.choices[0]!.message.tool_calls![0]!;
    expect(call).toMatchObject({ type: 'function', function: { name: 'length_of', arguments: '{}' } });
    const next = await echoClient.chat.completions.create({
      model: 'claude-sonnet-4-5',
      messages: [
        ...messages,
        called.choices[0]!.message,
        { role: 'tool', tool_call_id: call.id, content: '865 km' },
      ],
      tools,
      tool_choice: 'required',
    });
    expect(next.choices[0]?.message.content).toBe('865 km');
  });

  test('structured output', async () => {
    const format = {
      type: 'json_schema' as const,
      json_schema: {
        name: 'echo',
        strict: true,
        schema: { type: 'object', properties: { echo: { type: 'string' } } },
      },
    };
    const parsed = await echoClient.chat.completions.parse({
      model: 'gemini-2.5-pro',
      messages,
      response_format: format,
    });
    expect(JSON.parse(parsed.choices[0]!.message.content!)).toEqual({ echo: 'Say hello' });
  });

  test('Responses, streamed and not', async () => {
    expect((await echoClient.responses.create({ model: 'grok-4', input: 'Say hello' })).output_text).toBe(
      'Say hello',
    );
    const run = echoClient.responses.stream({
      model: 'gpt-5',
      input: [{ role: 'user', content: [{ type: 'input_text', text: 'Say hello' }] }],
    });
    expect((await run.finalResponse()).output_text).toBe('Say hello');
  });

  test('models', async () => {
    const ids: string[] = [];
    for await (const model of echoClient.models.list()) ids.push(model.id);
    expect(ids).toContain('gpt-5-mini');
    expect((await echoClient.models.retrieve('anthropic/claude-sonnet-4-5')).owned_by).toBe('anthropic');
  });

  test('errors are the SDK’s own', async () => {
    const wrong = new OpenAI({ baseURL: `${echo.url}/v1`, apiKey: 'wrong-key', maxRetries: 0 });
    await expect(wrong.models.list()).rejects.toThrow(AuthenticationError);
    await expect(echoClient.chat.completions.create({ model: 'gtp-5', messages })).rejects.toThrow(
      NotFoundError,
    );
    const bad = await echoClient.chat.completions
      .create({ model: 'gpt-5', messages, temperature: 'hot' as never })
      .catch((error: unknown) => error as APIError);
    expect(bad).toBeInstanceOf(BadRequestError);
    expect(bad).toMatchObject({
      code: 'invalid_request',
      param: '/temperature',
      requestID: expect.stringMatching(/.+/),
    });
  });
});

describe('with a vendor', () => {
  const cases = (api: string): ReturnType<typeof ownCases> => ownCases(api);

  test('what the SDK reads is what the vendor wrote', async () => {
    for (const each of cases('openai/chat-completions').filter(
      ({ status, isStream }) => status === 200 && !isStream,
    )) {
      vendor.answer(json(each.body));
      const { data, request_id: id } = await client.chat.completions
        .create({ ...(each.request as any) })
        .withResponse();
      expect(data).toEqual(JSON.parse(each.body.toString()));
      expect(id).toMatch(/.+/);
    }
    for (const each of cases('openai/responses').filter(({ isStream }) => !isStream)) {
      vendor.answer(json(each.body));
      const got: any = await client.responses.create({ ...(each.request as any) });
      expect(got.output).toEqual(JSON.parse(each.body.toString()).output);
      expect(got.output_text).toBe('Odra – 865 km.');
    }
  });

  test('streams of both formats', async () => {
    const [chat] = cases('openai/chat-completions').filter(({ isStream }) => isStream);
    vendor.answer(stream([chat!.body]));
    const run = client.chat.completions.stream({
      model: 'openai/gpt-own',
      messages,
      stream_options: { include_usage: true },
    });
    expect((await run.finalChatCompletion()).choices[0]?.message.content).toBe('Odra – 865 km.');
    const [responses] = cases('openai/responses').filter(({ isStream }) => isStream);
    vendor.answer(stream([responses!.body]));
    const events: string[] = [];
    for await (const event of await client.responses.create({
      model: 'openai/gpt-own',
      input: 'Odra?',
      stream: true,
    }))
      events.push(event.type);
    expect(events.at(-1)).toBe('response.completed');
  });

  test('AIAL_METER_STREAMS asks for usage that the client did not ask for, and keeps it to itself', async () => {
    const [chat] = cases('openai/chat-completions').filter(({ isStream }) => isStream);
    vendor.answer(stream([chat!.body]));
    const chunks = [];
    for await (const chunk of await client.chat.completions.create({
      model: 'openai/gpt-own',
      messages,
      stream: true,
    }))
      chunks.push(chunk);
    expect(JSON.parse(vendor.calls.at(-1)!.body.toString()).stream_options).toEqual({ include_usage: true });
    expect(chunks.filter(({ choices }) => choices.length === 0)).toEqual([]);
    expect(live.log.map((line) => JSON.parse(line)).at(-1).usage).toMatchObject({
      input: { total: 11 },
      output: { total: 7 },
    });
  });
});
