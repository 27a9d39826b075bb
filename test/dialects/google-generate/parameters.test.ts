/** Tools, parameters and forms of the answer as Google takes them. */
import { describe, expect, test } from '@jest/globals';

import { GatewayError } from '../../../src/chat/error.js';
import type { JsonObject } from '../../../src/chat/json.js';
import type { Parameters, Reasoning, Tool, ToolChoice } from '../../../src/chat/request.js';
import { googleGenerateVendor } from '../../../src/dialects/google-generate/vendor.js';
import { assistant, callPart, encode, said, user } from './encoding.js';

const schema: JsonObject = { type: 'object', properties: { to: { type: 'string' } }, required: ['to'] };
const fn: Tool = { type: 'function', name: 'distance', description: 'Kilometres.', schema };
const custom: Tool = {
  type: 'custom',
  name: 'patch',
  description: 'Applies a patch.',
  format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' },
};
const search: Tool = {
  type: 'provider',
  dialect: 'openai-responses',
  name: 'web_search',
  value: {},
  hosted: { kind: 'web-search' },
};

describe('paths', () => {
  test.each([
    ['gemini-2.5-flash', '/v1beta/models/gemini-2.5-flash:generateContent'],
    ['models/gemini-2.5-flash', '/v1beta/models/gemini-2.5-flash:generateContent'],
    ['tunedModels/a b', '/v1beta/tunedModels/a%20b:generateContent'],
    ['publishers/google/models/x', '/v1beta/publishers/google/models/x:generateContent'],
    ['org/model', '/v1beta/models/org/model:generateContent'],
  ])('of %s', (model, path) => {
    expect(encode({}, model)).toMatchObject({ path, headers: {} });
    expect(googleGenerateVendor.path(model, false)).toBe(path);
  });

  test('of a stream, with neither model nor stream in the body', () => {
    const { path, query, body } = encode({ stream: true }, 'm');
    expect({ path, query }).toEqual({
      path: '/v1beta/models/m:streamGenerateContent',
      query: { alt: 'sse' },
    });
    expect(Object.keys(body)).toEqual(['contents']);
    expect(googleGenerateVendor.path('m', true)).toBe('/v1beta/models/m:streamGenerateContent?alt=sse');
  });
});

