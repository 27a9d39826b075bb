/** Answers of a model in Responses, whole and streamed. */
import { TOKENS, type Body, type Content } from './content.js';

const usage = (): Body => ({
  input_tokens: TOKENS.input,
  input_tokens_details: { cached_tokens: TOKENS.cached },
  output_tokens: TOKENS.output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: TOKENS.input + TOKENS.output,
});

/** https://platform.openai.com/docs/api-reference/responses/object */
export function responseReply(content: Content): Body {
  return { ...head(), status: 'completed', output: [itemOf(content)], usage: usage() };
}

/** https://platform.openai.com/docs/api-reference/responses-streaming */
export function responseStream(content: Content): string[] {
  const item = itemOf(content);
  const open =
    'say' in content
      ? { ...item, status: 'in_progress', content: [] }
      : { ...item, status: 'in_progress', arguments: '' };
  const events: Body[] = [
    { type: 'response.created', response: { ...head(), status: 'in_progress', output: [], usage: null } },
    { type: 'response.output_item.added', output_index: 0, item: open },
    ...('say' in content ? textEvents(content.say) : callEvents(content.call.name, item['arguments'])),
    { type: 'response.output_item.done', output_index: 0, item },
    { type: 'response.completed', response: responseReply(content) },
  ];
  return events.map(
    (event, number) =>
      `event: ${String(event['type'])}\ndata: ${JSON.stringify({ ...event, sequence_number: number })}\n\n`,
  );
}

const head = (): Body => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1_764_000_000,
  model: 'the-model',
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  parallel_tool_calls: true,
  temperature: 1,
  tool_choice: 'auto',
  tools: [],
  top_p: 1,
});

function itemOf(content: Content): Body {
  if ('say' in content)
    return {
      type: 'message',
      id: 'msg_1',
      status: 'completed',
      role: 'assistant',
      content: [textOf(content.say.join(''))],
    };
  const { name, input } = content.call;
  return {
    type: 'function_call',
    id: 'fc_1',
    call_id: 'call_1',
    status: 'completed',
    name,
    arguments: JSON.stringify(input),
  };
}

const textOf = (text: string): Body => ({ type: 'output_text', text, annotations: [], logprobs: [] });

function textEvents(pieces: readonly string[]): Body[] {
  const at = { item_id: 'msg_1', output_index: 0, content_index: 0 };
  const text = pieces.join('');
  return [
    { type: 'response.content_part.added', ...at, part: textOf('') },
    ...pieces.map((delta) => ({ type: 'response.output_text.delta', ...at, delta, logprobs: [] })),
    { type: 'response.output_text.done', ...at, text, logprobs: [] },
    { type: 'response.content_part.done', ...at, part: textOf(text) },
  ];
}

function callEvents(name: string, text: string): Body[] {
  const at = { item_id: 'fc_1', output_index: 0 };
  return [
    ...[text.slice(0, 6), text.slice(6)].map((delta) => ({
      type: 'response.function_call_arguments.delta',
      ...at,
      delta,
    })),
    { type: 'response.function_call_arguments.done', ...at, name, arguments: text },
  ];
}
