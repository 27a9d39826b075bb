/**
 * Vendors that speak OpenAI's formats, added by AIAL_PROVIDERS alone, with what they really sent: bytes pass as they are
 * in their own format, and mean the same in every other.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';
import { corpusCases, cut, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { ownCases } from '../harness/own-recordings.js';
import { foldAial, meaningOfAial, type Meaning } from './meaning.js';
import { readChat, readResponse } from './sdk-readings.js';

const vendors = ['groq', 'mistral', 'deepseek', 'openrouter', 'ollama', 'together', 'perplexity'];
/** Like a real one: no word is a piece of it. */
const keyOf = (name: string): string => `Zq7-${Buffer.from(name).toString('hex')}-x4`;
let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  const entries = vendors.map((name) => {
    const key = name === 'ollama' ? 'none' : `${name.toUpperCase()}_KEY`;
    const dialect = name === 'deepseek' ? 'openai-responses|openai-chat' : 'openai-chat';
    return `${name}=${vendor.url}/${name}/v1;key=${key};dialect=${dialect};models=${name}-*|${name}-large`;
  });
  gateway = await startGateway({
    AIAL_PROVIDERS: entries.join(','),
    ...Object.fromEntries(vendors.map((name) => [`${name.toUpperCase()}_KEY`, keyOf(name)])),
    AIAL_MAX_BODY_BYTES: '50000000',
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const apis = vendors.map((name) => ({ name, api: `${name}/chat-completions`, path: '/v1/chat/completions' }));
const all = [...apis, { name: 'deepseek', api: 'deepseek/responses', path: '/v1/responses' }];

function casesOf(api: string): CorpusCase[] {
  const own = ownCases(api.endsWith('responses') ? 'openai/responses' : 'openai/chat-completions');
  return [...own, ...corpusCases(api)].filter(({ body }) => body.byteLength > 0);
}

function answerWith({ isStream, body, status }: CorpusCase, seed: number): void {
  vendor.answer(isStream ? stream(cut(body, seed)) : json(body, status));
}

if (!hasCorpus) console.warn('../shared/corpus is missing: only answers written for the tests are replayed');

describe('the same format, the same bytes', () => {
  test.each(all)('$api', async ({ name, api, path }) => {
    const different: string[] = [];
    let count = 0;
    for (const [index, each] of casesOf(api).entries()) {
      if (each.status === 401 || each.status === 403) continue;
      count += 1;
      answerWith(each, index);
      const request = each.request ?? { messages: [], input: [], stream: each.isStream };
      const model = typeof request['model'] === 'string' ? request['model'] : 'any';
      const sent = JSON.stringify({ ...request, model: `${name}/${model}` }, null, 1);
      const response = await gateway.post(path, sent);
      const got = Buffer.from(await response.arrayBuffer());
      const call = vendor.calls.splice(0)[0];
      if (response.status !== each.status) different.push(`${each.name}: status ${response.status}`);
      else if (!got.equals(each.body)) different.push(`${each.name}: ${got.toString().slice(0, 300)}`);
      if (call?.path !== `/${name}${path}`) different.push(`${each.name}: went to ${call?.path}`);
      if (call?.body.toString() !== sent.replace(`"${name}/`, '"')) different.push(`${each.name}: request`);
      const key = name === 'ollama' ? undefined : `Bearer ${keyOf(name)}`;
      if (call?.headers.authorization !== key) different.push(`${each.name}: key`);
    }
    console.log(`${api}: ${count} cases, ${different.length} differences`);
    expect(different).toEqual([]);
    expect(count).toBeGreaterThan(hasCorpus ? 2 : 0);
  });
});

/** Whole answers that say something: errors and streams that fail have their own tests. */
function isAnswer({ status, body, tags, name }: CorpusCase): boolean {
  const text = body.toString('latin1');
  const isFailure = text.includes('"response.failed"') || /"error":\s*\{/.test(text);
  return status === 200 && !isFailure && !tags.includes('truncated') && !name.includes('--cut');
}

/** What every surface can tell: its own ids are made from the vendor's, and Responses has to name a cached count. */
function told({ id: _id, usage, ...meaning }: Meaning): Omit<Meaning, 'id'> {
  const [input, output, total, cached = 0] = usage;
  return { ...meaning, usage: [input, output, total, cached] };
}

describe('another format, the same meaning', () => {
  test.each(all)('$api', async ({ name, api }) => {
    const different: string[] = [];
    const unread: string[] = [];
    const isResponses = api.endsWith('responses');
    const base = { model: `${name}/any`, messages: [{ role: 'user', content: 'any' }] };
    // Only Chat Completions knows stop sequences: a request with one goes there, any other to Responses if it is spoken.
    const question = isResponses ? base : { ...base, stop: ['never'] };
    const cases = casesOf(api).filter(isAnswer);
    for (const [index, each] of cases.entries()) {
      answerWith(each, index);
      const expected = await (isResponses ? readResponse(each) : readChat(each)).catch(() => undefined);
      if (expected === undefined) {
        unread.push(each.name);
        continue;
      }
      const surfaces: Record<string, () => Promise<Meaning>> = {
        'chat.sync or chat.stream': async () => {
          const door = each.isStream ? '/v1/chat.stream' : '/v1/chat.sync';
          const text = await (await gateway.post(door, question)).text();
          return meaningOfAial(each.isStream ? foldAial(text) : JSON.parse(text));
        },
        "the other of OpenAI's formats": async () => {
          const door = isResponses ? '/v1/chat/completions' : '/v1/responses';
          const body = isResponses
            ? { model: `${name}/any`, messages: base.messages, stream: each.isStream }
            : { model: `${name}/any`, input: 'any', stream: each.isStream };
          const response = await gateway.post(door, body);
          const bytes = new Uint8Array(await response.arrayBuffer());
          if (response.status !== 200) throw new Error(Buffer.from(bytes).toString());
          return (isResponses ? readChat : readResponse)({ body: bytes, isStream: each.isStream });
        },
      };
      // DeepSeek speaks both formats: a client of the other one gets bytes of that.
      if (isResponses || name === 'deepseek') delete surfaces["the other of OpenAI's formats"];
      for (const [surface, ask] of Object.entries(surfaces)) {
        const got = await ask().then(told, (error: unknown) => ({ failed: String(error) }));
        if (JSON.stringify(got) !== JSON.stringify(told(expected)))
          different.push(
            `${each.name} by ${surface}:\n  SDK  ${JSON.stringify(told(expected))}\n  AIal ${JSON.stringify(got)}`,
          );
      }
    }
    console.log(
      `${api}: ${cases.length} answers, ${different.length} differences; not read by the SDK: ${unread.join(', ') || 'none'}`,
    );
    expect(different.join('\n').slice(0, 12_000)).toBe('');
    expect(unread.length).toBeLessThan(2);
  });
});

test('they are models, names, keys of callers, raw and ready like those that are built in', async () => {
  vendor.calls.length = 0;
  const models = (await (await gateway.get('/v1/models')).json()) as any;
  expect(models.data.find(({ id }: any) => id === 'mistral-large')).toMatchObject({
    owned_by: 'mistral',
    aial: { provider: 'mistral', status: 'live', dialects: ['openai-chat'] },
  });
  // Each was asked for its own list, with its own key.
  expect(vendor.calls.splice(0).map(({ path, headers }) => [path, headers.authorization])).toContainEqual([
    '/groq/v1/models',
    `Bearer ${keyOf('groq')}`,
  ]);
  expect(await (await gateway.get('/readyz')).text()).toContain('"perplexity"');
  const answer = { id: 'x', choices: [{ index: 0, message: { content: 'hi' }, finish_reason: 'stop' }] };
  vendor.answer(json(answer));
  const messages = [{ role: 'user', content: 'hi' }];
  const byPattern = await gateway.post('/v1/chat/completions', { model: 'groq-tiny', messages });
  expect([byPattern.status, byPattern.headers.get('x-aial-provider')]).toEqual([200, 'groq']);
  await gateway.post(
    '/v1/chat.sync',
    { model: 'together/x', messages },
    { 'x-aial-key-together': 'key-of-the-caller' },
  );
  await gateway.post('/v1/raw', { provider: 'openrouter', body: { messages } });
  await gateway.post('/v1/messages', { model: 'mistral-large', max_tokens: 5, messages });
  expect(vendor.calls.splice(0).map(({ path, headers }) => [path, headers.authorization])).toEqual([
    ['/groq/v1/chat/completions', `Bearer ${keyOf('groq')}`],
    ['/together/v1/chat/completions', 'Bearer key-of-the-caller'],
    ['/openrouter/v1/chat/completions', `Bearer ${keyOf('openrouter')}`],
    ['/mistral/v1/chat/completions', `Bearer ${keyOf('mistral')}`],
  ]);
  vendor.answer(json({ error: { message: `No: ${keyOf('groq')}` } }, 401));
  const refused = await gateway.post('/v1/chat.sync', { model: 'groq/x', messages });
  const { error } = (await refused.json()) as any;
  expect(error.message).toBe(
    "groq refuses this gateway's key (401). Tell the operator, or send your own in x-aial-key-groq. It says: No: [redacted]",
  );
  expect(gateway.log.join('')).not.toMatch(/Zq7/);
});