describe('tools', () => {
  test('functions keep their JSON Schema', () => {
    expect(encode({ tools: [fn] }).body['tools']).toEqual([
      {
        functionDeclarations: [
          { name: 'distance', description: 'Kilometres.', parametersJsonSchema: schema },
        ],
      },
    ]);
  });

  test('what the vendor reads in another form is written in it', () => {
    const written: JsonObject = {
      $schema: 'x',
      type: 'object',
      properties: {
        kind: { const: 'a' },
        const: { type: 'string' },
        place: { description: 'Where.', allOf: [{ $ref: '#/definitions/Place' }] },
        other: { $ref: '#/definitions/Place' },
      },
      definitions: { Place: { type: 'object' } },
    };
    expect(encode({ tools: [{ type: 'function', name: 'f', schema: written }] }).body['tools']).toEqual([
      {
        functionDeclarations: [
          {
            name: 'f',
            parametersJsonSchema: {
              type: 'object',
              properties: {
                kind: { enum: ['a'] },
                const: { type: 'string' },
                place: { description: 'Where.', $ref: '#/$defs/Place' },
                other: { $ref: '#/$defs/Place' },
              },
              $defs: { Place: { type: 'object' } },
            },
          },
        ],
      },
    ]);
  });

  test('a custom tool is a function with one text argument, in calls of earlier turns too', () => {
    const messages = [user('a'), assistant(callPart('patch', { input: 'text', argumentsText: 'x\ny' }))];
    const { body, undo } = encode({ tools: [custom], messages });
    expect(undo).toMatchObject({ provider: 'google', customTools: ['patch'] });
    expect(body['tools']).toMatchObject([
      {
        functionDeclarations: [
          {
            name: 'patch',
            description: expect.stringMatching(/^Applies a patch\.\n\n.*lark/s),
            parametersJsonSchema: { properties: { input: { type: 'string' } }, required: ['input'] },
          },
        ],
      },
    ]);
    expect(body['contents']).toMatchObject([
      {},
      { parts: [{ functionCall: { name: 'patch', args: { input: 'x\ny' } } }] },
    ]);
  });

  test('names that are refused are changed, and turned back', () => {
    const names = ['get it', 'get/it', '1st', 'a'.repeat(140), 'ok.a-b:c'];
    const { body, undo } = encode({ tools: names.map((name) => ({ type: 'function', name })) });
    const [{ functionDeclarations: sent }] = body['tools'] as [{ functionDeclarations: { name: string }[] }];
    expect(sent.at(-1)?.name).toBe('ok.a-b:c');
    expect(new Set(sent.map(({ name }) => name)).size).toBe(5);
    expect(sent.every(({ name }) => /^[a-z_][\w.:-]{0,127}$/i.test(name))).toBe(true);
    expect(Object.values(undo.toolNames ?? {})).toEqual(names.slice(0, 4));
  });

  test('a namespace is told where a name alone would not be clear', () => {
    const messages = [
      user('a'),
      assistant(callPart('find', { namespace: 'crm' }), callPart('distance', { namespace: 'maps' })),
    ];
    const { body, undo } = encode({ tools: [fn], messages });
    expect(body['contents']).toMatchObject([
      {},
      { parts: [{ functionCall: { name: 'find' } }, { functionCall: { name: 'maps__distance' } }] },
    ]);
    expect(undo.namespaces).toEqual({
      find: { namespace: 'crm', name: 'find' },
      maps__distance: { namespace: 'maps', name: 'distance' },
    });
  });

  test.each([
    ['web-search', 'googleSearch'],
    ['web-fetch', 'urlContext'],
    ['code-execution', 'codeExecution'],
  ] as const)('%s is %s', (kind, name) => {
    const encoded = encode({ tools: [{ ...search, hosted: { kind } }] });
    expect(encoded.body['tools']).toEqual([{ [name]: {} }]);
    expect(said(encoded)).toEqual([]);
  });

  test('settings of a search that Google’s lacks are said', () => {
    const tool: Tool = { ...search, hosted: { kind: 'web-search', allowedDomains: ['a.test'], maxUses: 3 } };
    const encoded = encode({ tools: [tool] });
    expect(said(encoded)).toEqual(['lowered /tools/0']);
    expect(encoded.warnings[0]?.message).toMatch(/max uses.*allowed domains|allowed domains.*max uses/);
  });

  test('functions beside the vendor’s own tools', () => {
    expect(encode({ tools: [fn, search] }).body['toolConfig']).toEqual({
      includeServerSideToolInvocations: true,
    });
    expect(said(encode({ tools: [fn, search] }, 'gemini-2.5-flash'))).toEqual(['refused /tools/1']);
  });

  test.each<[ToolChoice, JsonObject | undefined]>([
    [{ type: 'auto' }, { mode: 'AUTO' }],
    [{ type: 'none' }, { mode: 'NONE' }],
    [{ type: 'required' }, { mode: 'ANY' }],
    [
      { type: 'tool', name: 'distance' },
      { mode: 'ANY', allowedFunctionNames: ['distance'] },
    ],
    [
      { type: 'allowed', mode: 'required', names: ['distance'] },
      { mode: 'ANY', allowedFunctionNames: ['distance'] },
    ],
    [
      { type: 'allowed', mode: 'auto', names: ['distance'] },
      { mode: 'VALIDATED', allowedFunctionNames: ['distance'] },
    ],
  ])('the choice %j', (toolChoice, functionCallingConfig) => {
    expect(encode({ tools: [fn], toolChoice }).body['toolConfig']).toEqual({ functionCallingConfig });
  });

  test('strict functions are held to their schema', () => {
    const tools: Tool[] = [{ ...fn, isStrict: true }];
    expect(encode({ tools }).body['toolConfig']).toEqual({ functionCallingConfig: { mode: 'VALIDATED' } });
    expect(encode({ tools, toolChoice: { type: 'required' } }).body['toolConfig']).toEqual({
      functionCallingConfig: { mode: 'ANY' },
    });
    expect(encode({ tools }, 'gemini-2.0-flash').body['toolConfig']).toBeUndefined();
  });

  test('a choice where there are no functions', () => {
    expect(said(encode({ tools: [search], toolChoice: { type: 'required' } }))).toEqual([
      'refused /toolChoice',
    ]);
    expect(encode({ tools: [search], toolChoice: { type: 'none' } }).body).not.toHaveProperty('tools');
  });
});

