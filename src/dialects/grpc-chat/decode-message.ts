import {
  Role,
  type Citation as ProtoCitation,
  type Media as ProtoMedia,
  type Message as ProtoMessage,
  type Part as ProtoPart,
  type TokenLogprob as ProtoLogprob,
} from '../../../generated/proto/chat.js';
import type { Citation, TokenLogprob } from '../../chat/event.js';
import type { DialectId, Media, Message, Part, PartBody, Role as ChatRole } from '../../chat/request.js';
import { defined } from '../wire-json.js';
import { invalid, required, within, word } from './faults.js';
import { jsonObject, jsonValue } from './free-json.js';
import { present } from './present.js';

const roles: Partial<Record<number, ChatRole>> = {
  [Role.SYSTEM]: 'system',
  [Role.USER]: 'user',
  [Role.ASSISTANT]: 'assistant',
  [Role.TOOL]: 'tool',
  [Role.DEVELOPER]: 'developer',
};

/**
 * A message of the gRPC contract; `content` becomes a text part before the others.
 * @throws GatewayError `invalid_request` with a pointer in the contract's own names.
 */
export function decodeMessage(message: ProtoMessage, index: number): Message {
  const pointer = `/messages/${index}`;
  const role = roles[message.role];
  if (role === undefined)
    throw invalid(`${pointer}/role`, 'It is SYSTEM, USER, ASSISTANT, TOOL or DEVELOPER.');
  const { content, parts, name, native } = message;
  const text: Part[] = content === '' ? [] : [{ type: 'text', text: content }];
  // An answer may be empty, and comes back as it was.
  if (text.length === 0 && parts.length === 0 && role !== 'assistant') {
    throw invalid(pointer, 'It says nothing: give it content or parts.');
  }
  return {
    role,
    parts: [...text, ...parts.map((part, place) => decodePart(part, `${pointer}/parts/${place}`))],
    ...present({ name }),
    ...defined({ native: jsonObject(native) }),
  };
}

/**
 * A part of the gRPC contract.
 * @throws GatewayError `invalid_request`.
 */
export function decodePart(part: ProtoPart, pointer: string): Part {
  const { item, signature, cache, native } = part;
  return {
    ...decodeBody(part, pointer),
    ...(item === undefined ? {} : { item: decodeItem(item, pointer) }),
    ...(signature === undefined ? {} : { signature: decodeSignature(signature, `${pointer}/signature`) }),
    ...(cache === undefined ? {} : { cache: decodeCache(cache, pointer) }),
    ...defined({ native: jsonObject(native) }),
  };
}

function decodeItem(item: NonNullable<ProtoPart['item']>, pointer: string): NonNullable<Part['item']> {
  const { index, id, phase, status } = item;
  return { index: within(index, { least: 0 }, `${pointer}/item/index`), ...present({ id, phase, status }) };
}

/** A signature of the gRPC contract. @throws GatewayError `invalid_request`. */
export function decodeSignature(
  { provider, dialect, value, itemId }: NonNullable<ProtoPart['signature']>,
  pointer: string,
): NonNullable<Part['signature']> {
  return {
    provider: required(provider, `${pointer}/provider`),
    // Only compared with the dialects that exist.
    dialect: required(dialect, `${pointer}/dialect`) as DialectId,
    value: required(value, `${pointer}/value`),
    ...present({ itemId }),
  };
}

function decodeCache(
  { ttlSeconds }: NonNullable<ProtoPart['cache']>,
  pointer: string,
): NonNullable<Part['cache']> {
  return defined({ ttlSeconds: within(ttlSeconds, { least: 1 }, `${pointer}/cache/ttl_seconds`) });
}

type ProtoBody = NonNullable<ProtoPart['body']>;
type Value<Name extends ProtoBody['$case']> = Extract<ProtoBody, { $case: Name }>['value'];

function decodeBody({ body }: ProtoPart, pointer: string): PartBody {
  switch (body?.$case) {
    case 'text':
      return decodeText(body.value, `${pointer}/text`);
    case 'media':
      return { type: 'media', media: decodeMedia(body.value, `${pointer}/media`) };
    case 'reasoning': {
      const place = { pointer: `${pointer}/reasoning/form`, fallback: 'full' as const };
      const form = word(body.value.form, ['full', 'summary', 'redacted'], place);
      return { type: 'reasoning', form, text: body.value.text };
    }
    case 'refusal':
      return {
        type: 'refusal',
        text: body.value.text,
        ...decodeLogprobs(body.value.logprobs),
      };
    case 'toolCall':
      return decodeToolCall(body.value, `${pointer}/tool_call`);
    case 'toolResult':
      return decodeToolResult(body.value, `${pointer}/tool_result`);
    case 'opaque':
      return decodeOpaque(body.value, `${pointer}/opaque`);
    case undefined:
      throw invalid(pointer, 'It holds nothing: set text, media or another kind.');
  }
}

