import {
  Role,
  type ChatEvent as ProtoEvent,
  type ChatResult as ProtoResult,
  type Error as ProtoError,
  type Usage as ProtoUsage,
} from '../../../generated/proto/chat.js';
import type { ErrorShape } from '../../chat/error.js';
import type { ChatEvent, Usage, Warning } from '../../chat/event.js';
import type { ChatResult } from '../../chat/result.js';
import { count } from './count.js';
import { encodeCitation, encodeItem, encodeLogprobs, encodePart, encodeSignature } from './encode-part.js';

type Case<Name extends string> = Extract<NonNullable<ProtoEvent['event']>, { $case: Name }>;

/** An event as a message of the gRPC contract, which mirrors it name by name. */
export function encodeEvent(event: ChatEvent): ProtoEvent {
  return { event: encodeBody(event) };
}

function encodeBody(event: ChatEvent): NonNullable<ProtoEvent['event']> {
  switch (event.type) {
    case 'start': {
      const { id, model, provider, createdAtMs } = event;
      return { $case: 'start', value: { id, model, provider, createdAtMs: count(createdAtMs) } };
    }
    case 'block-start':
      return encodeBlockStart(event);
    case 'text-delta':
      return {
        $case: 'textDelta',
        value: { block: event.block, text: event.text, logprobs: encodeLogprobs(event.logprobs) },
      };
    case 'reasoning-delta':
      return { $case: 'reasoningDelta', value: { block: event.block, text: event.text } };
    case 'refusal-delta':
      return {
        $case: 'refusalDelta',
        value: { block: event.block, text: event.text, logprobs: encodeLogprobs(event.logprobs) },
      };
    case 'tool-call-delta':
      return { $case: 'toolCallDelta', value: { block: event.block, argumentsText: event.argumentsText } };
    case 'media-delta':
      return {
        $case: 'mediaDelta',
        value: { block: event.block, data: event.data, transcript: event.transcript },
      };
    case 'citation':
      return { $case: 'citation', value: { block: event.block, citation: encodeCitation(event.citation) } };
    case 'block-end':
      return {
        $case: 'blockEnd',
        value: { block: event.block, signature: encodeSignature(event.signature), native: event.native },
      };
    case 'part':
      return { $case: 'part', value: { block: event.block, part: encodePart(event.part) } };
    default:
      return encodeWhole(event);
  }
}

type WholeEvent = Extract<
  ChatEvent,
  { type: 'usage' | 'metadata' | 'warning' | 'ping' | 'finish' | 'error' }
>;

function encodeWhole(event: WholeEvent): NonNullable<ProtoEvent['event']> {
  switch (event.type) {
    case 'usage':
      return { $case: 'usage', value: { usage: encodeUsage(event.usage) } };
    case 'metadata': {
      const { dialect, name, value } = event;
      return { $case: 'metadata', value: { dialect, name, value } };
    }
    case 'warning':
      return { $case: 'warning', value: { warning: encodeWarning(event.warning) } };
    case 'ping':
      return { $case: 'ping', value: {} };
    case 'finish':
      return { $case: 'finish', value: { finish: encodeFinish(event.finish) } };
    case 'error':
      return { $case: 'error', value: { error: encodeError(event.error) } };
  }
}

function encodeBlockStart(event: Extract<ChatEvent, { type: 'block-start' }>): Case<'blockStart'> {
  const isCall = event.kind === 'tool-call';
  return {
    $case: 'blockStart',
    value: {
      block: event.block,
      kind: event.kind,
      item: encodeItem(event.item),
      form: event.kind === 'reasoning' ? event.form : '',
      callId: isCall ? event.callId : '',
      name: isCall ? event.name : '',
      namespace: isCall ? (event.namespace ?? '') : '',
      input: isCall ? event.input : '',
      executor: isCall ? event.executor : '',
    },
  };
}

function encodeUsage({ input, output, total, raw }: Usage): ProtoUsage {
  return {
    input: {
      total: count(input.total),
      cacheRead: count(input.cacheRead),
      cacheWrite: count(input.cacheWrite),
      audio: count(input.audio),
    },
    output: {
      total: count(output.total),
      reasoning: count(output.reasoning),
      audio: count(output.audio),
      acceptedPrediction: count(output.acceptedPrediction),
      rejectedPrediction: count(output.rejectedPrediction),
    },
    total: count(total),
    raw,
  };
}

function encodeWarning(warning: Warning): NonNullable<Case<'warning'>['value']['warning']> {
  const { code, message, pointer = '', disposition = '', provider = '', weight = '' } = warning;
  return { code, message, pointer, disposition, provider, weight };
}

function encodeFinish({
  reason,
  rawReason = '',
  stopSequence,
}: ChatResult['finish']): NonNullable<ProtoResult['finish']> {
  return { reason, rawReason, stopSequence };
}

function encodeError({
  code,
  message,
  pointer = '',
  status,
  provider = '',
  retryAfterMs,
  vendor,
}: ErrorShape): ProtoError {
  const fault =
    vendor === undefined
      ? undefined
      : { status: count(vendor.status), code: vendor.code ?? '', type: vendor.type ?? '', raw: vendor.raw };
  return {
    code,
    message,
    pointer,
    status: count(status),
    provider,
    retryAfterMs: count(retryAfterMs),
    vendor: fault,
  };
}

/** A whole answer as the gRPC contract has it. */
export function encodeResult(result: ChatResult): ProtoResult {
  const { id, model, provider, createdAtMs, message, finish, usage, warnings, metadata } = result;
  return {
    id,
    model,
    provider,
    createdAtMs: count(createdAtMs),
    message: {
      role: Role.ASSISTANT,
      content: '',
      parts: message.parts.map(encodePart),
      name: message.name ?? '',
      native: message.native,
    },
    finish: encodeFinish(finish),
    usage: usage === undefined ? undefined : encodeUsage(usage),
    warnings: warnings.map(encodeWarning),
    metadata,
  };
}
