import { pino, type DestinationStream, type Logger } from 'pino';

import type { CallSummary, Observer } from '../gateway/observer.js';
import type { Redactor } from './redactor.js';

/** A log of JSON lines, to standard output unless told otherwise. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** One line for each request, never with a key and never with content. Errors go through the redactor. */
export function logObserver(log: Logger, redactor: Redactor): Observer {
  return {
    onEnd({ error, errorCode, usage, ...summary }: CallSummary): void {
      const isFault = errorCode === 'internal';
      const line = {
        ...summary,
        durationMs: round(summary.durationMs),
        ...(summary.upstreamMs === undefined ? {} : { upstreamMs: round(summary.upstreamMs) }),
        ...(summary.firstContentMs === undefined ? {} : { firstContentMs: round(summary.firstContentMs) }),
        ...(summary.model === undefined ? {} : { model: redactor.text(summary.model) }),
        ...(summary.upstreamModel === undefined
          ? {}
          : { upstreamModel: redactor.text(summary.upstreamModel) }),
        ...(usage === undefined
          ? {}
          : { usage: { input: usage.input, output: usage.output, total: usage.total } }),
        ...(errorCode === undefined ? {} : { errorCode }),
        // A stack is of use for our own faults only.
        ...(error === undefined
          ? {}
          : { error: isFault ? redactor.error(error) : withoutStacks(redactor.error(error)) }),
      };
      if (isFault) log.error(line, 'request');
      else if (errorCode !== undefined && errorCode !== 'cancelled') log.warn(line, 'request');
      else log.info(line, 'request');
    },
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function withoutStacks(error: ReturnType<Redactor['error']>): ReturnType<Redactor['error']> {
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return error;
  const { stack: _stack, cause, ...rest } = error;
  return { ...rest, ...(cause === undefined ? {} : { cause: withoutStacks(cause) }) };
}
