import type { BlockStart, ChatEvent, Citation, TokenLogprob, Usage, Warning } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { Part, Signature } from '../../chat/request.js';
import type { Metadata } from '../../chat/result.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder } from '../dialect.js';
import { toolNamesOf } from '../tool-names.js';
import { defined } from '../wire-json.js';
import { encodeLogprobs } from './encode-logprobs.js';
import { encodeMedia, encodePart, noteThought, type PartWriting } from './reply-part.js';
import { endedReply, headOf, ownMetadata } from './encode-reply.js';
import { encodeSignature } from './signature.js';
import { encodeUsage } from './usage.js';

interface OpenBlock {
  start: BlockStart;
  /** Arguments of a call, which are sent only when they are whole: they are an object here. Of a thought its words. */
  pieces: string[];
}

interface CitedBlock {
  text: string[];
  citations: Citation[];
}

interface EncoderState extends PartWriting {
  context: ReplyContext;
  head: JsonObject;
  provider: string;
  blocks: Map<number, OpenBlock>;
  /** Parts that wait for the end of the batch; those of a flowing block know it. */
  parts: { block: number | undefined; part: JsonObject }[];
  logprobs: TokenLogprob[];
  texts: Map<number, CitedBlock>;
  usage: Usage | undefined;
  warnings: Warning[];
  /** What stands beside the next parts. */
  metadata: Metadata[];
  isGrounded: boolean;
  /** What has no place but at the end. */
  late: Metadata[];
  chunks: JsonObject[];
  /** Whether a chunk has been written. */
  isShown: boolean;
}

/**
 * Events as chunks, one for each batch: each is a reply that has what is new. Calls are whole, for their arguments are an
 * object here. The last chunk has the finish reason; nothing else marks the end.
 * From https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent
 */
