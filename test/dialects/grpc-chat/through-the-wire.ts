import { ChatRequest, type DeepPartial } from '../../../generated/proto/chat.js';
import type { ChatRequest as InternalRequest } from '../../../src/chat/request.js';
import { grpcChatSurface } from '../../../src/dialects/grpc-chat/surface.js';

/** A request as a client writes it. */
export type Written = DeepPartial<ChatRequest>;

/** The least that can be asked. */
export const asked: Written = { model: 'm', messages: [{ role: 2, content: 'x' }] };

/** What it means, through the wire, as a client's request comes. */
export function decode(written: Written): InternalRequest {
  const bytes = ChatRequest.encode(ChatRequest.fromPartial(written)).finish();
  return grpcChatSurface.decodeRequest({ body: ChatRequest.decode(bytes) });
}
