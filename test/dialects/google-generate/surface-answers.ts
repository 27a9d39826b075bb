/** How the tests of the surface write answers and read requests. */
import type { Schemas } from '../../../generated/openapi.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { Part, Signature } from '../../../src/chat/request.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { googleGenerateSurface } from '../../../src/dialects/google-generate/surface.js';

type Body = Schemas['GoogleGenerateContentRequest'];

/** A body, with a turn of the user's where it has none, as the gateway's own request. */
export function requestOf(body: Partial<Body>): ReturnType<typeof googleGenerateSurface.decodeRequest> {
  return googleGenerateSurface.decodeRequest({
    body: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }], ...body },
    named: { model: 'claude-sonnet-4-5', isStream: false },
  });
}

/** What replies of another vendor are made with. */
export const context: ReplyContext = {
  request: requestOf({}),
  requestId: 'req_1',
  receivedAtMs: 1_700_000_000_000,
  vendorDialect: 'anthropic-messages',
  withExtensions: false,
  warnings: [],
};

/** How an answer of Anthropic's begins. */
export const start: ChatEvent = { type: 'start', id: 'msg_1', model: 'claude', provider: 'anthropic' };
/** How it ends. */
export const stop: ChatEvent = { type: 'finish', finish: { reason: 'stop', rawReason: 'end_turn' } };
/** State of Anthropic's. */
export const state: Signature = { provider: 'anthropic', dialect: 'anthropic-messages', value: 'EqQB+/=' };

/** The chunks of a stream, one batch of events each. */
export function chunksOf(batches: readonly ChatEvent[][], more: Partial<ReplyContext> = {}): any[] {
  const encoder = googleGenerateSurface.streamEncoder({ ...context, ...more });
  return batches
    .flatMap((events) => encoder.push(events))
    .map((text) => JSON.parse(text.replace(/^data: /, '')));
}

/** The reply that these events make. */
export function replyOf(events: readonly ChatEvent[], more: Partial<ReplyContext> = {}): any {
  return googleGenerateSurface.encodeReply(fold(events), { ...context, ...more });
}

/** The parts of a reply that holds these. */
export function partsOf(parts: readonly Part[]): any[] {
  const events = parts.map((part, block): ChatEvent => ({ type: 'part', block, part }));
  return replyOf([start, ...events, stop]).candidates[0].content.parts;
}

/** A call with these arguments. */
export function call(argumentsText: string): Part {
  return { type: 'tool-call', callId: 'c1', name: 'f', argumentsText, input: 'json', executor: 'client' };
}
