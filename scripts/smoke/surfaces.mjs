// The endpoints that a conversation is held on, each in its own words. Every one turns what is wanted into a call and
// reads what came: `{ text, calls: [{ id, name }], turn }`, where `turn` is the answer as it has to be played back.

const TOOL = {
  name: 'add',
  description: 'Adds two whole numbers.',
  parameters: {
    type: 'object',
    properties: { a: { type: 'integer' }, b: { type: 'integer' } },
    required: ['a', 'b'],
  },
};

/** The data of server-sent events. */
function eventsOf(text) {
  return text
    .split(/\r?\n\r?\n/)
    .flatMap((frame) => frame.split(/\r?\n/).filter((line) => line.startsWith('data:')))
    .map((line) => line.slice('data:'.length).trim())
    .filter((data) => data !== '' && data !== '[DONE]')
    .map((data) => JSON.parse(data));
}

const aialChat = {
  name: 'chat.sync and chat.stream',
  path: '/v1/chat.sync',
  pathOf: (_model, isStream) => (isStream ? '/v1/chat.stream' : '/v1/chat.sync'),
  user: (text) => [{ role: 'user', content: text }],
  body: ({ model, turns, useTool, think }) => ({
    model,
    messages: turns,
    ...(useTool && {
      tools: [{ type: 'function', name: TOOL.name, description: TOOL.description, schema: TOOL.parameters }],
      tool_choice: useTool === 'force' ? { type: 'tool', name: TOOL.name } : { type: 'auto' },
    }),
    ...(think && { reasoning: { effort: 'low' } }),
  }),
  read({ message }) {
    const parts = message.parts;
    return {
      text: parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
      calls: parts.filter((part) => part.type === 'tool-call').map(({ call_id: id, name }) => ({ id, name })),
      turn: [message],
    };
  },
  result: ({ id, name }, text) => [
    {
      role: 'tool',
      parts: [{ type: 'tool-result', call_id: id, name, content: [{ type: 'text', text }] }],
    },
  ],
  readStream: (text) => {
    const events = eventsOf(text);
    if (events.at(-1)?.type !== 'finish') throw new Error('the stream has no finish');
    return events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
  },
};

const chatCompletions = {
  name: 'chat/completions',
  path: '/v1/chat/completions',
  user: (text) => [{ role: 'user', content: text }],
  body: ({ model, turns, useTool, think, isStream }) => ({
    model,
    messages: turns,
    ...(isStream && { stream: true }),
    ...(useTool && {
      tools: [{ type: 'function', function: TOOL }],
      tool_choice: useTool === 'force' ? { type: 'function', function: { name: TOOL.name } } : 'auto',
    }),
    ...(think && { reasoning_effort: 'low' }),
  }),
  read({ choices: [{ message }] }) {
    const calls = (message.tool_calls ?? []).map(({ id, function: { name } }) => ({ id, name }));
    return { text: message.content ?? '', calls, turn: [message] };
  },
  result: ({ id }, text) => [{ role: 'tool', tool_call_id: id, content: text }],
  readStream: (text) => {
    if (!/data: ?\[DONE\]\s*$/.test(text)) throw new Error('the stream has no [DONE]');
    return eventsOf(text)
      .map((chunk) => chunk.choices?.[0]?.delta?.content ?? '')
      .join('');
  },
};

const responses = {
  name: 'responses',
  path: '/v1/responses',
  user: (text) => [{ role: 'user', content: text }],
  body: ({ model, turns, useTool, think, isStream }) => ({
    model,
    input: turns,
    store: false,
    ...(isStream && { stream: true }),
    ...(useTool && {
      tools: [{ type: 'function', strict: false, ...TOOL }],
      tool_choice: useTool === 'force' ? { type: 'function', name: TOOL.name } : 'auto',
    }),
    ...(think && { reasoning: { effort: 'low' }, include: ['reasoning.encrypted_content'] }),
  }),
  read({ output }) {
    const said = output.filter((item) => item.type === 'message').flatMap((item) => item.content);
    return {
      text: said.map((part) => part.text ?? '').join(''),
      calls: output
        .filter((item) => item.type === 'function_call')
        .map(({ call_id: id, name }) => ({ id, name })),
      turn: output,
    };
  },
  result: ({ id }, text) => [{ type: 'function_call_output', call_id: id, output: text }],
  readStream: (text) => {
    const events = eventsOf(text);
    if (events.at(-1)?.type !== 'response.completed') throw new Error('the stream is not completed');
    return events.map((event) => (event.type === 'response.output_text.delta' ? event.delta : '')).join('');
  },
};

const messages = {
  name: 'messages',
  path: '/v1/messages',
  user: (text) => [{ role: 'user', content: text }],
  body: ({ model, turns, useTool, think, isStream }) => ({
    model,
    max_tokens: 4096,
    messages: turns,
    ...(isStream && { stream: true }),
    ...(useTool && {
      tools: [{ name: TOOL.name, description: TOOL.description, input_schema: TOOL.parameters }],
      tool_choice: useTool === 'force' ? { type: 'tool', name: TOOL.name } : { type: 'auto' },
    }),
    ...(think && { thinking: { type: 'enabled', budget_tokens: 1024 } }),
  }),
  read({ content }) {
    return {
      text: content.map((block) => (block.type === 'text' ? block.text : '')).join(''),
      calls: content.filter((block) => block.type === 'tool_use').map(({ id, name }) => ({ id, name })),
      turn: [{ role: 'assistant', content }],
    };
  },
  result: ({ id }, text) => [
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: text }] },
  ],
  readStream: (text) => {
    const events = eventsOf(text);
    if (events.at(-1)?.type !== 'message_stop') throw new Error('the stream has no message_stop');
    return events.map((event) => event.delta?.text ?? '').join('');
  },
};

const generateContent = {
  name: 'generateContent',
  path: '/v1beta/models/{model}:generateContent',
  pathOf: (model, isStream) =>
    `/v1beta/models/${model}:${isStream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
  user: (text) => [{ role: 'user', parts: [{ text }] }],
  body: ({ turns, useTool, think }) => ({
    contents: turns,
    ...(useTool && {
      tools: [{ functionDeclarations: [TOOL] }],
      toolConfig: { functionCallingConfig: { mode: useTool === 'force' ? 'ANY' : 'AUTO' } },
    }),
    ...(think && { generationConfig: { thinkingConfig: { thinkingBudget: 1024, includeThoughts: true } } }),
  }),
  read({ candidates: [{ content }] }) {
    const parts = content.parts ?? [];
    return {
      text: parts.map((part) => (part.thought ? '' : (part.text ?? ''))).join(''),
      calls: parts
        .filter((part) => part.functionCall)
        .map(({ functionCall: { id, name } }) => ({ id, name })),
      turn: [content],
    };
  },
  result: ({ id, name }, text) => [
    {
      role: 'user',
      parts: [{ functionResponse: { ...(id && { id }), name, response: { result: text } } }],
    },
  ],
  readStream: (text) => {
    const chunks = eventsOf(text);
    if (!chunks.some((chunk) => chunk.candidates?.[0]?.finishReason))
      throw new Error('the stream has no finishReason');
    return chunks
      .flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? [])
      .map((part) => (part.thought ? '' : (part.text ?? '')))
      .join('');
  },
};

/** All of them. `path` is how the contract names it: a gateway that does not have it is left in peace. */
export const surfaces = [aialChat, chatCompletions, responses, messages, generateContent];
