/** The `ai` package, which speaks the same to its user whatever provider is below it. */
import {
  APICallError,
  embedMany,
  generateText,
  Output,
  RetryError,
  stepCountIs,
  streamText,
  tool,
  type EmbeddingModel,
  type LanguageModel,
} from 'ai';

import {
  River,
  RiverName,
  TOOL,
  type Ask,
  type Connection,
  type Fault,
  type Sdk,
  type SdkClient,
  type Said,
} from './sdk.js';
import type { SdkId } from './table.js';

/** A provider of the `ai` package, connected to the gateway. */
export interface AiProvider {
  model(name: string): LanguageModel;
  embedding?(name: string): EmbeddingModel;
}

/** The row of a provider. */
export function aiSdk(id: SdkId, provider: (to: Connection) => AiProvider): Sdk {
  const name = 'AI_APICallError';
  const classes = { 'rate limit': name, 'bad request': name, 'not found': name, authentication: name };
  return { id, connect: (to) => clientOf(provider(to), to), finish: 'stop', classes, fault };
}

type Usage = Awaited<ReturnType<typeof generateText>>['usage'];

const tokensOf = ({ inputTokens, inputTokenDetails, outputTokens }: Usage): Said['tokens'] => ({
  input: inputTokens,
  cached: inputTokenDetails.cacheReadTokens,
  output: outputTokens,
});

function clientOf({ model, embedding }: AiProvider, { maxRetries }: Connection): SdkClient {
  const bodyOf = ({ model: name, system, prompt, maxTokens }: Ask) => ({
    model: model(name),
    instructions: system,
    prompt,
    maxOutputTokens: maxTokens,
    maxRetries,
  });
  return {
    async text(ask) {
      const { text, finishReason: finish, usage } = await generateText(bodyOf(ask));
      return { text, finish, tokens: tokensOf(usage) };
    },
    async stream(ask) {
      const run = streamText(bodyOf(ask));
      const pieces: string[] = [];
      for await (const piece of run.textStream) pieces.push(piece);
      return {
        text: await run.text,
        finish: await run.finishReason,
        tokens: tokensOf(await run.usage),
        pieces,
      };
    },
    async tools(ask, lengthOf) {
      const { description, name } = TOOL;
      const execute = ({ river }: { river: string }) => lengthOf(river);
      const tools = { [name]: tool({ description, inputSchema: RiverName, execute }) };
      return (await generateText({ ...bodyOf(ask), tools, stopWhen: stepCountIs(5) })).text;
    },
    async structured(ask) {
      return (await generateText({ ...bodyOf(ask), output: Output.object({ schema: River }) })).output;
    },
    async leave(ask) {
      const abort = new AbortController();
      const run = streamText({ ...bodyOf(ask), abortSignal: abort.signal, onError: () => undefined });
      for await (const part of run.fullStream) {
        if (part.type === 'error') throw part.error;
        if (part.type !== 'text-delta') continue;
        abort.abort();
        return part.text;
      }
      return '';
    },
    ...(embedding && {
      embed: async (name, values) =>
        (await embedMany({ model: embedding(name), values, maxRetries })).embeddings,
    }),
  };
}

/** One class for all; status and headers tell the kind. */
function fault(thrown: unknown): Fault {
  const error = RetryError.isInstance(thrown) ? thrown.lastError : thrown;
  if (!APICallError.isInstance(error)) throw new Error('it did not fail as an API does', { cause: error });
  const { name, statusCode: status, message, responseBody: body, responseHeaders } = error;
  const wait = responseHeaders?.['retry-after'];
  return { name, status, message, body, waitSeconds: wait === undefined ? undefined : Number(wait) };
}
