import type { ChatEvent, Usage, Warning } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { Metadata } from '../../chat/result.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder } from '../dialect.js';
import { defined } from '../wire-json.js';
import { ReplyWriter } from './reply-writer.js';
import { encodingOf, extensionMember, finishOf, ownMembers, usageMember } from './encode-reply.js';
import { encodeStopReason } from './stop-reason.js';

type Start = Extract<ChatEvent, { type: 'start' }>;

interface EncoderState {
  context: ReplyContext;
  /** The start, while it waits for what the vendor says of the tokens it has read. */
  waiting: Start | undefined;
  provider: string;
  blocks: ReplyWriter;
  warnings: Warning[];
  metadata: Metadata[];
  usage: Usage | undefined;
  chunks: string[];
}

/**
 * Events as a stream of Anthropic's events.
 * From https://platform.claude.com/docs/en/build-with-claude/streaming
 */
export function streamEncoder(context: ReplyContext): StreamEncoder<string> {
  const chunks: string[] = [];
  const state: EncoderState = {
    context,
    waiting: undefined,
    provider: '',
    blocks: new ReplyWriter((type, members) => {
      emit(type, members, chunks);
    }, encodingOf(context)),
    warnings: [],
    metadata: [],
    usage: undefined,
    chunks,
  };
  return {
    push(events): string[] {
      for (const event of events) encodeEvent(event, state);
      return chunks.splice(0);
    },
    end: () => [],
  };
}

function emit(type: string, members: JsonObject, chunks: string[]): void {
  chunks.push(encodeFrame({ event: type, data: JSON.stringify({ type, ...members }) }));
}

function encodeEvent(event: ChatEvent, state: EncoderState): void {
  switch (event.type) {
    case 'start':
      state.waiting = event;
      state.provider = event.provider;
      return;
    case 'usage':
      state.usage = event.usage;
      return;
    case 'warning':
      state.warnings.push(event.warning);
      return;
    case 'metadata':
      state.metadata.push({ dialect: event.dialect, name: event.name, value: event.value });
      return;
    case 'ping':
      writeStart(state);
      return emit('ping', {}, state.chunks);
    case 'finish':
      return writeFinish(event, state);
    case 'error':
      // The gateway writes errors itself: after one nothing else is said.
      return;
    default:
      writeStart(state);
      state.blocks.push(event);
  }
}

function writeStart(state: EncoderState): void {
  const { waiting, usage, context } = state;
  if (waiting === undefined) return;
  state.waiting = undefined;
  const { id, model } = waiting;
  const message = {
    id,
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: usageMember(usage, context),
  };
  emit('message_start', { message }, state.chunks);
}

/** The members of the message itself that stand in `delta`; others stand beside it. */
const DELTA_MEMBERS: readonly string[] = ['stop_details', 'container'];

function writeFinish(event: Extract<ChatEvent, { type: 'finish' }>, state: EncoderState): void {
  const { context, usage, warnings, provider, blocks } = state;
  writeStart(state);
  blocks.finish();
  const finish = finishOf(event.finish, blocks);
  const { members, homeless } = ownMembers(state.metadata);
  const metadata = [...homeless, ...blocks.homeless];
  const extras = { provider, warnings, metadata, finish, ...defined({ usage }) };
  const inDelta = Object.entries(members).filter(([name]) => DELTA_MEMBERS.includes(name));
  const beside = Object.entries(members).filter(([name]) => !DELTA_MEMBERS.includes(name));
  const last: JsonObject = {
    delta: {
      stop_reason: encodeStopReason(finish),
      stop_sequence: finish.stopSequence ?? null,
      ...Object.fromEntries(inDelta),
    },
    usage: usageMember(usage, context),
    ...Object.fromEntries(beside),
    ...extensionMember(extras, context),
  };
  emit('message_delta', last, state.chunks);
  emit('message_stop', {}, state.chunks);
}
