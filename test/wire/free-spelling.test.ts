/** Members in snake_case, nulls and lists of one, as Google's API takes them; nothing of the caller's own is touched. */
import { describe, expect, test } from '@jest/globals';

import type { JsonValue } from '../../src/chat/json.js';
import { respell } from '../../src/wire/free-spelling.js';

const schema = 'GoogleGenerateContentRequest';

describe('respell', () => {
  const rows: [string, JsonValue, JsonValue][] = [
    [
      'quirk 60b: snake_case at any depth',
      {
        system_instruction: { parts: [{ text: 'a' }] },
        contents: [{ parts: [{ inline_data: { mime_type: 'image/png', data: 'aa' } }] }],
        generation_config: { max_output_tokens: 5, thinking_config: { thinking_budget: 1 } },
      },
      {
        systemInstruction: { parts: [{ text: 'a' }] },
        contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: 'aa' } }] }],
        generationConfig: { maxOutputTokens: 5, thinkingConfig: { thinkingBudget: 1 } },
      },
    ],
    [
      'properties of a schema keep their names, its own members do not',
      {
        generationConfig: {
          response_schema: {
            properties: { max_items: { type: 'ARRAY', max_items: '3' } },
            property_ordering: ['max_items'],
            default: { max_items: null },
          },
        },
      },
      {
        generationConfig: {
          responseSchema: {
            properties: { max_items: { type: 'ARRAY', maxItems: '3' } },
            propertyOrdering: ['max_items'],
            default: { max_items: null },
          },
        },
      },
    ],
    [
      'arguments, results and JSON Schemas are not looked into',
      {
        contents: [{ parts: [{ function_call: { name: 'f', args: { mime_type: null, parts: {} } } }] }],
        tools: [{ function_declarations: [{ name: 'f', parameters_json_schema: { any_of: null } }] }],
      },
      {
        contents: [{ parts: [{ functionCall: { name: 'f', args: { mime_type: null, parts: {} } } }] }],
        tools: [{ functionDeclarations: [{ name: 'f', parametersJsonSchema: { any_of: null } }] }],
      },
    ],
    [
      'one object stands for a list of one',
      { contents: { parts: { text: 'a' } }, tools: { google_search: {} } },
      { contents: [{ parts: [{ text: 'a' }] }], tools: [{ googleSearch: {} }] },
    ],
    [
      'a null is a member left out, unless it is a value',
      { contents: [], tools: null, generationConfig: { seed: null, responseJsonSchema: null } },
      { contents: [], generationConfig: { responseJsonSchema: null } },
    ],
    [
      'unknown members stay as they are',
      { contents: [], brand_new: { mime_type: null } },
      { contents: [], brand_new: { mime_type: null } },
    ],
    [
      'of a member that is there in both spellings the second stays as it is',
      { generationConfig: { topK: 1, top_k: 2 } },
      { generationConfig: { topK: 1, top_k: 2 } },
    ],
    ['what is no object is left alone', 'a', 'a'],
    ['what is of the wrong type is left alone', { contents: 'a', tools: [1] }, { contents: 'a', tools: [1] }],
  ];

  test.each(rows)('%s', (_what, body, expected) => {
    expect(respell(body, schema)).toEqual(expected);
  });

  test('gives back the very body when there is nothing to do', () => {
    const body = { contents: [{ role: 'user', parts: [{ text: 'a' }] }], x: null };
    expect(respell(body, schema)).toBe(body);
  });

  test('leaves the formats of others alone', () => {
    const body = { contents: { a: null } };
    expect(respell(body, 'ChatCompletionRequest')).toBe(body);
  });

  test('is done after one time', () => {
    for (const [, body] of rows) {
      const once = respell(body, schema);
      expect(respell(once, schema)).toBe(once);
    }
  });

  test('keeps a member called __proto__ as data', () => {
    const body = JSON.parse('{"contents":{"__proto__":{"a":1}}}') as JsonValue;
    expect(JSON.stringify(respell(body, schema))).toBe('{"contents":[{"__proto__":{"a":1}}]}');
  });
});
