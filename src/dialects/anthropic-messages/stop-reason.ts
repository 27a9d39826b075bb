import type { Finish, FinishReason } from '../../chat/event.js';
import { lookUp } from '../../chat/look-up.js';

/** From https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons */
const reasons: Partial<Record<string, FinishReason>> = {
  end_turn: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  stop_sequence: 'stop',
  tool_use: 'tool-calls',
  pause_turn: 'pause',
  // The answer ended after the summary, as was asked for: it goes on when it is sent back.
  compaction: 'pause',
  refusal: 'refusal',
};

/** Why an answer ended; `rawReason` is absent for one that does not say. */
export function decodeStopReason(rawReason: string | undefined, stopSequence: string | undefined): Finish {
  return {
    reason: lookUp(reasons, rawReason) ?? 'other',
    ...(rawReason === undefined ? {} : { rawReason }),
    ...(stopSequence === undefined ? {} : { stopSequence }),
  };
}

const words: Record<FinishReason, string> = {
  stop: 'end_turn',
  length: 'max_tokens',
  'tool-calls': 'tool_use',
  'content-filter': 'refusal',
  refusal: 'refusal',
  pause: 'pause_turn',
  other: 'end_turn',
};

/** The word of this format, which is the vendor's own where it is one. */
export function encodeStopReason({ reason, rawReason, stopSequence }: Finish): string {
  if (rawReason !== undefined && lookUp(reasons, rawReason) === reason) return rawReason;
  return reason === 'stop' && stopSequence !== undefined ? 'stop_sequence' : words[reason];
}
