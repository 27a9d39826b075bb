/** Errors in the envelope of the SDK that a path belongs to, also where nothing is there; and what they advise. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});

afterAll(() => gateway.close());

type Envelope = 'anthropic' | 'google' | 'openai';

function envelopeOf(body: any): Envelope {
  if (body.type === 'error' && typeof body.request_id === 'string') return 'anthropic';
  return typeof body.error.code === 'number' && typeof body.error.status === 'string' ? 'google' : 'openai';
}

const version = { 'anthropic-version': '2023-06-01' };
const googleKey = { 'x-goog-api-key': MASTER_KEY };
const bearer = { authorization: `Bearer ${MASTER_KEY}` };

const rows: [string, string, Record<string, string>, number, Envelope, RegExp][] = [
  ['POST', '/v1/messages/batches', version, 404, 'anthropic', /\/v1\/messages\/count_tokens.*\/v1\/raw/],
  ['GET', '/v1/messages/batches/msgbatch_1/results', {}, 404, 'anthropic', /no \/v1\/messages\/batches/],
  ['GET', '/v1/messages', {}, 405, 'anthropic', /Use POST for \/v1\/messages\./],
  ['GET', '/v1/files', version, 404, 'anthropic', /no \/v1\/files/],
  ['GET', '/v1/files', bearer, 404, 'openai', /no \/v1\/files/],
  ['GET', '/v1beta/cachedContents', {}, 404, 'google', /no \/v1beta\/cachedContents/],
  ['GET', '/v1alpha/tunedModels', {}, 404, 'google', /no \/v1alpha\/tunedModels/],
  ['GET', '/v1beta', {}, 404, 'google', /no \/v1beta\b/],
  ['POST', '/v1/models/gemini-2.5-flash:dance', bearer, 404, 'google', /no :dance here.*:generateContent, /],
  ['POST', '/v1beta/models/a/b:dance', bearer, 404, 'google', /no :dance here.*\/v1\/raw/],
  ['POST', '/v1alpha/models/x:dance?key=secret', {}, 404, 'google', /no :dance here/],
  [
    'GET',
    '/v1/models/gemini-2.5-flash:generateContent',
    bearer,
    405,
    'google',
    /POST for \/v1\/models\/gemini-2.5-flash:g/,
  ],
  ['GET', '/v1beta/models/gemini-2.5-flash:countTokens', {}, 405, 'google', /Use POST for \/v1beta\//],
  [
    'PUT',
    '/v1alpha/models/x:countTokens?key=secret',
    {},
    405,
    'google',
    /Use POST for \/v1alpha\/models\/x:countTokens\./,
  ],
  [
    'POST',
    '/v1beta/models/gemini-2.5-flash',
    {},
    405,
    'google',
    /Use GET for \/v1beta\/models\/gemini-2.5-flash\./,
  ],
  [
    'DELETE',
    '/v1/models/ft:gpt-4.1:acme',
    bearer,
    405,
    'openai',
    /Use GET for \/v1\/models\/ft:gpt-4.1:acme\./,
  ],
  ['POST', '/v1/models', version, 405, 'anthropic', /Use GET for \/v1\/models\./],
  ['POST', '/v1/models/gpt-5', googleKey, 405, 'google', /Use GET/],
  ['POST', '/v1/chat', bearer, 404, 'openai', /\/v1\/chat\/completions/],
  ['GET', '/v1/responses/resp_1', version, 404, 'openai', /no \/v1\/responses\/resp_1/],
  ['GET', '/nowhere', bearer, 404, 'openai', /no \/nowhere/],
  ['GET', '/v1/models', {}, 401, 'openai', /Authorization: Bearer <key>/],
  ['GET', '/v1/models', version, 401, 'anthropic', /"x-api-key: <key>"/],
  ['GET', '/v1/models/gpt-5', { 'x-api-key': 'wrong' }, 401, 'anthropic', /"x-api-key: <key>"/],
  ['GET', '/v1/models', { 'x-goog-api-key': 'wrong' }, 401, 'google', /"x-goog-api-key: <key>"/],
  ['GET', '/v1/models?key=wrong', {}, 401, 'google', /"x-goog-api-key: <key>"/],
  ['GET', '/v1beta/models', {}, 401, 'google', /"x-goog-api-key: <key>"/],
  ['GET', '/v1/models/nobody', { ...bearer, ...version }, 404, 'anthropic', /"nobody".*claude-\*/],
  ['GET', '/v1alpha/models/nobody', bearer, 404, 'google', /"nobody".*gemini-\*/],
];

test.each(rows)('%s %s with %o: %d in the envelope of %s', async (...row) => {
  const [method, path, headers, status, envelope, message] = row;
  const response = await fetch(`${gateway.url}${path}`, {
    method,
    headers,
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  const body = (await response.json()) as any;
  expect({ status: response.status, envelope: envelopeOf(body) }).toEqual({ status, envelope });
  expect(body.error.message).toMatch(message);
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(response.headers.get('request-id') !== null).toBe(envelope === 'anthropic');
  if (status === 405) expect(response.headers.get('allow')).toMatch(/^(?:GET|POST)$/);
});
