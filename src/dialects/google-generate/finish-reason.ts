import type { Finish, FinishReason } from '../../chat/event.js';
import type { JsonValue } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';

/**
 * Why answers end. What is `other` here is no fault of the question: a call that could not be read, or none allowed.
 * From https://ai.google.dev/api/generate-content#FinishReason
 */
const reasons: Partial<Record<string, FinishReason>> = {
  STOP: 'stop',
  MAX_TOKENS: 'length',
  SAFETY: 'content-filter',
  RECITATION: 'content-filter',
  LANGUAGE: 'content-filter',
  BLOCKLIST: 'content-filter',
  PROHIBITED_CONTENT: 'content-filter',
  SPII: 'content-filter',
  MODEL_ARMOR: 'content-filter',
  JAILBREAK: 'content-filter',
  IMAGE_SAFETY: 'content-filter',
  IMAGE_PROHIBITED_CONTENT: 'content-filter',
  IMAGE_RECITATION: 'content-filter',
  OTHER: 'other',
  MALFORMED_FUNCTION_CALL: 'other',
};

/** The names by their numbers, which are sent when the client asks for them (`$alt=json;enum-encoding=int`). */
const names = [
  'FINISH_REASON_UNSPECIFIED',
  'STOP',
  'MAX_TOKENS',
  'SAFETY',
  'RECITATION',
  'OTHER',
  'LANGUAGE',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MALFORMED_FUNCTION_CALL',
  'IMAGE_SAFETY',
  'UNEXPECTED_TOOL_CALL',
  'TOO_MANY_TOOL_CALLS',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_OTHER',
  'NO_IMAGE',
  'IMAGE_RECITATION',
];

/** The vendor's word, whether it came as a word or as a number; undefined where it says nothing. */
export function finishName(value: JsonValue | undefined): string | undefined {
  const name = typeof value === 'number' ? (names[value] ?? String(value)) : value;
  return typeof name === 'string' && name !== '' && name !== 'FINISH_REASON_UNSPECIFIED' ? name : undefined;
}

/** Why an answer ended. `STOP` is said of calls, too; the list of what a filter may say is open. */
export function decodeFinish(rawReason: string, hasCalls: boolean): Finish {
  const isFilter = /SAFETY|PROHIBITED|RECITATION|BLOCK|ARMOR/.test(rawReason);
  const known = lookUp(reasons, rawReason);
  const reason = known ?? (isFilter ? 'content-filter' : 'other');
  return { reason: reason === 'stop' && hasCalls ? 'tool-calls' : reason, rawReason };
}

const words: Record<FinishReason, string> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  'tool-calls': 'STOP',
  'content-filter': 'SAFETY',
  // What the model said in place of an answer stands as text before it.
  refusal: 'SAFETY',
  // Never STOP: the answer is not over.
  pause: 'OTHER',
  other: 'OTHER',
};

/** The word of this format, which is the vendor's own where it is one. */
export function encodeFinish({ reason, rawReason }: Finish): string {
  if (rawReason === undefined || !/^[A-Z][A-Z_]*$/.test(rawReason)) return words[reason];
  return decodeFinish(rawReason, reason === 'tool-calls').reason === reason ? rawReason : words[reason];
}
