import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isObject, objectAt, stringsAt, type JsonObject, type JsonValue } from '../../codegen/json.js';
import { schemaName } from '../../codegen/schema-walk.js';

// What generators of clients in other languages need of the contract, so that CI notices without their downloads. The
// generators themselves run in `npm run test:clients`.

const text = readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8');
// The text is JSON by construction.
const document = JSON.parse(text) as JsonObject;
const schemas = Object.entries(objectAt(objectAt(document, 'components'), 'schemas')).flatMap(
  ([name, schema]) => (isObject(schema) ? [{ name, schema }] : []),
);
const operations = Object.values(objectAt(document, 'paths')).flatMap((item) =>
  Object.values(isObject(item) ? item : {}).filter(isObject),
);
const operationIds = operations.map((operation) => String(operation['operationId']));

/** A name as generators see it once they have put it into their language's case: a class, a file, a method. */
const folded = (name: string): string => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();

/** Names that fold to the same, each group in one line. */
function clashes(names: readonly string[]): string[] {
  const groups = Object.values(Object.groupBy(names, folded));
  return groups.flatMap((group) => (group !== undefined && group.length > 1 ? [group.join(' = ')] : []));
}

/** Whether generators make a type of their own for a schema that has no name: an object with members, or an enum. */
function getsOwnType(schema: JsonValue | undefined): boolean {
  if (!isObject(schema)) return false;
  if (schema['type'] === 'array') return getsOwnType(schema['items']);
  const members = [schema['anyOf'] ?? []].flat();
  // A schema or null is that schema, nullable.
  const several = members.filter((member) => isObject(member) && member['type'] !== 'null').length > 1;
  return Array.isArray(schema['enum']) || isObject(schema['properties']) || several;
}

describe('what generators of clients need of the contract', () => {
  it('there is something to look at', () => {
    expect(schemas.length).toBeGreaterThan(900);
    expect(operationIds.length).toBeGreaterThan(13);
  });

  it('names of schemas, operations and tags stay apart in every case and on file systems without case', () => {
    expect(clashes(schemas.map(({ name }) => name))).toEqual([]);
    expect(clashes(operationIds)).toEqual([]);
    const tags = [document['tags']].flat().flatMap((tag) => (isObject(tag) ? [String(tag['name'])] : []));
    expect(clashes(tags)).toEqual([]);
  });

  it('every operation has one declared tag, which makes a good name of a module', () => {
    const used = new Set(operations.map((operation) => stringsAt(operation, 'tags').join()));
    const declared = [document['tags']].flat().map((tag) => (isObject(tag) ? tag['name'] : tag));
    expect([...used].sort()).toEqual([...declared].sort());
    // `AIal chat` would be the module a_ial_chat and the class AIalChatApi.
    for (const tag of used) expect(tag).not.toMatch(/^AI[a-z]/);
  });

  it('types that Go makes for operations and their replies are no schemas', () => {
    const made = operationIds.flatMap((id) =>
      ['', 'Params', 'Response', 'JSONBody', 'JSONRequestBody', 'RequestBody'].map((end) => `${id}${end}`),
    );
    const components = objectAt(document, 'components');
    const shared = ['parameters', 'responses'].flatMap((kind) => Object.keys(objectAt(components, kind)));
    expect(clashes([...schemas.map(({ name }) => name), ...made, ...shared])).toEqual([]);
  });

  it('types that are made for unnamed members are no schemas', () => {
    const made = schemas.flatMap(({ name, schema }) =>
      Object.entries(objectAt(schema, 'properties')).flatMap(([member, property]) =>
        getsOwnType(property) ? [`${name}${member}`] : [],
      ),
    );
    expect(made.length).toBeGreaterThan(20);
    const named = new Set(schemas.map(({ name }) => folded(name)));
    expect(made.filter((name) => named.has(folded(name)))).toEqual([]);
  });

  it('members of a schema stay apart in every case', () => {
    const clashing = schemas.flatMap(({ name, schema }) =>
      clashes(Object.keys(objectAt(schema, 'properties'))).map((clash) => `${name}: ${clash}`),
    );
    expect(clashing).toEqual([]);
  });

  it('headers and parameters are of plain types: Go reads no union from them', () => {
    const components = objectAt(document, 'components');
    const shared = ['headers', 'parameters'].flatMap((kind) => Object.entries(objectAt(components, kind)));
    const own = operations.flatMap((operation) => {
      const list = [operation['parameters'] ?? []].flat().filter(isObject);
      return list.map((parameter): [string, JsonValue] => [String(parameter['name']), parameter]);
    });
    const described = [...shared, ...own].filter(([, part]) => isObject(part) && part['$ref'] === undefined);
    expect(described.length).toBeGreaterThan(20);
    const plain = ['string', 'integer', 'number', 'boolean'];
    const wrong = described.filter(([, part]) => {
      const type = isObject(part) ? objectAt(part, 'schema')['type'] : undefined;
      return typeof type !== 'string' || !plain.includes(type);
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('unions of objects have names for all their members', () => {
    const unnamed = schemas.flatMap(({ name, schema }) => {
      const members = [schema['anyOf'] ?? []].flat().filter(isObject);
      return members.filter((member) => isObject(member['properties'])).map(() => name);
    });
    expect(unnamed).toEqual([]);
  });

  it("unions of the gateway's own format can be read by their tag", () => {
    const own = schemas.filter(({ name, schema }) => {
      const members = [schema['anyOf'] ?? []].flat();
      const areAllNamed = members.every((member) => isObject(member) && schemaName(member['$ref']));
      return name.startsWith('Aial') && members.length > 0 && areAllNamed;
    });
    const mappings = own.map(({ name, schema }) => {
      const { propertyName, mapping } = objectAt(schema, 'discriminator');
      return [name, propertyName, isObject(mapping) ? Object.keys(mapping).length : 0];
    });
    expect(mappings).toEqual([
      ['AialChatEvent', 'type', 16],
      ['AialPart', 'type', 7],
      ['AialResponseFormat', 'type', 3],
      ['AialTool', 'type', 3],
      ['AialToolChoice', 'type', 6],
    ]);
  });

  it('no union that takes an unknown member has a discriminator: generators would refuse the unknown tag', () => {
    const unknown = new Set(
      schemas.flatMap(({ name, schema }) => (schema['x-aial-unknown'] === true ? [name] : [])),
    );
    expect(unknown.size).toBeGreaterThan(40);
    const wrong = schemas.filter(
      ({ schema }) =>
        'discriminator' in schema &&
        [schema['anyOf'] ?? []]
          .flat()
          .some((member) => isObject(member) && unknown.has(schemaName(member['$ref']) ?? '')),
    );
    expect(wrong).toEqual([]);
  });
});
