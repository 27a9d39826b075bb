import { describe, expect, test } from '@jest/globals';

import { GatewayError, type ErrorCode } from '../../src/chat/error.js';
import type { CallSummary } from '../../src/gateway/observer.js';
import { createLog, logObserver } from '../../src/server/log.js';
import { createRedactor } from '../../src/server/redactor.js';

const KEY = 'operators-own-key-0123';

const summary: CallSummary = {
  requestId: 'request-1',
  principal: 'web',
  operation: 'createResponse',
  isStream: true,
  status: 200,
  durationMs: 12.3456,
  warningCount: 0,
};

/** The lines that calls leave, as plain data. */
function logged(level: string, ...summaries: Partial<CallSummary>[]): Record<string, any>[] {
  const lines: string[] = [];
  const observer = logObserver(
    createLog(level, { write: (line: string) => void lines.push(line) }),
    createRedactor(() => [KEY]),
  );
  for (const each of summaries) observer.onEnd?.({ ...summary, ...each });
  return lines.map((line) => JSON.parse(line));
}

test('one line a call, with a date and without the names of process and machine', () => {
  const [line, ...others] = logged('info', {
    model: 'best',
    upstreamModel: 'gpt-5',
    provider: 'openai',
    upstreamStatus: 200,
    upstreamRequestId: 'req_1',
    upstreamMs: 1.26,
    firstContentMs: 5,
    usage: { input: { total: 3 }, output: { total: 4 }, total: 7, raw: { prompt: 'a secret word' } },
  });
  expect(others).toEqual([]);
  expect(line).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    message: 'request',
    ...summary,
    durationMs: 12.3,
    model: 'best',
    upstreamModel: 'gpt-5',
    provider: 'openai',
    upstreamStatus: 200,
    upstreamRequestId: 'req_1',
    upstreamMs: 1.3,
    firstContentMs: 5,
    usage: { input: { total: 3 }, output: { total: 4 }, total: 7 },
  });
});

test.each<[ErrorCode | undefined, number]>([
  [undefined, 30],
  ['cancelled', 30],
  ['invalid_request', 40],
  ['unauthenticated', 40],
  ['rate_limited', 40],
  ['upstream_auth', 50],
  ['overloaded', 50],
  ['timeout', 50],
  ['internal', 50],
])('%s is logged at level %d', (errorCode, level) => {
  // The status of a gRPC call is a small number: it must not tell the level.
  const [line] = logged('trace', { status: 3, ...(errorCode === undefined ? {} : { errorCode }) });
  expect(line).toMatchObject({ level, status: 3 });
});

test('lines below the level are not written', () => {
  const calls: Partial<CallSummary>[] = [{}, { errorCode: 'invalid_request' }, { errorCode: 'internal' }];
  expect(logged('error', ...calls)).toHaveLength(1);
  expect(logged('warn', ...calls)).toHaveLength(2);
  expect(logged('silent', ...calls)).toHaveLength(0);
});

describe('errors', () => {
  const cause = new AggregateError([new Error(`refused ${KEY}`)], `no connection with ${KEY}`);

  test('of vendors come with their causes and without stacks', () => {
    const error = new GatewayError({ code: 'upstream_unavailable', message: 'cannot be reached' }, { cause });
    const [line] = logged('info', { errorCode: 'upstream_unavailable', error });
    expect(line?.['error']).toEqual({
      name: 'GatewayError',
      code: 'upstream_unavailable',
      message: 'cannot be reached',
      cause: {
        name: 'AggregateError',
        message: 'no connection with [redacted]',
        errors: [{ name: 'Error', message: 'refused [redacted]' }],
      },
    });
  });

  test('of our own come with stacks', () => {
    const [line] = logged('info', { errorCode: 'internal', error: cause });
    expect(line?.['error'].stack).toContain('log.test');
    expect(JSON.stringify(line)).not.toContain(KEY);
  });
});

test('a key in whatever others wrote is cut out', () => {
  const [line] = logged('info', {
    requestId: KEY,
    model: KEY,
    upstreamModel: `x/${KEY}`,
    upstreamRequestId: KEY,
  });
  expect(line).toMatchObject({
    requestId: '[redacted]',
    model: '[redacted]',
    upstreamModel: 'x/[redacted]',
    upstreamRequestId: '[redacted]',
  });
});
