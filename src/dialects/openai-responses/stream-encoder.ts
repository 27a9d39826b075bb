import type { BlockStart, ChatEvent, Citation, Usage, Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, ToolCall } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { encodeFrame, KEEP_ALIVE_COMMENT } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder } from '../dialect.js';
import { homelessCitation, homelessPart } from '../homeless-part.js';
import { madeUpId } from '../made-up-id.js';
import { echoOf, endedResponse, responseObject, type ResponseHead } from './encode-reply.js';
import { imageItem, isContent, sealItem } from './encode-items.js';
import type { ItemKind } from './item-pieces.js';
import { ItemWriter } from './item-writer.js';
import { DIALECT, formOf } from './names.js';

interface EncoderState {
  context: ReplyContext;
  head: ResponseHead;
  provider: string;
  items: ItemWriter;
  /** Calls that the vendor answers itself, by block: this format has no place for another vendor's. */
  foreignCalls: Map<number, { call: Omit<ToolCall, 'argumentsText'>; text: string[] }>;
  audio: Map<number, { hasData: boolean; hasTranscript: boolean }>;
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
    head: { id: '', model: '', createdAtMs: context.receivedAtMs, echo: {} },
    provider: '',
    items: new ItemWriter((type, members) => {
      emit(type, members, state);
    }, context.vendorDialect === DIALECT),
    foreignCalls: new Map(),
    audio: new Map(),
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
    get eventCount(): number {
      return state.sequence;
    },
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
      state.foreignCalls.get(event.block)?.text.push(event.argumentsText);
      return items.delta(event.block, event.argumentsText);
    case 'media-delta':
      return writeAudio(event, state);
    case 'citation':
      return writeCitation(event.block, event.citation, state);
    case 'ping':
      state.chunks.push(KEEP_ALIVE_COMMENT);
      return;
    case 'block-end':
      endAudio(event.block, state);
      return items.end(event.block, event);
    case 'part':
      return writePart(event.part, event.block, state);
    case 'finish':
      return writeFinish(event, state);
    default:
      note(event, state);
  }
}

function writeCitation(block: number, citation: Citation, { items, metadata }: EncoderState): void {
  if (!items.cite(block, citation)) metadata.push(homelessCitation(citation));
}

/** What waits for the end. */
function note(event: ChatEvent, state: EncoderState): void {
  if (event.type === 'usage') state.usage = event.usage;
  else if (event.type === 'warning') state.warnings.push(event.warning);
  else if (event.type === 'metadata')
    state.metadata.push({ dialect: event.dialect, name: event.name, value: event.value });
}

function writeAudio(
  { block, data, transcript }: Extract<ChatEvent, { type: 'media-delta' }>,
  state: EncoderState,
): void {
  const said = state.audio.get(block) ?? { hasData: false, hasTranscript: false };
  state.audio.set(block, said);
  said.hasData ||= data !== undefined;
  said.hasTranscript ||= transcript !== undefined;
  if (data !== undefined) emit('response.audio.delta', { delta: data }, state);
  if (transcript !== undefined) emit('response.audio.transcript.delta', { delta: transcript }, state);
}

function endAudio(block: number, state: EncoderState): void {
  const said = state.audio.get(block);
  if (said?.hasData === true) emit('response.audio.done', {}, state);
  if (said?.hasTranscript === true) emit('response.audio.transcript.done', {}, state);
}

function writeStart(event: Extract<ChatEvent, { type: 'start' }>, state: EncoderState): void {
  const { context } = state;
  const { id, model } = event;
  const echo = echoOf(context.request);
  state.head = { id, model, createdAtMs: event.createdAtMs ?? context.receivedAtMs, echo };
  state.provider = event.provider;
  state.items.responseId = id;
  const response = responseObject(state.head);
  emit('response.created', { response }, state);
  emit('response.in_progress', { response }, state);
}

