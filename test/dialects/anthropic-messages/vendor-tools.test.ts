/** Tools, choices of them and forms of answers, written for Anthropic. */
import { describe, expect, test } from '@jest/globals';

import type { HostedTool, Tool, ToolChoice } from '../../../src/chat/request.js';
import { featuresOf } from '../../../src/dialects/anthropic-messages/model-features.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import { growthOf } from '../../harness/growth.js';
import type { Body } from './vendor-events.js';
import { chat, chatRequest, models, responses, tool, write } from './written-requests.js';

const object = (properties: Body, members: Body = {}): Body => ({ type: 'object', properties, ...members });

describe('functions', () => {
  test('with and without a schema', () => {
    const { body, said } = chat({
      tools: [
        tool('now', { description: 'Tells the time.' }),
        { type: 'function', function: { name: 'stop' } },
      ],
    });
    expect(body['tools']).toEqual([
      { name: 'now', description: 'Tells the time.', input_schema: object({ at: { type: 'string' } }) },
      { name: 'stop', input_schema: object({}) },
    ]);
    expect(said).toEqual([]);
  });

  test.each<[Body, Body]>([
    [{ properties: { a: {} } }, object({ a: {} })],
    [{ type: ['object', 'null'], properties: {} }, object({})],
    [
      { anyOf: [object({ a: {} }, { required: ['a'] }), object({ b: {} }, { required: ['a', 'b'] })] },
      object({ a: {}, b: {} }, { required: ['a'] }),
    ],
    [object({ a: { type: 'integer', required: true } }), object({ a: { type: 'integer' } })],
  ])('a schema %j that is refused goes as %j, which is said', (parameters, expected) => {
    const { body, said } = chat({ tools: [tool('now', { parameters })] });
    expect(body['tools'][0].input_schema).toEqual(expected);
    expect(said).toEqual(['lowered /tools/0']);
  });

  test('words of older drafts and of OpenAPI are those of today', () => {
    const parameters = object({
      pair: { type: 'ARRAY', items: [{ type: 'STRING' }, { type: 'string' }] },
      share: { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 1, exclusiveMaximum: false },
    });
    expect(chat({ tools: [tool('now', { parameters })] }).body['tools'][0].input_schema).toEqual(
      object({
        pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'string' }] },
        share: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
      }),
    );
  });

  test('arguments that are to be no object are refused', () => {
    expect(chat({ tools: [tool('now', { parameters: { type: 'string' } })] }).refused).toEqual(['/tools/0']);
  });

  test('strict ones are closed, and what cannot be compiled is told in words, which is said', () => {
    const parameters = object(
      {
        name: { type: 'string', minLength: 2, description: 'A river.' },
        at: { type: 'string', format: 'date' },
      },
      { $schema: 'http://json-schema.org/draft-07/schema#', required: ['name'] },
    );
    const { body, said } = chat({ tools: [tool('now', { parameters, strict: true })] });
    expect(body['tools'][0]).toEqual({
      name: 'now',
      strict: true,
      input_schema: object(
        {
          name: { type: 'string', description: 'A river.\n\n{minLength: 2}' },
          at: { type: 'string', format: 'date' },
        },
        { required: ['name'], additionalProperties: false },
      ),
    });
    expect(said).toEqual(['lowered /tools/0']);
  });

  test.each<[string, Body, string]>([
    ['of any members', object({ a: { type: 'object' } }), models.budget],
    ['that refers to itself', object({ a: { $ref: '#' } }), models.budget],
    ['for an older model', object({}), models.older],
  ])('a schema %s cannot be strict, which is said', (_what, parameters, model) => {
    const { body, said } = chat({ tools: [tool('now', { parameters, strict: true })] }, model);
    expect(body['tools'][0]).toEqual({ name: 'now', input_schema: parameters });
    expect(said).toEqual(['dropped /tools/0/strict']);
  });

  test('a schema whose references fan out is read in no time', () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const next = { $ref: `#/$defs/d${index + 1}` };
        return [`d${index}`, object({ left: next, right: next })];
      }),
    );
    const parameters = object(
      { top: { $ref: '#/$defs/d0' } },
      { $defs: { ...$defs, d60: { type: 'string' } } },
    );
    const { body } = chat({ tools: [tool('now', { parameters, strict: true })] });
    expect(body['tools'][0].strict).toBe(true);
  });

  test('a name that Anthropic does not take is turned back in replies', () => {
    const request = chatRequest({
      tools: [tool('now?'), tool('now!')],
      tool_choice: { type: 'function', function: { name: 'now!' } },
    });
    const { body, encoded } = write(request, models.budget);
    const names = body['tools'].map(({ name }: Body) => name) as string[];
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[a-zA-Z0-9_-]{1,128}$/);
    expect(encoded.undo.toolNames).toEqual({ [names[0] ?? '']: 'now?', [names[1] ?? '']: 'now!' });
    expect(body['tool_choice']).toEqual({ type: 'tool', name: names[1] });
  });
});

