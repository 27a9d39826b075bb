import type { CompactVendor } from '../compacting.js';
import { onlyMembers } from '../counting.js';
import { DIALECT, PATH } from './names.js';

const taken = [
  'model',
  'input',
  'instructions',
  'previous_response_id',
  'prompt_cache_key',
  'prompt_cache_retention',
  'prompt_cache_options',
  'service_tier',
];

/** From https://platform.openai.com/docs/api-reference/responses/compact */
export const responsesCompactVendor: CompactVendor = {
  id: DIALECT,
  path: () => `${PATH}/compact`,
  members: (body) => onlyMembers(body, taken),
};
