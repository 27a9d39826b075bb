import type { Vendor } from '../dialects/dialect.js';
import { openaiChatVendor } from '../dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../dialects/openai-responses/vendor.js';
import { keySource, versionedBaseUrl, type ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';

/** What OpenAI is called with. */
export interface OpenaiOptions extends ProviderOptions {
  /** Sent with the operator's key only. */
  organization?: string;
  project?: string;
  /** What is spoken to it, best first. */
  dialects?: readonly Vendor[];
}

/** OpenAI, by both of its formats. From https://platform.openai.com/docs/api-reference */
export function openai(options: OpenaiOptions = {}): HttpProvider {
  const dialects = options.dialects ?? [openaiResponsesVendor, openaiChatVendor];
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
    ],
    requestIdHeader: 'x-request-id',
    dialects,
    dialectIds: dialects.map((dialect) => dialect.id),
    presets: [
      { id: 'gpt-5', created: 1_754_425_777 },
      { id: 'gpt-5-mini', created: 1_754_425_928 },
      { id: 'gpt-5-nano', created: 1_754_426_384 },
      { id: 'gpt-5-turbo', created: 0 },
      { id: 'gpt-5.1', created: 1_762_800_673 },
      { id: 'gpt-4.1', created: 1_744_316_542 },
      { id: 'gpt-4.1-mini', created: 1_744_318_173 },
      { id: 'gpt-4o', created: 1_715_367_049 },
      { id: 'gpt-4o-mini', created: 1_721_172_741 },
      { id: 'o3', created: 1_744_225_308 },
      { id: 'o3-mini', created: 1_737_146_383 },
      { id: 'o4-mini', created: 1_744_225_351 },
    ],
    patterns: [
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
    ],
    raw: {
      inferencePaths: [/^\/(?:chat\/completions|responses|completions|embeddings|moderations)$/],
      defaultPath: (body) => (body['input'] === undefined ? '/chat/completions' : '/responses'),
    },
    isKeyError: () => false,
  };
}
