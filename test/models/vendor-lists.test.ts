/** Vendors' own lists: kept by key, asked for once, and never in the way of the presets. */
import { afterEach, describe, expect, test } from '@jest/globals';

import type { Answer } from '../harness/fake-vendor.js';
import { startHouse, type House } from '../harness/every-door.js';
import { listing } from './vendors.js';

let house: House;

afterEach(() => house.close());

async function open(answer: Answer, environment: Record<string, string> = {}): Promise<House> {
  house = await startHouse(environment);
  house.vendor.answer(answer);
  return house;
}

const ids = async (headers: Record<string, string> = {}): Promise<string[]> => {
  const body = (await (await house.gateway.get('/v1/models', headers)).json()) as any;
  return body.data.map(({ id }: { id: string }) => id);
};

const askedOf = (vendor: string): number =>
  house.vendor.calls.filter(({ path }) => path.startsWith(`/${vendor}/`)).length;

/** A list that holds the key it was asked with, as the name of a fine-tune. */
const ownFineTune = listing({
  '/openai/v1/models': (_url, { headers }) => ({
    body: { data: [{ id: `ft:gpt-4.1:${headers.authorization?.endsWith('one') === true ? 'one' : 'two'}` }] },
  }),
});

describe('what is kept', () => {
  test('two askers with keys of their own see their own fine-tunes, again and again', async () => {
    await open(ownFineTune);
    const one = { 'x-aial-key-openai': 'sk-caller-one' };
    const two = { 'x-aial-key-openai': 'sk-caller-two' };
    for (let round = 0; round < 2; round += 1) {
      const [first, second] = await Promise.all([ids(one), ids(two)]);
      expect(first).toContain('ft:gpt-4.1:one');
      expect(first).not.toContain('ft:gpt-4.1:two');
      expect(second).toContain('ft:gpt-4.1:two');
      expect(second).not.toContain('ft:gpt-4.1:one');
    }
    expect(askedOf('openai')).toBe(2);
  });

  test('the operator’s key in a caller’s hand is another: the organisation does not go with it', async () => {
    await open(listing(), { OPENAI_ORG: 'org-of-the-operator' });
    await ids();
    await ids({ 'x-aial-key-openai': 'sk-operator-0penai' });
    const organizations = house.vendor.calls
      .filter(({ path }) => path.startsWith('/openai/'))
      .map(({ headers }) => headers['openai-organization']);
    expect(organizations).toEqual(['org-of-the-operator', undefined]);
  });

  test('those who ask at the same time share one call', async () => {
    await open(listing());
    const all = await Promise.all(Array.from({ length: 20 }, () => ids()));
    expect(new Set(all.map((each) => each.join())).size).toBe(1);
    expect([askedOf('openai'), askedOf('anthropic'), askedOf('gemini'), askedOf('xai')]).toEqual([
      1, 2, 2, 1,
    ]);
  });

  test('one model asks its own vendor only, and what was asked before is known', async () => {
    await open(listing());
    await (await house.gateway.get('/v1/models/claude-of-tomorrow')).arrayBuffer();
    expect(house.vendor.calls.map(({ path }) => path.split('/')[1])).toEqual(['anthropic', 'anthropic']);
    await ids();
    expect(askedOf('anthropic')).toBe(2);
  });

  test('after its time it is asked for anew', async () => {
    await open(listing(), { AIAL_MODELS_TTL_MS: '1' });
    await ids();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await ids();
    expect(askedOf('xai')).toBe(2);
  });

  test.each([
    ['AIAL_MODELS_TTL_MS=0', { AIAL_MODELS_TTL_MS: '0' }],
    ['AIAL_ECHO=always', { AIAL_ECHO: 'always' }],
  ])('%s: no vendor is asked', async (_name, environment) => {
    await open(listing(), environment);
    expect(await ids()).toContain('gpt-5-mini');
    expect(house.vendor.calls).toEqual([]);
  });

  test('a vendor without a key is not asked, unless the caller has one', async () => {
    await open(listing(), { XAI_API_KEY: '', OPENAI_API_KEY: '' });
    const body = (await (
      await house.gateway.get('/v1/models', { 'x-aial-key-openai': 'sk-caller' })
    ).json()) as any;
    const statusOf = (wanted: string): string => body.data.find(({ id }: any) => id === wanted).aial.status;
    expect(askedOf('xai')).toBe(0);
    expect([statusOf('grok-4'), statusOf('gpt-5')]).toEqual(['echo', 'live']);
  });
});

