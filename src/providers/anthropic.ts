import { featuresOf } from '../dialects/anthropic-messages/model-features.js';
import { anthropicCountVendor } from '../dialects/anthropic-messages/count-tokens.js';
import { anthropicModelsVendor } from '../dialects/anthropic-messages/model-list.js';
import { anthropicMessagesVendor } from '../dialects/anthropic-messages/vendor.js';
import { keySource, presetsOf, originBaseUrl, type ProviderOptions } from './provider-options.js';
import type { HttpProvider, Preset } from './provider.js';

/** What Anthropic is called with. */
export interface AnthropicOptions extends ProviderOptions {
  /** The value of `anthropic-version`. */
  apiVersion?: string;
  /** `max_tokens` of requests that name none. */
  maxTokens?: number;
}

/** Anthropic. From https://docs.anthropic.com/en/api/overview */
export function anthropic(options: AnthropicOptions = {}): HttpProvider {
  return {
    kind: 'http',
    id: 'anthropic',
    displayName: 'Anthropic',
    baseUrl: originBaseUrl(options.baseUrl ?? 'https://api.anthropic.com'),
    apiKey: keySource(options.apiKey),
    keyVariables: ['ANTHROPIC_API_KEY'],
    keyHeader: 'x-aial-key-anthropic',
    authHeaders: (apiKey) => ({ 'x-api-key': apiKey }),
    fixedHeaders: { 'anthropic-version': options.apiVersion ?? '2023-06-01' },
    operatorHeaders: {},
    requestHeaders: ['anthropic-version', 'anthropic-beta'],
    requestQuery: ['beta'],
    replyHeaders: ['anthropic-ratelimit-*', 'retry-after', 'retry-after-ms', 'x-should-retry'],
    requestIdHeader: 'request-id',
    dialects: [anthropicMessagesVendor],
    counting: [anthropicCountVendor],
    listing: anthropicModelsVendor,
    dialectIds: ['anthropic-messages'],
    presets: presetsOf(
      'claude-sonnet-5',
      'claude-fable-5',
      'claude-opus-4-8',
      'claude-opus-4-7',
      'claude-opus-4-6',
      'claude-sonnet-4-6',
      'claude-opus-4-5',
      'claude-sonnet-4-5',
      'claude-haiku-4-5',
      'claude-opus-4-1',
      'claude-sonnet-4-0',
      'claude-opus-4-0',
    ).map((preset) => withLimit(preset)),
    patterns: ['claude-*'],
    raw: {
      inferencePaths: [/^\/v1\/messages(?:\/count_tokens)?$/],
      defaultPath: () => '/v1/messages',
    },
    ...(options.maxTokens === undefined ? {} : { defaultMaxTokens: options.maxTokens }),
    isKeyError: () => false,
  };
}

/** A preset with the most tokens that the model answers with, where that is known. */
function withLimit(preset: Preset): Preset {
  const { maxOutputTokens } = featuresOf(preset.id);
  return maxOutputTokens === undefined ? preset : { ...preset, maxOutputTokens };
}
