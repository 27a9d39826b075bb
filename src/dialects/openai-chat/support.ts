import type { Support, SupportTable } from '../../chat/support.js';

const native: Support = { level: 'native' };
const mapped = (note: string): Support => ({ level: 'mapped', note });
const unsupported = (note: string): Support => ({ level: 'unsupported', note });

/**
 * What Chat Completions takes.
 * From https://platform.openai.com/docs/api-reference/chat/create
 */
export function support(): SupportTable {
  return {
    parameters: {
      maxOutputTokens: mapped('sent as max_completion_tokens'),
      temperature: native,
      topP: native,
      topK: unsupported('Chat Completions has no top_k'),
      stop: native,
      seed: native,
      presencePenalty: native,
      frequencyPenalty: native,
      logitBias: native,
      logprobs: native,
      topLogprobs: native,
      choices: unsupported('only one answer can be passed on here'),
      responseFormat: native,
      reasoning: mapped('sent as reasoning_effort'),
      verbosity: native,
      modalities: native,
      audio: native,
      parallelToolCalls: native,
      user: native,
      safetyIdentifier: native,
      metadata: native,
      serviceTier: native,
      store: native,
      promptCacheKey: native,
      promptCacheRetention: native,
    },
    parts: {
      text: native,
      media: native,
      reasoning: {
        level: 'lowered',
        note: 'Chat Completions has no place for what the model thought before',
      },
      refusal: native,
      'tool-call': native,
      'tool-result': native,
      opaque: native,
    },
    tools: { function: native, custom: native, provider: native },
  };
}
