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

/** What the counting endpoint takes: what comes before the answer. */
const counted = [
  'model',
  'input',
  'previous_response_id',
  'conversation',
  'instructions',
  'personality',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'text',
  'reasoning',
  'truncation',
];

/** Counting towards a client. From https://platform.openai.com/docs/api-reference/responses/input-tokens */
export const responsesCountSurface: CountSurface<
  Schemas['ResponseInputTokensRequest'],
  Schemas['ResponseInputTokens']
> = {
  id: DIALECT,
  decodeRequest: (input) => ({ ...decodeRequest(input), stream: false }),
  place: () => '',
  encodeCount: (count) => ({
    object: 'response.input_tokens',
    input_tokens: count.tokens,
    ...countExtension(count),
  }),
};

/** Counting towards a vendor. */
export const responsesCountVendor: CountVendor = {
  id: DIALECT,
  path: () => `${PATH}/input_tokens`,
  encodeBody: ({ body }) => onlyMembers(body, counted),
  decodeCount: (body) => (isJsonObject(body) ? wholeNumber(body['input_tokens']) : undefined),
};