const huge = JSON.stringify({ data: Array.from({ length: 6_000 }, (_, index) => ({ id: `gpt-${index}` })) });

/** Every way a list is none, and what is said of it. */
const failures: [string, Parameters<typeof listing>[0], RegExp, number][] = [
  [
    'no JSON',
    { '/openai/v1/models': () => ({ body: '<html>' }) },
    /is none: check the base URL of OpenAI/,
    0,
  ],
  ['no list', { '/openai/v1/models': () => ({ body: { data: { id: 'x' } } }) }, /is none/, 0],
  [
    'a refused key',
    { '/openai/v1/models': () => ({ status: 401, body: { error: { message: 'no' } } }) },
    /refuses this gateway's key \(401\)/,
    0,
  ],
  [
    'a failure',
    { '/openai/v1/models': () => ({ status: 503, body: { error: { message: 'Down for tea.' } } }) },
    /Down for tea/,
    0,
  ],
  [
    'too many bytes',
    { '/openai/v1/models': () => ({ body: JSON.stringify({ data: [], x: 'x'.repeat(8_400_000) }) }) },
    /larger than 8388608 bytes/,
    0,
  ],
  ['too many models', { '/openai/v1/models': () => ({ body: huge }) }, /more models.*5000 are shown/, 5_000],
];

describe('a vendor that fails', () => {
  test.each(failures)(
    '%s: the presets stand, and a warning says so',
    async (_name, others, message, count) => {
      await open(listing(others));
      const response = await house.gateway.get('/v1/models');
      expect(response.status).toBe(200);
      expect(response.headers.get('x-aial-warnings')).toBe('1');
      const { data, aial } = (await response.json()) as any;
      const own = data.filter((each: any) => each.aial.provider === 'openai').map(({ id }: any) => id);
      expect(own).toEqual(expect.arrayContaining(['gpt-5-mini', 'o3']));
      expect(own.length).toBeGreaterThanOrEqual(count);
      expect(own.length).toBeLessThan(count + 100);
      expect(data.map(({ id }: any) => id)).toContain('claude-of-tomorrow');
      const warning = {
        code: 'models_unlisted',
        provider: 'openai',
        message: expect.stringMatching(message),
      };
      expect(aial.warnings).toEqual([warning]);
      const line = JSON.parse(house.gateway.log.find((each) => each.includes('listModels')) ?? '{}');
      expect(line).toMatchObject({ level: 40, warningCount: 1, unlisted: [expect.stringMatching(message)] });
      // It is not asked again at once.
      await ids();
      expect(askedOf('openai')).toBe(1);
    },
  );

  test('that is silent costs no more than its time', async () => {
    const silent = listing();
    await open((response, call) => (call.path.startsWith('/openai/') ? undefined : silent(response, call)), {
      // The others have to answer in this time, on a busy machine too.
      AIAL_MODELS_TIMEOUT_MS: '1500',
    });
    const { data, aial } = (await (await house.gateway.get('/v1/models')).json()) as any;
    expect(data.map(({ id }: any) => id)).toEqual(expect.arrayContaining(['gpt-5', 'google/gemma-3-27b-it']));
    expect(aial.warnings[0].message).toMatch(/OpenAI did not list its models within 1500 ms/);
    await house.vendor.calls.find(({ path }) => path.startsWith('/openai/'))?.closedEarly;
  });

  test('on a later page: what came before is shown', async () => {
    await open(
      listing({
        '/gemini/v1beta/models': (url) =>
          url.searchParams.has('pageToken')
            ? { status: 500, body: {} }
            : { body: { models: [{ name: 'models/gemini-of-page-one' }], nextPageToken: 'two' } },
      }),
    );
    expect(await ids()).toContain('gemini-of-page-one');
  });

  test('that names the same page for ever is left', async () => {
    await open(
      listing({
        '/anthropic/v1/models': () => ({
          body: { data: [{ id: 'claude-x' }], has_more: true, last_id: 'claude-x' },
        }),
      }),
    );
    expect(await ids()).toContain('claude-x');
    expect(askedOf('anthropic')).toBe(2);
  });

  test('entries that are none are left out, and what is odd breaks nothing', async () => {
    const odd = [null, 1, {}, { id: '' }, { id: 5 }, { id: 'gpt-odd', created: 'soon' }, { id: '__proto__' }];
    await open(listing({ '/openai/v1/models': () => ({ body: odd }) }));
    const found = await ids();
    expect(found.filter((id) => id === 'gpt-odd' || id.includes('proto'))).toEqual([
      'gpt-odd',
      'openai/__proto__',
    ]);
  });
});
