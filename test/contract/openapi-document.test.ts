/** The main document of the HTTP contract: its operations, who may call them, its headers and its examples. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { compileSchemas, isJson, loadSchemas, type Json } from './load-schemas.js';
import { eventsOf, reportFindings } from './recorded-traffic.js';
import { referenceOf } from './schema-rules.js';

const folder = new URL('../../openapi/', import.meta.url);
const root = readYaml('openapi.yaml');
const pathFiles = readdirSync(new URL('paths/', folder)).filter((file) => file.endsWith('.yaml'));
const paths: Json = Object.assign({}, ...pathFiles.map((file) => readYaml(`paths/${file}`)));
const schemas = loadSchemas();
const check = compileSchemas(schemas);

function readYaml(path: string): Json {
  const value: unknown = parse(readFileSync(new URL(path, folder), 'utf8'));
  if (!isJson(value)) throw new Error(`${path} is not an object`);
  return value;
}

function objectAt(parent: unknown, ...keys: string[]): Json {
  const value = keys.reduce<unknown>((current, key) => (isJson(current) ? current[key] : undefined), parent);
  return isJson(value) ? value : {};
}

/** A response, header or parameter with its reference into the main document followed. */
function resolve(value: unknown): Json {
  const reference = isJson(value) ? value['$ref'] : undefined;
  if (typeof reference !== 'string') return isJson(value) ? value : {};
  return objectAt(root, ...reference.slice(2).split('/'));
}

type Operation = { id: string; path: string; method: string; operation: Json };

const operations: Operation[] = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(isJson(item) ? item : {}).flatMap(([method, operation]) =>
    isJson(operation) ? [{ id: String(operation['operationId']), path, method, operation }] : [],
  ),
);

const responsesOf = ({ operation }: Operation): [string, Json][] =>
  Object.entries(objectAt(operation['responses'])).map(([status, response]) => [status, resolve(response)]);

const mediaTypes = operations.flatMap((operation) => [
  ...Object.entries(objectAt(operation.operation, 'requestBody', 'content')).map(([type, media]) => ({
    where: `${operation.id} body ${type}`,
    type,
    media,
  })),
  ...responsesOf(operation).flatMap(([status, response]) =>
    Object.entries(objectAt(response, 'content')).map(([type, media]) => ({
      where: `${operation.id} ${status} ${type}`,
      type,
      media,
    })),
  ),
]);

describe('the operations of the contract', () => {
  it('are these', () => {
    const found = operations.map(({ id, method, path }) => `${method.toUpperCase()} ${path} ${id}`);
    expect(found.sort()).toEqual([
      'GET / getService',
      'GET /healthz healthz',
      'GET /openapi.json getOpenapi',
      'GET /readyz readyz',
      'GET /v1/models listModels',
      'GET /v1/models/{model} getModel',
      'GET /v1beta/models listGoogleModels',
      'GET /v1beta/models/{model} getGoogleModel',
      'POST /v1/chat.stream chatStream',
      'POST /v1/chat.sync chatSync',
      'POST /v1/chat/completions createChatCompletion',
      'POST /v1/embeddings createEmbedding',
      'POST /v1/messages createMessage',
      'POST /v1/messages/count_tokens countMessageTokens',
      'POST /v1/raw raw',
      'POST /v1/responses createResponse',
      'POST /v1/responses/compact compactResponse',
      'POST /v1/responses/input_tokens countResponseTokens',
      'POST /v1beta/models/{model}:batchEmbedContents batchEmbedContents',
      'POST /v1beta/models/{model}:countTokens countTokens',
      'POST /v1beta/models/{model}:embedContent embedContent',
      'POST /v1beta/models/{model}:generateContent generateContent',
      'POST /v1beta/models/{model}:streamGenerateContent streamGenerateContent',
    ]);
  });

  it('need the master key, all but four; some take it in another place too', () => {
    expect(root['security']).toEqual([{ masterKey: [] }]);
    const own = operations.filter(({ operation }) => 'security' in operation);
    const security = own.map(({ id, operation }) => `${id} ${JSON.stringify(operation['security'])}`);
    const google = '[{"masterKey":[]},{"masterKeyGoogleHeader":[]},{"masterKeyQuery":[]}]';
    const asker = google.replace('},', '},{"masterKeyHeader":[]},');
    expect(security.sort()).toEqual([
      `batchEmbedContents ${google}`,
      'countMessageTokens [{"masterKey":[]},{"masterKeyHeader":[]}]',
      `countTokens ${google}`,
      'createMessage [{"masterKey":[]},{"masterKeyHeader":[]}]',
      `embedContent ${google}`,
      `generateContent ${google}`,
      `getGoogleModel ${google}`,
      `getModel ${asker}`,
      'getOpenapi []',
      'getService []',
      'healthz []',
      `listGoogleModels ${google}`,
      `listModels ${asker}`,
      'readyz []',
      `streamGenerateContent ${google}`,
    ]);
  });

  it("may answer with a vendor's own bytes in the vendors' formats only", () => {
    const passing = operations.filter(({ operation }) => operation['x-aial-passthrough'] === true);
    expect(passing.map(({ id }) => id).sort()).toEqual([
      'batchEmbedContents',
      'compactResponse',
      'countMessageTokens',
      'countResponseTokens',
      'countTokens',
      'createChatCompletion',
      'createEmbedding',
      'createMessage',
      'createResponse',
      'embedContent',
      'generateContent',
      'raw',
      'streamGenerateContent',
    ]);
  });

  it('describe every failure they can answer with', () => {
    const common = [
      '400',
      '401',
      '403',
      '404',
      '405',
      '413',
      '415',
      '429',
      '500',
      '501',
      '502',
      '503',
      '504',
    ];
    for (const operation of operations.filter(({ method }) => method === 'post')) {
      const statuses = responsesOf(operation).map(([status]) => status);
      expect(statuses).toEqual(['200', ...common, 'default']);
    }
  });

  it("take the caller's own keys wherever a vendor is called", () => {
    for (const { id, method, operation } of operations) {
      const list: unknown[] = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
      const names = list.map((parameter) => String(resolve(parameter)['name']));
      const keys = ['openai', 'anthropic', 'google', 'xai'].map((vendor) => `x-aial-key-${vendor}`);
      const asksVendors = method === 'post' || id.includes('Model');
      const wanted = asksVendors ? ['x-request-id', ...keys] : ['x-request-id'];
      const own = [
        'model',
        'anthropic-version',
        'anthropic-beta',
        'beta',
        'alt',
        'limit',
        'after_id',
        'before_id',
        'pageSize',
        'pageToken',
        'x-aial-dry-run',
        'x-aial-token-estimate',
      ];
      expect({ id, names: names.filter((name) => !own.includes(name)) }).toEqual({ id, names: wanted });
    }
  });

  it('answer a dry run in its own kind of JSON wherever they declare its header', () => {
    const dryRuns = operations.filter(({ operation }) => {
      const list: unknown[] = Array.isArray(operation['parameters']) ? operation['parameters'] : [];
      const takesHeader = list.some((parameter) => resolve(parameter)['name'] === 'x-aial-dry-run');
      const content = objectAt(objectAt(operation, 'responses', '200'), 'content');
      const isDeclared = 'application/vnd.aial.dry-run+json' in content;
      expect({ takesHeader, isDeclared }).toEqual({ takesHeader, isDeclared: takesHeader });
      return takesHeader;
    });
    const ids = dryRuns.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['chatSync', 'chatStream', 'raw', 'createChatCompletion', 'createResponse']),
    );
  });

  it('send the request id back on every answer', () => {
    const without = operations.flatMap((operation) =>
      responsesOf(operation)
        .filter(([, response]) => !('x-request-id' in objectAt(response, 'headers')))
        .map(([status]) => `${operation.id} ${status}`),
    );
    expect(without).toEqual([]);
  });

  it('name the event schema of every stream', () => {
    const streams = mediaTypes.filter(({ type }) => type === 'text/event-stream');
    expect(streams.map(({ where, media }) => [where, objectAt(media)['x-aial-event-schema']])).toEqual([
      ['chatStream 200 text/event-stream', '#/components/schemas/AialChatEvent'],
      ['createMessage 200 text/event-stream', '#/components/schemas/AnthropicStreamEvent'],
      ['streamGenerateContent 200 text/event-stream', '#/components/schemas/GoogleGenerateContentReply'],
      ['createChatCompletion 200 text/event-stream', '#/components/schemas/ChatCompletionChunk'],
      ['createResponse 200 text/event-stream', '#/components/schemas/ResponseStreamEvent'],
    ]);
  });
});