function writeBlockStart(event: BlockStart, { items, foreignCalls }: EncoderState): void {
  const { block, item } = event;
  switch (event.kind) {
    case 'media':
      return;
    case 'reasoning':
      return items.begin(block, thoughtKind(event.form), item);
    case 'tool-call': {
      const { callId, name, namespace, input, executor } = event;
      const call = { callId, name, input, ...(namespace === undefined ? {} : { namespace }) };
      if (executor === 'client') items.begin(block, { kind: 'call', call }, item);
      else foreignCalls.set(block, { call: { ...call, executor }, text: [] });
      return;
    }
    case 'text':
    case 'refusal':
      return items.begin(block, { kind: event.kind }, item);
  }
}

function thoughtKind(form: 'full' | 'summary' | 'redacted'): ItemKind {
  if (form === 'redacted') return { kind: 'hidden', form };
  return { kind: form === 'full' ? 'thought' : 'summary' };
}

/** A part that came whole is written as its pieces. */
function writePart(part: Part, block: number, state: EncoderState): void {
  const { items } = state;
  switch (part.type) {
    case 'text': {
      if (formOf(part.native)['content'] === 'none')
        return items.empty(block, { kind: { kind: 'text' }, ref: part.item }, part);
      items.begin(block, { kind: 'text' }, part.item);
      items.delta(block, part.text, part.logprobs);
      for (const citation of part.citations ?? []) writeCitation(block, citation, state);
      return items.end(block, part);
    }
    case 'refusal':
      return writeWhole({ kind: { kind: 'refusal' }, text: part.text, block, part }, state);
    case 'reasoning':
      return part.text === ''
        ? items.empty(block, { kind: { kind: 'hidden', form: part.form }, ref: part.item }, part)
        : writeWhole({ kind: thoughtKind(part.form), text: part.text, block, part }, state);
    case 'tool-call': {
      const { callId, name, namespace, input, argumentsText, executor } = part;
      const call = { callId, name, input, ...(namespace === undefined ? {} : { namespace }) };
      if (executor !== 'client') break;
      return writeWhole({ kind: { kind: 'call', call }, text: argumentsText, block, part }, state);
    }
    case 'opaque':
      if (part.dialect !== DIALECT || !isJsonObject(part.value)) break;
      if (!isContent(part)) return items.whole(part.value, part.item);
      return writeWhole({ kind: { kind: 'content', value: part.value }, text: '', block, part }, state);
    case 'media':
      if (writeImage(part, block, state)) return;
      break;
    case 'tool-result':
      break;
  }
  state.metadata.push(homelessPart(part));
}

/** A picture, and the state that was on it just after; tells whether it is one. */
function writeImage(part: Extract<Part, { type: 'media' }>, block: number, { items }: EncoderState): boolean {
  const { responseId } = items;
  const image = imageItem(part, () => madeUpId('ig', responseId, block));
  if (image === undefined) return false;
  items.whole(image, part.item);
  const { signature } = part;
  if (signature !== undefined) items.whole(sealItem({ signature, on: 'media', responseId, block }));
  return true;
}

interface WholePart {
  kind: ItemKind;
  text: string;
  block: number;
  part: Part;
}

function writeWhole({ kind, text, block, part }: WholePart, { items }: EncoderState): void {
  items.begin(block, kind, part.item);
  if (text !== '') items.delta(block, text);
  items.end(block, part);
}

function writeFinish({ finish }: Extract<ChatEvent, { type: 'finish' }>, state: EncoderState): void {
  const { context, usage, warnings, provider, head, metadata } = state;
  const output = state.items.finish();
  for (const { call, text } of state.foreignCalls.values())
    metadata.push(homelessPart({ type: 'tool-call', ...call, argumentsText: text.join('') }));
  const extras = { provider, warnings, metadata, finish, ...(usage === undefined ? {} : { usage }) };
  const response = endedResponse(extras, { head, output }, context);
  const type = response['status'] === 'incomplete' ? 'response.incomplete' : 'response.completed';
  emit(type, { response }, state);
}
