import { pino, type DestinationStream, type Logger } from 'pino';

import { errorTable } from '../chat/error.js';
import type { CallSummary, Observer } from '../gateway/observer.js';
import type { Redactor } from './redactor.js';

/** A log of JSON lines, to standard output unless told otherwise; `base` is in each of them. */
export function createLog(
  level: string,
  destination?: DestinationStream,
  base: { pid: number } | null = null,
): Logger {
  const options = { level, base, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' };
  return pino(options, destination ?? (output ??= standardOutput()));
}

/** One for the process: it listens for its exit. */
let output: DestinationStream | undefined;

/** Lines are written together: a call to the system for each line is among the dearest parts of a call. */
const BATCH_BYTES = 4_096;

/** A line waits no longer than this, in milliseconds. */
const WRITE_EVERY_MS = 50;

function standardOutput(): DestinationStream {
  const batched = pino.destination({ dest: 1, sync: true, minLength: BATCH_BYTES });
  process.once('exit', () => {
    batched.flushSync();
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    write(line): void {
      batched.write(line);
      timer ??= setTimeout(() => {
        timer = undefined;
        batched.flush();
      }, WRITE_EVERY_MS).unref();
    },
  };
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
      const { error, errorCode, usage, unlisted, ...line } = ended;
      const isFault = errorCode === 'internal';
      line.durationMs = round(line.durationMs);
      if (line.upstreamMs !== undefined) line.upstreamMs = round(line.upstreamMs);
      if (line.firstContentMs !== undefined) line.firstContentMs = round(line.firstContentMs);
      redactTexts(line, redactor);
      const more = {
        ...(usage === undefined
          ? {}
          : { usage: { input: usage.input, output: usage.output, total: usage.total } }),
        ...(unlisted === undefined ? {} : { unlisted: unlisted.map((each) => redactor.text(each)) }),
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

/** What others wrote: a key may have got into any of it. They are looked at together, for nearly all tell of none. */
function redactTexts(
  line: Omit<CallSummary, 'error' | 'errorCode' | 'usage' | 'unlisted'>,
  redactor: Redactor,
): void {
  const { requestId, model = '', upstreamModel = '', upstreamRequestId = '' } = line;
  const together = `${requestId}\n${model}\n${upstreamModel}\n${upstreamRequestId}`;
  if (redactor.text(together) === together) return;
  line.requestId = redactor.text(requestId);
  if (line.model !== undefined) line.model = redactor.text(model);
  if (line.upstreamModel !== undefined) line.upstreamModel = redactor.text(upstreamModel);
  if (line.upstreamRequestId !== undefined) line.upstreamRequestId = redactor.text(upstreamRequestId);
}

/** The status of a gRPC call is another number, so the code tells; a caller who went away is no fault of anybody. */
function levelOf({ errorCode, unlisted }: CallSummary): 'info' | 'warn' | 'error' {
  if (errorCode === undefined && unlisted !== undefined) return 'warn';
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
