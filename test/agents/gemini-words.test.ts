/** What the Gemini CLI asks beside the conversation, and Codex of older Gemini models. */
import { expect, test } from '@jest/globals';

import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { codex } from './clients.js';

const choice = {
  type: 'OBJECT',
  properties: {
    reasons: { type: 'ARRAY', items: { type: 'STRING' } },
    score: { type: 'INTEGER', description: 'From 1 to 100.' },
  },
  required: ['reasons', 'score'],
};
const body = {
  contents: [{ role: 'user', parts: [{ text: 'Which model?' }] }],
  generationConfig: { responseMimeType: 'application/json', responseJsonSchema: choice },
  tools: [{ functionDeclarations: [{ name: 'f', parametersJsonSchema: choice }] }],
};
const bytes = new TextEncoder().encode(JSON.stringify(body));
const asked = googleGenerateSurface.decodeRequest({ body, bytes, named: { model: 'm', isStream: false } });

test('the choice of a model, whose JSON Schema is in Google’s words, is in JSON Schema’s for others', () => {
  const { body: sent } = openaiResponsesVendor.encodeRequest(asked, { provider: 'openai', model: 'gpt-5' });
  const schema = {
    type: 'object',
    properties: {
      reasons: { type: 'array', items: { type: 'string' } },
      score: { type: 'integer', description: 'From 1 to 100.' },
    },
    required: ['reasons', 'score'],
  };
  expect(sent['text']).toMatchObject({ format: { type: 'json_schema', schema } });
  expect(sent['tools']).toMatchObject([{ name: 'f', parameters: schema }]);
});

test('for Google it stays as it was', () => {
  const { body: sent } = googleGenerateVendor.encodeRequest(asked, { provider: 'google', model: 'm' });
  expect(sent).toMatchObject(body);
});

test('Codex’s search for tools is no tool that older Gemini models refuse beside functions; its search of the web is', () => {
  const said = codex.body({ model: 'm', prompt: 'Hi', history: [] });
  const request = openaiResponsesSurface.decodeRequest({ body: said });
  const target = { provider: 'google', model: 'gemini-2.5-pro' };
  const { refusals } = googleGenerateVendor.encodeRequest(request, target);
  expect(refusals.map(({ shape }) => shape.pointer)).toEqual(['/tools/4']);
});
