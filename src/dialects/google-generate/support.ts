import type { Support, SupportTable } from '../../chat/support.js';
import { modelFacts } from './models.js';

const native: Support = { level: 'native' };
const mapped = (note: string): Support => ({ level: 'mapped', note });
const emulated = (note: string): Support => ({ level: 'emulated', note });
const unsupported = (note: string): Support => ({ level: 'unsupported', note });

const cachesItself = unsupported('Gemini caches by itself');

const parameters: SupportTable['parameters'] = {
  maxOutputTokens: native,
  temperature: native,
  topP: native,
  topK: native,
  stop: mapped('sent as stopSequences, five at most'),
  seed: mapped('sent where it is a whole number of 32 bits'),
  presencePenalty: native,
  frequencyPenalty: native,
  logitBias: unsupported('Gemini has no logit_bias'),
  logprobs: mapped('sent as responseLogprobs'),
  topLogprobs: mapped('sent as logprobs'),
  choices: mapped('one answer is taken, more are refused'),
  responseFormat: mapped(
    'sent as responseMimeType and responseJsonSchema, before Gemini 3 beside functions as one more',
  ),
  reasoning: mapped('sent as thinkingConfig, a level from Gemini 3 on and a budget before'),
  verbosity: unsupported('Gemini has no verbosity'),
  modalities: mapped('sent as responseModalities'),
  audio: mapped('sent as speechConfig, the voice only'),
  parallelToolCalls: mapped('true is what Gemini does; false is reported, for it cannot be kept from them'),
  user: unsupported('Gemini has no place for users'),
  safetyIdentifier: unsupported('Gemini has no place for users'),
  metadata: unsupported('Gemini has no metadata; labels are of Vertex AI'),
  serviceTier: mapped('default is standard here'),
  store: native,
  promptCacheKey: cachesItself,
  promptCacheRetention: cachesItself,
};

const hosted: SupportTable['hosted'] = {
  'web-search': mapped('sent as googleSearch'),
  'web-fetch': mapped('sent as urlContext'),
  'code-execution': mapped('sent as codeExecution'),
  'file-search': unsupported("it searches in stores of Google's only"),
  'image-generation': unsupported('Gemini draws by models of their own'),
  computer: unsupported('Gemini has another use of a computer'),
  mcp: mapped('sent as mcpServers, with all of its tools, and only where no approval is asked for'),
  'tool-search': { level: 'emulated', note: 'every tool is offered from the beginning' },
  other: unsupported('Gemini has no such tool'),
};

/**
 * What generateContent takes.
 * From https://ai.google.dev/api/generate-content
 */
export function support(model: string): SupportTable {
  const { isSecondAndHalf } = modelFacts(model);
  const url = isSecondAndHalf
    ? mapped('sent as fileData, for Google to fetch')
    : unsupported('the model takes no addresses of files: send the bytes');
  // Films on YouTube have always been taken by their addresses.
  const film = mapped('sent as fileData, for Google to fetch');
  const media = { data: native, url, file: native };
  return {
    parameters,
    parts: {
      text: native,
      reasoning: { level: 'lowered', note: "only Google's own goes back, with its state" },
      refusal: mapped('sent as text'),
      'tool-call': native,
      'tool-result': native,
      opaque: native,
    },
    media: { image: media, document: media, audio: media, video: { ...media, url: film } },
    tools: { function: native, custom: emulated('it is sent as a function with one text argument') },
    hosted,
    toolChoice: { auto: native, none: native, required: native, tool: native, allowed: native },
  };
}
