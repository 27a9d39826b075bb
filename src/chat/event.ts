import type { ErrorShape } from './error.js';
import type { JsonObject, JsonValue } from './json.js';
import type { DialectId, ItemRef, Part, ProviderId, Signature } from './request.js';
import type { Weight } from './support.js';

/** One alternative token with its log probability (natural logarithm). */
export interface TokenLogprob {
  token: string;
  logprob: number;
  bytes?: number[];
  top?: { token: string; logprob: number; bytes?: number[] }[];
}

/** Where a statement was taken from; `span` is the stretch of the block's text it supports. */
export interface Citation {
  url?: string;
  title?: string;
  quote?: string;
  span?: { start: number; end: number; unit: 'utf8' | 'codepoint' | 'utf16' };
  raw: JsonValue;
}

/**
 * Tokens of one call. `input.total` includes cached tokens, `output.total` includes reasoning; the other members are
 * subsets of them. Absent is unknown, not zero. `raw` is the vendor's own object.
 */
export interface Usage {
  input: { total?: number; cacheRead?: number; cacheWrite?: number; audio?: number };
  output: {
    total?: number;
    reasoning?: number;
    audio?: number;
    acceptedPrediction?: number;
    rejectedPrediction?: number;
  };
  total?: number;
  raw?: JsonValue;
}

/** Why an answer ended. `pause`: a vendor-run tool turn that the client must send back unchanged. */
export type FinishReason =
  'stop' | 'length' | 'tool-calls' | 'content-filter' | 'refusal' | 'pause' | 'other';

/** The end of an answer; `rawReason` is the vendor's own word. */
export interface Finish {
  reason: FinishReason;
  rawReason?: string;
  stopSequence?: string;
}

/** What became of something that could not be carried just as it was said. */
export type WarningDisposition = 'dropped' | 'lowered' | 'emulated' | 'mapped' | 'defaulted' | 'kept';

/** Something a client should know that did not stop its request; `pointer` points into the client's own body. */
export interface Warning {
  code:
    | 'parameter_dropped'
    | 'parameter_lowered'
    | 'parameter_emulated'
    | 'parameter_mapped'
    | 'parameter_defaulted'
    | 'member_dropped'
    | 'member_kept'
    | 'part_dropped'
    | 'part_lowered'
    | 'tool_dropped'
    | 'tool_emulated'
    | 'reasoning_dropped'
    | 'choices_dropped'
    | 'paused'
    | 'finish_mapped'
    | 'unknown_event'
    | 'models_unlisted';
  message: string;
  pointer?: string;
  disposition?: WarningDisposition;
  /** What losing it means: `AIAL_UNSUPPORTED` can make each class a refusal. */
  weight?: Weight;
  provider?: ProviderId;
}

/** The kinds of block that arrive in pieces. */
export type BlockStart = { type: 'block-start'; block: number; item?: ItemRef } & (
  | { kind: 'text' | 'refusal' | 'media' }
  | { kind: 'reasoning'; form: 'full' | 'summary' | 'redacted' }
  | {
      kind: 'tool-call';
      callId: string;
      name: string;
      namespace?: string;
      input: 'json' | 'text';
      executor: 'client' | 'provider';
    }
);

/**
 * What every vendor's stream is turned into, and the public contract of chat.stream and of the proto.
 * Order, enforced by `grammar.ts`: start, then any of the others, then exactly one finish or error.
 * Blocks are numbered 0, 1, 2 in order of first appearance; several may be open at once.
 */
export type ChatEvent =
  | { type: 'start'; id: string; model: string; provider: ProviderId; createdAtMs?: number }
  | BlockStart
  | { type: 'text-delta'; block: number; text: string; logprobs?: TokenLogprob[] }
  | { type: 'reasoning-delta'; block: number; text: string }
  | { type: 'refusal-delta'; block: number; text: string; logprobs?: TokenLogprob[] }
  | { type: 'tool-call-delta'; block: number; argumentsText: string }
  | { type: 'media-delta'; block: number; data?: string; transcript?: string }
  | { type: 'citation'; block: number; citation: Citation }
  | { type: 'block-end'; block: number; signature?: Signature; native?: JsonObject }
  | { type: 'part'; block: number; part: Part }
  | { type: 'usage'; usage: Usage }
  | { type: 'metadata'; dialect: DialectId; name: string; value: JsonValue }
  | { type: 'warning'; warning: Warning }
  | { type: 'ping' }
  | { type: 'finish'; finish: Finish }
  | { type: 'error'; error: ErrorShape };
