/** The Messages half of the contract: recorded traffic passes, what is wrong does not, the rules are kept. */
import { describe, expect, it } from '@jest/globals';
import { compileSchemas, isJson, loadSchemas, type LoadedSchema } from './load-schemas.js';
import { hasCorpus, recordedCases, reportFindings } from './recorded-traffic.js';
import { brokenRules, tagsOfUnion, unknownMemberProblem } from './schema-rules.js';

const schemas = loadSchemas();
const check = compileSchemas(schemas);
const mine = [...schemas.values()].filter(({ file }) => file.startsWith('anthropic-'));
const cases = recordedCases(['messages']).filter(({ vendor }) => vendor === 'anthropic');
if (!hasCorpus)
  console.warn('anthropic-schemas: ../shared/corpus is missing, recorded traffic is not checked');

/** The schema itself, or one that nothing fits in place of a member for unknown tags. */
function withoutUnknown(loaded: LoadedSchema): LoadedSchema {
  return loaded.schema['x-aial-unknown'] === true ? { ...loaded, schema: { not: {} } } : loaded;
}

const isError = (value: unknown): boolean => isJson(value) && value['type'] === 'error';

(hasCorpus ? describe : describe.skip)('recorded traffic of status 200', () => {
  it('passes as requests', () => {
    const findings = cases.flatMap(({ name, request }) =>
      request === undefined ? [] : [{ where: name, problem: check('AnthropicMessageRequest', request) }],
    );
    console.info(`anthropic: ${findings.length} recorded requests checked`);
    expect(findings.length).toBeGreaterThan(300);
    expect(reportFindings(findings)).toBe('');
  });

  it('passes as replies', () => {
    const findings = cases.flatMap(({ name, reply }) =>
      reply === undefined || isError(reply)
        ? []
        : [{ where: name, problem: check('AnthropicMessage', reply) }],
    );
    console.info(`anthropic: ${findings.length} recorded replies checked`);
    expect(findings.length).toBeGreaterThan(220);
    expect(reportFindings(findings)).toBe('');
  });

  it('passes as events', () => {
    const findings = cases.flatMap(({ name, events }) =>
      (events ?? []).map((event, index) => ({
        where: `${name} event ${index}`,
        problem: check('AnthropicStreamEvent', event),
      })),
    );
    console.info(`anthropic: ${findings.length} recorded events checked`);
    expect(findings.length).toBeGreaterThan(3000);
    expect(reportFindings(findings)).toBe('');
  });

  it('has no tag that the contract does not name', () => {
    const known = compileSchemas(
      new Map([...schemas].map(([name, loaded]) => [name, withoutUnknown(loaded)])),
    );
    const unknown = cases.flatMap(({ name, request, reply, events }) =>
      [
        request === undefined ? undefined : known('AnthropicMessageRequest', request),
        reply === undefined || isError(reply) ? undefined : known('AnthropicMessage', reply),
        ...(events ?? []).map((event) => known('AnthropicStreamEvent', event)),
      ].flatMap((problem) => (problem === undefined ? [] : [`${name}: ${problem}`])),
    );
    expect(unknown).toEqual([]);
  });
});

const user = { role: 'user', content: 'Hi' };
const request = { model: 'm', max_tokens: 5, messages: [user] };

describe('what the contract refuses', () => {
  const refused: [string, string, unknown][] = [
    ['no model', 'AnthropicMessageRequest', { max_tokens: 5, messages: [user] }],
    ['an empty model', 'AnthropicMessageRequest', { ...request, model: '' }],
    ['no limit of tokens', 'AnthropicMessageRequest', { model: 'm', messages: [user] }],
    ['messages that are no list', 'AnthropicMessageRequest', { ...request, messages: 'x' }],
    ['no messages', 'AnthropicMessageRequest', { ...request, messages: [] }],
    ['a temperature in words', 'AnthropicMessageRequest', { ...request, temperature: 'hot' }],
    ['a message without content', 'AnthropicInputMessage', { role: 'user' }],
    ['a message without role', 'AnthropicInputMessage', { content: 'Hi' }],
    ['a text block without text', 'AnthropicInputBlock', { type: 'text' }],
    ['a block without type', 'AnthropicInputBlock', { text: 'a' }],
    ['an image without source', 'AnthropicInputBlock', { type: 'image' }],
    ['a source without data', 'AnthropicImageSource', { type: 'base64', media_type: 'image/png' }],
    ['a call without input', 'AnthropicInputBlock', { type: 'tool_use', id: 'a', name: 'b' }],
    ['a result of no call', 'AnthropicInputBlock', { type: 'tool_result', content: 'a' }],
    ['a function without schema', 'AnthropicTool', { name: 'a' }],
    ['a choice of no tool', 'AnthropicToolChoice', { type: 'tool' }],
    ['thinking without budget', 'AnthropicThinkingConfig', { type: 'enabled' }],
    [
      'a delta without text',
      'AnthropicStreamEvent',
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta' } },
    ],
    ['an error without message', 'AnthropicErrorReply', { type: 'error', error: { type: 'api_error' } }],
  ];

  it.each(refused)('%s, in %s', (_what, name, value) => {
    expect(check(name, value)).toEqual(expect.any(String));
  });
});

describe('what the contract lets pass', () => {
  const accepted: [string, string, unknown][] = [
    ['unknown members', 'AnthropicMessageRequest', { ...request, brand_new: { a: 1 } }],
    ['unknown values', 'AnthropicMessageRequest', { ...request, service_tier: 'new', speed: 'warp' }],
    [
      'a system turn in mid-conversation',
      'AnthropicMessageRequest',
      { ...request, messages: [user, { role: 'system', content: 'Be brief.' }] },
    ],
    ['unknown roles', 'AnthropicInputMessage', { role: 'narrator', content: 'a' }],
    ['unknown blocks', 'AnthropicInputBlock', { type: 'video', source: {} }],
    ['unknown tools', 'AnthropicTool', { type: 'browser_20300101', name: 'browser' }],
    ['a tool with type null', 'AnthropicTool', { type: null, name: 'a', input_schema: { type: 'object' } }],
    ['unknown tool choices', 'AnthropicToolChoice', { type: 'some_of' }],
    ['unknown thinking', 'AnthropicThinkingConfig', { type: 'between_tools' }],
    ['unknown events', 'AnthropicStreamEvent', { type: 'brand_new' }],
    ['unknown deltas', 'AnthropicContentBlockDelta', { type: 'brand_new_delta' }],
    ['a thinking block without signature', 'AnthropicInputBlock', { type: 'thinking', thinking: 'a' }],
    [
      'a remark of the gateway',
      'AnthropicMessageDeltaEvent',
      { type: 'message_delta', delta: {}, aial: { warnings: [] } },
    ],
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
    console.info(`anthropic: ${findings.length} examples checked`);
    expect(findings.length).toBeGreaterThan(25);
    expect(reportFindings(findings)).toBe('');
  });

  it('keep to the rules for open surfaces', () => {
    expect(mine.flatMap(brokenRules)).toEqual([]);
  });

  it('end every union of tagged objects in a member for all other tags', () => {
    const findings = mine.flatMap(({ name, schema }) =>
      tagsOfUnion(schemas, schema, 'type').length > 1
        ? [{ where: name, problem: unknownMemberProblem(schemas, schema, 'type') }]
        : [],
    );
    expect(findings.length).toBeGreaterThan(15);
    expect(reportFindings(findings)).toBe('');
  });
});
