/** The `@google/genai` SDK, with every helper that it has, on every vendor. */
import { ApiError, GoogleGenAI, type CallableTool, type GenerateContentResponse } from '@google/genai';

import {
  River,
  TOOL,
  toolSchema,
  type Ask,
  type Connection,
  type Fault,
  type Said,
  type SdkClient,
} from './sdk.js';
import { sdkSuite } from './suite.js';
import { z } from 'zod';

const bodyOf = ({ model, system, prompt, maxTokens }: Ask) => ({
  model,
  contents: prompt,
  config: { systemInstruction: system, maxOutputTokens: maxTokens },
});

const saidIn = ({ text, candidates, usageMetadata }: GenerateContentResponse): Said => ({
  text: text ?? '',
  finish: candidates?.[0]?.finishReason,
  tokens: {
    input: usageMetadata?.promptTokenCount,
    cached: usageMetadata?.cachedContentTokenCount,
    output: usageMetadata?.candidatesTokenCount,
  },
});

/** The tool, as the SDK calls it by itself. */
const callable = (lengthOf: (river: string) => string): CallableTool => ({
  tool: () => Promise.resolve({ functionDeclarations: [{ ...TOOL, parametersJsonSchema: toolSchema }] }),
  callTool: (calls) =>
    Promise.resolve(
      calls.map(({ id, name, args }) => ({
        functionResponse: {
          ...(id !== undefined && { id }),
          name: name ?? '',
          response: { output: lengthOf(String(args?.['river'])) },
        },
      })),
    ),
});

function connect({ url, apiKey, headers, maxRetries }: Connection): SdkClient {
  const retryOptions = { attempts: maxRetries + 1, initialDelay: 0.001 };
  const client = new GoogleGenAI({
    apiKey,
    vertexai: false,
    httpOptions: { baseUrl: url, headers, retryOptions },
  });
  return {
    text: async (ask) => saidIn(await client.models.generateContent(bodyOf(ask))),
    async stream(ask) {
      const pieces: string[] = [];
      let last;
      for await (const chunk of await client.models.generateContentStream(bodyOf(ask))) {
        pieces.push(chunk.text ?? '');
        last = chunk;
      }
      if (last === undefined) throw new Error('no chunk came');
      return { ...saidIn(last), text: pieces.join(''), pieces };
    },
    async tools(ask, lengthOf) {
      const { config, ...body } = bodyOf(ask);
      const tools = [callable(lengthOf)];
      return (await client.models.generateContent({ ...body, config: { ...config, tools } })).text ?? '';
    },
    async structured(ask) {
      const { config, ...body } = bodyOf(ask);
      const json = { responseMimeType: 'application/json', responseJsonSchema: z.toJSONSchema(River) };
      const { text } = await client.models.generateContent({ ...body, config: { ...config, ...json } });
      return River.parse(JSON.parse(text ?? ''));
    },
    async leave(ask) {
      const { config, ...body } = bodyOf(ask);
      const abort = new AbortController();
      const stream = await client.models.generateContentStream({
        ...body,
        config: { ...config, abortSignal: abort.signal },
      });
      const { value } = await stream.next();
      abort.abort();
      return (value as GenerateContentResponse | undefined)?.text ?? '';
    },
    async embed(model, contents) {
      const { embeddings } = await client.models.embedContent({ model, contents });
      return embeddings?.map(({ values }) => values ?? []) ?? [];
    },
  };
}

/** The SDK has one class; the kind and the wait are in the body, which is its message. */
function fault(error: unknown): Fault {
  if (!(error instanceof ApiError)) throw new Error('it did not fail as an API does', { cause: error });
  const details = (JSON.parse(error.message).error.details ?? []) as { retryDelay?: string }[];
  const delay = details.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay;
  const { name, status, message } = error;
  return { name, status, message, waitSeconds: delay === undefined ? undefined : Number.parseFloat(delay) };
}

const classes = {
  'rate limit': 'ApiError',
  'bad request': 'ApiError',
  'not found': 'ApiError',
  authentication: 'ApiError',
};

sdkSuite({ id: 'google-genai', connect, finish: 'STOP', classes, fault });
