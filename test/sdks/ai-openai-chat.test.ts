/** `ai` with `@ai-sdk/openai` over Chat Completions. */
import { createOpenAI } from '@ai-sdk/openai';

import { aiSdk } from './ai-sdk.js';
import { sdkSuite } from './suite.js';

sdkSuite({
  ...aiSdk('ai-openai-chat', ({ url, apiKey, headers }) => {
    const provider = createOpenAI({ baseURL: `${url}/v1`, apiKey, headers });
    return { model: (name) => provider.chat(name) };
  }),
  wordsAreInBodyOf: 'xai',
});
