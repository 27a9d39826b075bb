import { limited } from '../dialects/limits.js';
import { openaiChatVendor } from '../dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../dialects/openai-responses/vendor.js';
import { keySource, presetsOf, versionedBaseUrl, type ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';
import { xaiChatLimits, xaiLimits } from './xai-limits.js';

/** xAI; its formats are OpenAI's. From https://docs.x.ai/docs/api-reference */
export function xai(options: ProviderOptions = {}): HttpProvider {
  const dialects = [limited(openaiResponsesVendor, xaiLimits), limited(openaiChatVendor, xaiChatLimits)];
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
    dialects,
    dialectIds: dialects.map((dialect) => dialect.id),
    presets: presetsOf(
      'grok-4.5',
      'grok-4.3',
      'grok-4',
      'grok-4-fast',
      'grok-4-fast-reasoning',
      'grok-code-fast-1',
      'grok-3-mini',
    ),
    patterns: ['grok-*'],
    raw: {
      inferencePaths: [
        /^\/(?:chat\/completions|responses|completions|embeddings|messages|images\/generations)$/,
      ],
      defaultPath: (body) => (body['input'] === undefined ? '/chat/completions' : '/responses'),
    },
    // A bad key is a 400: {"code": "Client specified an invalid argument", "error": "Incorrect API key provided: ..."}.
    isKeyError: (status, body) => status === 400 && /incorrect api key|invalid api key/i.test(body),
  };
}
