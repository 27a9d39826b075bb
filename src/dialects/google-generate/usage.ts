import type { Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import { defined, numberAt, objectsAt } from '../wire-json.js';

/**
 * Token counts. The prompt count includes what was cached; what tools of the vendor added to it, and what was thought,
 * are counted beside it and beside the answer: the total is the sum of all four. Undefined where nothing is counted.
 * From https://ai.google.dev/api/generate-content#UsageMetadata
 */
export function decodeUsage(raw: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(raw)) return undefined;
  const thoughts = numberAt(raw, 'thoughtsTokenCount');
  const spoken = numberAt(raw, 'candidatesTokenCount') ?? numberAt(raw, 'responseTokenCount');
  const usage: Usage = {
    input: defined({
      total: sum(numberAt(raw, 'promptTokenCount'), numberAt(raw, 'toolUsePromptTokenCount')),
      cacheRead: numberAt(raw, 'cachedContentTokenCount'),
      audio: spokenTokens(raw, 'promptTokensDetails'),
    }),
    output: defined({
      total: sum(spoken, thoughts),
      reasoning: thoughts,
      audio: spokenTokens(raw, 'candidatesTokensDetails'),
    }),
    ...defined({ total: numberAt(raw, 'totalTokenCount') }),
    raw,
  };
  const isCounted = usage.input.total ?? usage.output.total ?? usage.total;
  return isCounted === undefined ? undefined : usage;
}

function sum(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined ? right : left + (right ?? 0);
}

/** Tokens of sound, which Google writes as the number 4 when it is asked for numbers. */
function spokenTokens(raw: JsonObject, name: string): number | undefined {
  const entry = objectsAt(raw, name).find(({ modality }) => modality === 'AUDIO' || modality === 4);
  return entry === undefined ? undefined : numberAt(entry, 'tokenCount');
}

/** Token counts in this format; `raw` is given back where it came in this format. */
export function encodeUsage({ input, output, total, raw }: Usage): JsonObject {
  if (isJsonObject(raw) && Object.keys(raw).some((name) => name.endsWith('TokenCount'))) return raw;
  const { total: answer, reasoning } = output;
  return defined({
    promptTokenCount: input.total,
    cachedContentTokenCount: input.cacheRead,
    candidatesTokenCount: answer === undefined ? undefined : Math.max(0, answer - (reasoning ?? 0)),
    thoughtsTokenCount: reasoning,
    totalTokenCount: total ?? sum(input.total, answer),
    ...encodeAudio('promptTokensDetails', input.audio),
    ...encodeAudio('candidatesTokensDetails', output.audio),
  });
}

function encodeAudio(name: string, tokenCount: number | undefined): JsonObject {
  return tokenCount === undefined || tokenCount === 0 ? {} : { [name]: [{ modality: 'AUDIO', tokenCount }] };
}