describe('custom tools', () => {
  test('are functions with one text, their calls and results as well', () => {
    const format = { type: 'grammar', syntax: 'lark', definition: 'start: "a"' };
    const { body, encoded } = responses({
      tools: [{ type: 'custom', name: 'patch', description: 'Patches.', format }],
      input: [
        { role: 'user', content: 'Hi' },
        { type: 'custom_tool_call', call_id: 'c', name: 'patch', input: 'a\n"b"' },
        { type: 'custom_tool_call_output', call_id: 'c', output: 'done' },
      ],
    });
    expect(body['tools'][0]).toMatchObject({
      name: 'patch',
      description: 'Patches.\n\nThe input has to follow this lark grammar:\nstart: "a"',
      input_schema: { required: ['input'], additionalProperties: false },
    });
    expect(body['messages'][1].content[0].input).toEqual({ input: 'a\n"b"' });
    expect(body['messages'][2].content[0]).toEqual({
      type: 'tool_result',
      tool_use_id: 'c',
      content: 'done',
    });
    expect(encoded.undo.customTools).toEqual(['patch']);
  });
});

describe('tools that the vendor runs', () => {
  const hosted = (settings: HostedTool): Tool => ({
    type: 'provider',
    dialect: 'openai-responses',
    name: settings.kind,
    value: {},
    hosted: settings,
  });
  const written = (...tools: Tool[]): ReturnType<typeof write> =>
    write({ ...chatRequest({}), tools }, models.budget);

  test('web search with its limits and the place of the user', () => {
    const userLocation = { city: 'Gdańsk', country: 'PL' };
    const settings = { maxUses: 3, allowedDomains: ['rivers.example'], userLocation };
    const { body, said, encoded } = written(hosted({ kind: 'web-search', ...settings }));
    expect(body['tools']).toEqual([
      {
        type: 'web_search_20250305',
        name: 'web_search',
        max_uses: 3,
        allowed_domains: ['rivers.example'],
        user_location: { type: 'approximate', ...userLocation },
      },
    ]);
    expect(said).toEqual([]);
    expect(encoded.headers).toEqual({});
  });

  test('what they cannot hold is said', () => {
    const sites = { allowedDomains: ['a.example'], blockedDomains: ['b.example'] };
    const { body, said } = written(
      hosted({ kind: 'web-search', ...sites }),
      hosted({ kind: 'web-search', userLocation: { country: 'Poland' } }),
    );
    expect(body['tools'][0]).not.toHaveProperty('blocked_domains');
    expect(body['tools'][1]).not.toHaveProperty('user_location');
    expect(said).toEqual(['dropped /tools/0', 'dropped /tools/1']);
  });

  test('fetching pages and running code; a function of the same name gets another', () => {
    const own: Tool = { type: 'function', name: 'code_execution' };
    const { body, encoded } = written(own, hosted({ kind: 'web-fetch' }), hosted({ kind: 'code-execution' }));
    const names = body['tools'].map(({ name }: Body) => name) as string[];
    expect(names.slice(1)).toEqual(['web_fetch', 'code_execution']);
    expect(encoded.undo.toolNames).toEqual({ [names[0] ?? '']: 'code_execution' });
  });

  test('Anthropic’s own go as they are', () => {
    const value = { type: 'memory_20250818', name: 'memory' };
    const { body } = written({ type: 'provider', dialect: 'anthropic-messages', name: value.type, value });
    expect(body['tools']).toEqual([value]);
  });
});

