import { describe, expect, test } from '@jest/globals';

import { lookUp } from '../../codegen/bundle-references.js';
import { asObject } from '../../codegen/json.js';
import { checkUnknownMembers } from '../../codegen/unknown-members.js';
import { smallContract } from './small-contract.js';

function contractWithout(excluded: string[]) {
  const document = smallContract();
  const tag = lookUp(document, '#/components/schemas/UnknownDish/properties/type');
  asObject(tag, 'tag')['not'] = { enum: excluded };
  return document;
}

describe('the unknown member of a tagged union', () => {
  test('fits when it excludes exactly the known tags', () => {
    expect(() => checkUnknownMembers(smallContract())).not.toThrow();
  });

  test('a tag that it misses would let a broken known member pass', () => {
    expect(() => checkUnknownMembers(contractWithout(['soup']))).toThrow(
      'Dish: the unknown member must exclude type pie, which a known member has',
    );
  });

  test('a tag too many would refuse a new member of the vendor', () => {
    expect(() => checkUnknownMembers(contractWithout(['soup', 'pie', 'stew']))).toThrow(
      'Dish: the unknown member excludes type stew, which no known member has',
    );
  });

  test('it needs a tag', () => {
    expect(() => checkUnknownMembers(contractWithout([]))).toThrow('Dish: its unknown member has no tag');
  });
});
