/** The library: no server, no port, providers of one's own. */
import { spawnSync } from 'node:child_process';

import { afterEach, describe, expect, test } from '@jest/globals';

import {
  anthropic,
  GatewayError,
  google,
  openai,
  Router,
  xai,
  type ChatEvent,
  type LocalProvider,
} from '../../src/index.js';
import { brokenStream, json, openStream, startFakeVendor, stream } from '../harness/fake-vendor.js';

const ask = (content: string): { role: 'user'; content: string }[] => [{ role: 'user', content }];
const routers: Router[] = [];
const created = (options?: ConstructorParameters<typeof Router>[0]): Router => {
  const router = new Router(options);
  routers.push(router);
  return router;
};

afterEach(async () => {
  await Promise.all(routers.splice(0).map((router) => router.close()));
});

test('without a key it echoes', async () => {
  const router = created().register(openai()).register(anthropic()).register(google()).register(xai());
  for (const model of ['gpt-5', 'claude-sonnet-4-5', 'gemini-2.5-pro', 'grok-4']) {
    const result = await router.chatSync({ model, messages: ask('Say hello') });
    expect(result).toMatchObject({
      provider: 'echo',
      model,
      message: { role: 'assistant', parts: [{ type: 'text', text: 'Say hello' }] },
    });
  }
});

test('echo calls a tool that must be called, and answers in JSON where JSON is wanted', async () => {
  const router = created().register(openai());
  const tools = [{ type: 'function' as const, name: 'distance' }];
  const called = await router.chatSync({
    model: 'gpt-5',
    messages: ask('hi'),
    tools,
    toolChoice: { type: 'required' },
  });
  expect(called.message.parts).toEqual([
    {
      type: 'tool-call',
      callId: 'call_echo',
      name: 'distance',
      argumentsText: '{}',
      input: 'json',
      executor: 'client',
    },
  ]);
  expect(called.finish.reason).toBe('tool-calls');
  const formatted = await router.chatSync({
    model: 'gpt-5',
    messages: ask('hi'),
    responseFormat: { type: 'json' },
  });
  expect(formatted.message.parts[0]).toMatchObject({ text: '{"echo":"hi"}' });
});

test('without a key and without echo it says which variable to set', async () => {
  const router = created({ echo: 'never' }).register(openai());
  await expect(router.chatSync({ model: 'gpt-5', messages: ask('hi') })).rejects.toMatchObject({
    shape: { code: 'provider_not_configured', message: expect.stringContaining('OPENAI_API_KEY') },
  });
});

test('a vendor none of whose formats is spoken is refused', async () => {
  const router = created().register(openai({ apiKey: 'key', dialects: [] }));
  await expect(router.chatSync({ model: 'gpt-5-mini', messages: ask('hi') })).rejects.toMatchObject({
    shape: { code: 'not_implemented', provider: 'openai' },
  });
});

describe('a provider of one’s own', () => {
  const shout: LocalProvider = {
    kind: 'local',
    id: 'shout',
    patterns: ['loud-*'],
    // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
    async *chat(request) {
      yield [{ type: 'start', id: 's1', model: request.model, provider: 'shout' }];
      yield [
        { type: 'block-start', block: 0, kind: 'text' },
        { type: 'text-delta', block: 0, text: 'HELLO' },
        { type: 'block-end', block: 0 },
      ];
      yield [{ type: 'finish', finish: { reason: 'stop' } }];
    },
  };

  test('answers under its id, its patterns and an alias', async () => {
    const router = created({ aliases: { best: 'shout/x' } }).register(shout);
    for (const model of ['shout/x', 'loud-1', 'best']) {
      expect((await router.chatSync({ model, messages: ask('hi') })).message.parts[0]).toMatchObject({
        text: 'HELLO',
      });
    }
  });

  test('that breaks the order of events is an error, not a success', async () => {
    const broken: LocalProvider = {
      ...shout,
      // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
      async *chat() {
        yield [
          { type: 'start', id: 's', model: 'm', provider: 'shout' },
          { type: 'text-delta', block: 3, text: 'x' },
        ];
      },
    };
    const router = created().register(broken);
    await expect(router.chatSync({ model: 'loud-1', messages: ask('hi') })).rejects.toMatchObject({
      shape: { code: 'upstream_protocol' },
    });
  });

  test('that ends without an end is truncated', async () => {
    const short: LocalProvider = {
      ...shout,
      // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous
      async *chat() {
        yield [{ type: 'start', id: 's', model: 'm', provider: 'shout' }];
      },
    };
    const router = created().register(short);
    await expect(router.chatSync({ model: 'loud-1', messages: ask('hi') })).rejects.toMatchObject({
      shape: { code: 'upstream_truncated' },
    });
  });
});

test.each([
  [{ messages: ask('hi') }, '/model'],
  [{ model: 'gpt-5', messages: [] }, '/messages'],
  [{ model: 'gpt-5', messages: ask('hi'), temprature: 1 }, '/temprature'],
])('bad input %j is refused', async (input, pointer) => {
  const router = created().register(openai());
  const error = await router.chatSync(input as never).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GatewayError);
  expect(error).toMatchObject({ shape: { code: 'invalid_request', pointer } });
});

