/** The gRPC server around the calls: keys, reflection, health, TLS, limits, bad bytes, the end. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { createFileRegistry, create, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { Client, credentials } from '@grpc/grpc-js';
import { ChannelCredentials, createChannel, createClient, Metadata, Status } from 'nice-grpc';
import { HealthDefinition } from 'nice-grpc-server-health';

import { ChatRequest, Role, RouterDefinition } from '../../../generated/proto/chat.js';
import {
  authorized,
  endlessAnswer,
  KEY,
  shortAnswer,
  startProbeServer,
  type ProbeServer,
} from './probe-server.js';
import { callRaw } from './raw-call.js';
import { selfSigned } from './self-signed.js';

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

describe('keys', () => {
  const refused: [string, Record<string, string>][] = [
    ['none', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['a prefix', { authorization: `Bearer ${KEY.slice(0, -1)}` }],
    ['a longer one', { authorization: `Bearer ${KEY}x` }],
    ['another scheme', { authorization: `Basic ${KEY}` }],
    ['doubled', { authorization: `Bearer ${KEY}, Bearer ${KEY}` }],
  ];

  test.each(
    ['ChatSync', 'ChatStream'].flatMap((method) =>
      refused.map(([name, metadata]) => ({ method, name, metadata })),
    ),
  )('$method with $name', async ({ method, metadata }) => {
    const before = server.askedCount;
    const { status } = await callRaw({ address: server.address, method, bytes, metadata });
    expect(status.code).toBe(Status.UNAUTHENTICATED);
    expect(status.metadata.get('x-aial-error-code')).toEqual(['unauthenticated']);
    expect(server.askedCount).toBe(before);
    expect(server.ended.at(-1)).toMatchObject({
      principal: 'anonymous',
      operation: method,
      isStream: method === 'ChatStream',
    });
  });

  test('are looked at before the message: one that never ends gets its answer, and is not read', async () => {
    const client = new Client(server.address, credentials.createInsecure());
    const written = Promise.withResolvers<undefined>();
    // A stream of messages for a method that takes one: each would be read into memory before the method is called.
    const call = client.makeClientStreamRequest<Buffer, Buffer>(
      '/aial.v1.Router/ChatSync',
      (message) => message,
      (message) => message,
      (error) => {
        written.resolve(undefined);
        expect(error?.code).toBe(Status.UNAUTHENTICATED);
      },
    );
    call.on('error', () => undefined);
    call.write(Buffer.alloc(900_000));
    await written.promise;
    client.close();
    expect.assertions(1);
  });
});

describe('reflection', () => {
  /** Calls the service by its bytes: `list_services` is field 7, `file_containing_symbol` field 4. */
  async function reflect(version: string, field: number, text: string): Promise<Buffer> {
    const client = new Client(server.address, credentials.createInsecure());
    const call = client.makeBidiStreamRequest<Buffer, Buffer>(
      `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`,
      (message) => message,
      (message) => message,
    );
    call.on('error', () => undefined);
    call.write(Buffer.from(new BinaryWriter().tag(field, WireType.LengthDelimited).string(text).finish()));
    call.end();
    const answers: Buffer[] = [];
    for await (const answer of call as AsyncIterable<Buffer>) answers.push(answer);
    client.close();
    return Buffer.concat(answers);
  }

  test.each(['v1', 'v1alpha'])('%s lists the services, without a key', async (version) => {
    const listed = (await reflect(version, 7, '')).toString('latin1');
    expect(listed).toContain('aial.v1.Router');
    expect(listed).toContain('grpc.health.v1.Health');
  });

  test.each([
    'grpc.health.v1.Health',
    'google.rpc.ErrorInfo',
    'google.rpc.BadRequest',
    'google.rpc.RetryInfo',
    'google.protobuf.Duration',
  ])('%s is known too, for tools that print it', async (symbol) => {
    expect((await reflect('v1', 4, symbol)).toString('latin1')).not.toContain('not found');
  });

  test.each(['v1', 'v1alpha'])('%s hands out a contract that stands by itself', async (version) => {
    const answer = await reflect(version, 4, 'aial.v1.Router');
    const start = answer.indexOf('chat.proto') - 2;
    const file = fromBinary(FileDescriptorProtoSchema, answer.subarray(start));
    expect(file.dependency).toEqual(['google/protobuf/struct.proto']);
    const [dependency = ''] = file.dependency;
    const other = await reflect(version, 3, dependency);
    const struct = fromBinary(FileDescriptorProtoSchema, other.subarray(other.indexOf(dependency, 40) - 2));
    const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: [struct, file] }));
    expect(
      registry.getService('aial.v1.Router')?.methods.map(({ name, methodKind }) => [name, methodKind]),
    ).toEqual([
      ['ChatSync', 'unary'],
      ['ChatStream', 'server_streaming'],
    ]);
  });
});

