import { anthropic } from './anthropic.js';
import { google } from './google.js';
import { openai } from './openai.js';
import type { HttpProvider } from './provider.js';
import { xai } from './xai.js';

/** Where the built-in vendors find what they are called with. */
export interface BuiltInSources {
  /** The first of these secrets that is set now. */
  secret(
    ...names: (
      | 'OPENAI_API_KEY'
      | 'ANTHROPIC_API_KEY'
      | 'GEMINI_API_KEY'
      | 'GOOGLE_API_KEY'
      | 'XAI_API_KEY'
      | 'GROK_API_KEY'
    )[]
  ): string | undefined;
  /** `max_tokens` for Anthropic where a request names none. */
  anthropicMaxTokens?: number | undefined;
  text(
    name:
      | 'OPENAI_BASE_URL'
      | 'OPENAI_ORG'
      | 'OPENAI_PROJECT'
      | 'ANTHROPIC_API_BASE_URL'
      | 'ANTHROPIC_API_VERSION'
      | 'GEMINI_API_BASE_URL'
      | 'XAI_API_BASE_URL',
  ): string | undefined;
}

/** All vendors that AIal brings. */
export function builtInProviders({ secret, text, anthropicMaxTokens }: BuiltInSources): HttpProvider[] {
  const organization = text('OPENAI_ORG');
  const project = text('OPENAI_PROJECT');
  const apiVersion = text('ANTHROPIC_API_VERSION');
  return [
    openai({
      apiKey: () => secret('OPENAI_API_KEY'),
      baseUrl: text('OPENAI_BASE_URL'),
      ...(organization === undefined ? {} : { organization }),
      ...(project === undefined ? {} : { project }),
    }),
    anthropic({
      apiKey: () => secret('ANTHROPIC_API_KEY'),
      baseUrl: text('ANTHROPIC_API_BASE_URL'),
      ...(apiVersion === undefined ? {} : { apiVersion }),
      ...(anthropicMaxTokens === undefined ? {} : { maxTokens: anthropicMaxTokens }),
    }),
    google({
      apiKey: () => secret('GEMINI_API_KEY', 'GOOGLE_API_KEY'),
      baseUrl: text('GEMINI_API_BASE_URL'),
    }),
    xai({ apiKey: () => secret('XAI_API_KEY', 'GROK_API_KEY'), baseUrl: text('XAI_API_BASE_URL') }),
  ];
}
