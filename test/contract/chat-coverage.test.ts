/** The Chat Completions half of the contract against OpenAI's own description: nothing that it names is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { isJson, loadSchemas, type Json } from './load-schemas.js';
import { constantOf, membersOf as unionOf, referenceOf, tagsOfUnion } from './schema-rules.js';
import { compareWithVendor, membersOf, tagsOf, type SchemaMap } from './vendor-coverage.js';

const description = new URL('../../../shared/specs/openai/openapi.yaml', import.meta.url);
const hasDescription = existsSync(description);
if (!hasDescription)
  console.warn('chat-coverage: skipped, ../shared/specs is missing, coverage is not measured');

const schemas = loadSchemas();
const ours: SchemaMap = Object.fromEntries([...schemas.values()].map(({ name, schema }) => [name, schema]));
const theirs: SchemaMap = hasDescription ? componentSchemas(readFileSync(description, 'utf8')) : {};

function componentSchemas(text: string): SchemaMap {
  const document: unknown = parse(text);
  const components = isJson(document) ? document['components'] : undefined;
  const found = isJson(components) ? components['schemas'] : undefined;
  if (!isJson(found)) throw new Error('the description has no components.schemas');
  return found;
}

/** The known values of a member that is a constant, an enum or an open enum. */
function valuesOf(map: SchemaMap, name: string, member: string): unknown[] {
  const schema = map[name];
  const properties = isJson(schema) && isJson(schema['properties']) ? schema['properties'] : {};
  const found = properties[member];
  return isJson(found) ? [found['const'], found['enum']].flat().filter((value) => value !== undefined) : [];
}

/** Schema names that a union of the vendor refers to, in order. */
function choicesOf(name: string): string[] {
  const union = theirs[name];
  const members: unknown[] = isJson(union) && Array.isArray(union['oneOf']) ? union['oneOf'] : [];
  return members.map(referenceOf).filter((reference) => reference !== undefined);
}

/** What is wanted and not there, and a line that says how much is. */
function missingFrom(wanted: readonly string[], found: readonly string[], what: string): string[] {
  const missing = wanted.filter((name) => !found.includes(name));
  console.info(`chat: ${wanted.length - missing.length} of ${wanted.length} ${what}`);
  return missing;
}

function ourUnion(name: string): Json {
  const schema = schemas.get(name)?.schema;
  if (schema === undefined) throw new Error(`the contract has no ${name}`);
  return schema;
}

(hasDescription ? describe : describe.skip)("coverage of OpenAI's description of chat completions", () => {
  const bodies: [string, string, number][] = [
    ['CreateChatCompletionRequest', 'ChatCompletionRequest', 35],
    ['CreateChatCompletionResponse', 'ChatCompletion', 9],
    ['CreateChatCompletionStreamResponse', 'ChatCompletionChunk', 10],
    ['ChatCompletionResponseMessage', 'ChatCompletionReplyMessage', 7],
    ['ChatCompletionStreamResponseDelta', 'ChatCompletionDelta', 5],
    ['CompletionUsage', 'ChatCompletionUsage', 5],
  ];

  it.each(bodies)('names every member of %s in %s', (their, our, least) => {
    const wanted = membersOf(theirs, their);
    expect(wanted.length).toBeGreaterThanOrEqual(least);
    expect(missingFrom(wanted, membersOf(ours, our), `members of ${their}`)).toEqual([]);
  });

  it('names every role, and every member of the message of each', () => {
    const names = choicesOf('ChatCompletionRequestMessage');
    const roles = names.flatMap((name) => valuesOf(theirs, name, 'role').map(String));
    const known = tagsOfUnion(schemas, ourUnion('ChatCompletionMessage'), 'role');
    expect(roles.length).toBe(6);
    expect(missingFrom(roles, known, 'message roles')).toEqual([]);
    for (const name of names) {
      const [role] = valuesOf(theirs, name, 'role');
      const our = unionOf(ourUnion('ChatCompletionMessage'))
        .map(referenceOf)
        .find((reference) => constantOf(ours[reference ?? ''], 'role') === role);
      expect(our).toBeDefined();
      const coverage = compareWithVendor(theirs, ours, [[name, our ?? '']]);
      console.info(`chat: ${name}: ${coverage.members} members compared, ${coverage.missing.length} missing`);
      expect(coverage.members).toBeGreaterThan(2);
      expect(coverage.missing).toEqual([]);
    }
  });

  it('names every kind of content part, tool and tool choice', () => {
    const unions: [string, string, number][] = [
      ['ChatCompletionRequestUserMessageContentPart', 'ChatCompletionContentPart', 4],
      ['ChatCompletionRequestAssistantMessageContentPart', 'ChatCompletionContentPart', 2],
      ['ChatCompletionRequestSystemMessageContentPart', 'ChatCompletionContentPart', 1],
      ['ChatCompletionRequestToolMessageContentPart', 'ChatCompletionContentPart', 1],
      ['ChatCompletionToolChoiceOption', 'ChatCompletionToolChoice', 3],
      ['ChatCompletionMessageToolCallItem', 'ChatCompletionToolCall', 2],
      ['ChatCompletionToolItem', 'ChatCompletionTool', 2],
    ];
    // Two of the vendor's unions have no name of their own; they are the items of a list.
    const vendor = {
      ...theirs,
      ChatCompletionMessageToolCallItem: itemsOf(theirs['ChatCompletionMessageToolCalls']),
      ChatCompletionToolItem: {
        anyOf: [
          { $ref: '#/components/schemas/ChatCompletionTool' },
          { $ref: '#/components/schemas/CustomToolChatCompletions' },
        ],
      },
    };
    for (const [their, our, count] of unions) {
      const wanted = tagsOf(vendor, their);
      expect(wanted.length).toBe(count);
      expect(missingFrom(wanted, tagsOf(ours, our), `kinds of ${their}`)).toEqual([]);
      expect(compareWithVendor(vendor, ours, [[their, our]]).missing).toEqual([]);
    }
  });

  it('allows every member, known value and type, at any depth', () => {
    const coverage = compareWithVendor(
      theirs,
      ours,
      bodies.map(([their, our]): [string, string] => [their, our]),
    );
    // Model ids are a free string here.
    const missing = coverage.missing.filter((line) => !line.includes('/model: value '));
    console.info(
      `chat: ${coverage.members} members, ${coverage.tags} tags, ${coverage.values} values compared, ` +
        `${missing.length} missing`,
    );
    expect(coverage.members).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });
});

function itemsOf(schema: unknown): unknown {
  return isJson(schema) ? schema['items'] : undefined;
}