test('health needs no key and knows the server and the service', async () => {
  const health = createClient(HealthDefinition, server.channel);
  expect((await health.check({ service: '' })).status).toBe(1);
  expect((await health.check({ service: RouterDefinition.fullName })).status).toBe(1);
  await expect(health.check({ service: 'nobody' })).rejects.toMatchObject({ code: Status.NOT_FOUND });
});

test('a method that is not there is UNIMPLEMENTED', async () => {
  const { status } = await callRaw({ address: server.address, method: 'Chat', bytes, metadata: authorized });
  expect(status.code).toBe(Status.UNIMPLEMENTED);
});

describe('TLS', () => {
  const tls = selfSigned();
  const target = { 'grpc.ssl_target_name_override': 'localhost' };

  test('the certificate is served, and calls go through it', async () => {
    const secured = await startProbeServer({ tls });
    const channel = createChannel(secured.address, ChannelCredentials.createSsl(tls.certificate), target);
    const result = await createClient(RouterDefinition, channel).chatSync(asked, withKey);
    expect(result.id).toBe('i');
    channel.close();
    await secured.stop();
  });

  test('a caller without TLS, or who does not trust it, gets nowhere', async () => {
    const secured = await startProbeServer({ tls });
    const plain = await callRaw({ address: secured.address, bytes, metadata: authorized, deadlineMs: 5_000 });
    expect(plain.status.code).toBe(Status.UNAVAILABLE);
    const channel = createChannel(
      secured.address,
      ChannelCredentials.createSsl(selfSigned().certificate),
      target,
    );
    await expect(createClient(RouterDefinition, channel).chatSync(asked, withKey)).rejects.toMatchObject({
      code: Status.UNAVAILABLE,
    });
    channel.close();
    expect(secured.askedCount).toBe(0);
    await secured.stop();
  });
});

describe('what cannot be read', () => {
  const field = (number: number, content: Uint8Array | string): Uint8Array => {
    const writer = new BinaryWriter().tag(number, WireType.LengthDelimited);
    return (typeof content === 'string' ? writer.string(content) : writer.bytes(content)).finish();
  };
  const beside = (more: Uint8Array): Uint8Array => Buffer.concat([bytes, more]);
  /** A Struct with one member, which is a text. */
  const struct = (name: string, value: Uint8Array = field(3, 'x')): Uint8Array =>
    field(1, Buffer.concat([field(1, name), field(2, value)]));
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? struct('a') : struct('a', field(5, nested(depth - 1)));
  const providerOptions = (value: Uint8Array): Uint8Array =>
    beside(field(29, Buffer.concat([field(1, 'openai'), field(2, value)])));

  test.each<[string, Uint8Array, string]>([
    ['no protobuf', Buffer.from('{"model":"m"}'), 'no aial.v1.ChatRequest'],
    [
      'an integer over 2^53',
      beside(new BinaryWriter().tag(10, WireType.Varint).int64('9007199254740993').finish()),
      'MAX_SAFE_INTEGER',
    ],
    ['JSON that is too deep', providerOptions(nested(40)), 'recursion limit'],
    ['a field of a newer contract', beside(field(999, 'x')), 'The request has a field 999'],
    [
      'a field of a newer contract, deep inside',
      beside(
        field(
          2,
          Buffer.concat([field(2, 'c'), field(3, Buffer.concat([field(1, field(1, 't')), field(77, 'x')]))]),
        ),
      ),
      '/messages/1/parts/0 has a field 77',
    ],
    [
      'a member called __proto__',
      providerOptions(struct('a', field(5, struct('__proto__')))),
      '/provider_options/openai/a/__proto__',
    ],
    [
      'a label called __proto__',
      beside(field(24, Buffer.concat([field(1, '__proto__'), field(2, 'x')]))),
      '/metadata/__proto__',
    ],
  ])('%s is INVALID_ARGUMENT, with a reason and a request id', async (_name, message, reason) => {
    for (const method of ['ChatSync', 'ChatStream']) {
      const { status } = await callRaw({
        address: server.address,
        method,
        bytes: message,
        metadata: authorized,
      });
      expect(status).toMatchObject({
        code: Status.INVALID_ARGUMENT,
        details: expect.stringMatching(new RegExp(reason)),
      });
      expect(status.metadata.get('x-request-id')).toHaveLength(1);
    }
  });

  test('JSON of 30 levels can be read, as the contract promises', async () => {
    let depth = 0;
    server.play((request) => {
      for (let value: unknown = request.providerOptions['openai']; typeof value === 'object'; depth += 1)
        value = Object.values(value ?? {})[0];
      return shortAnswer();
    });
    const { status } = await callRaw({
      address: server.address,
      bytes: providerOptions(nested(29)),
      metadata: authorized,
    });
    expect(status.code).toBe(Status.OK);
    expect(depth).toBe(30);
  });

  test('bytes of a stranger are not even read', async () => {
    const { status } = await callRaw({ address: server.address, bytes: Buffer.from('???') });
    expect(status.code).toBe(Status.UNAUTHENTICATED);
  });

  test('what is invalid is told before any work', async () => {
    const before = server.askedCount;
    const message = ChatRequest.encode(ChatRequest.fromPartial({ ...asked, topP: 2 })).finish();
    const { status } = await callRaw({ address: server.address, bytes: message, metadata: authorized });
    expect(status).toMatchObject({
      code: Status.INVALID_ARGUMENT,
      details: expect.stringContaining('/top_p'),
    });
    expect(server.askedCount).toBe(before);
  });
});

