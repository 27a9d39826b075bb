import { describe, expect, test } from '@jest/globals';

import { compareContracts } from '../../codegen/breaking-changes.js';
import { lookUp } from '../../codegen/bundle-references.js';
import { baselineOf } from '../../codegen/contract-baseline.js';
import { asObject, type JsonObject, type JsonValue } from '../../codegen/json.js';
import { smallContract } from './small-contract.js';

/** What is reported after the object at a pointer has been changed. */
function problemsAfter(pointer: string, change: (target: JsonObject) => void): string[] {
  const document = smallContract();
  change(asObject(lookUp(document, pointer), pointer));
  return compareContracts(baselineOf(smallContract()), baselineOf(document));
}

const set = (key: string, value: JsonValue) => (target: JsonObject) => {
  target[key] = value;
};
const drop = (key: string) => (target: JsonObject) => {
  Reflect.deleteProperty(target, key);
};

const SCHEMAS = '#/components/schemas';
const ORDER = '#/paths/~1orders/post';

type Row = [name: string, pointer: string, change: (target: JsonObject) => void, problems: string[]];

describe('changes that break clients', () => {
  const breaking: Row[] = [
    ['an operation that is gone', '#/paths', drop('/orders'), ['post /orders is gone']],
    ['another operationId', ORDER, set('operationId', 'order'), ['post /orders is now called order']],
    ['no body any more', ORDER, drop('requestBody'), ['post /orders takes no body instead of Order']],
    ['a key where none was needed', '#/paths/~1open/get', drop('security'), ['get /open now wants a key']],
    [
      'a parameter that is gone',
      ORDER,
      set('parameters', []),
      ['post /orders no longer has the parameter header x-table'],
    ],
    [
      'one more required parameter',
      ORDER,
      set('parameters', [
        { name: 'x-table', in: 'header', required: true },
        { name: 'seat', in: 'query', required: true },
      ]),
      ['post /orders now requires the parameter query seat'],
    ],
    [
      'a status that is gone',
      `${ORDER}/responses`,
      drop('4XX'),
      ['post /orders no longer has the status 4XX'],
    ],
    [
      'a stream that is gone',
      `${ORDER}/responses/200/content`,
      drop('text/event-stream'),
      ['post /orders answers 200 event with nothing instead of Meal'],
    ],
    [
      'one more required member',
      `${SCHEMAS}/Order`,
      set('required', ['dish', 'note']),
      ['Order now requires note'],
    ],
    [
      'the first required member',
      `${SCHEMAS}/Pie`,
      set('required', ['type', 'filling']),
      ['Pie now requires filling'],
    ],
    [
      'a member that is gone',
      `${SCHEMAS}/Order/properties`,
      drop('note'),
      ['Order no longer has the member note'],
    ],
    ['a promise that is gone', `${SCHEMAS}/Meal`, set('required', ['id']), ['Meal no longer promises dish']],
    [
      'a variant that is gone',
      `${SCHEMAS}/Dish`,
      set('anyOf', [{ $ref: `${SCHEMAS}/Soup` }, { $ref: `${SCHEMAS}/UnknownDish` }]),
      ['Dish no longer has the variant Pie'],
    ],
    [
      'a value that is gone',
      `${SCHEMAS}/Order/properties/size`,
      set('enum', ['large']),
      ['Order no longer takes for size small'],
    ],
    [
      'a free member that is closed',
      `${SCHEMAS}/Order/properties/note`,
      set('enum', ['hot']),
      ['Order now takes for note only hot'],
    ],
  ];
  test.each(breaking)('%s', (_name, pointer, change, problems) => {
    expect(problemsAfter(pointer, change)).toEqual(problems);
  });
});

describe('changes that break nobody', () => {
  const harmless: Row[] = [
    ['nothing', '#/paths', () => undefined, []],
    ['a request that wants less', `${SCHEMAS}/Order`, set('required', []), []],
    ['a reply that promises more', `${SCHEMAS}/Problem`, set('required', ['message', 'code']), []],
    ['one more value', `${SCHEMAS}/Order/properties/size`, set('enum', ['large', 'small', 'tiny']), []],
    ['an operation without a key', ORDER, set('security', []), []],
    [
      'one more status',
      `${ORDER}/responses`,
      set('500', { content: { 'application/json': { schema: {} } } }),
      [],
    ],
    ['one more optional member', `${SCHEMAS}/Order/properties`, set('spice', { type: 'string' }), []],
    ['a schema that nothing names', SCHEMAS, set('Idle', { type: 'object', required: ['a'] }), []],
  ];
  test.each(harmless)('%s', (_name, pointer, change) => {
    expect(problemsAfter(pointer, change)).toEqual([]);
  });
});

test('a schema that is both sent and received is judged both ways', () => {
  expect(baselineOf(smallContract()).schemas['Soup']?.use).toBe('both');
  expect(problemsAfter(`${SCHEMAS}/Soup`, set('required', ['spoons', 'hot']))).toEqual([
    'Soup now requires hot',
    'Soup no longer promises type',
  ]);
});

test('parts joined by allOf count as one schema', () => {
  const document = smallContract();
  const schemas = asObject(lookUp(document, SCHEMAS), 'schemas');
  schemas['Order'] = { allOf: [{ $ref: `${SCHEMAS}/Base` }, { properties: { size: { const: 'large' } } }] };
  schemas['Base'] = { properties: { dish: { $ref: `${SCHEMAS}/Dish` } }, required: ['dish'] };
  expect(baselineOf(document).schemas['Order']).toEqual({
    use: 'request',
    members: ['dish', 'size'],
    required: ['dish'],
    variants: [],
    values: { size: ['large'] },
  });
});
