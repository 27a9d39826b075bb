/** Requests over gRPC: the same meaning as over HTTP, the same limits, and nothing lost without a word. */
import { describe, expect, test } from '@jest/globals';

import { ChatRequest } from '../../../generated/proto/chat.js';
import type { GatewayError } from '../../../src/chat/error.js';
import { toCamelCase } from '../../../src/dialects/aial-chat/member-names.js';
import { grpcChatSurface } from '../../../src/dialects/grpc-chat/surface.js';
import { isJson, loadSchemas } from '../../contract/load-schemas.js';
import { asked, decode, type Written } from './through-the-wire.js';

function refusal(written: Written): GatewayError {
  try {
    decode(written);
  } catch (thrown) {
    // Anything else fails the expectations on its shape.
    return thrown as GatewayError;
  }
  throw new Error('it was not refused');
}

test('the line of the README works as it stands', () => {
  const request = decode({ model: 'gpt-5-turbo', messages: [{ role: 2, content: 'Say hello from AIal' }] });
  expect(request).toMatchObject({
    model: 'gpt-5-turbo',
    messages: [{ role: 'user', parts: [{ type: 'text', text: 'Say hello from AIal' }] }],
    tools: [],
    parameters: {},
    providerOptions: {},
    unread: [],
  });
});

describe('limits', () => {
  const properties = loadSchemas().get('AialChatRequest')?.schema['properties'];
  const limited = Object.entries(isJson(properties) ? properties : {}).flatMap(([name, schema]) => {
    if (!isJson(schema)) return [];
    const { minimum, maximum } = schema;
    return [
      ...(typeof minimum === 'number' ? [{ name, edge: minimum, outside: minimum - 1 }] : []),
      ...(typeof maximum === 'number' ? [{ name, edge: maximum, outside: maximum + 1 }] : []),
    ];
  });

  test('there are some in the HTTP contract', () => {
    expect(limited.length).toBeGreaterThanOrEqual(6);
  });

  test.each(limited)('$name: $edge is taken, $outside is not', ({ name, edge, outside }) => {
    const member = toCamelCase(name);
    expect(decode({ ...asked, [member]: edge }).parameters).toEqual({ [member]: edge });
    expect(refusal({ ...asked, [member]: outside }).shape).toMatchObject({
      code: 'invalid_request',
      pointer: `/${name}`,
    });
  });

  test.each(['temperature', 'topP', 'presencePenalty', 'frequencyPenalty'])('%s is finite', (name) => {
    expect(refusal({ ...asked, [name]: Number.NaN }).code).toBe('invalid_request');
    expect(refusal({ ...asked, [name]: Number.POSITIVE_INFINITY }).code).toBe('invalid_request');
  });
});

type TestPart = NonNullable<NonNullable<Written['messages']>[number]['parts']>[number];
const withPart = (part: TestPart): Written => ({ ...asked, messages: [{ role: 3, parts: [part] }] });
const withTool = (kind: NonNullable<NonNullable<Written['tools']>[number]['kind']>): Written => ({
  ...asked,
  tools: [{ kind }],
});
const part = '/messages/0/parts/0';

