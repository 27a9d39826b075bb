import { googleCountVendor } from '../dialects/google-generate/count-tokens.js';
import { googleEmbeddingsVendor } from '../dialects/google-generate/embeddings-vendor.js';
import { googleModelsVendor } from '../dialects/google-generate/model-list.js';
import { googleGenerateVendor } from '../dialects/google-generate/vendor.js';
import {
  embeddingPresetsOf,
  keySource,
  presetsOf,
  originBaseUrl,
  type ProviderOptions,
} from './provider-options.js';
import type { HttpProvider } from './provider.js';

/** Google's Gemini API. From https://ai.google.dev/api */
export function google(options: ProviderOptions = {}): HttpProvider {
  const dialects = [googleGenerateVendor];
  return {
    kind: 'http',
    id: 'google',
    displayName: 'Google',
    baseUrl: originBaseUrl(options.baseUrl ?? 'https://generativelanguage.googleapis.com'),
    apiKey: keySource(options.apiKey),
    keyVariables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    keyHeader: 'x-aial-key-google',
    // Never in the URL, where logs would keep it.
    authHeaders: (apiKey) => ({ 'x-goog-api-key': apiKey }),
    fixedHeaders: {},
    operatorHeaders: {},
    requestHeaders: ['x-goog-api-client'],
    replyHeaders: ['retry-after'],
    requestIdHeader: 'x-request-id',
    dialects,
    counting: [googleCountVendor],
    embeddings: [googleEmbeddingsVendor],
    listing: googleModelsVendor,
    dialectIds: dialects.map((dialect) => dialect.id),
    presets: [
      ...presetsOf(
        'gemini-3.6-flash',
        'gemini-3.5-flash',
        'gemini-3.1-pro-preview',
        'gemini-3.1-flash-lite',
        'gemini-3-pro-preview',
        'gemini-3-flash-preview',
        'gemini-2.5-pro',
        'gemini-2.5-flash',
        'gemini-2.5-flash-lite',
      ),
      ...embeddingPresetsOf('gemini-embedding-001'),
    ],
    patterns: ['gemini-*'],
    raw: {
      inferencePaths: [
        /^\/v1(?:beta|alpha)?\/(?:models|tunedModels)\/[^/]+:(?:generateContent|streamGenerateContent|countTokens|embedContent|batchEmbedContents)$/,
      ],
      defaultPath: () => undefined,
    },
    // A bad key is a 400 INVALID_ARGUMENT with this reason in its details.
    isKeyError: (status, body) => status === 400 && body.includes('API_KEY_INVALID'),
  };
}
