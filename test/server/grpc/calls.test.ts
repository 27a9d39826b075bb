/** How calls over gRPC begin and end: headers, trailers, errors with their details, leaving, limits. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient, createClientFactory, Metadata, Status, type Channel } from 'nice-grpc';
import {
  BadRequest,
  errorDetailsClientMiddleware,
  ErrorInfo,
  RetryInfo,
  RichClientError,
} from 'nice-grpc-error-details';

import {
  ChatEvent,
  ChatRequest,
  Role,
  RouterDefinition,
  type RouterClient,
} from '../../../generated/proto/chat.js';
import type { ErrorShape } from '../../../src/chat/error.js';
import { errorTable, GatewayError } from '../../../src/chat/error.js';
import type { ChatEvent as InternalEvent } from '../../../src/chat/event.js';
import {
  authorized,
  endlessAnswer,
  shortAnswer,
  startProbeServer,
  type ProbeServer,
} from './probe-server.js';
import { callRaw } from './raw-call.js';

let server: ProbeServer;

beforeAll(async () => {
  server = await startProbeServer();
});

afterAll(async () => {
  await server.stop();
});

const asked = { model: 'probe/m', messages: [{ role: Role.USER, content: 'Hello?' }] };
const bytes = ChatRequest.encode(ChatRequest.fromPartial(asked)).finish();
const withKey = { metadata: Metadata(authorized) };

function clientOf(channel: Channel = server.channel): RouterClient {
  return createClient(RouterDefinition, channel);
}

async function readAll(stream: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

async function* failing(shape: ErrorShape): AsyncGenerator<InternalEvent[]> {
  await Promise.resolve();
  yield [];
  throw new GatewayError(shape);
}

describe('a call that works', () => {
  test('says who answers before, and the request id before and after', async () => {
    server.play(shortAnswer);
    let header = Metadata();
    let trailer = Metadata();
    const result = await clientOf().chatSync(asked, {
      metadata: Metadata({ ...authorized, 'x-request-id': 'my-id.1' }),
      onHeader: (received) => (header = received),
      onTrailer: (received) => (trailer = received),
    });
    expect(result).toMatchObject({ id: 'i', model: 'm', provider: 'probe', finish: { reason: 'stop' } });
    expect(header.get('x-request-id')).toBe('my-id.1');
    expect(header.get('x-aial-provider')).toBe('probe');
    expect(header.get('x-aial-model')).toBe('m');
    expect(trailer.get('x-request-id')).toBe('my-id.1');
    expect(trailer.has('x-aial-warnings')).toBe(false);
    expect(server.ended.at(-1)).toMatchObject({
      requestId: 'my-id.1',
      principal: 'tester',
      operation: 'ChatSync',
      status: Status.OK,
      isStream: false,
    });
  });

  test('a request id that cannot stand in a log is replaced', async () => {
    const { header } = await callRaw({
      address: server.address,
      bytes,
      metadata: { ...authorized, 'x-request-id': 'a b' },
    });
    expect(header?.get('x-request-id')[0]).toMatch(/^[\w-]{36}$/);
  });

  test('the head of a stream comes when the answer is committed, before its first message', async () => {
    const committing = await startProbeServer({ gateway: { commitAfterMs: 1 } });
    const { promise: headSeen, resolve: seeHead } = Promise.withResolvers<string | undefined>();
    committing.play(async function* () {
      // The answer goes on only when the head was seen.
      await headSeen;
      yield* shortAnswer();
    });
    const events = await readAll(
      clientOf(committing.channel).chatStream(asked, {
        ...withKey,
        onHeader: (received) => {
          seeHead(received.get('x-aial-provider'));
        },
      }),
    );
    expect(await headSeen).toBe('probe');
    expect(events.map(({ event }) => event?.$case)).toEqual(['start', 'part', 'finish']);
    await committing.stop();
  });

  test('warnings are counted in the trailer', async () => {
    server.play(async function* () {
      yield [{ type: 'start', id: 'i', model: 'm', provider: 'probe' }];
      await Promise.resolve();
      yield [
        { type: 'warning', warning: { code: 'unknown_event', message: 'w' } },
        { type: 'finish', finish: { reason: 'stop' } },
      ];
    });
    const { status, messages } = await callRaw({ address: server.address, bytes, metadata: authorized });
    expect(status.metadata.get('x-aial-warnings')).toEqual(['1']);
    expect(messages.map((message) => ChatEvent.decode(message).event?.$case)).toEqual([
      'start',
      'warning',
      'finish',
    ]);
  });

  test('a name that metadata cannot hold is percent-encoded, not fatal', async () => {
    server.play(shortAnswer);
    const { header, status } = await callRaw({
      address: server.address,
      bytes: ChatRequest.encode(ChatRequest.fromPartial({ ...asked, model: 'probe/ø m\u0007' })).finish(),
      metadata: authorized,
    });
    expect(status.code).toBe(Status.OK);
    expect(header?.get('x-aial-model')).toEqual(['%C3%B8%20m%07']);
  });
});

describe('an error', () => {
  test.each(Object.entries(errorTable))('%s has the status of the table', async (code, { grpc }) => {
    // The table's keys are the codes.
    server.play(() => failing({ code: code as ErrorShape['code'], message: 'm' }));
    const { status } = await callRaw({ address: server.address, bytes, metadata: authorized });
    expect(status.code).toBe(Status[grpc]);
    expect(status.details).toBe('m');
    expect(status.metadata.get('x-aial-error-code')).toEqual([code]);
    expect(status.metadata.get('x-request-id')).toHaveLength(1);
  });

  test('has details in the words of google.rpc, and plain trailers', async () => {
    server.play(() =>
      failing({
        code: 'rate_limited',
        message: 'Slowly.',
        pointer: '/model',
        provider: 'probe',
        retryAfterMs: 1_250.4,
      }),
    );
    let trailer = Metadata();
    const client = createClientFactory()
      .use(errorDetailsClientMiddleware)
      .create(RouterDefinition, server.channel);
    const error = await client
      .chatSync(asked, { ...withKey, onTrailer: (received) => (trailer = received) })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof RichClientError)) throw new Error('it did not fail, or without details');
    expect(error.code).toBe(Status.RESOURCE_EXHAUSTED);
    expect(error.extra).toEqual([
      {
        ...ErrorInfo.fromPartial({ reason: 'RATE_LIMITED', domain: 'aial', metadata: { provider: 'probe' } }),
        $type: ErrorInfo.$type,
      },
      {
        ...BadRequest.fromPartial({ fieldViolations: [{ field: '/model', description: 'Slowly.' }] }),
        $type: BadRequest.$type,
      },
      {
        ...RetryInfo.fromPartial({ retryDelay: { seconds: 1, nanos: 250_400_000 } }),
        $type: RetryInfo.$type,
      },
    ]);
    expect(trailer.get('retry-after-ms')).toBe('1251');
  });

  test('still says who failed', async () => {
    server.play(() => failing({ code: 'overloaded', message: 'm' }));
    const { header } = await callRaw({ address: server.address, bytes, metadata: authorized });
    expect(header?.get('x-aial-provider')).toEqual(['probe']);
  });

  test('is short and well-formed, whatever its message is', async () => {
    const message = `${'\n'.repeat(10)}\ud83d${'ø'.repeat(100_000)}`;
    server.play(() => failing({ code: 'invalid_request', message, pointer: '/model' }));
    const { status } = await callRaw({ address: server.address, bytes, metadata: authorized });
    expect(status.code).toBe(Status.INVALID_ARGUMENT);
    expect(status.details).toBe(`${'\n'.repeat(10)}\ufffd${'ø'.repeat(989)}…`);
  });

  test('of somebody else is INTERNAL, and its text stays inside', async () => {
    server.play(async function* () {
      await Promise.resolve();
      yield [];
      throw new Error('a secret of the inside');
    });
    const { status } = await callRaw({ address: server.address, bytes, metadata: authorized });
    expect(status.code).toBe(Status.INTERNAL);
    expect(JSON.stringify([status.details, status.metadata.toJSON()])).not.toContain('secret');
  });

  test('after the first content is an event, and the status says it too', async () => {
    server.play(async function* () {
      yield [
        { type: 'start', id: 'i', model: 'm', provider: 'probe' },
        { type: 'block-start', block: 0, kind: 'text' },
        { type: 'text-delta', block: 0, text: 'a' },
      ];
      await Promise.resolve();
      yield [{ type: 'error', error: { code: 'overloaded', message: 'Later.', retryAfterMs: 10 } }];
    });
    const { status, messages } = await callRaw({ address: server.address, bytes, metadata: authorized });
    expect(messages.map((message) => ChatEvent.decode(message).event?.$case)).toEqual([
      'start',
      'blockStart',
      'textDelta',
      'error',
    ]);
    expect(status).toMatchObject({ code: Status.UNAVAILABLE, details: 'Later.' });
    expect(status.metadata.get('retry-after-ms')).toEqual(['10']);
    expect(server.ended.at(-1)).toMatchObject({ status: Status.UNAVAILABLE, errorCode: 'overloaded' });
  });
});

describe("the caller's own vendor keys", () => {
  test.each([
    ['empty', 'x-aial-key-probe', '', 'empty'],
    ['sent twice', 'x-aial-key-probe', 'one-key, another-key', 'more than once'],
    ['for nobody', 'x-aial-key-nobody', 'some-key', 'no such provider; known: probe'],
  ])('%s: refused before any work', async (_name, name, value, problem) => {
    const before = server.askedCount;
    const { status } = await callRaw({
      address: server.address,
      bytes,
      metadata: { ...authorized, [name]: value },
    });
    expect(status).toMatchObject({
      code: Status.INVALID_ARGUMENT,
      details: expect.stringContaining(problem),
    });
    expect(status.details).not.toContain('-key,');
    expect(server.askedCount).toBe(before);
  });

  test('reach the provider', async () => {
    let keys = {};
    server.play((_request, context) => {
      keys = context.keys;
      return shortAnswer();
    });
    await callRaw({
      address: server.address,
      bytes,
      metadata: { ...authorized, 'x-aial-key-probe': 'their-own' },
    });
    expect(keys).toEqual({ probe: 'their-own' });
  });
});

describe('leaving', () => {
  test('a caller who leaves aborts the work at once', async () => {
    const aborted = Promise.withResolvers<unknown>();
    server.play(endlessAnswer(aborted.resolve));
    const ended = server.nextEnd();
    for await (const { event } of clientOf().chatStream(asked, withKey)) {
      if (event?.$case === 'textDelta') break;
    }
    await aborted.promise;
    expect(await ended).toMatchObject({
      operation: 'ChatStream',
      errorCode: 'cancelled',
      status: Status.CANCELLED,
    });
  });

  test('a caller who waits for a whole answer can leave too', async () => {
    const aborted = Promise.withResolvers<unknown>();
    const leave = new AbortController();
    server.play((request, context) => {
      leave.abort();
      return endlessAnswer(aborted.resolve)(request, context);
    });
    await expect(clientOf().chatSync(asked, { ...withKey, signal: leave.signal })).rejects.toBeDefined();
    await aborted.promise;
  });

  test('a deadline aborts the work, and the caller is told', async () => {
    const aborted = Promise.withResolvers<unknown>();
    server.play(endlessAnswer(aborted.resolve));
    const { status } = await callRaw({
      address: server.address,
      bytes,
      metadata: authorized,
      deadlineMs: 300,
    });
    expect(status.code).toBe(Status.DEADLINE_EXCEEDED);
    await aborted.promise;
  });

  test('a caller who does not read holds the vendor back', async () => {
    let given = 0;
    const enough = 200;
    const piece = 'x'.repeat(100_000);
    server.play(async function* () {
      yield [
        { type: 'start', id: 'i', model: 'm', provider: 'probe' },
        { type: 'block-start', block: 0, kind: 'text' },
      ];
      for (given = 0; given < enough; given += 1) {
        yield [{ type: 'text-delta', block: 0, text: piece }];
        // A read from a socket is never at once.
        await new Promise(setImmediate);
      }
      yield [
        { type: 'block-end', block: 0 },
        { type: 'finish', finish: { reason: 'stop' } },
      ];
    });
    const stream = clientOf().chatStream(asked, withKey)[Symbol.asyncIterator]();
    await stream.next();
    // Nothing is read now: the count stands still once the buffers on the way are full.
    let before = -1;
    while (given !== before) {
      before = given;
      for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
    }
    expect(given).toBeLessThan(enough);
    let events = 1;
    for (let next = await stream.next(); next.done !== true; next = await stream.next()) events += 1;
    expect(given).toBe(enough);
    expect(events).toBe(enough + 4);
  });

  test('a caller who leaves without having read is no success', async () => {
    const piece = 'x'.repeat(100_000);
    server.play(async function* (_request, { signal }) {
      yield [
        { type: 'start', id: 'i', model: 'm', provider: 'probe' },
        { type: 'block-start', block: 0, kind: 'text' },
      ];
      while (!signal.aborted) {
        yield [{ type: 'text-delta', block: 0, text: piece }];
        await new Promise(setImmediate);
      }
    });
    const ended = server.nextEnd();
    const stream = clientOf().chatStream(asked, withKey)[Symbol.asyncIterator]();
    await stream.next();
    for (let turn = 0; turn < 2_000; turn += 1) await new Promise(setImmediate);
    await stream.return?.();
    expect(await ended).toMatchObject({ errorCode: 'cancelled', status: Status.CANCELLED });
  });
});
