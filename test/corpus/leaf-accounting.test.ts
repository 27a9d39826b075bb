/**
 * Law 5: whatever a recorded vendor reply says is found in the reply of every surface, in its seals or its `aial`
 * member; what is not stands on one short list with its reason.
 */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import { checkGrammar } from '../../src/chat/grammar.js';
import { parseJson } from '../../src/chat/json.js';
import type { ChatRequest } from '../../src/chat/request.js';
import type { ChatResult } from '../../src/chat/result.js';
import type { ReplyContext, Vendor } from '../../src/dialects/dialect.js';
import { aialChatSurface } from '../../src/dialects/aial-chat/surface.js';
import { anthropicMessagesSurface } from '../../src/dialects/anthropic-messages/surface.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import { googleGenerateSurface } from '../../src/dialects/google-generate/surface.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { grpcChatSurface } from '../../src/dialects/grpc-chat/surface.js';
import { openaiChatSurface } from '../../src/dialects/openai-chat/surface.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesSurface } from '../../src/dialects/openai-responses/surface.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { frameDecoder } from '../../src/wire/sse-decode.js';
import { corpusCases, hasCorpus, type CorpusCase } from '../harness/corpus.js';
import { Haystack, leavesOf, type Leaf } from '../laws/leaves.js';
import { lineFor, unexpressed } from './unexpressed.js';

const sources: { folder: string; vendor: Vendor; provider: string }[] = [
  { folder: 'openai/chat-completions', vendor: openaiChatVendor, provider: 'openai' },
  { folder: 'openai/responses', vendor: openaiResponsesVendor, provider: 'openai' },
  { folder: 'azure-openai/chat-completions', vendor: openaiChatVendor, provider: 'openai' },
  { folder: 'azure-openai/responses', vendor: openaiResponsesVendor, provider: 'openai' },
  { folder: 'xai/chat-completions', vendor: openaiChatVendor, provider: 'xai' },
  { folder: 'xai/responses', vendor: openaiResponsesVendor, provider: 'xai' },
  { folder: 'anthropic/messages', vendor: anthropicMessagesVendor, provider: 'anthropic' },
  { folder: 'gemini/generateContent', vendor: googleGenerateVendor, provider: 'google' },
  { folder: 'gemini/streamGenerateContent', vendor: googleGenerateVendor, provider: 'google' },
  { folder: 'vertex/generateContent', vendor: googleGenerateVendor, provider: 'google' },
  { folder: 'vertex/streamGenerateContent', vendor: googleGenerateVendor, provider: 'google' },
  ...['groq', 'mistral', 'deepseek', 'openrouter', 'ollama', 'together', 'perplexity', 'cerebras'].map(
    (name) => ({ folder: `${name}/chat-completions`, vendor: openaiChatVendor, provider: name }),
  ),
];

/** Every surface's whole reply, as data. */
const surfaces: Record<string, (result: ChatResult, context: ReplyContext) => unknown> = {
  'openai-chat': (result, context) => openaiChatSurface.encodeReply(result, context),
  'openai-responses': (result, context) => openaiResponsesSurface.encodeReply(result, context),
  'anthropic-messages': (result, context) => anthropicMessagesSurface.encodeReply(result, context),
  'google-generate': (result, context) => googleGenerateSurface.encodeReply(result, context),
  'aial-chat': (result, context) => aialChatSurface.encodeReply(result, context),
  'grpc-chat': (result, context) => grpcChatSurface.encodeReply(result, context),
};

const request: ChatRequest = {
  model: 'any',
  messages: [],
  tools: [],
  parameters: {},
  stream: false,
  reply: { includeUsage: true },
  providerOptions: {},
  unread: [],
};

function contextFor(vendor: Vendor): ReplyContext {
  return {
    request,
    requestId: 'req_1',
    receivedAtMs: 1_700_000_000_000,
    vendorDialect: vendor.id,
    withExtensions: true,
    warnings: [],
  };
}