function decodeText({ text, citations, logprobs }: Value<'text'>, pointer: string): PartBody {
  const list = citations.map((each, index) => decodeCitation(each, `${pointer}/citations/${index}`));
  return {
    type: 'text',
    text,
    ...(list.length === 0 ? {} : { citations: list }),
    ...decodeLogprobs(logprobs),
  };
}

function decodeToolCall(value: Value<'toolCall'>, pointer: string): PartBody {
  const { callId, name, namespace, argumentsText, input, executor } = value;
  const inputPlace = { pointer: `${pointer}/input`, fallback: 'json' as const };
  const executorPlace = { pointer: `${pointer}/executor`, fallback: 'client' as const };
  return {
    type: 'tool-call',
    callId: required(callId, `${pointer}/call_id`),
    name: required(name, `${pointer}/name`),
    ...present({ namespace }),
    argumentsText,
    input: word(input, ['json', 'text'], inputPlace),
    executor: word(executor, ['client', 'provider'], executorPlace),
  };
}

function decodeToolResult(value: Value<'toolResult'>, pointer: string): PartBody {
  const { callId, name, isError, text, content } = value;
  const short: Part[] = text === '' ? [] : [{ type: 'text', text }];
  const rest = content.map((each, index) => decodePart(each, `${pointer}/content/${index}`));
  return {
    type: 'tool-result',
    callId: required(callId, `${pointer}/call_id`),
    ...present({ name }),
    ...defined({ isError }),
    content: [...short, ...rest],
  };
}

function decodeOpaque({ dialect, name, value }: Value<'opaque'>, pointer: string): PartBody {
  if (value === undefined) throw invalid(`${pointer}/value`, 'It is missing.');
  return {
    type: 'opaque',
    // Only compared with the dialects that exist.
    dialect: required(dialect, `${pointer}/dialect`) as DialectId,
    name: required(name, `${pointer}/name`),
    value: jsonValue(value),
  };
}

function decodeMedia(value: ProtoMedia, pointer: string): Media {
  const { mediaType, data, url, fileId, name, detail, transcript, expiresAtMs } = value;
  return {
    kind: word(value.kind, ['image', 'document', 'audio', 'video'], { pointer: `${pointer}/kind` }),
    ...present({ mediaType, data, url, fileId, name, detail, transcript }),
    ...defined({ expiresAtMs }),
  };
}

/** A citation of the gRPC contract. @throws GatewayError `invalid_request`. */
export function decodeCitation({ url, title, quote, span, raw }: ProtoCitation, pointer: string): Citation {
  if (raw === undefined) throw invalid(`${pointer}/raw`, 'It is missing.');
  return {
    ...present({ url, title, quote }),
    ...(span === undefined ? {} : { span: decodeSpan(span, `${pointer}/span`) }),
    raw: jsonValue(raw),
  };
}

function decodeSpan(
  { start, end, unit }: NonNullable<ProtoCitation['span']>,
  pointer: string,
): NonNullable<Citation['span']> {
  return {
    start: within(start, { least: 0 }, `${pointer}/start`),
    end: within(end, { least: 0 }, `${pointer}/end`),
    unit: word(unit, ['utf8', 'codepoint', 'utf16'], { pointer: `${pointer}/unit` }),
  };
}

/** Log probabilities of the gRPC contract as a member that is absent where there are none. */
export function decodeLogprobs(logprobs: readonly ProtoLogprob[]): { logprobs?: TokenLogprob[] } {
  return logprobs.length === 0 ? {} : { logprobs: logprobs.map(decodeLogprob) };
}

function decodeLogprob({ token, logprob, bytes, top }: ProtoLogprob): TokenLogprob {
  return {
    token,
    logprob,
    ...(bytes === undefined ? {} : { bytes: [...bytes] }),
    ...(top.length === 0 ? {} : { top: top.map(decodeLogprob) }),
  };
}
