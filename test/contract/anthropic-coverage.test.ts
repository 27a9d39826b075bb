/** The Messages half of the contract against Anthropic's own description: nothing that it names is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isJson, loadSchemas } from './load-schemas.js';
import { compareWithVendor, membersOf, tagsOf, type Coverage, type SchemaMap } from './vendor-coverage.js';

const description = new URL('../../../shared/specs/anthropic/openapi.json', import.meta.url);
const hasDescription = existsSync(description);
if (!hasDescription)
  console.warn('anthropic-coverage: skipped, ../shared/specs is missing, coverage is not measured');

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

/** What is wanted and not there, and a line that says how much is. */
function missingFrom(wanted: readonly string[], found: readonly string[], what: string): string[] {
  const missing = wanted.filter((name) => !found.includes(name));
  console.info(`anthropic: ${wanted.length - missing.length} of ${wanted.length} ${what}`);
  return missing;
}

/** The items of a list member of one of the vendor's schemas, as a schema of its own. */
function itemsOf(name: string, member: string): unknown {
  const schema = theirs[name];
  const properties = isJson(schema) && isJson(schema['properties']) ? schema['properties'] : {};
  const list = properties[member];
  return isJson(list) ? list['items'] : undefined;
}

const bodies: [string, string, number][] = [
  ['CreateMessageParams', 'AnthropicMessageRequest', 18],
  ['BetaCreateMessageParams', 'AnthropicMessageRequest', 23],
  ['Message', 'AnthropicMessage', 9],
  ['BetaMessage', 'AnthropicMessage', 11],
  ['BetaUsage', 'AnthropicUsage', 10],
  ['BetaMessageDeltaUsage', 'AnthropicUsage', 6],
  ['BetaMessageDeltaEvent', 'AnthropicMessageDeltaEvent', 4],
  ['BetaErrorResponse', 'AnthropicErrorReply', 3],
];

(hasDescription ? describe : describe.skip)("coverage of Anthropic's description of messages", () => {
  it.each(bodies)('names every member of %s in %s', (their, our, least) => {
    const wanted = membersOf(theirs, their);
    expect(wanted.length).toBeGreaterThanOrEqual(least);
    expect(missingFrom(wanted, membersOf(ours, our), `members of ${their}`)).toEqual([]);
  });

  it('names every kind of block, tool, tool choice, thinking, citation, event, delta and error', () => {
    const vendor = {
      ...theirs,
      Tools: itemsOf('BetaCreateMessageParams', 'tools'),
      Deltas: memberOf('BetaContentBlockDeltaEvent', 'delta'),
      Citations: memberOf('BetaCitationsDelta', 'citation'),
      Errors: memberOf('BetaErrorResponse', 'error'),
    };
    const unions: [string, string, number][] = [
      ['BetaInputContentBlock', 'AnthropicInputBlock', 20],
      ['BetaContentBlock', 'AnthropicContentBlock', 16],
      ['Tools', 'AnthropicTool', 25],
      ['BetaToolChoice', 'AnthropicToolChoice', 4],
      ['BetaThinkingConfigParam', 'AnthropicThinkingConfig', 3],
      ['BetaMessageStreamEvent', 'AnthropicStreamEvent', 6],
      ['Deltas', 'AnthropicContentBlockDelta', 6],
      ['Citations', 'AnthropicCitation', 5],
      ['Errors', 'AnthropicError', 9],
    ];
    for (const [their, our, count] of unions) {
      const wanted = tagsOf(vendor, their);
      expect([their, wanted.length]).toEqual([their, count]);
      expect(missingFrom(wanted, tagsOf(ours, our), `kinds of ${their}`)).toEqual([]);
      expect(missingBelow(vendor, [[their, our]]).missing).toEqual([]);
    }
  });

  it('allows every member, known value and type, at any depth', () => {
    const pairs = bodies.map(([their, our]): [string, string] => [their, our]);
    const { coverage, missing } = missingBelow(theirs, [
      ...pairs,
      ['BetaMessageStreamEvent', 'AnthropicStreamEvent'],
      ['MessageStreamEvent', 'AnthropicStreamEvent'],
    ]);
    console.info(
      `anthropic: ${coverage.members} members, ${coverage.tags} tags, ${coverage.values} values compared, ` +
        `${missing.length} missing`,
    );
    expect(coverage.members).toBeGreaterThan(400);
    expect(missing).toEqual([]);
  });
});

/** A deep comparison, and what is missing in it but for model ids, which are a free string here. */
function missingBelow(
  vendor: SchemaMap,
  pairs: [string, string][],
): { coverage: Coverage; missing: string[] } {
  const coverage = compareWithVendor(vendor, ours, pairs);
  return { coverage, missing: coverage.missing.filter((line) => !line.includes('/model: value ')) };
}

function memberOf(name: string, member: string): unknown {
  const schema = theirs[name];
  return isJson(schema) && isJson(schema['properties']) ? schema['properties'][member] : undefined;
}
