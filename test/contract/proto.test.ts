/** The gRPC contract: the same names as the HTTP contract and the code, a comment on everything, nothing but what is generated. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { createFileRegistry, fromBinary, type DescMessage } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

import { descriptorSet } from '../../generated/proto/descriptor-set.js';
import { isJson, loadSchemas, type Json } from './load-schemas.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const fileSet = fromBinary(FileDescriptorSetSchema, descriptorSet());
const registry = createFileRegistry(fileSet);
const file = fileSet.file.find(({ name }) => name === 'chat.proto')!;
const schemas = loadSchemas();

function message(name: string): DescMessage {
  const found = registry.getMessage(`aial.v1.${name}`);
  if (found === undefined) throw new Error(`no message ${name}`);
  return found;
}

function fieldsOf(name: string): string[] {
  return message(name).fields.map((field) => field.name);
}

/** The members of one schema, or of all members of a union. */
function membersOf(name: string): string[] {
  const schema = schemas.get(name)?.schema ?? {};
  if (Array.isArray(schema['anyOf'])) {
    return [...new Set(schema['anyOf'].flatMap((member: Json) => membersOf(referenced(member))))];
  }
  return isJson(schema['properties']) ? Object.keys(schema['properties']) : [];
}

function referenced(schema: Json): string {
  return String(schema['$ref']).split('/').pop() ?? '';
}

/** The tags of a union's members and the schemas they are on. */
function tagsOf(name: string): Map<string, string> {
  const members: unknown = schemas.get(name)?.schema['anyOf'];
  if (!Array.isArray(members)) throw new Error(`${name} is no union`);
  return new Map(
    members.map((member: Json) => {
      const target = referenced(member);
      const properties = schemas.get(target)?.schema['properties'] as Record<string, Json>;
      return [String(properties['type']?.['const']), target];
    }),
  );
}

const sorted = (names: Iterable<string>): string[] => [...names].sort();
const snake = (tag: string): string => tag.replaceAll('-', '_');

/** The one member that only gRPC has: over HTTP a schema is JSON text already. */
const ONLY_GRPC = new Set(['schema_json']);

describe('names are those of the HTTP contract', () => {
  test.each([
    ['ChatRequest', 'AialChatRequest'],
    ['Message', 'AialMessage'],
    ['Media', 'AialMedia'],
    ['ItemRef', 'AialItemRef'],
    ['Signature', 'AialSignature'],
    ['CachePoint', 'AialCachePoint'],
    ['Citation', 'AialCitation'],
    ['TextSpan', 'AialTextSpan'],
    ['TokenLogprob', 'AialTokenLogprob'],
    ['ToolChoice', 'AialToolChoice'],
    ['ResponseFormat', 'AialResponseFormat'],
    ['Reasoning', 'AialReasoning'],
    ['ChatResult', 'AialChatResult'],
    ['Finish', 'AialFinish'],
    ['Usage', 'AialUsage'],
    ['InputUsage', 'AialInputUsage'],
    ['OutputUsage', 'AialOutputUsage'],
    ['Warning', 'Warning'],
    ['Metadata', 'AialReplyMetadata'],
    ['Error', 'AialError'],
    ['VendorFault', 'AialVendorFault'],
  ])('%s', (name, schema) => {
    expect(membersOf(schema).length).toBeGreaterThan(0);
    expect(sorted(fieldsOf(name).filter((field) => !ONLY_GRPC.has(field)))).toEqual(
      sorted(membersOf(schema)),
    );
  });

  test('parts: the kinds, and the members of each', () => {
    const kinds = tagsOf('AialPart');
    const oneof = message('Part').oneofs.find(({ name }) => name === 'body')!;
    expect(sorted(oneof.fields.map(({ name }) => name))).toEqual(sorted([...kinds.keys()].map(snake)));
    const beside = fieldsOf('Part').filter((name) => !oneof.fields.some((field) => field.name === name));
    for (const [tag, schema] of kinds) {
      const body = oneof.fields.find(({ name }) => name === snake(tag))?.message;
      // A medium is a message of its own over HTTP too.
      const own = tag === 'media' ? ['media'] : (body?.fields.map(({ name }) => name) ?? []);
      expect(sorted(['type', ...own, ...beside])).toEqual(sorted(membersOf(schema)));
    }
  });

  test('tools: the kinds, and the members of each', () => {
    const kinds = tagsOf('AialTool');
    const oneof = message('Tool').oneofs.find(({ name }) => name === 'kind')!;
    expect(sorted(oneof.fields.map(({ name }) => name))).toEqual(sorted(kinds.keys()));
    for (const [tag, schema] of kinds) {
      const body = oneof.fields.find(({ name }) => name === tag)?.message;
      const own = (body?.fields ?? []).map(({ name }) => name).filter((name) => !ONLY_GRPC.has(name));
      expect(sorted(['type', ...own])).toEqual(sorted(membersOf(schema)));
    }
  });

  test('events: the types, and the members of each', () => {
    const types = tagsOf('AialChatEvent');
    const oneof = message('ChatEvent').oneofs.find(({ name }) => name === 'event')!;
    expect(sorted(oneof.fields.map(({ name }) => name))).toEqual(sorted([...types.keys()].map(snake)));
    for (const [tag, schema] of types) {
      const body = oneof.fields.find(({ name }) => name === snake(tag))?.message;
      expect(sorted(['type', ...(body?.fields ?? []).map(({ name }) => name)])).toEqual(
        sorted(membersOf(schema)),
      );
    }
  });

  test('roles: the same, in capitals, without a prefix', () => {
    const roles = schemas.get('AialRole')?.schema['enum'] as string[];
    const names = registry.getEnum('aial.v1.Role')?.values.map(({ name }) => name) ?? [];
    expect(names[0]).toBe('ROLE_UNSPECIFIED');
    expect(sorted(names.slice(1))).toEqual(sorted(roles.map((role) => role.toUpperCase())));
  });
});

