import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { compareContracts } from './breaking-changes.ts';
import { loadContract } from './generate.ts';
import { byCodeUnit, isObject, objectAt, stringsAt, type JsonObject, type JsonValue } from './json.ts';
import { listOperations, type ContractOperation, type ContractReply } from './operation-list.ts';
import { resolveSchema, schemaName, visitSchemas } from './schema-walk.ts';

const ROOT = join(import.meta.dirname, '..');
const BASELINE = join(ROOT, 'openapi/baseline.json');

/** What clients of one operation rely on. */
export interface OperationBaseline {
  readonly operationId: string;
  /** The schema of its JSON body; absent without one. */
  readonly body?: string;
  /** Whether it answers without a key. */
  readonly isPublic: boolean;
  /** `header x-request-id`; a required one ends in `!`. */
  readonly parameters: readonly string[];
  readonly statuses: readonly string[];
  /** Schemas of its JSON replies and events by status: `200`, `200 event`. */
  readonly replies: Readonly<Record<string, string>>;
}

/** What clients rely on in one schema. */
export interface SchemaBaseline {
  /** Where it is reached from: what clients send, what they receive, or both. */
  readonly use: 'request' | 'reply' | 'both' | 'none';
  readonly members: readonly string[];
  readonly required: readonly string[];
  /** The members of a union, by name. */
  readonly variants: readonly string[];
  /** Closed lists of values by member (`''` for the schema itself): an enum or a constant with nothing beside it. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What a contract promises: which operations there are, and what their schemas want and give. */
export interface ContractBaseline {
  /** `post /v1/chat.sync` -> the operation. */
  readonly operations: Readonly<Record<string, OperationBaseline>>;
  readonly schemas: Readonly<Record<string, SchemaBaseline>>;
}

/** The baseline of a bundled contract; throws like `listOperations` does. */
export function baselineOf(document: JsonObject): ContractBaseline {
  const operations = listOperations(document);
  const schemas = objectAt(objectAt(document, 'components'), 'schemas');
  const sent = reachable(
    operations.flatMap(({ body }) => body ?? []),
    schemas,
  );
  const received = reachable(
    operations.flatMap(({ replies }) =>
      replies.flatMap(({ json, event }) => [json ?? [], event ?? []].flat()),
    ),
    schemas,
  );
  const use = (name: string): SchemaBaseline['use'] => {
    if (sent.has(name)) return received.has(name) ? 'both' : 'request';
    return received.has(name) ? 'reply' : 'none';
  };
  return {
    operations: Object.fromEntries(
      operations.map((operation) => [`${operation.method} ${operation.path}`, operationBaseline(operation)]),
    ),
    schemas: Object.fromEntries(
      Object.entries(schemas).flatMap(([name, schema]) =>
        isObject(schema) ? [[name, { use: use(name), ...shapeOf(schema, schemas) }]] : [],
      ),
    ),
  };
}

function operationBaseline(operation: ContractOperation): OperationBaseline {
  const { operationId, body, isPublic, parameters, replies } = operation;
  return {
    operationId,
    ...(body === undefined ? {} : { body }),
    isPublic,
    parameters: sorted(
      parameters.map(({ place, name, isRequired }) => `${place} ${name}${isRequired ? '!' : ''}`),
    ),
    statuses: sorted(replies.map((reply) => reply.status)),
    replies: Object.fromEntries(replies.flatMap(replySchemas)),
  };
}

function replySchemas({ status, json, event }: ContractReply): [string, string][] {
  const schemas: [string, string | undefined][] = [
    [status, json],
    [`${status} event`, event],
  ];
  return schemas.flatMap(([name, schema]): [string, string][] =>
    schema === undefined ? [] : [[name, schema]],
  );
}

/** The names of the schemas that can be reached from some. */
function reachable(names: readonly string[], schemas: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const schema = schemas[name];
    if (found.has(name) || !isObject(schema)) continue;
    found.add(name);
    visitSchemas(schema, (inner) => {
      const target = schemaName(inner['$ref']);
      if (target !== undefined) queue.push(target);
    });
  }
  return found;
}

type Shape = Omit<SchemaBaseline, 'use'>;

/** Parts joined by `allOf` are one shape, whether inline or by name. */
function shapeOf(schema: JsonObject, schemas: JsonObject): Shape {
  const parts = listAt(schema, 'allOf').map((part) => shapeOf(resolveSchema(part, schemas), schemas));
  const properties = objectAt(schema, 'properties');
  const own = closedValues(schema);
  const values = [
    ...(own === undefined ? [] : [['', own] as const]),
    ...Object.entries(properties).flatMap(([name, property]) => {
      const closed = isObject(property) ? closedValues(property) : undefined;
      return closed === undefined ? [] : [[name, closed] as const];
    }),
  ];
  return {
    members: sorted([...Object.keys(properties), ...parts.flatMap((part) => part.members)]),
    required: sorted([...stringsAt(schema, 'required'), ...parts.flatMap((part) => part.required)]),
    variants: sorted([
      ...listAt(schema, 'anyOf').flatMap((member) => schemaName(member['$ref']) ?? []),
      ...parts.flatMap((part) => part.variants),
    ]),
    values: Object.fromEntries([...parts.flatMap((part) => Object.entries(part.values)), ...values]),
  };
}

function closedValues(schema: JsonObject): string[] | undefined {
  const listed = Array.isArray(schema['enum']) ? schema['enum'] : undefined;
  const values = listed ?? (schema['const'] === undefined ? undefined : [schema['const']]);
  return values && sorted(values.map(printed));
}

function printed(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function listAt(schema: JsonObject, key: string): JsonObject[] {
  const value = schema[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byCodeUnit);
}

/** One line for each operation and schema, so that a difference reads as what it is. */
function baselineText({ operations, schemas }: ContractBaseline): string {
  const lines = (entries: object): string =>
    Object.entries(entries)
      .sort(([left], [right]) => byCodeUnit(left, right))
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
      .join(',\n');
  return `{\n  "operations": {\n${lines(operations)}\n  },\n  "schemas": {\n${lines(schemas)}\n  }\n}\n`;
}

/** `--check` compares with the committed baseline; without it the baseline is written anew. */
async function main(isCheck: boolean): Promise<void> {
  const now = baselineOf(loadContract(ROOT));
  if (!isCheck) {
    await writeFile(BASELINE, baselineText(now));
    return;
  }
  // Written by the lines above.
  const before = JSON.parse(await readFile(BASELINE, 'utf8')) as ContractBaseline;
  const problems = compareContracts(before, now);
  for (const problem of problems) console.error(`openapi: ${problem}`);
  if (problems.length > 0) {
    console.error(
      'Clients would break. If that is meant: `npm run contract:baseline`, and say so in CHANGELOG.md.',
    );
    process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.includes('--check'));
