import type { Schemas } from '../../../generated/openapi.js';
import type { ChatEvent, Finish, Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Frame } from '../../wire/sse-decode.js';
import { BlockWriter, damaged, outOfOrder, truncated } from '../block-writer.js';
import type { StreamDecoder, Undo } from '../dialect.js';
import { defined, isDamaged, listAt, numberAt, objectAt, parseObject, stringAt } from '../wire-json.js';
import { BlockReader } from './block-reader.js';
import { errorShape, isErrorBody } from './errors.js';
import { DIALECT } from './names.js';
import { decodeStopReason } from './stop-reason.js';
import { decodeUsage } from './usage.js';

/** The names of the events that the contract knows. */
type EventName = Extract<Schemas['AnthropicStreamEvent']['type'], string>;

interface AnswerState {
  writer: BlockWriter;
  blocks: BlockReader;
  provider: string;
  /** What the vendor is called in messages. */
  label: string;
  /** The newest counts put over the earlier ones: each is of the whole answer, and some events have only a few. */
  usage: JsonObject;
  stopReason?: string | undefined;
  stopSequence?: string | undefined;
  /** How the answer ended, once it has: it is written when nothing more comes, for some gateways splice two answers. */
  finish?: Finish;
  /** Whether a frame came that was no JSON. */
  isGarbled: boolean;
}

type Reader = (event: JsonObject, state: AnswerState) => void;

/** Members of a message that are read by name. */
const readMembers = new Set([
  'id',
  'type',
  'role',
  'model',
  'content',
  'stop_reason',
  'stop_sequence',
  'usage',
  'aial',
]);

/** One reader for each event that the contract knows: one that it adds does not compile without. */
const readers: Record<EventName, Reader> = {
  message_start: (event, state) => {
    const { writer, blocks, provider, label } = state;
    // Some gateways splice a second answer into the first: which of the two the rest belongs to, nobody knows.
    if (writer.isStarted) {
      writer.fail(outOfOrder(label, 'it has a second message_start'), provider);
      return;
    }
    const message = objectAt(event, 'message');
    const model = stringAt(message, 'model') ?? '';
    blocks.model(model);
    writer.start({ id: stringAt(message, 'id') ?? '', model, provider });
    keepMembers(message, state);
    // What it says of the output is a guess made before there was any.
    const { output_tokens: _guess, ...usage } = objectAt(message, 'usage');
    countUsage(usage, state);
    for (const [index, block] of listAt(message, 'content').entries())
      if (isJsonObject(block)) blocks.begin(index, block);
  },
  content_block_start: (event, { blocks }) => {
    blocks.begin(indexOf(event), objectAt(event, 'content_block'));
  },
  content_block_delta: (event, { blocks }) => {
    blocks.delta(indexOf(event), objectAt(event, 'delta'));
  },
  content_block_stop: (event, { blocks }) => {
    blocks.end(indexOf(event));
  },
  message_delta: (event, state) => {
    const delta = objectAt(event, 'delta');
    state.stopReason = stringAt(delta, 'stop_reason') ?? state.stopReason;
    state.stopSequence = stringAt(delta, 'stop_sequence') ?? state.stopSequence;
    const { delta: _delta, ...beside } = event;
    keepMembers(delta, state);
    keepMembers(beside, state);
    countUsage(objectAt(event, 'usage'), state);
  },
  message_stop: (_event, state) => {
    const { writer, blocks, provider, label, stopReason, stopSequence } = state;
    if (!writer.isStarted) {
      writer.fail(outOfOrder(label, 'it has no message_start'), provider);
      return;
    }
    blocks.endAll();
    const finish = decodeStopReason(stopReason, stopSequence);
    // The forced tool was only a way to get an answer in JSON.
    if (finish.reason === 'tool-calls' && !blocks.hasCalls) finish.reason = 'stop';
    if (stopReason === undefined && blocks.hasCalls) finish.reason = 'tool-calls';
    state.finish = finish;
  },
  ping: (_event, { writer }) => {
    writer.write({ type: 'ping' });
  },
  error: (event, { writer, provider }) => {
    writer.fail(errorShape(event, { provider }), provider);
  },
};

function isKnown(name: string): name is EventName {
  return Object.hasOwn(readers, name);
}

