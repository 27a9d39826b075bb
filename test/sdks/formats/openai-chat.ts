/** Answers of a model in Chat Completions, whole and streamed. */
import { TOKENS, type Body, type Content } from './content.js';

const base = { id: 'chatcmpl-1', created: 1_764_000_000, model: 'the-model' };
const usage = (): Body => ({
  prompt_tokens: TOKENS.input,
  completion_tokens: TOKENS.output,
  total_tokens: TOKENS.input + TOKENS.output,
  prompt_tokens_details: { cached_tokens: TOKENS.cached },
  completion_tokens_details: { reasoning_tokens: 0 },
});
const reasonOf = (content: Content): string => ('say' in content ? 'stop' : 'tool_calls');

/** https://platform.openai.com/docs/api-reference/chat/object */
export function chatReply(content: Content): Body {
  const message =
    'say' in content
      ? { role: 'assistant', content: content.say.join(''), refusal: null }
      : { role: 'assistant', content: null, refusal: null, tool_calls: [callOf(content.call)] };
  const choices = [{ index: 0, message, finish_reason: reasonOf(content), logprobs: null }];
  return { ...base, object: 'chat.completion', choices, usage: usage() };
}

/** https://platform.openai.com/docs/api-reference/chat-streaming */
export function chatStream(content: Content): string[] {
  const chunk = (choices: Body[], more: Body = {}): string =>
    `data: ${JSON.stringify({ ...base, object: 'chat.completion.chunk', choices, ...more })}\n\n`;
  const delta = (body: Body, reason: string | null = null): string =>
    chunk([{ index: 0, delta: body, finish_reason: reason, logprobs: null }], { usage: null });
  const pieces =
    'say' in content ? content.say.map((text) => delta({ content: text })) : callPieces(content.call);
  return [
    delta({ role: 'assistant', content: 'say' in content ? '' : null }),
    ...pieces.map((piece) => (typeof piece === 'string' ? piece : delta(piece))),
    delta({}, reasonOf(content)),
    chunk([], { usage: usage() }),
    'data: [DONE]\n\n',
  ];
}

const callOf = ({ name, input }: { name: string; input: Body }): Body => ({
  id: 'call_1',
  type: 'function',
  function: { name, arguments: JSON.stringify(input) },
});

function callPieces({ name, input }: { name: string; input: Body }): Body[] {
  const text = JSON.stringify(input);
  const start = { index: 0, id: 'call_1', type: 'function', function: { name, arguments: '' } };
  const more = [text.slice(0, 6), text.slice(6)].map((piece) => ({
    index: 0,
    function: { arguments: piece },
  }));
  return [start, ...more].map((call) => ({ tool_calls: [call] }));
}
