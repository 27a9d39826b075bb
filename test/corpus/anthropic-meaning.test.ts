/**
 * Recorded Anthropic traffic through every surface: the meaning equals what Anthropic's SDK reads from the recording
 * itself, as far as the surface has a word for it.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createChannel, createClientFactory, Metadata, type Channel } from 'nice-grpc';

import { Role, RouterDefinition } from '../../generated/proto/chat.js';
import { corpusCases, cut, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';
import { foldAial, meaningOfAial, meaningOfGrpc, type Meaning } from './meaning.js';
import { readChat, readMessage, readResponse } from './sdk-readings.js';

let vendor: FakeVendor;
let gateway: TestGateway;
let channel: Channel;

beforeAll(async () => {
  vendor = await startFakeVendor();
  gateway = await startGateway({
    ANTHROPIC_API_KEY: 'sk-ant-operator-key-of-tests',
    ANTHROPIC_API_BASE_URL: vendor.url,
    AIAL_MAX_BODY_BYTES: '50000000',
  });
  channel = createChannel(gateway.grpcAddress, undefined, { 'grpc.max_receive_message_length': -1 });
});

afterAll(async () => {
  channel.close();
  await gateway.close();
  await vendor.close();
});

const model = 'claude-sonnet-5';
const messages = [{ role: 'user', content: 'any' }];

type Surface = (isStream: boolean) => Promise<Meaning>;

async function ask(path: string, body: Record<string, unknown>): Promise<{ body: Buffer; text: string }> {
  const response = await gateway.post(path, { model, ...body });
  const text = await response.text();
  if (response.status !== 200) throw new Error(text);
  return { body: Buffer.from(text), text };
}

const byAial: Surface = async (isStream) => {
  const { text } = await ask(isStream ? '/v1/chat.stream' : '/v1/chat.sync', { messages });
  return meaningOfAial(isStream ? foldAial(text) : JSON.parse(text));
};

const byGrpc: Surface = async (isStream) => {
  const client = createClientFactory().create(RouterDefinition, channel);
  const metadata = Metadata({ authorization: `Bearer ${MASTER_KEY}` });
  const request = { model, messages: [{ role: Role.USER, content: 'any' }] };
  if (!isStream) return meaningOfGrpc(await client.chatSync(request, { metadata }));
  const events = [];
  for await (const event of client.chatStream(request, { metadata })) events.push(event);
  return meaningOfGrpc(events);
};

const byChat: Surface = async (isStream) => {
  const options = isStream ? { stream: true, stream_options: { include_usage: true } } : {};
  return readChat({ ...(await ask('/v1/chat/completions', { messages, ...options })), isStream });
};

const byResponses: Surface = async (isStream) =>
  readResponse({ ...(await ask('/v1/responses', { input: messages, stream: isStream })), isStream });

const byMessages: Surface = async (isStream) =>
  readMessage({ ...(await ask('/v1/messages', { messages, max_tokens: 9, stream: isStream })), isStream });

/** What the vendor ran itself, which each surface shows in its own way, and state that is under seal. */
function common({ text, thought, calls, length, usage, id }: Meaning, vendorCalls: Set<string>): unknown {
  const own = calls.filter((call) => !vendorCalls.has(call.id));
  // Arguments are spaced as the model wrote them where they were never parsed.
  const parsed = own.map((call) => ({ ...call, arguments: normal(call.arguments) }));
  return { id, text, thought, calls: parsed, length, usage: usage.map((count) => count ?? 0) };
}

function normal(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    // Cut off by the limit.
    return text;
  }
}

const surfaces: Record<string, Surface> = {
  'chat.sync and chat.stream': byAial,
  gRPC: byGrpc,
  'Chat Completions': byChat,
  Responses: byResponses,
  Messages: byMessages,
};

/** Whole answers: errors and streams that fail have their own tests. */
function isAnswer({ status, body, tags }: CorpusCase): boolean {
  return status === 200 && body.byteLength > 0 && !tags.includes('concatenated');
}

const cases = corpusCases('anthropic/messages').filter(isAnswer);
if (!hasCorpus)
  console.warn('anthropic-meaning: ../shared/corpus is missing, no recorded answer is compared');

/** The calls that the vendor answered itself. */
function vendorCallsIn({ body }: CorpusCase): Set<string> {
  return new Set(body.toString().match(/(?:srvtoolu|mcptoolu)_\w+/g));
}

(hasCorpus ? describe : describe.skip)('recorded Anthropic answers', () => {
  test.each(Object.entries(surfaces))(
    'the same meaning by %s',
    async (_name, read) => {
      const different: string[] = [];
      const unread: string[] = [];
      for (const [index, each] of cases.entries()) {
        const expected = await readMessage(each).catch(() => undefined);
        if (expected === undefined) {
          unread.push(each.name);
          continue;
        }
        const vendorCalls = vendorCallsIn(each);
        vendor.answer(each.isStream ? stream(cut(each.body, index)) : json(each.body));
        const got = await read(each.isStream).then(
          (meaning) => common(meaning, vendorCalls),
          (error: unknown) => ({ failed: String(error) }),
        );
        const wanted = common(expected, vendorCalls);
        if (JSON.stringify(got) !== JSON.stringify(wanted))
          different.push(`${each.name}:\n  SDK  ${JSON.stringify(wanted)}\n  AIal ${JSON.stringify(got)}`);
      }
      expect(different.slice(0, 12).join('\n').slice(0, 12_000)).toBe('');
      expect(unread.length).toBeLessThan(8);
      expect(cases.length).toBeGreaterThan(200);
    },
    120_000,
  );
});
