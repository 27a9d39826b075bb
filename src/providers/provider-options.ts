import { GatewayError } from '../chat/error.js';
import type { Preset } from './provider.js';

/** What every vendor is called with. */
export interface ProviderOptions {
  /** The operator's key, or where to look it up at each call. */
  apiKey?: string | (() => string | undefined) | undefined;
  baseUrl?: string | undefined;
}

/** The key as a function; an empty one is none. */
export function keySource(apiKey: ProviderOptions['apiKey']): () => string | undefined {
  const read = typeof apiKey === 'function' ? apiKey : (): string | undefined => apiKey;
  return () => {
    const key = read();
    return key === undefined || key === '' ? undefined : key;
  };
}

/** A base URL that ends in its version, as OpenAI's SDKs read it: `https://api.openai.com/v1`. */
export function versionedBaseUrl(text: string): URL {
  const url = parse(text);
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** A base URL that is an origin, as Anthropic's and Google's SDKs read it; a version at its end is forgiven. */
export function originBaseUrl(text: string): URL {
  const url = parse(text);
  url.pathname = url.pathname.replace(/\/+$/, '').replace(/\/v1(?:beta|alpha)?$/, '');
  return url;
}

function parse(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const extras = url === undefined ? '' : `${url.username}${url.password}${url.search}${url.hash}`;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && extras === '';
  if (isPlain) return url;
  throw new GatewayError({
    code: 'invalid_request',
    message:
      'A base URL begins with http:// or https:// and holds neither a user name, a password, a query nor a fragment.',
  });
}

/** Models that make vectors, listed as `presetsOf` does. */
export function embeddingPresetsOf(...ids: string[]): Preset[] {
  return presetsOf(...ids).map((preset) => ({ ...preset, isForEmbeddings: true }));
}

/** Models that are listed by name. The vendors' lists have their dates; they are not repeated here. */
export function presetsOf(...ids: string[]): Preset[] {
  return ids.map((id) => ({ id, created: 0 }));
}
