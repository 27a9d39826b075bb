/** The Gemini part of the contract against Google's own description: nothing that it names is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isJson, loadSchemas } from './load-schemas.js';
import { compareWithVendor, membersOf, type SchemaMap } from './vendor-coverage.js';

const description = new URL('../../../shared/specs/google/gemini-v1beta.openapi.json', import.meta.url);
const hasDescription = existsSync(description);
if (!hasDescription)
  console.warn('google-coverage: skipped, ../shared/specs is missing, coverage is not measured');

const ours: SchemaMap = Object.fromEntries(
  [...loadSchemas().values()].map(({ name, schema }) => [name, schema]),
);
const theirs: SchemaMap = hasDescription ? componentSchemas(readFileSync(description, 'utf8')) : {};

function componentSchemas(text: string): SchemaMap {
  const document: unknown = JSON.parse(text);
  const components = isJson(document) ? document['components'] : undefined;
  const found = isJson(components) ? components['schemas'] : undefined;
  if (!isJson(found)) throw new Error('the description has no components.schemas');
  return found;
}

(hasDescription ? describe : describe.skip)("coverage of Google's description of generateContent", () => {
  const bodies: [string, string, number][] = [
    ['GenerateContentRequest', 'GoogleGenerateContentRequest', 10],
    ['GenerateContentResponse', 'GoogleGenerateContentReply', 6],
    ['Content', 'GoogleContent', 2],
    ['Part', 'GooglePart', 14],
    ['Tool', 'GoogleTool', 9],
    ['Candidate', 'GoogleCandidate', 12],
    ['GenerationConfig', 'GoogleGenerationConfig', 24],
    ['UsageMetadata', 'GoogleUsageMetadata', 13],
    ['Status', 'GoogleStatus', 3],
    ['EmbedContentRequest', 'GoogleEmbedContentRequest', 6],
    ['EmbedContentConfig', 'GoogleEmbedContentConfig', 6],
    ['EmbedContentResponse', 'GoogleEmbedContentReply', 2],
    ['BatchEmbedContentsRequest', 'GoogleBatchEmbedContentsRequest', 1],
    ['BatchEmbedContentsResponse', 'GoogleBatchEmbedContentsReply', 2],
  ];

  it.each(bodies)('names every member of %s in %s', (their, our, least) => {
    const wanted = membersOf(theirs, their);
    const known = membersOf(ours, our);
    const missing = wanted.filter((name) => !known.includes(name));
    console.info(`google: ${wanted.length - missing.length} of ${wanted.length} members of ${their}`);
    expect(wanted.length).toBeGreaterThanOrEqual(least);
    expect(missing).toEqual([]);
  });

  it('allows every member, known value and type, at any depth', () => {
    const { members, values, missing } = compareWithVendor(
      theirs,
      ours,
      bodies.map(([their, our]): [string, string] => [their, our]),
    );
    console.info(`google: ${members} members, ${values} values compared, ${missing.length} missing`);
    expect(members).toBeGreaterThan(270);
    expect(values).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  });
});
