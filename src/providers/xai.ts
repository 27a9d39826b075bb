import { withFlatTools } from '../dialects/flat-tools.js';
import { limited } from '../dialects/limits.js';
import { withoutApproval } from '../dialects/mcp-server.js';
import { openaiChatVendor } from '../dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../dialects/openai-responses/vendor.js';
import { withTextTools } from '../dialects/text-tools.js';
import { openaiCompatible } from './openai-compatible.js';
import type { ProviderOptions } from './provider-options.js';
import type { HttpProvider } from './provider.js';
import { xaiResponses } from './xai-words.js';
import { xaiChatLimits, xaiLimits } from './xai-limits.js';

/** xAI; its formats are OpenAI's. From https://docs.x.ai/docs/api-reference */
export function xai({ apiKey, baseUrl = 'https://api.x.ai/v1' }: ProviderOptions = {}): HttpProvider {
  // Its REST API has no endpoint for embeddings: https://docs.x.ai/docs/api-reference
  const { embeddings: _, ...common } = openaiCompatible({
    id: 'xai',
    displayName: 'xAI',
    apiKey,
    baseUrl,
    keyVariables: ['XAI_API_KEY', 'GROK_API_KEY'],
    dialects: [
      {
        ...limited(withoutApproval(withFlatTools(withTextTools(openaiResponsesVendor))), xaiLimits),
        narrow: xaiResponses,
      },
      limited(withTextTools(openaiChatVendor), xaiChatLimits),
    ],
    models: [
      'grok-4.5',
      'grok-4.3',
      'grok-4',
      'grok-4-fast',
      'grok-4-fast-reasoning',
      'grok-code-fast-1',
      'grok-3-mini',
    ],
    patterns: ['grok-*'],
  });
  return {
    ...common,
    // It counts no tokens for others; this is what its usage shows above what was sent.
    unseenTokens: { always: 190, withTools: 80 },
    requestHeaders: ['x-grok-conv-id'],
    replyHeaders: ['x-ratelimit-*', 'retry-after', 'retry-after-ms'],
    raw: {
      ...common.raw,
      inferencePaths: [
        /^\/(?:chat\/completions|responses|completions|embeddings|messages|images\/generations)$/,
      ],
    },
  };
}
