/**
 * What the coding agents send and how they read the answer and play it back, as seen when they are driven by
 * `npm run test:agents`; the bodies are written for these tests.
 */
import { frameDecoder } from '../../src/wire/sse-decode.js';

type Body = Record<string, any>;

/** A turn of an agent: what was said so far is in its own format. */
interface Turn {
  model: string;
  prompt: string;
  history: Body[];
}

/** What came of a turn, as far as an agent looks at it. */
export interface Read {
  text: string;
  call?: { id: string; name: string; args: Body; group?: string };
  /** The answer as the agent plays it back. */
  said: Body[];
}

/** An agent: its request, what it reads of the stream's events, and how it gives a tool's output. */
export interface Agent {
  path(model: string): string;
  headers: Record<string, string>;
  body(turn: Turn): Body;
  read(events: Body[]): Read;
  result(call: NonNullable<Read['call']>, output: string): Body;
}

/** The data of a stream's events. */
export function eventsOf(text: string): Body[] {
  const decoder = frameDecoder({ maxFrameBytes: 10_000_000 });
  const frames = [...decoder.push(new TextEncoder().encode(text)), ...decoder.end()];
  return frames.flatMap(({ data }) => (data === '' || data === '[DONE]' ? [] : [JSON.parse(data)]));
}

const command = { type: 'string', description: 'The command line.' };
const grammar = 'start: "*** Begin Patch" LF line+ "*** End Patch"\nline: /(.+)/ LF\n%import common.LF';
const schemaOf = (properties: Body): Body => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** Codex with a model whose tools it knows all about: text tools, groups, a search for tools and one of the web. */
export const codex: Agent = {
  path: () => '/v1/responses',
  headers: { originator: 'codex_exec', session_id: 'session-1' },
  body: ({ model, prompt, history }) => ({
    model,
    stream: true,
    store: false,
    tool_choice: 'auto',
    parallel_tool_calls: true,
    reasoning: { effort: 'medium', summary: 'auto' },
    text: { verbosity: 'low' },
    include: ['reasoning.encrypted_content'],
    prompt_cache_key: 'thread-1',
    client_metadata: { session_id: 'session-1', 'x-codex-turn-metadata': '{"turn_id":"turn-1"}' },
    input: [
      ...['You are a coding agent.', 'You may run everything.'].map((text, index) => ({
        type: 'message',
        id: `msg_${index}`,
        role: 'developer',
        content: [{ type: 'input_text', text }],
      })),
      { type: 'message', id: 'msg_u', role: 'user', content: [{ type: 'input_text', text: prompt }] },
      ...history,
    ],
    tools: [
      {
        type: 'function',
        name: 'exec_command',
        description: 'Runs it.',
        strict: false,
        parameters: schemaOf({ cmd: command }),
      },
      {
        type: 'custom',
        name: 'apply_patch',
        description: 'Edits files.',
        format: { type: 'grammar', syntax: 'lark', definition: grammar },
      },
      {
        type: 'namespace',
        name: 'helpers',
        description: 'Other agents.',
        tools: [
          { type: 'function', name: 'close_agent', strict: false, parameters: schemaOf({ id: command }) },
        ],
      },
      {
        type: 'tool_search',
        execution: 'client',
        description: 'Finds tools.',
        parameters: schemaOf({ query: command }),
      },
      { type: 'web_search', external_web_access: true, search_content_types: ['text', 'image'] },
    ],
  }),
  read(events) {
    const items = events.filter(({ type }) => type === 'response.output_item.done').map(({ item }) => item);
    if (events.at(-1)?.['type'] !== 'response.completed') throw new Error('the response is not completed');
    const call = items.find(({ type }) => type === 'function_call' || type === 'custom_tool_call');
    const words = items.flatMap(({ type, content }) => (type === 'message' ? content : []));
    return {
      text: words.map(({ text }: Body) => text).join(''),
      ...(call && {
        call: { id: call.call_id, name: call.name, args: argumentsOf(call), group: call.namespace },
      }),
      // Thought comes back with a content that is null.
      said: items.map((item) => (item.type === 'reasoning' ? { content: null, ...item } : item)),
    };
  },
  result: ({ id, name }, output) => ({
    type: name === 'apply_patch' ? 'custom_tool_call_output' : 'function_call_output',
    id: 'fco_1',
    call_id: id,
    output: `Exit code: 0\nOutput:\n${output}`,
  }),
};

function argumentsOf(call: Body): Body {
  return call['type'] === 'custom_tool_call' ? { input: call['input'] } : JSON.parse(call['arguments']);
}