describe('the parts of the main document', () => {
  it('are all described', () => {
    const components = objectAt(root, 'components');
    const parts = ['parameters', 'headers', 'responses', 'securitySchemes'].flatMap((kind) =>
      Object.entries(objectAt(components, kind)).map(([name, part]) => [`${kind} ${name}`, part] as const),
    );
    expect(parts.length).toBeGreaterThan(25);
    const undescribed = parts.filter(([, part]) => typeof objectAt(part)['description'] !== 'string');
    expect(undescribed.map(([name]) => name)).toEqual([]);
  });

  it('give errors of known codes only in their examples', () => {
    const [known] = [objectAt(schemas.get('AialErrorCode')?.schema)['anyOf']].flat();
    const codes = objectAt(known)['enum'];
    const used = Object.entries(objectAt(root, 'components', 'responses'))
      .filter(([name]) => !name.endsWith('VendorError'))
      .flatMap(([, response]) => examplesOf(objectAt(response, 'content', 'application/json')))
      .map(([, value]) => objectAt(value, 'error', 'aial')['code'] ?? objectAt(value, 'error')['code']);
    expect(used.length).toBeGreaterThan(14);
    expect(codes).toEqual(expect.arrayContaining(used));
  });
});

function examplesOf(media: unknown): [string, unknown][] {
  return Object.entries(objectAt(media, 'examples')).map(([name, example]) => [
    name,
    objectAt(example)['value'],
  ]);
}

describe('the examples of the main document', () => {
  it('fit their schemas', () => {
    const findings = mediaTypes.flatMap(({ where, media }) =>
      examplesOf(media).map(([name, value]) => ({
        where: `${where} ${name}`,
        problem: check(referenceOf(objectAt(media)['schema']) ?? '', value),
      })),
    );
    expect(findings.length).toBeGreaterThan(40);
    expect(reportFindings(findings)).toBe('');
  });

  it('of streams hold events that fit the event schema, or an error', () => {
    const findings = mediaTypes
      .filter(({ type }) => type === 'text/event-stream')
      .flatMap(({ where, media }) =>
        examplesOf(media).flatMap(([name, value]) =>
          eventsOf(String(value)).map((event, index) => ({
            where: `${where} ${name} event ${index}`,
            problem:
              isJson(event) && 'error' in event && event['type'] !== 'error'
                ? check('ErrorReply', event)
                : check(String(objectAt(media)['x-aial-event-schema']).split('/').at(-1) ?? '', event),
          })),
        ),
      );
    expect(findings.length).toBeGreaterThan(5);
    expect(reportFindings(findings)).toBe('');
  });
});
