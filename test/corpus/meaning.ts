/** What an answer says, whatever format it came in: what the surfaces are compared by. */
import type Anthropic from '@anthropic-ai/sdk';
import type { GenerateContentResponse } from '@google/genai';
import type OpenAI from 'openai';

import type {
  ChatEvent as ProtoEvent,
  ChatResult as ProtoResult,
  Part as ProtoPart,
} from '../../generated/proto/chat.js';

/** A call as a client would run it. */
export interface CallMeaning {
  id: string;
  name: string;
  arguments: string;
}

/** What an answer says. */
export interface Meaning {
  id: string;
  model: string;
  text: string;
  refusal: string;
  thought: string;
  /** Sealed state, in order. */
  state: string[];
  calls: CallMeaning[];
  /** What only this format knows, by kind. */
  others: string[];
  length: boolean;
  usage: (number | undefined)[];
}

function empty(): Meaning {
  return {
    id: '',
    model: '',
    text: '',
    refusal: '',
    thought: '',
    state: [],
    calls: [],
    others: [],
    length: false,
    usage: [],
  };
}

/** Of a Chat Completions reply, or of its chunks as the SDK gives them. */
export function meaningOfChat(reply: OpenAI.ChatCompletion | OpenAI.ChatCompletionChunk[]): Meaning {
  const meaning = empty();
  const whole = Array.isArray(reply) ? reply : [reply];
  const calls = new Map<number, CallMeaning>();
  for (const piece of whole as any[]) {
    if (meaning.id === '' && piece.id !== '') Object.assign(meaning, { id: piece.id, model: piece.model });
    if (piece.usage) {
      const { prompt_tokens: input, completion_tokens: output, total_tokens: total } = piece.usage;
      const cached = piece.usage.prompt_tokens_details?.cached_tokens;
      meaning.usage = [input, output, total, cached];
    }
    const choice = piece.choices.find((each: any) => each.index === 0);
    if (choice === undefined) continue;
    // Perplexity's chunks hold the whole message so far beside the delta, and its replies an empty delta.
    const said = (Array.isArray(reply) ? choice.delta : choice.message) ?? {};
    addContent(meaning, said.content ?? '');
    meaning.refusal += said.refusal ?? '';
    meaning.thought += said.reasoning_content ?? said.reasoning ?? '';
    if (said.audio) meaning.others.push('media');
    for (const [place, call] of (said.tool_calls ?? []).entries()) addCall(calls, call.index ?? place, call);
    if (said.function_call) addCall(calls, 0, { id: 'function_call', function: said.function_call });
    if (choice.finish_reason === 'length') meaning.length = true;
  }
  meaning.calls = [...calls.values()];
  meaning.others = [...new Set(meaning.others)];
  return meaning;
}

/** A text, or the pieces of Mistral's models that think: https://docs.mistral.ai/capabilities/reasoning */
function addContent(meaning: Meaning, content: any): void {
  if (!Array.isArray(content)) {
    meaning.text += content;
    return;
  }
  for (const piece of content) {
    if (piece.type === 'thinking') for (const thought of piece.thinking) meaning.thought += thought.text;
    else meaning.text += piece.text;
  }
}

function addCall(calls: Map<number, CallMeaning>, index: number, call: any): void {
  const known = calls.get(index) ?? { id: '', name: '', arguments: '' };
  known.id ||= call.id ?? '';
  known.name ||= call.function?.name ?? call.custom?.name ?? '';
  known.arguments += call.function?.arguments ?? call.custom?.input ?? '';
  calls.set(index, known);
}

