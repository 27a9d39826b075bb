import type { BytesReply, EventsReplyWith, JsonReplyWith, SseText } from '../../generated/handlers.js';
import { GatewayError } from '../chat/error.js';
import type { Answer } from '../gateway/answer.js';
import type { Call } from '../gateway/call.js';
import { dryRunReply, type DryRunAnswer } from './dry-run-reply.js';
import { asJsonList } from '../wire/json-list.js';

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

/**
 * The answer to a question that asked for no stream.
 * @throws GatewayError `internal` for a stream all the same, which no surface gives then.
 */
export function wholeReply<Body>(
  answer: Answer<Body>,
  { requestId }: Pick<Call, 'requestId'>,
): JsonReplyWith<200, Body> | BytesReply | DryRunAnswer {
  if (answer.kind === 'dry-run') return dryRunReply(answer.dryRun, requestId);
  if (answer.kind === 'bytes') return answer;
  if (answer.kind === 'json') return { kind: 'json', status: 200, body: answer.body };
  throw new GatewayError({ code: 'internal', message: 'A stream came where one body was asked for.' });
}

/** A stream as one JSON list; an answer that is whole already stays as it is. */
export function listReply(answer: Exclude<Answer<never>, { kind: 'json' | 'dry-run' }>): BytesReply {
  // Some proxies gather a stream before they pass it on; the last tells nginx not to.
  const headers = {
    'content-type': 'application/json',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  };
  if (answer.kind === 'events')
    return { kind: 'bytes', status: 200, headers, body: asJsonList(answer.events) };
  if (answer.body instanceof Uint8Array) return answer;
  return { ...answer, headers: { ...answer.headers, ...headers }, body: asJsonList(answer.body) };
}
