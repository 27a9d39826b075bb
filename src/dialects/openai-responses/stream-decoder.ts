import type { Schemas } from '../../../generated/openapi.js';
import type { ChatEvent, Finish, FinishReason, Usage } from '../../chat/event.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Frame } from '../../wire/sse-decode.js';
import { BlockWriter, damaged, outOfOrder, truncated } from '../block-writer.js';
import type { StreamDecoder, StreamEnd, Undo } from '../dialect.js';
import { errorShape } from '../openai-error.js';
import { defined, isDamaged, listAt, numberAt, objectAt, parseObject, stringAt } from '../wire-json.js';
import { ItemReader, saidIn, type Piece } from './item-reader.js';
import { DIALECT } from './names.js';
import { decodeUsage } from './usage.js';

/** The names of the events that the contract knows. */
export type EventName = Extract<Schemas['ResponseStreamEvent']['type'], string>;

interface AnswerState {
  writer: BlockWriter;
  items: ItemReader;
  provider: string;
  /** What the vendor is called in messages. */
  label: string;
  audioBlock?: number;
  /** The id that the response was created with; one proxy gives it another in each later event. */
  id?: string;
  /** How the answer ended, once it has: it is written when nothing more comes, for some streams hold a second answer. */
  finish?: Finish;
  /** Whether a frame came that was no JSON. */
  isGarbled: boolean;
}

type Reader = (event: JsonObject, state: AnswerState) => void;

/** Members of a response that say what the request said, or that are read by name. */
const readMembers = new Set([
  'id',
  'object',
  'created_at',
  'completed_at',
  'status',
  'model',
  'output',
  'output_text',
  'error',
  'incomplete_details',
  'usage',
  'instructions',
  'previous_response_id',
  'conversation',
  'prompt',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'max_tool_calls',
  'text',
  'reasoning',
  'max_output_tokens',
  'temperature',
  'top_p',
  'top_logprobs',
  'presence_penalty',
  'frequency_penalty',
  'truncation',
  'metadata',
  'user',
  'safety_identifier',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'store',
  'background',
  'aial',
]);

const outputIndex = (event: JsonObject): number => numberAt(event, 'output_index') ?? 0;

const begin: Reader = (event, state) => {
  start(objectAt(event, 'response'), state);
};

const create: Reader = (event, state) => {
  const { writer, provider, label, id } = state;
  const response = objectAt(event, 'response');
  const own = stringAt(response, 'id') ?? '';
  // Which of the two answers the rest belongs to, nobody knows.
  if (id !== undefined && own !== id)
    writer.fail(outOfOrder(label, 'a second response begins in it'), provider);
  state.id ??= own;
  start(response, state);
};

const end: Reader = (event, state) => {
  finishResponse(objectAt(event, 'response'), state);
};

/** What only tells of progress: the whole item that follows says it again. */
const progress: Reader = () => undefined;

const delta =
  (piece: Piece, indexName: string): Reader =>
  (event, { items }) => {
    const place = { piece, index: numberAt(event, indexName) ?? 0 };
    items.delta(outputIndex(event), place, saidIn(event, 'delta'));
  };

const complete =
  (piece: Piece, indexName: string, textName: string): Reader =>
  (event, { items }) => {
    const place = { piece, index: numberAt(event, indexName) ?? 0 };
    items.complete(outputIndex(event), place, saidIn(event, textName));
  };

const citedAt = (event: JsonObject): { contentIndex: number; number: number | undefined } => ({
  contentIndex: numberAt(event, 'content_index') ?? 0,
  number: numberAt(event, 'annotation_index'),
});

const audio: Reader = (event, state) => {
  state.audioBlock ??= state.writer.open({ kind: 'media' });
  const said = stringAt(event, 'delta') ?? '';
  const isWords = stringAt(event, 'type') === 'response.audio.transcript.delta';
  state.writer.write({
    type: 'media-delta',
    block: state.audioBlock,
    ...(isWords ? { transcript: said } : { data: said }),
  });
};

