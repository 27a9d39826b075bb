/** AIAL_WORKERS: several processes are one gateway to those who call it, run it and read its log. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { createChannel, createClient, Metadata } from 'nice-grpc';

import { Role, RouterDefinition } from '../../generated/proto/chat.js';
import { loadSettings } from '../../src/config/load.js';
import { backOff } from '../../src/server/workers/back-off.js';
import { describeConfiguration, startDaemon } from '../../src/server/daemon.js';
import { wholeLines } from '../../src/server/workers/whole-lines.js';
import { openStream, startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY } from '../harness/gateway.js';
import { runScript, type RunningScript } from '../scripts/run-script.js';

interface Workers extends RunningScript {
  port: number;
  grpcPort: number;
}

let vendor: FakeVendor;
let folder: string;
const running: RunningScript[] = [];

beforeAll(async () => {
  vendor = await startFakeVendor();
  folder = mkdtempSync(join(tmpdir(), 'aial-workers-'));
});

afterAll(async () => {
  await vendor.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

function run(environment: Record<string, string>): RunningScript {
  const script = runScript('dist/src/main.js', [], {
    AIAL_WORKERS: '2',
    HOST: '127.0.0.1',
    PORT: '0',
    GRPC_HOST: '127.0.0.1',
    GRPC_PORT: '0',
    AIAL_MASTER_KEY: MASTER_KEY,
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    ...environment,
  });
  running.push(script);
  return script;
}

async function startWorkers(environment: Record<string, string> = {}): Promise<Workers> {
  const script = run(environment);
  const [, port, grpcPort] = await script.says(/HTTP +http:\S+:(\d+)\n +gRPC +\S+:(\d+) /);
  return { ...script, port: Number(port), grpcPort: Number(grpcPort) };
}

const ECHOED = { model: 'claude-x', messages: [{ role: 'user', content: 'x' }] };
const STREAMED = { model: 'gpt-5', stream: true, messages: [{ role: 'user', content: 'x' }] };

/** A call on a connection of its own; `head` resolves with its status, `text` with its whole body. */
function call(port: number, body: unknown): { head: Promise<number>; text: Promise<string> } {
  const head = Promise.withResolvers<number>();
  const text = Promise.withResolvers<string>();
  const headers = { authorization: `Bearer ${MASTER_KEY}`, 'content-type': 'application/json' };
  const options = { port, path: '/v1/chat/completions', method: 'POST', headers, agent: false };
  const calling = request({ host: '127.0.0.1', ...options }, (reply) => {
    let all = '';
    head.resolve(reply.statusCode ?? 0);
    reply.on('data', (piece: Buffer) => (all += piece.toString()));
    reply.on('close', () => text.resolve(all));
  });
  calling.on('error', (error) => {
    head.reject(error);
    text.resolve('');
  });
  calling.end(JSON.stringify(body));
  return { head: head.promise, text: text.promise };
}