/** Claude Code: instructions amid the conversation, thinking as the model likes, and what only Anthropic knows. */
export const claudeCode: Agent = {
  path: () => '/v1/messages?beta=true',
  headers: { 'anthropic-version': '2023-06-01', 'anthropic-beta': 'claude-code-20250219,effort-2025-11-24' },
  body: ({ model, prompt, history }) => ({
    model,
    max_tokens: 32_000,
    stream: true,
    thinking: { type: 'adaptive', display: 'omitted' },
    output_config: { effort: 'high' },
    context_management: { edits: [{ type: 'clear_thinking_20251015', keep: 'all' }] },
    metadata: { user_id: '{"device_id":"d"}' },
    system: [
      { type: 'text', text: 'x-anthropic-billing-header: cc_version=2;' },
      { type: 'text', text: 'You are a coding agent.', cache_control: { type: 'ephemeral' } },
    ],
    messages: [
      { role: 'user', content: [{ type: 'text', text: prompt }] },
      {
        role: 'system',
        content: [{ type: 'text', text: '# Environment', cache_control: { type: 'ephemeral' } }],
      },
      ...history,
    ],
    tools: [
      { name: 'Bash', description: 'Runs it.', input_schema: schemaOf({ command }) },
      {
        name: 'Placeholder',
        description: 'Never call it.',
        input_schema: { type: 'object' },
        defer_loading: true,
      },
    ],
  }),
  read(events) {
    const blocks: Body[] = [];
    for (const { type, index, content_block, delta } of events) {
      if (type === 'content_block_start') blocks[index] = { ...content_block, json: '' };
      if (type === 'content_block_delta') extend(blocks[index]!, delta);
    }
    if (events.at(-1)?.['type'] !== 'message_stop') throw new Error('the message does not stop');
    const said = blocks.map(({ json, ...block }) =>
      block['type'] === 'tool_use' ? { ...block, input: JSON.parse(json || '{}') } : block,
    );
    const call = said.find(({ type }) => type === 'tool_use') as Body | undefined;
    const last = said.at(-1) as Body;
    return {
      // Without a terminal only the last block is printed.
      text: last['type'] === 'text' ? last['text'] : '',
      ...(call && { call: { id: call['id'], name: call['name'], args: call['input'] } }),
      said: [{ role: 'assistant', content: said }],
    };
  },
  result: ({ id }, output) => ({
    role: 'user',
    content: [{ type: 'tool_result', tool_use_id: id, content: output, is_error: false }],
  }),
};

function extend(block: Body, { type, text, thinking, signature, partial_json }: Body): void {
  if (type === 'text_delta') block['text'] += text;
  if (type === 'thinking_delta') block['thinking'] += thinking;
  if (type === 'signature_delta') block['signature'] = signature;
  if (type === 'input_json_delta') block['json'] += partial_json;
}

/** The Gemini CLI, which plays back calls with their signatures, and no thought. */
export const geminiCli: Agent = {
  path: (model) => `/v1beta/models/${model}:streamGenerateContent?alt=sse`,
  headers: { 'x-goog-api-client': 'google-genai-sdk' },
  body: ({ prompt, history }) => ({
    contents: [
      { role: 'user', parts: [{ text: '<session_context>' }, { text: prompt }] },
      ...history.map((content) => ({ ...content })),
    ],
    systemInstruction: { role: 'user', parts: [{ text: 'You are a coding agent.' }] },
    generationConfig: { temperature: 1, topP: 0.95, topK: 64, thinkingConfig: { includeThoughts: true } },
    tools: [
      {
        functionDeclarations: [
          {
            name: 'run_shell_command',
            description: 'Runs it.',
            parametersJsonSchema: schemaOf({ command }),
          },
        ],
      },
    ],
  }),
  read(events) {
    const parts: Body[] = events.flatMap(({ candidates }) => candidates?.[0]?.content?.parts ?? []);
    if (!events.some(({ candidates }) => candidates?.[0]?.finishReason === 'STOP'))
      throw new Error('the answer has no STOP');
    const shown = parts.filter(({ thought }) => thought !== true);
    const call = shown.find(({ functionCall }) => functionCall !== undefined)?.['functionCall'];
    return {
      text: shown.map(({ text }) => text ?? '').join(''),
      ...(call && { call }),
      said: [{ role: 'model', parts: shown }],
    };
  },
  result: ({ id, name }, output) => ({
    role: 'user',
    parts: [{ functionResponse: { id, name, response: { output } } }],
  }),
};

/** opencode by the ai package, which demands `function` of every piece of a call, and keeps what its beginning bears. */
export const opencode: Agent = {
  path: () => '/v1/chat/completions',
  headers: { 'user-agent': 'ai-sdk/openai-compatible' },
  body: ({ model, prompt, history }) => ({
    model,
    max_tokens: 32_000,
    stream: true,
    stream_options: { include_usage: true },
    tool_choice: 'auto',
    messages: [
      { role: 'system', content: 'You are a coding agent.' },
      { role: 'user', content: prompt },
      ...history,
    ],
    tools: [
      {
        type: 'function',
        function: { name: 'bash', description: 'Runs it.', parameters: schemaOf({ command }) },
      },
    ],
  }),
  read(events) {
    const deltas = events.flatMap(({ choices }) => choices.map(({ delta }: Body) => delta));
    const pieces = deltas.flatMap(({ tool_calls: calls }) => calls ?? []);
    if (pieces.some((piece) => piece.function === undefined))
      throw new Error('a piece of a call has no function');
    const [first] = pieces;
    const text = deltas.map(({ content }) => content ?? '').join('');
    const json = pieces.map((piece) => piece.function.arguments ?? '').join('');
    const call = first && { ...first, index: undefined, function: { ...first.function, arguments: json } };
    return {
      text,
      ...(call && { call: { id: call.id, name: call.function.name, args: JSON.parse(json) } }),
      said: [{ role: 'assistant', content: text, ...(call && { tool_calls: [call] }) }],
    };
  },
  result: ({ id }, output) => ({ role: 'tool', tool_call_id: id, content: output }),
};
