/**
 * Recorded OpenAI traffic through chat.sync, chat.stream and gRPC: the meaning equals what the official SDK reads from
 * the recording itself.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChannel, createClientFactory, Metadata, type Channel } from 'nice-grpc';

import { Role, RouterDefinition } from '../../generated/proto/chat.js';
import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { corpusCases, cut, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { ownCases } from '../harness/own-recordings.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';
import { foldAial, meaningOfAial, meaningOfGrpc, type Meaning } from './meaning.js';
import { readChat, readResponse } from './sdk-readings.js';

let vendor: FakeVendor;
let gateway: TestGateway;
let channel: Channel;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    OPENAI_API_KEY: 'sk-operator-key-of-tests',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    AIAL_MAX_BODY_BYTES: '50000000',
  });
  channel = createChannel(gateway.grpcAddress, undefined, { 'grpc.max_receive_message_length': -1 });
});

afterAll(async () => {
  channel.close();
  await gateway.close();
  await vendor.close();
});

/** Only Chat Completions knows stop sequences: a request with one goes there, any other to Responses. */
function question(api: string): Record<string, unknown> {
  const base = { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'any' }] };
  return api.endsWith('chat-completions') ? { ...base, stop: ['never'] } : base;
}

async function bySync(api: string): Promise<Meaning> {
  const response = await gateway.post('/v1/chat.sync', question(api));
  const body = (await response.json()) as any;
  if (response.status !== 200) throw new Error(JSON.stringify(body));
  return meaningOfAial(body);
}

async function byStream(api: string): Promise<Meaning> {
  const response = await gateway.post('/v1/chat.stream', question(api));
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return meaningOfAial(foldAial(text));
}

async function byGrpc(api: string, isStream: boolean): Promise<Meaning> {
  const client = createClientFactory().create(RouterDefinition, channel);
  const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}` });
  const request = {
    model: 'openai/gpt-4o',
    messages: [{ role: Role.USER, content: 'any' }],
    ...(api.endsWith('chat-completions') ? { stop: ['never'] } : {}),
  };
  if (!isStream) return meaningOfGrpc(await client.chatSync(request, { metadata }));
  const events = [];
  for await (const event of client.chatStream(request, { metadata })) events.push(event);
  return meaningOfGrpc(events);
}

const apis = [
  { api: 'openai/chat-completions', bySdk: readChat },
  { api: 'openai/responses', bySdk: readResponse },
];

/** Whole answers that say something: errors and streams that fail have their own tests. */
function isAnswer({ status, body, tags }: CorpusCase): boolean {
  const text = body.toString('latin1');
  const isFailure =
    text.includes('"response.failed"') ||
    /^\s*\{\s*"error":\s*\{/.test(text) ||
    text.includes('event: error');
  // One fixture holds the streams of several answers, one after the other: no vendor sends that.
  const answers = text.match(/^data: .*"type":\s*"response\.created"/gm)?.length ?? 1;
  return answers === 1 && status === 200 && body.byteLength > 0 && !isFailure && !tags.includes('truncated');
}

if (!hasCorpus) console.warn('../shared/corpus is missing: only answers written for the tests are replayed');

describe('recorded OpenAI answers', () => {
  for (const { api, bySdk } of apis) {
    test(`${api}: the same meaning by every surface`, async () => {
      const cases = [...ownCases(api), ...corpusCases(api)].filter(isAnswer);
      const different: string[] = [];
      const unread: string[] = [];
      for (const [index, each] of cases.entries()) {
        vendor.answer(each.isStream ? stream(cut(each.body, index)) : json(each.body));
        const expected = await bySdk(each).catch(() => undefined);
        if (expected === undefined) {
          // A recording that was cut inside an event: the SDK cannot say what it means.
          unread.push(each.name);
          continue;
        }
        const surfaces = each.isStream
          ? { 'chat.stream': () => byStream(api), ChatStream: () => byGrpc(api, true) }
          : { 'chat.sync': () => bySync(api), ChatSync: () => byGrpc(api, false) };
        for (const [surface, ask] of Object.entries(surfaces)) {
          const got = await ask().catch((error: unknown) => ({ failed: String(error) }));
          if (JSON.stringify(got) !== JSON.stringify(expected)) {
            different.push(
              `${each.name} by ${surface}:\n  SDK  ${JSON.stringify(expected)}\n  AIal ${JSON.stringify(got)}`,
            );
          }
        }
      }
      console.log(
        `${api}: ${cases.length} answers, ${different.length} differences; not read by the SDK: ${unread.join(', ') || 'none'}`,
      );
      expect(unread.length).toBeLessThan(4);
      expect(different.slice(0, 12).join('\n').slice(0, 12_000)).toBe('');
      expect(cases.length).toBeGreaterThan(hasCorpus ? 150 : 1);
    }, 300_000);
  }
});
