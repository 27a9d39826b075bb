import type { Vendor } from '../dialects/dialect.js';
import { limited } from '../dialects/limits.js';
import { openaiChatVendor } from '../dialects/openai-chat/vendor.js';
import { responsesCompactVendor } from '../dialects/openai-responses/compact.js';
import { responsesCountVendor } from '../dialects/openai-responses/count-tokens.js';
import { openaiResponsesVendor } from '../dialects/openai-responses/vendor.js';
import { openaiChatLimits, openaiChatNarrow, openaiLimits } from './openai-limits.js';
import { openaiCompatible } from './openai-compatible.js';
import { embeddingPresetsOf, type ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';

/** What OpenAI is called with. */
export interface OpenaiOptions extends ProviderOptions {
  /** Sent with the operator's key only. */
  organization?: string;
  project?: string;
  /** What is spoken to it, best first. */
  dialects?: readonly Vendor[];
}

const models = [
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
];

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
    { ...limited(openaiChatVendor, openaiChatLimits), narrow: openaiChatNarrow },
  ];
  const common = openaiCompatible({
    id: 'openai',
    displayName: 'OpenAI',
    apiKey: options.apiKey,
    baseUrl: options.baseUrl ?? 'https://api.openai.com/v1',
    keyVariables: ['OPENAI_API_KEY'],
    dialects,
    models,
    patterns,
  });
  return {
    ...common,
    presets: [...common.presets, ...embeddingPresetsOf('text-embedding-3-small', 'text-embedding-3-large')],
    counting: [responsesCountVendor],
    compacting: [responsesCompactVendor],
    operatorHeaders: {
      ...(options.organization === undefined ? {} : { 'openai-organization': options.organization }),
      ...(options.project === undefined ? {} : { 'openai-project': options.project }),
    },
    requestHeaders: ['openai-beta', 'idempotency-key', 'x-client-request-id'],
    replyHeaders: ['openai-processing-ms', 'openai-version', 'openai-model', ...common.replyHeaders],
    raw: {
      ...common.raw,
      inferencePaths: [
        /^\/(?:chat\/completions|responses(?:\/(?:compact|input_tokens))?|completions|embeddings|moderations)$/,
        /^\/(?:images\/generations|audio\/speech)$/,
      ],
    },
    isKeyError: () => false,
  };
}
