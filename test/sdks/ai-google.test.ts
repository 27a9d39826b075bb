/** `ai` with `@ai-sdk/google`. */
import { createGoogleGenerativeAI } from '@ai-sdk/google';

import { aiSdk } from './ai-sdk.js';
import { sdkSuite } from './suite.js';

sdkSuite(
  aiSdk('ai-google', ({ url, apiKey, headers }) => {
    const provider = createGoogleGenerativeAI({ baseURL: `${url}/v1beta`, apiKey, headers });
    return { model: (name) => provider(name), embedding: (name) => provider.embedding(name) };
  }),
);
