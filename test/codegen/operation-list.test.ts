import { describe, expect, test } from '@jest/globals';

import { asObject, objectAt, type JsonObject } from '../../codegen/json.js';
import { listOperations } from '../../codegen/operation-list.js';
import { smallContract } from './small-contract.js';

function withOrder(change: (operation: JsonObject) => void): JsonObject {
  const document = smallContract();
  const item = asObject(objectAt(document, 'paths')['/orders'], '/orders');
  change(asObject(item['post'], 'post'));
  return document;
}

describe('reading the operations', () => {
  test('gives what the generators need, in the order of the contract', () => {
    const [order, open] = listOperations(smallContract());
    expect(order).toEqual({
      operationId: 'createOrder',
      method: 'post',
      path: '/orders',
      otherPaths: [],
      summary: 'Order a dish',
      isPublic: false,
      isPassthrough: false,
      errorFormat: 'openai',
      keyPlaces: [],
      body: 'Order',
      parameters: [{ name: 'x-table', place: 'header', isRequired: true, description: 'Where to bring it.' }],
      replies: [
        { status: '200', json: 'Meal', otherJson: {}, event: 'Meal' },
        { status: '4XX', json: 'Problem', otherJson: {}, event: undefined },
      ],
    });
    expect(open).toMatchObject({ operationId: 'isOpen', isPublic: true, body: undefined, parameters: [] });
  });

  test('lists other kinds of JSON by their media types', () => {
    const document = withOrder((operation) => {
      const content = objectAt(objectAt(objectAt(operation, 'responses'), '200'), 'content');
      content['application/vnd.menu+json'] = { schema: { $ref: '#/components/schemas/Order' } };
    });
    expect(listOperations(document)[0]?.replies[0]).toMatchObject({
      json: 'Meal',
      otherJson: { 'application/vnd.menu+json': 'Order' },
    });
  });

  test('tells in whose envelope errors are, and where the key may stand', () => {
    const document = withOrder((operation) => {
      operation['x-aial-error-format'] = 'kitchen';
      operation['security'] = [{ key: [] }, { header: [] }, { query: [] }];
    });
    objectAt(document, 'components')['securitySchemes'] = {
      key: { type: 'http', scheme: 'bearer' },
      header: { type: 'apiKey', in: 'header', name: 'X-Table-Key' },
      query: { type: 'apiKey', in: 'query', name: 'tableKey' },
    };
    expect(listOperations(document)[0]).toMatchObject({
      errorFormat: 'kitchen',
      keyPlaces: [
        { place: 'header', name: 'x-table-key' },
        { place: 'query', name: 'tableKey' },
      ],
    });
  });

  const refusals: [string, (operation: JsonObject) => void, string][] = [
    [
      'no operationId',
      (operation) => delete operation['operationId'],
      'POST /orders: operationId must be a string',
    ],
    [
      'a doubled one',
      (operation) => (operation['operationId'] = 'isOpen'),
      'operationId isOpen is used twice',
    ],
    ['not camelCase', (operation) => (operation['operationId'] = 'create-order'), 'must be camelCase'],
    ['no summary', (operation) => delete operation['summary'], 'createOrder: summary must be a string'],
    [
      'an inline body',
      (operation) =>
        (operation['requestBody'] = { content: { 'application/json': { schema: { type: 'object' } } } }),
      'createOrder: the request body must be JSON with a schema by $ref',
    ],
    [
      'a cookie parameter',
      (operation) => (operation['parameters'] = [{ name: 'a', in: 'cookie' }]),
      'createOrder: a parameter must be in path, query or header',
    ],
    [
      'a format of errors that is no name',
      (operation) => (operation['x-aial-error-format'] = 1),
      'createOrder: x-aial-error-format must be a string',
    ],
    [
      'an event stream without a schema',
      (operation) => (operation['responses'] = { 200: { content: { 'text/event-stream': {} } } }),
      'createOrder 200: x-aial-event-schema must name a schema',
    ],
    [
      'an event stream for an error',
      (operation) => (operation['responses'] = { 400: { content: { 'text/event-stream': {} } } }),
      'createOrder 400: only status 200 may be an event stream',
    ],
    [
      'an answer without content',
      (operation) => (operation['responses'] = { 200: { description: 'Nothing.' } }),
      'createOrder 200: must declare application/json or text/event-stream',
    ],
    [
      'an inline reply',
      (operation) =>
        (operation['responses'] = {
          200: { content: { 'application/json': { schema: { properties: { a: {} } } } } },
        }),
      'createOrder 200: give its schema a name below components',
    ],
  ];
  test('knows the other paths of an operation', () => {
    const document = withOrder((operation) => (operation['x-aial-also-at'] = ['/v2/orders']));
    expect(listOperations(document)[0]?.otherPaths).toEqual(['/v2/orders']);
  });

  test.each(refusals)('refuses %s', (_name, change, message) => {
    expect(() => listOperations(withOrder(change))).toThrow(message);
  });
});
