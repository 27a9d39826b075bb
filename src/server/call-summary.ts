import { toGatewayError } from '../chat/error.js';
import type { Call } from '../gateway/call.js';
import type { CallSummary } from '../gateway/observer.js';

/** What is known of a call when it ends. */
export function summarize(
  { requestId, principal, operation, record, isDryRun }: Call,
  status: number,
  failure: unknown,
): CallSummary {
  const unlisted = record.warnings.filter(({ code }) => code === 'models_unlisted');
  return {
    requestId,
    principal,
    operation,
    isStream: record.isStream,
    ...(isDryRun === undefined ? {} : { isDryRun }),
    status,
    durationMs: record.elapsedMs(),
    warningCount: record.warnings.length + record.lateWarningCount,
    ...(failure === undefined ? {} : { errorCode: toGatewayError(failure).code, error: failure }),
    ...(unlisted.length === 0 ? {} : { unlisted: unlisted.map(({ message }) => message) }),
    ...(record.model === undefined ? {} : { model: record.model }),
    ...(record.upstreamModel === undefined ? {} : { upstreamModel: record.upstreamModel }),
    ...(record.provider === undefined ? {} : { provider: record.provider }),
    ...(record.upstreamStatus === undefined ? {} : { upstreamStatus: record.upstreamStatus }),
    ...(record.upstreamRequestId === undefined ? {} : { upstreamRequestId: record.upstreamRequestId }),
    ...(record.upstreamMs === undefined ? {} : { upstreamMs: record.upstreamMs }),
    ...(record.firstContentMs === undefined ? {} : { firstContentMs: record.firstContentMs }),
    ...(record.usage === undefined ? {} : { usage: record.usage }),
  };
}
