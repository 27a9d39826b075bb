import type { ProviderId } from '../chat/request.js';
import type { RefusableClass } from './policy.js';

/** `auto`: echo for vendors without a key; `never`: refuse instead; `always`: echo everything. */
export type EchoMode = 'auto' | 'never' | 'always';

/** `inference`: the operator's key is open for inference paths; `full`: for all; `off`: nothing goes through raw. */
export type RawMode = 'inference' | 'full' | 'off';

/** How a gateway behaves. Every member has a default. */
export interface GatewayOptions {
  /** Other names for models: name -> a name that resolves without aliases. */
  aliases: Readonly<Record<string, string>>;
  /** Takes the names that nothing matches. */
  defaultProvider?: ProviderId;
  echo: EchoMode;
  raw: RawMode;
  /** What is refused instead of reported when a vendor cannot take it; what is semantic always is. */
  refused: readonly RefusableClass[];
  /** Whether replies may hold the `aial` member. */
  withExtensions: boolean;
  /** Whether tokens are estimated for vendors that do not count, also where the client does not allow it. */
  isEstimatingTokens: boolean;
  /** Asks for usage on every stream, at the price of the same-bytes path. */
  isMeteringStreams: boolean;
  /** How long events are held for a first content, in milliseconds; 0 commits at once. */
  commitAfterMs: number;
  maxHeldBytes: number;
  maxFrameBytes: number;
  /** Largest reply that is gathered in memory. */
  maxReplyBytes: number;
  /** Silence after which a comment is sent, in milliseconds. */
  keepAliveMs: number;
  /** How long a vendor may leave its connection open after it has marked the end of an answer, in milliseconds. */
  endGraceMs: number;
  /** How long a vendor's own list of models is kept, in milliseconds; 0: vendors are never asked for one. */
  modelsTtlMs: number;
  /** How long all pages of such a list may take, in milliseconds; 0: as long as any call. */
  modelsTimeoutMs: number;
}

/** The defaults, as docs/configuration.md explains them. */
export const defaultOptions: GatewayOptions = {
  aliases: {},
  echo: 'auto',
  raw: 'inference',
  refused: [],
  withExtensions: true,
  isEstimatingTokens: false,
  isMeteringStreams: false,
  commitAfterMs: 8_000,
  maxHeldBytes: 1_048_576,
  maxFrameBytes: 16_777_216,
  maxReplyBytes: 67_108_864,
  keepAliveMs: 15_000,
  // Vendors close at once; a proxy that does not must not keep a client waiting for its answer's end.
  endGraceMs: 1_000,
  modelsTtlMs: 300_000,
  modelsTimeoutMs: 3_000,
};
