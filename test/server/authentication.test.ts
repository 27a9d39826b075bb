/** Nobody gets an answer without a key, from any operation of the contract but the public ones. */
import { request as httpRequest } from 'node:http';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { operations } from '../../generated/operations.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});

afterAll(() => gateway.close());

const PUBLIC = ['getOpenapi', 'getService', 'healthz', 'readyz'];

/** A request with these headers and no others, also doubled ones, which fetch cannot send. */
function send(
  method: string,
  path: string,
  headers: string[],
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const body = method === 'post' ? '{"model":"gpt-5","messages":[]}' : '';
    const request = httpRequest(`${gateway.url}${path}`, {
      method: method.toUpperCase(),
      headers: [
        ...headers,
        'host',
        'localhost',
        'content-type',
        'application/json',
        'content-length',
        String(body.length),
      ],
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      );
    });
    request.end(body);
  });
}

const wrong: [string, string[]][] = [
  ['no header', []],
  ['an empty Bearer', ['authorization', 'Bearer ']],
  ['a Bearer without a key', ['authorization', 'Bearer']],
  ['a prefix of the key', ['authorization', `Bearer ${MASTER_KEY.slice(0, -1)}`]],
  ['the key and more', ['authorization', `Bearer ${MASTER_KEY}x`]],
  ['a wrong key', ['authorization', 'Bearer another-key-of-some-length']],
  ['the key without Bearer', ['authorization', MASTER_KEY]],
  ['Basic', ['authorization', `Basic ${MASTER_KEY}`]],
  ['doubled headers', ['authorization', `Bearer ${MASTER_KEY}`, 'authorization', `Bearer ${MASTER_KEY}`]],
  ['the key elsewhere', ['x-elsewhere', MASTER_KEY]],
];

async function refusedCall(): Promise<{ requestId: string }> {
  const reply = await send('post', '/v1/responses', ['authorization', 'Bearer ']);
  return { requestId: String(reply.headers['x-request-id']) };
}

describe('every operation', () => {
  test('the public ones are those that are meant to be', () => {
    expect(
      operations
        .filter((operation) => operation.isPublic)
        .map((operation) => operation.operationId)
        .sort(),
    ).toEqual(PUBLIC);
  });

  for (const { operationId, method, path, isPublic, keyPlaces, errorFormat } of operations) {
    if (isPublic) continue;
    const places = keyPlaces.map(({ place, name }) => `${place} ${name}`);
    test.each(wrong)(`${operationId} refuses %s`, async (_name, headers) => {
      const reply = await send(method, path.replace('{model}', 'gpt-5'), headers);
      expect(reply.status).toBe(401);
      expect(reply.headers['www-authenticate']).toBe('Bearer');
      const { error } = JSON.parse(reply.body);
      // Who has no key of a format's own is answered as by OpenAI.
      expect(['openai', 'asker'].includes(errorFormat) ? error.code : error.aial.code).toBe(
        'unauthenticated',
      );
      expect(error.message).toContain('Authorization: Bearer <key>');
      expect(reply.body).not.toContain(MASTER_KEY);
    });
    test(`${operationId} lets the key in`, async () => {
      const reply = await send(method, path.replace('{model}', 'gpt-5'), [
        'authorization',
        `bearer ${MASTER_KEY}`,
      ]);
      expect(reply.status).not.toBe(401);
    });
    test.each(['x-api-key', 'x-goog-api-key'])(
      `${operationId} takes the key in %s only if the contract says so`,
      async (name) => {
        const status = async (...headers: string[]): Promise<number> =>
          (await send(method, path.replace('{model}', 'gpt-5'), headers)).status;
        expect((await status(name, MASTER_KEY)) !== 401).toBe(places.includes(`header ${name}`));
        expect(await status(name, `${MASTER_KEY}x`)).toBe(401);
        expect(await status(name, '')).toBe(401);
        expect(await status(name, MASTER_KEY, name, MASTER_KEY)).toBe(401);
        expect(await status(name, MASTER_KEY, 'authorization', 'Bearer another-key-of-some-length')).toBe(
          401,
        );
      },
    );
    test(`${operationId} takes the key in the URL only if the contract says so`, async () => {
      const status = async (query: string, ...headers: string[]): Promise<number> =>
        (await send(method, `${path.replace('{model}', 'gpt-5')}?${query}`, headers)).status;
      expect((await status(`key=${MASTER_KEY}`)) !== 401).toBe(places.includes('query key'));
      expect(await status(`key=${MASTER_KEY}x`)).toBe(401);
      expect(await status('key=')).toBe(401);
      expect(await status(`key=${MASTER_KEY}&key=${MASTER_KEY}`)).toBe(401);
      expect(await status(`key=${MASTER_KEY}`, 'authorization', 'Bearer another-key-of-some-length')).toBe(
        401,
      );
    });
  }

  test.each(PUBLIC)('%s answers without a key', async (id) => {
    const operation = operations.find((each) => each.operationId === id)!;
    expect((await send(operation.method, operation.path, [])).status).toBe(200);
  });

  test('the log says what was wanted of whom it refuses, and how the key is to be sent', async () => {
    const { requestId } = await refusedCall();
    const line = gateway.log.find((each) => each.includes(requestId));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      operation: 'createResponse',
      principal: 'anonymous',
      status: 401,
      error: { message: expect.stringContaining('"Authorization: Bearer <key>"') },
    });
  });

  test('the key is checked before the body is read', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(`${gateway.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '1000000' },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        request.destroy();
      });
      // The head and a first byte: the rest never comes.
      request.write('{');
    });
    expect(status).toBe(401);
  });
});
