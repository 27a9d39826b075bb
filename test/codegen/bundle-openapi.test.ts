import { describe, expect, test } from '@jest/globals';

import { bundleOpenapi, type ContractParts } from '../../codegen/bundle-openapi.js';
import { lookUp } from '../../codegen/bundle-references.js';
import { smallContract } from './small-contract.js';

const ROOT_TEXT = 'openapi: 3.1.0\ncomponents:\n  responses: {}\n';

function parts(overrides: Partial<Record<'root' | 'schemas' | 'paths' | 'more', string>>): ContractParts {
  const part = (file: string, text: string | undefined) => (text === undefined ? [] : [{ file, text }]);
  return {
    root: { file: 'openapi.yaml', text: overrides.root ?? ROOT_TEXT },
    schemas: [...part('schemas/a.yaml', overrides.schemas), ...part('schemas/b.yaml', overrides.more)],
    paths: part('paths/a.yaml', overrides.paths),
  };
}

describe('bundling the parts of the contract', () => {
  test('puts paths and schemas into one document, schema names sorted', () => {
    const document = bundleOpenapi(
      parts({
        schemas: 'Zebra: { type: object }',
        more: 'Ant: { $ref: "#/components/schemas/Zebra" }',
        paths: '/x: { get: {} }',
      }),
    );
    expect(document['paths']).toEqual({ '/x': { get: {} } });
    expect(Object.keys(lookUp(document, '#/components/schemas') ?? {})).toEqual(['Ant', 'Zebra']);
    expect(lookUp(document, '#/components/responses')).toEqual({});
  });

  test('a name in two files is an error that names both', () => {
    expect(() => bundleOpenapi(parts({ schemas: 'A: {}', more: 'A: {}' }))).toThrow(
      'schema A is in both schemas/a.yaml and schemas/b.yaml',
    );
  });

  test('broken YAML is an error that names its file', () => {
    expect(() => bundleOpenapi(parts({ schemas: 'A: [' }))).toThrow(/^schemas\/a\.yaml: /);
  });

  test('all references that lead nowhere are listed, with their places', () => {
    const schemas =
      'A: { properties: { b: { $ref: "#/components/schemas/Gone" }, c: { $ref: "other.yaml#/X" } } }';
    expect(() => bundleOpenapi(parts({ schemas }))).toThrow(
      '#/components/schemas/A/properties/b/$ref: #/components/schemas/Gone leads nowhere\n' +
        '#/components/schemas/A/properties/c/$ref: other.yaml#/X must be written as #/components/...',
    );
  });

  test('an event schema and a discriminator mapping are references too', () => {
    const paths = '/x: { get: { x-aial-event-schema: "#/components/schemas/Event" } }';
    expect(() => bundleOpenapi(parts({ paths }))).toThrow('#/components/schemas/Event leads nowhere');
    const schemas = 'A: { discriminator: { mapping: { a: "#/components/schemas/Other" } } }';
    expect(() => bundleOpenapi(parts({ schemas }))).toThrow('#/components/schemas/Other leads nowhere');
  });

  test('a $ref inside an example is data, and a property called example is not an example', () => {
    const data = '{ $ref: "nothing" }';
    expect(() =>
      bundleOpenapi(parts({ schemas: `A: { examples: [${data}], default: ${data} }` })),
    ).not.toThrow();
    expect(() => bundleOpenapi(parts({ schemas: `A: { properties: { example: ${data} } }` }))).toThrow(
      '#/components/schemas/A/properties/example/$ref: nothing must be written',
    );
  });

  test('pointers are read with their escapes', () => {
    expect(lookUp(smallContract(), '#/paths/~1orders/post/operationId')).toBe('createOrder');
    expect(lookUp(smallContract(), '#/paths/~1nowhere')).toBeUndefined();
  });
});
