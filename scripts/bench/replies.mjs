// The mock vendor's answers, in the words of each format. They look like what the vendors really send, with ids, counts
// and padding, so that a gateway has as much to read as it has in life. The text ends in the word END, by which the
// benchmark sees that an answer came whole.

const WORDS = 'the quick brown fox jumps over a lazy dog while seven wizards box '.repeat(2);

/** A text of so many bytes, with a line break and a quotation mark in it now and then, as texts have. */
function textOf(bytes) {
  const line = `${WORDS}"so"\n`;
  return `${line.repeat(Math.ceil(bytes / line.length)).slice(0, Math.max(0, bytes - 4))} END`;
}

/** The pieces that a stream of so many events sends; the last one is END. */
function piecesOf(count) {
  const words = WORDS.trim().split(' ');
  return Array.from({ length: count }, (_, at) =>
    at === count - 1 ? ' END' : ` ${words[at % words.length]}`,
  );
}

const frame = (value, name) =>
  `${name === undefined ? '' : `event: ${name}\n`}data: ${JSON.stringify(value)}\n\n`;

const chatUsage = {
  prompt_tokens: 240,
  completion_tokens: 200,
  total_tokens: 440,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
};

const openaiChat = {
  whole: (model, text) => ({
    id: 'chatcmpl-CbenchAAAAAAAAAAAAAAAAAAAAA',
    object: 'chat.completion',
    created: 1764000000,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null, annotations: [] },
        logprobs: null,
        finish_reason: 'stop',
      },
    ],
    usage: chatUsage,
    service_tier: 'default',
    system_fingerprint: 'fp_44709d6fcb',
  }),
  stream(model, pieces) {
    const chunk = (delta, finish = null) =>
      frame({
        id: 'chatcmpl-CbenchAAAAAAAAAAAAAAAAAAAAA',
        object: 'chat.completion.chunk',
        created: 1764000000,
        model,
        service_tier: 'default',
        system_fingerprint: 'fp_44709d6fcb',
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
        obfuscation: 'x4Tq9LmB2',
      });
    return {
      before: chunk({ role: 'assistant', content: '', refusal: null }),
      events: pieces.map((content) => chunk({ content })),
      after: `${chunk({}, 'stop')}data: [DONE]\n\n`,
    };
  },
};

const responseShell = (model, status, output) => ({
  id: 'resp_bench0000000000000000000000000000000000000000',
  object: 'response',
  created_at: 1764000000,
  status,
  background: false,
  error: null,
  incomplete_details: null,
  instructions: null,
  max_output_tokens: null,
  model,
  output,
  parallel_tool_calls: true,
  previous_response_id: null,
  reasoning: { effort: null, summary: null },
  store: false,
  temperature: 1,
  text: { format: { type: 'text' }, verbosity: 'medium' },
  tool_choice: 'auto',
  tools: [],
  top_p: 1,
  truncation: 'disabled',
  usage:
    status === 'completed'
      ? {
          input_tokens: 240,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens: 200,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: 440,
        }
      : null,
  user: null,
  metadata: {},
});

const responseItem = (status, content) => ({
  id: 'msg_bench000000000000000000000000000000000000000000',
  type: 'message',
  status,
  content,
  role: 'assistant',
});

const responsePart = (text) => ({ type: 'output_text', annotations: [], logprobs: [], text });

const openaiResponses = {
  whole: (model, text) =>
    responseShell(model, 'completed', [responseItem('completed', [responsePart(text)])]),
  stream(model, pieces) {
    let number = 0;
    const event = (type, members) => frame({ type, sequence_number: number++, ...members }, type);
    const place = { output_index: 0, item_id: responseItem().id, content_index: 0 };
    const text = pieces.join('');
    const before = [
      event('response.created', { response: responseShell(model, 'in_progress', []) }),
      event('response.in_progress', { response: responseShell(model, 'in_progress', []) }),
      event('response.output_item.added', { output_index: 0, item: responseItem('in_progress', []) }),
      event('response.content_part.added', { ...place, part: responsePart('') }),
    ].join('');
    const events = pieces.map((delta) =>
      event('response.output_text.delta', { ...place, delta, logprobs: [], obfuscation: 'Yt3kLq0aZ' }),
    );
    const item = responseItem('completed', [responsePart(text)]);
    const after = [
      event('response.output_text.done', { ...place, text, logprobs: [] }),
      event('response.content_part.done', { ...place, part: responsePart(text) }),
      event('response.output_item.done', { output_index: 0, item }),
      event('response.completed', { response: responseShell(model, 'completed', [item]) }),
    ].join('');
    return { before, events, after };
  },
};

const anthropicMessage = (model, content, isOver) => ({
  model,
  id: 'msg_01BenchBenchBenchBenchBenc',
  type: 'message',
  role: 'assistant',
  content,
  stop_reason: isOver ? 'end_turn' : null,
  stop_sequence: null,
  usage: {
    input_tokens: 240,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
    output_tokens: isOver ? 200 : 1,
    service_tier: 'standard',
  },
});

const anthropicMessages = {
  whole: (model, text) => anthropicMessage(model, [{ type: 'text', text }], true),
  stream(model, pieces) {
    const event = (type, members) => frame({ type, ...members }, type);
    return {
      before: [
        event('message_start', { message: anthropicMessage(model, [], false) }),
        event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
        event('ping', {}),
      ].join(''),
      events: pieces.map((text) =>
        event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
      ),
      after: [
        event('content_block_stop', { index: 0 }),
        event('message_delta', {
          delta: { stop_reason: 'end_turn', stop_sequence: null },
          usage: {
            input_tokens: 240,
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
            output_tokens: 200,
          },
        }),
        event('message_stop', {}),
      ].join(''),
    };
  },
};

const geminiReply = (model, text, isOver) => ({
  candidates: [
    { content: { parts: [{ text }], role: 'model' }, ...(isOver && { finishReason: 'STOP' }), index: 0 },
  ],
  usageMetadata: {
    promptTokenCount: 240,
    ...(isOver && { candidatesTokenCount: 200 }),
    totalTokenCount: isOver ? 440 : 240,
    promptTokensDetails: [{ modality: 'TEXT', tokenCount: 240 }],
  },
  modelVersion: model,
  responseId: 'BenchBenchBenchBenchBen',
});

const googleGenerate = {
  whole: (model, text) => geminiReply(model, text, true),
  // Gemini's frames end with two CRLF.
  stream(model, pieces) {
    const event = (text, isOver) => `data: ${JSON.stringify(geminiReply(model, text, isOver))}\r\n\r\n`;
    const last = pieces.length - 1;
    return { before: '', events: pieces.map((text, at) => event(text, at === last)), after: '' };
  },
};

const formats = {
  'openai-chat': openaiChat,
  'openai-responses': openaiResponses,
  'anthropic-messages': anthropicMessages,
  'google-generate': googleGenerate,
};

/** A whole answer in the words of a dialect. */
export function wholeReply(dialect, model, { replyBytes }) {
  return Buffer.from(JSON.stringify(formats[dialect].whole(model, textOf(replyBytes))));
}

/** The writes of a stream: what opens it is in the first one, what ends it in the last one. */
export function streamWrites(dialect, model, { events: count, writes }) {
  const { before, events, after } = formats[dialect].stream(model, piecesOf(count));
  const size = Math.ceil(count / writes);
  const groups = Array.from({ length: Math.ceil(count / size) }, (_, at) =>
    events.slice(at * size, (at + 1) * size).join(''),
  );
  groups[0] = before + groups[0];
  groups[groups.length - 1] += after;
  return groups.map((group) => Buffer.from(group));
}
