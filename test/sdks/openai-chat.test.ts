/** The `openai` SDK over Chat Completions, with every helper that it has, on every vendor. */
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';

import { openaiClasses } from './openai-errors.js';
import {
  faultOfApiError,
  River,
  TOOL,
  toolSchema,
  type Ask,
  type Connection,
  type Said,
  type SdkClient,
} from './sdk.js';
import { sdkSuite } from './suite.js';

const bodyOf = ({ model, system, prompt, maxTokens }: Ask) => ({
  model,
  max_completion_tokens: maxTokens,
  messages: [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: prompt },
  ],
});

const saidIn = ({ choices, usage }: OpenAI.ChatCompletion): Said => ({
  text: choices[0]?.message.content ?? '',
  finish: choices[0]?.finish_reason,
  tokens: {
    input: usage?.prompt_tokens,
    cached: usage?.prompt_tokens_details?.cached_tokens,
    output: usage?.completion_tokens,
  },
});

function connect({ url, apiKey, headers, maxRetries }: Connection): SdkClient {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey, defaultHeaders: headers, maxRetries });
  return {
    text: async (ask) => saidIn(await client.chat.completions.create(bodyOf(ask))),
    async stream(ask) {
      const run = client.chat.completions.stream({ ...bodyOf(ask), stream_options: { include_usage: true } });
      const pieces: string[] = [];
      run.on('content', (piece) => pieces.push(piece));
      return { ...saidIn(await run.finalChatCompletion()), pieces };
    },
    async tools(ask, lengthOf) {
      const runner = client.chat.completions.runTools({
        ...bodyOf(ask),
        tools: [
          {
            type: 'function',
            function: {
              ...TOOL,
              parameters: toolSchema,
              parse: (text: string) => JSON.parse(text) as { river: string },
              function: ({ river }: { river: string }) => lengthOf(river),
            },
          },
        ],
      });
      return (await runner.finalContent()) ?? '';
    },
    async structured(ask) {
      const response_format = zodResponseFormat(River, 'river');
      return (await client.chat.completions.parse({ ...bodyOf(ask), response_format })).choices[0]?.message
        .parsed;
    },
    async leave(ask) {
      for await (const { choices } of await client.chat.completions.create({
        ...bodyOf(ask),
        stream: true,
      })) {
        const piece = choices[0]?.delta.content ?? '';
        if (piece !== '') return piece;
      }
      return '';
    },
    embed: async (model, input) =>
      (await client.embeddings.create({ model, input })).data.map(({ embedding }) => embedding),
  };
}

sdkSuite({ id: 'openai-chat', connect, finish: 'stop', classes: openaiClasses, fault: faultOfApiError });
