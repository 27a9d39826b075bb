import type { BlockStart, ChatEvent, Usage, Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Part, Signature, ToolCall } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { encodeFrame, KEEP_ALIVE_COMMENT } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder } from '../dialect.js';
import { besideMedia, homelessCitation, homelessPart } from '../homeless-part.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { foreignExtension } from '../reply-extension.js';
import { codePointCount, CountedText } from '../text-span.js';
import { calledName, toolNamesOf } from '../tool-names.js';
import { defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';
import { encodeEnd, ownMetadata } from './encode-reply.js';
import { encodeImage, withoutExtensions } from './extensions.js';
import { StreamedSounds } from './sounds.js';
import type { Place, Sealed } from './reasoning-details.js';
import {
  callState,
  commentaryWarning,
  encodeCitation,
  encodeSignature,
  isCommentary,
  NO_ARGUMENTS,
} from './reply-message.js';
import { encodeUsage } from './usage.js';

interface OpenBlock {
  /** What its signature will be on; undefined for what this format has no place for. */
  sealed: Sealed | undefined;
  place: Place;
  /** The number of a call of the client's. */
  index?: number;
  isText?: boolean;
  /** Words before the answer, which are shown as thought. */
  isCommentary?: boolean;
  /** What it has said: a signature and a citation come after the words they are about. */
  words: string[];
  /** The same, for the places of citations. */
  counted: CountedText;
  /** How many characters of the content stand before it, as Unicode counts them. */
  before: number;
  /** Whether its signature went with its beginning. */
  isSigned?: boolean;
  /** A call that is not the client's to run. */
  foreign?: Omit<ToolCall, 'argumentsText'>;
}

interface EncoderState {
  context: ReplyContext;
  head: JsonObject;
  provider: string;
  blocks: Map<number, OpenBlock>;
  place: Place;
  codePoints: number;
  callCount: number;
  hasRefusal: boolean;
  hasCommentary: boolean;
  imageCount: number;
  sounds: StreamedSounds;
  warnings: Warning[];
  metadata: Metadata[];
  usage: Usage | undefined;
  /** The events that came together with the one that is written. */
  together: readonly ChatEvent[];
  chunks: string[];
  toolNames: ReadonlySet<string>;
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
    place: { chars: 0, calls: 0 },
    codePoints: 0,
    callCount: 0,
    hasRefusal: false,
    hasCommentary: false,
    imageCount: 0,
    sounds: new StreamedSounds(),
    warnings: [],
    metadata: [],
    usage: undefined,
    together: [],
    chunks: [],
    toolNames: toolNamesOf(context.request),
  };
  return {
    push(events): string[] {
      state.together = events;
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
  'block-start': (event, state) => {
    writeBlockStart(event, state, state.together);
  },
  'text-delta': ({ block, text, logprobs }, state) => {
    const open = state.blocks.get(block);
    if (open?.isCommentary === true) {
      writeDelta({ reasoning_content: text }, state);
      return;
    }
    const tokens = logprobs === undefined ? null : { content: encodeLogprobs(logprobs), refusal: null };
    if (open?.sealed?.on === 'text') open.sealed.length += text.length;
    open?.words.push(text);
    state.place.chars += text.length;
    state.codePoints += codePointCount(text);
    writeDelta({ content: text }, state, { logprobs: tokens });
  },
  'refusal-delta': ({ text, logprobs }, state) => {
    const tokens = logprobs === undefined ? null : { content: null, refusal: encodeLogprobs(logprobs) };
    writeDelta({ refusal: text }, state, { logprobs: tokens });
  },
  'reasoning-delta': ({ block, text }, state) => {
    const open = state.blocks.get(block);
    if (open?.sealed?.on === 'reasoning' && open.sealed.form === 'redacted') return;
    open?.words.push(text);
    writeDelta({ reasoning_content: text }, state);
  },
  'tool-call-delta': ({ block, argumentsText }, state) => {
    const open = state.blocks.get(block);
    if (argumentsText !== '') open?.words.push(argumentsText);
    if (open?.index === undefined) return;
    const piece =
      open.isText === true
        ? { custom: { input: argumentsText } }
        : { function: { arguments: argumentsText } };
    writeDelta({ tool_calls: [{ index: open.index, ...piece }] }, state);
  },
  'media-delta': ({ block, data, transcript }, state) => {
    if (state.sounds.isShown(block)) writeDelta({ audio: defined({ data, transcript }) }, state);
    else state.sounds.keep(block, { data, transcript });
  },
  citation: ({ block, citation }, state) => {
    const open = state.blocks.get(block);
    const place = { text: open?.counted ?? new CountedText([]), before: open?.before ?? 0 };
    const annotation = open?.isCommentary === true ? undefined : encodeCitation(citation, place);
    if (annotation !== citation.raw) state.metadata.push(homelessCitation(citation));
    if (annotation !== undefined) writeDelta({ annotations: [annotation] }, state);
  },
  'block-end': ({ block, signature, native }, state) => {
    const open = state.blocks.get(block);
    if (open === undefined) return;
    const form = native?.[DIALECT];
    const untold = state.sounds.end(block);
    if (untold !== undefined) state.metadata.push(homelessPart(untold));
    else if (isJsonObject(form) && isJsonObject(form['audio'])) writeDelta({ audio: form['audio'] }, state);
    if (open.index !== undefined && open.isText !== true && open.words.length === 0)
      writeDelta({ tool_calls: [{ index: open.index, function: { arguments: NO_ARGUMENTS } }] }, state);
    if (open.foreign !== undefined) {
      const argumentsText = open.words.join('');
      state.metadata.push(homelessPart({ type: 'tool-call', ...open.foreign, argumentsText }));
    }
    if (signature !== undefined) writeSignature(signature, open, state);
  },
  part: ({ part, block }, state) => writePart(part, block, state),
  usage: ({ usage }, state) => {
    state.usage = usage;
  },
  metadata: ({ dialect, name, value }, state) => {
    state.metadata.push({ dialect, name, value });
  },
  warning: ({ warning }, state) => {
    state.warnings.push(warning);
  },
  ping: (_event, { chunks }) => {
    chunks.push(KEEP_ALIVE_COMMENT);
  },
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
  const shown = state.context.withExtensions ? delta : withoutExtensions(delta);
  if (Object.keys(shown).length === 0 && Object.keys(delta).length > 0) return;
  const choice = { index: 0, delta: shown, ...beside, finish_reason: null };
  state.chunks.push(encodeFrame({ data: JSON.stringify({ ...state.head, choices: [choice] }) }));
}

function writeBlockStart(event: BlockStart, state: EncoderState, together: readonly ChatEvent[] = []): void {
  const { block, kind } = event;
  const { place, codePoints: before } = state;
  const words: string[] = [];
  const counted = new CountedText(words);
  const open: OpenBlock = { sealed: undefined, place: { ...place }, words, counted, before };
  state.blocks.set(block, open);
  if (kind === 'text') {
    open.isCommentary = isCommentary(event);
    if (open.isCommentary) state.hasCommentary = true;
    else open.sealed = { on: 'text', length: 0 };
  } else if (kind === 'refusal') state.hasRefusal = true;
  else if (kind === 'reasoning') open.sealed = { on: 'reasoning', form: event.form, text: '' };
  else if (kind === 'tool-call') writeCallStart(event, open, state, signatureOf(block, together));
}

/** The signature of a block whose end came together with its beginning, as Gemini's calls do. */
function signatureOf(block: number, together: readonly ChatEvent[]): Signature | undefined {
  for (const event of together) {
    if (event.type === 'block-end' && event.block === block) return event.signature;
    if (event.type === 'part' && event.block === block) return event.part.signature;
  }
  return undefined;
}

/** Clients that keep the state of a call (the ai package) read it where the call begins, and nowhere else. */
function writeCallStart(
  event: Extract<BlockStart, { kind: 'tool-call' }>,
  open: OpenBlock,
  state: EncoderState,
  signature: Signature | undefined,
): void {
  const { callId, name, namespace, input, executor } = event;
  if (executor === 'provider') {
    open.foreign = { callId, name, ...defined({ namespace }), input, executor };
    return;
  }
  const index = state.callCount;
  state.callCount += 1;
  state.place.calls += 1;
  open.index = index;
  open.isText = input === 'text';
  open.sealed = { on: 'tool-call', callId };
  const shown = calledName(event, state.toolNames);
  const body = open.isText
    ? { type: 'custom', custom: { name: shown, input: '' } }
    : { type: 'function', function: { name: shown, arguments: '' } };
  const own = callState(signature);
  open.isSigned = Object.keys(own).length > 0;
  writeDelta({ tool_calls: [{ index, id: callId, ...body, ...own }] }, state);
}

function writeSignature(
  signature: Signature,
  { sealed, place, index, words, isText, isSigned }: OpenBlock,
  state: EncoderState,
): void {
  const own = state.context.withExtensions ? callState(signature) : {};
  if (index !== undefined && isSigned !== true && Object.keys(own).length > 0) {
    // A piece of a call that says nothing of what is called is refused by clients (the ai package).
    const piece = isText === true ? { custom: { input: '' } } : { function: { arguments: '' } };
    writeDelta({ tool_calls: [{ index, ...piece, ...own }] }, state);
  }
  if (sealed === undefined) return;
  const whole = sealed.on === 'reasoning' ? { ...sealed, text: words.join('') } : sealed;
  const detail = encodeSignature(signature, whole, place);
  if (detail !== undefined) writeDelta({ reasoning_details: [detail] }, state);
}

/** A part that came whole is written as its pieces. */
function writePart(part: Part, block: number, state: EncoderState): void {
  const item = defined({ item: part.item });
  switch (part.type) {
    case 'text':
      writeBlockStart({ type: 'block-start', block, kind: 'text', ...item }, state);
      writeText(part, block, state);
      break;
    case 'refusal':
      writeBlockStart({ type: 'block-start', block, kind: 'refusal' }, state);
      writeDelta({ refusal: part.text }, state);
      break;
    case 'reasoning': {
      const { form, text } = part;
      writeBlockStart({ type: 'block-start', block, kind: 'reasoning', form }, state);
      if (text !== '') writers['reasoning-delta']({ type: 'reasoning-delta', block, text }, state);
      break;
    }
    case 'tool-call': {
      const {
        type: _type,
        argumentsText,
        signature: _signature,
        native: _native,
        cache: _cache,
        ...call
      } = part;
      writeBlockStart({ type: 'block-start', block, kind: 'tool-call', ...call }, state, state.together);
      writers['tool-call-delta']({ type: 'tool-call-delta', block, argumentsText }, state);
      break;
    }
    case 'media':
      writeMedia(part, block, state);
      break;
    case 'tool-result':
    case 'opaque':
      state.metadata.push(homelessPart(part));
      break;
  }
  const { signature } = part;
  if (state.blocks.has(block))
    writers['block-end']({ type: 'block-end', block, ...defined({ signature }) }, state);
}

function writeText(part: Extract<Part, { type: 'text' }>, block: number, state: EncoderState): void {
  const { text, logprobs, citations } = part;
  writers['text-delta']({ type: 'text-delta', block, text, ...defined({ logprobs }) }, state);
  for (const citation of citations ?? []) writers.citation({ type: 'citation', block, citation }, state);
}

/** A picture or a sound that came whole; what this format cannot show is told of at the end. */
function writeMedia(part: Extract<Part, { type: 'media' }>, block: number, state: EncoderState): void {
  const { data, transcript, kind, mediaType } = part.media;
  const image = encodeImage(part.media);
  if (image !== undefined) {
    writeDelta({ images: [{ index: state.imageCount, ...image }] }, state);
    state.metadata.push(...besideMedia(part));
    const sealed = { on: 'media', index: state.imageCount } as const;
    const detail = encodeSignature(part.signature, sealed, state.place);
    if (detail !== undefined) writeDelta({ reasoning_details: [detail] }, state);
    state.imageCount += 1;
  } else if (kind === 'audio' && state.sounds.isShown(block, mediaType))
    writeDelta({ audio: defined({ data, transcript }) }, state);
  else state.metadata.push(homelessPart(part));
}

function writeFinish({ finish }: Extract<ChatEvent, { type: 'finish' }>, state: EncoderState): void {
  const { context, usage, hasRefusal } = state;
  const homeless: Metadata[] = [];
  const own = ownMetadata(state.metadata, homeless);
  const hasCalls = state.callCount > 0;
  const { word, warnings: late } = encodeEnd(finish, { context, hasRefusal, hasCalls });
  const commented = state.hasCommentary ? [commentaryWarning] : [];
  const warnings = [...state.warnings, ...commented, ...late];
  const extension = foreignExtension(
    { provider: state.provider, warnings, metadata: homeless, finish, ...defined({ usage }) },
    context,
    DIALECT,
  );
  const choice = { index: 0, delta: own.message, finish_reason: word, ...own.choice };
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