/** One reader for each event that the contract knows: one that it adds does not compile without. */
const readers: Record<EventName, Reader> = {
  'response.created': create,
  'response.queued': begin,
  'response.in_progress': begin,
  'response.completed': end,
  'response.incomplete': end,
  'response.failed': end,
  error: (event, state) => {
    // The failed response that may follow repeats it, and comes after the end.
    state.writer.fail(
      errorShape(isJsonObject(event['error']) ? objectAt(event, 'error') : event, state),
      state.provider,
    );
  },
  'response.output_item.added': (event, { items }) =>
    items.begin(outputIndex(event), objectAt(event, 'item')),
  'response.output_item.done': (event, { items }) =>
    items.settle(outputIndex(event), objectAt(event, 'item')),
  'response.content_part.added': progress,
  'response.content_part.done': progress,
  'response.output_text.delta': delta('text', 'content_index'),
  'response.output_text.done': complete('text', 'content_index', 'text'),
  'response.output_text.annotation.added': (event, { items }) => {
    const annotation = event['annotation'];
    if (isJsonObject(annotation)) items.cite(outputIndex(event), citedAt(event), annotation);
  },
  'response.refusal.delta': delta('refusal', 'content_index'),
  'response.refusal.done': complete('refusal', 'content_index', 'refusal'),
  'response.reasoning_text.delta': delta('thought', 'content_index'),
  'response.reasoning_text.done': complete('thought', 'content_index', 'text'),
  'response.reasoning_summary_part.added': progress,
  'response.reasoning_summary_part.done': progress,
  'response.reasoning_summary_text.delta': delta('summary', 'summary_index'),
  'response.reasoning_summary_text.done': complete('summary', 'summary_index', 'text'),
  'response.function_call_arguments.delta': delta('arguments', 'none'),
  'response.function_call_arguments.done': complete('arguments', 'none', 'arguments'),
  'response.custom_tool_call_input.delta': delta('input', 'none'),
  'response.custom_tool_call_input.done': complete('input', 'none', 'input'),
  'response.audio.delta': audio,
  'response.audio.done': progress,
  'response.audio.transcript.delta': audio,
  'response.audio.transcript.done': progress,
  'response.web_search_call.in_progress': progress,
  'response.web_search_call.searching': progress,
  'response.web_search_call.completed': progress,
  'response.file_search_call.in_progress': progress,
  'response.file_search_call.searching': progress,
  'response.file_search_call.completed': progress,
  'response.code_interpreter_call.in_progress': progress,
  'response.code_interpreter_call.interpreting': progress,
  'response.code_interpreter_call.completed': progress,
  'response.code_interpreter_call_code.delta': progress,
  'response.code_interpreter_call_code.done': progress,
  'response.image_generation_call.in_progress': progress,
  'response.image_generation_call.generating': progress,
  'response.image_generation_call.completed': progress,
  // No item repeats a picture that was only a draft.
  'response.image_generation_call.partial_image': (event, { writer }) => {
    writer.metadata('response.image_generation_call.partial_image', event);
  },
  'response.mcp_list_tools.in_progress': progress,
  'response.mcp_list_tools.completed': progress,
  'response.mcp_list_tools.failed': progress,
  'response.mcp_call.in_progress': progress,
  'response.mcp_call.completed': progress,
  'response.mcp_call.failed': progress,
  'response.mcp_call_arguments.delta': progress,
  'response.mcp_call_arguments.done': progress,
  'response.shell_call_command.added': progress,
  'response.shell_call_command.delta': progress,
  'response.shell_call_command.done': progress,
  'response.shell_call_output_content.delta': progress,
  'response.shell_call_output_content.done': progress,
  'response.apply_patch_call_operation_diff.delta': progress,
  'response.apply_patch_call_operation_diff.done': progress,
};

function isKnown(name: string): name is EventName {
  return Object.hasOwn(readers, name);
}

function start(response: JsonObject, { writer, provider }: AnswerState): void {
  const created = numberAt(response, 'created_at');
  writer.start({
    id: stringAt(response, 'id') ?? '',
    model: stringAt(response, 'model') ?? '',
    provider,
    ...defined({ createdAtMs: created === undefined ? undefined : Math.round(created * 1_000) }),
  });
}

/** The end of an answer. Items whose own events never came are read from it. */
function finishResponse(response: JsonObject, state: AnswerState): void {
  const { writer, items, provider } = state;
  start(response, state);
  for (const [index, item] of items.missingOf(listAt(response, 'output'))) items.settle(index, item);
  noteMembers(response, writer);
  writer.usage(decodeUsage(response['usage']));
  const status = stringAt(response, 'status') ?? 'completed';
  const { error } = response;
  if (status === 'failed' || isJsonObject(error)) {
    writer.fail(errorShape(isJsonObject(error) ? error : undefined, { provider }), provider);
    return;
  }
  const why = stringAt(objectAt(response, 'incomplete_details'), 'reason');
  if (!isPlainReason(response['incomplete_details']))
    writer.metadata('incomplete_details', response['incomplete_details']);
  state.finish = { reason: finishReason(status, why, items), rawReason: why ?? status };
}