interface Read {
  events: ChatEvent[];
  /** What the vendor said: the leaves of the reply, or of each event. */
  leaves: Leaf[];
}

function read({ body, isStream }: CorpusCase, vendor: Vendor, provider: string): Read {
  if (!isStream) {
    const reply = JSON.parse(body.toString());
    const said = Array.isArray(reply) ? reply : [reply];
    return { events: vendor.decodeReply(reply, { provider }), leaves: leavesOfAll(said) };
  }
  const frames = frameDecoder({ maxFrameBytes: 100_000_000 });
  const decoder = vendor.streamDecoder({ provider });
  const all = [...frames.push(body), ...frames.end()];
  const events = [...all.flatMap((frame) => decoder.push(frame)), ...decoder.end('eof')];
  const said = all.map(({ data }) => parseJson(data)).filter((value) => value !== undefined);
  return { events, leaves: leavesOfAll(said) };
}

/** Counts of usage are snapshots: those that a later one replaces are marked as earlier. */
function leavesOfAll(said: readonly unknown[]): Leaf[] {
  const isUsage = ({ place }: Leaf): boolean => /\/usage(?:Metadata)?\//.test(place);
  const each = said.map((value) => leavesOf(value, eventName(value)));
  const last = each.findLastIndex((leaves) => leaves.some(isUsage));
  return each.flatMap((leaves, index) =>
    leaves.map((leaf) =>
      index < last && isUsage(leaf) && typeof leaf.value === 'number'
        ? { ...leaf, place: `earlier:${leaf.place}` }
        : leaf,
    ),
  );
}

/** Answers that end well: the others are errors, which have tests of their own. */
function answered(folder: string): CorpusCase[] {
  return corpusCases(folder).filter(({ status, tags, body }) => {
    const isWhole = !['concatenated', 'truncated', 'mid_stream_error'].some((tag) => tags.includes(tag));
    return status === 200 && isWhole && body.byteLength > 0;
  });
}

/** Where the events of a format are named, a place is one of that event's. */
function eventName(value: any): string {
  return typeof value.type === 'string' && value.object === undefined ? `${value.type}:` : '';
}

function lostOf(leaves: readonly Leaf[], reply: unknown): Leaf[] {
  const haystack = new Haystack();
  haystack.add(reply);
  return leaves.filter((leaf) => !haystack.has(leaf));
}

if (!hasCorpus) console.warn('leaf accounting: ../shared/corpus is missing, nothing is accounted for');
const describeCorpus = hasCorpus ? describe : describe.skip;

describeCorpus('every leaf of a recorded reply is accounted for', () => {
  test('the list of what cannot be said is short, and each line has its reason', () => {
    expect(unexpressed.length).toBeLessThanOrEqual(40);
    for (const { reason } of unexpressed) expect(reason.length).toBeGreaterThan(10);
  });

  for (const { folder, vendor, provider } of sources) {
    test(`${folder} on every surface`, () => {
      const lost = new Map<string, string>();
      let cases = 0;
      let leafCount = 0;
      for (const each of answered(folder)) {
        const { events, leaves } = read(each, vendor, provider);
        if (events.some(({ type }) => type === 'error')) continue;
        cases += 1;
        expect([each.name, checkGrammar(events)]).toEqual([each.name, undefined]);
        leafCount += leaves.length;
        const result = fold(events);
        for (const [surface, encode] of Object.entries(surfaces)) {
          for (const leaf of lostOf(leaves, encode(result, contextFor(vendor)))) {
            if (lineFor(vendor.id, surface, leaf.place) !== undefined) continue;
            lost.set(`${surface} ${leaf.place}`, `${each.name}: ${String(leaf.value).slice(0, 80)}`);
          }
        }
      }
      console.info(`${folder}: ${cases} answers, ${leafCount} leaves, ${lost.size} places lost`);
      expect([...lost].map((entry) => entry.join(' <- ')).join('\n')).toBe('');
    });
  }
});
