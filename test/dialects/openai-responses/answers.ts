/** How the tests read answers with this dialect and write them again. */
import type { ChatEvent } from '../../../src/chat/event.js';
import type { ChatRequest } from '../../../src/chat/request.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { frameDecoder, type Frame } from '../../../src/wire/sse-decode.js';

/** Any JSON object, as loosely as tests read it. */
export type Body = Record<string, any>;

/** The frames of a stream's text. */
export function framesOf(text: string | Uint8Array): Frame[] {
  const decoder = frameDecoder({ maxFrameBytes: 100_000_000 });
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return [...decoder.push(bytes), ...decoder.end()];
}

/** The data of frames as JSON; what is none is left out. */
export function dataOf(frames: readonly Frame[]): Body[] {
  return frames.flatMap(({ data }) => {
    try {
      return [JSON.parse(data) as Body];
    } catch {
      return [];
    }
  });
}

/** A stream of these events, named as their `type` says. */
export function streamOf(events: readonly Body[]): string {
  return events
    .map((event) => `event: ${String(event['type'])}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
}

/** What a vendor's stream says. */
export function decodeStream(text: string | Uint8Array, provider = 'openai'): ChatEvent[] {
  const decoder = openaiResponsesVendor.streamDecoder({ provider });
  const events = framesOf(text).flatMap((frame) => decoder.push(frame));
  return [...events, ...decoder.end('eof')];
}

/** What a vendor's JSON reply says. */
export function decodeJson(reply: Body, provider = 'openai'): ChatEvent[] {
  return openaiResponsesVendor.decodeReply(reply, { provider });
}

/** A request of this dialect, with the bytes it came in. */
export function requestOf(body: Body): ChatRequest {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return openaiResponsesSurface.decodeRequest({ body: body, bytes });
}

/** What replies are made with. */
export function contextOf(request: ChatRequest, members: Partial<ReplyContext> = {}): ReplyContext {
  return {
    request,
    requestId: 'req_1',
    receivedAtMs: 1_700_000_000_000,
    vendorDialect: 'openai-responses',
    withExtensions: true,
    warnings: [],
    ...members,
  };
}

/** A client's stream that holds these events. */
export function encodeStream(events: readonly ChatEvent[], context: ReplyContext): string {
  const encoder = openaiResponsesSurface.streamEncoder(context);
  return [...encoder.push(events), ...encoder.end()].join('');
}

/** One place where two JSON values differ. */
export interface Difference {
  /** The pointer, list positions as `#`. */
  place: string;
  left: unknown;
  right: unknown;
}

/** All places where two JSON values differ; a member that is undefined is absent. */
export function differences(left: unknown, right: unknown, place = ''): Difference[] {
  if (Object.is(left, right)) return [];
  if (Array.isArray(left) && Array.isArray(right)) {
    const length = Math.max(left.length, right.length);
    return Array.from({ length }, (_, index) => differences(left[index], right[index], `${place}/#`)).flat();
  }
  if (isObject(left) && isObject(right)) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].flatMap((name) => differences(left[name], right[name], `${place}/${name}`));
  }
  return [{ place, left, right }];
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Up to 20 differences in one readable text. */
export function report(found: readonly { name: string; difference: Difference }[]): string {
  return found
    .slice(0, 20)
    .map(({ name, difference: { place, left, right } }) => {
      const show = (value: unknown): string =>
        (value === undefined ? 'absent' : JSON.stringify(value)).slice(0, 100);
      return `${name} ${place}: ${show(left)} -> ${show(right)}`;
    })
    .join('\n');
}
