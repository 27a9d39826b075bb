/** The Chat Completions half of the contract against recorded traffic, its own rules and its own examples. */
import { describe, expect, it } from '@jest/globals';
import { compileSchemas, isJson, loadSchemas, type LoadedSchema } from './load-schemas.js';
import { hasCorpus, recordedCases, reportFindings, withModelOfPath } from './recorded-traffic.js';
import { brokenRules, tagsOfUnion, unknownMemberProblem } from './schema-rules.js';

const schemas = loadSchemas();
const check = compileSchemas(schemas);
const mine = [...schemas.values()].filter(({ file }) =>
  /^(chat-completions-.*|shared|errors|service)\.yaml$/.test(file),
);

if (!hasCorpus)
  console.warn('chat-schemas: skipped, ../shared/corpus is missing, recorded traffic is not checked');

/** The schema itself, or one that nothing fits in place of a member for unknown tags. */
function withoutUnknown(loaded: LoadedSchema): LoadedSchema {
  return loaded.schema['x-aial-unknown'] === true ? { ...loaded, schema: { not: {} } } : loaded;
}

(hasCorpus ? describe : describe.skip)('recorded traffic with status 200', () => {
  const all = recordedCases(['chat-completions', 'openai-compat-chat']);
  // Two fixtures of the older /v1/completions were filed with the chat ones.
  const isChat = (body: unknown): boolean => !isJson(body) || body['object'] !== 'text_completion';
  const cases = all.filter(({ reply, events }) => isChat(reply) && (events ?? []).every(isChat));
  const requests = cases.filter(({ request }) => request !== undefined);
  // Azure answers a filtered prompt with an error body under status 200 in one recording.
  const isError = (body: unknown): boolean => isJson(body) && 'error' in body && !('choices' in body);
  const replies = cases.filter(({ reply }) => reply !== undefined);

  it('leaves nothing out but the fixtures of another endpoint', () => {
    expect(all.length - cases.length).toBe(2);
    expect(
      requests.filter((recorded) => withModelOfPath(recorded) !== recorded.request).length,
    ).toBeLessThanOrEqual(12);
    expect(replies.filter(({ reply }) => isError(reply)).length).toBeLessThanOrEqual(1);
  });

  it('has only requests that ChatCompletionRequest accepts', () => {
    const findings = requests.map((recorded) => ({
      where: recorded.name,
      problem: check('ChatCompletionRequest', withModelOfPath(recorded)),
    }));
    console.info(`chat: ${findings.length} recorded requests checked`);
    expect(findings.length).toBeGreaterThan(380);
    expect(reportFindings(findings)).toBe('');
  });

  it('has only JSON replies that ChatCompletion accepts', () => {
    const findings = replies.map(({ name, reply }) => ({
      where: name,
      problem: check(isError(reply) ? 'ErrorReply' : 'ChatCompletion', reply),
    }));
    console.info(`chat: ${findings.length} recorded replies checked`);
    expect(findings.length).toBeGreaterThan(270);
    expect(reportFindings(findings)).toBe('');
  });

  it('has only stream data that ChatCompletionChunk accepts', () => {
    const findings = cases.flatMap(({ name, events }) =>
      (events ?? []).map((event, index) => ({
        where: `${name} event ${index}`,
        problem: check('ChatCompletionChunk', event),
      })),
    );
    console.info(`chat: ${findings.length} recorded chunks checked`);
    expect(findings.length).toBeGreaterThan(5200);
    expect(reportFindings(findings)).toBe('');
  });

  it('has hardly any tag that the contract does not name', () => {
    const known = compileSchemas(
      new Map([...schemas].map(([name, loaded]) => [name, withoutUnknown(loaded)])),
    );
    const unknown = cases.flatMap((recorded) =>
      [
        recorded.request === undefined
          ? undefined
          : known('ChatCompletionRequest', withModelOfPath(recorded)),
        recorded.reply === undefined || isError(recorded.reply)
          ? undefined
          : known('ChatCompletion', recorded.reply),
        ...(recorded.events ?? []).map((event) => known('ChatCompletionChunk', event)),
      ].some((problem) => problem !== undefined)
        ? [recorded.name]
        : [],
    );
    // Perplexity's own `file_url` part.
    expect(unknown.map((name) => name.split('/')[0])).toEqual(['perplexity']);
  });
});

const user = { role: 'user', content: 'Hi' };
const request = { model: 'm', messages: [user] };
const reply = { id: 'a', object: 'chat.completion', created: 1, model: 'm', choices: [] };

