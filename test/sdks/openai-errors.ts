/** Classes of errors, named as OpenAI's and Anthropic's SDKs both name them. */
import type { Sdk } from './sdk.js';

/** By what went wrong. */
export const openaiClasses: Sdk['classes'] = {
  'rate limit': 'RateLimitError',
  'bad request': 'BadRequestError',
  'not found': 'NotFoundError',
  authentication: 'AuthenticationError',
};
