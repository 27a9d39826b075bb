/** Sources of answers: what a search found, and what an answer quotes. */
import { expect, test } from '@jest/globals';

import type { Citation } from '../../../src/chat/event.js';
import type { JsonObject } from '../../../src/chat/json.js';
import { chunk, decodeChunks, decodeWhole, endOf, meaning } from './decoding.js';

const web = (uri: string): JsonObject => ({ web: { uri, title: 'birds.test' } });
const support = (segment: JsonObject, ...groundingChunkIndices: number[]): JsonObject => ({
  segment,
  groundingChunkIndices,
});

/** A reply or chunk whose candidate says more. */
function grounded(parts: object[], more: object, finishReason?: string): ReturnType<typeof chunk> {
  const body = JSON.parse(JSON.stringify(chunk(parts, finishReason)));
  Object.assign(body.candidates[0], more);
  return body;
}

function citationsOf(events: ReturnType<typeof decodeWhole>): (Citation & { text: string })[] {
  return meaning(events).message.parts.flatMap((part) =>
    part.type === 'text' ? (part.citations ?? []).map((citation) => ({ ...citation, text: part.text })) : [],
  );
}

const words = 'Grüße. Reiher fressen Fisch.';
const groundingMetadata = {
  webSearchQueries: ['herons'],
  groundingChunks: [web('https://a.test'), web('https://b.test'), web('https://c.test')],
  groundingSupports: [support({ startIndex: 9, endIndex: 30, text: 'Reiher fressen Fisch.' }, 0, 1)],
};

test('stretches are counted in bytes; a source that none rests on is cited all the same', () => {
  const events = decodeWhole(grounded([{ text: words }], { groundingMetadata }, 'STOP'));
  const span = { start: 9, end: 30, unit: 'utf8' };
  expect(citationsOf(events)).toMatchObject([
    { url: 'https://a.test', title: 'birds.test', quote: 'Reiher fressen Fisch.', span },
    { url: 'https://b.test', span },
    { url: 'https://c.test' },
  ]);
  expect(meaning(events).metadata).toContainEqual({
    dialect: 'google-generate',
    name: 'groundingMetadata',
    value: groundingMetadata,
  });
});

test('they are counted over the whole text, also where it stands in two blocks', () => {
  const parts = [{ text: 'Grüße. ' }, { text: 'hm', thought: true }, { text: 'Reiher fressen Fisch.' }];
  expect(citationsOf(decodeWhole(grounded(parts, { groundingMetadata }, 'STOP')))[0]).toMatchObject({
    text: 'Reiher fressen Fisch.',
    span: { start: 0, end: 21 },
  });
});

test('or within one part, as their words tell', () => {
  const within = {
    ...groundingMetadata,
    groundingSupports: [support({ partIndex: 1, endIndex: 6, text: 'Reiher' }, 0)],
  };
  const parts = [{ text: 'Grüße. ', thoughtSignature: 'MQ==' }, { text: 'Reiher fressen Fisch.' }];
  expect(citationsOf(decodeWhole(grounded(parts, { groundingMetadata: within }, 'STOP')))[0]).toMatchObject({
    text: 'Reiher fressen Fisch.',
    span: { start: 0, end: 6 },
  });
});

test('a stretch whose words are nowhere is a quotation without a place', () => {
  const elsewhere = { ...groundingMetadata, groundingSupports: [support({ endIndex: 3, text: 'Eis' }, 0)] };
  const [first] = citationsOf(
    decodeWhole(grounded([{ text: words }], { groundingMetadata: elsewhere }, 'STOP')),
  );
  expect(first).toMatchObject({ quote: 'Eis' });
  expect(first).not.toHaveProperty('span');
});

test.each([
  [
    'repeated in each chunk',
    [groundingMetadata.groundingChunks.slice(0, 2), groundingMetadata.groundingChunks],
  ],
  [
    'only the new ones',
    [groundingMetadata.groundingChunks.slice(0, 2), groundingMetadata.groundingChunks.slice(2)],
  ],
])('sources of a stream: %s', (_name, lists) => {
  const { groundingSupports } = groundingMetadata;
  const [first, second] = lists;
  const events = decodeChunks([
    grounded([{ text: words }], { groundingMetadata: { groundingChunks: first } }),
    grounded([], { groundingMetadata: { groundingChunks: second, groundingSupports } }, 'STOP'),
  ]);
  expect(citationsOf(events).map(({ url }) => url)).toEqual([
    'https://a.test',
    'https://b.test',
    'https://c.test',
  ]);
});

test('sources come before the end of their block, for formats that write both at once', () => {
  const events = decodeChunks([
    grounded([{ text: words }], {}),
    grounded([{ text: '', thoughtSignature: 'MQ==' }], { groundingMetadata }, 'STOP'),
  ]);
  const types = events.map(({ type }) => type);
  expect(types.lastIndexOf('citation')).toBeLessThan(types.indexOf('block-end'));
});

test.each([['citationSources'], ['citations']])('quotations, under the name %s', (name) => {
  const source = { startIndex: 0, endIndex: 6, uri: 'https://a.test', title: 'A', license: 'mit' };
  const events = decodeWhole(
    grounded([{ text: 'Reiher' }], { citationMetadata: { [name]: [source, {}] } }, 'STOP'),
  );
  expect(citationsOf(events)).toEqual([
    {
      url: 'https://a.test',
      title: 'A',
      span: { start: 0, end: 6, unit: 'utf8' },
      raw: source,
      text: 'Reiher',
    },
  ]);
});

test.each([
  [
    'a file',
    { retrievedContext: { uri: 'gs://a/b', title: 'b.pdf', text: 'x' } },
    { url: 'gs://a/b', title: 'b.pdf' },
  ],
  [
    'a file of a store',
    { retrievedContext: { fileSearchStore: 'fileSearchStores/s', text: 'x' } },
    { title: 'fileSearchStores/s' },
  ],
  [
    'a place',
    { maps: { uri: 'https://maps.test', title: 'Ghent' } },
    { url: 'https://maps.test', title: 'Ghent' },
  ],
  [
    'a picture',
    { image: { imageUri: 'https://a.test/i.png', sourceUri: 'https://a.test' } },
    { url: 'https://a.test' },
  ],
])('sources of other kinds: %s', (_name, source, expected) => {
  const body = grounded([{ text: 'a' }], { groundingMetadata: { groundingChunks: [source, {}] } }, 'STOP');
  expect(citationsOf(decodeWhole(body))).toMatchObject([{ ...expected, raw: { groundingChunk: source } }]);
  expect(citationsOf(decodeWhole(body))).toHaveLength(1);
});

test('a blocked answer keeps its sources, though there is no text to cite them', () => {
  const source = { uri: 'https://a.test', startIndex: 0, endIndex: 9 };
  const candidates = [{ finishReason: 'RECITATION', citationMetadata: { citationSources: [source] } }];
  const events = decodeWhole({ candidates });
  expect(endOf(events)).toMatchObject({ finish: { reason: 'content-filter' } });
  expect(meaning(events).metadata).toContainEqual({
    dialect: 'google-generate',
    name: 'citations',
    value: [source],
  });
});
