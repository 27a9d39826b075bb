import { keySource, versionedBaseUrl, type ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';

/** xAI; its formats are OpenAI's. From https://docs.x.ai/docs/api-reference */
export function xai(options: ProviderOptions = {}): HttpProvider {
  return {
    kind: 'http',
    id: 'xai',
    displayName: 'xAI',
    baseUrl: versionedBaseUrl(options.baseUrl ?? 'https://api.x.ai/v1'),
    apiKey: keySource(options.apiKey),
    keyVariables: ['XAI_API_KEY', 'GROK_API_KEY'],
    keyHeader: 'x-aial-key-xai',
    authHeaders: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    fixedHeaders: {},
    operatorHeaders: {},
    requestHeaders: ['x-grok-conv-id'],
    replyHeaders: ['x-ratelimit-*', 'retry-after', 'retry-after-ms'],
    requestIdHeader: 'x-request-id',
    dialects: [],
    dialectIds: ['openai-responses', 'openai-chat'],
    presets: [
      { id: 'grok-4', created: 1_752_019_200 },
      { id: 'grok-4-0709', created: 1_752_019_200 },
      { id: 'grok-4-fast-reasoning', created: 1_756_944_000 },
      { id: 'grok-4-fast-non-reasoning', created: 1_756_944_000 },
      { id: 'grok-code-fast-1', created: 1_755_993_600 },
    ],
    patterns: ['grok-*'],
    raw: {
      inferencePaths: [/^\/(?:chat\/completions|responses|completions|embeddings|messages)$/],
      defaultPath: (body) => (body['input'] === undefined ? '/chat/completions' : '/responses'),
    },
    // A bad key is a 400: {"code": "Client specified an invalid argument", "error": "Incorrect API key provided: ..."}.
    isKeyError: (status, body) => status === 400 && /incorrect api key|invalid api key/i.test(body),
  };
}
