/** The Gemini part of the contract against recorded traffic, its own rules and its own examples. */
import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../src/chat/json.js';
import { respell } from '../../src/wire/free-spelling.js';
import { compileSchemas, isJson, loadSchemas } from './load-schemas.js';
import { hasCorpus, recordedCases, reportFindings } from './recorded-traffic.js';
import { brokenRules } from './schema-rules.js';

const schemas = loadSchemas();
const check = compileSchemas(schemas);
const mine = [...schemas.values()].filter(({ file }) => file.startsWith('google-'));

if (!hasCorpus)
  console.warn('google-schemas: skipped, ../shared/corpus is missing, recorded traffic is not checked');

(hasCorpus ? describe : describe.skip)('recorded traffic with status 200', () => {
  const cases = recordedCases(['generateContent', 'streamGenerateContent']);
  // Fixtures of other endpoints, of the live protocol and of what is no answer at all stand among them.
  const isReply = (body: unknown): boolean =>
    isJson(body) && ['candidates', 'promptFeedback', 'usageMetadata'].some((name) => name in body);

  it('has only requests that GoogleGenerateContentRequest accepts', () => {
    const requests = cases.filter(({ request }) => request !== undefined);
    const findings = requests.map(({ name, request }) => ({
      where: name,
      problem: check(
        'GoogleGenerateContentRequest',
        // Read from a JSON file.
        respell(request as JsonValue, 'GoogleGenerateContentRequest'),
      ),
    }));
    console.info(`google: ${findings.length} recorded requests checked`);
    expect(findings.length).toBeGreaterThan(370);
    expect(reportFindings(findings)).toBe('');
  });

  it('has only replies and chunks that GoogleGenerateContentReply accepts', () => {
    const replies = cases.flatMap(({ name, reply, events }) =>
      [reply, ...(events ?? [])].flat().flatMap((body) => (isReply(body) ? [{ name, body }] : [])),
    );
    const findings = replies.map(({ name, body }) => ({
      where: name,
      problem: check('GoogleGenerateContentReply', body),
    }));
    console.info(`google: ${findings.length} recorded replies and chunks checked`);
    expect(findings.length).toBeGreaterThan(750);
    expect(reportFindings(findings)).toBe('');
  });
});

const request = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };

describe('what the contract refuses', () => {
  const refused: [string, string, unknown][] = [
    ['no contents', 'GoogleGenerateContentRequest', {}],
    ['contents that are no list', 'GoogleGenerateContentRequest', { contents: 'Hi' }],
    ['parts that are no objects', 'GoogleContent', { parts: ['Hi'] }],
    ['text that is none', 'GooglePart', { text: 1 }],
    ['arguments that are no object', 'GoogleFunctionCall', { name: 'f', args: '{}' }],
    ['a call without a name', 'GoogleFunctionDeclaration', { description: 'f' }],
    ['a temperature in words', 'GoogleGenerationConfig', { temperature: 'hot' }],
    ['an error without message', 'GoogleErrorReply', { error: { code: 400 } }],
  ];

  it.each(refused)('%s, in %s', (_what, name, value) => {
    expect(check(name, value)).toEqual(expect.any(String));
  });
});

describe('what the contract lets pass', () => {
  const accepted: [string, string, unknown][] = [
    ['unknown members', 'GoogleGenerateContentRequest', { ...request, brandNew: { a: 1 } }],
    ['unknown kinds of part', 'GooglePart', { hologram: {} }],
    ['unknown tools', 'GoogleTool', { crystalBall: {} }],
    ['unknown values', 'GoogleToolConfig', { functionCallingConfig: { mode: 'MAYBE' } }],
    ['types in small letters', 'GoogleSchema', { type: 'object' }],
    ['types as numbers (enum-encoding=int)', 'GoogleSchema', { type: 6 }],
    ['a turn without parts', 'GoogleContent', { role: 'model' }],
    ['a call without arguments', 'GoogleFunctionCall', { name: 'f' }],
    ['the empty call that ends streamed arguments', 'GoogleFunctionCall', {}],
    ['a remark of the gateway in a reply', 'GoogleGenerateContentReply', { aial: { warnings: [] } }],
  ];

  it.each(accepted)('%s, in %s', (_what, name, value) => {
    expect(check(name, value)).toBeUndefined();
  });
});

describe('the schema files', () => {
  it('have examples that fit', () => {
    const findings = mine.flatMap(({ name, schema }) =>
      (Array.isArray(schema['examples']) ? schema['examples'] : []).map((value: unknown) => ({
        where: name,
        problem: check(name, value),
      })),
    );
    console.info(`google: ${findings.length} examples checked`);
    expect(findings.length).toBeGreaterThan(80);
    expect(reportFindings(findings)).toBe('');
  });

  it('keep to the rules for open surfaces', () => {
    expect(mine.length).toBeGreaterThan(120);
    expect(mine.flatMap(brokenRules)).toEqual([]);
  });
});
