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
  const { writer, citations, flowing } = state;
  const logprobs = kind === 'text' ? state.logprobs : undefined;
  if (text === '' && signature === undefined && logprobs === undefined) return;
  const isSame = flowing?.kind === kind && !flowing.isSigned;
  const { block } = isSame ? flowing : open(state, kind);
  if (kind === 'text') citations.text(block, text);
  if (kind === 'reasoning' && text !== '') writer.write({ type: 'reasoning-delta', block, text });
  if (kind === 'text' && (text !== '' || logprobs !== undefined)) {
    writer.write({ type: 'text-delta', block, text, ...(logprobs === undefined ? {} : { logprobs }) });
    delete state.logprobs;
  }
  if (signature === undefined) return;
  writer.amend(block, { signature });
  state.flowing = { kind, block, isSigned: true };
}

function open(state: AnswerState, kind: FlowKind): { block: number } {
  stopFlow(state);
  // Google calls what it shows of its thinking a summary.
  const block = state.writer.open(kind === 'text' ? { kind } : { kind, form: 'summary' });
  state.flowing = { kind, block, isSigned: false };
  return { block };
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
