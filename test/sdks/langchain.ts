/** LangChain's OpenAI classes, over either of OpenAI's formats. */
import {
  HumanMessage,
  SystemMessage,
  ToolMessage,
  type AIMessageChunk,
  type UsageMetadata,
} from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import { ChatOpenAI, OpenAIEmbeddings } from '@langchain/openai';

import { openaiClasses } from './openai-errors.js';
import {
  faultOfApiError,
  River,
  RiverName,
  TOOL,
  type Ask,
  type Connection,
  type Said,
  type Sdk,
  type SdkClient,
} from './sdk.js';

const messagesOf = ({ system, prompt }: Ask) => [new SystemMessage(system), new HumanMessage(prompt)];

type Answer = Pick<AIMessageChunk, 'text' | 'response_metadata'> & {
  usage_metadata?: UsageMetadata | undefined;
};

const saidIn = ({ text, response_metadata: metadata, usage_metadata: usage }: Answer): Said => ({
  text,
  finish: metadata['finish_reason'] ?? metadata['status'],
  tokens: {
    input: usage?.input_tokens,
    cached: usage?.input_token_details?.cache_read,
    output: usage?.output_tokens,
  },
});

/** The row of LangChain over Responses or Chat Completions. */
export function langchain(id: 'langchain-chat' | 'langchain-responses'): Sdk {
  const useResponsesApi = id === 'langchain-responses';
  return {
    id,
    connect: (to) => clientOf(to, useResponsesApi),
    finish: useResponsesApi ? 'completed' : 'stop',
    classes: openaiClasses,
    fault: faultOfApiError,
  };
}

function clientOf({ url, apiKey, headers, maxRetries }: Connection, useResponsesApi: boolean): SdkClient {
  const configuration = { baseURL: `${url}/v1`, defaultHeaders: headers };
  const chat = ({ model, maxTokens }: Ask) =>
    new ChatOpenAI({ model, maxTokens, apiKey, maxRetries, configuration, useResponsesApi });
  return {
    text: async (ask) => saidIn(await chat(ask).invoke(messagesOf(ask))),
    async stream(ask) {
      const pieces: string[] = [];
      let all: AIMessageChunk | undefined;
      for await (const chunk of await chat(ask).stream(messagesOf(ask))) {
        pieces.push(chunk.text);
        all = all === undefined ? chunk : all.concat(chunk);
      }
      if (all === undefined) throw new Error('no chunk came');
      return { ...saidIn(all), pieces };
    },
    async tools(ask, lengthOf) {
      const lengthTool = tool(({ river }: { river: string }) => lengthOf(river), {
        ...TOOL,
        schema: RiverName,
      });
      const model = chat(ask).bindTools([lengthTool]);
      const called = await model.invoke(messagesOf(ask));
      const results = await Promise.all((called.tool_calls ?? []).map((call) => lengthTool.invoke(call)));
      return (await model.invoke([...messagesOf(ask), called, ...(results as ToolMessage[])])).text;
    },
    structured: (ask) => chat(ask).withStructuredOutput(River, { name: 'river' }).invoke(messagesOf(ask)),
    async leave(ask) {
      const abort = new AbortController();
      for await (const { text } of await chat(ask).stream(messagesOf(ask), { signal: abort.signal })) {
        if (text === '') continue;
        abort.abort();
        return text;
      }
      return '';
    },
    ...(!useResponsesApi && {
      embed: (model, texts) =>
        new OpenAIEmbeddings({ model, apiKey, maxRetries, configuration }).embedDocuments(texts),
    }),
  };
}
