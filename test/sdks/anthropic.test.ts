/** The `@anthropic-ai/sdk` SDK, with every helper that it has, on every vendor. */
import Anthropic from '@anthropic-ai/sdk';
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';

import { openaiClasses } from './openai-errors.js';
import {
  faultOfApiError,
  River,
  RiverName,
  TOOL,
  type Ask,
  type Connection,
  type Said,
  type SdkClient,
} from './sdk.js';
import { sdkSuite } from './suite.js';

const bodyOf = ({ model, system, prompt, maxTokens }: Ask) => ({
  model,
  system,
  max_tokens: maxTokens,
  messages: [{ role: 'user' as const, content: prompt }],
});

const textIn = (content: readonly { type: string; text?: string }[]): string =>
  content.map(({ text }) => text ?? '').join('');

const saidIn = ({ content, stop_reason: finish, usage }: Anthropic.Message): Said => ({
  text: textIn(content),
  finish,
  tokens: { input: usage.input_tokens, cached: usage.cache_read_input_tokens, output: usage.output_tokens },
});

function connect({ url, apiKey, headers, maxRetries }: Connection): SdkClient {
  const client = new Anthropic({ baseURL: url, apiKey, defaultHeaders: headers, maxRetries });
  return {
    text: async (ask) => saidIn(await client.messages.create(bodyOf(ask))),
    async stream(ask) {
      const run = client.messages.stream(bodyOf(ask));
      const pieces: string[] = [];
      run.on('text', (piece) => pieces.push(piece));
      return { ...saidIn(await run.finalMessage()), pieces };
    },
    async tools(ask, lengthOf) {
      const run = ({ river }: { river: string }) => lengthOf(river);
      const tools = [betaZodTool({ ...TOOL, inputSchema: RiverName, run })];
      return textIn((await client.beta.messages.toolRunner({ ...bodyOf(ask), tools })).content);
    },
    async structured(ask) {
      const output_config = { format: zodOutputFormat(River) };
      return (await client.messages.parse({ ...bodyOf(ask), output_config })).parsed_output;
    },
    async leave(ask) {
      for await (const event of await client.messages.create({ ...bodyOf(ask), stream: true }))
        if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
          return event.delta.text;
      return '';
    },
  };
}

sdkSuite({
  id: 'anthropic',
  connect,
  finish: 'end_turn',
  countsCachedApart: true,
  classes: openaiClasses,
  fault: faultOfApiError,
});
