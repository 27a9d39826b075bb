import type { TokenLogprob } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { ItemRef } from '../../chat/request.js';
import { encodeLogprobs } from '../openai-logprobs.js';
import { defined } from '../wire-json.js';

/** The kinds of item that are written piece by piece. */
export type ItemType = 'message' | 'reasoning' | 'call';

/** What a block is in this format; `content` is a part of a message that only this format has. */
export type ItemKind =
  | { kind: 'text' | 'refusal' | 'summary' | 'thought' }
  // What was thought without words that may be shown.
  | { kind: 'hidden'; form: 'full' | 'summary' | 'redacted' }
  | { kind: 'content'; value: JsonObject }
  | { kind: 'call'; call: { callId: string; name: string; namespace?: string; input: 'json' | 'text' } };

/** A piece of an item, as far as it was written. */
export interface WrittenPiece {
  kind: ItemKind;
  /** Its number among the parts of its list; undefined until it has begun. */
  index: number | undefined;
  text: string[];
  annotations: JsonObject[];
  logprobs: TokenLogprob[];
  /** Members that this gateway does not know. */
  extras: JsonObject;
}

interface PieceEvent {
  type: string;
  members: JsonObject;
}

/** The event that a piece begins with. */
export function openingEvent(piece: WrittenPiece): PieceEvent | undefined {
  const { kind, index } = piece;
  switch (kind.kind) {
    case 'text':
    case 'refusal':
    case 'content':
    case 'thought': {
      const part = kind.kind === 'content' ? kind.value : partOf({ ...piece, text: [] });
      return { type: 'response.content_part.added', members: defined({ content_index: index, part }) };
    }
    case 'summary':
      return {
        type: 'response.reasoning_summary_part.added',
        members: defined({ summary_index: index, part: { type: 'summary_text', text: '' } }),
      };
    case 'hidden':
    case 'call':
      return undefined;
  }
}

/** The event for more of a piece. */
export function deltaEvent(
  { kind, index }: WrittenPiece,
  delta: string,
  logprobs: JsonObject[],
): PieceEvent | undefined {
  const members = defined({ content_index: index, delta });
  switch (kind.kind) {
    case 'text':
      return { type: 'response.output_text.delta', members: { ...members, logprobs } };
    case 'refusal':
      return { type: 'response.refusal.delta', members };
    case 'thought':
      return { type: 'response.reasoning_text.delta', members };
    case 'summary':
      return {
        type: 'response.reasoning_summary_text.delta',
        members: defined({ summary_index: index, delta }),
      };
    case 'call': {
      const name = kind.call.input === 'text' ? 'custom_tool_call_input' : 'function_call_arguments';
      return { type: `response.${name}.delta`, members: { delta } };
    }
    case 'content':
    case 'hidden':
      return undefined;
  }
}

/** The events that a piece ends with. They say all of it again, as the vendor's do. */
export function doneEvents(piece: WrittenPiece): PieceEvent[] {
  const { kind, index } = piece;
  const text = piece.text.join('');
  const at = defined({ content_index: index });
  const part = { type: 'response.content_part.done', members: { ...at, part: partOf(piece) } };
  switch (kind.kind) {
    case 'text': {
      const logprobs = encodeLogprobs(piece.logprobs);
      return [{ type: 'response.output_text.done', members: { ...at, text, logprobs } }, part];
    }
    case 'refusal':
      return [{ type: 'response.refusal.done', members: { ...at, refusal: text } }, part];
    case 'thought':
      return [{ type: 'response.reasoning_text.done', members: { ...at, text } }, part];
    case 'content':
      return [part];
    case 'summary': {
      const place = defined({ summary_index: index });
      return [
        { type: 'response.reasoning_summary_text.done', members: { ...place, text } },
        { type: 'response.reasoning_summary_part.done', members: { ...place, part: partOf(piece) } },
      ];
    }
    case 'call': {
      const { name, input } = kind.call;
      return input === 'text'
        ? [{ type: 'response.custom_tool_call_input.done', members: { input: text } }]
        : [{ type: 'response.function_call_arguments.done', members: { name, arguments: text } }];
    }
    case 'hidden':
      return [];
  }
}

/** Puts a piece into its item, for the events that hold all of it. */
export function keepPiece(body: JsonObject, piece: WrittenPiece): void {
  const { kind, index, text } = piece;
  if (kind.kind === 'call') {
    body[kind.call.input === 'text' ? 'input' : 'arguments'] = text.join('');
    return;
  }
  if (index === undefined || kind.kind === 'hidden') return;
  const list = kind.kind === 'summary' ? 'summary' : 'content';
  const known = body[list];
  body[list] = [...(Array.isArray(known) ? known : []), partOf(piece)];
}

function partOf({ kind, text, annotations, logprobs, extras }: WrittenPiece): JsonObject {
  const said = text.join('');
  switch (kind.kind) {
    case 'content':
      return kind.value;
    case 'refusal':
      return { type: 'refusal', refusal: said, ...extras };
    case 'summary':
      return { type: 'summary_text', text: said };
    case 'thought':
      return { type: 'reasoning_text', text: said };
    case 'text':
    case 'call':
    case 'hidden':
      return {
        type: 'output_text',
        annotations: [...annotations],
        logprobs: encodeLogprobs(logprobs),
        text: said,
        ...extras,
      };
  }
}

/** An item at its beginning. */
export function newBody(
  type: ItemType,
  id: string,
  { kind, ref }: { kind: ItemKind; ref: ItemRef | undefined },
): JsonObject {
  if (type === 'message') {
    const phase = defined({ phase: ref?.phase });
    return { id, type, status: 'completed', content: [], ...phase, role: 'assistant' };
  }
  if (kind.kind !== 'call') return { id, type: 'reasoning', summary: [] };
  const { callId, name, namespace, input } = kind.call;
  const isText = input === 'text';
  return {
    id,
    type: isText ? 'custom_tool_call' : 'function_call',
    status: 'completed',
    [isText ? 'input' : 'arguments']: '',
    call_id: callId,
    name,
    ...defined({ namespace }),
  };
}

/** The form of what was thought, for its seal. */
export function formOfThought(kind: ItemKind): 'full' | 'summary' | 'redacted' {
  if (kind.kind === 'hidden') return kind.form;
  return kind.kind === 'summary' ? 'summary' : 'full';
}
