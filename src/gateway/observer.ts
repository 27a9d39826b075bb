import type { Usage } from '../chat/event.js';
import type { ErrorCode } from '../chat/error.js';
import type { ProviderId } from '../chat/request.js';

/** What is known of a call when it ends. Times are milliseconds since it began. */
export interface CallSummary {
  requestId: string;
  principal: string;
  operation: string;
  model?: string;
  upstreamModel?: string;
  provider?: ProviderId;
  isStream: boolean;
  /** Nothing was sent to anybody. */
  isDryRun?: true;
  /** The HTTP status, or the gRPC status's number. */
  status: number;
  errorCode?: ErrorCode;
  /** The error with its causes, for the log; it goes through the redactor. */
  error?: unknown;
  upstreamStatus?: number;
  upstreamRequestId?: string;
  durationMs: number;
  /** Time spent waiting for the vendor's first byte. */
  upstreamMs?: number;
  firstContentMs?: number;
  usage?: Usage;
  warningCount: number;
  /** Why lists of models are not whole, in words. */
  unlisted?: readonly string[];
}

/** The only telemetry seam. Called synchronously; must not throw. */
export interface Observer {
  onEnd?(summary: CallSummary): void;
}