describe('choice of tools', () => {
  const tools = [tool('now'), tool('later')];

  test.each<[Body, unknown]>([
    [{}, undefined],
    [{ tool_choice: 'auto' }, { type: 'auto' }],
    [{ tool_choice: 'none' }, { type: 'none' }],
    [{ tool_choice: 'required' }, { type: 'any' }],
    [{ tool_choice: { type: 'function', function: { name: 'now' } } }, { type: 'tool', name: 'now' }],
    [{ parallel_tool_calls: true }, undefined],
    [{ parallel_tool_calls: false }, { type: 'auto', disable_parallel_tool_use: true }],
    [
      { parallel_tool_calls: false, tool_choice: 'required' },
      { type: 'any', disable_parallel_tool_use: true },
    ],
  ])('%j', (members, expected) => {
    const { body, said } = chat({ tools, ...members });
    expect(body['tool_choice']).toEqual(expected);
    expect(said).toEqual([]);
  });

  test('a model that cannot be made to call a tool: what demands a call is refused', () => {
    const { canForceCalls } = featuresOf('claude-fable-5');
    expect([canForceCalls, featuresOf('claude-opus-5-5').canForceCalls]).toEqual([true, false]);
    const level = (model: string): string => anthropicMessagesVendor.support(model).toolChoice.required.level;
    expect([level('claude-opus-5'), level('claude-opus-5-5')]).toEqual(['native', 'unsupported']);
    const toolChoice: ToolChoice = { type: 'allowed', mode: 'required', names: ['now'] };
    const request = { ...chatRequest({ tools, tool_choice: 'required' }), toolChoice };
    expect(write(request, 'claude-opus-5-5').refused).toEqual(['/tool_choice']);
    const json = chat({ response_format: { type: 'json_object' } }, 'claude-opus-5-5').body;
    expect(json['tool_choice']).toEqual({ type: 'auto', disable_parallel_tool_use: true });
    expect(json['system'][0].text).toContain('json_answer');
  });

  test('of allowed tools the others are left out, which is said', () => {
    const { body, said } = responses({
      tools: tools.map(({ function: { name } }) => ({ type: 'function', name, parameters: object({}) })),
      tool_choice: { type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'later' }] },
    });
    expect(body['tools'].map(({ name }: Body) => name)).toEqual(['later']);
    expect(body['tool_choice']).toEqual({ type: 'any' });
    expect(said).toEqual(['emulated /tool_choice']);
  });

  test('without tools it is left out, which is said where it would have meant something', () => {
    const { body, said } = chat({ tool_choice: 'required', parallel_tool_calls: false });
    expect(body).not.toHaveProperty('tool_choice');
    expect(said).toEqual(['dropped /tool_choice', 'dropped /parallel_tool_calls']);
    expect(chat({ tool_choice: 'auto' }).said).toEqual([]);
  });
});

describe('forms of answers', () => {
  const format = (schema: Body | undefined, members: Body = {}): Body => ({
    response_format: { type: 'json_schema', json_schema: { name: 'river', schema, ...members } },
  });
  const river = object({ name: { type: 'string' } }, { required: ['name'] });

  test('a schema that can be compiled', () => {
    const { body, said } = chat(format(river));
    expect(body['output_config']).toEqual({
      format: { type: 'json_schema', schema: { ...river, title: 'river', additionalProperties: false } },
    });
    expect(said).toEqual([]);
  });

  test('limits are told in words, and so is what the format is for', () => {
    const { body, said } = chat(
      format({ ...river, oneOf: [{ required: ['name'] }], minProperties: 1 }, { description: 'A river.' }),
    );
    expect(body['output_config'].format.schema).toMatchObject({
      anyOf: [{ required: ['name'] }],
      description: expect.stringContaining('{minProperties: 1}'),
    });
    expect(said).toContain('lowered /response_format');
  });

  test('what it is called stands in the schema, or is said to be lost', () => {
    expect(chat(format({ ...river, title: 'river' })).said).toEqual([]);
    expect(chat(format({ ...river, title: 'Stream' })).said).toEqual(['lowered /response_format']);
  });

  test.each<[string, Body, string]>([
    ['any JSON', { response_format: { type: 'json_object' } }, models.budget],
    ['a schema that refers to itself', format(object({ up: { $ref: '#' } })), models.budget],
    ['a schema for an older model', format(river), models.older],
  ])('%s is asked for by a tool, which is said', (_what, members, model) => {
    const { body, said, encoded } = chat(members, model);
    expect(body['tools']).toMatchObject([{ name: 'json_answer', input_schema: { type: 'object' } }]);
    expect(body['tool_choice']).toEqual({
      type: 'tool',
      name: 'json_answer',
      disable_parallel_tool_use: true,
    });
    expect(encoded.undo.jsonTool).toBe('json_answer');
    expect(said).toEqual(['emulated /response_format']);
  });

  test('beside tools of the client’s, one of them all has to be called', () => {
    const members = { response_format: { type: 'json_object' }, tools: [tool('json_answer')] };
    const { body, encoded } = chat(members);
    expect(body['tools'].map(({ name }: Body) => name)).toEqual(['json_answer', 'json_answer_2']);
    expect(body['tool_choice']).toEqual({ type: 'any' });
    expect(encoded.undo.jsonTool).toBe('json_answer_2');
    const none = chat({ ...members, tool_choice: 'none' });
    expect(none.body['tool_choice']).toMatchObject({ type: 'tool', name: 'json_answer_2' });
  });

  test('a call that is asked for comes before the form of an answer', () => {
    const { body, said } = chat({
      response_format: { type: 'json_object' },
      tools: [tool('now')],
      tool_choice: 'required',
    });
    expect(body['tools']).toHaveLength(1);
    expect(said).toEqual(['dropped /response_format']);
  });

  test('a schema of something else than an object is refused where a tool has to stand for it', () => {
    expect(chat(format({ type: 'array', items: {} }), models.older).refused).toEqual(['/response_format']);
  });
});

