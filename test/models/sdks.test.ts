/** The official SDKs read the list, each in its own format, page by page as they do by themselves. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Anthropic from '@anthropic-ai/sdk';
import { ApiError, GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';

import { startHouse, type House } from '../harness/every-door.js';
import { MASTER_KEY } from '../harness/gateway.js';
import { listing } from './vendors.js';

let house: House;

beforeAll(async () => {
  house = await startHouse();
  house.vendor.answer(listing());
});

afterAll(() => house.close());

const wanted = ['gpt-5-mini', 'claude-of-tomorrow', 'google/gemma-3-27b-it', 'grok-4'];

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('openai', async () => {
  const of = (apiKey: string): OpenAI =>
    new OpenAI({ apiKey, baseURL: `${house.gateway.url}/v1`, maxRetries: 0 });
  const client = of(MASTER_KEY);
  const ids: string[] = [];
  for await (const model of client.models.list()) ids.push(model.id);
  expect(ids).toEqual(expect.arrayContaining(wanted));
  const model = await client.models.retrieve('anthropic/claude-sonnet-4-5');
  expect(model).toMatchObject({ id: 'anthropic/claude-sonnet-4-5', object: 'model', created: 1_759_104_000 });
  expect(await failureOf(client.models.retrieve('nobody'))).toBeInstanceOf(OpenAI.NotFoundError);
  expect(await failureOf(of('wrong').models.list())).toBeInstanceOf(OpenAI.AuthenticationError);
});

test.each(['apiKey', 'authToken'])('@anthropic-ai/sdk by %s', async (place) => {
  const of = (key: string): Anthropic =>
    new Anthropic({ apiKey: null, authToken: null, [place]: key, baseURL: house.gateway.url, maxRetries: 0 });
  const client = of(MASTER_KEY);
  const pages: number[] = [];
  const ids: string[] = [];
  for await (const page of (await client.models.list({ limit: 10 })).iterPages()) {
    pages.push(page.data.length);
    ids.push(...page.data.map(({ id }) => id));
  }
  expect(pages.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(wanted));
  const backwards: string[] = [];
  for await (const model of client.models.list({ limit: 9, before_id: ids.at(-1) ?? '' }))
    backwards.push(model.id);
  expect(new Set(backwards)).toEqual(new Set(ids.slice(0, -1)));
  for await (const model of client.beta.models.list({ limit: 1000 })) expect(ids).toContain(model.id);
  expect(await client.models.retrieve('google/gemini-2.5-flash')).toMatchObject({
    type: 'model',
    id: 'google/gemini-2.5-flash',
    display_name: 'Name of gemini-2.5-flash',
    max_input_tokens: 1_048_576,
  });
  const missing = await failureOf(client.models.retrieve('nobody'));
  expect(missing).toBeInstanceOf(Anthropic.NotFoundError);
  expect((missing as InstanceType<typeof Anthropic.NotFoundError>).error).toMatchObject({ type: 'error' });
  const refused = await failureOf(of('wrong').models.list());
  expect(refused).toBeInstanceOf(Anthropic.AuthenticationError);
  expect(String(refused)).toContain('authentication_error');
});

test.each([undefined, 'v1', 'v1alpha'])('@google/genai, version %s', async (apiVersion) => {
  const of = (apiKey: string): GoogleGenAI =>
    new GoogleGenAI({
      apiKey,
      vertexai: false,
      httpOptions: { baseUrl: house.gateway.url, ...(apiVersion && { apiVersion }) },
    });
  const client = of(MASTER_KEY);
  const names: string[] = [];
  for await (const model of await client.models.list({ config: { pageSize: 10 } }))
    names.push(model.name ?? '');
  expect(names).toEqual(expect.arrayContaining(wanted.map((id) => `models/${id}`)));
  expect(new Set(names).size).toBe(names.length);
  const model = await client.models.get({ model: 'gemini-2.5-flash' });
  expect(model).toMatchObject({
    name: 'models/gemini-2.5-flash',
    inputTokenLimit: 1_048_576,
    supportedActions: expect.arrayContaining(['generateContent']),
  });
  const other = await client.models.get({ model: 'models/anthropic/claude-sonnet-4-5' });
  expect(other).toMatchObject({
    name: 'models/anthropic/claude-sonnet-4-5',
    displayName: 'Claude Sonnet 4.5',
  });
  for (const [call, status] of [
    [client.models.get({ model: 'nobody' }), 404],
    [of('wrong').models.get({ model: 'gemini-2.5-flash' }), 401],
  ] as const) {
    const failure = await failureOf(call);
    expect(failure).toBeInstanceOf(ApiError);
    expect((failure as ApiError).status).toBe(status);
    expect((failure as ApiError).message).toContain(status === 404 ? 'NOT_FOUND' : 'x-goog-api-key');
  }
});
