import type { BlockStart, ChatEvent, Usage, Warning } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder } from '../dialect.js';
import { homelessPart } from '../homeless-part.js';
import { replyExtension } from '../reply-extension.js';
import { defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import { ownMetadata } from './encode-reply.js';
import { encodeFinish } from './finish-reason.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { encodeCitation, encodeSignature, isOwnSignature, ownSignature } from './reply-message.js';
import { encodeUsage } from './usage.js';

interface OpenBlock {
  kind: BlockStart['kind'];
  callId?: string;
  /** The call's number in this format; absent for calls that are not the client's. */
  index?: number;
  isText?: boolean;
}

interface EncoderState {
  context: ReplyContext;
  head: JsonObject;
  provider: string;
  blocks: Map<number, OpenBlock>;
  callCount: number;
  warnings: Warning[];
  metadata: Metadata[];
  usage: Usage | undefined;
  chunks: string[];
}

/**
 * Events as a stream of chunks, each `data:` by itself, the last one `[DONE]`.
 * From https://platform.openai.com/docs/api-reference/chat-streaming
 */
export function streamEncoder(context: ReplyContext): StreamEncoder<string> {
  const state: EncoderState = {
    context,
    head: {},
    provider: '',
    blocks: new Map(),
    callCount: 0,
    warnings: [],
    metadata: [],
    usage: undefined,
    chunks: [],
  };
  return {
    push(events): string[] {
      for (const event of events) encodeEvent(event, state);
      return state.chunks.splice(0);
    },
    end: () => [],
  };
}

type Writers = {
  [Type in ChatEvent['type']]: (event: Extract<ChatEvent, { type: Type }>, state: EncoderState) => void;
};

/** One writer for each event: one that is added does not compile without. */
const writers: Writers = {
  start: (event, state) => {
    const { context } = state;
    state.provider = event.provider;
    state.head = {
      id: event.id,
      object: 'chat.completion.chunk',
      created: Math.floor((event.createdAtMs ?? context.receivedAtMs) / 1_000),
      model: event.model,
    };
    writeDelta({ role: 'assistant', content: '', refusal: null }, state);
  },
  'block-start': writeBlockStart,
  'text-delta': ({ text, logprobs }, state) => {
    const tokens = logprobs === undefined ? null : { content: encodeLogprobs(logprobs), refusal: null };
    writeDelta({ content: text }, state, { logprobs: tokens });
  },
  'refusal-delta': ({ text, logprobs }, state) => {
    const tokens = logprobs === undefined ? null : { content: null, refusal: encodeLogprobs(logprobs) };
    writeDelta({ refusal: text }, state, { logprobs: tokens });
  },
  'reasoning-delta': ({ text }, state) => writeDelta({ reasoning_content: text }, state),
  'tool-call-delta': ({ block, argumentsText }, state) => {
    const open = state.blocks.get(block);
    if (open?.index === undefined) return;
    const piece =
      open.isText === true
        ? { custom: { input: argumentsText } }
        : { function: { arguments: argumentsText } };
    writeDelta({ tool_calls: [{ index: open.index, ...piece }] }, state);
  },
  'media-delta': ({ data, transcript }, state) => writeDelta({ audio: defined({ data, transcript }) }, state),
  citation: ({ citation }, state) => {
    const annotation = encodeCitation(citation);
    if (annotation === undefined)
      state.metadata.push({ dialect: 'aial-chat', name: 'citation', value: citation.raw });
    else writeDelta({ annotations: [annotation] }, state);
  },
  'block-end': ({ block, signature }, state) => {
    const open = state.blocks.get(block);
    if (open !== undefined && signature !== undefined) writeSignature(signature, open, state);
  },
  part: ({ part }, state) => writePart(part, state),
  usage: ({ usage }, state) => {
    state.usage = usage;
  },
  metadata: ({ dialect, name, value }, state) => {
    state.metadata.push({ dialect, name, value });
  },
  warning: ({ warning }, state) => {
    state.warnings.push(warning);
  },
  ping: () => undefined,
  finish: writeFinish,
  // The gateway writes errors itself: after one nothing else is said.
  error: () => undefined,
};

function encodeEvent<Type extends ChatEvent['type']>(
  event: Extract<ChatEvent, { type: Type }>,
  state: EncoderState,
): void {
  // The table is keyed by the very type of the event.
  const write = writers[event.type] as (
    event: Extract<ChatEvent, { type: Type }>,
    state: EncoderState,
  ) => void;
  write(event, state);
}

function writeDelta(delta: JsonObject, state: EncoderState, beside: JsonObject = {}): void {
  const choice = { index: 0, delta, ...beside, finish_reason: null };
  state.chunks.push(encodeFrame({ data: JSON.stringify({ ...state.head, choices: [choice] }) }));
}

function writeBlockStart(event: BlockStart, state: EncoderState): void {
  if (event.kind !== 'tool-call') {
    state.blocks.set(event.block, { kind: event.kind });
    return;
  }
  const { callId, namespace, input, executor, block } = event;
  if (executor === 'provider') {
    state.blocks.set(block, { kind: event.kind, callId });
    const value = defined({ call_id: callId, name: event.name });
    state.metadata.push({ dialect: 'aial-chat', name: 'provider_tool_call', value });
    return;
  }
  const index = state.callCount;
  state.callCount += 1;
  const isText = input === 'text';
  state.blocks.set(block, { kind: event.kind, callId, index, isText });
  const name = namespace === undefined ? event.name : `${namespace}__${event.name}`;
  const body = isText
    ? { type: 'custom', custom: { name, input: '' } }
    : { type: 'function', function: { name, arguments: '' } };
  writeDelta({ tool_calls: [{ index, id: callId, ...body }] }, state);
}

function writeSignature(signature: Signature, { kind, callId, index }: OpenBlock, state: EncoderState): void {
  if (isOwnSignature(signature)) {
    if (index !== undefined) writeDelta({ tool_calls: [{ index, ...ownSignature(signature) }] }, state);
    return;
  }
  const detail = encodeSignature(signature, { kind, ...defined({ callId }) });
  if (detail !== undefined) writeDelta({ reasoning_details: [detail] }, state);
}

/** A part that came whole is written as its pieces. */
function writePart(part: Part, state: EncoderState): void {
  const { signature } = part;
  const open: OpenBlock = { kind: 'text' };
  switch (part.type) {
    case 'text':
      writeDelta({ content: part.text }, state);
      break;
    case 'refusal':
      writeDelta({ refusal: part.text }, state);
      break;
    case 'reasoning':
      open.kind = 'reasoning';
      if (part.text !== '') writeDelta({ reasoning_content: part.text }, state);
      break;
    case 'tool-call': {
      const { callId, name, argumentsText, input, executor, namespace } = part;
      // A block number of its own that no vendor uses.
      const block = -1 - state.callCount;
      const start = {
        type: 'block-start' as const,
        kind: 'tool-call' as const,
        block,
        callId,
        name,
        input,
        executor,
      };
      writeBlockStart({ ...start, ...defined({ namespace }) }, state);
      writers['tool-call-delta']({ type: 'tool-call-delta', block, argumentsText }, state);
      Object.assign(open, state.blocks.get(block));
      break;
    }
    case 'media':
    case 'tool-result':
    case 'opaque':
      state.metadata.push(homelessPart(part));
      break;
  }
  if (signature !== undefined) writeSignature(signature, open, state);
}

function writeFinish({ finish }: Extract<ChatEvent, { type: 'finish' }>, state: EncoderState): void {
  const { context, usage, warnings } = state;
  const homeless: Metadata[] = [];
  const own = ownMetadata(state.metadata, homeless);
  const isQuiet =
    context.vendorDialect === DIALECT && context.warnings.length + warnings.length + homeless.length === 0;
  const extension = isQuiet
    ? undefined
    : replyExtension(
        { provider: state.provider, warnings, metadata: homeless, finish, ...defined({ usage }) },
        context,
      );
  const choice = {
    index: 0,
    delta: own.message,
    finish_reason: encodeFinish(finish, context.request.reply.legacyFunctions),
    ...own.choice,
  };
  const last = {
    ...state.head,
    choices: [choice],
    ...own.reply,
    ...(extension === undefined ? {} : { aial: extension }),
  };
  state.chunks.push(encodeFrame({ data: JSON.stringify(last) }));
  if (context.request.reply.includeUsage === true && usage !== undefined) {
    const chunk = { ...state.head, choices: [], usage: encodeUsage(usage) };
    state.chunks.push(encodeFrame({ data: JSON.stringify(chunk) }));
  }
  state.chunks.push(encodeFrame({ data: '[DONE]' }));
}
