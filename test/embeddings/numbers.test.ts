/** Numbers of vectors: what base64 and a list say is the same, and nothing of them is lost on the way. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { base64ToFloat32, float32ToBase64 } from '../../src/dialects/float32-base64.js';
import { googleBatchEmbedSurface } from '../../src/dialects/google-generate/embeddings-surface.js';
import { googleEmbeddingsVendor } from '../../src/dialects/google-generate/embeddings-vendor.js';
import { openaiEmbeddingsSurface } from '../../src/dialects/openai-embeddings/surface.js';
import { openaiEmbeddingsVendor } from '../../src/dialects/openai-embeddings/vendor.js';
import type { EmbeddingResult } from '../../src/chat/embedding.js';
import { GatewayError } from '../../src/chat/error.js';
import { replaceInItems } from '../../src/wire/json-splice.js';
import '../harness/seed.js';

const finite = { noNaN: true, noDefaultInfinity: true };
/** As JSON has them: it writes -0 as 0. */
const number = fc.double(finite).map((value) => (value === 0 ? 0 : value));
const vectors = fc
  .integer({ min: 1, max: 9 })
  .chain((length) =>
    fc.array(fc.array(number, { minLength: length, maxLength: length }), { minLength: 1, maxLength: 4 }),
  );

const context = {
  requestId: 'r',
  provider: 'p',
  withExtensions: false,
  warnings: [],
};

function readings(body: unknown): EmbeddingResult {
  const result = openaiEmbeddingsVendor.decodeReply(JSON.parse(JSON.stringify(body)), 'p');
  if (result instanceof GatewayError) throw result;
  return result;
}

function openaiReply(result: EmbeddingResult, encoding_format: 'float' | 'base64'): unknown {
  const body = { model: 'm', input: 'x', encoding_format };
  const request = openaiEmbeddingsSurface.decodeRequest({ body });
  return openaiEmbeddingsSurface.encodeReply(result, { ...context, request });
}

describe('float32 in base64', () => {
  test('is what OpenAI documents: the lowest byte first', () => {
    expect(float32ToBase64([1, -2])).toBe('AACAPwAAAMA=');
    expect(base64ToFloat32('AACAPwAAAMA=')).toEqual([1, -2]);
    expect(base64ToFloat32('')).toEqual([]);
    expect([base64ToFloat32('AACA'), base64ToFloat32('%'), base64ToFloat32('AA=A')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('law: it says the same as the list, as float32', () => {
    fc.assert(
      fc.property(vectors, (lists) => {
        const result = { vectors: lists.map((values, index) => ({ index, values })), metadata: [] };
        const [asList, asBase64] = [openaiReply(result, 'float'), openaiReply(result, 'base64')].map(
          readings,
        );
        const rounded = lists.map((values) => values.map(Math.fround));
        expect(asList?.vectors.map(({ values }) => values.map(Math.fround))).toEqual(rounded);
        expect(asBase64?.vectors.map(({ values }) => values)).toEqual(rounded);
      }),
    );
  });
});

test('law: lists pass from vendor to client without a digit lost, both ways', () => {
  fc.assert(
    fc.property(vectors, (lists) => {
      const google = googleEmbeddingsVendor.decodeReply(
        JSON.parse(JSON.stringify({ embeddings: lists.map((values) => ({ values })) })),
        'p',
      );
      if (google instanceof GatewayError) throw google;
      expect(readings(openaiReply(google, 'float')).vectors.map(({ values }) => values)).toEqual(lists);
      const request = googleBatchEmbedSurface.decodeRequest({ body: { requests: [{ content: {} }] } });
      const reply = googleBatchEmbedSurface.encodeReply(google, { ...context, request });
      expect(JSON.parse(JSON.stringify(reply))).toEqual({ embeddings: lists.map((values) => ({ values })) });
    }),
  );
});

test('law: whatever a vendor answers is read without a throw, and holds numbers only', () => {
  const json = fc.jsonValue();
  const near = fc.record(
    {
      data: json,
      embeddings: fc.oneof(json, fc.array(fc.record({ values: json }))),
      embedding: json,
      usage: json,
      usageMetadata: json,
      error: json,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(json, near), (body) => {
      for (const vendor of [openaiEmbeddingsVendor, googleEmbeddingsVendor]) {
        const result = vendor.decodeReply(JSON.parse(JSON.stringify(body)), 'p');
        vendor.usageIn(JSON.stringify(body));
        const values =
          result instanceof GatewayError ? [] : result.vectors.flatMap((each) => [...each.values]);
        expect(values.every((each) => typeof each === 'number')).toBe(true);
      }
    }),
  );
});

test('law: the model of every item is set, and no other byte is touched', () => {
  const item = fc.record(
    { model: fc.string(), content: fc.jsonValue(), 'a"]}': fc.jsonValue() },
    { requiredKeys: [] },
  );
  const space = fc.constantFrom('', ' ', '\n\t');
  fc.assert(
    fc.property(fc.array(fc.oneof(item, fc.jsonValue())), space, (items, gap) => {
      const write = (list: readonly unknown[]): string =>
        `${gap}{${gap}"x":[{"model":"x"}],"requests":${gap}[${gap}${list.map((each) => JSON.stringify(each)).join(`${gap},${gap}`)}${gap}]${gap}}`;
      const wanted = items.map((each) =>
        typeof each === 'object' && each !== null && !Array.isArray(each) && 'model' in each
          ? { ...each, model: 'new' }
          : each,
      );
      const bytes = new TextEncoder().encode(write(items));
      const made = replaceInItems(bytes, { list: 'requests', member: 'model' }, 'new');
      expect(new TextDecoder().decode(made)).toBe(write(wanted));
      expect(replaceInItems(made, { list: 'requests', member: 'model' }, 'new')).toBe(made);
    }),
  );
});
