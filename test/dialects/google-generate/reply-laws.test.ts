/** Laws of Google's replies: any cut of the bytes, one answer for both ways it may come, and no order breaks anything. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkGrammar } from '../../../src/chat/grammar.js';
import type { JsonObject, JsonValue } from '../../../src/chat/json.js';
import type { ChatResult } from '../../../src/chat/result.js';
import { googleGenerateVendor } from '../../../src/dialects/google-generate/vendor.js';
import { frameDecoder } from '../../../src/wire/sse-decode.js';
import { corpusCases, cut, hasCorpus } from '../../harness/corpus.js';
import { decodePieces, decodeWhole } from './decoding.js';

if (!hasCorpus) console.warn('google-generate: ../shared/corpus is missing, the laws are not tried on it');

const streams = ['gemini/streamGenerateContent', 'vertex/streamGenerateContent']
  .flatMap((api) => corpusCases(api))
  .filter(({ status, isStream }) => status === 200 && isStream);

function chunksOf(bytes: Uint8Array): JsonObject[] {
  const decoder = frameDecoder({ maxFrameBytes: 100_000_000 });
  const frames = [...decoder.push(bytes), ...decoder.end()].filter(({ isUnended }) => isUnended !== true);
  return frames.map(({ data }) => JSON.parse(data));
}

/** What an answer is, without what is only said on the way: the usage so far, metadata of single chunks. */
function answerOf(events: ReturnType<typeof decodeWhole>): unknown {
  const last = events.at(-1);
  if (last?.type === 'error') return { error: last.error.code };
  const result: Partial<ChatResult> = {};
  for (const event of events) {
    if (event.type === 'usage') result.usage = event.usage;
    if (event.type === 'finish') result.finish = event.finish;
  }
  const texts = events.flatMap((event) => {
    if (event.type === 'text-delta') return [`text ${event.text}`];
    if (event.type === 'reasoning-delta') return [`thought ${event.text}`];
    if (event.type === 'tool-call-delta') return [`call ${event.argumentsText}`];
    if (event.type === 'block-start' && event.kind === 'tool-call')
      return [`name ${event.name} ${event.callId}`];
    if (event.type === 'block-end' && event.signature !== undefined)
      return [`signature ${event.signature.value}`];
    return event.type === 'part' ? [JSON.stringify(event.part)] : [];
  });
  // Deltas of one block are one text.
  return { ...result, said: texts.join('\n').replaceAll(/\n(?:text|thought) /g, '') };
}

/** The chunks of a stream as the whole reply that they are pieces of. */
function joined(chunks: readonly JsonObject[]): JsonValue {
  const whole: JsonObject = {};
  const candidate: JsonObject = {};
  const parts: JsonValue[] = [];
  for (const chunk of chunks) {
    const [first] = Array.isArray(chunk['candidates']) ? (chunk['candidates'] as JsonObject[]) : [];
    Object.assign(whole, chunk);
    if (first === undefined) continue;
    Object.assign(candidate, first);
    const content = first['content'] as { parts?: JsonValue[] } | undefined;
    parts.push(...(content?.parts ?? []));
  }
  const hasAnswer = chunks.some(({ candidates }) => candidates !== undefined);
  return {
    ...whole,
    ...(hasAnswer ? { candidates: [{ ...candidate, content: { role: 'model', parts } }] } : {}),
  };
}

const describeCorpus = hasCorpus ? describe : describe.skip;

describeCorpus('recorded streams', () => {
  test('any cut of the bytes gives the same events', () => {
    expect(streams.length).toBeGreaterThan(100);
    for (const [index, { name, body }] of streams.entries()) {
      expect({ name, events: decodePieces(cut(body, index)) }).toEqual({
        name,
        events: decodePieces([body]),
      });
    }
  });

  test('mean the same as one whole reply', () => {
    for (const { name, body } of streams) {
      const chunks = chunksOf(body);
      // A stream without one whole frame broke off; there is no whole reply like it.
      if (chunks.length === 0) continue;
      const bytes = Buffer.from(chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join(''));
      const streamed = answerOf(decodePieces([bytes]));
      expect({ name, answer: answerOf(decodeWhole(joined(chunks))) }).toEqual({ name, answer: streamed });
    }
  });
});

describe('arbitrary vendors', () => {
  const text = fc.oneof(
    fc.constantFrom('', 'a', 'STOP', 'SAFETY', 'f', '$.a[0]'),
    fc.string({ maxLength: 4 }),
  );
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), text, fc.integer());
  const part = fc.oneof(
    fc.record({ text, thought: fc.boolean(), thoughtSignature: text }, { requiredKeys: [] }),
    fc.record({
      functionCall: fc.record(
        { name: text, args: anything, id: text, partialArgs: anything, willContinue: fc.boolean() },
        { requiredKeys: [] },
      ),
    }),
    fc.record({
      functionCall: fc.record({
        partialArgs: fc.array(fc.record({ jsonPath: text, stringValue: text, willContinue: fc.boolean() })),
      }),
    }),
    fc.dictionary(
      fc.constantFrom(
        'inlineData',
        'fileData',
        'executableCode',
        'toolCall',
        'thoughtSignature',
        'new',
        'text',
        'functionCall',
        '__proto__',
      ),
      anything,
    ),
    anything,
  );
  const candidate = fc.record(
    {
      content: fc.oneof(fc.record({ parts: fc.oneof(fc.array(part), anything) }), anything),
      finishReason: fc.oneof(text, fc.integer()),
      index: fc.oneof(fc.constantFrom(0, 1), anything),
      groundingMetadata: fc.oneof(
        fc.record({
          groundingChunks: fc.array(fc.record({ web: fc.record({ uri: text }) })),
          groundingSupports: fc.array(
            fc.record({
              groundingChunkIndices: fc.array(fc.nat(3)),
              segment: fc.record({ startIndex: fc.nat(9), endIndex: fc.nat(9), text }),
            }),
          ),
        }),
        anything,
      ),
      citationMetadata: anything,
      logprobsResult: anything,
      safetyRatings: anything,
    },
    { requiredKeys: [] },
  );
  const chunk = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record(
        {
          candidates: fc.oneof(fc.array(candidate, { maxLength: 2 }), anything),
          usageMetadata: anything,
          promptFeedback: anything,
          responseId: anything,
        },
        { requiredKeys: [] },
      ),
    },
    { weight: 1, arbitrary: fc.record({ error: anything }) },
    { weight: 1, arbitrary: anything },
  );

  test('a stream throws nothing and keeps the grammar, in whatever order it comes', () => {
    fc.assert(
      fc.property(
        fc.array(chunk, { maxLength: 6 }),
        fc.constantFrom('eof' as const, 'reset' as const),
        (chunks, how) => {
          const decoder = googleGenerateVendor.streamDecoder({ provider: 'google', customTools: ['f'] });
          const events = chunks.flatMap((each) => decoder.push({ data: JSON.stringify(each) }));
          expect(checkGrammar([...events, ...decoder.end(how)])).toBeUndefined();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('a whole reply throws nothing and keeps the grammar, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(chunk, fc.array(chunk, { maxLength: 3 })), (body) => {
        const events = googleGenerateVendor.decodeReply(JSON.parse(JSON.stringify(body)), {
          provider: 'google',
        });
        expect(checkGrammar(events)).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });
});
