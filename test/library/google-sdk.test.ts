/** Google's own SDK through the gateway: on echo, for what every vendor's answer comes to. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ApiError,
  createPartFromFunctionResponse,
  FunctionCallingConfigMode,
  GoogleGenAI,
} from '@google/genai';

import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let gateway: TestGateway;
let client: GoogleGenAI;

beforeAll(async () => {
  gateway = await startGateway();
  client = clientOf(MASTER_KEY);
});

afterAll(() => gateway.close());

function clientOf(apiKey: string): GoogleGenAI {
  return new GoogleGenAI({ apiKey, vertexai: false, httpOptions: { baseUrl: gateway.url } });
}

const distance = {
  name: 'distance',
  description: 'Kilometres between two towns.',
  parametersJsonSchema: { type: 'object', properties: { to: { type: 'string' } } },
};

async function errorOf(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('the Gemini SDK on echo', () => {
  test.each(['gemini-2.5-flash', 'openai/gpt-5', 'models/anthropic/claude-sonnet-4-5'])(
    'reads a text of %s',
    async (model) => {
      const response = await client.models.generateContent({ model, contents: 'Say hello from AIal' });
      expect(response.text).toBe('Say hello from AIal');
      expect(response.candidates?.[0]?.finishReason).toBe('STOP');
      expect(response.usageMetadata).toEqual({
        promptTokenCount: 4,
        candidatesTokenCount: 4,
        totalTokenCount: 8,
      });
    },
  );

  test('reads a stream', async () => {
    const stream = await client.models.generateContentStream({
      model: 'gemini-2.5-flash',
      contents: [{ role: 'user', parts: [{ text: 'One two three' }] }],
    });
    const texts: string[] = [];
    let last;
    for await (const chunk of stream) {
      texts.push(chunk.text ?? '');
      last = chunk;
    }
    expect(texts).toEqual(['One ', 'two ', 'three', '']);
    expect(last?.candidates?.[0]?.finishReason).toBe('STOP');
    expect(last?.usageMetadata?.totalTokenCount).toBe(6);
  });

  test('is called back by a tool, and brings its result', async () => {
    const chat = client.chats.create({
      model: 'gemini-2.5-flash',
      config: {
        tools: [{ functionDeclarations: [distance] }],
        toolConfig: { functionCallingConfig: { mode: FunctionCallingConfigMode.ANY } },
      },
    });
    const called = await chat.sendMessage({ message: 'How far is it to Bruges?' });
    expect(called.functionCalls).toEqual([{ id: 'call_echo', name: 'distance', args: {} }]);
    const answered = await chat.sendMessage({
      message: [createPartFromFunctionResponse('call_echo', 'distance', { output: '46 km' })],
    });
    expect(answered.text).toBe('46 km');
  });

  test('asks for JSON by a schema', async () => {
    const response = await client.models.generateContent({
      model: 'gemini-2.5-flash',
      contents: 'hello',
      config: { responseMimeType: 'application/json', responseJsonSchema: { type: 'object' } },
    });
    expect(JSON.parse(response.text ?? '')).toEqual({ echo: 'hello' });
  });

  test('types errors: a wrong key, an unknown model, a bad request', async () => {
    const ask = { model: 'gemini-2.5-flash', contents: 'Hi' };
    const wrongKey = await errorOf(clientOf('not-the-key-of-anybody').models.generateContent(ask));
    expect(wrongKey.status).toBe(401);
    const unknown = await errorOf(client.models.generateContent({ ...ask, model: 'gemni' }));
    expect(unknown.status).toBe(404);
    expect(unknown.message).toContain('"status":"NOT_FOUND"');
    const bad = await errorOf(client.models.generateContentStream({ ...ask, config: { candidateCount: 2 } }));
    expect(bad.status).toBe(400);
    expect(bad.message).toContain('/generationConfig/candidateCount');
  });
});

describe('without the SDK', () => {
  const body = { contents: { parts: { text: 'One two' } } };

  test('a stream without alt=sse is one JSON list', async () => {
    const response = await gateway.post('/v1beta/models/gemini-2.5-flash:streamGenerateContent', body);
    expect(response.headers.get('content-type')).toBe('application/json');
    const chunks = (await response.json()) as { candidates: { finishReason?: string }[] }[];
    expect(chunks).toHaveLength(3);
    expect(chunks.at(-1)?.candidates[0]?.finishReason).toBe('STOP');
  });

  test('the key may stand in the URL, and is in no log line', async () => {
    const response = await fetch(
      `${gateway.url}/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse&key=${MASTER_KEY}`,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^data: \{"candidates":/);
    expect(gateway.log.join('\n')).not.toContain(MASTER_KEY);
  });

  const failures: [string, RequestInit & { path: string }, number, string][] = [
    ['no key', { path: 'gemini-2.5-flash:generateContent', headers: {} }, 401, 'UNAUTHENTICATED'],
    ['two keys', { path: 'm:generateContent?key=a&key=b', headers: {} }, 401, 'UNAUTHENTICATED'],
    ['broken JSON', { path: 'gemini-2.5-flash:generateContent', body: '{' }, 400, 'INVALID_ARGUMENT'],
    ['no contents', { path: 'gemini-2.5-flash:generateContent', body: '{}' }, 400, 'INVALID_ARGUMENT'],
    ['another method', { path: 'gemini-2.5-flash:generateContent', method: 'PUT' }, 405, 'UNIMPLEMENTED'],
    ['another verb', { path: 'gemini-2.5-flash:dance' }, 404, 'NOT_FOUND'],
  ];

  test.each(failures)('%s: an error in Google’s envelope', async (_what, { path, ...init }, status, name) => {
    const response = await fetch(`${gateway.url}/v1beta/models/${path}`, {
      method: 'POST',
      headers: { 'x-goog-api-key': MASTER_KEY, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    });
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: Record<string, unknown> };
    expect(error).toMatchObject({ code: status, status: name, message: expect.any(String) });
  });
});
