// OpenAI's Responses, read and written as the vendor does. From https://platform.openai.com/docs/api-reference/responses
import { badToolNames, textOf, unknownMembers, unpaired } from './checks.mjs';
import { named, pieces } from './sse.mjs';

const KNOWN = new Set(
  `background conversation context_management include input instructions max_output_tokens max_tool_calls metadata model
  moderation parallel_tool_calls previous_response_id prompt prompt_cache_key prompt_cache_retention reasoning
  safety_identifier service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p
  truncation user client_metadata`.split(/\s+/),
);
/** xAI knows fewer than OpenAI. */
const TOOL_TYPES = {
  openai: new Set(
    `function custom namespace tool_search web_search web_search_preview file_search code_interpreter image_generation mcp
    local_shell shell apply_patch computer_use_preview`.split(/\s+/),
  ),
  xai: new Set(
    'function web_search x_search file_search collections_search code_interpreter mcp shell'.split(' '),
  ),
};

export const name = 'openai-responses';

export const matches = (path) => path.endsWith('/responses');

/** What the request says, and what of it the vendor would refuse. */
export function read(body, { vendor }) {
  const items = typeof body.input === 'string' ? [{ role: 'user', content: body.input }] : body.input;
  const calls = items.filter(({ type }) => /^(function|custom_tool|local_shell)_call$/.test(type));
  const results = items.filter(({ type }) => /_call_output$/.test(type));
  const tools = (body.tools ?? []).flatMap(flatTool);
  const format = body.text?.format;
  return {
    isStream: body.stream === true,
    tools,
    forced: body.tool_choice?.name,
    jsonSchema: format?.type === 'json_schema' ? format.schema : undefined,
    calls: calls.map((item) => ({ id: item.call_id })),
    results: results.map((item) => ({ id: item.call_id, text: textOf(item.output) })),
    states: items.filter(({ type }) => type === 'reasoning').map((item) => item.encrypted_content ?? ''),
    wantsState: body.include?.includes('reasoning.encrypted_content') === true,
    wantsThought: body.reasoning?.summary !== undefined,
    problems: [
      ...unknownMembers(body, KNOWN),
      ...badToolNames(tools, /^[\w-]{1,128}$/),
      ...unpaired(
        calls.map((item) => ({ id: item.call_id })),
        results.map((item) => ({ id: item.call_id })),
      ),
      ...(body.tools ?? [])
        .filter(({ type }) => !TOOL_TYPES[vendor].has(type))
        .map(({ type }) => `the vendor knows no tool of type ${type}`),
      ...(vendor === 'xai' ? xaiFaults(body, items) : []),
      ...tools.flatMap(strictFaults),
      ...items.flatMap(itemFaults),
    ],
  };
}

function flatTool(tool) {
  if (tool.type === 'namespace')
    return tool.tools.map((each) => ({ ...flatTool(each)[0], namespace: tool.name }));
  if (tool.type === 'custom') return [{ name: tool.name, isText: true }];
  if (tool.type !== 'function') return [];
  return [{ name: tool.name, schema: tool.parameters, isStrict: tool.strict === true }];
}

/** Of a strict tool every property is required and no other is allowed. */
function strictFaults({ name: tool, schema, isStrict }) {
  if (!isStrict) return [];
  const required = new Set(schema.required ?? []);
  const isWhole = Object.keys(schema.properties ?? {}).every((each) => required.has(each));
  return isWhole && schema.additionalProperties === false
    ? []
    : [`the strict tool ${tool} has a loose schema`];
}

function itemFaults(item) {
  if (item.type === 'reasoning' && item.encrypted_content === undefined)
    return ['a reasoning item without its encrypted content is not found where nothing is stored'];
  const isKnown =
    item.type === undefined ||
    /^(message|reasoning|\w+_call|\w+_call_output|item_reference)$/.test(item.type);
  return isKnown ? [] : [`the vendor knows no item of type ${item.type}`];
}

/** From what users of Codex report: "unknown variant", "Argument not supported". */
function xaiFaults({ tools = [] }, items) {
  const isPrivate = (tool) => 'external_web_access' in tool || 'search_content_types' in tool;
  const isStrange = ({ type, content }) =>
    /^(custom_tool_call|tool_search|additional_tools)/.test(type) ||
    (type === 'reasoning' && content === null);
  return [
    ...tools.filter(isPrivate).map(({ type }) => `xAI refuses settings of ${type} that OpenAI has`),
    ...items.filter(isStrange).map(({ type }) => `xAI takes no such ${type}`),
  ];
}