describe('a live vendor', () => {
  const chunk = (delta: object, finish: string | null): string =>
    `data: ${JSON.stringify({ id: 'c1', model: 'gpt-5', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

  test('is asked in the dialect that loses least, and what is lost is reported', async () => {
    const vendor = await startFakeVendor();
    const router = created().register(openai({ apiKey: 'sk-1', baseUrl: `${vendor.url}/v1` }));
    vendor.answer(json({ id: 'r1', model: 'gpt-5', status: 'completed', output: [] }));
    const plain = await router.chatSync({ model: 'gpt-5', messages: ask('hi') });
    expect(vendor.calls.at(-1)!.path).toBe('/v1/responses');
    expect(JSON.parse(vendor.calls.at(-1)!.body.toString())).toMatchObject({
      store: false,
      include: ['reasoning.encrypted_content'],
    });
    expect(plain.warnings).toEqual([]);
    vendor.answer(
      json({
        id: 'c1',
        model: 'gpt-5',
        choices: [{ index: 0, message: { content: 'x' }, finish_reason: 'stop' }],
      }),
    );
    const limited = await router.chatSync({ model: 'gpt-4.1', messages: ask('hi'), stop: ['END'], topK: 5 });
    expect(vendor.calls.at(-1)!.path).toBe('/v1/chat/completions');
    expect(limited.warnings).toMatchObject([
      { code: 'parameter_dropped', pointer: '/topK', disposition: 'dropped' },
    ]);
    await vendor.close();
  });

  test('what is told to be refused is not only reported', async () => {
    const router = created({ refused: ['topK'] }).register(
      openai({ apiKey: 'sk-1', baseUrl: 'http://127.0.0.1:9/v1' }),
    );
    await expect(router.chatSync({ model: 'gpt-5', messages: ask('hi'), topK: 5 })).rejects.toMatchObject({
      shape: { code: 'unsupported_parameter', pointer: '/topK' },
    });
  });

  test('a loop that is left, and a signal, close the connection', async () => {
    const vendor = await startFakeVendor();
    const router = created().register(openai({ apiKey: 'sk-1', baseUrl: `${vendor.url}/v1` }));
    vendor.answer(openStream([chunk({ content: 'Hello' }, null)]));
    const first = vendor.nextCall();
    for await (const event of router.chat({ model: 'gpt-4.1', messages: ask('hi'), stop: ['x'] })) {
      if (event.type === 'text-delta') break;
    }
    await (
      await first
    ).closedEarly;
    const second = vendor.nextCall();
    const leave = new AbortController();
    const failed = expect(
      router.chatSync({ model: 'gpt-4.1', messages: ask('hi'), stop: ['x'] }, { signal: leave.signal }),
    ).rejects.toMatchObject({ shape: { code: 'cancelled' } });
    const call = await second;
    leave.abort();
    await call.closedEarly;
    await failed;
    await vendor.close();
  });

  test('a failure after the first content is the last event', async () => {
    const vendor = await startFakeVendor();
    const router = created().register(openai({ apiKey: 'sk-1', baseUrl: `${vendor.url}/v1` }));
    vendor.answer(brokenStream([chunk({ content: 'Hello' }, null)]));
    const events: ChatEvent[] = [];
    for await (const event of router.chat({ model: 'gpt-4.1', messages: ask('hi'), stop: ['x'] }))
      events.push(event);
    expect(events.at(-1)).toMatchObject({
      type: 'error',
      error: { code: 'upstream_truncated', provider: 'openai' },
    });
    vendor.answer(stream([chunk({ content: 'Hello' }, 'stop'), 'data: [DONE]\n\n']));
    const result = await router.chatSync(
      { model: 'gpt-4.1', messages: ask('hi'), stop: ['x'] },
      { keys: { openai: 'sk-own' } },
    );
    expect(result.finish).toEqual({ reason: 'stop', rawReason: 'stop' });
    expect(vendor.calls.at(-1)!.headers.authorization).toBe('Bearer sk-own');
    await vendor.close();
  });
});

test('the built library loads no server, by import and by require', () => {
  const check = `
    const loaded = Object.keys(require.cache);
    const bad = loaded.filter((name) => /node_modules.(express|openapi-backend|nice-grpc|pino)./.test(name));
    if (bad.length > 0) { console.error(bad.join('\\n')); process.exit(1); }
    console.log(typeof library.Router);`;
  for (const code of [
    `const library = require('./dist/src/index.js');${check}`,
    `import('./dist/src/index.js').then((library) => {${check}});`,
  ]) {
    const run = spawnSync(process.execPath, ['-e', code], {
      cwd: new URL('../..', import.meta.url),
      encoding: 'utf8',
    });
    expect(`${run.stdout}${run.stderr}`.trim()).toBe('function');
  }
});
