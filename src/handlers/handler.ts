import type { ErrorFormat } from '../../generated/operations.js';
import type { Handlers, OperationCall, OperationId, OperationReply } from '../../generated/handlers.js';
import type { GatewayError } from '../chat/error.js';
import type { Call } from '../gateway/call.js';
import type { ChatRouter } from '../gateway/router.js';

/** What the server knows of a call beside the request. */
export interface HandlerContext {
  router: ChatRouter;
  call: Call;
  /** Whose format the client speaks: the operation's, or as its headers tell. */
  format: ErrorFormat;
  /** Why the body does not fit the contract; only operations that pass bytes through are called with one. */
  fault?: GatewayError;
  isDraining: boolean;
}

/** All handlers, one for each operation of the contract. */
export type AllHandlers = Handlers<HandlerContext>;

/** The handler of one operation. */
export type Handler<Id extends OperationId> = (
  call: OperationCall<Id>,
  context: HandlerContext,
) => Promise<OperationReply<Id>>;
