import type { TokenLogprob } from '../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import { numberAt, objectsAt, stringAt } from './wire-json.js';

/** Log probabilities of tokens as this format writes them. */
export function decodeLogprobs(list: JsonValue | undefined): TokenLogprob[] | undefined {
  if (!Array.isArray(list)) return undefined;
  return list.filter(isJsonObject).map((entry) => ({
    ...decodeToken(entry),
    ...(Array.isArray(entry['top_logprobs'])
      ? { top: objectsAt(entry, 'top_logprobs').map(decodeToken) }
      : {}),
  }));
}

function decodeToken(entry: JsonObject): Omit<TokenLogprob, 'top'> {
  const bytes = entry['bytes'];
  return {
    token: stringAt(entry, 'token') ?? '',
    logprob: numberAt(entry, 'logprob') ?? 0,
    ...(Array.isArray(bytes) ? { bytes: bytes.filter((byte) => typeof byte === 'number') } : {}),
  };
}

/** Log probabilities of tokens in this format. */
export function encodeLogprobs(logprobs: readonly TokenLogprob[]): JsonObject[] {
  return logprobs.map((entry) => ({
    ...encodeToken(entry),
    top_logprobs: (entry.top ?? []).map(encodeToken),
  }));
}

function encodeToken({ token, logprob, bytes }: Omit<TokenLogprob, 'top'>): JsonObject {
  return { token, logprob, bytes: bytes ?? null };
}
