/**
 * Recorded requests of the doors that count and compact: their bytes pass, other vendors are asked for the same, and
 * the estimate is as far off recorded usage as docs/token-counts.md says.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { json, startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { corpusCases, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

interface Door {
  api: string;
  path(model: string): string;
  model: string;
  /** Models of other vendors that count. */
  others: string[];
}

const doors: Door[] = [
  {
    api: 'anthropic/count-tokens',
    path: () => '/v1/messages/count_tokens',
    model: 'anthropic/claude-sonnet-4-5',
    others: ['openai/gpt-5', 'google/gemini-2.5-flash'],
  },
  {
    api: 'gemini/countTokens',
    path: (model) => `/v1beta/models/${model}:countTokens`,
    model: 'google/gemini-2.5-flash',
    others: ['openai/gpt-5', 'anthropic/claude-sonnet-4-5'],
  },
  {
    api: 'openai/responses-input-tokens',
    path: () => '/v1/responses/input_tokens',
    model: 'openai/gpt-5',
    others: ['anthropic/claude-sonnet-4-5', 'google/gemini-2.5-flash'],
  },
  { api: 'openai/responses-compact', path: () => '/v1/responses/compact', model: 'openai/gpt-5', others: [] },
];

let vendor: FakeVendor;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-of-the-test',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    GEMINI_API_KEY: 'gemini-of-the-test',
    GEMINI_API_BASE_URL: vendor.url,
    ANTHROPIC_API_KEY: 'sk-ant-of-the-test',
    ANTHROPIC_API_BASE_URL: vendor.url,
  });
});

afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

const recorded = (api: string): CorpusCase[] =>
  corpusCases(api).filter(({ status, request }) => status === 200 && request !== undefined);

if (!hasCorpus)
  console.warn('The recorded traffic in ../shared/corpus is not there: nothing of it is replayed.');

(hasCorpus ? describe : describe.skip)('recorded requests', () => {
  test.each(doors)('$api: the bytes of the answer pass', async ({ api, path, model }) => {
    const cases = recorded(api);
    expect(cases.length).toBeGreaterThan(0);
    for (const { name, request, body } of cases) {
      vendor.answer(json(body));
      const response = await gateway.post(path(model), { ...request, model });
      expect({ name, status: response.status, text: await response.text() }).toEqual({
        name,
        status: 200,
        text: body.toString(),
      });
    }
  });

  test.each(doors.filter(({ others }) => others.length > 0))(
    '$api: other vendors count',
    async ({ api, path, others }) => {
      vendor.answer(json({ input_tokens: 5, totalTokens: 5, object: 'response.input_tokens' }));
      for (const model of others) {
        for (const { name, request } of recorded(api)) {
          const response = await gateway.post(path(model), { ...request, model });
          const text = await response.text();
          expect({ name, model, status: response.status, text }).toMatchObject({ status: 200 });
        }
      }
    },
  );
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The tokens that the vendor counted for what it was sent. */
function usageOf({ body }: CorpusCase): number | undefined {
  const found = [...body.toString().matchAll(/"(?:prompt_tokens|input_tokens)"\s*:\s*(\d+)/g)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

async function errorOf(path: string, each: CorpusCase): Promise<number | undefined> {
  const usage = usageOf(each);
  const { request = {} } = each;
  if (usage === undefined || usage === 0 || request['previous_response_id'] !== undefined) return undefined;
  const response = await gateway.post(path, { ...request, model: 'echo/any' });
  if (response.status !== 200) return undefined;
  const count: unknown = await response.json();
  const tokens = isObject(count) ? Number(count['input_tokens']) : 0;
  return Math.abs(tokens - usage) / usage;
}

(hasCorpus ? test : test.skip)('the estimate of words and functions at OpenAI', async () => {
  const isPlain = ({ request }: CorpusCase): boolean =>
    !/input_image|input_file|encrypted_content|"type":"(?!function|message|input_text|output_text)\w+_\w+"/.test(
      JSON.stringify(request),
    );
  const errors: number[] = [];
  for (const each of recorded('openai/responses').filter(isPlain)) {
    const error = await errorOf('/v1/responses/input_tokens', each);
    if (error !== undefined) errors.push(error);
  }
  errors.sort((left, right) => left - right);
  const at = (share: number): number => Math.round(100 * (errors[Math.floor(errors.length * share)] ?? NaN));
  console.info(`${errors.length} requests: half within ${at(0.5)} %, 9 of 10 within ${at(0.9)} %`);
  expect(errors.length).toBeGreaterThan(50);
  expect(at(0.5)).toBeLessThan(25);
});
