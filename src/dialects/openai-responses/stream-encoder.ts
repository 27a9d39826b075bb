import type { BlockStart, ChatEvent, Usage, Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ItemRef, Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder } from '../dialect.js';
import { ended, extension, ownMembers, responseObject, type ResponseHead } from './encode-reply.js';
import { homelessPart } from './encode-items.js';
import { ItemWriter, type ItemKind } from './item-writer.js';
import { DIALECT } from './names.js';

interface EncoderState {
  context: ReplyContext;
  head: ResponseHead;
  provider: string;
  items: ItemWriter;
  warnings: Warning[];
  metadata: Metadata[];
  usage: Usage | undefined;
  chunks: string[];
  sequence: number;
}

/**
 * Events as a stream of a response's events, in the order and with the repetitions that OpenAI's has.
 * From https://platform.openai.com/docs/api-reference/responses-streaming
 */
export function streamEncoder(context: ReplyContext): StreamEncoder<string> {
  const state: EncoderState = {
    context,
    head: { id: '', model: '', createdAtMs: context.receivedAtMs },
    provider: '',
    items: new ItemWriter((type, members) => {
      emit(type, members, state);
    }),
    warnings: [],
    metadata: [],
    usage: undefined,
    chunks: [],
    sequence: 0,
  };
  return {
    push(events): string[] {
      for (const event of events) encodeEvent(event, state);
      return state.chunks.splice(0);
    },
    end: () => [],
  };
}

function emit(type: string, members: JsonObject, state: EncoderState): void {
  const data = JSON.stringify({ type, ...members, sequence_number: state.sequence });
  state.sequence += 1;
  state.chunks.push(encodeFrame({ event: type, data }));
}

function encodeEvent(event: ChatEvent, state: EncoderState): void {
  const { items } = state;
  switch (event.type) {
    case 'start':
      return writeStart(event, state);
    case 'block-start':
      return writeBlockStart(event, state);
    case 'text-delta':
    case 'refusal-delta':
      return items.delta(event.block, event.text, event.logprobs);
    case 'reasoning-delta':
      return items.delta(event.block, event.text);
    case 'tool-call-delta':
      return items.delta(event.block, event.argumentsText);
    case 'citation':
      return items.cite(event.block, event.citation);
    case 'block-end':
      return items.end(event.block, event.signature);
    case 'part':
      return writePart(event.part, event.block, state);
    case 'finish':
      return writeFinish(event, state);
    default:
      note(event, state);
  }
}

/** What waits for the end. */
function note(event: ChatEvent, state: EncoderState): void {
  if (event.type === 'usage') state.usage = event.usage;
  else if (event.type === 'warning') state.warnings.push(event.warning);
  else if (event.type === 'metadata') {
    state.metadata.push({ dialect: event.dialect, name: event.name, value: event.value });
  } else if (event.type === 'media-delta') writeAudio(event, state);
}

function writeAudio(
  { data, transcript }: Extract<ChatEvent, { type: 'media-delta' }>,
  state: EncoderState,
): void {
  if (data !== undefined) emit('response.audio.delta', { delta: data }, state);
  if (transcript !== undefined) emit('response.audio.transcript.delta', { delta: transcript }, state);
}

function writeStart(event: Extract<ChatEvent, { type: 'start' }>, state: EncoderState): void {
  const { context } = state;
  const { id, model } = event;
  state.head = { id, model, createdAtMs: event.createdAtMs ?? context.receivedAtMs };
  state.provider = event.provider;
  state.items.responseId = id;
  const response = responseObject(state.head, context.request.source?.bytes);
  emit('response.created', { response }, state);
  emit('response.in_progress', { response }, state);
}

function writeBlockStart(event: BlockStart, state: EncoderState): void {
  const { block, item } = event;
  if (event.kind === 'media') return;
  if (event.kind === 'tool-call') {
    if (event.executor === 'provider') {
      state.metadata.push({
        dialect: 'aial-chat',
        name: 'provider_tool_call',
        value: { call_id: event.callId, name: event.name },
      });
      return;
    }
    const { callId, name, namespace, input } = event;
    const call = { callId, name, input, ...(namespace === undefined ? {} : { namespace }) };
    state.items.begin(block, { kind: 'call', call }, item);
    return;
  }
  state.items.begin(block, event.kind === 'reasoning' ? thoughtKind(event.form) : { kind: event.kind }, item);
}

function thoughtKind(form: 'full' | 'summary' | 'redacted'): ItemKind {
  return { kind: form === 'full' ? 'thought' : 'summary' };
}

/** A part that came whole is written as its pieces. */
function writePart(part: Part, block: number, state: EncoderState): void {
  const { items } = state;
  const { item, signature } = part;
  const whole = (kind: ItemKind, text: string): void =>
    writeWhole({ kind, text, block, item, signature }, state);
  switch (part.type) {
    case 'text':
      whole({ kind: 'text' }, part.text);
      for (const citation of part.citations ?? []) items.cite(block, citation);
      return;
    case 'refusal':
      return whole({ kind: 'refusal' }, part.text);
    case 'reasoning':
      return part.text === ''
        ? items.emptyThought(block, item, signature)
        : whole(thoughtKind(part.form), part.text);
    case 'tool-call': {
      const { callId, name, namespace, input, argumentsText, executor } = part;
      const call = { callId, name, input, ...(namespace === undefined ? {} : { namespace }) };
      if (executor === 'client') return whole({ kind: 'call', call }, argumentsText);
      break;
    }
    case 'opaque':
      if (part.dialect === DIALECT && isJsonObject(part.value)) return items.whole(part.value);
      break;
    case 'media':
    case 'tool-result':
      break;
  }
  state.metadata.push(homelessPart(part));
}

interface WholePart {
  kind: ItemKind;
  text: string;
  block: number;
  item: ItemRef | undefined;
  signature: Signature | undefined;
}

function writeWhole({ kind, text, block, item, signature }: WholePart, { items }: EncoderState): void {
  items.begin(block, kind, item);
  items.delta(block, text);
  items.end(block, signature);
}

function writeFinish({ finish }: Extract<ChatEvent, { type: 'finish' }>, state: EncoderState): void {
  const { context, usage, warnings, provider } = state;
  const output = state.items.finish();
  const homeless: Metadata[] = [];
  const own = ownMembers(state.metadata, homeless);
  const extras = {
    provider,
    warnings,
    metadata: homeless,
    finish,
    ...(usage === undefined ? {} : { usage }),
  };
  const response: JsonObject = {
    ...responseObject(state.head, context.request.source?.bytes),
    ...ended(finish, usage),
    output,
    ...own,
    ...extension(extras, context),
  };
  emit(
    response['status'] === 'incomplete' ? 'response.incomplete' : 'response.completed',
    { response },
    state,
  );
}