describe('limits', () => {
  test('a message over the limit is RESOURCE_EXHAUSTED, one below is not', async () => {
    server.play(shortAnswer);
    const client = createClient(RouterDefinition, server.channel);
    const sized = (length: number) => ({
      ...asked,
      messages: [{ role: Role.USER, content: 'x'.repeat(length) }],
    });
    expect((await client.chatSync(sized(999_000), withKey)).id).toBe('i');
    await expect(client.chatSync(sized(1_000_001), withKey)).rejects.toMatchObject({
      code: Status.RESOURCE_EXHAUSTED,
    });
  });

  test('calls over the number are UNAVAILABLE with a time to wait, and places come free', async () => {
    const small = await startProbeServer({ maxInflight: 1 });
    small.play(endlessAnswer(() => undefined));
    const first = createClient(RouterDefinition, small.channel)
      .chatStream(asked, withKey)
      [Symbol.asyncIterator]();
    await first.next();
    const { status } = await callRaw({ address: small.address, bytes, metadata: authorized });
    expect(status.code).toBe(Status.UNAVAILABLE);
    expect(status.metadata.get('x-aial-error-code')).toEqual(['overloaded']);
    expect(status.metadata.get('retry-after-ms')).toEqual(['1000']);
    const ended = small.nextEnd();
    await first.return?.();
    await ended;
    small.play(shortAnswer);
    expect((await callRaw({ address: small.address, bytes, metadata: authorized })).status.code).toBe(
      Status.OK,
    );
    await small.stop();
  });
});

describe('the end', () => {
  test('waits for calls in work', async () => {
    const closing = await startProbeServer();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    closing.play(async function* () {
      yield [{ type: 'start', id: 'i', model: 'm', provider: 'probe' }];
      yield [{ type: 'part', block: 0, part: { type: 'text', text: 'a' } }];
      await promise;
      yield [{ type: 'finish', finish: { reason: 'stop' } }];
    });
    const stream = createClient(RouterDefinition, closing.channel)
      .chatStream(asked, withKey)
      [Symbol.asyncIterator]();
    await stream.next();
    const closed = closing.close(60_000);
    const late = callRaw({ address: closing.address, bytes, metadata: authorized, deadlineMs: 5_000 });
    expect((await late).status.code).toBe(Status.UNAVAILABLE);
    resolve(undefined);
    const rest: unknown[] = [];
    for (let next = await stream.next(); next.done !== true; next = await stream.next())
      rest.push(next.value.event?.$case);
    expect(rest).toEqual(['part', 'finish']);
    await closed;
    closing.channel.close();
  });

  test('cuts them off when the time is over, and tells the vendor', async () => {
    const closing = await startProbeServer();
    const aborted = Promise.withResolvers<unknown>();
    closing.play(endlessAnswer(aborted.resolve));
    const stream = createClient(RouterDefinition, closing.channel)
      .chatStream(asked, withKey)
      [Symbol.asyncIterator]();
    await stream.next();
    await closing.close(50);
    await aborted.promise;
    await expect(
      (async () => {
        for (let next = await stream.next(); next.done !== true; next = await stream.next());
      })(),
    ).rejects.toBeDefined();
    closing.channel.close();
  });

  test('an address that is taken is told', async () => {
    await expect(startProbeServer({ port: server.port })).rejects.toThrow(/EADDRINUSE|No address added|bind/);
  });
});
