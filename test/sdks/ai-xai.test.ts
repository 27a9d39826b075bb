/** `ai` with `@ai-sdk/xai`, which speaks Responses. */
import { createXai } from '@ai-sdk/xai';

import { aiSdk } from './ai-sdk.js';
import { sdkSuite } from './suite.js';

sdkSuite(
  aiSdk('ai-xai', ({ url, apiKey, headers }) => {
    const provider = createXai({ baseURL: `${url}/v1`, apiKey, headers });
    return { model: (name) => provider(name) };
  }),
);
