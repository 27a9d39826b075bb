/** The list of models: what is in it, in whose format, and that every name in it leads back to its vendor. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startHouse, type House } from '../harness/every-door.js';
import { MASTER_KEY } from '../harness/gateway.js';
import { listing } from './vendors.js';

let house: House;

beforeAll(async () => {
  house = await startHouse({
    AIAL_ALIASES:
      'best=anthropic/claude-sonnet-4-5,grok-3-mini=openai/gpt-5,gpt-5-mini=google/gemini-2.5-flash',
    AIAL_PROVIDERS: 'acme=http://127.0.0.1:1/v1;models=llama-*|gpt-5;key=none',
    ACME_API_KEY: 'k',
  });
  house.vendor.answer(listing());
});

afterAll(() => house.close());

const json = async (path: string, headers: Record<string, string> = {}): Promise<any> => {
  const response = await house.gateway.get(path, headers);
  return response.json();
};

const anthropic = { 'anthropic-version': '2023-06-01' };

const byId = (data: { id: string }[]): Record<string, any> =>
  Object.fromEntries(data.map((model) => [model.id, model]));

describe('for an asker of OpenAI’s format', () => {
  test('presets, aliases and what the vendors list, with what they say', async () => {
    const { object, data } = await json('/v1/models');
    expect(object).toBe('list');
    const models = byId(data);
    expect(models['ft:gpt-4.1:acme::abc']).toEqual({
      id: 'ft:gpt-4.1:acme::abc',
      object: 'model',
      created: 1_754_438_401,
      owned_by: 'acme',
      aial: { provider: 'openai', status: 'live', dialects: ['openai-responses', 'openai-chat'] },
    });
    // What OpenAI says beyond the contract; the bare name is an alias here.
    expect(models['openai/gpt-5-mini']).toMatchObject({ created: 1_754_438_400, shutdown_date: null });
    expect(models['gpt-5-mini'].aial).toMatchObject({
      provider: 'google',
      alias_of: 'google/gemini-2.5-flash',
      input_token_limit: 1_048_576,
    });
    expect(models['claude-of-tomorrow']).toEqual({
      id: 'claude-of-tomorrow',
      object: 'model',
      created: 1_759_104_000,
      owned_by: 'anthropic',
      aial: {
        provider: 'anthropic',
        status: 'live',
        dialects: ['anthropic-messages'],
        display_name: 'Claude of Tomorrow',
        input_token_limit: 200_000,
        output_token_limit: 64_000,
      },
    });
    // A preset that no vendor says anything of: nothing is made up.
    expect(models['gemini-2.5-pro']).toEqual({
      id: 'gemini-2.5-pro',
      object: 'model',
      created: 0,
      owned_by: 'google',
      aial: { provider: 'google', status: 'live', dialects: ['google-generate'] },
    });
  });

  test('the bare name where it leads to the vendor, else the vendor before it', async () => {
    const ids = Object.keys(byId((await json('/v1/models')).data));
    expect(ids).toEqual(
      expect.arrayContaining([
        'claude-of-tomorrow',
        'google/gemma-3-27b-it',
        'openai/whisper-1',
        'xai/grok-3-mini',
        'acme/gpt-5',
        'gpt-5',
        'best',
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('gemma-3-27b-it');
  });

  test('every name leads back to whom it is said to be of, and to that model', async () => {
    const { data } = await json('/v1/models');
    expect(data.length).toBeGreaterThan(50);
    for (const { id, aial } of data) {
      const asked = await house.gateway.post(
        '/v1/chat/completions',
        { model: id, messages: [{ role: 'user', content: 'hi' }] },
        { 'x-aial-dry-run': 'true' },
      );
      const { route } = (await asked.json()) as any;
      expect({ id, provider: route.provider }).toEqual({ id, provider: aial.provider });
      const own = (aial.alias_of ?? id) as string;
      const bare = own.startsWith(`${aial.provider}/`) ? own.slice(aial.provider.length + 1) : own;
      expect({ id, model: route.upstream_model }).toEqual({ id, model: bare });
    }
  });

  test('the vendors get their own key and nothing of the asker’s', async () => {
    const seen = await freshCalls({ ...anthropic, 'anthropic-beta': 'a-beta', 'x-stainless-os': 'X' });
    const paths = seen.map(({ path }) => path).sort();
    expect(paths).toEqual([
      '/anthropic/v1/models?limit=1000',
      '/anthropic/v1/models?limit=1000&after_id=claude-sonnet-4-5',
      '/gemini/v1beta/models?pageSize=1000',
      '/gemini/v1beta/models?pageSize=1000&pageToken=next%20page%2B',
      '/openai/v1/models',
      '/xai/v1/models',
    ]);
    for (const { headers, path } of seen) {
      expect(headers['anthropic-beta']).toBeUndefined();
      expect(headers['x-stainless-os']).toBeUndefined();
      expect(headers['traceparent']).toBeUndefined();
      expect(headers['anthropic-version'] === undefined).toBe(!path.startsWith('/anthropic'));
      expect(JSON.stringify(headers)).not.toContain(MASTER_KEY);
    }
  });
});

/** The calls that a gateway makes which has asked nobody yet. */
async function freshCalls(headers: Record<string, string>): Promise<House['vendor']['calls']> {
  const fresh = await startHouse();
  fresh.vendor.answer(listing());
  try {
    await (await fresh.gateway.get('/v1/models', headers)).arrayBuffer();
    return fresh.vendor.calls;
  } finally {
    await fresh.close();
  }
}

