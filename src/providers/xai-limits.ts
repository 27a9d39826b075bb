import type { Support, SupportTable } from '../chat/support.js';
import type { Limits } from '../dialects/limits.js';

const refused = (what: string): Support => ({ level: 'unsupported', note: `xAI has no ${what}` });
const nowhere = (what: string): SupportTable['media']['audio'] => ({
  data: refused(what),
  url: refused(what),
  file: refused(what),
});

/** Models that think. From https://docs.x.ai/docs/guides/reasoning */
const thinks = /^grok-(?:3-mini|4|5|code|build)(?!.*non-reasoning)/;

/** Models that think as they like, or not at all: they refuse to be told how hard. Same page, and what users report. */
const hasNoEffort =
  /^grok-(?:2|3(?!-mini)|4(?:-0709|-latest)?$|4-fast|4-1|4\.1|4\.20(?!-multi-agent)|code|vision|beta)/;

/** The efforts that each family knows. */
function effortsOf(model: string): NonNullable<Limits['efforts']> {
  if (/^grok-3-mini/.test(model)) {
    return { none: 'low', minimal: 'low', medium: 'low', xhigh: 'high', max: 'high' };
  }
  // Grok 4.5 cannot be kept from thinking.
  const none = /^grok-4\.5/.test(model) ? { none: 'low' } : {};
  return { ...none, minimal: 'low', xhigh: 'high', max: 'high' };
}

/** What a model of xAI's does not take, on either format; a name that is not known takes what all of them do. */
export function xaiLimits(model: string): Limits {
  return {
    parameters: {
      topK: refused('top_k'),
      logitBias: refused('logit_bias'),
      modalities: refused('modalities'),
      audio: refused('spoken answers'),
      verbosity: refused('verbosity'),
      metadata: refused('metadata'),
      serviceTier: refused('service tiers'),
      safetyIdentifier: refused('safety_identifier'),
      promptCacheRetention: refused('prompt_cache_retention'),
      ...(thinks.test(model)
        ? {
            stop: refused('stop sequences for models that think'),
            presencePenalty: refused('presence_penalty for models that think'),
            frequencyPenalty: refused('frequency_penalty for models that think'),
          }
        : {}),
      ...(hasNoEffort.test(model) ? { reasoning: refused('setting of the effort for this model') } : {}),
    },
    media: { audio: nowhere('understanding of sounds'), video: nowhere('understanding of films') },
    tools: {
      custom: { level: 'emulated', note: 'it is sent as a function with one text argument, and turned back' },
    },
    efforts: effortsOf(model),
    hasNoDeveloper: true,
  };
}

/** As `xaiLimits`, for Chat Completions: what Responses alone has is left to it. */
export function xaiChatLimits(model: string): Limits {
  const limits = xaiLimits(model);
  return {
    ...limits,
    parameters: {
      ...limits.parameters,
      store: refused('storing of chat completions'),
      promptCacheKey: refused('prompt_cache_key on Chat Completions'),
    },
    media: { ...limits.media, document: nowhere('documents on Chat Completions') },
  };
}
