import type { Usage, Warning } from '../chat/event.js';
import type { DialectId, ProviderId } from '../chat/request.js';
import type { HeaderMap } from '../wire/headers.js';

/** What becomes known of one call while it is served; the edge makes reply headers and the log line from it. */
export class CallRecord {
  readonly startedAt = performance.now();
  /** Milliseconds since 1970. */
  readonly receivedAtMs = Date.now();
  /** The name the client asked for. */
  model?: string;
  isStream = false;
  provider?: ProviderId;
  /** The name the vendor was asked for. */
  upstreamModel?: string;
  dialect?: DialectId;
  upstreamStatus?: number;
  upstreamRequestId?: string;
  /** The vendor's headers that may go to the client. */
  replyHeaders: HeaderMap = {};
  usage?: Usage;
  /** Known before the first event. */
  warnings: readonly Warning[] = [];
  /** Warnings that came with the answer. */
  lateWarningCount = 0;
  upstreamMs?: number;
  firstContentMs?: number;
  /** A failure after the reply's head was sent. */
  lateError?: unknown;

  /** Milliseconds since the call began. */
  elapsedMs(): number {
    return performance.now() - this.startedAt;
  }
}
