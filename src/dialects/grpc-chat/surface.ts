import type {
  ChatEvent as ProtoEvent,
  ChatRequest as ProtoRequest,
  ChatResult as ProtoResult,
} from '../../../generated/proto/chat.js';
import type { ChatResult } from '../../chat/result.js';
import type { ReplyContext, StreamEncoder, Surface } from '../dialect.js';
import { decodeRequest } from './decode-request.js';
import { encodeEvent, encodeResult } from './encode-event.js';
import { wholeText } from './whole-text.js';

/** All that an answer over gRPC is made with beside its events. */
type Known = Pick<ReplyContext, 'warnings'>;

/**
 * The gRPC contract towards a client. Errors before the first event are no messages there but a status with trailers,
 * which are the server's to make.
 */
export const grpcChatSurface = {
  id: 'grpc-chat',
  decodeRequest,
  encodeReply: (result: ChatResult, { warnings }: Known): ProtoResult =>
    encodeResult({ ...result, warnings: [...warnings, ...result.warnings] }),
  streamEncoder,
  encodeStreamError: ({ shape }): ProtoEvent => encodeEvent({ type: 'error', error: shape }),
} as const satisfies Omit<Surface<ProtoRequest, ProtoResult, ProtoEvent>, 'encodeError'>;

/** Each event is a message. Warnings that were known before come after the start. */
function streamEncoder({ warnings }: Known): StreamEncoder<ProtoEvent> {
  const whole = wholeText();
  return {
    push: (events) =>
      events.flatMap((event) => {
        const messages = whole.push(event).map(encodeEvent);
        if (event.type !== 'start') return messages;
        return [...messages, ...warnings.map((warning) => encodeEvent({ type: 'warning', warning }))];
      }),
    end: () => [],
  };
}
