import {
  Role,
  type ChatRequest as ProtoRequest,
  type Message as ProtoMessage,
  type Part as ProtoPart,
  type Tool as ProtoTool,
  type ToolChoice as ProtoToolChoice,
  type ResponseFormat as ProtoFormat,
} from '../../../generated/proto/chat.js';
import { GatewayError } from '../../chat/error.js';
import type { JsonObject, JsonValue } from '../../chat/json.js';
import type {
  ChatRequest,
  DialectId,
  Media,
  Message,
  Parameters,
  Part,
  PartBody,
  ResponseFormat,
  Role as ChatRole,
  Tool,
  ToolChoice,
} from '../../chat/request.js';
import { parameterWeights } from '../../chat/support.js';
import { toSnakeCase } from '../aial-chat/member-names.js';
import { defined } from '../wire-json.js';
import { present } from './present.js';

const roles: Partial<Record<number, ChatRole>> = {
  [Role.SYSTEM]: 'system',
  [Role.USER]: 'user',
  [Role.ASSISTANT]: 'assistant',
  [Role.TOOL]: 'tool',
  [Role.DEVELOPER]: 'developer',
};

function invalid(pointer: string, advice: string): GatewayError {
  return new GatewayError({
    code: 'invalid_request',
    message: `${pointer} is not right. ${advice}`,
    pointer,
  });
}

/** One of the words that a text may be; empty text is the fallback. */
function word<const Words extends readonly string[]>(
  text: string,
  words: Words,
  place: { pointer: string; fallback?: Words[number] },
): Words[number] {
  const found = words.find((each) => each === text) ?? (text === '' ? place.fallback : undefined);
  if (found === undefined) throw invalid(place.pointer, `It is one of ${words.join(', ')}.`);
  return found;
}

/**
 * A message of the gRPC contract as the gateway's own request.
 * @throws GatewayError `invalid_request` with a pointer in the contract's own names.
 */
export function decodeRequest(body: ProtoRequest): ChatRequest {
  const { model, messages, tools, toolChoice, providerOptions } = body;
  if (model === '') throw invalid('/model', 'Name a model.');
  if (messages.length === 0) throw invalid('/messages', 'Give at least one message.');
  const pointers: Record<string, string> = {};
  for (const name of Object.keys(parameterWeights)) pointers[name] = `/${toSnakeCase(name)}`;
  return {
    model,
    messages: messages.map(decodeMessage),
    tools: tools.map(decodeTool),
    ...(toolChoice === undefined ? {} : { toolChoice: decodeToolChoice(toolChoice) }),
    parameters: decodeParameters(body),
    stream: false,
    reply: { includeUsage: true },
    // Structs are JSON objects.
    providerOptions: providerOptions as Record<string, JsonObject>,
    unread: [],
    pointers,
  };
}

/** A list or a map that is empty was not sent: the wire does not tell them apart. */
function decodeParameters(body: ProtoRequest): Partial<Parameters> {
  const { responseFormat, reasoning, stop, logitBias, modalities, metadata, audio } = body;
  const filled = (record: object): boolean => Object.keys(record).length > 0;
  return {
    ...defined({
      maxOutputTokens: body.maxOutputTokens,
      temperature: body.temperature,
      topP: body.topP,
      topK: body.topK,
      seed: body.seed,
      presencePenalty: body.presencePenalty,
      frequencyPenalty: body.frequencyPenalty,
      logprobs: body.logprobs,
      topLogprobs: body.topLogprobs,
      verbosity: body.verbosity,
      parallelToolCalls: body.parallelToolCalls,
      user: body.user,
      safetyIdentifier: body.safetyIdentifier,
      serviceTier: body.serviceTier,
      store: body.store,
      promptCacheKey: body.promptCacheKey,
      promptCacheRetention: body.promptCacheRetention,
      audio: audio as JsonObject | undefined,
      responseFormat: responseFormat === undefined ? undefined : decodeFormat(responseFormat),
      reasoning: reasoning === undefined ? undefined : defined(reasoning),
    }),
    ...(stop.length === 0 ? {} : { stop }),
    ...(modalities.length === 0 ? {} : { modalities }),
    ...(filled(logitBias) ? { logitBias } : {}),
    ...(filled(metadata) ? { metadata } : {}),
  } as Partial<Parameters>;
}

function decodeFormat({ type, name, description, schema, isStrict }: ProtoFormat): ResponseFormat {
  const kind = word(type, ['text', 'json', 'json-schema'], { pointer: '/response_format/type' });
  if (kind !== 'json-schema') return { type: kind };
  if (name === '') throw invalid('/response_format/name', 'Name the schema.');
  return {
    type: kind,
    name,
    ...defined({ description, schema: schema as JsonObject | undefined, isStrict }),
  };
}

function decodeMessage(message: ProtoMessage, index: number): Message {
  const pointer = `/messages/${index}`;
  const role = roles[message.role];
  if (role === undefined)
    throw invalid(`${pointer}/role`, 'It is SYSTEM, USER, ASSISTANT, TOOL or DEVELOPER.');
  const { content, parts, name, native } = message;
  const text: Part[] = content === '' ? [] : [{ type: 'text', text: content }];
  if (text.length === 0 && parts.length === 0 && role !== 'assistant') {
    throw invalid(pointer, 'It says nothing: give it content or parts.');
  }
  return {
    role,
    parts: [...text, ...parts.map((part, place) => decodePart(part, `${pointer}/parts/${place}`))],
    ...present({ name }),
    ...defined({ native: native as JsonObject | undefined }),
  };
}

