/** The official OpenAI SDK with Claude behind the gateway: its helpers work as they do with OpenAI. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import OpenAI, { BadRequestError, InternalServerError, RateLimitError } from 'openai';

import {
  call,
  reply,
  start,
  stop,
  streamOf,
  text,
  type Body,
} from '../dialects/anthropic-messages/vendor-events.js';
import { brokenStream, json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;
let client: OpenAI;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    ANTHROPIC_API_KEY: 'sk-ant-operator-key-of-tests',
    ANTHROPIC_API_BASE_URL: vendor.url,
  });
  client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: MASTER_KEY, maxRetries: 0 });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const model = 'claude-sonnet-4-5';
const messages = [{ role: 'user' as const, content: 'How deep is the Oder?' }];

/** The body of the newest call that the vendor got. */
const sent = (): Body => JSON.parse(vendor.calls.at(-1)?.body.toString() ?? '{}');

/** Answers one after the other. */
function answers(...bodies: readonly (string | Body)[]): void {
  const rest = [...bodies];
  vendor.answer((response, seen) => {
    const next = rest.shift() ?? {};
    return (typeof next === 'string' ? stream([next]) : json(next))(response, seen);
  });
}

describe('Chat Completions', () => {
  test('runTools goes round, though it loses what was thought: Claude is not asked to think then', async () => {
    const thinking = { type: 'thinking', thinking: 'I need a depth.', signature: 'EqQBdepth' };
    const use = { type: 'tool_use', id: 'toolu_1', name: 'depth_of', input: { river: 'Oder' } };
    answers(
      reply([thinking, use], { stop_reason: 'tool_use' }),
      reply([{ type: 'text', text: 'Ten metres.' }]),
    );
    const asked: string[] = [];
    const runner = client.chat.completions.runTools({
      model,
      messages,
      reasoning_effort: 'low',
      tools: [
        {
          type: 'function',
          function: {
            name: 'depth_of',
            description: 'How deep a river is.',
            parameters: { type: 'object', properties: { river: { type: 'string' } } },
            function: (arguments_: string) => {
              asked.push(arguments_);
              return '10 m';
            },
          },
        },
      ],
    });
    expect(await runner.finalContent()).toBe('Ten metres.');
    expect(asked).toEqual(['{"river":"Oder"}']);
    expect(sent()['messages'][1]).toEqual({ role: 'assistant', content: [use] });
    expect(sent()['messages'][2].content).toEqual([
      { type: 'tool_result', tool_use_id: 'toolu_1', content: '10 m' },
    ]);
    const [first] = vendor.calls.slice(-2).map(({ body }) => JSON.parse(body.toString()) as Body);
    expect(first?.['thinking']).toMatchObject({ type: 'enabled' });
    expect(sent()['thinking']).toEqual({ type: 'disabled' });
  });

  test('parse reads structured output', async () => {
    answers(reply([{ type: 'text', text: '{"depth":10}' }]));
    const schema = {
      type: 'object',
      properties: { depth: { type: 'number' } },
      required: ['depth'],
      additionalProperties: false,
    };
    const completion = await client.chat.completions.parse({
      model,
      messages,
      response_format: { type: 'json_schema', json_schema: { name: 'river', strict: true, schema } },
    });
    expect(completion.choices[0]?.message.content).toBe('{"depth":10}');
    expect(sent()['output_config'].format.schema).toEqual({ title: 'river', ...schema });
  });

  test('the stream helper puts text, calls and usage together', async () => {
    answers(
      streamOf([
        start({ input_tokens: 10, cache_read_input_tokens: 30, output_tokens: 1 }),
        ...text(0, 'Let me ', 'look.'),
        ...call(1, 'depth_of', '{"river":', '"Oder"}'),
        ...stop('tool_use', { output_tokens: 9 }),
      ]),
    );
    const streamed = client.chat.completions.stream({
      model,
      messages,
      stream_options: { include_usage: true },
      tools: [{ type: 'function', function: { name: 'depth_of', parameters: { type: 'object' } } }],
    });
    const { choices, usage } = await streamed.finalChatCompletion();
    expect(choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        content: 'Let me look.',
        tool_calls: [{ id: 'toolu_1', function: { name: 'depth_of', arguments: '{"river":"Oder"}' } }],
      },
    });
    expect(usage).toMatchObject({
      prompt_tokens: 40,
      completion_tokens: 9,
      total_tokens: 49,
      prompt_tokens_details: { cached_tokens: 30 },
    });
  });
});

