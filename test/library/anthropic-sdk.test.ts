/** The official Anthropic SDK cannot tell that the gateway is there: by echo, and with another vendor's models behind it. */
import Anthropic, {
  APIError,
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  NotFoundError,
  RateLimitError,
} from '@anthropic-ai/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { brokenStream, json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';
import { ownCases } from '../harness/own-recordings.js';

let vendor: FakeVendor;
let live: TestGateway;
let echo: TestGateway;
let client: Anthropic;
let echoClient: Anthropic;

beforeAll(async () => {
  vendor = await startFakeVendor();
  live = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
  });
  echo = await startGateway();
  client = new Anthropic({ baseURL: live.url, apiKey: MASTER_KEY, maxRetries: 0 });
  echoClient = new Anthropic({ baseURL: echo.url, apiKey: MASTER_KEY, maxRetries: 0 });
});

afterAll(async () => {
  await live.close();
  await echo.close();
  await vendor.close();
});

const ask = {
  model: 'claude-sonnet-5',
  max_tokens: 100,
  messages: [{ role: 'user' as const, content: 'Say hello' }],
};
const tools: Anthropic.Tool[] = [
  { name: 'length_of', input_schema: { type: 'object', properties: { river: { type: 'string' } } } },
];

describe('by echo', () => {
  test('a message, with the key in x-api-key or as a Bearer', async () => {
    const byToken = new Anthropic({ baseURL: echo.url, apiKey: null, authToken: MASTER_KEY, maxRetries: 0 });
    for (const each of [echoClient, byToken]) {
      const message = await each.messages.create(ask);
      expect(message).toMatchObject({
        type: 'message',
        role: 'assistant',
        content: [{ type: 'text', text: 'Say hello' }],
        stop_reason: 'end_turn',
        stop_sequence: null,
        usage: { input_tokens: 2, output_tokens: 2 },
      });
      expect(message._request_id).toMatch(/.+/);
    }
  });

  test('a stream, by the helper and event by event', async () => {
    const run = echoClient.messages.stream(ask);
    const texts: string[] = [];
    run.on('text', (text) => texts.push(text));
    const message = await run.finalMessage();
    expect(message.content).toEqual([{ type: 'text', text: 'Say hello' }]);
    expect(texts.join('')).toBe('Say hello');
    expect(message.usage).toMatchObject({ input_tokens: 2, output_tokens: 2 });
    const types: string[] = [];
    for await (const event of await echoClient.messages.create({ ...ask, stream: true }))
      types.push(event.type);
    expect(types).toEqual([
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  });

  test('a tool that must be called, and the round after it', async () => {
    const choice = { tools, tool_choice: { type: 'any' as const } };
    for (const called of [
      await echoClient.messages.create({ ...ask, ...choice }),
      await echoClient.messages.stream({ ...ask, ...choice }).finalMessage(),
    ]) {
      expect(called.stop_reason).toBe('tool_use');
      const [call] = called.content;
      expect(call).toMatchObject({ type: 'tool_use', name: 'length_of', input: {} });
      const result = {
        type: 'tool_result' as const,
        tool_use_id: call?.type === 'tool_use' ? call.id : '',
        content: [{ type: 'text' as const, text: '865 km' }],
      };
      const next = await echoClient.messages.create({
        ...ask,
        ...choice,
        messages: [...ask.messages, called, { role: 'user', content: [result] }],
      });
      expect(next.content).toEqual([{ type: 'text', text: '865 km' }]);
    }
  });

  test('the tool runner goes round', async () => {
    const run = await echoClient.beta.messages.toolRunner({
      ...ask,
      model: 'gpt-5',
      tool_choice: { type: 'any' },
      tools: [
        {
          name: 'length_of',
          description: 'How long a river is.',
          input_schema: { type: 'object' },
          run: () => '865 km',
          parse: (input: unknown) => input,
        },
      ],
    });
    expect(run.content).toMatchObject([{ type: 'text', text: '865 km' }]);
  });

  test('structured output', async () => {
    const message = await echoClient.messages.create({
      ...ask,
      output_config: { format: { type: 'json_schema', schema: { type: 'object' } } },
    });
    expect(message.content).toMatchObject([{ type: 'text', text: '{"echo":"Say hello"}' }]);
  });

  test('errors are the SDK’s own', async () => {
    const wrong = new Anthropic({ baseURL: echo.url, apiKey: 'wrong-key', maxRetries: 0 });
    await expect(wrong.messages.create(ask)).rejects.toThrow(AuthenticationError);
    const unknown = await failure(echoClient.messages.create({ ...ask, model: 'claud-5' }));
    expect(unknown).toBeInstanceOf(NotFoundError);
    expect(unknown).toMatchObject({ type: 'not_found_error' });
    const bad = await failure(echoClient.messages.create({ ...ask, top_k: 'many' } as never));
    expect(bad).toBeInstanceOf(BadRequestError);
    expect(bad).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      error: { type: 'error', error: { aial: { code: 'invalid_request', param: '/top_k' } } },
    });
  });
});