/** Of a response as the SDK gives it. */
export function meaningOfResponse(response: OpenAI.Responses.Response): Meaning {
  const meaning = empty();
  meaning.id = response.id;
  meaning.model = response.model;
  meaning.length = response.incomplete_details?.reason === 'max_output_tokens';
  const { usage } = response;
  if (usage) {
    const { input_tokens: input, output_tokens: output, total_tokens: total } = usage;
    meaning.usage = [input, output, total, (usage as any).input_tokens_details?.cached_tokens];
  }
  for (const item of response.output as any[]) {
    switch (item.type) {
      case 'message':
        for (const part of item.content) {
          if (part.type === 'output_text') meaning.text += part.text;
          else if (part.type === 'refusal') meaning.refusal += part.refusal;
          else meaning.others.push(part.type);
        }
        break;
      case 'reasoning':
        for (const part of [...item.summary, ...(item.content ?? [])]) meaning.thought += part.text;
        if (item.encrypted_content) meaning.state.push(item.encrypted_content);
        break;
      case 'function_call':
        meaning.calls.push({ id: item.call_id, name: item.name, arguments: item.arguments });
        break;
      case 'custom_tool_call':
        meaning.calls.push({ id: item.call_id, name: item.name, arguments: item.input });
        break;
      default:
        meaning.others.push(item.type === 'image_generation_call' ? 'media' : item.type);
    }
  }
  return meaning;
}

/** Of a message as Anthropic's SDK gives it. */
export function meaningOfMessage(message: Anthropic.Message): Meaning {
  const meaning = empty();
  meaning.id = message.id;
  meaning.model = message.model;
  meaning.length = message.stop_reason === 'max_tokens';
  // The SDK's type promises what fixtures leave out.
  const usage: any = message.usage;
  if (usage) {
    const { cache_read_input_tokens: read, cache_creation_input_tokens: written } = usage;
    const input = (usage.input_tokens ?? 0) + (read ?? 0) + (written ?? 0);
    meaning.usage = [input, usage.output_tokens, input + usage.output_tokens, read ?? undefined];
  }
  for (const block of message.content as any[]) {
    switch (block.type) {
      case 'text':
        meaning.text += block.text;
        break;
      case 'thinking':
        meaning.thought += block.thinking;
        if (block.signature) meaning.state.push(block.signature);
        break;
      case 'redacted_thinking':
        meaning.state.push(block.data);
        break;
      case 'tool_use':
        meaning.calls.push({ id: block.id, name: block.name, arguments: JSON.stringify(block.input) });
        break;
      default:
        meaning.others.push(block.type);
    }
  }
  return meaning;
}

/** Of Gemini's replies as its SDK gives them: one, or the chunks of a stream. */
export function meaningOfGemini(replies: GenerateContentResponse[]): Meaning {
  const meaning = empty();
  for (const reply of replies as any[]) {
    meaning.id ||= reply.responseId ?? '';
    meaning.model ||= reply.modelVersion ?? '';
    const [candidate] = reply.candidates ?? [];
    if (candidate?.finishReason === 'MAX_TOKENS') meaning.length = true;
    if (reply.usageMetadata) meaning.usage = geminiUsage(reply.usageMetadata);
    for (const part of candidate?.content?.parts ?? []) addGeminiPart(part, meaning);
  }
  return meaning;
}

function addGeminiPart(part: any, meaning: Meaning): void {
  const { thoughtSignature: state, functionCall: call, text, thought } = part;
  if (state) meaning.state.push(state);
  if (call) {
    const { id = '', name = '', args = {} } = call;
    meaning.calls.push({ id, name, arguments: JSON.stringify(args) });
  } else if (typeof text === 'string') {
    meaning[thought ? 'thought' : 'text'] += text;
  } else if (!state || Object.keys(part).length > 1) {
    meaning.others.push(Object.keys(part)[0] ?? '');
  }
}

function geminiUsage(usage: any): Meaning['usage'] {
  const { promptTokenCount: prompt, totalTokenCount: total, cachedContentTokenCount: cached } = usage;
  // What the vendor's own tools added to the prompt is counted beside it.
  const { toolUsePromptTokenCount: added = 0 } = usage;
  const input = prompt === undefined ? undefined : prompt + added;
  const { candidatesTokenCount: said, thoughtsTokenCount: thought } = usage;
  const output = said === undefined && thought === undefined ? undefined : (said ?? 0) + (thought ?? 0);
  return [input, output, total, cached];
}

