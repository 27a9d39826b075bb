import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { BlockWriter } from '../block-writer.js';
import { defined, numberAt, objectAt, objectsAt, stringAt } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import type { Said } from './finish-reason.js';
import { decodeLogprobs } from '../openai-logprobs.js';
import type { CallReader } from './tool-call-reader.js';

/** What is known of an answer while it comes in. */
export interface AnswerState {
  writer: BlockWriter;
  provider: string;
  calls: CallReader;
  responseId: string;
  said: Said;
  /** The one block of text, refusal or reasoning that is open. */
  flowing?: { kind: 'text' | 'refusal' | 'reasoning'; block: number };
  textBlock?: number;
  audioBlock?: number;
  /** What the sound has beside its bytes. */
  audio?: JsonObject;
  /** Log probabilities beside the delta. */
  logprobs?: JsonObject | undefined;
  /** Whether an empty text is an answer of its own: in a whole reply it is. */
  keepsEmptyText?: boolean;
  hasOtherChoices?: boolean;
}

/** The members of a delta that the contract declares. */
export type DeltaMember = keyof Schemas['ChatCompletionDelta'];

/** One reader for each member of a delta: one that the contract adds does not compile without. */
export const deltaReaders: Record<DeltaMember, (value: JsonValue, state: AnswerState) => void> = {
  role: () => undefined,
  content: readContent,
  refusal: (value, state) => {
    if (typeof value === 'string') flow('refusal', value, state);
  },
  reasoning_content: (value, state) => {
    if (typeof value === 'string' && value !== '') flow('reasoning', value, state);
  },
  // Some vendors send the same words under both names.
  reasoning: (value, state) => {
    if (typeof value === 'string' && value !== '') flow('reasoning', value, state);
  },
  reasoning_details: (value, { writer }) => {
    if (Array.isArray(value) && value.length > 0) {
      writer.write({ type: 'metadata', dialect: DIALECT, name: 'message.reasoning_details', value });
    }
  },
  tool_calls: (value, state) => {
    if (!Array.isArray(value) || value.length === 0) return;
    stopFlow(state);
    state.calls.responseId = state.responseId;
    for (const call of value.filter(isJsonObject)) state.calls.piece(call);
  },
  function_call: (value, state) => {
    if (!isJsonObject(value)) return;
    stopFlow(state);
    state.calls.legacy(value);
  },
  annotations: readAnnotations,
  audio: readAudio,
  extra_content: (value, { writer }) => writer.metadata('message.extra_content', value),
};

type Flow = NonNullable<AnswerState['flowing']>['kind'];

/** Adds to the flowing block, or ends it and opens another. */
function flow(kind: Flow, text: string, state: AnswerState): void {
  const { writer, said } = state;
  const block = blockFor(kind, text, state);
  if (block === undefined) return;
  if (kind === 'reasoning') {
    writer.write({ type: 'reasoning-delta', block, text });
    return;
  }
  if (kind === 'text') said.hasText ||= text !== '';
  else said.hasRefusal = true;
  const logprobs = decodeLogprobs(state.logprobs?.[kind === 'text' ? 'content' : 'refusal']);
  if (text === '' && logprobs === undefined) return;
  writer.write({
    type: kind === 'text' ? 'text-delta' : 'refusal-delta',
    block,
    text,
    ...defined({ logprobs }),
  });
}

/** The block that flows; undefined where there is nothing to say in one yet. */
function blockFor(kind: Flow, text: string, state: AnswerState): number | undefined {
  if (state.flowing?.kind === kind) return state.flowing.block;
  if (text === '' && state.keepsEmptyText !== true && state.logprobs === undefined) return undefined;
  stopFlow(state);
  const block = state.writer.open(kind === 'reasoning' ? { kind, form: 'full' } : { kind });
  state.flowing = { kind, block };
  if (kind === 'text') state.textBlock = block;
  return block;
}

function stopFlow(state: AnswerState): void {
  if (state.flowing !== undefined) state.writer.close(state.flowing.block);
  delete state.flowing;
}

/** Text, or a list of typed parts as Mistral sends it, with what was thought inside. */
function readContent(value: JsonValue, state: AnswerState): void {
  if (typeof value === 'string') {
    flow('text', value, state);
    return;
  }
  if (!Array.isArray(value)) {
    // Some SDK proxies parse a JSON answer before they pass it on.
    if (isJsonObject(value)) flow('text', JSON.stringify(value), state);
    return;
  }
  for (const part of value.filter(isJsonObject)) {
    const { type, thinking } = part;
    if (type === 'text') flow('text', stringAt(part, 'text') ?? '', state);
    else if (type === 'thinking') flow('reasoning', thinkingText(part, thinking), state);
    else
      state.writer.part({
        type: 'opaque',
        dialect: DIALECT,
        name: stringAt(part, 'type') ?? '',
        value: part,
      });
  }
}

function thinkingText(part: JsonObject, thinking: JsonValue | undefined): string {
  if (typeof thinking === 'string') return thinking;
  return objectsAt(part, 'thinking')
    .map((each) => stringAt(each, 'text') ?? '')
    .join('');
}

function readAnnotations(value: JsonValue, { writer, textBlock }: AnswerState): void {
  if (!Array.isArray(value) || value.length === 0) return;
  if (textBlock === undefined) {
    writer.metadata('message.annotations', value);
    return;
  }
  for (const annotation of value.filter(isJsonObject)) {
    const source = objectAt(annotation, 'url_citation');
    const start = numberAt(source, 'start_index');
    const end = numberAt(source, 'end_index');
    const span =
      start === undefined || end === undefined ? undefined : { start, end, unit: 'codepoint' as const };
    const [url, title, quote] = [
      stringAt(source, 'url'),
      stringAt(source, 'title'),
      stringAt(source, 'content'),
    ];
    const citation = { ...defined({ url, title, quote, span }), raw: annotation };
    writer.write({ type: 'citation', block: textBlock, citation });
  }
}

function readAudio(value: JsonValue, state: AnswerState): void {
  if (!isJsonObject(value)) return;
  const { writer } = state;
  if (state.audioBlock === undefined) {
    stopFlow(state);
    state.audioBlock = writer.open({ kind: 'media' });
  }
  const { id, expires_at: expiresAt } = value;
  const block = state.audioBlock;
  if (id !== undefined || expiresAt !== undefined) {
    const known = defined({ id, expires_at: expiresAt });
    writer.amend(block, { native: { [DIALECT]: { audio: { ...state.audio, ...known } } } });
    state.audio = { ...state.audio, ...known };
  }
  const [data, transcript] = [stringAt(value, 'data'), stringAt(value, 'transcript')];
  if (data !== undefined || transcript !== undefined) {
    writer.write({ type: 'media-delta', block, ...defined({ data, transcript }) });
  }
}
