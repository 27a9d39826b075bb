// OpenAI's Chat Completions, read and written as the vendor does. From https://platform.openai.com/docs/api-reference/chat
import { badToolNames, textOf, unknownMembers, unpaired } from './checks.mjs';
import { data, pieces } from './sse.mjs';

const KNOWN = new Set(
  `messages model audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens
  metadata modalities n parallel_tool_calls prediction presence_penalty prompt_cache_key prompt_cache_retention
  reasoning_effort response_format safety_identifier seed service_tier stop store stream stream_options temperature
  tool_choice tools top_logprobs top_p user verbosity web_search_options`.split(/\s+/),
);

export const name = 'openai-chat';

export const matches = (path) => path.endsWith('/chat/completions');

/** What the request says, and what of it the vendor would refuse. */
export function read(body, { vendor }) {
  const calls = body.messages.flatMap((message) => message.tool_calls ?? []);
  const results = body.messages
    .filter(({ role }) => role === 'tool')
    .map((message) => ({ id: message.tool_call_id, text: textOf(message.content) }));
  const tools = (body.tools ?? []).map(({ function: tool }) => ({
    name: tool?.name,
    schema: tool?.parameters,
  }));
  return {
    isStream: body.stream === true,
    wantsUsage: body.stream_options?.include_usage === true,
    tools,
    forced: body.tool_choice?.function?.name,
    jsonSchema: body.response_format?.json_schema?.schema,
    calls,
    results,
    states: [],
    // Its reasoning is not shown and has no state.
    wantsState: false,
    wantsThought: vendor === 'xai',
    problems: [
      ...unknownMembers(body, KNOWN),
      ...badToolNames(tools, /^[\w-]{1,64}$/),
      ...unpaired(calls, results),
      ...(vendor === 'openai' && body.max_tokens !== undefined
        ? ['models that think want max_completion_tokens instead of max_tokens']
        : []),
    ],
  };
}

function usageOf(vendor) {
  // xAI counts reasoning beside the completion, OpenAI in it.
  const completion_tokens = vendor === 'xai' ? 20 : 30;
  return {
    prompt_tokens: 120,
    completion_tokens,
    total_tokens: 150,
    prompt_tokens_details: { cached_tokens: 20 },
    completion_tokens_details: { reasoning_tokens: 10 },
  };
}

const callOf = ({ id, call }) => ({
  id: `call_${id}`,
  type: 'function',
  function: { name: call.name, arguments: JSON.stringify(call.args) },
});

/** The answer in one JSON. */
export function whole(answer, { model, vendor }) {
  const { call, text } = answer;
  const message = {
    role: 'assistant',
    content: call === undefined ? text : null,
    ...(call && { tool_calls: [callOf(answer)] }),
    refusal: null,
  };
  const finish_reason = call === undefined ? 'stop' : 'tool_calls';
  return {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion',
    created: 1_790_000_000,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason }],
    usage: usageOf(vendor),
  };
}

/** The answer in chunks, `[DONE]` at the end. */
export function* stream(answer, asked) {
  const { vendor, wantsUsage, wantsThought } = asked;
  const { call, text } = answer;
  const head = {
    id: `chatcmpl-${answer.id}`,
    object: 'chat.completion.chunk',
    created: 1_790_000_000,
    model: asked.model,
  };
  const chunk = (delta, finish_reason = null) =>
    data({
      ...head,
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
      ...(wantsUsage && { usage: null }),
      obfuscation: 'xxxxxx',
    });
  yield chunk({ role: 'assistant', content: call === undefined ? '' : null, refusal: null });
  if (wantsThought) for (const piece of pieces(answer.thought)) yield chunk({ reasoning_content: piece });
  if (call === undefined) for (const content of pieces(text)) yield chunk({ content });
  else yield* callChunks(answer, vendor, chunk);
  yield chunk({}, call === undefined ? 'stop' : 'tool_calls');
  // xAI sends it unasked.
  if (wantsUsage || vendor === 'xai') yield data({ ...head, choices: [], usage: usageOf(vendor) });
  yield 'data: [DONE]\n\n';
}

function* callChunks(answer, vendor, chunk) {
  const call = callOf(answer);
  const { name: tool, arguments: text } = call.function;
  if (vendor === 'xai') {
    yield chunk({ tool_calls: [{ index: 0, ...call }] });
    return;
  }
  yield chunk({ tool_calls: [{ index: 0, ...call, function: { name: tool, arguments: '' } }] });
  for (const piece of pieces(text))
    yield chunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] });
}
