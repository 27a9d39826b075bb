/** A client that goes while its vendor is silent ends the answer itself: the vendor has not broken it off. */
import { expect, test } from '@jest/globals';

import { loadSettings } from '../../src/config/load.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { CallRecord } from '../../src/gateway/call-record.js';
import { createRouter } from '../../src/server/daemon.js';
import { ReplyBody } from '../../src/transport/reply-body.js';
import type { Transport } from '../../src/transport/transport.js';

const frame = `data: ${JSON.stringify({ id: 'c', created: 1, model: 'gpt-4.1', choices: [{ index: 0, delta: { content: 'Hello' }, finish_reason: null }] })}\n\n`;

test('no error is noted, and the connection is left', async () => {
  let isLeft = false;
  const source = {
    pause: (): void => undefined,
    resume: (): void => undefined,
    leave: (): void => {
      isLeft = true;
    },
  };
  const body = new ReplyBody(source, performance.now());
  body.push(Buffer.from(frame));
  const silent: Transport = {
    send: () => Promise.resolve({ status: 200, headers: { 'content-type': 'text/event-stream' }, body }),
    close: () => Promise.resolve(),
  };
  const settings = loadSettings({ OPENAI_API_KEY: 'sk-of-tests', AIAL_KEEP_ALIVE_MS: '10' });
  const router = createRouter(settings, { aroundTransport: () => silent });
  const record = new CallRecord();
  const asked = { model: 'gpt-4.1', stream: true, messages: [{ role: 'user' as const, content: 'hi' }] };
  const reply = await router.answer(
    openaiChatSurface,
    { body: asked, bytes: Buffer.from(JSON.stringify(asked)) },
    {
      requestId: 'r',
      principal: 'p',
      operation: 'createChatCompletion',
      signal: new AbortController().signal,
      keys: {},
      record,
      clientHeaders: {},
    },
  );
  if (reply.kind !== 'bytes' || reply.body instanceof Uint8Array) throw new Error('no stream of bytes');
  const seen: string[] = [];
  for await (const bytes of reply.body) {
    seen.push(Buffer.from(bytes).toString());
    if (seen.length === 2) break;
  }
  expect(seen).toEqual([frame, expect.stringMatching(/^:/)]);
  expect(isLeft).toBe(true);
  expect(record.lateError).toBeUndefined();
});
