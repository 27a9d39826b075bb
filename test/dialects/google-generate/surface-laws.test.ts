/** The wire side law of replies: recorded ones come through this dialect and out again as they were. */
import { describe, expect, test } from '@jest/globals';

import type { Schemas } from '../../../generated/openapi.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import type { JsonObject, JsonValue } from '../../../src/chat/json.js';
import type { ChatResult } from '../../../src/chat/result.js';
import type { ReplyContext } from '../../../src/dialects/dialect.js';
import { googleGenerateSurface } from '../../../src/dialects/google-generate/surface.js';
import { corpusCases, hasCorpus } from '../../harness/corpus.js';
import { decodePieces, decodeWhole } from './decoding.js';
import { differences, report, tidied, type Difference } from './differences.js';

if (!hasCorpus) console.warn('google-generate: ../shared/corpus is missing, the laws are not tried on it');

const answered = ['gemini', 'vertex']
  .flatMap((vendor) => [`${vendor}/generateContent`, `${vendor}/streamGenerateContent`])
  .flatMap((api) => corpusCases(api))
  .filter(({ status }) => status === 200);

const request = googleGenerateSurface.decodeRequest({
  body: {
    contents: [{ role: 'user', parts: [{ text: 'Hi' }] }],
  } satisfies Schemas['GoogleGenerateContentRequest'],
  named: { model: 'gemini-2.5-flash', isStream: true },
});

function contextOf(more: Partial<ReplyContext> = {}): ReplyContext {
  return {
    request,
    requestId: 'req_1',
    receivedAtMs: 1_700_000_000_000,
    vendorDialect: 'google-generate',
    withExtensions: true,
    warnings: [],
    ...more,
  };
}

/** Whether a recorded body is an answer, and to this endpoint. */
function isAnswer(body: JsonValue): body is JsonObject {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const candidates = body['candidates'];
  const hasEnd = JSON.stringify(candidates ?? '').includes('"finishReason"');
  return hasEnd || (candidates === undefined && body['promptFeedback'] !== undefined);
}

const describeCorpus = hasCorpus ? describe : describe.skip;

