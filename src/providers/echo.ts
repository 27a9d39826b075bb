import { GatewayError } from '../chat/error.js';
import type { ChatEvent } from '../chat/event.js';
import type { ChatRequest, Part, Tool } from '../chat/request.js';
import type { ChatEvents } from '../chat/result.js';
import { echoVectors } from './echo-vectors.js';
import type { CallContext, LocalProvider } from './provider.js';

/**
 * Answers by itself, always in the same way: the last user message comes back word by word. A tool that must be called
 * is called with empty arguments; where JSON is wanted the words come as `{"echo": …}`. Tokens are words.
 */
export const echo: LocalProvider = {
  kind: 'local',
  id: 'echo',
  displayName: 'Echo',
  isEstimated: true,
  chat: (request, context) => echoEvents(request, context),
  embed: (request) => echoVectors(request),
};

// eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous, this answer is not
async function* echoEvents(
  request: ChatRequest,
  context: CallContext,
): ChatEvents extends AsyncIterable<infer Batch> ? AsyncGenerator<Batch> : never {
  if ((request.parameters.choices ?? 1) > 1) {
    const pointer = request.pointers?.['choices'] ?? '/choices';
    throw new GatewayError({
      code: 'unsupported_parameter',
      message: 'Echo gives one answer to a request.',
      pointer,
    });
  }
  const forced = forcedTool(request);
  const answer = answerText(request);
  yield [{ type: 'start', id: `echo-${context.requestId}`, model: request.model, provider: 'echo' }];
  if (forced === undefined) yield* textBatches(answer);
  else yield callEvents(forced);
  const input = wordsOf(
    request.messages
      .flatMap((message) => message.parts)
      .map(textOf)
      .join(' '),
  ).length;
  const output = forced === undefined ? wordsOf(answer).length : 1;
  yield [
    { type: 'usage', usage: { input: { total: input }, output: { total: output }, total: input + output } },
    { type: 'finish', finish: { reason: forced === undefined ? 'stop' : 'tool-calls', rawReason: 'echo' } },
  ];
}

function* textBatches(answer: string): Generator<ChatEvent[]> {
  yield [{ type: 'block-start', block: 0, kind: 'text' }];
  for (const word of wordsOf(answer)) yield [{ type: 'text-delta', block: 0, text: word }];
  yield [{ type: 'block-end', block: 0 }];
}

function callEvents(tool: Tool): ChatEvent[] {
  const isText = tool.type === 'custom';
  return [
    {
      type: 'block-start',
      block: 0,
      kind: 'tool-call',
      callId: 'call_echo',
      name: tool.name,
      input: isText ? 'text' : 'json',
      executor: 'client',
    },
    { type: 'tool-call-delta', block: 0, argumentsText: isText ? '' : '{}' },
    { type: 'block-end', block: 0 },
  ];
}

/** The tool that the request leaves no choice about; a result that came back ends the round. */
function forcedTool({ tools, toolChoice, messages }: ChatRequest): Tool | undefined {
  if (messages.at(-1)?.parts.some((part) => part.type === 'tool-result') === true) return undefined;
  const callable = tools.filter((tool) => tool.type !== 'provider');
  if (toolChoice?.type === 'required') return callable[0];
  return toolChoice?.type === 'tool' ? callable.find((tool) => tool.name === toolChoice.name) : undefined;
}

function answerText(request: ChatRequest): string {
  const words = lastWords(request);
  const format = request.parameters.responseFormat;
  return format === undefined || format.type === 'text' ? words : JSON.stringify({ echo: words });
}

function lastWords({ messages }: ChatRequest): string {
  const last =
    messages.findLast((message) => message.role === 'user' || message.role === 'tool') ?? messages.at(-1);
  const text = (last?.parts ?? [])
    .map(textOf)
    .filter((each) => each !== '')
    .join('\n');
  return text === '' ? '(no text)' : text;
}

function textOf(part: Part): string {
  if (part.type === 'text') return part.text;
  return part.type === 'tool-result' ? part.content.map(textOf).join('\n') : '';
}

/** Words with the space that follows them, so that they join to the same text. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+/g) ?? [];
}
