import { pino, type DestinationStream, type Logger } from 'pino';

import { errorTable } from '../chat/error.js';
import type { CallSummary, Observer } from '../gateway/observer.js';
import type { Redactor } from './redactor.js';

/** A log of JSON lines, to standard output unless told otherwise. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * One line for each request, never with a key and never with content: at `info`, refused ones at `warn`, failed ones (by
 * the HTTP status of their code) at `error`. All that a caller or a vendor wrote goes through the redactor.
 */
export function logObserver(log: Logger, redactor: Redactor): Observer {
  return {
    onEnd(ended: CallSummary): void {
      const level = levelOf(ended);
      if (!log.isLevelEnabled(level)) return;
      const { error, errorCode, usage, ...line } = ended;
      const isFault = errorCode === 'internal';
      line.durationMs = round(line.durationMs);
      if (line.upstreamMs !== undefined) line.upstreamMs = round(line.upstreamMs);
      if (line.firstContentMs !== undefined) line.firstContentMs = round(line.firstContentMs);
      // What others wrote: a key may have got into any of it.
      line.requestId = redactor.text(line.requestId);
      if (line.model !== undefined) line.model = redactor.text(line.model);
      if (line.upstreamModel !== undefined) line.upstreamModel = redactor.text(line.upstreamModel);
      if (line.upstreamRequestId !== undefined)
        line.upstreamRequestId = redactor.text(line.upstreamRequestId);
      const more = {
        ...(usage === undefined
          ? {}
          : { usage: { input: usage.input, output: usage.output, total: usage.total } }),
        ...(errorCode === undefined ? {} : { errorCode }),
        // A stack is of use for our own faults only.
        ...(error === undefined
          ? {}
          : { error: isFault ? redactor.error(error) : withoutStacks(redactor.error(error)) }),
      };
      log[level](Object.assign(line, more), 'request');
    },
  };
}

/** The status of a gRPC call is another number, so the code tells; a caller who went away is no fault of anybody. */
function levelOf({ errorCode }: CallSummary): 'info' | 'warn' | 'error' {
  if (errorCode === undefined || errorCode === 'cancelled') return 'info';
  return errorTable[errorCode].status >= 500 ? 'error' : 'warn';
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function withoutStacks(error: ReturnType<Redactor['error']>): ReturnType<Redactor['error']> {
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return error;
  const { stack: _stack, cause, errors, ...rest } = error;
  return {
    ...rest,
    ...(Array.isArray(errors) ? { errors: errors.map(withoutStacks) } : {}),
    ...(cause === undefined ? {} : { cause: withoutStacks(cause) }),
  };
}
