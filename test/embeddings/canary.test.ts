/** The canary law for the doors to vectors: each leaf of a request goes to the vendor, or is told of, or is refused. */
import { expect, test } from '@jest/globals';

import type { EmbeddingRequest } from '../../src/chat/embedding.js';
import { GatewayError } from '../../src/chat/error.js';
import type { JsonObject, JsonValue } from '../../src/chat/json.js';
import {
  googleBatchEmbedSurface,
  googleEmbedSurface,
} from '../../src/dialects/google-generate/embeddings-surface.js';
import { googleEmbeddingsVendor } from '../../src/dialects/google-generate/embeddings-vendor.js';
import { openaiEmbeddingsSurface } from '../../src/dialects/openai-embeddings/surface.js';
import { openaiEmbeddingsVendor } from '../../src/dialects/openai-embeddings/vendor.js';
import { planEmbedding } from '../../src/gateway/embed-policy.js';
import { validators } from '../../generated/validators.js';
import { leavesOf } from '../laws/canary.js';

const content = (text: string): JsonObject => ({ parts: [{ text, partMetadata: { a: 'note' } }] });
const options = { taskType: 'CLUSTERING', title: 'Rivers', outputDimensionality: 7, odd: 'odd' };
const config = { ...options, autoTruncate: true, documentOcr: true, audioTrackExtraction: true };
const providerOptions = { vendor: { x: { y: 'own' } } };
const inline = { parts: [{ inlineData: { mimeType: 'image/png', data: 'AA==' } }] };

interface Door {
  name: string;
  operation: 'createEmbedding' | 'embedContent' | 'batchEmbedContents';
  decode(body: any): EmbeddingRequest;
  bodies: JsonObject[];
}

const doors: Door[] = [
  {
    name: 'createEmbedding',
    operation: 'createEmbedding',
    decode: (body) => openaiEmbeddingsSurface.decodeRequest({ body }),
    bodies: [
      {
        model: 'm',
        input: 'one',
        dimensions: 7,
        user: 'me',
        odd: { a: [1] },
        provider_options: providerOptions,
      },
      { model: 'm', input: ['one', 'two'] },
      { model: 'm', input: [[11, 12], [13]] },
      { model: 'm', input: [11, 12] },
    ],
  },
  {
    name: 'embedContent',
    operation: 'embedContent',
    decode: (body) => googleEmbedSurface.decodeRequest({ body }),
    bodies: [
      { content: { ...content('one'), odd: 'odd' }, ...options, providerOptions },
      { content: content('one'), embedContentConfig: config },
      { content: inline },
    ],
  },
  {
    name: 'batchEmbedContents',
    operation: 'batchEmbedContents',
    decode: (body) => googleBatchEmbedSurface.decodeRequest({ body }),
    bodies: [
      {
        requests: [
          { content: content('one'), taskType: 'CLUSTERING' },
          { content: content('two'), title: 'Rivers', odd: 'odd' },
        ],
        odd: 'odd',
        providerOptions,
      },
      { requests: [{ content: content('one'), embedContentConfig: config }] },
    ],
  },
];

/** What is said once for many inputs is told of at the first. */
const first = (pointer: string): string => pointer.replace(/^\/(requests|input)\/\d+/, '/$1/0');

function fateOf(
  door: Door,
  body: JsonObject,
  vendor: typeof openaiEmbeddingsVendor,
): { sent: string; told: string[] } {
  try {
    const plan = planEmbedding(door.decode(body), vendor, { provider: 'vendor', model: 'm' }, []);
    return { sent: JSON.stringify(plan.body), told: plan.warnings.flatMap(({ pointer }) => pointer ?? []) };
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown;
    const { pointer = '?', pointers = [] } = thrown.shape;
    return { sent: '', told: [pointer, ...pointers] };
  }
}

function put(body: JsonObject, pointer: string, value: JsonValue): JsonObject {
  const copy = structuredClone(body);
  const names = pointer.split('/').slice(1);
  let place: any = copy;
  for (const name of names.slice(0, -1)) place = place[name];
  place[names.at(-1) ?? ''] = value;
  return copy;
}

const ways = doors.flatMap((door) =>
  [openaiEmbeddingsVendor, googleEmbeddingsVendor].map(
    (vendor) => [door.name, vendor.id, door, vendor] as const,
  ),
);

test.each(ways)('%s to %s', (_name, _id, door, vendor) => {
  let count = 0;
  for (const body of door.bodies) {
    expect([body, validators[door.operation](body)]).toEqual([body, true]);
    // The model is the target's.
    for (const { pointer, value } of leavesOf(body).filter((leaf) => leaf.pointer !== '/model')) {
      const isSwitch = typeof value === 'boolean';
      const canary = typeof value === 'number' ? 987_654 : 'canary-987654';
      // A switch cannot hold a canary: it is known by its name.
      const trace = isSwitch ? `"${pointer.split('/').at(-1)}":false` : '987654';
      const { sent, told } = fateOf(door, put(body, pointer, isSwitch ? false : canary), vendor);
      const isTold = told.some((place) => pointer.startsWith(place) || first(pointer).startsWith(place));
      expect([pointer, sent.includes(trace) || isTold]).toEqual([pointer, true]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(5);
});
