import { ChatRequest, RouterDefinition } from '../../../generated/proto/chat.js';
import { GatewayError } from '../../chat/error.js';
import { lostFieldFinder, type LostField } from './lost-fields.js';

const failures = new WeakMap<ChatRequest, GatewayError>();

/** `aial.v1.Router` with requests that can always be read: `readableRequest` tells which could not. */
export function readableRouter(): typeof RouterDefinition {
  const findLostField = lostFieldFinder('aial.v1.ChatRequest');

  const decodeAll = (bytes: Uint8Array): ChatRequest => {
    const request = ChatRequest.decode(bytes);
    const lost = findLostField(bytes);
    if (lost === undefined) return request;
    throw unknownField(lost);
  };

  /**
   * A request, or an empty one if the bytes cannot be read. The library would answer INTERNAL to the latter, without a
   * reason, a log line or a request id: so the failure waits until the call has begun.
   */
  const decode = (input: Parameters<typeof ChatRequest.decode>[0]): ChatRequest => {
    try {
      return input instanceof Uint8Array ? decodeAll(input) : ChatRequest.decode(input);
    } catch (thrown) {
      const request = ChatRequest.create();
      failures.set(request, thrown instanceof GatewayError ? thrown : unreadable(thrown));
      return request;
    }
  };

  const requestType = { ...ChatRequest, decode };
  const { chatSync, chatStream } = RouterDefinition.methods;
  return {
    ...RouterDefinition,
    methods: { chatSync: { ...chatSync, requestType }, chatStream: { ...chatStream, requestType } },
  };
}

function unknownField({ pointer, what }: LostField): GatewayError {
  const message =
    'name' in what
      ? `${pointer} cannot be carried: no member may be called ${what.name}. Leave it out.`
      : `${pointer === '' ? 'The request' : pointer} has a field ${what.number}, which this gateway does not know. Leave it out.`;
  return new GatewayError({ code: 'invalid_request', message, pointer });
}

function unreadable(thrown: unknown): GatewayError {
  const reason = thrown instanceof Error ? thrown.message : 'unknown';
  const message = `The message is no aial.v1.ChatRequest that can be read: ${reason}.`;
  return new GatewayError({ code: 'invalid_request', message }, { cause: thrown });
}

/** The request. @throws GatewayError `invalid_request` when its bytes could not be read. */
export function readableRequest(request: ChatRequest): ChatRequest {
  const failure = failures.get(request);
  if (failure !== undefined) throw failure;
  return request;
}
