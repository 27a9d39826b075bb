import type { ProviderId } from '../chat/request.js';
import type { Vendor } from '../dialects/dialect.js';
import { openaiChatVendor } from '../dialects/openai-chat/vendor.js';
import { openaiEmbeddingsVendor } from '../dialects/openai-embeddings/vendor.js';
import { openaiModelsVendor } from '../dialects/openai-model-list.js';
import { openaiResponsesVendor } from '../dialects/openai-responses/vendor.js';
import { keySource, presetsOf, versionedBaseUrl, type ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';

/** OpenAI's formats by their names; others have taken over the first, some the second. */
export const compatibleDialects = {
  'openai-chat': openaiChatVendor,
  'openai-responses': openaiResponsesVendor,
} as const satisfies Record<string, Vendor>;

/** The name of a format that a compatible vendor may speak. */
export type CompatibleDialect = keyof typeof compatibleDialects;

/** What a vendor that speaks OpenAI's formats is called with. */
export interface OpenaiCompatibleOptions extends ProviderOptions {
  /** What stands before the slash in `<id>/<model>`, and at the end of `x-aial-key-<id>`. */
  id: ProviderId;
  /** Its version included: `https://api.groq.com/openai/v1`. */
  baseUrl: string;
  /** As the vendor writes itself; the id where absent. */
  displayName?: string;
  /** What is spoken to it, best first; Chat Completions where absent. */
  dialects?: readonly (CompatibleDialect | Vendor)[];
  /** The environment variables that set the key, for messages. */
  keyVariables?: readonly string[];
  /** Whether it is called without a key, as servers on one's own machine are. */
  isKeyless?: boolean;
  /** Models that are listed by name, and patterns of names that go to it. */
  models?: readonly string[];
  patterns?: readonly string[];
}

/** Any vendor that speaks OpenAI's formats. */
export function openaiCompatible(options: OpenaiCompatibleOptions): HttpProvider {
  const { id, baseUrl, displayName = id, keyVariables = [], isKeyless = false } = options;
  const dialects = (options.dialects ?? ['openai-chat']).map((dialect) =>
    typeof dialect === 'string' ? compatibleDialects[dialect] : dialect,
  );
  const ownKey = keySource(options.apiKey);
  return {
    kind: 'http',
    id,
    displayName,
    baseUrl: versionedBaseUrl(baseUrl),
    // An empty key is one, and is not sent.
    apiKey: isKeyless ? (): string => ownKey() ?? '' : ownKey,
    keyVariables,
    keyHeader: `x-aial-key-${id}`,
    authHeaders: (apiKey) => (apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
    fixedHeaders: {},
    operatorHeaders: {},
    requestHeaders: [],
    replyHeaders: ['x-ratelimit-*', 'retry-after', 'retry-after-ms', 'x-should-retry'],
    requestIdHeader: 'x-request-id',
    dialects,
    // Whoever has taken over a format of conversations has taken over this one too, or answers 404.
    embeddings: [openaiEmbeddingsVendor],
    listing: openaiModelsVendor,
    dialectIds: dialects.map((dialect) => dialect.id),
    presets: presetsOf(...(options.models ?? [])),
    patterns: options.patterns ?? [],
    raw: {
      inferencePaths: [/^\/(?:chat\/completions|responses|completions|embeddings)$/],
      defaultPath: (body) => (body['input'] === undefined ? '/chat/completions' : '/responses'),
    },
    // Some answer 400 for a bad key, as xAI does: {"code": "...", "error": "Incorrect API key provided: ..."}.
    isKeyError: (status, body) => status === 400 && /(?:incorrect|invalid) api key/i.test(body),
  };
}
