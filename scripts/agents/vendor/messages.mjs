// Anthropic's Messages, read and written as the vendor does. From https://docs.anthropic.com/en/api/messages
import { badToolNames, textOf, unknownMembers, unpaired } from './checks.mjs';
import { named, pieces } from './sse.mjs';

const KNOWN = new Set(
  `model messages max_tokens metadata stop_sequences stream system temperature thinking tool_choice tools top_k top_p
  service_tier container mcp_servers context_management output_config output_format inference_geo speed cache_control
  diagnostics`.split(/\s+/),
);

export const name = 'anthropic-messages';

export const matches = (path) => path.endsWith('/v1/messages');

/** What the request says, and what of it the vendor would refuse. */
export function read(body) {
  const blocks = body.messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
  const calls = blocks.filter(({ type }) => type === 'tool_use');
  const results = blocks
    .filter(({ type }) => type === 'tool_result')
    .map((block) => ({ id: block.tool_use_id, text: textOf(block.content) }));
  const tools = (body.tools ?? []).map((tool) => ({ name: tool.name, schema: tool.input_schema }));
  const isThinking = ['enabled', 'adaptive'].includes(body.thinking?.type);
  const states = blocks.filter(({ type }) => type === 'thinking').map((block) => block.signature);
  return {
    isStream: body.stream === true,
    tools,
    forced: body.tool_choice?.name,
    jsonSchema: (body.output_config?.format ?? body.output_format)?.schema,
    calls,
    results,
    states,
    wantsState: isThinking,
    wantsThought: isThinking && body.thinking.display !== 'omitted',
    problems: [
      ...unknownMembers(body, KNOWN),
      ...badToolNames(tools, /^[\w-]{1,128}$/),
      ...unpaired(calls, results),
      ...messageFaults(body, isThinking),
    ],
  };
}

function messageFaults(body, isThinking) {
  const { messages, tools = [] } = body;
  const isLoose = (tool) => tool.type === undefined && tool.input_schema?.type !== 'object';
  return [
    ...limitFaults(body, isThinking),
    ...(messages[0].role === 'user' ? [] : ['the first message is not from the user']),
    ...tools.filter(isLoose).map((tool) => `${tool.name} has no object schema`),
    ...messages.flatMap(({ content }, at) => (content.length === 0 ? [`message ${at} is empty`] : [])),
    ...messages.flatMap(({ content }, at) => callFaults(content, messages[at + 1], isThinking)),
  ];
}

function limitFaults({ max_tokens: most, thinking, temperature = 1 }, isThinking) {
  return [
    ...(Number.isInteger(most) && most > 0 ? [] : ['max_tokens is missing']),
    ...(thinking?.budget_tokens >= most ? ['the budget of thinking is not below max_tokens'] : []),
    ...(isThinking && temperature !== 1 ? ['thinking wants a temperature of 1'] : []),
  ];
}

/** After calls come all their results at once; before calls, while thinking is on, comes the thought. */
function callFaults(content, next, isThinking) {
  const blocks = typeof content === 'string' ? [] : content;
  const calls = blocks.filter(({ type }) => type === 'tool_use');
  const answered = new Set([next?.content ?? []].flat().map((block) => block.tool_use_id));
  const faults = calls
    .filter(({ id }) => !answered.has(id))
    .map(({ id }) => `the next message has no result of ${id}`);
  if (isThinking && calls.length > 0 && !/thinking/.test(blocks[0].type))
    faults.push('a turn of calls does not begin with its thinking');
  return faults;
}

const usage = { input_tokens: 100, cache_creation_input_tokens: 0, cache_read_input_tokens: 20 };

function blocksOf({ id, text, call, thought, state }, { wantsState, wantsThought }) {
  const said =
    call === undefined
      ? { type: 'text', text }
      : { type: 'tool_use', id: `toolu_${id}`, name: call.name, input: call.args };
  const thinking = { type: 'thinking', thinking: wantsThought ? thought : '', signature: state };
  return wantsState ? [thinking, said] : [said];
}

function messageOf(answer, { model }, more) {
  return { id: `msg_${answer.id}`, type: 'message', role: 'assistant', model, stop_sequence: null, ...more };
}

const stopReason = ({ call }) => (call === undefined ? 'end_turn' : 'tool_use');

/** The answer in one JSON. */
export function whole(answer, asked) {
  return messageOf(answer, asked, {
    content: blocksOf(answer, asked),
    stop_reason: stopReason(answer),
    usage: { ...usage, output_tokens: 30 },
  });
}

/** The answer in events, with a ping in the midst of the first block. */
export function* stream(answer, asked) {
  const message = messageOf(answer, asked, {
    content: [],
    stop_reason: null,
    usage: { ...usage, output_tokens: 3 },
  });
  yield named({ type: 'message_start', message });
  for (const [index, block] of blocksOf(answer, asked).entries()) {
    const [content_block, deltas] = opened(block);
    yield named({ type: 'content_block_start', index, content_block });
    if (index === 0) yield named({ type: 'ping' });
    for (const delta of deltas) yield named({ type: 'content_block_delta', index, delta });
    yield named({ type: 'content_block_stop', index });
  }
  const delta = { stop_reason: stopReason(answer), stop_sequence: null };
  yield named({ type: 'message_delta', delta, usage: { ...usage, output_tokens: 30 } });
  yield named({ type: 'message_stop' });
}

function opened(block) {
  if (block.type === 'text')
    return [{ ...block, text: '' }, pieces(block.text).map((text) => ({ type: 'text_delta', text }))];
  if (block.type === 'tool_use') {
    const json = ['', ...pieces(JSON.stringify(block.input))];
    return [
      { ...block, input: {} },
      json.map((partial_json) => ({ type: 'input_json_delta', partial_json })),
    ];
  }
  return [
    { type: 'thinking', thinking: '', signature: '' },
    [
      ...(block.thinking === ''
        ? []
        : pieces(block.thinking).map((thinking) => ({ type: 'thinking_delta', thinking }))),
      { type: 'signature_delta', signature: block.signature },
    ],
  ];
}
