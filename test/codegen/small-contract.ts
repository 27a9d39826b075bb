import type { JsonObject } from '../../codegen/json.js';

const errorReply = { description: 'Refused.', content: jsonContent('Problem') };

function jsonContent(schema: string): JsonObject {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

/** Components of the small contract: a tagged union with an unknown member, an open and a closed list of values. */
const schemas: JsonObject = {
  Order: {
    title: 'Order',
    type: 'object',
    properties: {
      dish: { $ref: '#/components/schemas/Dish' },
      size: { type: 'string', enum: ['large', 'small'] },
      note: { type: 'string' },
    },
    required: ['dish'],
  },
  Dish: {
    title: 'Dish',
    anyOf: [
      { $ref: '#/components/schemas/Soup' },
      { $ref: '#/components/schemas/Pie' },
      { $ref: '#/components/schemas/UnknownDish' },
    ],
  },
  Soup: {
    title: 'Soup',
    type: 'object',
    properties: { type: { type: 'string', const: 'soup' }, spoons: { type: 'integer' } },
    required: ['type', 'spoons'],
  },
  Pie: {
    title: 'Pie',
    type: 'object',
    properties: { type: { type: 'string', const: 'pie' }, filling: { $ref: '#/components/schemas/Filling' } },
    required: ['type'],
  },
  UnknownDish: {
    title: 'UnknownDish',
    'x-aial-unknown': true,
    type: 'object',
    properties: { type: { type: 'string', not: { enum: ['soup', 'pie'] } } },
    required: ['type'],
  },
  Filling: {
    title: 'Filling',
    'x-aial-open-enum': true,
    anyOf: [{ type: 'string', enum: ['apple', 'leek'] }, { type: 'string' }],
  },
  Meal: {
    title: 'Meal',
    type: 'object',
    properties: { id: { type: 'string' }, dish: { $ref: '#/components/schemas/Dish' } },
    required: ['id', 'dish'],
  },
  Problem: {
    title: 'Problem',
    type: 'object',
    properties: { message: { type: 'string' } },
    required: ['message'],
  },
};

/** A contract of two operations, small enough to read beside what is generated from it; a new copy for each call. */
export function smallContract(): JsonObject {
  return structuredClone({
    openapi: '3.1.0',
    info: { title: 'Kitchen', version: '1' },
    security: [{ key: [] }],
    paths: {
      '/orders': {
        post: {
          operationId: 'createOrder',
          summary: 'Order a dish',
          parameters: [{ name: 'X-Table', in: 'header', required: true, description: 'Where to bring it.' }],
          requestBody: { content: jsonContent('Order') },
          responses: {
            200: {
              description: 'Served.',
              content: {
                ...jsonContent('Meal'),
                'text/event-stream': { 'x-aial-event-schema': '#/components/schemas/Meal' },
              },
            },
            '4XX': errorReply,
          },
        },
      },
      '/open': {
        get: {
          operationId: 'isOpen',
          summary: 'Ask whether there is food',
          security: [],
          responses: { 200: { description: 'Yes.', content: jsonContent('Meal') }, default: errorReply },
        },
      },
    },
    components: { schemas },
  });
}
