import { GatewayError } from './error.js';
import type { BlockStart, ChatEvent, Citation, Finish, TokenLogprob, Usage, Warning } from './event.js';
import type { JsonObject } from './json.js';
import type { Part, PartBody, Signature } from './request.js';
import type { ChatResult, Metadata } from './result.js';

/** A block that is being gathered. Text is kept in pieces: joining at each delta costs the square of its length. */
interface OpenBlock {
  start: BlockStart;
  text: string[];
  data: string[];
  logprobs: TokenLogprob[];
  citations: Citation[];
  signature?: Signature;
  native?: JsonObject;
}

type Slot = { kind: 'block'; block: OpenBlock } | { kind: 'part'; part: Part; citations: Citation[] };

/** Gathers the events of one answer. */
export interface Folder {
  push(events: readonly ChatEvent[]): void;
  /**
   * The whole answer.
   * @throws GatewayError the answer's own error, or `upstream_truncated` when it has no end.
   */
  result(): ChatResult;
}

interface FoldState {
  slots: Slot[];
  warnings: Warning[];
  metadata: Metadata[];
  start?: Extract<ChatEvent, { type: 'start' }>;
  usage?: Usage;
  finish?: Finish;
  error?: GatewayError;
}

/** A folder for one answer, whose events have passed the grammar. */
export function folder(): Folder {
  const state: FoldState = { slots: [], warnings: [], metadata: [] };
  return {
    push(events): void {
      for (const event of events) addEvent(event, state);
    },
    result: () => resultOf(state),
  };
}

function addEvent(event: ChatEvent, state: FoldState): void {
  switch (event.type) {
    case 'start':
      state.start = event;
      break;
    case 'block-start':
      state.slots[event.block] = {
        kind: 'block',
        block: { start: event, text: [], data: [], logprobs: [], citations: [] },
      };
      break;
    case 'part':
      state.slots[event.block] = { kind: 'part', part: event.part, citations: [] };
      break;
    case 'usage':
      state.usage = event.usage;
      break;
    case 'metadata':
      state.metadata.push({ dialect: event.dialect, name: event.name, value: event.value });
      break;
    case 'warning':
      state.warnings.push(event.warning);
      break;
    case 'finish':
      state.finish = event.finish;
      break;
    case 'error':
      state.error = new GatewayError(event.error);
      break;
    case 'ping':
      break;
    default:
      addToBlock(event, state.slots[event.block]);
  }
}

function addToBlock(event: Extract<ChatEvent, { block: number }>, slot: Slot | undefined): void {
  if (slot?.kind === 'block') addPiece(slot.block, event);
  else if (slot !== undefined && event.type === 'citation') slot.citations.push(event.citation);
}

function resultOf({ start, finish, usage, error, slots, warnings, metadata }: FoldState): ChatResult {
  if (error !== undefined) throw error;
  if (start === undefined || finish === undefined) {
    throw new GatewayError({
      code: 'upstream_truncated',
      message: 'The answer broke off before it was complete.',
    });
  }
  const { id, model, provider, createdAtMs } = start;
  return {
    id,
    model,
    provider,
    ...(createdAtMs === undefined ? {} : { createdAtMs }),
    message: { role: 'assistant', parts: slots.map(partOf) },
    finish,
    ...(usage === undefined ? {} : { usage }),
    warnings,
    metadata,
  };
}

/**
 * The whole answer that events make.
 * @throws GatewayError the answer's own error, or `upstream_truncated` when it has no end.
 */
export function fold(events: Iterable<ChatEvent>): ChatResult {
  const gathered = folder();
  gathered.push([...events]);
  return gathered.result();
}

function addPiece(block: OpenBlock, event: Extract<ChatEvent, { block: number }>): void {
  switch (event.type) {
    case 'text-delta':
    case 'refusal-delta':
      block.text.push(event.text);
      if (event.logprobs !== undefined) block.logprobs.push(...event.logprobs);
      break;
    case 'reasoning-delta':
      block.text.push(event.text);
      break;
    case 'tool-call-delta':
      block.text.push(event.argumentsText);
      break;
    case 'media-delta':
      if (event.data !== undefined) block.data.push(event.data);
      if (event.transcript !== undefined) block.text.push(event.transcript);
      break;
    case 'citation':
      block.citations.push(event.citation);
      break;
    case 'block-end':
      if (event.signature !== undefined) block.signature = event.signature;
      if (event.native !== undefined) block.native = event.native;
      break;
    case 'block-start':
    case 'part':
      break;
  }
}

function partOf(slot: Slot): Part {
  if (slot.kind === 'part') {
    if (slot.citations.length === 0 || slot.part.type !== 'text') return slot.part;
    return { ...slot.part, citations: [...(slot.part.citations ?? []), ...slot.citations] };
  }
  const { block } = slot;
  const { item } = block.start;
  return {
    ...bodyOf(block),
    ...(item === undefined ? {} : { item }),
    ...(block.signature === undefined ? {} : { signature: block.signature }),
    ...(block.native === undefined ? {} : { native: block.native }),
  };
}

function bodyOf(block: OpenBlock): PartBody {
  const { start } = block;
  const text = block.text.join('');
  const logprobs = block.logprobs.length === 0 ? {} : { logprobs: block.logprobs };
  switch (start.kind) {
    case 'text':
      return {
        type: 'text',
        text,
        ...(block.citations.length === 0 ? {} : { citations: block.citations }),
        ...logprobs,
      };
    case 'refusal':
      return { type: 'refusal', text, ...logprobs };
    case 'reasoning':
      return { type: 'reasoning', form: start.form, text };
    case 'media':
      return {
        type: 'media',
        media: {
          kind: 'audio',
          ...(block.data.length === 0 ? {} : { data: joinBase64(block.data) }),
          ...(block.text.length === 0 ? {} : { transcript: text }),
        },
      };
    case 'tool-call': {
      const { callId, name, namespace, input, executor } = start;
      const group = namespace === undefined ? {} : { namespace };
      return { type: 'tool-call', callId, name, ...group, argumentsText: text, input, executor };
    }
  }
}

/** Pieces that were encoded one by one may end in padding, which inside a text is no base64: they are coded anew. */
function joinBase64(pieces: readonly string[]): string {
  const isPlain = pieces.every(
    (piece, index) => index === pieces.length - 1 || (piece.length % 4 === 0 && !piece.endsWith('=')),
  );
  if (isPlain) return pieces.join('');
  try {
    return btoa(pieces.map((piece) => atob(piece)).join(''));
  } catch {
    // Not base64 at all: kept as it came.
    return pieces.join('');
  }
}
