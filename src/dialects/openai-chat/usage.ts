import type { Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { defined, numberAt, objectAt } from '../wire-json.js';

/**
 * Token counts. xAI counts reasoning beside the completion, OpenAI inside it: the total tells which.
 * From https://platform.openai.com/docs/api-reference/chat/object
 */
export function decodeUsage(raw: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(raw)) return undefined;
  const prompt = objectAt(raw, 'prompt_tokens_details');
  const completion = objectAt(raw, 'completion_tokens_details');
  const input = numberAt(raw, 'prompt_tokens');
  const spoken = numberAt(raw, 'completion_tokens');
  const total = numberAt(raw, 'total_tokens');
  const reasoning = numberAt(completion, 'reasoning_tokens');
  const isBeside =
    reasoning !== undefined && reasoning > 0 && total === (input ?? 0) + (spoken ?? 0) + reasoning;
  return {
    input: defined({
      total: input,
      cacheRead: numberAt(prompt, 'cached_tokens') ?? numberAt(raw, 'prompt_cache_hit_tokens'),
      cacheWrite: numberAt(prompt, 'cache_write_tokens'),
      audio: numberAt(prompt, 'audio_tokens'),
    }),
    output: defined({
      total: isBeside ? (spoken ?? 0) + reasoning : spoken,
      reasoning,
      audio: numberAt(completion, 'audio_tokens'),
      acceptedPrediction: numberAt(completion, 'accepted_prediction_tokens'),
      rejectedPrediction: numberAt(completion, 'rejected_prediction_tokens'),
    }),
    ...defined({ total }),
    raw,
  };
}

/** Token counts in this format; `raw` is given back where it came in this format. */
export function encodeUsage({ input, output, total, raw }: Usage): JsonObject {
  if (isJsonObject(raw) && 'prompt_tokens' in raw) return raw;
  const prompt = defined({
    cached_tokens: input.cacheRead,
    cache_write_tokens: input.cacheWrite,
    audio_tokens: input.audio,
  });
  const completion = defined({
    reasoning_tokens: output.reasoning,
    audio_tokens: output.audio,
    accepted_prediction_tokens: output.acceptedPrediction,
    rejected_prediction_tokens: output.rejectedPrediction,
  });
  return {
    // The format requires all three.
    prompt_tokens: input.total ?? 0,
    completion_tokens: output.total ?? 0,
    total_tokens: total ?? (input.total ?? 0) + (output.total ?? 0),
    ...(Object.keys(prompt).length === 0 ? {} : { prompt_tokens_details: prompt }),
    ...(Object.keys(completion).length === 0 ? {} : { completion_tokens_details: completion }),
  };
}
