import type { TokenLogprob } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';

/** Log probabilities of tokens. From https://ai.google.dev/api/generate-content#LogprobsResult */
export function encodeLogprobs(logprobs: readonly TokenLogprob[]): JsonObject {
  if (logprobs.length === 0) return {};
  const hasTop = logprobs.some(({ top }) => top !== undefined);
  const top = logprobs.map((each) => ({ candidates: (each.top ?? []).map(encodeToken) }));
  return {
    logprobsResult: {
      chosenCandidates: logprobs.map(encodeToken),
      ...(hasTop ? { topCandidates: top } : {}),
    },
  };
}

function encodeToken({ token, logprob }: { token: string; logprob: number }): JsonObject {
  return { token, logProbability: logprob };
}
