import type { Vendor } from '../dialects/dialect.js';
import { limited } from '../dialects/limits.js';
import { openaiChatVendor } from '../dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../dialects/openai-responses/vendor.js';
import { openaiChatLimits, openaiLimits } from './openai-limits.js';
import { keySource, presetsOf, versionedBaseUrl, type ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';

/** What OpenAI is called with. */
export interface OpenaiOptions extends ProviderOptions {
  /** Sent with the operator's key only. */
  organization?: string;
  project?: string;
  /** What is spoken to it, best first. */
  dialects?: readonly Vendor[];
}

const presets = presetsOf(
  'gpt-5.6',
  'gpt-5.5',
  'gpt-5.4',
  'gpt-5.4-mini',
  'gpt-5.3-codex',
  'gpt-5.2',
  'gpt-5.1',
  'gpt-5',
  'gpt-5-mini',
  'gpt-5-nano',
  'gpt-4.1',
  'gpt-4.1-mini',
  'gpt-4.1-nano',
  'gpt-4o',
  'gpt-4o-mini',
  'o3',
  'o3-mini',
  'o4-mini',
);

const patterns = [
  'gpt-*',
  'chatgpt-*',
  'o1*',
  'o3*',
  'o4*',
  'ft:gpt-*',
  'ft:o*',
  'codex-*',
  'computer-use-*',
  'text-embedding-*',
];

/** OpenAI, by both of its formats. From https://platform.openai.com/docs/api-reference */
export function openai(options: OpenaiOptions = {}): HttpProvider {
  const dialects = options.dialects ?? [
    limited(openaiResponsesVendor, openaiLimits),
    limited(openaiChatVendor, openaiChatLimits),
  ];
  return {
    kind: 'http',
    id: 'openai',
    displayName: 'OpenAI',
    baseUrl: versionedBaseUrl(options.baseUrl ?? 'https://api.openai.com/v1'),
    apiKey: keySource(options.apiKey),
    keyVariables: ['OPENAI_API_KEY'],
    keyHeader: 'x-aial-key-openai',
    authHeaders: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    fixedHeaders: {},
    operatorHeaders: {
      ...(options.organization === undefined ? {} : { 'openai-organization': options.organization }),
      ...(options.project === undefined ? {} : { 'openai-project': options.project }),
    },
    requestHeaders: ['openai-beta', 'idempotency-key', 'x-client-request-id'],
    replyHeaders: [
      'openai-processing-ms',
      'openai-version',
      'openai-model',
      'x-ratelimit-*',
      'retry-after',
      'retry-after-ms',
      'x-should-retry',
    ],
    requestIdHeader: 'x-request-id',
    dialects,
    dialectIds: dialects.map((dialect) => dialect.id),
    presets,
    patterns,
    raw: {
      inferencePaths: [
        /^\/(?:chat\/completions|responses(?:\/(?:compact|input_tokens))?|completions|embeddings|moderations)$/,
        /^\/(?:images\/generations|audio\/speech)$/,
      ],
      defaultPath: (body) => (body['input'] === undefined ? '/chat/completions' : '/responses'),
    },
    isKeyError: () => false,
  };
}
