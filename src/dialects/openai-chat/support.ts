import type { Support, SupportTable } from '../../chat/support.js';

const native: Support = { level: 'native' };
const mapped = (note: string): Support => ({ level: 'mapped', note });
const unsupported = (note: string): Support => ({ level: 'unsupported', note });

const noVideo = unsupported('Chat Completions takes no films');
const noHosted = (what: string): Support => unsupported(`Chat Completions has no ${what}`);

const media: SupportTable['media'] = {
  image: { data: native, url: native, file: unsupported('Chat Completions takes no stored images') },
  document: {
    data: native,
    url: unsupported('Chat Completions takes no address of a document: send its bytes'),
    file: native,
  },
  audio: {
    data: native,
    url: unsupported('Chat Completions takes no address of a sound: send its bytes'),
    file: unsupported('Chat Completions takes no stored sounds'),
  },
  video: { data: noVideo, url: noVideo, file: noVideo },
};

const hosted: SupportTable['hosted'] = {
  'web-search': noHosted('a web search'),
  'web-fetch': noHosted('fetching of pages'),
  'code-execution': noHosted('running of code'),
  'file-search': noHosted('a search in files'),
  'image-generation': noHosted('drawing'),
  computer: noHosted('use of a computer'),
  mcp: noHosted('MCP servers'),
  'tool-search': { level: 'emulated', note: 'every tool is offered from the beginning' },
  other: noHosted('such a tool'),
};

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
      // OpenAI's own models have none, many others that speak this format do.
      topK: native,
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
      reasoning: {
        level: 'lowered',
        note: 'Chat Completions has no place for what the model thought before',
      },
      refusal: native,
      'tool-call': native,
      'tool-result': native,
      opaque: native,
    },
    media,
    tools: { function: native, custom: native },
    hosted,
    toolChoice: { auto: native, none: native, required: native, tool: native, allowed: native },
  };
}
