import type { CallContext } from '../providers/provider.js';
import type { HeaderMap } from '../wire/headers.js';
import type { CallRecord } from './call-record.js';

/** One call on its way through the gateway. */
export interface Call extends CallContext {
  /** The contract's operationId, or the gRPC method. */
  operation: string;
  record: CallRecord;
  /** The client's own headers, of which a provider may let some through; keys and cookies are gone already. */
  clientHeaders: HeaderMap;
  /** The query members that the contract has for the operation, keys left out. */
  clientQuery?: Readonly<Record<string, string>>;
  /** Nothing is sent to anybody: what would be is told instead. */
  isDryRun?: true;
}
