/** The Responses half of the contract against recorded traffic, its own examples and OpenAI's description. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createParser } from 'eventsource-parser';
import { parse } from 'yaml';
import { compileSchemas, isJson, loadSchemas, type Json, type LoadedSchema } from './load-schemas.js';
import { compareWithVendor, membersOf, tagsOf, type SchemaMap } from './vendor-coverage.js';

const schemas = loadSchemas();
const check = compileSchemas(schemas);
const ours: SchemaMap = Object.fromEntries([...schemas.values()].map(({ name, schema }) => [name, schema]));

const functionCall = { type: 'function_call', call_id: 'call_1', name: 'a', arguments: '{}' };
const reply = {
  id: 'resp_1',
  object: 'response',
  created_at: 1,
  status: 'completed',
  model: 'm',
  output: [],
};

const shared = new URL('../../../shared/', import.meta.url);
const corpus = new URL('corpus/', shared);
const vendors = ['openai', 'azure-openai', 'xai'];
const hasCorpus = existsSync(corpus);
if (!hasCorpus)
  console.warn('responses-schemas: ../shared/corpus is missing, recorded traffic is not checked');

/** Recorded cases with status 200, as folder URLs named vendor/responses/case. */
function recordedCases(): { name: string; folder: URL }[] {
  return vendors.flatMap((vendor) =>
    readdirSync(new URL(`${vendor}/responses/`, corpus))
      .map((entry) => {
        const name = `${vendor}/responses/${entry}`;
        return { name, folder: new URL(`${name}/`, corpus) };
      })
      .filter(({ folder }) => {
        const meta: unknown = JSON.parse(readFileSync(new URL('meta.json', folder), 'utf8'));
        return isJson(meta) && meta['status'] === 200;
      }),
  );
}