test('the service is aial.v1.Router with its two methods', () => {
  const methods = registry.getService('aial.v1.Router')?.methods ?? [];
  expect(
    methods.map(({ name, methodKind, input, output }) => [name, methodKind, input.name, output.name]),
  ).toEqual([
    ['ChatSync', 'unary', 'ChatRequest', 'ChatResult'],
    ['ChatStream', 'server_streaming', 'ChatRequest', 'ChatEvent'],
  ]);
});

test('every message, field, enum, value, service and method has a comment', () => {
  const commented = new Set(
    (file.sourceCodeInfo?.location ?? [])
      .filter(({ leadingComments }) => leadingComments.trim() !== '')
      .map(({ path }) => path.join('.')),
  );
  // Paths are field numbers of FileDescriptorProto: 4 messages, 5 enums, 6 services; 2 their members.
  const places = [
    ...file.messageType.flatMap(({ name, field, oneofDecl }, index) => [
      [`4.${index}`, name],
      ...field.map((each, place) => [`4.${index}.2.${place}`, `${name}.${each.name}`]),
      // An optional field has a oneof of its own, whose name begins with an underscore.
      ...oneofDecl.flatMap((each, place) =>
        each.name.startsWith('_') ? [] : [[`4.${index}.8.${place}`, `${name}.${each.name}`]],
      ),
    ]),
    ...file.enumType.flatMap(({ name, value }, index) => [
      [`5.${index}`, name],
      ...value.map((each, place) => [`5.${index}.2.${place}`, each.name]),
    ]),
    ...file.service.flatMap(({ name, method }, index) => [
      [`6.${index}`, name],
      ...method.map((each, place) => [`6.${index}.2.${place}`, each.name]),
    ]),
  ];
  expect(places.length).toBeGreaterThan(250);
  expect(places.filter(([path = '']) => !commented.has(path)).map(([, name]) => name)).toEqual([]);
});

describe('the checks of buf', () => {
  const buf = join(root, 'node_modules/.bin/buf');
  const failureOf = (thrown: unknown): string =>
    typeof thrown === 'object' && thrown !== null && 'stdout' in thrown
      ? String(thrown.stdout)
      : String(thrown);

  test('lint finds nothing, and breaking nothing against the baseline', async () => {
    await run(buf, ['lint'], { cwd: root });
    await run(buf, ['breaking', '--against', 'proto/baseline.binpb'], { cwd: root });
  });

  test('breaking would find a field that is gone: the baseline is one of this contract', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aial-proto-'));
    try {
      const text = await readFile(join(root, 'proto/chat.proto'), 'utf8');
      await writeFile(join(folder, 'chat.proto'), text.replace('  optional int64 seed = 10;\n', ''));
      const checked = run(buf, ['breaking', folder, '--against', 'proto/baseline.binpb'], { cwd: root });
      const found = await checked.then(() => '', failureOf);
      expect(found).toMatch(/field "10".*"seed"|"10" with name "seed"/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('the baseline is the whole contract, so that the next change is held against this one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aial-proto-'));
    try {
      const now = join(folder, 'now.binpb');
      await run(buf, ['build', '--output', now], { cwd: root });
      const [kept, built] = await Promise.all([readFile(join(root, 'proto/baseline.binpb')), readFile(now)]);
      const namesIn = (bytes: Uint8Array) =>
        fromBinary(FileDescriptorSetSchema, bytes).file.flatMap(({ messageType }) =>
          messageType.flatMap((each) =>
            each.field.map((field) => `${each.name}.${field.name} = ${field.number}`),
          ),
        );
      expect(namesIn(kept)).toEqual(namesIn(built));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test('what reflection serves is the contract as it is now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aial-proto-'));
  try {
    const path = join(folder, 'set.binpb');
    await run(join(root, 'node_modules/.bin/buf'), ['build', '--as-file-descriptor-set', '--output', path], {
      cwd: root,
    });
    expect(Buffer.from(descriptorSet()).equals(await readFile(path))).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
