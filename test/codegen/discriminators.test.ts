import { describe, expect, it } from '@jest/globals';

import { addDiscriminators } from '../../codegen/discriminators.js';
import { objectAt, type JsonObject, type JsonValue } from '../../codegen/json.js';

const tagged = (...tags: string[]): JsonObject => ({
  type: 'object',
  properties: { type: tags.length === 1 ? { const: tags[0] ?? '' } : { enum: tags } },
  required: ['type'],
});
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

function discriminatorOf(anyOf: JsonValue, schemas: JsonObject): JsonValue | undefined {
  const document = addDiscriminators({ components: { schemas: { ...schemas, Union: { anyOf } } } });
  return objectAt(objectAt(objectAt(document, 'components'), 'schemas'), 'Union')['discriminator'];
}

describe('addDiscriminators', () => {
  it('maps every tag to the schema that demands it', () => {
    const found = discriminatorOf([ref('Mode'), ref('Tool')], {
      Mode: tagged('auto', 'none'),
      Tool: tagged('tool'),
    });
    expect(found).toEqual({
      propertyName: 'type',
      mapping: {
        auto: '#/components/schemas/Mode',
        none: '#/components/schemas/Mode',
        tool: '#/components/schemas/Tool',
      },
    });
  });

  it.each<[string, JsonValue, JsonObject]>([
    ['two members have one tag', [ref('A'), ref('B')], { A: tagged('a', 'b'), B: tagged('b') }],
    ['a member may have any tag', [ref('A'), ref('B')], { A: tagged('a'), B: { type: 'object' } }],
    ['a tag may be left out', [ref('A'), ref('B')], { A: tagged('a'), B: { ...tagged('b'), required: [] } }],
    ['a member has no name', [ref('A'), tagged('b')], { A: tagged('a') }],
    ['there is one member only', [ref('A')], { A: tagged('a') }],
  ])('adds none where %s', (_why, anyOf, schemas) => {
    expect(discriminatorOf(anyOf, schemas)).toBeUndefined();
  });
});