describe('parameters', () => {
  test('that mean the same', () => {
    const parameters: Partial<Parameters> = {
      maxOutputTokens: 9,
      temperature: 0.5,
      topP: 0.9,
      topK: 3,
      stop: ['END'],
      seed: 7,
      presencePenalty: 0.1,
      frequencyPenalty: 0.2,
      logprobs: true,
      topLogprobs: 2,
      modalities: ['text', 'image'],
      audio: { voice: 'Kore' },
      serviceTier: 'default',
      store: false,
      choices: 1,
      parallelToolCalls: true,
    };
    const encoded = encode({ parameters });
    expect(encoded.body).toMatchObject({
      generationConfig: {
        maxOutputTokens: 9,
        temperature: 0.5,
        topP: 0.9,
        topK: 3,
        stopSequences: ['END'],
        seed: 7,
        presencePenalty: 0.1,
        frequencyPenalty: 0.2,
        responseLogprobs: true,
        logprobs: 2,
        responseModalities: ['TEXT', 'IMAGE'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } } },
      },
      serviceTier: 'standard',
      store: false,
    });
    expect(said(encoded)).toEqual([]);
  });

  test.each<[Partial<Parameters>, string[]]>([
    [{ choices: 2 }, ['refused /choices']],
    [{ stop: ['1', '2', '3', '4', '5', '6'] }, ['refused /stop']],
    [{ seed: 2 ** 40 }, ['dropped /seed']],
    [{ parallelToolCalls: false }, ['dropped /parallelToolCalls']],
    [{ serviceTier: 'scale' }, ['dropped /serviceTier']],
    [{ audio: { voice: 'Kore', format: 'wav' } }, ['dropped /audio']],
    [{ logprobs: false, topLogprobs: 0, stop: [], serviceTier: 'auto' }, []],
  ])('%j', (parameters, expected) => {
    expect(said(encode({ parameters }))).toEqual(expected);
  });

  test('what a caller says for Google alone is merged last', () => {
    const google = {
      safetySettings: [{ category: 'X', threshold: 'OFF' }],
      cachedContent: 'cachedContents/1',
      generationConfig: { mediaResolution: 'MEDIA_RESOLUTION_LOW' },
    };
    const { body } = encode({
      parameters: { temperature: 1 },
      providerOptions: { google, openai: { x: 1 } },
    });
    expect(body).toMatchObject({
      ...google,
      generationConfig: { temperature: 1, mediaResolution: 'MEDIA_RESOLUTION_LOW' },
    });
    expect(body).not.toHaveProperty('x');
    expect(() => encode({ providerOptions: { google: { contents: [] } } })).toThrow(GatewayError);
  });

  test('cache points are reported once', () => {
    const cached = { role: 'user' as const, parts: [{ type: 'text' as const, text: 'a', cache: {} }] };
    expect(
      said(encode({ messages: [user('b'), cached, assistant({ type: 'text', text: 'c' }), cached] })),
    ).toEqual(['dropped /messages/1']);
  });
});

describe('thinking', () => {
  const thinkingOf = (reasoning: Reasoning, model: string): { config: unknown; said: string[] } => {
    const encoded = encode({ parameters: { reasoning } }, model);
    const config = encoded.body['generationConfig'] as JsonObject | undefined;
    return { config: config?.['thinkingConfig'], said: said(encoded) };
  };
  const shown = { includeThoughts: true };
  const lowered = ['lowered /reasoning'];

  test.each<[Reasoning, string, JsonObject | undefined, string[]]>([
    [{ effort: 'low' }, 'gemini-2.5-flash', { thinkingBudget: 1_024, ...shown }, []],
    [{ effort: 'high' }, 'gemini-2.5-pro', { thinkingBudget: 24_576, ...shown }, []],
    [{ effort: 'max' }, 'gemini-2.5-flash', { thinkingBudget: 24_576, ...shown }, []],
    [{ effort: 'none' }, 'gemini-2.5-flash', { thinkingBudget: 0 }, []],
    [{ effort: 'none' }, 'gemini-2.5-pro', { thinkingBudget: 128 }, lowered],
    [{ budgetTokens: 100 }, 'gemini-2.5-flash-lite', { thinkingBudget: 512, ...shown }, lowered],
    [{ budgetTokens: 99_999 }, 'models/gemini-2.5-pro', { thinkingBudget: 32_768, ...shown }, lowered],
    [{ budgetTokens: -1 }, 'gemini-2.5-pro', { thinkingBudget: -1, ...shown }, []],
    [{ summary: 'auto' }, 'gemini-2.5-pro', shown, []],
    [{ effort: 'low', summary: 'none' }, 'gemini-2.5-pro', { thinkingBudget: 1_024 }, []],
    [{ effort: 'extreme' }, 'gemini-2.5-pro', shown, ['dropped /reasoning']],
    [{ effort: 'medium' }, 'gemini-3.1-pro-preview', { thinkingLevel: 'MEDIUM', ...shown }, []],
    [{ effort: 'medium' }, 'gemini-3-pro-preview', { thinkingLevel: 'HIGH', ...shown }, lowered],
    [{ effort: 'minimal' }, 'gemini-3-flash-preview', { thinkingLevel: 'MINIMAL', ...shown }, []],
    [{ effort: 'none' }, 'gemini-3-flash-preview', { thinkingLevel: 'MINIMAL' }, lowered],
    [{ budgetTokens: 0 }, 'gemini-3-pro-preview', { thinkingLevel: 'LOW' }, lowered],
    [{ effort: 'xhigh' }, 'a-newer-model', { thinkingLevel: 'HIGH', ...shown }, lowered],
    [{ budgetTokens: 2_000 }, 'gemini-3-flash-preview', { thinkingBudget: 2_000, ...shown }, []],
    [{ effort: 'extreme' }, 'gemini-3-flash-preview', shown, ['dropped /reasoning']],
    [{ effort: 'low' }, 'gemini-2.0-flash', undefined, ['dropped /reasoning']],
    [{ effort: 'none' }, 'gemma-3-27b-it', undefined, []],
  ])('%j to %s', (reasoning, model, config, expected) => {
    expect(thinkingOf(reasoning, model)).toEqual({ config, said: expected });
  });
});

