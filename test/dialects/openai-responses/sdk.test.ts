/** The official SDK is the judge of our streams: its helper checks ids, places and order as strictly as a client may. */
import { describe, expect, test } from '@jest/globals';
import OpenAI from 'openai';

import { GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { openaiResponsesSurface } from '../../../src/dialects/openai-responses/surface.js';
import { corpusCases, hasCorpus } from '../../harness/corpus.js';
import { contextOf, decodeStream, encodeStream, requestOf } from './answers.js';

function clientFor(text: string): OpenAI {
  const fetch = (): Promise<Response> =>
    Promise.resolve(new Response(text, { headers: { 'content-type': 'text/event-stream' } }));
  return new OpenAI({ apiKey: 'none', maxRetries: 0, fetch });
}

async function readWithSdk(text: string): Promise<OpenAI.Responses.Response> {
  return clientFor(text).responses.stream({ model: 'best', input: 'Hi' }).finalResponse();
}

const request = requestOf({ model: 'best', input: 'Hi', stream: true });
const contexts: [string, ReplyContext][] = [
  ['this format', contextOf(request)],
  ['another', contextOf(request, { vendorDialect: 'google-generate' })],
];
const signature = { provider: 'google', dialect: 'google-generate', value: 'sig' } as const;
const events: ChatEvent[] = [
  { type: 'start', id: 'r1', model: 'm', provider: 'google' },
  { type: 'block-start', block: 0, kind: 'reasoning', form: 'full' },
  { type: 'reasoning-delta', block: 0, text: 'Hm.' },
  { type: 'block-end', block: 0, signature },
  { type: 'block-start', block: 1, kind: 'text' },
  { type: 'text-delta', block: 1, text: 'One ' },
  {
    type: 'block-start',
    block: 2,
    kind: 'tool-call',
    callId: 'c1',
    name: 'a',
    input: 'json',
    executor: 'client',
  },
  { type: 'tool-call-delta', block: 2, argumentsText: '{"x":' },
  { type: 'text-delta', block: 1, text: 'moment.' },
  { type: 'citation', block: 1, citation: { url: 'https://example.org/', raw: {} } },
  { type: 'tool-call-delta', block: 2, argumentsText: '1}' },
  { type: 'block-end', block: 2, signature },
  { type: 'block-end', block: 1, signature },
  { type: 'block-start', block: 3, kind: 'refusal' },
  { type: 'refusal-delta', block: 3, text: 'No.' },
  { type: 'block-end', block: 3 },
  { type: 'usage', usage: { input: { total: 1 }, output: { total: 2 } } },
  { type: 'finish', finish: { reason: 'tool-calls' } },
];

test.each(contexts)('an answer in %s of every kind of piece is read whole', async (_name, context) => {
  const read = await readWithSdk(encodeStream(events, context));
  expect(read.output_text).toBe('One moment.');
  const { output, ...reply } = openaiResponsesSurface.encodeReply(fold(events), context);
  expect(read).toMatchObject({ id: reply.id, status: reply.status, model: reply.model });
  expect(read.output.map(({ type }) => type).toSorted()).toEqual(
    output.map((item) => ('type' in item ? item.type : '')).toSorted(),
  );
});

test('a failure in the middle is thrown with its message', async () => {
  const error = new GatewayError({ code: 'overloaded', message: 'Too busy.' });
  const text =
    encodeStream(events.slice(0, 6), contextOf(request)) +
    openaiResponsesSurface.encodeStreamError(error, { requestId: 'req_1' });
  await expect(readWithSdk(text)).rejects.toThrow('Too busy.');
});

(hasCorpus ? describe : describe.skip)('recorded streams, read and written again', () => {
  const vendors = ['openai', 'azure-openai', 'xai', 'lmstudio', 'github-copilot'];

  test.each(contexts)('in %s are read whole', async (_name, context) => {
    const cases = vendors
      .flatMap((vendor) => corpusCases(`${vendor}/responses`))
      .filter(({ status, isStream }) => status === 200 && isStream);
    expect(cases.length).toBeGreaterThan(100);
    for (const { name, body } of cases) {
      const said = decodeStream(body);
      if (said.at(-1)?.type === 'error') continue;
      const read = await readWithSdk(encodeStream(said, context));
      const text = fold(said)
        .message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []))
        .join('');
      expect([name, read.output_text]).toEqual([name, text]);
    }
  });
});
