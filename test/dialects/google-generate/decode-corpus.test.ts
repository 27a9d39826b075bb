/** Recorded requests, read by the surface: nothing of them is lost, and what they mean is where it belongs. */
import { describe, expect, test } from '@jest/globals';

import type { Schemas } from '../../../generated/openapi.js';
import type { JsonValue } from '../../../src/chat/json.js';
import type { ChatRequest } from '../../../src/chat/request.js';
import { decodeRequest } from '../../../src/dialects/google-generate/decode-request.js';
import { respell } from '../../../src/wire/free-spelling.js';
import { corpusCases, hasCorpus } from '../../harness/corpus.js';

if (!hasCorpus) console.warn('google-generate: ../shared/corpus is missing, decoding is not tried on it');

type Body = Schemas['GoogleGenerateContentRequest'];

const cases = ['gemini', 'vertex']
  .flatMap((vendor) => [`${vendor}/generateContent`, `${vendor}/streamGenerateContent`])
  .flatMap((api) => corpusCases(api))
  .filter(({ status, request }) => status === 200 && request !== undefined)
  .map(({ name, request }) => {
    const spelled = respell(request as JsonValue, 'GoogleGenerateContentRequest') as unknown as Body;
    return { name, request, body: spelled };
  });

function decoded(body: Body): ChatRequest {
  return decodeRequest({ body, named: { model: 'gemini-2.5-flash', isStream: false } });
}

/** Words that have another name in the internal types. */
const renamed = ['model', 'application/json', 'text/plain', 'ANY'];

/** Texts and numbers anywhere in a value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

const describeCorpus = hasCorpus ? describe : describe.skip;

describeCorpus('recorded requests', () => {
  test('lose no text and no number', () => {
    const lost = cases.flatMap(({ name, body }) => {
      const request = decoded(body);
      const all = leaves(request).join('\n').toLowerCase();
      // Arguments and results are kept as JSON text, where what needs escaping is escaped.
      const isThere = (leaf: string): boolean =>
        all.includes(leaf.toLowerCase()) || all.includes(JSON.stringify(leaf).slice(1, -1).toLowerCase());
      return leaves(body)
        .filter((leaf) => !isThere(leaf) && !renamed.includes(leaf))
        .map((leaf) => `${name}: ${leaf.slice(0, 80)}`);
    });
    expect(cases.length).toBeGreaterThan(370);
    expect([...new Set(lost)].slice(0, 30)).toEqual([]);
  });

  test('have few members that another vendor would not get', () => {
    const names = new Map<string, number>();
    for (const { body } of cases) {
      for (const { pointer, isForm } of decoded(body).unread) {
        const name = pointer.replaceAll(/\/\d+/g, '/#');
        if (isForm !== true) names.set(name, (names.get(name) ?? 0) + 1);
      }
    }
    expect([...names.keys()].sort()).toEqual([
      '/cachedContent',
      '/contents/#/parts/#/videoMetadata',
      '/modelArmorConfig',
      '/safetySettings',
      '/toolConfig/functionCallingConfig/streamFunctionCallArguments',
      '/toolConfig/includeServerSideToolInvocations',
      '/tools/#/fileSearch/fileSearchStoreNames',
      '/tools/#/functionDeclarations/#/responseJsonSchema',
      '/tools/#/mcpServers/#/streamableHttpTransport/timeout',
    ]);
  });
});
