/** `ai` with `@ai-sdk/openai`, which speaks Responses. */
import { createOpenAI } from '@ai-sdk/openai';

import { aiSdk } from './ai-sdk.js';
import { sdkSuite } from './suite.js';

sdkSuite({
  ...aiSdk('ai-openai', ({ url, apiKey, headers }) => {
    const provider = createOpenAI({ baseURL: `${url}/v1`, apiKey, headers });
    return { model: (name) => provider(name), embedding: (name) => provider.embedding(name) };
  }),
  wordsAreInBodyOf: 'xai',
});
