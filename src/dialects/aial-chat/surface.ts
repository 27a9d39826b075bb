import type { Schemas } from '../../../generated/openapi.js';
import type { ChatEvent } from '../../chat/event.js';
import type { JsonValue } from '../../chat/json.js';
import type { ChatResult } from '../../chat/result.js';
import { encodeFrame } from '../../wire/sse-encode.js';
import type { ReplyContext, StreamEncoder, Surface } from '../dialect.js';
import { encodeErrorReply } from '../error-reply.js';
import { decodeRequest } from './decode-request.js';
import { renameMembers, toSnakeCase } from './member-names.js';

/** AIal's own format towards a client: the internal types, spelled in snake_case. */
export const aialChatSurface: Surface<
  Schemas['AialChatRequest'],
  Schemas['AialChatResult'],
  string,
  Schemas['ErrorReply']
> = {
  id: 'aial-chat',
  decodeRequest,
  encodeReply,
  streamEncoder,
  encodeError: encodeErrorReply,
  encodeStreamError: ({ shape }, { eventCount }) => frame({ type: 'error', error: shape }, eventCount),
};

function encodeReply(result: ChatResult, { warnings }: ReplyContext): Schemas['AialChatResult'] {
  const whole = { ...result, warnings: [...warnings, ...result.warnings] };
  // The contract's members are those of ChatResult: a test compares them.
  return renameMembers(whole as unknown as JsonValue, toSnakeCase) as unknown as Schemas['AialChatResult'];
}

function frame(event: ChatEvent, id?: number): string {
  // Events are plain data: JSON but for members that are undefined, which are left out.
  const data = JSON.stringify(renameMembers(event as unknown as JsonValue, toSnakeCase));
  return encodeFrame({ event: event.type, ...(id === undefined ? {} : { id }), data });
}

/** Each event is a frame named for its type, numbered from 0. Warnings that were known before come after the start. */
function streamEncoder({ warnings }: ReplyContext): StreamEncoder<string> {
  let next = 0;
  const write = (event: ChatEvent): string => {
    next += 1;
    return frame(event, next - 1);
  };
  return {
    push: (events) =>
      events.flatMap((event) =>
        event.type === 'start'
          ? [write(event), ...warnings.map((warning) => write({ type: 'warning', warning }))]
          : [write(event)],
      ),
    end: () => [],
    get eventCount(): number {
      return next;
    },
  };
}
