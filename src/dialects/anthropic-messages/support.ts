import type { Support, SupportTable } from '../../chat/support.js';
import { NEVER_FORCED } from './encode-choice.js';
import { featuresOf } from './model-features.js';

const native: Support = { level: 'native' };
const mapped = (note: string): Support => ({ level: 'mapped', note });
const emulated = (note: string): Support => ({ level: 'emulated', note });
const unsupported = (what: string): Support => ({
  level: 'unsupported',
  note: `the Messages format has no ${what}`,
});

/** What depends on the value is said by the encoder, which knows it. */
const sampling = mapped(
  '0 to 1; while the model thinks, and for models after Claude Opus 4.6, it is left out and reported',
);

/**
 * What Messages takes.
 * From https://platform.claude.com/docs/en/api/messages/create
 */
export function support(model: string): SupportTable {
  const { canForceCalls } = featuresOf(model);
  const forced: Support = canForceCalls ? native : { level: 'unsupported', note: NEVER_FORCED };
  return {
    parameters: parameters(model),
    parts: {
      text: native,
      reasoning: native,
      refusal: mapped('sent as text'),
      'tool-call': native,
      'tool-result': native,
      opaque: native,
    },
    media: {
      image: { data: native, url: native, file: native },
      document: { data: native, url: native, file: native },
      audio: { data: unsupported('sound'), url: unsupported('sound'), file: unsupported('sound') },
      video: { data: unsupported('film'), url: unsupported('film'), file: unsupported('film') },
    },
    tools: {
      function: native,
      custom: emulated('it is sent as a function with one text as its argument, and turned back'),
    },
    hosted: {
      'web-search': mapped('sent as web_search_20250305'),
      'web-fetch': mapped('sent as web_fetch_20250910'),
      'code-execution': mapped('sent as code_execution_20250825'),
      'file-search': unsupported('search in files'),
      'image-generation': unsupported('drawing'),
      computer: unsupported('counterpart of this use of a computer'),
      mcp: mapped(
        'sent as mcp_servers and mcp_toolset, without headers but a bearer token, and only where no approval is asked for',
      ),
      'tool-search': emulated('every tool is offered from the beginning'),
      other: unsupported('such tool'),
    },
    toolChoice: {
      auto: native,
      none: native,
      required: forced,
      tool: forced,
      allowed: emulated('the tools that are not allowed now are left out'),
    },
  };
}

function parameters(model: string): SupportTable['parameters'] {
  const { takesSchemas, thinking } = featuresOf(model);
  return {
    maxOutputTokens: mapped('sent as max_tokens, which every request has to have'),
    temperature: sampling,
    topP: mapped('left out and reported where the model takes no such setting'),
    topK: mapped('left out and reported where the model takes no such setting'),
    stop: mapped('sent as stop_sequences; white space alone is refused'),
    seed: unsupported('seed'),
    presencePenalty: unsupported('presence_penalty'),
    frequencyPenalty: unsupported('frequency_penalty'),
    logitBias: unsupported('logit_bias'),
    logprobs: unsupported('log probabilities'),
    topLogprobs: unsupported('log probabilities'),
    choices: unsupported('several answers'),
    responseFormat: mapped(
      takesSchemas
        ? 'sent as output_config.format; JSON without a schema is asked for by a tool'
        : 'asked for by a tool, and turned back',
    ),
    reasoning: mapped(
      thinking === 'budget'
        ? 'sent as a budget of thinking tokens'
        : 'sent as thinking and output_config.effort',
    ),
    verbosity: unsupported('verbosity'),
    modalities: unsupported('other modalities than text'),
    audio: unsupported('spoken answers'),
    parallelToolCalls: mapped('sent as tool_choice.disable_parallel_tool_use'),
    user: mapped('sent as metadata.user_id'),
    safetyIdentifier: mapped('sent as metadata.user_id'),
    metadata: unsupported('metadata of the request but the id of the user'),
    serviceTier: mapped('sent as auto or standard_only'),
    store: unsupported('stored answers'),
    promptCacheKey: mapped('the prompt is cached, and not by a key'),
    promptCacheRetention: mapped('the prompt is cached, for an hour where a day is asked for'),
  };
}
