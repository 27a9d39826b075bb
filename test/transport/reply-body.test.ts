import { expect, test } from '@jest/globals';

import { GatewayError, type ErrorCode } from '../../src/chat/error.js';
import { ReplyBody } from '../../src/transport/reply-body.js';
import { failureOf } from './thrown-failure.js';

function body(): { body: ReplyBody; calls: string[] } {
  const calls: string[] = [];
  const source = {
    pause: (): void => void calls.push('pause'),
    resume: (): void => void calls.push('resume'),
    leave: (): void => void calls.push('leave'),
  };
  return { body: new ReplyBody(source, 0), calls };
}

const failure = (code: ErrorCode): GatewayError => new GatewayError({ code, message: 'as it is' });

test('what came before the connection broke off is read before that is told', async () => {
  const { body: broken } = body();
  broken.push(Buffer.from('data: '));
  broken.push(Buffer.from('[DONE]\n\n'));
  broken.fail(failure('upstream_truncated'));
  expect(await broken.next()).toEqual({ done: false, value: Buffer.from('data: [DONE]\n\n') });
  expect((await failureOf(broken.next())).code).toBe('upstream_truncated');
  expect(await broken.next()).toEqual({ done: true, value: undefined });
});

test.each(['cancelled', 'timeout'] as const)('who ends the call (%s) gets nothing more', async (code) => {
  const { body: ended } = body();
  ended.push(Buffer.from('data: 1\n\n'));
  ended.fail(failure(code));
  expect((await failureOf(ended.next())).code).toBe(code);
});

test('a vendor that is faster than its reader is held back, and once; who leaves is told once', async () => {
  const { body: full, calls } = body();
  for (let count = 0; count < 3; count += 1) full.push(Buffer.alloc(65_536));
  expect(calls).toEqual(['pause']);
  expect((await full.next()).value).toHaveLength(3 * 65_536);
  expect(calls).toEqual(['pause', 'resume']);
  const waiting = full.next();
  await full.return();
  await full.return();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(calls).toEqual(['pause', 'resume', 'leave']);
  full.push(Buffer.from('late'));
  expect(await full.next()).toEqual({ done: true, value: undefined });
});
