/** A vendor whose frames are followed by more empty lines than one: they mean nothing, and harm nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const chunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'c', created: 1, model: 'gpt-4.1', choices: [{ index: 0, delta, finish_reason: finish }] })}`;
const usage = { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 };
const frames = [
  chunk({ role: 'assistant', content: '' }),
  chunk({ content: 'Hello' }),
  chunk({}, 'stop'),
  `data: ${JSON.stringify({ id: 'c', created: 1, model: 'gpt-4.1', choices: [], usage })}`,
  'data: [DONE]',
];

test.each([
  ['three LF in one read', [frames.map((frame) => `${frame}\n\n\n`).join('')]],
  ['the third LF in the next read', frames.map((frame, index) => `${index === 0 ? '' : '\n'}${frame}\n\n`)],
  ['many LF', [frames.map((frame) => `${frame}${'\n'.repeat(9)}`).join('')]],
  ['CR LF', [frames.map((frame) => `${frame}\r\n\r\n\r\n`).join('')]],
])('%s: the same bytes, and what they tell is noted', async (_name, pieces) => {
  vendor.answer(stream(pieces));
  const body = { model: 'gpt-4.1', stream: true, messages: [{ role: 'user', content: 'hi' }] };
  const reply = await gateway.post('/v1/chat/completions', body);
  expect(await reply.text()).toBe(pieces.join(''));
  expect(JSON.parse(gateway.log.at(-1) ?? '')).toMatchObject({ usage: { input: { total: 3 }, total: 7 } });
});