async function callByGrpc(port: number): Promise<void> {
  const channel = createChannel(`127.0.0.1:${port}`, undefined, { 'grpc.use_local_subchannel_pool': 1 });
  const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}` });
  const asked = { model: 'claude-x', messages: [{ role: Role.USER, content: 'x' }] };
  await createClient(RouterDefinition, channel).chatSync(asked, { metadata });
  channel.close();
}

interface Line {
  pid?: number;
  operation?: string;
  message?: string;
}

/** The lines of the log in what was said; each that begins like one has to be whole. */
function logLines(output: string): Line[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Line);
}

const callLines = (output: string): Line[] =>
  logLines(output).filter(({ operation }) => operation !== undefined);

const pidsOf = (lines: Line[]): number[] => [...new Set(lines.flatMap(({ pid }) => pid ?? []))];

/** A vendor's stream that goes on until it is told to end. */
function heldStream(): () => void {
  const done = Promise.withResolvers<void>();
  vendor.answer(async (response, seen) => {
    await openStream(['data: {"id":"c","choices":[{"index":0,"delta":{"content":"hi"}}]}\n\n'])(
      response,
      seen,
    );
    await done.promise;
    response.end(
      'data: {"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n',
    );
  });
  return done.resolve;
}

test('both doors are served by both; one that is killed is replaced; SIGTERM lets a stream end', async () => {
  const gateway = await startWorkers({
    AIAL_DRAIN_TIMEOUT_MS: '600000',
    AIAL_MASTER_KEY: `short,${MASTER_KEY}`,
  });
  await Promise.all(Array.from({ length: 6 }, () => call(gateway.port, ECHOED).head));
  await Promise.all([1, 2, 3, 4].map(() => callByGrpc(gateway.grpcPort)));
  // Lines are written 50 ms late at most: those that wait in a killed process are lost.
  await gateway.says(/(?:"operation"[^]*){10}/);
  const first = callLines(gateway.output())[0]?.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await gateway.says(new RegExp(`"pid":${first},"how":"SIGKILL".*another is started`));
  expect(await call(gateway.port, ECHOED).head).toBe(200);
  let calls = 11;
  const isReplaced = async (): Promise<boolean> => {
    expect(await call(gateway.port, ECHOED).head).toBe(200);
    calls += 1;
    await new Promise((resolve) => setTimeout(resolve, 60));
    return pidsOf(callLines(gateway.output())).length === 3;
  };
  while (!(await isReplaced()));

  const release = heldStream();
  const streams = [call(gateway.port, STREAMED), call(gateway.port, STREAMED)];
  expect(await Promise.all(streams.map(({ head }) => head))).toEqual([200, 200]);
  gateway.child.kill('SIGTERM');
  await gateway.says(/SIGTERM: waiting for calls in work/);
  release();
  for (const { text } of streams) expect(await text).toMatch(/data: \[DONE\]\n\n$/);
  const { code, output } = await gateway.end;
  expect(code).toBe(0);

  const lines = logLines(output);
  expect(callLines(output)).toHaveLength(calls + streams.length);
  const grpc = lines.filter(({ operation }) => operation === 'ChatSync');
  expect(pidsOf(grpc)).toHaveLength(2);
  expect(output.match(/^AIal /gm)).toHaveLength(1);
  expect(lines.filter(({ message }) => message?.includes('shorter than') ?? false)).toHaveLength(1);
}, 30_000);

test('a second signal waits for no call', async () => {
  const gateway = await startWorkers({ AIAL_DRAIN_TIMEOUT_MS: '600000' });
  const release = heldStream();
  const stream = call(gateway.port, STREAMED);
  await stream.head;
  gateway.child.kill('SIGINT');
  await gateway.says(/SIGINT: waiting/);
  gateway.child.kill('SIGINT');
  expect((await gateway.end).code).toBe(130);
  expect(await stream.text).not.toContain('[DONE]');
  release();
}, 30_000);

test('a taken port is told as one process tells it', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const PORT = String((blocker.address() as AddressInfo).port);
  const ends = await Promise.all(['1', '2'].map((AIAL_WORKERS) => run({ PORT, AIAL_WORKERS }).end));
  blocker.close();
  expect(ends[0]?.output).toContain('the port is taken. Set PORT to another.');
  expect(ends[1]).toEqual(ends[0]);
  expect(ends[1]?.code).toBe(1);
}, 30_000);

test('when no worker is left and none can start, the gateway ends and says why', async () => {
  const path = join(folder, 'keys');
  writeFileSync(path, MASTER_KEY);
  const gateway = await startWorkers({ AIAL_MASTER_KEY: '', AIAL_MASTER_KEY_FILE: path });
  await Promise.all(Array.from({ length: 6 }, () => call(gateway.port, ECHOED).head));
  await gateway.says(/"pid":(\d+)[^\n]*"operation"[^]*"pid":(?!\1)\d+[^\n]*"operation"/);
  rmSync(path);
  for (const pid of pidsOf(callLines(gateway.output()))) process.kill(pid, 'SIGKILL');
  const { code, output } = await gateway.end;
  expect(code).toBe(1);
  expect(output).toMatch(/AIal cannot start:\n {2}AIAL_MASTER_KEY_FILE: .*ENOENT.*\n$/);
}, 30_000);

test('a key that was made up elsewhere is taken, and it is the one that lets callers in', async () => {
  const settings = loadSettings({ HOST: '127.0.0.1', PORT: '0', AIAL_ENABLE_GRPC: 'off' });
  const madeUpKey = 'made-up-by-the-first-process';
  const logTo = { write: (): void => undefined };
  const daemon = await startDaemon(settings, { isTerminal: false, version: '1', madeUpKey, logTo });
  const url = `http://127.0.0.1:${daemon.http?.port}/v1/models`;
  const ask = (key: string): Promise<Response> => fetch(url, { headers: { authorization: `Bearer ${key}` } });
  expect([(await ask(madeUpKey)).status, (await ask('another')).status]).toEqual([200, 401]);
  expect(daemon.facts.madeUpKey).toBe(madeUpKey);
  await daemon.close();
});

test('--check tells how many there are, auto is a number, and nothing is told of one', () => {
  expect(describeConfiguration(loadSettings({ AIAL_WORKERS: '3' }))).toMatch(
    /AIAL_WORKERS=3[^]*workers: 3 processes/,
  );
  expect(loadSettings({ AIAL_WORKERS: 'auto' }).numbers.AIAL_WORKERS).toBeGreaterThanOrEqual(1);
  expect(describeConfiguration(loadSettings({}))).not.toContain('workers:');
  expect(() => loadSettings({ AIAL_WORKERS: 'all' })).toThrow(
    'AIAL_WORKERS: "all" is not right. Set a whole number from 1 to 256, or auto.',
  );
  expect(() => loadSettings({ AIAL_MAX_INFLIGHT: 'auto' })).toThrow('AIAL_MAX_INFLIGHT');
});

test('lines are whole however they were cut, the last one of a killed process too', () => {
  const written: string[] = [];
  const lines = wholeLines((whole) => void written.push(whole.toString()));
  for (const piece of ['a', 'b\nc', 'd', '\n', 'e\nf\ng']) lines.push(Buffer.from(piece));
  lines.end();
  lines.end();
  expect(written).toEqual(['ab\n', 'cd\n', 'e\nf\n', 'g\n']);
});

test('who had lived is replaced at once, others ever later; after three failed starts there is no hope', () => {
  const waiting = backOff();
  expect([10_000, 9_999, 50, undefined, 10_000].map((lived) => waiting.afterEnd(lived))).toEqual([
    0, 100, 200, 400, 0,
  ]);
  const delays = Array.from({ length: 9 }, () => waiting.afterEnd(1));
  expect(delays.at(-1)).toBe(10_000);
  const starts = [1, 2].map(() => {
    waiting.afterEnd(undefined);
    return waiting.isHopeless();
  });
  expect(starts).toEqual([false, true]);
  waiting.started();
  expect(waiting.isHopeless()).toBe(false);
});
