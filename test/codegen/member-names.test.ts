import { describe, expect, test } from '@jest/globals';

import { generateMemberNames } from '../../codegen/member-names.js';
import type { JsonObject } from '../../codegen/json.js';

const order: JsonObject = {
  type: 'object',
  'x-aial-free-spelling': true,
  properties: {
    dishes: { type: 'array', items: { $ref: '#/components/schemas/Dish' } },
    guests: { type: 'array', items: { type: 'string' } },
    byName: { $ref: '#/components/schemas/DishMap' },
    either: { anyOf: [{ $ref: '#/components/schemas/Drink' }, { type: 'string' }] },
    remark: { $ref: '#/components/schemas/Anything' },
    free: { type: 'object' },
    isPaid: { type: 'boolean' },
  },
};
const document: JsonObject = {
  components: {
    schemas: {
      Order: order,
      Dish: { type: 'object', properties: { side: { $ref: '#/components/schemas/Dish' } } },
      DishMap: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Dish' } },
      Drink: { type: 'object', properties: { size: { type: 'number' } } },
      Anything: { description: 'Any JSON value.' },
      Bill: { type: 'object', properties: { sum: { type: 'number' } } },
    },
  },
};

describe('the table of member names', () => {
  test('says of each member what stands in it, for what a marked request can hold and nothing else', async () => {
    const text = await generateMemberNames(document);
    const rows = [...text.matchAll(/(\w+): '([^']*)'/g)].map(([, name, content]) => [name, content]);
    expect(rows).toEqual([
      ['dishes', '[]Dish'],
      ['guests', '[]'],
      ['byName', '{}Dish'],
      ['either', 'Drink'],
      ['remark', 'null'],
      ['free', ''],
      ['isPaid', ''],
      ['side', 'Dish'],
      ['size', ''],
    ]);
  });
});
