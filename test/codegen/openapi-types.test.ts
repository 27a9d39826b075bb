import { describe, expect, test } from '@jest/globals';

import { objectAt } from '../../codegen/json.js';
import { generateOpenapiTypes, markSchema } from '../../codegen/openapi-types.js';
import { smallContract } from './small-contract.js';

const types = await generateOpenapiTypes(smallContract());

describe('the generated types of schemas', () => {
  test('keep the known values of an open enum and take any string', () => {
    expect(types).toContain("Filling: 'apple' | 'leek' | (string & {});");
  });

  test('give the unknown member of a union a tag that narrowing leaves out', () => {
    expect(types).toMatch(/UnknownDish: \{\s+type: UnknownTag;\s+\}/);
  });

  test('are the same twice', async () => {
    expect(await generateOpenapiTypes(smallContract())).toBe(types);
  });

  test('a schema that says nothing is any JSON', async () => {
    const document = smallContract();
    Object.assign(objectAt(objectAt(document, 'components'), 'schemas'), {
      Loose: {
        type: 'object',
        properties: {
          any: {},
          object: { type: 'object' },
          objectOrNull: { type: ['object', 'null'] },
          list: { type: 'array' },
          words: { type: 'array', items: { type: 'string' } },
        },
      },
    });
    const text = await generateOpenapiTypes(document);
    for (const line of [
      'any?: JsonValue;',
      'object?: JsonObject;',
      'objectOrNull?: JsonObject | null;',
      'list?: JsonValue[];',
      'words?: string[];',
    ]) {
      expect(text).toContain(line);
    }
  });
});

describe('marks that cannot be made', () => {
  test.each([
    [
      'an open enum without values',
      { 'x-aial-open-enum': true, anyOf: [{ type: 'string' }] },
      'x-aial-open-enum must be',
    ],
    [
      'an open enum of numbers',
      { 'x-aial-open-enum': true, anyOf: [{ type: 'string', enum: ['a'] }, { type: 'integer' }] },
      'x-aial-open-enum must be',
    ],
    [
      'an unknown member without a tag',
      { 'x-aial-unknown': true, type: 'object', properties: { type: { type: 'string' } } },
      'x-aial-unknown needs a tag',
    ],
  ])('%s', (_name, schema, message) => {
    expect(() => markSchema(schema)).toThrow(message);
  });
});
