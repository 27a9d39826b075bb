/** The end of an answer is not the end of its bytes: what a second answer in one stream, or an open connection, becomes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { withoutLongEnd } from '../../src/gateway/long-end.js';
import { openStream, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    ANTHROPIC_API_KEY: 'sk-ant-operator-key-of-tests',
    ANTHROPIC_API_BASE_URL: vendor.url,
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const frame = (data: object): string => `data: ${JSON.stringify(data)}\n\n`;
const chunk = (id: string, delta: object, finish: string | null = null): string =>
  frame({ id, created: 1, model: 'gpt-4.1', choices: [{ index: 0, delta, finish_reason: finish }] });
const chatAnswer = (id: string): string[] => [
  chunk(id, { role: 'assistant', content: '' }),
  chunk(id, { content: 'Hello' }),
  chunk(id, {}, 'stop'),
  'data: [DONE]\n\n',
];
const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-sonnet-4-5', content: [] };
const anthropicAnswer = [
  frame({ type: 'message_start', message }),
  frame({ type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } }),
  frame({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello' } }),
  frame({ type: 'content_block_stop', index: 0 }),
  frame({ type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 1 } }),
  frame({ type: 'message_stop' }),
];
// `stop` has no place in Responses, so that Chat Completions is spoken.
const toOpenai = { model: 'gpt-4.1', stop: ['x'], messages: [{ role: 'user', content: 'hi' }] };
const toAnthropic = { model: 'claude-sonnet-4-5', messages: [{ role: 'user', content: 'hi' }] };

test.each([
  ['OpenAI', toOpenai, chatAnswer('chatcmpl-1')],
  ['Anthropic', toAnthropic, anthropicAnswer],
])('%s: an open connection after the end mark does not keep the end from the client', async (...row) => {
  const [, body, pieces] = row;
  vendor.answer(openStream(pieces));
  const seen = vendor.nextCall();
  const text = await (await gateway.post('/v1/chat.stream', body)).text();
  expect(text).toContain('Hello');
  expect(text).toMatch(/event: finish\nid: .*\ndata: .*\n\n$/);
  await (
    await seen
  ).closedEarly;
});

test.each([
  ['OpenAI', toOpenai, [...chatAnswer('chatcmpl-1'), ...chatAnswer('chatcmpl-2')]],
  ['Anthropic', toAnthropic, [...anthropicAnswer, ...anthropicAnswer]],
])('%s: a second answer in later reads is an error, and the first no success', async (...row) => {
  const [, body, pieces] = row;
  vendor.answer(stream(pieces));
  const text = await (await gateway.post('/v1/chat.stream', body)).text();
  expect(text).not.toContain('event: finish');
  expect(text).toContain('upstream_protocol');
});

test('a source is left when it is over and says nothing more, and read to its end when it does', async () => {
  const read = async (isSilent: boolean): Promise<[string[], boolean]> => {
    const [got, never] = [[] as string[], Promise.withResolvers<IteratorResult<string>>()];
    const left = ['last', 'late'];
    let isClosed = false;
    const source: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          const value = left.shift();
          if (value === undefined) return Promise.resolve({ done: true, value: undefined });
          return isSilent && value === 'late' ? never.promise : Promise.resolve({ done: false, value });
        },
        return: () => {
          isClosed = true;
          return Promise.resolve({ done: true, value: undefined });
        },
      }),
    };
    const over = { isOver: () => got.includes('last'), graceMs: 5 };
    for await (const item of withoutLongEnd(source, over)) got.push(item);
    return [got, isClosed];
  };
  expect(await read(true)).toEqual([['last'], true]);
  expect(await read(false)).toEqual([['last', 'late'], true]);
});
