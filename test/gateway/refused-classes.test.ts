/** What a gateway refuses where others report: AIAL_UNSUPPORTED, class by class, of the table and of the encoder. */
import { afterAll, describe, expect, test } from '@jest/globals';

import type { Warning } from '../../src/chat/event.js';
import type { ChatRequest } from '../../src/chat/request.js';
import { refusedBy, type RefusableClass } from '../../src/gateway/policy.js';
import { oneRefusal } from '../../src/gateway/choose-dialect.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

const request: ChatRequest = {
  model: 'm',
  messages: [],
  tools: [],
  parameters: {},
  stream: false,
  reply: {},
  providerOptions: {},
  unread: [],
  pointers: { reasoning: '/reasoning_effort', topK: '/top_k', responseFormat: '/response_format' },
};
const message = 'Vendor did not get it: it has none.';

const warnings = {
  hint: { code: 'parameter_dropped', message, pointer: '/top_k', disposition: 'dropped', weight: 'hint' },
  unweighted: { code: 'part_dropped', message, pointer: '/messages/0', disposition: 'dropped' },
  bookkeeping: {
    code: 'parameter_dropped',
    message,
    pointer: '/user',
    disposition: 'dropped',
    weight: 'bookkeeping',
  },
  lowered: {
    code: 'parameter_lowered',
    message,
    pointer: '/response_format/schema',
    disposition: 'lowered',
    weight: 'hint',
  },
  emulated: { code: 'tool_emulated', message, pointer: '/tools/0', disposition: 'emulated', weight: 'hint' },
  thought: {
    code: 'reasoning_dropped',
    message,
    pointer: '/messages/1',
    disposition: 'dropped',
    weight: 'bookkeeping',
  },
  effort: { code: 'parameter_lowered', message, pointer: '/reasoning_effort', disposition: 'lowered' },
  mapped: {
    code: 'parameter_mapped',
    message,
    pointer: '/reasoning_effort',
    disposition: 'mapped',
    weight: 'hint',
  },
  defaulted: {
    code: 'parameter_defaulted',
    message,
    pointer: '/max_tokens',
    disposition: 'defaulted',
    weight: 'hint',
  },
  kept: { code: 'member_kept', message, pointer: '/x', disposition: 'kept' },
  pathless: { code: 'unknown_event', message },
} satisfies Record<string, Warning>;

function refusals(...classes: RefusableClass[]): string[] {
  const target = { provider: 'vendor', model: 'm' };
  return Object.entries(warnings)
    .filter(([, warning]) => refusedBy([warning], request, target, classes).length > 0)
    .map(([name]) => name);
}

test.each<[RefusableClass[], string[]]>([
  [[], []],
  [['hint'], ['hint', 'unweighted']],
  [['bookkeeping'], ['bookkeeping', 'thought']],
  [['lowered'], ['lowered', 'effort']],
  [['emulated'], ['emulated']],
  [['reasoning'], ['thought', 'effort']],
  [['topK'], ['hint']],
  [['responseFormat'], ['lowered']],
  [['seed'], []],
  [
    ['emulated', 'topK'],
    ['hint', 'emulated'],
  ],
  [['all'], ['hint', 'unweighted', 'bookkeeping', 'lowered', 'emulated', 'thought', 'effort']],
])('%j refuses %j', (classes, expected) => {
  expect(refusals(...classes)).toEqual(expected);
});

test('a refusal says why, and who wants it so', () => {
  const [refusal] = refusedBy([warnings.hint], request, { provider: 'vendor', model: 'm' }, ['all']);
  expect(refusal?.shape).toMatchObject({ code: 'unsupported_parameter', pointer: '/top_k' });
  expect(refusal?.message).toBe(
    'vendor cannot take /top_k for "m": it has none (refused by AIAL_UNSUPPORTED). Leave it out, or choose another model.',
  );
});

test('of several refusals the first is told, with the places of all', () => {
  const all = [warnings.hint, warnings.lowered, warnings.hint, warnings.pathless];
  const target = { provider: 'vendor', model: 'm' };
  const { shape } = oneRefusal(refusedBy(all, request, target, ['all']));
  expect(shape.pointers).toEqual(['/top_k', '/response_format/schema']);
  expect(shape.pointer).toBe('/top_k');
  expect(shape.message).toMatch(/Also refused: \/response_format\/schema\.$/);
  expect(oneRefusal(refusedBy([warnings.hint], request, target, ['all'])).shape.pointers).toBeUndefined();
});

describe('through the gateway', () => {
  const gateways: TestGateway[] = [];
  const start = async (classes: string): Promise<TestGateway> => {
    const gateway = await startGateway({
      OPENAI_API_KEY: 'sk-of-the-tests-0123456789',
      // Nothing listens there: a refusal comes before any call.
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      AIAL_UNSUPPORTED: classes,
    });
    gateways.push(gateway);
    return gateway;
  };
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
  });

  test('what would be reported is a 400 that lists all of it', async () => {
    const gateway = await start('top_k, hint');
    const response = await gateway.post('/v1/chat.sync', {
      model: 'gpt-4o',
      messages: [{ role: 'user', content: 'hi' }],
      top_k: 4,
    });
    const { error } = (await response.json()) as any;
    expect([response.status, error.code, error.param]).toEqual([400, 'unsupported_parameter', '/top_k']);
    expect(error.aial.params).toBeUndefined();
  });

  test('several places stand in aial.params', async () => {
    const gateway = await start('all');
    const response = await gateway.post('/v1/chat.sync', {
      model: 'gpt-4o',
      messages: [
        {
          role: 'user',
          parts: [{ type: 'media', media: { kind: 'video', url: 'https://films.example/1' } }],
        },
      ],
      top_k: 4,
    });
    const { error } = (await response.json()) as any;
    expect(response.status).toBe(400);
    expect(error.aial.params).toEqual(['/messages/0', '/top_k']);
    expect(error.param).toBe('/messages/0');
    expect(error.message).toMatch(/Also refused: \/top_k\.$/);
  });
});