describe('Responses', () => {
  test('a custom tool gives and gets plain text', async () => {
    answers(streamOf([start(), ...call(0, 'patch', '{"inp', 'ut":"a\\nb', '"}'), ...stop('tool_use')]));
    const events = client.responses.stream({
      model,
      input: messages,
      tools: [{ type: 'custom', name: 'patch' }],
    });
    const { output } = await events.finalResponse();
    expect(output).toMatchObject([
      { type: 'custom_tool_call', call_id: 'toolu_0', name: 'patch', input: 'a\nb' },
    ]);
    answers(reply([{ type: 'text', text: 'Done.' }]));
    const response = await client.responses.create({
      model,
      input: [
        ...messages,
        ...(output as OpenAI.Responses.ResponseInputItem[]),
        { type: 'custom_tool_call_output', call_id: 'toolu_0', output: 'ok' },
      ],
      tools: [{ type: 'custom', name: 'patch' }],
    });
    expect(response.output_text).toBe('Done.');
    expect(sent()['messages'][1].content).toEqual([
      { type: 'tool_use', id: 'toolu_0', name: 'patch', input: { input: 'a\nb' } },
    ]);
  });

  test('what the vendor ran itself and paused is told, and never a success', async () => {
    const search = {
      type: 'server_tool_use',
      id: 'srvtoolu_1',
      name: 'web_search',
      input: { query: 'Oder' },
    };
    const found = { type: 'web_search_tool_result', tool_use_id: 'srvtoolu_1', content: [] };
    answers(reply([search, found], { stop_reason: 'pause_turn' }));
    const response: Body = await client.responses.create({ model, input: messages });
    expect(response).toMatchObject({ status: 'incomplete' });
    expect(JSON.stringify(response['aial'])).toContain('paused');
  });
});

describe('failures', () => {
  const create = (): Promise<unknown> => client.chat.completions.create({ model, messages });
  const streamed = async (): Promise<string> => {
    let said = '';
    for await (const chunk of await client.chat.completions.create({ model, messages, stream: true }))
      said += chunk.choices[0]?.delta.content ?? '';
    return said;
  };
  const error = (type: string, message: string): Body => ({ type: 'error', error: { type, message } });

  test('quirk 18: a wait that is asked for on a success is no throttling', async () => {
    const headers = { 'retry-after': '30' };
    vendor.answer(json(reply([{ type: 'text', text: 'Ten metres.' }]), 200, headers));
    expect(await create()).toMatchObject({ choices: [{ message: { content: 'Ten metres.' } }] });
    vendor.answer(stream([streamOf([start(), ...text(0, 'Ten.'), ...stop()])], headers));
    expect(await streamed()).toBe('Ten.');
  });

  test('errors are the SDK’s own, with the wait that is asked for', async () => {
    vendor.answer(json(error('rate_limit_error', 'Slow down'), 429, { 'retry-after': '7' }));
    const limited = await create().catch((thrown: unknown) => thrown);
    expect(limited).toBeInstanceOf(RateLimitError);
    expect(limited).toMatchObject({
      status: 429,
      code: 'rate_limited',
      message: expect.stringContaining('Slow down'),
    });
    expect((limited as RateLimitError).headers.get('retry-after')).toBe('7');
    vendor.answer(json(error('overloaded_error', 'Overloaded'), 529));
    await expect(create()).rejects.toMatchObject({ status: 529, code: 'overloaded' });
    vendor.answer(json(error('invalid_request_error', 'prompt is too long: 3 > 2 maximum'), 400));
    await expect(create()).rejects.toBeInstanceOf(BadRequestError);
  });

  test('an error in a stream before any content is an error of the request', async () => {
    vendor.answer(stream([streamOf([start(), error('overloaded_error', 'Overloaded')])]));
    await expect(streamed()).rejects.toBeInstanceOf(InternalServerError);
    await expect(streamed()).rejects.toMatchObject({ status: 529 });
  });

  test('an answer that breaks off, or fails in the middle, is an error', async () => {
    const begin = streamOf([start(), ...text(0, 'Ten')]);
    vendor.answer(stream([begin, streamOf([error('api_error', 'Oh')])]));
    await expect(streamed()).rejects.toThrow('Oh');
    for (const answer of [stream([begin]), brokenStream([begin])]) {
      vendor.answer(answer);
      await expect(streamed()).rejects.toThrow('broke off');
    }
  });
});