/** Why a reply may differ from its recording: a place, how it may differ, and the reason. */
const explained: readonly [RegExp, (left: unknown, right: unknown) => boolean, string][] = [
  [/^\/candidates\/#\/index$/, (left, right) => left === undefined && right === 0, 'a zero may be left out'],
  [
    /^\/createTime$/,
    (left, right) => Date.parse(String(left)) === Date.parse(String(right)),
    'times are kept in milliseconds',
  ],
  [
    /^\/candidates\/#\/finishReason$/,
    (left, right) => typeof left === 'number' && typeof right === 'string',
    'a number stands for the word (quirk 57)',
  ],
  [
    /^\/candidates\/#\/(content|content\/parts|groundingMetadata)$/,
    (left, right) => ['{}', '[]'].includes(JSON.stringify(left)) && right === undefined,
    'what is empty says nothing',
  ],
  [
    /^\/candidates\/#\/content$/,
    (left, right) => left === undefined && JSON.stringify(right) === '{"role":"model"}',
    'an answer without words that was not blocked has its role',
  ],
  [
    /\/functionCall\/args$/,
    (left, right) => left === undefined && JSON.stringify(right) === '{}',
    'a call without arguments is written with none (quirk 58)',
  ],
  [
    /\/logprobsResult\/chosenCandidates\/#\/tokenId$/,
    (_left, right) => right === undefined,
    "the number of a token in the vendor's own vocabulary",
  ],
  [
    /\/citationMetadata\/citation(Source)?s$/,
    (left, right) => (left === undefined) !== (right === undefined),
    'one list, which Vertex AI names otherwise: a test of its own below',
  ],
];

function isExplained({ place, left, right }: Difference): boolean {
  return explained.some(([where, how]) => where.test(place) && how(left, right));
}

describeCorpus('recorded replies', () => {
  const replies = answered.flatMap(({ name, body, isStream }) => {
    if (isStream) return [];
    const value = JSON.parse(body.toString()) as JsonValue;
    return isAnswer(value) ? [{ name, value }] : [];
  });

  test('are written again as they were read', () => {
    const found = replies.flatMap(({ name, value }) => {
      const encoded = googleGenerateSurface.encodeReply(fold(decodeWhole(value)), contextOf());
      return differences(withTidyParts(value), encoded)
        .filter((difference) => !isExplained(difference))
        .map((difference) => ({ name, ...difference }));
    });
    expect(replies.length).toBeGreaterThan(280);
    expect(report(found)).toBe('');
  });

  test('keep every citation of Vertex AI under the other name', () => {
    const cited = replies.filter(({ value }) => JSON.stringify(value).includes('"citations":['));
    for (const { name, value } of cited) {
      const encoded = JSON.stringify(
        googleGenerateSurface.encodeReply(fold(decodeWhole(value)), contextOf()),
      );
      for (const uri of JSON.stringify(value).match(/(?<="uri":)"[^"]+"/g) ?? [])
        expect([name, encoded]).toEqual([name, expect.stringContaining(uri)]);
    }
    expect(cited.length).toBeGreaterThan(0);
  });
});

function withTidyParts(reply: JsonObject): unknown {
  const copy = structuredClone(reply) as {
    candidates?: { content?: { parts?: Record<string, unknown>[] } }[];
  };
  for (const { content } of copy.candidates ?? []) {
    if (content?.parts !== undefined) content.parts = tidied(content.parts);
  }
  return copy;
}

describeCorpus('recorded streams', () => {
  const streams = answered
    .filter(({ isStream }) => isStream)
    .map(({ name, body }) => ({ name, events: decodePieces([body]) }))
    .filter(({ events }) => events.at(-1)?.type === 'finish');

  test('say the same when they are written and read again', () => {
    const found = streams.flatMap(({ name, events }) => {
      const again = decodePieces([Buffer.from(encodeStream(events.map((event) => [event])))]);
      return differences(settled(fold(events)), settled(fold(again))).map((difference) => ({
        name,
        ...difference,
      }));
    });
    expect(streams.length).toBeGreaterThan(90);
    expect(report(found)).toBe('');
  });

  test('say the same in whatever batches their events come', () => {
    for (const [seed, { name, events }] of streams.entries()) {
      const again = decodePieces([Buffer.from(encodeStream(batches(events, seed)))]);
      expect([name, essence(again)]).toEqual([name, essence(events)]);
    }
  });

  test('are one chunk for each batch that shows something, and end with the reason', () => {
    for (const { name, events } of streams) {
      const chunks = encodeStream([events])
        .split('\n\n')
        .filter((frame) => frame !== '');
      expect([name, chunks.length]).toEqual([name, 1]);
      expect([name, /finishReason|promptFeedback/.test(chunks[0] ?? '')]).toEqual([name, true]);
    }
  });
});

/** Metadata by name, for its order says nothing; usage of early chunks that counts nothing gives way to what counts. */
function settled({ metadata, ...result }: ChatResult): unknown {
  const names = [...new Set(metadata.map(({ name }) => name))].filter((name) => name !== 'usageMetadata');
  const valuesOf = (wanted: string): unknown[] =>
    metadata.filter(({ name }) => name === wanted).map(({ value }) => value);
  return { ...result, metadata: Object.fromEntries(names.map((name) => [name, valuesOf(name)])) };
}

function essence(events: readonly ChatEvent[]): unknown {
  const { message, finish, usage } = fold(events);
  return { message, finish, usage };
}

function batches(events: readonly ChatEvent[], seed: number): ChatEvent[][] {
  const size = (seed % 7) + 2;
  return Array.from({ length: Math.ceil(events.length / size) }, (_, index) =>
    events.slice(index * size, (index + 1) * size),
  );
}

function encodeStream(groups: readonly (readonly ChatEvent[])[]): string {
  const encoder = googleGenerateSurface.streamEncoder(contextOf());
  return groups.flatMap((events) => encoder.push(events)).join('');
}
