/** One answer of words and a call, as each vendor's format streams it, frame by frame; written for these tests. */
import type { JsonValue } from '../../src/chat/json.js';
import type { Vendor } from '../../src/dialects/dialect.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';

/** How a vendor says it. */
export interface VendorAnswer {
  provider: string;
  vendor: Vendor;
  /** The frames of the answer with this id. */
  frames(id: string): string[];
  /** What the vendor sends when it fails in mid-stream. */
  failure: string;
  /** A frame that holds nothing of an answer. */
  empty: string;
  /** Whole replies that hold nothing of one. */
  emptyReplies: readonly JsonValue[];
}

type Body = Record<string, unknown>;

const data = (body: Body): string => `data: ${JSON.stringify(body)}\n\n`;
const named = (body: Body): string => `event: ${String(body['type'])}\n${data(body)}`;

function chatFrames(id: string): string[] {
  const head = { id, object: 'chat.completion.chunk', created: 1_700_000_000, model: 'gpt-4.1' };
  const chunk = (delta: Body, finish_reason: string | null = null): string =>
    data({ ...head, choices: [{ index: 0, delta, logprobs: null, finish_reason }], usage: null });
  const call = { index: 0, id: 'call_1', type: 'function' };
  return [
    chunk({ role: 'assistant', content: '', refusal: null }),
    chunk({ content: 'Let me ' }),
    chunk({ content: 'look.' }),
    chunk({ tool_calls: [{ ...call, function: { name: 'now', arguments: '' } }] }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: '{"zone":' } }] }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: '"UTC"}' } }] }),
    chunk({}, 'tool_calls'),
    data({ ...head, choices: [], usage: { prompt_tokens: 9, completion_tokens: 7, total_tokens: 16 } }),
    'data: [DONE]\n\n',
  ];
}

function responsesFrames(id: string): string[] {
  const head = { id, object: 'response', created_at: 1_700_000_000, model: 'gpt-5-mini' };
  const item = { id: `msg_${id}`, type: 'message', role: 'assistant' };
  const content = [{ type: 'output_text', text: 'Let me look.', annotations: [] }];
  const whole = { ...item, status: 'completed', content };
  const call = { id: `fc_${id}`, type: 'function_call', call_id: 'call_1', name: 'now' };
  const wholeCall = { ...call, status: 'completed', arguments: '{"zone":"UTC"}' };
  const words = { item_id: item.id, output_index: 0, content_index: 0 };
  const more = { type: 'response.function_call_arguments.delta', item_id: call.id, output_index: 1 };
  const added = { type: 'response.output_item.added' };
  const usage = { input_tokens: 9, output_tokens: 7, total_tokens: 16 };
  return [
    { type: 'response.created', response: { ...head, status: 'in_progress', output: [] } },
    { type: 'response.in_progress', response: { ...head, status: 'in_progress', output: [] } },
    { ...added, output_index: 0, item: { ...item, status: 'in_progress', content: [] } },
    { type: 'response.output_text.delta', ...words, delta: 'Let me ' },
    { type: 'response.output_text.delta', ...words, delta: 'look.' },
    { type: 'response.output_text.done', ...words, text: 'Let me look.' },
    { type: 'response.output_item.done', output_index: 0, item: whole },
    { ...added, output_index: 1, item: { ...call, status: 'in_progress', arguments: '' } },
    { ...more, delta: '{"zone":' },
    { ...more, delta: '"UTC"}' },
    { type: 'response.output_item.done', output_index: 1, item: wholeCall },
    {
      type: 'response.completed',
      response: { ...head, status: 'completed', output: [whole, wholeCall], usage },
    },
  ].map(named);
}

function anthropicFrames(id: string): string[] {
  const message = { id, type: 'message', role: 'assistant', model: 'claude-sonnet-4-5', content: [] };
  const delta = (index: number, said: Body): Body => ({ type: 'content_block_delta', index, delta: said });
  const call = { type: 'tool_use', id: 'call_1', name: 'now', input: {} };
  const stop_reason = 'tool_use';
  return [
    { type: 'message_start', message: { ...message, usage: { input_tokens: 9, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    delta(0, { type: 'text_delta', text: 'Let me ' }),
    delta(0, { type: 'text_delta', text: 'look.' }),
    { type: 'content_block_stop', index: 0 },
    { type: 'content_block_start', index: 1, content_block: call },
    delta(1, { type: 'input_json_delta', partial_json: '{"zone":' }),
    delta(1, { type: 'input_json_delta', partial_json: '"UTC"}' }),
    { type: 'content_block_stop', index: 1 },
    { type: 'message_delta', delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 7 } },
    { type: 'message_stop' },
  ].map(named);
}

function googleFrames(responseId: string): string[] {
  const chunk = (parts: Body[], more: Body = {}): string =>
    data({
      candidates: [{ content: { role: 'model', parts }, index: 0, ...more }],
      usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 7, totalTokenCount: 16 },
      modelVersion: 'gemini-2.5-flash',
      responseId,
    }).replaceAll('\n', '\r\n');
  const functionCall = { id: 'call_1', name: 'now', args: { zone: 'UTC' } };
  return [
    chunk([{ text: 'Let me ' }]),
    chunk([{ text: 'look.' }]),
    chunk([{ functionCall }]),
    chunk([{ text: '' }], { finishReason: 'STOP' }),
  ];
}

const sorry = 'The server had an error.';

/** Each vendor's. */
export const vendorAnswers: readonly VendorAnswer[] = [
  {
    provider: 'openai',
    vendor: openaiChatVendor,
    frames: chatFrames,
    failure: data({ error: { message: sorry, type: 'server_error', code: null } }),
    empty: data({ id: '', object: '', created: 0, model: '', choices: [] }),
    emptyReplies: [{ id: 'x', model: 'm', choices: [] }, { id: 'x', choices: null }, { choices: [null] }],
  },
  {
    provider: 'openai',
    vendor: openaiResponsesVendor,
    frames: responsesFrames,
    failure: named({ type: 'error', error: { type: 'server_error', code: 'server_error', message: sorry } }),
    empty: named({ type: 'keepalive' }),
    emptyReplies: [{ id: 'x', object: 'response', model: 'm' }, { type: 'response.created' }],
  },
  {
    provider: 'anthropic',
    vendor: anthropicMessagesVendor,
    frames: anthropicFrames,
    failure: named({ type: 'error', error: { type: 'api_error', message: sorry } }),
    empty: named({ type: 'ping' }),
    emptyReplies: [
      { id: 'x', type: 'message' },
      { id: 'x', type: 'message', content: null },
    ],
  },
  {
    provider: 'google',
    vendor: googleGenerateVendor,
    frames: googleFrames,
    failure: data({ error: { code: 500, message: sorry, status: 'INTERNAL' } }),
    empty: data({ candidates: [], usageMetadata: { promptTokenCount: 9 } }),
    emptyReplies: [{ candidates: [] }, { candidates: [{}] }, { promptFeedback: { safetyRatings: [] } }],
  },
];