/** Of a chat.sync body, or of what `foldAial` made. */
export function meaningOfAial(result: any): Meaning {
  const meaning = empty();
  meaning.id = result.id;
  meaning.model = result.model;
  meaning.length = result.finish.reason === 'length';
  if (result.usage) {
    meaning.usage = [
      result.usage.input.total,
      result.usage.output.total,
      result.usage.total,
      result.usage.input.cache_read,
    ];
  }
  for (const part of result.message.parts) {
    if (part.signature) meaning.state.push(part.signature.value);
    switch (part.type) {
      case 'text':
        meaning.text += part.text;
        break;
      case 'refusal':
        meaning.refusal += part.text;
        break;
      case 'reasoning':
        meaning.thought += part.text;
        break;
      case 'tool-call':
        meaning.calls.push({ id: part.call_id, name: part.name, arguments: part.arguments_text });
        break;
      default:
        meaning.others.push(part.type === 'opaque' ? part.name : part.type);
    }
  }
  return meaning;
}

/** Puts a chat.stream's events together as its documentation tells, without any code of the gateway. */
export function foldAial(text: string): any {
  const result: any = { message: { parts: [] }, finish: {} };
  const { parts } = result.message;
  for (const frame of text.split('\n\n')) {
    const data = frame.split('\n').find((line) => line.startsWith('data: '));
    if (data === undefined) continue;
    const event = JSON.parse(data.slice('data: '.length));
    if (event.type === 'start') Object.assign(result, { id: event.id, model: event.model });
    if (event.type === 'block-start')
      parts[event.block] = { ...event, type: event.kind, text: '', arguments_text: '' };
    if (event.type === 'part') parts[event.block] = event.part;
    if ('text' in event) parts[event.block].text += event.text;
    if (event.type === 'tool-call-delta') parts[event.block].arguments_text += event.arguments_text;
    if (event.type === 'block-end' && event.signature) parts[event.block].signature = event.signature;
    if (event.type === 'usage') result.usage = event.usage;
    if (event.type === 'finish') result.finish = event.finish;
    if (event.type === 'error') throw new Error(event.error.message);
  }
  return result;
}

/** Of a gRPC result, or of its events. */
export function meaningOfGrpc(reply: ProtoResult | ProtoEvent[]): Meaning {
  if (!Array.isArray(reply)) return meaningOfParts(reply, reply.message?.parts ?? []);
  const parts: ProtoPart[] = [];
  const result: any = {};
  for (const { event } of reply) addEvent(event as any, parts, result);
  return meaningOfParts(result, parts);
}

function addEvent(event: { $case: string; value: any }, parts: any[], result: any): void {
  const { $case: name, value } = event;
  if (name === 'start') Object.assign(result, value);
  if (name === 'usage' || name === 'finish') Object.assign(result, value);
  if (name === 'part') parts[value.block] = value.part;
  if (name === 'blockStart') {
    const body = { ...value, text: '', argumentsText: '' };
    parts[value.block] = {
      body: { $case: value.kind === 'tool-call' ? 'toolCall' : value.kind, value: body },
    };
  }
  if (name === 'textDelta' || name === 'reasoningDelta' || name === 'refusalDelta')
    parts[value.block].body.value.text += value.text;
  if (name === 'toolCallDelta') parts[value.block].body.value.argumentsText += value.argumentsText;
  if (name === 'blockEnd' && value.signature) parts[value.block].signature = value.signature;
}

function meaningOfParts(
  result: Pick<ProtoResult, 'id' | 'model' | 'usage' | 'finish'>,
  parts: ProtoPart[],
): Meaning {
  const { usage, finish, id, model } = result;
  const plain = parts.map(({ body, signature }) => {
    const value: any = body?.value;
    const types: Record<string, string> = { toolCall: 'tool-call', toolResult: 'tool-result' };
    return {
      type: types[body?.$case ?? ''] ?? body?.$case,
      text: value?.text,
      name: value?.name,
      call_id: value?.callId,
      arguments_text: value?.argumentsText,
      signature,
    };
  });
  const input = { total: usage?.input?.total, cache_read: usage?.input?.cacheRead };
  const counts =
    usage === undefined ? undefined : { input, output: { total: usage.output?.total }, total: usage.total };
  return meaningOfAial({ id, model, finish, message: { parts: plain }, usage: counts });
}
