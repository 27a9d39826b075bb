import type { BytesReply, EventsReplyWith, JsonReplyWith, SseText } from '../../generated/handlers.js';
import type { Answer } from '../gateway/answer.js';
import type { Call } from '../gateway/call.js';
import { dryRunReply, type DryRunAnswer } from './dry-run-reply.js';

/** An answer in the client's dialect as the reply of an operation that passes bytes through. */
export function passthroughReply<Body, Event>(
  answer: Answer<Body>,
  { requestId }: Pick<Call, 'requestId'>,
): JsonReplyWith<200, Body> | EventsReplyWith<Event> | BytesReply | DryRunAnswer {
  if (answer.kind === 'dry-run') return dryRunReply(answer.dryRun, requestId);
  return answer.kind === 'bytes' ? answer : translatedReply<Body, Event>(answer);
}

/** An answer that was made from events. */
export function translatedReply<Body, Event>(
  answer: Exclude<Answer<Body>, { kind: 'bytes' | 'dry-run' }>,
): JsonReplyWith<200, Body> | EventsReplyWith<Event> {
  if (answer.kind === 'json') return { kind: 'json', status: 200, body: answer.body };
  // The text comes from the stream encoder of the dialect whose event this is.
  return { kind: 'events', status: 200, events: answer.events as AsyncIterable<SseText<Event>> };
}
