import type { Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { defined, numberAt, objectAt } from '../wire-json.js';

/**
 * Token counts. `input_tokens` leaves out what was read from and written to the cache: the total is the sum of all
 * three. Of a stream, the members of the newest object are to be put over those of the earlier ones first.
 * From https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 */
export function decodeUsage(raw: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(raw)) return undefined;
  const plain = numberAt(raw, 'input_tokens');
  const cacheRead = numberAt(raw, 'cache_read_input_tokens');
  const cacheWrite = numberAt(raw, 'cache_creation_input_tokens');
  const input = plain === undefined ? undefined : plain + (cacheRead ?? 0) + (cacheWrite ?? 0);
  const output = numberAt(raw, 'output_tokens');
  return {
    input: defined({ total: input, cacheRead, cacheWrite }),
    output: defined({
      total: output,
      reasoning: numberAt(objectAt(raw, 'output_tokens_details'), 'thinking_tokens'),
    }),
    ...(input === undefined || output === undefined ? {} : { total: input + output }),
    raw,
  };
}

/** Token counts in this format; `raw` is given back where it came in this format. */
export function encodeUsage({ input, output, raw }: Usage, isOwn: boolean): JsonObject {
  if (isOwn && isJsonObject(raw)) return raw;
  const { cacheRead, cacheWrite } = input;
  const { reasoning } = output;
  return {
    // The format requires both.
    input_tokens: Math.max(0, (input.total ?? 0) - (cacheRead ?? 0) - (cacheWrite ?? 0)),
    output_tokens: output.total ?? 0,
    // Null is what the format has for unknown.
    cache_creation_input_tokens: cacheWrite ?? null,
    cache_read_input_tokens: cacheRead ?? null,
    ...(reasoning === undefined ? {} : { output_tokens_details: { thinking_tokens: reasoning } }),
  };
}
