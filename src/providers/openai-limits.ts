import type { Support } from '../chat/support.js';
import type { NarrowFormat } from '../dialects/dialect.js';
import type { Limits } from '../dialects/limits.js';
import { isReasoningModel } from '../dialects/reasoning-models.js';

const refused = (what: string): Support => ({ level: 'unsupported', note: `this model takes no ${what}` });

/** Models that answer on Responses only. From https://platform.openai.com/docs/models */
const responsesOnly =
  /^(?:o1-pro|o3-pro|gpt-5(?:\.\d+)?-pro|gpt-5(?:\.\d+)?-codex|codex-|o[34](?:-mini)?-deep-research|computer-use-)/;

/** The first models that think: they sample in one way only. From https://platform.openai.com/docs/guides/reasoning */
const fixedSampling = /^(?:ft:)?(?:o\d|gpt-5(?![.\w])(?!-chat)|codex-)/;

/** Of those that think, the ones that came after o3-mini. Recorded: o3-mini takes stop sequences, gpt-5-mini does not. */
const noStop = /^(?:ft:)?(?:o3(?!-mini)|o4|gpt-[5-9](?!.*chat)|codex-)/;

/** Models that do not think. */
const plain = /^(?:ft:)?(?:gpt-3|gpt-4|chatgpt-4)/;

/** The efforts that each family knows. From https://platform.openai.com/docs/api-reference/responses/create */
function effortsOf(model: string): NonNullable<Limits['efforts']> {
  if (/^(?:ft:)?o\d/.test(model)) return { none: 'low', minimal: 'low', xhigh: 'high', max: 'high' };
  if (/^(?:ft:)?gpt-5(?![.\w])/.test(model)) return { none: 'minimal', xhigh: 'high', max: 'high' };
  if (/^(?:ft:)?gpt-5\.1/.test(model)) return { minimal: 'low', xhigh: 'high', max: 'high' };
  return /^(?:ft:)?gpt-5\./.test(model) ? { minimal: 'low', max: 'xhigh' } : { max: 'xhigh' };
}

/** What a model of OpenAI's does not take, on either of its formats; a name that is not known takes everything. */
export function openaiLimits(model: string): Limits {
  return {
    parameters: {
      topK: refused('top_k'),
      ...(fixedSampling.test(model)
        ? {
            temperature: refused('temperature but 1'),
            topP: refused('top_p but 1'),
            presencePenalty: refused('presence_penalty'),
            frequencyPenalty: refused('frequency_penalty'),
            logitBias: refused('logit_bias'),
            logprobs: refused('logprobs'),
            topLogprobs: refused('top_logprobs'),
          }
        : {}),
      ...(noStop.test(model) ? { stop: refused('stop sequences') } : {}),
      ...(plain.test(model)
        ? { reasoning: refused('reasoning: it does not think'), verbosity: refused('verbosity') }
        : {}),
    },
    efforts: effortsOf(model),
  };
}

/** As `openaiLimits`, for Chat Completions, on which some models are not. */
export function openaiChatLimits(model: string): Limits {
  const limits = openaiLimits(model);
  return responsesOnly.test(model) ? { ...limits, isSilent: 'the model is on Responses only' } : limits;
}

/**
 * Chat Completions as OpenAI's newer models speak it: those that think refuse the older name of the limit, which agents
 * send with every request, and some are not on it at all. From https://platform.openai.com/docs/api-reference/chat/create
 */
export const openaiChatNarrow: NarrowFormat = {
  strangeIn(body, model) {
    if (responsesOnly.test(model)) return 'Chat Completions for this model';
    const isOlder =
      typeof body['max_tokens'] === 'number' && (body['max_completion_tokens'] ?? undefined) === undefined;
    return isOlder && isReasoningModel(model) ? 'max_tokens for models that think' : undefined;
  },
  estrange: ({ source: _source, ...request }) => request,
};