/** The case's file as text, or undefined when the recording has none. */
function readCase(folder: URL, file: string): string | undefined {
  const path = new URL(file, folder);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Data of the frames of a recorded stream; frames whose data is no JSON are returned apart. */
function framesOf(text: string): { events: unknown[]; broken: string[] } {
  const events: unknown[] = [];
  const broken: string[] = [];
  const parser = createParser({
    onEvent: ({ data }) => {
      try {
        events.push(JSON.parse(data));
      } catch {
        broken.push(data);
      }
    },
  });
  parser.feed(text);
  return { events, broken };
}

/** The schema itself, or one that nothing fits in place of a member for unknown tags. */
function withoutUnknown(loaded: LoadedSchema): LoadedSchema {
  return loaded.schema['x-aial-unknown'] === true ? { ...loaded, schema: { not: {} } } : loaded;
}

/** Up to 20 findings in one readable text; the empty text when there are none. */
function report(findings: { where: string; problem: string | undefined }[]): string {
  const bad = findings.filter(({ problem }) => problem !== undefined);
  return bad
    .slice(0, 20)
    .map(({ where, problem }) => `${where}\n  ${(problem ?? '').replaceAll('\n', '\n  ')}`)
    .join('\n');
}

(hasCorpus ? describe : describe.skip)('recorded traffic with status 200', () => {
  const cases = hasCorpus ? recordedCases() : [];

  it('has only requests that CreateResponseRequest accepts', () => {
    const findings = cases.flatMap(({ name, folder }) => {
      const text = readCase(folder, 'request.json');
      return text === undefined
        ? []
        : [{ where: name, problem: check('CreateResponseRequest', JSON.parse(text)) }];
    });
    console.info(`responses: ${findings.length} recorded requests checked`);
    expect(findings.length).toBeGreaterThan(300);
    expect(report(findings)).toBe('');
  });

  it('names every tag that occurs in requests, replies and events', () => {
    const known = compileSchemas(
      new Map([...schemas].map(([name, loaded]) => [name, withoutUnknown(loaded)])),
    );
    const findings = cases.flatMap(({ name, folder }) => {
      const request = readCase(folder, 'request.json');
      const json = readCase(folder, 'response.json');
      const stream = readCase(folder, 'response.sse');
      return [
        ...(request === undefined ? [] : [known('CreateResponseRequest', JSON.parse(request))]),
        ...(json === undefined ? [] : [known('ResponseObject', JSON.parse(json))]),
        ...(stream === undefined
          ? []
          : framesOf(stream).events.map((event) => known('ResponseStreamEvent', event))),
      ].map((problem) => ({ where: name, problem }));
    });
    expect(report(findings)).toBe('');
  });

  it('has only JSON replies that ResponseObject accepts', () => {
    const findings = cases.flatMap(({ name, folder }) => {
      const text = readCase(folder, 'response.json');
      return text === undefined ? [] : [{ where: name, problem: check('ResponseObject', JSON.parse(text)) }];
    });
    console.info(`responses: ${findings.length} recorded replies checked`);
    expect(findings.length).toBeGreaterThan(250);
    expect(report(findings)).toBe('');
  });

  it('has only events that ResponseStreamEvent accepts', () => {
    const broken: string[] = [];
    const findings = cases.flatMap(({ name, folder }) => {
      const text = readCase(folder, 'response.sse');
      if (text === undefined) return [];
      const frames = framesOf(text);
      broken.push(...frames.broken.map(() => name));
      return frames.events.map((event, index) => ({
        where: `${name} event ${index} ${isJson(event) ? String(event['type']) : ''}`,
        problem: check('ResponseStreamEvent', event),
      }));
    });
    console.info(`responses: ${findings.length} recorded events checked`);
    expect(findings.length).toBeGreaterThan(9000);
    expect(report(findings)).toBe('');
    // This recording lost a brace at two ends of its JSON; nothing else may be unreadable.
    expect([...new Set(broken)]).toEqual(['openai/responses/vercel--parallel-tool-call-wrapper.1']);
  });
});

describe('what the contract refuses', () => {
  const refused: [string, string, unknown][] = [
    ['input that is no text and no list', 'CreateResponseRequest', { model: 'm', input: 5 }],
    ['a model that is no text', 'CreateResponseRequest', { model: 5, input: 'a' }],
    ['an item that is no object', 'CreateResponseRequest', { input: ['a'] }],
    ['an item without tag, role and id', 'CreateResponseRequest', { input: [{ text: 'a' }] }],
    ['a message without content', 'CreateResponseRequest', { input: [{ type: 'message', role: 'user' }] }],
    ['a message with a number as content', 'ResponseInputItem', { role: 'user', content: 1 }],
    ['a text part without text', 'ResponseInputItem', { role: 'user', content: [{ type: 'input_text' }] }],
    ['a function tool without name', 'ResponseTool', { type: 'function', parameters: {} }],
    ['a tool without tag', 'ResponseTool', { name: 'a' }],
    ['a function choice without name', 'ResponseToolChoice', { type: 'function' }],
    ['a format without schema', 'ResponseTextFormat', { type: 'json_schema', name: 'a' }],
    ['a call without call_id', 'ResponseInputItem', { type: 'function_call', name: 'a', arguments: '{}' }],
    ['arguments that are no text', 'ResponseInputItem', { ...functionCall, arguments: {} }],
    ['an emitted call without id', 'ResponseOutputItem', functionCall],
    ['a delta without text', 'ResponseStreamEvent', { type: 'response.output_text.delta', item_id: 'a' }],
    ['a reply without output', 'ResponseObject', { ...reply, output: undefined }],
  ];

  it.each(refused)('%s, in %s', (_what, name, value) => {
    expect(check(name, JSON.parse(JSON.stringify(value)))).toEqual(expect.any(String));
  });

  it('says where a known kind of item is wrong, and nothing of other kinds', () => {
    const problem = check('CreateResponseRequest', {
      input: [
        { role: 'user', content: 'a' },
        { type: 'function_call', name: 'a', arguments: '{}' },
      ],
    });
    expect(problem?.split('\n')[0]).toBe("/input/1 must have required property 'call_id' (FunctionCallItem)");
  });
});

describe('what the contract lets pass', () => {
  const accepted: [string, string, unknown][] = [
    ['unknown members', 'CreateResponseRequest', { input: 'a', brand_new: { a: 1 } }],
    ['unknown values', 'CreateResponseRequest', { input: 'a', service_tier: 'new', truncation: 'new' }],
    ['a prompt without model', 'CreateResponseRequest', { prompt: { id: 'pmpt_1' } }],
    ['unknown items', 'ResponseInputItem', { type: 'new_item', anything: 1 }],
    ['unknown parts', 'ResponseInputItem', { role: 'user', content: [{ type: 'input_video' }] }],
    ['unknown tools', 'ResponseTool', { type: 'new_tool' }],
    ['unknown tool choices', 'ResponseToolChoice', { type: 'new_tool' }],
    ['unknown events', 'ResponseStreamEvent', { type: 'response.new' }],
    ['a played back call without id and status', 'ResponseInputItem', functionCall],
    ['a reference without tag', 'ResponseInputItem', { id: 'msg_1' }],
    [
      'nulls of SDKs that write every member',
      'CreateResponseRequest',
      { input: 'a', tools: null, text: null },
    ],
    ['a remark of the gateway in a reply', 'ResponseObject', { ...reply, aial: { warnings: [] } }],
  ];

  it.each(accepted)('%s, in %s', (_what, name, value) => {
    expect(check(name, value)).toBeUndefined();
  });
});

describe('the Responses schema files', () => {
  const mine = [...schemas.values()].filter(({ file }) => file.startsWith('responses-'));

  it('have examples for request, reply and every event, and all examples fit', () => {
    const examples = mine.flatMap(({ name, schema }) =>
      (Array.isArray(schema['examples']) ? schema['examples'] : []).map((value: unknown) => ({
        name,
        value,
      })),
    );
    const findings = examples.map(({ name, value }) => ({ where: name, problem: check(name, value) }));
    const without = mine
      .map(({ name }) => name)
      .filter((name) => /^(CreateResponseRequest|ResponseObject|(?!Unknown)\w+Event)$/.test(name))
      .filter((name) => !examples.some((example) => example.name === name));
    console.info(`responses: ${examples.length} examples checked`);
    expect(report(findings)).toBe('');
    expect(without).toEqual([]);
  });

  it('keep to the rules for open surfaces', () => {
    expect(mine.flatMap(({ name, schema }) => brokenRules(name, schema))).toEqual([]);
  });

  it('end every union of tagged objects in a member for all other tags', () => {
    const unions = mine.filter(({ schema }) => {
      const members = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
      return members.filter((member) => tagsOf({ ...ours, member }, 'member').length > 0).length > 0;
    });
    const findings = unions.map(({ name, schema }) => ({
      where: name,
      problem: unknownMemberProblem(schema),
    }));
    expect(unions.length).toBeGreaterThan(20);
    expect(report(findings)).toBe('');
  });
});

/** Ours and the vendor's name of each union whose tags have to be known here. */
const tagged: [string, string][] = [
  ['InputItem', 'ResponseInputItem'],
  ['OutputItem', 'ResponseOutputItem'],
  ['InputContent', 'ResponseInputContentPart'],
  ['OutputContent', 'ResponseOutputContentPart'],
  ['Annotation', 'ResponseAnnotation'],
  ['Tool', 'ResponseTool'],
  ['ToolChoiceParam', 'ResponseToolChoice'],
  ['TextResponseFormatConfiguration', 'ResponseTextFormat'],
  ['ResponseStreamEvent', 'ResponseStreamEvent'],
];

const description = new URL('specs/openai/openapi.yaml', shared);
const hasDescription = existsSync(description);
if (!hasDescription) console.warn('responses-schemas: ../shared/specs is missing, coverage is not measured');

(hasDescription ? describe : describe.skip)("coverage of OpenAI's own description", () => {
  const theirs: SchemaMap = hasDescription ? componentSchemas(readFileSync(description, 'utf8')) : {};

  it('names every top-level member of request and reply', () => {
    for (const [their, our] of [
      ['CreateResponse', 'CreateResponseRequest'],
      ['Response', 'ResponseObject'],
    ] as const) {
      const wanted = membersOf(theirs, their);
      const missing = wanted.filter((member) => !membersOf(ours, our).includes(member));
      console.info(`${our}: ${wanted.length - missing.length} of ${wanted.length} members of ${their}`);
      expect(wanted.length).toBeGreaterThan(25);
      expect(missing).toEqual([]);
    }
  });

  it.each(tagged)('names every tag of %s in %s', (their, our) => {
    const wanted = tagsOf(theirs, their);
    const missing = wanted.filter((tag) => !tagsOf(ours, our).includes(tag));
    console.info(`${our}: ${wanted.length - missing.length} of ${wanted.length} tags of ${their}`);
    expect(wanted.length).toBeGreaterThan(2);
    expect(missing).toEqual([]);
  });

  it('allows every member, known value and type, at any depth', () => {
    const pairs: [string, string][] = [
      ['CreateResponse', 'CreateResponseRequest'],
      ['Response', 'ResponseObject'],
      ...tagged,
    ];
    const coverage = compareWithVendor(theirs, ours, pairs);
    // Model ids are a free string here; `ultrafast` is an open value of the shared ServiceTier.
    const missing = coverage.missing.filter(
      (line) => !/\/model: value |service_tier: value ultrafast/.test(line),
    );
    console.info(
      `responses: ${coverage.members} members, ${coverage.tags} tags, ${coverage.values} values compared, ` +
        `${missing.length} missing`,
    );
    expect(coverage.members).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });
});

function componentSchemas(text: string): SchemaMap {
  const document: unknown = parse(text);
  const components = isJson(document) ? document['components'] : undefined;
  const found = isJson(components) ? components['schemas'] : undefined;
  if (!isJson(found)) throw new Error('the description has no components.schemas');
  return found;
}

/** Says why a union's last member does not stand for exactly the tags that the others leave over. */
function unknownMemberProblem(schema: Json): string | undefined {
  const members: unknown[] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  const last = members.at(-1);
  const reference = isJson(last) ? String(last['$ref']).split('/').at(-1) : undefined;
  const unknown = schemas.get(reference ?? '')?.schema;
  if (unknown?.['x-aial-unknown'] !== true) return 'the last member is not marked x-aial-unknown';
  const tag = isJson(unknown['properties']) ? unknown['properties']['type'] : undefined;
  const left = isJson(tag) && isJson(tag['not']) ? tag['not']['enum'] : undefined;
  const named = members.slice(0, -1).flatMap((member) => tagsOf({ ...ours, member }, 'member'));
  const isExact =
    JSON.stringify([...new Set(named)].sort()) === JSON.stringify(Array.isArray(left) ? left.sort() : left);
  return isExact ? undefined : `${reference ?? ''} does not leave out exactly the known tags`;
}

/** Where a schema has an inline object, a member without title, oneOf, or a yes-or-no additionalProperties. */
function brokenRules(name: string, schema: Json): string[] {
  const broken: string[] = [];
  if (schema['title'] !== name) broken.push(`${name}: title`);
  if (typeof schema['description'] !== 'string') broken.push(`${name}: description`);
  const visit = (node: unknown, path: string): void => {
    if (Array.isArray(node)) node.forEach((child, index) => visit(child, `${path}/${index}`));
    if (!isJson(node)) return;
    if ('oneOf' in node) broken.push(`${path}: oneOf`);
    if (typeof node['additionalProperties'] === 'boolean') broken.push(`${path}: additionalProperties`);
    if (path !== name && isJson(node['properties']) && node['type'] === 'object')
      broken.push(`${path}: inline object`);
    for (const [index, member] of (Array.isArray(node['anyOf']) ? node['anyOf'] : []).entries()) {
      const isNamed = isJson(member) && ('$ref' in member || 'title' in member || member['type'] === 'null');
      if (!isNamed) broken.push(`${path}/anyOf/${index}: no title`);
    }
    for (const [key, child] of Object.entries(node)) if (key !== 'examples') visit(child, `${path}/${key}`);
  };
  visit(schema, name);
  return broken;
}