export function streamEncoder(context: ReplyContext): StreamEncoder<string> {
  const state: EncoderState = {
    context,
    head: {},
    provider: '',
    blocks: new Map(),
    parts: [],
    logprobs: [],
    texts: new Map(),
    usage: undefined,
    warnings: [],
    metadata: [],
    isGrounded: false,
    late: [],
    homeless: [],
    malformed: [],
    thoughts: [],
    toolNames: toolNamesOf(context.request),
    chunks: [],
    isShown: false,
  };
  return {
    push(events): string[] {
      for (const event of events) encodeEvent(event, state);
      writeChunk(state);
      return state.chunks.splice(0).map((chunk) => encodeFrame({ data: JSON.stringify(chunk) }));
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
    state.provider = event.provider;
    state.head = headOf(event, state.context);
  },
  'block-start': (start, state) => {
    state.blocks.set(start.block, { start, pieces: [] });
  },
  'text-delta': ({ block, text, logprobs = [] }, state) => {
    writeText(block, { text }, state);
    state.logprobs.push(...logprobs);
    citedBlock(block, state).text.push(text);
  },
  'refusal-delta': ({ block, text, logprobs = [] }, state) => {
    writeText(block, { text }, state);
    state.logprobs.push(...logprobs);
  },
  'reasoning-delta': ({ block, text }, state) => {
    state.blocks.get(block)?.pieces.push(text);
    writeText(block, { text, thought: true }, state);
  },
  'tool-call-delta': ({ block, argumentsText }, { blocks }) => {
    blocks.get(block)?.pieces.push(argumentsText);
  },
  'media-delta': ({ data, transcript }, state) => {
    const mediaType = `audio/${audioFormat(state.context)}`;
    const part = encodeMedia({ kind: 'audio', mediaType, ...defined({ data, transcript }) });
    state.parts.push({ block: undefined, part });
  },
  citation: ({ block, citation }, state) => {
    citedBlock(block, state).citations.push(citation);
  },
  'block-end': endBlock,
  part: ({ block, part }, state) => {
    writePart(part, state);
    if (part.type === 'refusal') state.logprobs.push(...(part.logprobs ?? []));
    if (part.type !== 'text') return;
    const cited = citedBlock(block, state);
    cited.text.push(part.text);
    cited.citations.push(...(part.citations ?? []));
    state.logprobs.push(...(part.logprobs ?? []));
  },
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

/** Words of one block that come together are one part. */
function writeText(
  block: number,
  { text, ...kind }: { text: string; thought?: true },
  state: EncoderState,
): void {
  if (text === '') return;
  const last = state.parts.at(-1);
  if (last?.block === block && typeof last.part['text'] === 'string') last.part['text'] += text;
  else state.parts.push({ block, part: { text, ...kind } });
}

function citedBlock(block: number, { texts }: EncoderState): CitedBlock {
  const known = texts.get(block) ?? { text: [], citations: [] };
  texts.set(block, known);
  return known;
}

function audioFormat({ request }: ReplyContext): string {
  const format = request.parameters.audio?.['format'];
  return typeof format === 'string' ? format : 'wav';
}

function endBlock(
  { block, signature, native }: Extract<ChatEvent, { type: 'block-end' }>,
  state: EncoderState,
): void {
  const open = state.blocks.get(block);
  state.blocks.delete(block);
  if (open === undefined) return;
  const { start, pieces } = open;
  if (start.kind === 'tool-call') {
    const { callId, name, namespace, input, executor } = start;
    writePart(
      {
        type: 'tool-call',
        callId,
        name,
        argumentsText: pieces.join(''),
        input,
        executor,
        ...defined({ namespace, signature, native }),
      },
      state,
    );
  } else if (signature !== undefined && start.kind !== 'media') {
    const text = pieces.join('');
    if (start.kind === 'reasoning')
      noteThought({ type: 'reasoning', form: start.form, text, signature }, state.thoughts);
    sign(start, signature, state);
  }
}

/** State comes last: it goes on the words that are still here, or on a part without words. */
function sign(
  start: Exclude<BlockStart, { kind: 'tool-call' }>,
  signature: Signature,
  { parts }: EncoderState,
): void {
  const isThought = start.kind === 'reasoning';
  const thoughtSignature = encodeSignature({
    type: isThought ? 'reasoning' : 'text',
    signature,
    ...(isThought ? { form: start.form } : {}),
  });
  if (thoughtSignature === undefined) return;
  const last = parts.at(-1);
  if (last?.block === start.block) last.part['thoughtSignature'] = thoughtSignature;
  else
    parts.push({
      block: start.block,
      part: { text: '', ...(isThought ? { thought: true } : {}), thoughtSignature },
    });
}

function writePart(part: Part, state: EncoderState): void {
  const encoded = encodePart(part, state);
  if (encoded !== undefined) state.parts.push({ block: undefined, part: encoded });
}

/** What came in a batch, as one chunk; none where nothing can be shown yet. */
function writeChunk(state: EncoderState): void {
  const { parts, usage, head } = state;
  if (parts.length === 0) return;
  state.isShown = true;
  const own = ownMetadata(state.metadata.splice(0));
  state.late.push(...own.homeless);
  state.isGrounded ||= own.candidate['groundingMetadata'] !== undefined;
  const candidate = {
    content: { ...own.content, parts: takeParts(state), role: 'model' },
    index: 0,
    ...encodeLogprobs(state.logprobs.splice(0)),
    ...own.candidate,
  };
  state.chunks.push({
    candidates: [candidate],
    ...head,
    ...own.reply,
    ...(usage === undefined ? {} : { usageMetadata: encodeUsage(usage) }),
  });
}

function takeParts({ parts }: EncoderState): JsonObject[] {
  return parts.splice(0).map(({ part }) => part);
}

function writeFinish({ finish }: Extract<ChatEvent, { type: 'finish' }>, state: EncoderState): void {
  const { provider, head, texts, usage, warnings, homeless, malformed, isGrounded } = state;
  const logprobs = encodeLogprobs(state.logprobs.splice(0));
  const metadata = [...state.metadata.splice(0), ...state.late];
  const ending = { provider, head, finish, warnings, metadata, homeless, malformed, logprobs, isGrounded };
  const cited = [...texts.values()].map(({ text, citations }) => ({ text: text.join(''), citations }));
  const said = takeParts(state);
  // Readers that look for a part in every chunk find an empty one in the last, as Google sends it.
  const parts = said.length === 0 && state.isShown ? [{ text: '' }] : said;
  const last = { ...ending, parts, texts: cited, ...defined({ usage }) };
  state.chunks.push(endedReply(last, state.context));
}