function decodePart(part: ProtoPart, pointer: string): Part {
  const { item, signature, cache, native } = part;
  return {
    ...decodeBody(part, pointer),
    ...(item === undefined
      ? {}
      : { item: { index: item.index, ...present({ id: item.id, phase: item.phase, status: item.status }) } }),
    ...(signature === undefined
      ? {}
      : {
          signature: {
            provider: signature.provider,
            // Only compared with the dialects that exist.
            dialect: signature.dialect as DialectId,
            value: signature.value,
            ...present({ itemId: signature.itemId }),
          },
        }),
    ...(cache === undefined ? {} : { cache: defined({ ttlSeconds: cache.ttlSeconds }) }),
    ...defined({ native: native as JsonObject | undefined }),
  };
}

function decodeBody({ body }: ProtoPart, pointer: string): PartBody {
  switch (body?.$case) {
    case 'text':
      return { type: 'text', text: body.value.text };
    case 'media':
      return { type: 'media', media: decodeMedia(body.value, pointer) };
    case 'reasoning': {
      const form = word(body.value.form, ['full', 'summary', 'redacted'], {
        pointer: `${pointer}/reasoning/form`,
        fallback: 'full',
      });
      return { type: 'reasoning', form, text: body.value.text };
    }
    case 'refusal':
      return { type: 'refusal', text: body.value.text };
    case 'toolCall': {
      const { callId, name, namespace, argumentsText, input, executor } = body.value;
      return {
        type: 'tool-call',
        callId,
        name,
        ...present({ namespace }),
        argumentsText,
        input: word(input, ['json', 'text'], { pointer: `${pointer}/tool_call/input`, fallback: 'json' }),
        executor: word(executor, ['client', 'provider'], {
          pointer: `${pointer}/tool_call/executor`,
          fallback: 'client',
        }),
      };
    }
    case 'toolResult': {
      const { callId, name, isError, text, content } = body.value;
      const short: Part[] = text === '' ? [] : [{ type: 'text', text }];
      const rest = content.map((each, index) => decodePart(each, `${pointer}/tool_result/content/${index}`));
      return {
        type: 'tool-result',
        callId,
        ...present({ name }),
        ...defined({ isError }),
        content: [...short, ...rest],
      };
    }
    case 'opaque': {
      const { dialect, name, value } = body.value;
      // Only compared with the dialects that exist; a Value is JSON.
      return { type: 'opaque', dialect: dialect as DialectId, name, value: (value ?? null) as JsonValue };
    }
    case undefined:
      throw invalid(pointer, 'It holds nothing: set text, media or another kind.');
  }
}

type ProtoMedia = Extract<NonNullable<ProtoPart['body']>, { $case: 'media' }>['value'];

function decodeMedia({ kind, expiresAtMs, ...media }: ProtoMedia, pointer: string): Media {
  return {
    kind: word(kind, ['image', 'document', 'audio', 'video'], { pointer: `${pointer}/media/kind` }),
    ...present(media),
    ...defined({ expiresAtMs }),
  };
}

function decodeTool({ kind }: ProtoTool, index: number): Tool {
  switch (kind?.$case) {
    case 'function': {
      const { name, description, schema, isStrict, native } = kind.value;
      const free = { schema: schema as JsonObject | undefined, native: native as JsonObject | undefined };
      return { type: 'function', name, ...defined({ description, isStrict, ...free }) };
    }
    case 'custom': {
      const { name, description, format, native } = kind.value;
      const free = { format: format as JsonObject | undefined, native: native as JsonObject | undefined };
      return { type: 'custom', name, ...defined({ description, ...free }) };
    }
    case 'provider': {
      const { dialect, name, value } = kind.value;
      return { type: 'provider', dialect: dialect as DialectId, name, value: (value ?? {}) as JsonObject };
    }
    case undefined:
      throw invalid(`/tools/${index}`, 'It is no tool: set function, custom or provider.');
  }
}

function decodeToolChoice(choice: ProtoToolChoice): ToolChoice {
  const { name, isCustom, mode, names, dialect, value } = choice;
  const pointer = '/tool_choice';
  const type = word(choice.type, ['auto', 'none', 'required', 'tool', 'allowed', 'native'], {
    pointer: `${pointer}/type`,
  });
  switch (type) {
    case 'auto':
    case 'none':
    case 'required':
      return { type };
    case 'tool':
      if (name === '') throw invalid(`${pointer}/name`, 'Name the tool.');
      return { type, name, ...defined({ isCustom }) };
    case 'allowed':
      return {
        type,
        mode: word(mode, ['auto', 'required'], { pointer: `${pointer}/mode`, fallback: 'auto' }),
        names,
      };
    case 'native':
      return { type, dialect: dialect as DialectId, value: (value ?? null) as JsonValue };
  }
}