describe('schemas of several parts', () => {
  const text = { type: 'string' };
  const inputOf = (parameters: Body, members: Body = {}): Body => {
    const { body } = chat({ tools: [tool('now', { parameters, ...members })] }, models.newest);
    return body['tools'][0];
  };

  test('alternatives at the top that stand elsewhere have their members', () => {
    const parameters = {
      anyOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Pet' }],
      $defs: {
        Cat: object({ kind: { const: 'cat' }, lives: { type: 'integer' } }, { required: ['kind', 'lives'] }),
        Dog: object({ kind: { const: 'dog' } }, { required: ['kind'] }),
        Pet: { oneOf: [{ $ref: '#/$defs/Dog' }, { $ref: '#/$defs/Pet' }] },
      },
    };
    const { input_schema: input } = inputOf(parameters);
    expect(input.properties).toEqual({
      kind: { anyOf: [{ const: 'cat' }, { const: 'dog' }] },
      lives: { type: 'integer' },
    });
    expect(input.anyOf).toBeUndefined();
  });

  test('an object of several parts is one object where it is closed', () => {
    const parameters = object({
      place: {
        description: 'Where.',
        allOf: [{ $ref: '#/$defs/Town' }, object({ street: text }, { required: ['street'] })],
      },
      plain: { allOf: [{ $ref: '#/$defs/Town' }], description: 'Only one.' },
    });
    const defs = { Town: object({ town: text, code: text }, { required: ['town'] }) };
    const { input_schema: input, strict } = inputOf({ ...parameters, $defs: defs }, { strict: true });
    expect(strict).toBe(true);
    expect(input.properties.place).toEqual({
      description: 'Where.',
      type: 'object',
      properties: { town: text, code: text, street: text },
      required: ['town', 'street'],
      additionalProperties: false,
    });
    expect(input.properties.plain.allOf).toEqual([{ $ref: '#/$defs/Town' }]);
  });

  test('parts that cannot be put together are not held to strictly, which is said', () => {
    const place = { allOf: [object({ a: text }), { ...object({ b: text }), anyOf: [object({ c: text })] }] };
    const { body, said } = chat(
      { tools: [tool('now', { parameters: object({ place }), strict: true })] },
      models.newest,
    );
    expect(body['tools'][0].strict).toBeUndefined();
    expect(said).toEqual(['dropped /tools/0/strict']);
  });

  test('references that double at each level cost no more than others', () => {
    const both = (next: string): Body[] => [{ $ref: next }, { $ref: next }];
    const doubling = (length: number): Body => {
      const levels = Array.from({ length }, (_, index) => both(`#/$defs/L${index + 1}`));
      const defs = Object.fromEntries(
        levels.map((each, index) => [`L${index}`, { anyOf: each, allOf: each }]),
      );
      return { anyOf: both('#/$defs/L0'), $defs: { ...defs, [`L${length}`]: object({ a: text }) } };
    };
    // Four more levels are 16 times the references at least.
    expect(growthOf((levels) => () => inputOf(doubling(levels), { strict: true }), [8, 12])).toBeLessThan(10);
  });

  test('a union of thousands costs what its members cost', () => {
    const anyOf = Array.from({ length: 10_000 }, (_, index) => object({ kind: { const: index } }));
    const began = process.cpuUsage();
    const { kind } = inputOf({ anyOf })['input_schema'].properties;
    expect(kind.anyOf).toHaveLength(anyOf.length);
    // By comparing each with all before it, it takes 10 s.
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(2_000);
  });
});