function itemsOf({ id, text, call, state, thought }, { wantsState, wantsThought, vendor }) {
  const reasoning = {
    id: `rs_${id}`,
    type: 'reasoning',
    summary: wantsThought ? [{ type: 'summary_text', text: thought }] : [],
    ...(wantsState && { encrypted_content: state }),
  };
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
  const said =
    call === undefined
      ? { id: `msg_${id}`, type: 'message', status: 'completed', role: 'assistant', content }
      : callItem(id, call);
  // xAI gives calls of its own ids without a prefix.
  return vendor === 'xai' ? [reasoning, { ...said, id: said.id.replace(/^\w+?_/, '') }] : [reasoning, said];
}

function callItem(id, { name: tool, namespace, args, isText }) {
  return {
    id: `${isText ? 'ctc' : 'fc'}_${id}`,
    type: isText ? 'custom_tool_call' : 'function_call',
    status: 'completed',
    ...(isText ? { input: args } : { arguments: JSON.stringify(args) }),
    call_id: `call_${id}`,
    name: tool,
    ...(namespace && { namespace }),
  };
}

function responseOf(answer, { model, vendor }, output, status) {
  const isOver = status === 'completed';
  const usage = {
    input_tokens: 120,
    input_tokens_details: { cached_tokens: 20 },
    output_tokens: 30,
    output_tokens_details: { reasoning_tokens: 10 },
    total_tokens: 150,
    ...(vendor === 'xai' && { num_sources_used: 0, cost_in_usd_ticks: 5 }),
  };
  return {
    id: vendor === 'xai' ? answer.uuid : `resp_${answer.id}`,
    object: 'response',
    created_at: 1_790_000_000,
    status,
    background: false,
    error: null,
    incomplete_details: null,
    instructions: null,
    model,
    output,
    parallel_tool_calls: true,
    reasoning: { effort: 'medium', summary: null },
    store: false,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: isOver ? usage : null,
    metadata: {},
  };
}

/** The answer in one JSON. */
export function whole(answer, asked) {
  return responseOf(answer, asked, itemsOf(answer, asked), 'completed');
}

/** The answer in events, numbered. */
export function* stream(answer, asked) {
  let sequence_number = 0;
  const event = (type, more) => named({ type, ...more, sequence_number: sequence_number++ });
  const response = responseOf(answer, asked, [], 'in_progress');
  yield event('response.created', { response });
  yield event('response.in_progress', { response });
  const items = itemsOf(answer, asked);
  for (const [output_index, item] of items.entries()) {
    // The sealed state grows until the item is done; only the last is whole.
    const opening = {
      ...item,
      ...(item.encrypted_content && { encrypted_content: item.encrypted_content.slice(0, 9) }),
    };
    yield event('response.output_item.added', { output_index, item: emptied(opening) });
    for (const [type, more] of middleOf(item)) yield event(type, { item_id: item.id, output_index, ...more });
    yield event('response.output_item.done', { output_index, item });
  }
  yield event('response.completed', { response: responseOf(answer, asked, items, 'completed') });
}

function emptied(item) {
  if (item.type === 'message') return { ...item, status: 'in_progress', content: [] };
  if (item.type === 'function_call') return { ...item, status: 'in_progress', arguments: '' };
  if (item.type === 'custom_tool_call') return { ...item, status: 'in_progress', input: '' };
  return { ...item, summary: [] };
}

function middleOf(item) {
  if (item.type === 'message') return textEvents(item.content[0]);
  if (item.type === 'function_call') return callEvents('response.function_call_arguments', 'arguments', item);
  if (item.type === 'custom_tool_call') return callEvents('response.custom_tool_call_input', 'input', item);
  return item.summary.flatMap(summaryEvents);
}

function callEvents(type, member, item) {
  return [
    ...pieces(item[member]).map((delta) => [
      `${type}.delta`,
      { delta, obfuscation: 'x'.repeat(16 - delta.length) },
    ]),
    [`${type}.done`, { [member]: item[member] }],
  ];
}

function textEvents(part) {
  const at = { content_index: 0 };
  return [
    ['response.content_part.added', { ...at, part: { ...part, text: '' } }],
    ...pieces(part.text).map((delta) => [
      'response.output_text.delta',
      { ...at, delta, logprobs: [], obfuscation: 'x'.repeat(16 - delta.length) },
    ]),
    ['response.output_text.done', { ...at, text: part.text, logprobs: [] }],
    ['response.content_part.done', { ...at, part }],
  ];
}

function summaryEvents(part, summary_index) {
  return [
    ['response.reasoning_summary_part.added', { summary_index, part: { ...part, text: '' } }],
    ...pieces(part.text).map((delta) => ['response.reasoning_summary_text.delta', { summary_index, delta }]),
    ['response.reasoning_summary_text.done', { summary_index, text: part.text }],
    ['response.reasoning_summary_part.done', { summary_index, part }],
  ];
}