describe('what is refused, and where', () => {
  test.each<[string, Written, string]>([
    ['no model', { ...asked, model: '' }, '/model'],
    ['no messages', { model: 'm' }, '/messages'],
    ['no role', { model: 'm', messages: [{ content: 'x' }] }, '/messages/0/role'],
    ['a message that says nothing', { model: 'm', messages: [{ role: 2 }] }, '/messages/0'],
    ['an empty part', withPart({}), part],
    ['a medium of no kind', withPart({ body: { $case: 'media', value: {} } }), `${part}/media/kind`],
    [
      'a thought of an unknown form',
      withPart({ body: { $case: 'reasoning', value: { form: 'x' } } }),
      `${part}/reasoning/form`,
    ],
    [
      'a call without an id',
      withPart({ body: { $case: 'toolCall', value: { name: 'f' } } }),
      `${part}/tool_call/call_id`,
    ],
    [
      'a call without a name',
      withPart({ body: { $case: 'toolCall', value: { callId: 'c' } } }),
      `${part}/tool_call/name`,
    ],
    [
      'a call with an unknown input',
      withPart({ body: { $case: 'toolCall', value: { callId: 'c', name: 'f', input: 'yaml' } } }),
      `${part}/tool_call/input`,
    ],
    [
      'a result of no call',
      withPart({ body: { $case: 'toolResult', value: {} } }),
      `${part}/tool_result/call_id`,
    ],
    [
      'an empty part in a result',
      withPart({ body: { $case: 'toolResult', value: { callId: 'c', content: [{}] } } }),
      `${part}/tool_result/content/0`,
    ],
    [
      'an opaque part without a value',
      withPart({ body: { $case: 'opaque', value: { dialect: 'd', name: 'n' } } }),
      `${part}/opaque/value`,
    ],
    [
      'a signature of nobody',
      withPart({ body: { $case: 'text', value: {} }, signature: { dialect: 'd', value: 'v' } }),
      `${part}/signature/provider`,
    ],
    [
      'a cache point of no time',
      withPart({ body: { $case: 'text', value: {} }, cache: { ttlSeconds: 0 } }),
      `${part}/cache/ttl_seconds`,
    ],
    [
      'an item before the first',
      withPart({ body: { $case: 'text', value: {} }, item: { index: -1 } }),
      `${part}/item/index`,
    ],
    [
      'a citation of nothing',
      withPart({ body: { $case: 'text', value: { citations: [{}] } } }),
      `${part}/text/citations/0/raw`,
    ],
    ['a tool of no kind', { ...asked, tools: [{}] }, '/tools/0'],
    ['a function without a name', withTool({ $case: 'function', value: {} }), '/tools/0/function/name'],
    ['a custom tool without a name', withTool({ $case: 'custom', value: {} }), '/tools/0/custom/name'],
    [
      'a vendor tool without a declaration',
      withTool({ $case: 'provider', value: { dialect: 'd', name: 'n' } }),
      '/tools/0/provider/value',
    ],
    ['an unknown choice', { ...asked, toolChoice: { type: 'any' } }, '/tool_choice/type'],
    ['a choice of no tool', { ...asked, toolChoice: { type: 'tool' } }, '/tool_choice/name'],
    [
      'a choice with what belongs to another',
      { ...asked, toolChoice: { type: 'auto', name: 'f' } },
      '/tool_choice/name',
    ],
    ['an unknown format', { ...asked, responseFormat: { type: 'xml' } }, '/response_format/type'],
    [
      'a format without a name',
      { ...asked, responseFormat: { type: 'json-schema' } },
      '/response_format/name',
    ],
    [
      'a plain format with a schema',
      { ...asked, responseFormat: { type: 'json', schema: {} } },
      '/response_format/schema',
    ],
    ['a negative budget', { ...asked, reasoning: { budgetTokens: -1 } }, '/reasoning/budget_tokens'],
    ['a bias that is no number', { ...asked, logitBias: { '5': Number.NaN } }, '/logit_bias/5'],
    [
      'a number that JSON cannot write',
      { ...asked, providerOptions: { openai: { a: { b: [0, Number.NaN] } } } },
      '/provider_options/openai/a/b/1',
    ],
  ])('%s', (_name, written, pointer) => {
    const { shape } = refusal(written);
    expect(shape).toMatchObject({ code: 'invalid_request', pointer });
    expect(shape.message).toContain(pointer);
  });

  test('a role of a newer contract', () => {
    const body = {
      ...ChatRequest.fromPartial(asked),
      messages: [{ role: 9, content: 'x', parts: [], name: '', native: undefined }],
    };
    // Numbers that the enum does not have come through the wire as they are.
    expect(() => grpcChatSurface.decodeRequest({ body: body as unknown as ChatRequest })).toThrow(
      expect.objectContaining({ shape: expect.objectContaining({ pointer: '/messages/0/role' }) }),
    );
  });
});

describe('a schema as text', () => {
  const tool = (value: object): Written => withTool({ $case: 'function', value: { name: 'f', ...value } });

  test('keeps the order of its members', () => {
    const schemaJson = '{"properties":{"z":{},"a":{},"m":{"maximum":9007199254740991}},"type":"object"}';
    const request = decode({
      ...tool({ schemaJson }),
      responseFormat: { type: 'json-schema', name: 'n', schemaJson },
    });
    expect(JSON.stringify(request.tools[0])).toContain(`"schema":${schemaJson}`);
    expect(JSON.stringify(request.parameters.responseFormat)).toContain(`"schema":${schemaJson}`);
  });

  test('may be nested deeper than a Struct', () => {
    const schemaJson = `${'{"items":'.repeat(150)}{}${'}'.repeat(150)}`;
    expect(JSON.stringify(decode(tool({ schemaJson })).tools)).toContain(schemaJson);
  });

  test.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['empty', ''],
    ['too deep', '['.repeat(100_000)],
  ])('%s is refused', (_name, schemaJson) => {
    expect(refusal(tool({ schemaJson })).shape).toMatchObject({ pointer: '/tools/0/function/schema_json' });
  });

  test('beside a Struct is refused, for one of them would be lost', () => {
    expect(refusal(tool({ schemaJson: '{}', schema: {} })).shape).toMatchObject({
      pointer: '/tools/0/function/schema_json',
    });
    expect(
      refusal({
        ...asked,
        responseFormat: { type: 'json-schema', name: 'n', schema: {}, schemaJson: '{}' },
      }).shape,
    ).toMatchObject({ pointer: '/response_format/schema_json' });
  });
});
