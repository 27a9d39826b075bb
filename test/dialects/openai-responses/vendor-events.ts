/** Events of a vendor, for streams that tests make up. */
import { expect } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import { decodeStream, streamOf, type Body } from './answers.js';

/** What every response begins with. */
export const head = { id: 'resp_1', object: 'response', created_at: 1_700_000_000, model: 'gpt-5-mini' };
/** The first event. */
export const created = { type: 'response.created', response: { ...head, status: 'in_progress', output: [] } };
/** The token counts of `completed`. */
export const usage = {
  input_tokens: 10,
  input_tokens_details: { cached_tokens: 4 },
  output_tokens: 7,
  output_tokens_details: { reasoning_tokens: 3 },
  total_tokens: 17,
};

/** The last event. */
export function completed(output: Body[] | null, members: Body = {}): Body {
  return {
    type: 'response.completed',
    response: { ...head, status: 'completed', output, usage, ...members },
  };
}

/** What these events are read as; they have to keep to the grammar. */
export function read(...events: Body[]): ChatEvent[] {
  const read = decodeStream(streamOf(events));
  expect(checkGrammar(read)).toBeUndefined();
  return read;
}

/** A message that is whole. */
export function message(text: string, members: Body = {}): Body {
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
  return { id: 'msg_1', type: 'message', status: 'completed', role: 'assistant', content, ...members };
}

/** An item begins. */
export const added = (index: number, item: Body): Body => ({
  type: 'response.output_item.added',
  output_index: index,
  item,
});
/** An item is whole. */
export const done = (index: number, item: Body): Body => ({
  type: 'response.output_item.done',
  output_index: index,
  item,
});
/** More of a text. */
export const text = (index: number, delta: string, members: Body = {}): Body => ({
  type: 'response.output_text.delta',
  output_index: index,
  content_index: 0,
  delta,
  ...members,
});
