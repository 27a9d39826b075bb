import type { UnseenTokens } from '../chat/estimate-tokens.js';
import type { ChatRequest, DialectId, ProviderId } from '../chat/request.js';
import type { ChatEvents } from '../chat/result.js';
import type { JsonObject } from '../chat/json.js';
import type { EmbeddingRequest, EmbeddingResult } from '../chat/embedding.js';
import type { CompactVendor } from '../dialects/compacting.js';
import type { CountVendor } from '../dialects/counting.js';
import type { Vendor } from '../dialects/dialect.js';
import type { EmbeddingVendor } from '../dialects/embedding.js';
import type { ModelsVendor } from '../dialects/model-list.js';
import type { HeaderMap } from '../wire/headers.js';

/** A concrete model id that is listed by name. */
export interface Preset {
  id: string;
  /** When it came out, in seconds since 1970; 0 when unknown. */
  created: number;
  /** The most tokens it can answer with, where a request has to name a limit. */
  maxOutputTokens?: number;
  /** It makes vectors, and answers no conversation. */
  isForEmbeddings?: true;
}

/** What a provider is called with, whoever calls it. */
export interface CallContext {
  requestId: string;
  /** Who calls: the name of the master key, or `anonymous` in the library. */
  principal: string;
  /** Aborts when the client is gone, at the deadline and at shutdown; `reason` is the GatewayError to report. */
  signal: AbortSignal;
  /** W3C trace context, handed on to the vendor. */
  traceparent?: string;
  /** The caller's own vendor keys, by provider id. */
  keys: Record<ProviderId, string>;
}

/** How `/v1/raw` reaches a provider. */
export interface RawAccess {
  /** Paths below the base URL that the operator's key is open for, by POST only. */
  inferencePaths: readonly RegExp[];
  /** The path for a body that comes without one; undefined when one must be named. */
  defaultPath(body: JsonObject): string | undefined;
}

/** A vendor that is reached over HTTP. All its quirks are data. */
export interface HttpProvider {
  kind: 'http';
  id: ProviderId;
  /** As its own documents write it: `OpenAI`. */
  displayName: string;
  /** Without a trailing slash; dialect paths are put behind its path. */
  baseUrl: URL;
  /** The operator's key, read anew at each call so that a mounted secret can rotate; undefined without one. */
  apiKey(): string | undefined;
  /** The environment variables that set the key, best first: for messages. */
  keyVariables: readonly string[];
  /** The header a caller's own key comes in. */
  keyHeader: string;
  authHeaders(apiKey: string): HeaderMap;
  /** Sent on every call that says nothing else, such as `anthropic-version`. */
  fixedHeaders: HeaderMap;
  /** Sent with the operator's key only, such as organisation and project. */
  operatorHeaders: HeaderMap;
  /** The client's own headers that may go up where it speaks this vendor's format, by lower-case name. */
  requestHeaders: readonly string[];
  /** The members of the client's own query that go up there too. */
  requestQuery?: readonly string[];
  /** The vendor's headers that may come back; a trailing `*` is a prefix. */
  replyHeaders: readonly string[];
  /** The header that bears the vendor's id of the call. */
  requestIdHeader: string;
  /** What it speaks, best first; empty for one that only raw reaches. */
  dialects: readonly Vendor[];
  /** Where it counts tokens, by dialect; absent where it counts for nobody. */
  counting?: readonly CountVendor[];
  /** What it counts beside what was sent, for estimates; absent where that is not known. */
  unseenTokens?: UnseenTokens;
  /** Where it makes conversations shorter, by dialect; absent where it does not. */
  compacting?: readonly CompactVendor[];
  /** Where it makes vectors, by format; absent where it makes none. */
  embeddings?: readonly EmbeddingVendor[];
  /** How it is asked for its own list of models; absent where it has none. */
  listing?: ModelsVendor;
  /** The ids of what it speaks: for `/v1/models`. */
  dialectIds: readonly DialectId[];
  presets: readonly Preset[];
  /** Names that go to it: `gpt-*`, with `*` for any text. */
  patterns: readonly string[];
  raw: RawAccess;
  /** What a request without a limit is given, where the vendor's format demands one. */
  defaultMaxTokens?: number;
  /** Whether an error answer says that the key is bad, whatever its status (xAI and Gemini send 400). */
  isKeyError(status: number, body: string): boolean;
}

/** A provider that runs in this process: echo, or a user's own. */
export interface LocalProvider {
  kind: 'local';
  id: ProviderId;
  displayName?: string;
  presets?: readonly Preset[];
  patterns?: readonly string[];
  /** Whether its tokens are estimated without being asked to: it costs nothing and has no count of its own. */
  isEstimated?: true;
  /** @throws GatewayError before the first event; later failures are error events. */
  chat(request: ChatRequest, context: CallContext): ChatEvents;
  /** A vector for each input, in order; absent where it makes none. @throws GatewayError */
  embed?(request: EmbeddingRequest, context: CallContext): EmbeddingResult | Promise<EmbeddingResult>;
}

/** Whatever can answer. */
export type Provider = HttpProvider | LocalProvider;
