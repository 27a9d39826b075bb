import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject } from '../../chat/json.js';
import {
  countExtension,
  onlyMembers,
  wholeNumber,
  type CountSurface,
  type CountVendor,
} from '../counting.js';
import { decodeRequest } from './decode-request.js';
import { DIALECT, PATH } from './names.js';

/** What the counting endpoint takes; it knows nothing of the answer's length or randomness. */
const counted = [
  'model',
  'messages',
  'system',
  'tools',
  'tool_choice',
  'thinking',
  'output_config',
  'output_format',
  'cache_control',
  'context_management',
  'mcp_servers',
  'speed',
];

/** Counting towards a client. From https://platform.claude.com/docs/en/api/messages/count_tokens */
export const anthropicCountSurface: CountSurface<
  Schemas['AnthropicCountTokensRequest'],
  Schemas['AnthropicTokenCount']
> = {
  id: DIALECT,
  decodeRequest({ body, ...input }) {
    // A request to answer must say how long; one to count says nothing of it, and neither does what is made of it.
    const request = decodeRequest({ ...input, body: { ...body, max_tokens: 1 } });
    const { maxOutputTokens: _, ...parameters } = request.parameters;
    return { ...request, parameters, stream: false };
  },
  place: () => '',
  encodeCount: (count) => ({ input_tokens: count.tokens, ...countExtension(count) }),
};

/** Counting towards a vendor. */
export const anthropicCountVendor: CountVendor = {
  id: DIALECT,
  path: () => `${PATH}/count_tokens`,
  encodeBody: ({ body }) => onlyMembers(body, counted),
  decodeCount: (body) => (isJsonObject(body) ? wholeNumber(body['input_tokens']) : undefined),
};
