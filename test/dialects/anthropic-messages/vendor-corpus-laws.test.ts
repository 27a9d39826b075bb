/** The wire side law: recorded bodies come through this dialect and out again as they were. */
import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import type { ChatResult } from '../../../src/chat/result.js';
import { anthropicMessagesSurface } from '../../../src/dialects/anthropic-messages/surface.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import { corpusCases, cut, hasCorpus } from '../../harness/corpus.js';
import { differences, framesOf, report, type Difference } from '../openai-responses/answers.js';
import { contextOf, hello, requestOf } from './surface-harness.js';
import type { Body } from './vendor-events.js';

if (!hasCorpus) console.warn('anthropic-messages: ../shared/corpus is missing, the laws are not tried on it');

const answered = corpusCases('anthropic/messages').filter(({ status }) => status === 200);
const requests = answered.flatMap(({ name, request }) => (request === undefined ? [] : [{ name, request }]));
const replies = answered
  .filter(({ isStream }) => !isStream)
  .map(({ name, body }) => ({ name, reply: parsed(body) }))
  .filter(({ reply }) => Array.isArray(reply['content']));
// Fixtures that hold several answers are no answer.
const streams = answered.filter(({ isStream, tags }) => isStream && !tags.includes('concatenated'));

function parsed(body: Buffer): Body {
  try {
    return JSON.parse(body.toString());
  } catch {
    return {};
  }
}

/** Null says as much as a member that is not there. */
const isLoss = ({ left, right }: Difference): boolean => (left ?? undefined) !== (right ?? undefined);

const found = (name: string, left: unknown, right: unknown): { name: string; difference: Difference }[] =>
  differences(left, right)
    .filter(isLoss)
    .map((difference) => ({ name, difference }));

const undo = { provider: 'anthropic' };

function decodeStream(bytes: readonly Uint8Array[]): ChatEvent[] {
  const decoder = anthropicMessagesVendor.streamDecoder(undo);
  const frames = framesOf(Buffer.concat(bytes));
  return [...frames.flatMap((frame) => decoder.push(frame)), ...decoder.end('eof')];
}

/** What the official SDK, with the newest members, puts together from a stream. */
async function sdkMessage(text: string): Promise<Body> {
  const client = new Anthropic({
    apiKey: 'none',
    maxRetries: 0,
    fetch: () => Promise.resolve(new Response(text, { headers: { 'content-type': 'text/event-stream' } })),
  });
  return await client.beta.messages.stream(hello as never).finalMessage();
}

/** The streams that the vendor's own SDK can read, with what it makes of them. */
async function readStreams(): Promise<{ name: string; message: Body; bytes: Buffer }[]> {
  const all = streams.map(async ({ name, body: bytes }) => {
    const message = await sdkMessage(bytes.toString()).catch(() => undefined);
    return message === undefined ? [] : [{ name, message, bytes }];
  });
  return (await Promise.all(all)).flat();
}

/** What an answer says; the text of arguments is spaced as the model wrote it. */
function meaningOf({ message, finish, usage }: ChatResult): unknown {
  const parts = message.parts.map((part) =>
    part.type === 'tool-call' ? { ...part, argumentsText: JSON.parse(part.argumentsText) as unknown } : part,
  );
  return { parts, finish, input: usage?.input, output: usage?.output };
}

const own = contextOf({ vendorDialect: 'anthropic-messages' });
const describeCorpus = hasCorpus ? describe : describe.skip;

describeCorpus('recorded traffic', () => {
  test('requests are written again just as they were read', () => {
    const all = requests.flatMap(({ name, request }) => {
      const model = String(request['model']);
      const { body, warnings } = anthropicMessagesVendor.encodeRequest(requestOf(request), {
        provider: 'anthropic',
        model,
      });
      expect({ name, warnings }).toEqual({ name, warnings: [] });
      return found(name, request, body);
    });
    expect(report(all)).toBe('');
    expect(requests.length).toBeGreaterThan(100);
  });

  test('replies are written again just as they were read', () => {
    const all = replies.flatMap(({ name, reply }) => {
      const events = anthropicMessagesVendor.decodeReply(reply, undo);
      expect(checkGrammar(events)).toBeUndefined();
      return found(name, reply, anthropicMessagesSurface.encodeReply(fold(events), own));
    });
    expect(report(all)).toBe('');
    expect(replies.length).toBeGreaterThan(100);
  });

  test('a stream says what the vendor’s SDK puts together from it', async () => {
    for (const { name, message, bytes } of await readStreams()) {
      const events = decodeStream([bytes]);
      expect({ name, problem: checkGrammar(events) }).toEqual({ name, problem: undefined });
      expect(report(found(name, message, anthropicMessagesSurface.encodeReply(fold(events), own)))).toBe('');
    }
    expect(streams.length).toBeGreaterThan(50);
  });

  test('a stream and a JSON reply of the same answer mean the same', async () => {
    for (const { name, message, bytes } of await readStreams()) {
      const whole = fold(anthropicMessagesVendor.decodeReply(message, undo));
      expect({ name, said: meaningOf(fold(decodeStream([bytes]))) }).toEqual({
        name,
        said: meaningOf(whole),
      });
    }
  });

  test('bytes may be cut anywhere', () => {
    for (const [seed, { name, body }] of streams.entries())
      expect({ name, events: decodeStream(cut(body, seed)) }).toEqual({ name, events: decodeStream([body]) });
  });
});