function indexOf(event: JsonObject): number {
  return numberAt(event, 'index') ?? 0;
}

function keepMembers(object: JsonObject, { writer }: AnswerState): void {
  for (const [name, value] of Object.entries(object))
    if (!readMembers.has(name)) writer.metadata(name, value);
}

function countUsage(raw: JsonObject, state: AnswerState): void {
  const told = Object.entries(raw).filter(([, value]) => value !== null);
  if (told.length === 0) return;
  state.usage = { ...state.usage, ...Object.fromEntries(told) };
  state.writer.usage(decodeUsage(state.usage));
}

function newState(undo: Undo): AnswerState {
  const { provider, displayName: label = provider } = undo;
  const writer = new BlockWriter(DIALECT);
  return { writer, blocks: new BlockReader(writer, undo), provider, label, usage: {}, isGarbled: false };
}

/** A whole reply as events: it is taken apart into those of a stream, and read as they are. */
export function decodeReply(body: unknown, undo: Undo): ChatEvent[] {
  const state = newState(undo);
  const { writer, provider, label } = state;
  if (!isJsonObject(body)) writer.fail(truncated(label), provider);
  else if (isErrorBody(body)) writer.fail(errorShape(body, { provider }), provider);
  else if (!Array.isArray(body['content'])) writer.fail(outOfOrder(label, 'it has no content'), provider);
  else for (const event of eventsOf(body)) readEvent(event, state);
  end(state);
  return writer.take();
}

/** See `Vendor.glance`. */
export function glance(body: JsonValue): { usage?: Usage } | undefined {
  if (!isJsonObject(body) || isErrorBody(body) || !Array.isArray(body['content'])) return undefined;
  const told = Object.entries(objectAt(body, 'usage')).filter(([, value]) => value !== null);
  return told.length === 0 ? {} : defined({ usage: decodeUsage(Object.fromEntries(told)) });
}

function eventsOf(message: JsonObject): JsonObject[] {
  const { content: _content, usage, stop_reason, stop_sequence, ...rest } = message;
  const blocks = listAt(message, 'content').filter(isJsonObject);
  return [
    { type: 'message_start', message: rest },
    ...blocks.flatMap((content_block, index) => [
      { type: 'content_block_start', index, content_block },
      { type: 'content_block_stop', index },
    ]),
    { type: 'message_delta', delta: { stop_reason, stop_sequence }, usage },
    { type: 'message_stop' },
  ];
}

/** What may follow the end: an end told twice says nothing new. */
const afterEnd: ReadonlySet<string> = new Set(['ping', 'error', 'message_stop']);

function readEvent(event: JsonObject, state: AnswerState, frameName?: string): void {
  const { writer, provider, label, finish } = state;
  const name = stringAt(event, 'type') ?? frameName ?? '';
  if (finish !== undefined && !afterEnd.has(name))
    writer.fail(outOfOrder(label, `${name} follows its end`), provider);
  else if (isKnown(name)) readers[name](event, state);
  else if (isErrorBody(event)) writer.fail(errorShape(event, { provider }), provider);
  else writer.unknown(name, event);
}

/** Nothing more comes. */
function end({ writer, provider, label, finish }: AnswerState): void {
  if (finish === undefined) writer.fail(truncated(label), provider);
  else writer.finish(finish);
}

/** A decoder for a stream: `message_stop` ends it. From https://platform.claude.com/docs/en/build-with-claude/streaming */
export function streamDecoder(undo: Undo): StreamDecoder {
  const state = newState(undo);
  const { writer, provider, label } = state;
  return {
    push({ event: name, data }: Frame): ChatEvent[] {
      const event = parseObject(data);
      // A last frame may be cut: the end will tell. One that more follow is damaged, and a part of the answer with it.
      if (event === undefined) {
        state.isGarbled ||= isDamaged(data);
        return [];
      }
      if (state.isGarbled) writer.fail(damaged(label), provider);
      if (!writer.isEnded) readEvent(event, state, name);
      return writer.take();
    },
    end(): ChatEvent[] {
      end(state);
      return writer.take();
    },
    get isWhole(): boolean {
      return state.finish !== undefined;
    },
  };
}
