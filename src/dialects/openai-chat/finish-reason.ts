import type { Finish, FinishReason } from '../../chat/event.js';
import { lookUp } from '../../chat/look-up.js';

const reasons: Partial<Record<string, FinishReason>> = {
  stop: 'stop',
  length: 'length',
  content_filter: 'content-filter',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
  // Anthropic's words, which compatible endpoints of others let through.
  end_turn: 'stop',
  max_tokens: 'length',
  tool_use: 'tool-calls',
};

/** What the answer held, for the reason alone misleads: a forced call ends with `stop`. */
export interface Said {
  hasCalls: boolean;
  hasText: boolean;
  hasRefusal: boolean;
}

/** Why an answer ended. */
export function decodeFinish(rawReason: string | undefined, said: Said): Finish {
  if (rawReason === undefined) return { reason: said.hasCalls ? 'tool-calls' : 'other' };
  const reason = lookUp(reasons, rawReason) ?? 'other';
  if (reason === 'stop' && said.hasCalls) return { reason: 'tool-calls', rawReason };
  if (reason === 'stop' && said.hasRefusal && !said.hasText) return { reason: 'refusal', rawReason };
  return { reason, rawReason };
}

const words: Record<FinishReason, string> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'content_filter',
  'tool-calls': 'tool_calls',
  // Where the refusal itself is in the message, that tells.
  refusal: 'stop',
  // The answer is not whole, and `stop` would say so.
  pause: 'length',
  other: 'stop',
};

/** What of an answer its end is written with. */
export interface Shown {
  legacyFunctions?: boolean | undefined;
  /** Whether words of a refusal are in the message. */
  hasRefusal?: boolean;
}

/** The word of this format, which is the vendor's own where it is one. */
export function encodeFinish({ reason, rawReason }: Finish, { legacyFunctions, hasRefusal }: Shown): string {
  if (rawReason !== undefined && lookUp(reasons, rawReason) === reason) {
    if (['stop', 'length', 'content_filter', 'tool_calls', 'function_call'].includes(rawReason))
      return rawReason;
  }
  if (rawReason === 'stop' && (reason === 'tool-calls' || reason === 'refusal')) return 'stop';
  if (reason === 'refusal' && hasRefusal !== true) return 'content_filter';
  return legacyFunctions === true && reason === 'tool-calls' ? 'function_call' : words[reason];
}
