import type { Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { defined, numberAt, objectAt } from '../wire-json.js';

/** Token counts: cached tokens are part of the input, reasoning of the output. */
export function decodeUsage(raw: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(raw)) return undefined;
  const input = objectAt(raw, 'input_tokens_details');
  const output = objectAt(raw, 'output_tokens_details');
  return {
    input: defined({
      total: numberAt(raw, 'input_tokens'),
      cacheRead: numberAt(input, 'cached_tokens'),
      cacheWrite: numberAt(input, 'cache_write_tokens'),
    }),
    output: defined({
      total: numberAt(raw, 'output_tokens'),
      reasoning: numberAt(output, 'reasoning_tokens'),
    }),
    ...defined({ total: numberAt(raw, 'total_tokens') }),
    raw,
  };
}

/** Token counts in this format; `raw` is given back where it came in this format. */
export function encodeUsage({ input, output, total, raw }: Usage): JsonObject {
  if (isJsonObject(raw) && 'input_tokens_details' in raw) return raw;
  return {
    // The format requires all of these.
    input_tokens: input.total ?? 0,
    input_tokens_details: {
      cached_tokens: input.cacheRead ?? 0,
      ...defined({ cache_write_tokens: input.cacheWrite }),
    },
    output_tokens: output.total ?? 0,
    output_tokens_details: { reasoning_tokens: output.reasoning ?? 0 },
    total_tokens: total ?? (input.total ?? 0) + (output.total ?? 0),
  };
}
