/** `ai` with `@ai-sdk/anthropic`. */
import { createAnthropic } from '@ai-sdk/anthropic';

import { aiSdk } from './ai-sdk.js';
import { sdkSuite } from './suite.js';

sdkSuite(
  aiSdk('ai-anthropic', ({ url, apiKey, headers }) => {
    const provider = createAnthropic({ baseURL: `${url}/v1`, apiKey, headers });
    return { model: (name) => provider(name) };
  }),
);
