import type { Support, SupportTable } from '../../chat/support.js';

const native: Support = { level: 'native' };
const mapped = (note: string): Support => ({ level: 'mapped', note });
const unsupported = (what: string): Support => ({
  level: 'unsupported',
  note: `the Responses format has no ${what}`,
});

/**
 * What Responses takes.
 * From https://platform.openai.com/docs/api-reference/responses/create
 */
export function support(): SupportTable {
  return {
    parameters: {
      maxOutputTokens: native,
      temperature: native,
      topP: native,
      topK: unsupported('top_k'),
      stop: unsupported('stop sequences'),
      seed: unsupported('seed'),
      presencePenalty: unsupported('presence_penalty'),
      frequencyPenalty: unsupported('frequency_penalty'),
      logitBias: unsupported('logit_bias'),
      logprobs: mapped('asked for by include'),
      topLogprobs: native,
      choices: unsupported('several answers'),
      responseFormat: mapped('sent as text.format'),
      reasoning: native,
      verbosity: mapped('sent as text.verbosity'),
      modalities: unsupported('modalities'),
      audio: unsupported('spoken answers'),
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
      reasoning: native,
      refusal: native,
      'tool-call': native,
      'tool-result': native,
      opaque: native,
    },
    media: {
      image: { data: native, url: native, file: native },
      document: { data: native, url: native, file: native },
      audio: { data: unsupported('sounds'), url: unsupported('sounds'), file: unsupported('sounds') },
      video: { data: unsupported('films'), url: unsupported('films'), file: unsupported('films') },
    },
    tools: { function: native, custom: native },
    hosted: {
      'web-search': mapped('sent as web_search'),
      'web-fetch': unsupported('fetching of pages'),
      'code-execution': mapped('sent as code_interpreter, in a container of its own'),
      'file-search': unsupported('counterpart of this search in files'),
      'image-generation': mapped('sent as image_generation'),
      computer: unsupported('counterpart of this use of a computer'),
      mcp: mapped('sent as mcp, by its address, with require_approval: never'),
      'tool-search': { level: 'emulated', note: 'every tool is offered from the beginning' },
      other: unsupported('such tool'),
    },
    toolChoice: { auto: native, none: native, required: native, tool: native, allowed: native },
  };
}