/** An event after the end of the answer: an end told twice says nothing new, more of an answer is one too many. */
function readAfterEnd(name: EventName, event: JsonObject, state: AnswerState): void {
  const { writer, provider, label } = state;
  if (name === 'error' || name === 'response.failed') readers[name](event, state);
  else if (readers[name] !== end) writer.fail(outOfOrder(label, `${name} follows its end`), provider);
}

/** Nothing more comes. */
function endAnswer({ writer, provider, label, finish }: AnswerState): void {
  if (finish === undefined) writer.fail(truncated(label), provider);
  else writer.finish(finish);
}

/** Members beside the answer: those not known, and `metadata`, where some vendors put more than the request did. */
function noteMembers(response: JsonObject, writer: BlockWriter): void {
  for (const [name, value] of Object.entries(response))
    if (!readMembers.has(name)) writer.metadata(name, value);
  const metadata = objectAt(response, 'metadata');
  if (Object.keys(metadata).length > 0) writer.metadata('metadata', metadata);
}

/** Details that the finish tells all of. */
function isPlainReason(details: JsonValue | undefined): boolean {
  if (!isJsonObject(details)) return true;
  return Object.keys(details).length === 1 && plainReasons.has(stringAt(details, 'reason') ?? '');
}

const plainReasons = new Set(['max_output_tokens', 'content_filter']);

function finishReason(
  status: string,
  why: string | undefined,
  { said, needsClient }: ItemReader,
): FinishReason {
  if (status === 'incomplete') {
    if (why === 'max_output_tokens' || why === 'max_tokens') return 'length';
    return why === 'content_filter' ? 'content-filter' : 'other';
  }
  if (status !== 'completed') return 'other';
  if (needsClient) return 'tool-calls';
  return said.hasRefusal && !said.hasText ? 'refusal' : 'stop';
}

function newState({ provider, displayName: label = provider }: Undo): AnswerState {
  const writer = new BlockWriter(DIALECT);
  return { writer, items: new ItemReader(writer, provider), provider, label, isGarbled: false };
}

/** A whole reply as events: it is what the event that ends a stream holds. */
export function decodeReply(body: unknown, undo: Undo): ChatEvent[] {
  const state = newState(undo);
  const { writer, provider, label } = state;
  if (!isJsonObject(body)) writer.fail(truncated(label), provider);
  else if (isJsonObject(body['error']) && !('output' in body))
    writer.fail(errorShape(body, { provider }), provider);
  else if (!('output' in body) && !('status' in body))
    writer.fail(outOfOrder(label, 'it has no output'), provider);
  else finishResponse(body, state);
  endAnswer(state);
  return writer.take();
}

/** See `Vendor.glance`. */
export function glance(body: JsonValue): { usage?: Usage } | undefined {
  if (!isJsonObject(body) || (body['error'] ?? null) !== null || !Array.isArray(body['output']))
    return undefined;
  if (body['status'] !== 'completed' && body['status'] !== 'incomplete') return undefined;
  return defined({ usage: decodeUsage(body['usage']) });
}

/** A decoder for a stream: there is no `[DONE]`, one of three events ends it. */
export function streamDecoder(undo: Undo): StreamDecoder {
  const state = newState(undo);
  const { writer, provider, label } = state;
  return {
    push({ event, data }: Frame): ChatEvent[] {
      const body = parseObject(data);
      // A last frame may be cut: the end will tell. One that more follow is damaged, and a part of the answer with it.
      if (body === undefined) {
        state.isGarbled ||= isDamaged(data);
        return [];
      }
      if (state.isGarbled) writer.fail(damaged(label), provider);
      if (writer.isEnded) return writer.take();
      const name = stringAt(body, 'type') ?? event ?? '';
      if (isKnown(name) && state.finish !== undefined) readAfterEnd(name, body, state);
      else if (isKnown(name)) readers[name](body, state);
      else if (isJsonObject(body['error'])) writer.fail(errorShape(body, { provider }), provider);
      else writer.unknown(name, body);
      return writer.take();
    },
    end(_how: StreamEnd): ChatEvent[] {
      endAnswer(state);
      return writer.take();
    },
    get isWhole(): boolean {
      return state.finish !== undefined;
    },
  };
}
