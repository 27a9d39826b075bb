import { describe, expect, test } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';

import { loadContract } from '../../codegen/generate.js';
import { objectAt, type JsonObject, type JsonValue } from '../../codegen/json.js';
import { listOperations } from '../../codegen/operation-list.js';
import { dispatchUnions } from '../../codegen/tagged-unions.js';
import { judgedSchemas } from '../../codegen/validators.js';
import { hasCorpus, recordedCases } from '../contract/recorded-traffic.js';
import { near } from './schema-instances.js';
import { smallContract } from './small-contract.js';

function schemasOf(document: JsonObject): JsonObject {
  return objectAt(objectAt(document, 'components'), 'schemas');
}

/** A validator for any of the schemas by name, compiled when it is first asked for. */
function judge(schemas: JsonObject): (name: string) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    inlineRefs: false,
  });
  ajv.addSchema({ $id: 'aial', components: { schemas } });
  const compiled = new Map<string, ValidateFunction>();
  return (name) => {
    const validate = compiled.get(name) ?? ajv.compile({ $ref: `aial#/components/schemas/${name}` });
    compiled.set(name, validate);
    return validate;
  };
}

const contract = loadContract(new URL('../..', import.meta.url).pathname);
const schemas = schemasOf(contract);
const plain = judge(schemas);
const dispatched = judge(dispatchUnions(judgedSchemas(schemas)));

function agree(name: string, value: JsonValue): boolean {
  return plain(name)(value) === dispatched(name)(value);
}

const bodies = listOperations(contract).flatMap(({ body }) => body ?? []);
const unions = Object.entries(schemas).flatMap(([name, schema]) =>
  JSON.stringify(schema).includes('"anyOf"') ? [name] : [],
);

describe('a dispatched schema takes what the written one takes', () => {
  test('for values near every union of the contract, right and wrong ones', () => {
    const seen = { right: 0, wrong: 0 };
    expect(unions.length).toBeGreaterThan(50);
    for (const name of unions) {
      fc.assert(
        fc.property(near({ $ref: `#/components/schemas/${name}` }, schemas), (value) => {
          const isRight = plain(name)(value);
          seen[isRight ? 'right' : 'wrong'] += 1;
          return agree(name, value);
        }),
        { numRuns: 60, seed: 7 },
      );
    }
    // Without both kinds in number the law would say little.
    expect(seen.right).toBeGreaterThan(1000);
    expect(seen.wrong).toBeGreaterThan(1000);
  });

  test('for values near the body of every operation', () => {
    for (const name of bodies) {
      const body = near({ $ref: `#/components/schemas/${name}` }, schemas, 7);
      fc.assert(
        fc.property(body, (value) => agree(name, value)),
        { numRuns: 200, seed: 11 },
      );
    }
  });

  (hasCorpus ? test : test.skip)('for every recorded request (skipped without ../shared/corpus)', () => {
    const recorded = [
      ...recordedCases(['chat-completions']).map((entry) => ['ChatCompletionRequest', entry] as const),
      ...recordedCases(['responses']).map((entry) => ['CreateResponseRequest', entry] as const),
    ];
    expect(recorded.length).toBeGreaterThan(100);
    const different = recorded.filter(
      ([name, { request }]) => request !== undefined && !agree(name, request as JsonValue),
    );
    expect(different.map(([, { name }]) => name)).toEqual([]);
  });
});

describe('what a dispatched union says of a wrong value', () => {
  const small = judge(dispatchUnions(judgedSchemas(schemasOf(smallContract()))));
  const firstFault = (value: JsonValue) => {
    const validate = small('Dish');
    expect(validate(value)).toBe(false);
    const [fault] = validate.errors ?? [];
    return `${fault?.instancePath ?? ''} ${fault?.message ?? ''}`;
  };

  test.each<[string, JsonValue, string]>([
    ['the member that the tag names', { type: 'soup', spoons: 'two' }, '/spoons must be integer'],
    ['a member that is missing there', { type: 'soup' }, " must have required property 'spoons'"],
    ['a tag that is missing', { spoons: 1 }, " must have required property 'type'"],
    ['a tag of another type', { type: 3 }, '/type must be string'],
    ['another JSON type', 'soup', ' must be object'],
  ])('is about %s', (_name, value, fault) => {
    expect(firstFault(value)).toBe(fault);
  });

  test('an unknown tag is taken', () => {
    expect(small('Dish')({ type: 'stew', anything: 1 })).toBe(true);
  });
});

/** Shapes that the contract may not have today. */
describe('the law for unions of other shapes', () => {
  const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
    type: 'object',
    properties,
    required,
  });
  const tag = (value: string): JsonObject => ({ type: 'string', const: value });
  const shapes: [string, JsonObject][] = [
    ['a text or a list', { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'integer' } }] }],
    ['an optional tag', { anyOf: [object({ type: tag('a') }), object({ type: tag('b') }, ['type'])] }],
    [
      'no tag at all',
      { anyOf: [object({ a: { type: 'string' } }, ['a']), object({ b: { type: 'null' } }, ['b'])] },
    ],
    [
      'one tag with two members, told apart by another',
      {
        anyOf: [
          object({ role: tag('x'), type: tag('a'), n: { type: 'integer' } }, ['role', 'type', 'n']),
          object({ role: tag('x'), type: tag('b') }, ['role', 'type']),
          object({ role: tag('y') }, ['role']),
        ],
      },
    ],
    [
      'a tag with several values',
      { anyOf: [object({ type: { enum: ['a', 'b'] } }, ['type']), { type: 'null' }] },
    ],
    [
      'a member without the tag of the others',
      {
        anyOf: [
          object({ type: tag('a'), n: { type: 'integer' } }, ['type', 'n']),
          object({ type: tag('b') }, ['type']),
          object({ x: { type: 'string' }, type: { type: 'string' } }, ['x']),
        ],
      },
    ],
    [
      'a nullable tag',
      { anyOf: [object({ type: { enum: ['a', null] } }, ['type']), object({ type: tag('b') }, ['type'])] },
    ],
    [
      'a union beside other keywords',
      { ...object({ id: tag('1') }, ['id']), anyOf: [object({ type: tag('a') }, ['type'])] },
    ],
    [
      'a number or a whole number',
      {
        anyOf: [
          { type: 'integer', minimum: 5 },
          { type: 'number', maximum: 1 },
        ],
      },
    ],
    [
      'a union in a union',
      { anyOf: [{ anyOf: [{ type: 'null' }, object({ type: tag('a') }, ['type'])] }, { type: 'boolean' }] },
    ],
    ['anything', { anyOf: [{}, { type: 'null' }] }],
    [
      'parts joined by allOf',
      {
        anyOf: [
          { allOf: [object({ type: tag('a') }, ['type']), object({ n: { type: 'null' } })] },
          object({ type: tag('b') }, ['type']),
        ],
      },
    ],
  ];
  test.each(shapes)('%s', (_name, schema) => {
    const written = judge({ Shape: schema });
    const rewritten = judge(dispatchUnions({ Shape: schema }));
    fc.assert(
      fc.property(near(schema, {}, 5), (value) => written('Shape')(value) === rewritten('Shape')(value)),
      { numRuns: 300 },
    );
  });
});
