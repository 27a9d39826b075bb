/** The `openai` SDK over Responses, with every helper that it has, on every vendor. */
import OpenAI from 'openai';
import { ResponsesToolRunner } from 'openai/helpers/responses-tool-runner';
import { zodTextFormat } from 'openai/helpers/zod';

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

// The runner compares prototypes, and those of clones are not of Jest's world.
globalThis.structuredClone = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const bodyOf = ({ model, system, prompt, maxTokens }: Ask) => ({
  model,
  instructions: system,
  input: [{ role: 'user' as const, content: prompt }],
  max_output_tokens: maxTokens,
});

const saidIn = ({ output_text: text, status, usage }: OpenAI.Responses.Response): Said => ({
  text,
  finish: status,
  tokens: {
    input: usage?.input_tokens,
    cached: usage?.input_tokens_details.cached_tokens,
    output: usage?.output_tokens,
  },
});

function connect({ url, apiKey, headers, maxRetries }: Connection): SdkClient {
  const client = new OpenAI({ baseURL: `${url}/v1`, apiKey, defaultHeaders: headers, maxRetries });
  return {
    text: async (ask) => saidIn(await client.responses.create(bodyOf(ask))),
    async stream(ask) {
      const run = client.responses.stream(bodyOf(ask));
      const pieces: string[] = [];
      run.on('response.output_text.delta', ({ delta }) => pieces.push(delta));
      return { ...saidIn(await run.finalResponse()), pieces };
    },
    async tools(ask, lengthOf) {
      const tool = { type: 'function' as const, ...TOOL, parameters: toolSchema, strict: true };
      const execute = ({ river }: Record<string, unknown>) => lengthOf(String(river));
      return (await new ResponsesToolRunner({ functions: [{ tool, execute }] }).run(client, bodyOf(ask)))
        .output_text;
    },
    async structured(ask) {
      const text = { format: zodTextFormat(River, 'river') };
      return (await client.responses.parse({ ...bodyOf(ask), text })).output_parsed;
    },
    async leave(ask) {
      for await (const event of await client.responses.create({ ...bodyOf(ask), stream: true }))
        if (event.type === 'response.output_text.delta') return event.delta;
      return '';
    },
  };
}

sdkSuite({
  id: 'openai-responses',
  connect,
  finish: 'completed',
  classes: openaiClasses,
  fault: faultOfApiError,
});
