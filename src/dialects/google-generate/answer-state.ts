import type { TokenLogprob } from '../../chat/event.js';
import type { Signature } from '../../chat/request.js';
import type { BlockWriter } from '../block-writer.js';
import type { Undo } from '../dialect.js';
import type { CallReader } from './call-reader.js';
import type { CitationReader } from './citations.js';
import { DIALECT } from './names.js';

/** What is known of an answer while it comes in. */
export interface AnswerState {
  writer: BlockWriter;
  undo: Undo;
  calls: CallReader;
  citations: CitationReader;
  /** The one block of text or thought that is open; nothing is added to one that is signed. */
  flowing?: { kind: FlowKind; block: number; isSigned: boolean };
  /** Log probabilities of the text that comes next. */
  logprobs?: TokenLogprob[];
  rawReason?: string;
  /** Why the prompt was blocked. */
  blockReason?: string;
  hasOtherChoices?: boolean;
}

type FlowKind = 'text' | 'reasoning';

/**
 * Adds to the flowing block, or ends it and opens another. A signature belongs to what was said before it: on an empty
 * text, which mostly comes last, it is that of the block that flows.
 */
export function flow(state: AnswerState, kind: FlowKind, text: string, signature?: Signature): void {
  const isTold = text !== '' || signature !== undefined || (kind === 'text' && state.logprobs !== undefined);
  if (!isTold) return;
  const { flowing } = state;
  const isSame = flowing?.kind === kind && !flowing.isSigned;
  const block = isSame ? flowing.block : open(state, kind);
  if (kind === 'text') addText(state, block, text);
  else if (text !== '') state.writer.write({ type: 'reasoning-delta', block, text });
  if (signature === undefined) return;
  state.writer.amend(block, { signature });
  state.flowing = { kind, block, isSigned: true };
}

function addText(state: AnswerState, block: number, text: string): void {
  const { writer, citations, logprobs } = state;
  citations.text(block, text);
  delete state.logprobs;
  if (text === '' && logprobs === undefined) return;
  writer.write({ type: 'text-delta', block, text, ...(logprobs === undefined ? {} : { logprobs }) });
}

function open(state: AnswerState, kind: FlowKind): number {
  stopFlow(state);
  // Google calls what it shows of its thinking a summary.
  const block = state.writer.open(kind === 'text' ? { kind } : { kind, form: 'summary' });
  state.flowing = { kind, block, isSigned: false };
  return block;
}

/** Ends the block that flows: something of another kind follows. */
export function stopFlow(state: AnswerState): void {
  if (state.flowing !== undefined) state.writer.close(state.flowing.block);
  delete state.flowing;
}

/** The state that a part bears, for the provider that issued it. */
export function signatureOf(value: unknown, { provider }: Undo): Signature | undefined {
  return typeof value === 'string' && value !== '' ? { provider, dialect: DIALECT, value } : undefined;
}