describe('forms of the answer', () => {
  const responseFormat = { type: 'json-schema' as const, name: 'trip', schema, isStrict: true };

  test('JSON', () => {
    const { body } = encode({ parameters: { responseFormat: { type: 'json' } } });
    expect(body['generationConfig']).toEqual({ responseMimeType: 'application/json' });
    expect(encode({ parameters: { responseFormat: { type: 'text' } } }).body).not.toHaveProperty(
      'generationConfig',
    );
  });

  test('a schema, whose title is the name of the format', () => {
    const encoded = encode({ parameters: { responseFormat } });
    expect(encoded.body['generationConfig']).toEqual({
      responseMimeType: 'application/json',
      responseJsonSchema: { title: 'trip', ...schema },
    });
    expect(said(encoded)).toEqual([]);
  });

  test('a schema with a title of its own has the name of the format as its id', () => {
    const titled = { title: 'Trip', ...schema };
    const formOf = (name: string): unknown =>
      encode({ parameters: { responseFormat: { ...responseFormat, name, schema: titled } } }).body[
        'generationConfig'
      ];
    expect(formOf('trip')).toMatchObject({ responseJsonSchema: { $id: 'trip', ...titled } });
    expect(formOf('Trip')).toMatchObject({ responseJsonSchema: titled });
  });

  test('what no answer is held to is said, by the names of the members', () => {
    const loose = {
      type: 'object',
      properties: { pattern: { type: 'string', pattern: 'a+', default: 'a' } },
    };
    const encoded = encode({
      parameters: { responseFormat: { ...responseFormat, schema: loose, description: 'A trip.' } },
    });
    expect(said(encoded)).toEqual(['lowered /responseFormat']);
    expect(encoded.warnings[0]?.message).toMatch(
      /not held to pattern, default of the schema; the description/,
    );
  });

  test('beside functions it is got by one more of them before Gemini 3', () => {
    const encoded = encode({ tools: [fn], parameters: { responseFormat } }, 'gemini-2.5-flash');
    expect(encoded.body).not.toHaveProperty('generationConfig');
    expect(encoded.body).toMatchObject({
      tools: [
        {
          functionDeclarations: [
            { name: 'distance' },
            { name: 'trip', parametersJsonSchema: { title: 'trip' } },
          ],
        },
      ],
      toolConfig: { functionCallingConfig: { mode: 'ANY' } },
    });
    expect(encoded.undo.jsonTool).toBe('trip');
    expect(said(encoded)).toEqual(['emulated /responseFormat']);
    expect(encode({ tools: [fn], parameters: { responseFormat } }).undo.jsonTool).toBeUndefined();
  });

  test('the function that gets it is among those that may be called', () => {
    const toolChoice: ToolChoice = { type: 'allowed', mode: 'auto', names: ['distance'] };
    const { body } = encode({ tools: [fn], toolChoice, parameters: { responseFormat } }, 'gemini-2.5-flash');
    expect(body['toolConfig']).toEqual({
      functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['distance', 'trip'] },
    });
  });
});