async function failure(promise: Promise<unknown>): Promise<APIError> {
  return promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as APIError,
  );
}

const onGpt = { ...ask, model: 'openai/gpt-own' };

describe('with an OpenAI model', () => {
  let sent: () => any;
  beforeEach(() => {
    sent = () => JSON.parse(vendor.calls.at(-1)!.body.toString());
  });

  const whole = (api: string, isStream: boolean): Buffer =>
    ownCases(api).find((each) => each.isStream === isStream && each.status === 200)!.body;

  test('text, usage and what is beside it', async () => {
    vendor.answer(json(whole('openai/chat-completions', false)));
    // Stop sequences are what only this one of OpenAI's formats has.
    const message = await client.messages.create({
      ...onGpt,
      stop_sequences: ['!'],
      top_k: 5,
    } as typeof onGpt);
    expect(message.content).toEqual([{ type: 'text', text: 'Odra – 865 km.' }]);
    expect(message.usage).toMatchObject({ input_tokens: 7, cache_read_input_tokens: 4, output_tokens: 7 });
    expect(sent()).toMatchObject({ stop: ['!'], messages: [{ role: 'user', content: 'Say hello' }] });
    expect((message as any).aial.warnings).toMatchObject([{ pointer: '/top_k', disposition: 'dropped' }]);
  });

  test('sealed reasoning comes back to its vendor, byte for byte, streamed or not', async () => {
    const turns: Anthropic.MessageParam[][] = [];
    vendor.answer(json(whole('openai/responses', false)));
    const onThinking = {
      ...onGpt,
      model: 'openai/gpt-5-mini',
      thinking: { type: 'adaptive' as const },
    };
    const answers = [await client.messages.create(onThinking)];
    vendor.answer(stream([whole('openai/responses', true)]));
    answers.push(await client.messages.stream(onThinking).finalMessage());
    for (const { content } of answers) {
      expect(content[0]).toMatchObject({
        type: 'thinking',
        thinking: 'Rivers.',
        signature: expect.stringMatching(/^aial1\./),
      });
      expect(content[1]).toMatchObject({ type: 'text', text: 'Odra – 865 km.' });
      turns.push([...onGpt.messages, { role: 'assistant', content }, { role: 'user', content: 'And?' }]);
    }
    for (const messages of turns) {
      await client.messages.create({ ...onThinking, messages }).catch(() => undefined);
      const item = sent().input.find(({ type }: { type: string }) => type === 'reasoning');
      expect(item).toMatchObject({
        encrypted_content: 'gAAAA-own',
        summary: [{ type: 'summary_text', text: 'Rivers.' }],
      });
    }
  });

  test('calls, their arguments as they come', async () => {
    const calls = ownCases('openai/chat-completions').filter(({ isStream }) => isStream);
    vendor.answer(stream([calls[1]!.body]));
    const pieces: string[] = [];
    const run = client.messages.stream({ ...onGpt, tools, stop_sequences: ['!'] });
    run.on('inputJson', (piece) => pieces.push(piece));
    const message = await run.finalMessage();
    expect(message.content).toEqual([
      { type: 'tool_use', id: 'call_own', name: 'length_of', input: { river: 'Odra' } },
    ]);
    expect(pieces).toEqual(['{"river":', '"Odra"}']);
    expect(message.stop_reason).toBe('tool_use');
  });

  test('a vendor’s limit is the SDK’s RateLimitError, with its headers', async () => {
    vendor.answer(
      json({ error: { message: 'slow down', code: 'rate_limit_exceeded' } }, 429, { 'retry-after': '3' }),
    );
    const error = await failure(client.messages.create(onGpt));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ type: 'rate_limit_error' });
    expect(error.headers?.get('retry-after')).toBe('3');
  });

  test('an answer that breaks off is an error, never a message', async () => {
    const data =
      '{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":null}]}';
    vendor.answer(brokenStream([`data: ${data}\n\n`]));
    const run = client.messages.stream({ ...onGpt, stop_sequences: ['!'] });
    const error = await failure(run.finalMessage());
    expect(error).toBeInstanceOf(APIError);
    expect(error.error).toMatchObject({
      type: 'error',
      error: { type: 'api_error', aial: { code: 'upstream_truncated' } },
    });
    vendor.answer(json({ error: { message: 'down' } }, 500));
    expect(await failure(client.messages.create(onGpt))).toBeInstanceOf(InternalServerError);
  });
});