describe('for an asker of Anthropic’s format', () => {
  test('the vendor’s own entries whole, the others with what is known', async () => {
    const { data, ...page } = await json('/v1/models?limit=1000', anthropic);
    expect(page).toMatchObject({ has_more: false, first_id: data[0].id, last_id: data.at(-1).id });
    const models = byId(data);
    expect(models['claude-sonnet-4-5']).toEqual({
      type: 'model',
      id: 'claude-sonnet-4-5',
      display_name: 'Claude Sonnet 4.5',
      created_at: '2025-09-29T00:00:00Z',
      max_input_tokens: 200_000,
      max_tokens: 64_000,
      lifecycle: 'active',
      aial: { provider: 'anthropic', status: 'live', dialects: ['anthropic-messages'] },
    });
    expect(models['gemini-2.5-flash']).toEqual({
      type: 'model',
      id: 'gemini-2.5-flash',
      display_name: 'Name of gemini-2.5-flash',
      created_at: '1970-01-01T00:00:00Z',
      max_input_tokens: 1_048_576,
      max_tokens: 65_536,
      aial: {
        provider: 'google',
        status: 'live',
        dialects: ['google-generate'],
        description: 'Told by Google.',
      },
    });
    expect(models['grok-4'].created_at).toBe('2025-07-09T00:00:00Z');
  });

  test('pages forwards and backwards meet, and are of 20 unless said otherwise', async () => {
    const all = (await json('/v1/models?limit=1000', anthropic)).data.map(({ id }: { id: string }) => id);
    const first = await json('/v1/models', anthropic);
    expect(first.data).toHaveLength(20);
    expect(first.has_more).toBe(true);
    const second = await json(`/v1/models?limit=3&after_id=${encodeURIComponent(first.last_id)}`, anthropic);
    expect(second.data.map(({ id }: { id: string }) => id)).toEqual(all.slice(20, 23));
    const back = await json(`/v1/models?limit=7&before_id=${encodeURIComponent(second.first_id)}`, anthropic);
    expect(back.data.map(({ id }: { id: string }) => id)).toEqual(all.slice(13, 20));
    expect(back).toMatchObject({ has_more: true, first_id: all[13], last_id: all[19] });
    const start = await json(`/v1/models?before_id=${encodeURIComponent(all[2])}`, anthropic);
    expect(start).toMatchObject({ has_more: false, first_id: all[0], last_id: all[1] });
    const end = await json(`/v1/models?after_id=${encodeURIComponent(all.at(-1))}`, anthropic);
    expect(end).toMatchObject({ data: [], has_more: false, first_id: null, last_id: null });
  });

  test.each([
    ['limit=0', /limit.*1 to 1000/],
    ['limit=1001', /limit.*1 to 1000/],
    ['limit=ten', /limit/],
    ['after_id=nobody', /after_id.*Begin again/],
    ['before_id=nobody', /before_id/],
    ['before_id=best&after_id=best', /one of them/],
  ])('%s is refused in its envelope', async (query, message) => {
    const response = await house.gateway.get(`/v1/models?${query}`, anthropic);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      type: 'error',
      error: { type: 'invalid_request_error', message: expect.stringMatching(message) },
    });
  });
});

