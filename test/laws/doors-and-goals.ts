/** Every format that a client may speak, and every vendor by each of its formats, for laws over all pairs. */
import { aialChatSurface } from '../../src/dialects/aial-chat/surface.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { anthropic, google, openai, xai } from '../../src/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/chat/json.js';
import type { HttpProvider } from '../../src/providers/provider.js';
import type { Door, Goal } from './canary.js';

/** A door with the schema of its bodies, and how a turn that is tried stands in a conversation. */
export interface NamedDoor extends Door {
  schema: string;
  /** The conversation's member. */
  turns: string;
  /** What every body has. */
  fixed: JsonObject;
  /** What a sample wants beside it, so that it means something. */
  beside(sample: JsonObject): JsonObject;
  /** Turns that have to come before this one, so that it means something. */
  before(turn: JsonValue): JsonValue[];
}

const asAny = (body: JsonObject): any => body;

function roleOf(turn: JsonValue): JsonValue | undefined {
  return isJsonObject(turn) ? turn['role'] : undefined;
}

/** Gemini takes a schema of the answer only with the type of the answer. */
function withJsonType({ generationConfig }: JsonObject): JsonObject {
  const hasSchema =
    isJsonObject(generationConfig) && /"response\w*Schema"/.test(JSON.stringify(generationConfig));
  return hasSchema ? { generationConfig: { responseMimeType: 'application/json', ...generationConfig } } : {};
}

/** The doors. */
export const doors: readonly NamedDoor[] = [
  {
    name: 'openai-chat',
    operation: 'createChatCompletion',
    schema: 'ChatCompletionRequest',
    turns: 'messages',
    fixed: { model: 'm' },
    beside: () => ({}),
    decode: (body, bytes) => openaiChatSurface.decodeRequest({ body: asAny(body), bytes }),
    before(turn) {
      const call = { id: 'call_1', type: 'function', function: { name: 'lookup', arguments: '{"a":1}' } };
      const calls = { role: 'assistant', content: null, tool_calls: [call] };
      const user = { role: 'user', content: 'first words' };
      return roleOf(turn) === 'tool' ? [user, calls] : [user];
    },
  },
  {
    name: 'openai-responses',
    operation: 'createResponse',
    schema: 'CreateResponseRequest',
    turns: 'input',
    fixed: { model: 'm' },
    beside: () => ({}),
    decode: (body, bytes) => openaiResponsesSurface.decodeRequest({ body: asAny(body), bytes }),
    before(turn) {
      const type = isJsonObject(turn) ? turn['type'] : undefined;
      const calls: Record<string, JsonObject> = {
        function_call_output: {
          type: 'function_call',
          call_id: 'call_1',
          name: 'lookup',
          arguments: '{"a":1}',
        },
        custom_tool_call_output: { type: 'custom_tool_call', call_id: 'call_1', name: 'lookup', input: 'x' },
      };
      const call = typeof type === 'string' ? calls[type] : undefined;
      const user = { role: 'user', content: 'first words' };
      return call === undefined ? [user] : [user, call];
    },
  },
  {
    name: 'anthropic-messages',
    operation: 'createMessage',
    schema: 'AnthropicMessageRequest',
    turns: 'messages',
    fixed: { model: 'm' },
    beside: () => ({}),
    decode: (body, bytes) => anthropicMessagesSurface.decodeRequest({ body: asAny(body), bytes }),
    before(turn) {
      const call = { type: 'tool_use', id: 'call_1', name: 'lookup', input: { a: 1 } };
      const calls = { role: 'assistant', content: [call] };
      const user = { role: 'user', content: 'first words' };
      return JSON.stringify(turn).includes('"tool_use_id"') && roleOf(turn) === 'user'
        ? [user, calls]
        : [user];
    },
  },
  {
    name: 'google-generate',
    operation: 'generateContent',
    schema: 'GoogleGenerateContentRequest',
    turns: 'contents',
    fixed: {},
    beside: withJsonType,
    decode: (body, bytes) =>
      googleGenerateSurface.decodeRequest({
        body: asAny(body),
        bytes,
        named: { model: 'm', isStream: false },
      }),
    before(turn) {
      const call = { functionCall: { id: 'call_1', name: 'lookup', args: { a: 1 } } };
      const user = { role: 'user', parts: [{ text: 'first words' }] };
      const isResult = JSON.stringify(turn).includes('"functionResponse"');
      return isResult ? [user, { role: 'model', parts: [call] }] : [user];
    },
  },
  {
    name: 'aial-chat',
    operation: 'chatSync',
    schema: 'AialChatRequest',
    turns: 'messages',
    fixed: { model: 'm' },
    beside: (sample) =>
      sample['tool_choice'] === undefined ? {} : { tools: [{ type: 'function', name: 'lookup' }] },
    decode: (body) => aialChatSurface.decodeRequest({ body: asAny(body) }),
    before(turn) {
      const call = { type: 'tool-call', call_id: 'call_1', name: 'lookup', arguments_text: '{"a":1}' };
      const user = { role: 'user', content: 'first words' };
      const isResult = JSON.stringify(turn).includes('"tool-result"');
      return isResult ? [user, { role: 'assistant', parts: [call] }] : [user];
    },
  },
];

const models: [HttpProvider, string][] = [
  [openai({ apiKey: 'k' }), 'gpt-4o'],
  [openai({ apiKey: 'k' }), 'gpt-5-mini'],
  [xai({ apiKey: 'k' }), 'grok-4'],
  [anthropic({ apiKey: 'k' }), 'claude-sonnet-4-5'],
  [google({ apiKey: 'k' }), 'gemini-2.5-flash'],
];

/** The goals, one for each format of each vendor. */
export const goals: readonly (Goal & { name: string })[] = models.flatMap(([provider, model]) =>
  provider.dialects.map((vendor) => ({
    provider,
    vendor,
    model,
    name: `${provider.id} ${model} by ${vendor.id}`,
  })),
);