describe('what the contract refuses', () => {
  const refused: [string, string, unknown][] = [
    ['messages that are no list', 'ChatCompletionRequest', { model: 'm', messages: 'x' }],
    ['no messages', 'ChatCompletionRequest', { model: 'm', messages: [] }],
    ['no model', 'ChatCompletionRequest', { messages: [user] }],
    ['an empty model', 'ChatCompletionRequest', { ...request, model: '' }],
    ['a message without role', 'ChatCompletionMessage', { content: 'Hi' }],
    ['a user message without content', 'ChatCompletionMessage', { role: 'user' }],
    ['a user message with a number', 'ChatCompletionMessage', { role: 'user', content: 1 }],
    ['a tool message without its call', 'ChatCompletionMessage', { role: 'tool', content: 'a' }],
    ['a function message without name', 'ChatCompletionMessage', { role: 'function', content: 'a' }],
    ['a text part without text', 'ChatCompletionContentPart', { type: 'text' }],
    ['an image part without picture', 'ChatCompletionContentPart', { type: 'image_url', image_url: {} }],
    ['a part without type', 'ChatCompletionContentPart', { text: 'a' }],
    ['a function tool without function', 'ChatCompletionTool', { type: 'function' }],
    ['a function without name', 'ChatCompletionTool', { type: 'function', function: {} }],
    ['a custom tool without custom', 'ChatCompletionTool', { type: 'custom' }],
    ['a tool without type', 'ChatCompletionTool', { function: { name: 'a' } }],
    ['a choice of no function', 'ChatCompletionToolChoice', { type: 'function' }],
    ['a tool choice that is a number', 'ChatCompletionToolChoice', 1],
    ['arguments that are no text', 'ChatCompletionFunctionCall', { name: 'a', arguments: {} }],
    [
      'a call without id',
      'ChatCompletionToolCall',
      { type: 'function', function: { name: 'a', arguments: '' } },
    ],
    ['a format without schema', 'ChatCompletionResponseFormat', { type: 'json_schema' }],
    ['a temperature in words', 'ChatCompletionRequest', { ...request, temperature: 'hot' }],
    ['a reply without choices', 'ChatCompletion', { ...reply, choices: null }],
    ['a choice without message', 'ChatCompletionChoice', { index: 0 }],
    ['an error without message', 'ErrorReply', { error: { code: 'internal' } }],
    ['a warning without code', 'Warning', { message: 'a' }],
    ['a model that is neither live nor echo', 'ProviderStatus', 'asleep'],
  ];

  it.each(refused)('%s, in %s', (_what, name, value) => {
    expect(check(name, value)).toEqual(expect.any(String));
  });
});

describe('what the contract lets pass', () => {
  const accepted: [string, string, unknown][] = [
    ['unknown members', 'ChatCompletionRequest', { ...request, brand_new: { a: 1 } }],
    ['unknown values', 'ChatCompletionRequest', { ...request, service_tier: 'new', tool_choice: 'new' }],
    ['unknown roles', 'ChatCompletionMessage', { role: 'narrator', text: 'a' }],
    ['unknown parts', 'ChatCompletionContentPart', { type: 'video_url', video_url: {} }],
    ['unknown tools', 'ChatCompletionTool', { type: 'browser_search' }],
    ['unknown tool choices', 'ChatCompletionToolChoice', { type: 'browser_search' }],
    ['unknown formats', 'ChatCompletionResponseFormat', { type: 'regex' }],
    ['an assistant message without content', 'ChatCompletionMessage', { role: 'assistant' }],
    [
      'calls beside no content',
      'ChatCompletionMessage',
      { role: 'assistant', content: null, tool_calls: [] },
    ],
    [
      'nulls of SDKs that write every member',
      'ChatCompletionRequest',
      { ...request, stop: null, tools: null },
    ],
    ['a remark of the gateway in a reply', 'ChatCompletion', { ...reply, aial: { warnings: [] } }],
    [
      'a vendor error with a code of its own',
      'ErrorReply',
      { error: { message: 'a', code: 'invalid_image' } },
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
    console.info(`chat: ${findings.length} examples checked`);
    expect(findings.length).toBeGreaterThan(70);
    expect(reportFindings(findings)).toBe('');
  });

  it('keep to the rules for open surfaces', () => {
    expect(mine.flatMap(brokenRules)).toEqual([]);
  });

  it('end every union of tagged objects in a member for all other tags', () => {
    const findings = mine.flatMap(({ name, schema }) =>
      ['type', 'role']
        .filter((tag) => tagsOfUnion(schemas, schema, tag).length > 0)
        .map((tag) => ({ where: name, problem: unknownMemberProblem(schemas, schema, tag) })),
    );
    expect(findings.length).toBeGreaterThan(10);
    expect(reportFindings(findings)).toBe('');
  });
});