describe('for an asker of Google’s format', () => {
  test('the vendor’s own entries whole, the others with what is known', async () => {
    const { models } = await json('/v1beta/models?pageSize=1000');
    const named = Object.fromEntries(models.map((model: { name: string }) => [model.name, model]));
    expect(named['models/gemini-2.5-flash']).toEqual({
      name: 'models/gemini-2.5-flash',
      version: '001',
      displayName: 'Name of gemini-2.5-flash',
      description: 'Told by Google.',
      inputTokenLimit: 1_048_576,
      outputTokenLimit: 65_536,
      supportedGenerationMethods: ['generateContent', 'countTokens', 'createCachedContent'],
      thinking: true,
      aial: { provider: 'google', status: 'live', dialects: ['google-generate'] },
    });
    expect(named['models/claude-of-tomorrow']).toMatchObject({
      displayName: 'Claude of Tomorrow',
      inputTokenLimit: 200_000,
      supportedGenerationMethods: ['generateContent', 'countTokens'],
      aial: { created: 1_759_104_000 },
    });
    expect(named['models/grok-4'].supportedGenerationMethods).toEqual(['generateContent']);
    expect(named['models/text-embedding-3-small'].supportedGenerationMethods).toEqual(['embedContent']);
    // Nobody says what whisper is for.
    expect(named['models/openai/whisper-1']).not.toHaveProperty('supportedGenerationMethods');
  });

  test('pages of any size hold each model once', async () => {
    const whole = (await json('/v1beta/models?pageSize=100000')).models.map(({ name }: any) => name);
    const names: string[] = [];
    let token: string | undefined = '';
    for (let page = 0; token !== undefined && page < 100; page += 1) {
      const answer: any = await json(`/v1alpha/models?pageSize=7&pageToken=${token}`);
      names.push(...answer.models.map(({ name }: any) => name));
      token = answer.nextPageToken;
    }
    expect(names).toEqual(whole);
    expect((await json('/v1beta/models')).models).toHaveLength(50);
    expect((await json('/v1beta/models?pageSize=0')).models).toHaveLength(50);
  });

  test.each(['pageSize=-1', 'pageSize=x', 'pageToken=bm9ib2R5'])('%s is refused', async (query) => {
    const response = await house.gateway.get(`/v1beta/models?${query}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as any).error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
  });
});

describe('who asks', () => {
  const send = (path: string, headers: Record<string, string>): Promise<Response> =>
    fetch(`${house.gateway.url}${path}`, { headers });
  const bearer = { authorization: `Bearer ${MASTER_KEY}` };

  test.each<[string, string, Record<string, string>, string]>([
    ['a Bearer key', '/v1/models', bearer, 'object'],
    ['a version of Anthropic', '/v1/models', { ...bearer, ...anthropic }, 'first_id'],
    ['x-api-key', '/v1/models', { 'x-api-key': MASTER_KEY }, 'first_id'],
    ['x-api-key beside a Bearer key', '/v1/models', { ...bearer, 'x-api-key': 'mine' }, 'object'],
    ['x-goog-api-key', '/v1/models', { 'x-goog-api-key': MASTER_KEY }, 'models'],
    ['a key in the URL', `/v1/models?key=${MASTER_KEY}`, {}, 'models'],
    ['Google’s path', '/v1beta/models', bearer, 'models'],
    ['Google’s older path', '/v1alpha/models', { 'x-goog-api-key': MASTER_KEY }, 'models'],
  ])('%s', async (_name, path, headers, member) => {
    const response = await send(path, headers);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty(member);
  });

  test.each(['anthropic/claude-sonnet-4-5', 'anthropic%2Fclaude-sonnet-4-5'])(
    'one model by a name with a slash: %s',
    async (name) => {
      const id = 'anthropic/claude-sonnet-4-5';
      expect(await json(`/v1/models/${name}`)).toMatchObject({ id, object: 'model', created: 1_759_104_000 });
      expect(await json(`/v1/models/${name}`, anthropic)).toMatchObject({
        id,
        type: 'model',
        display_name: 'Claude Sonnet 4.5',
      });
      for (const version of ['v1beta', 'v1alpha'])
        expect(await json(`/${version}/models/${name}`)).toMatchObject({
          name: `models/${id}`,
          displayName: 'Claude Sonnet 4.5',
        });
      const google = await send(`/v1/models/${name}`, { 'x-goog-api-key': MASTER_KEY });
      expect(await google.json()).toMatchObject({ name: `models/${id}` });
    },
  );

  test('a HEAD has the headers of the list', async () => {
    const response = await fetch(`${house.gateway.url}/v1/models`, { method: 'HEAD', headers: bearer });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(1_000);
  });
});
