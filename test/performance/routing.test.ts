/** Whatever is done for speed, requests go through Express and openapi-backend: both are watched, and then taken away. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import express from 'express';
import { OpenAPIBackend } from 'openapi-backend';

import { operations } from '../../generated/operations.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';

type Handle = (this: unknown, ...args: unknown[]) => unknown;

// The types of these packages do not tell that the methods can be put in place of others; at run time they are plain ones.
const application = express.application as unknown as { handle: Handle };
const backend = OpenAPIBackend.prototype as unknown as { handleRequest: Handle };
const expressHandle = application.handle;
const backendHandle = backend.handleRequest;

const seen = { express: 0, backend: [] as string[] };
let throughExpress: Handle = expressHandle;
let throughBackend: Handle = backendHandle;
let gateway: TestGateway;

beforeAll(async () => {
  // An application copies its methods when it is made, so they are put in place before.
  application.handle = function handle(...args) {
    seen.express += 1;
    return throughExpress.apply(this, args);
  };
  backend.handleRequest = function handleRequest(...args) {
    const [{ method, path }] = args as [{ method: string; path: string }];
    seen.backend.push(`${method.toLowerCase()} ${path}`);
    return throughBackend.apply(this, args);
  };
  gateway = await startGateway();
});

afterAll(async () => {
  application.handle = expressHandle;
  backend.handleRequest = backendHandle;
  await gateway.close();
});

beforeEach(() => {
  seen.express = 0;
  seen.backend = [];
  throughExpress = expressHandle;
  throughBackend = backendHandle;
});

const chat = { model: 'echo/any', messages: [{ role: 'user', content: 'Hello' }] };

function ask(method: string, path: string): Promise<Response> {
  return method === 'get' ? gateway.get(path) : gateway.post(path, chat);
}

test.each(operations.map(({ method, path }) => [method, path.replaceAll(/\{[^}]*\}/g, 'any')]))(
  '%s %s goes through both, once, and again the second time',
  async (method, path) => {
    await (await ask(method, path)).arrayBuffer();
    await (await ask(method, path)).arrayBuffer();
    expect(seen.express).toBe(2);
    expect(seen.backend).toEqual([`${method} ${path}`, `${method} ${path}`]);
  },
);

test('a stream goes through both, too', async () => {
  const response = await gateway.post('/v1/chat/completions', { ...chat, stream: true });
  expect(await response.text()).toContain('[DONE]');
  expect(seen).toEqual({ express: 1, backend: ['post /v1/chat/completions'] });
});

test('what Express does not hand on is not answered by the gateway', async () => {
  throughExpress = (_request, response) => {
    // What Express is given is Node's own response.
    (response as import('node:http').ServerResponse).writeHead(418).end();
  };
  expect((await gateway.post('/v1/chat/completions', chat)).status).toBe(418);
  expect(seen.backend).toEqual([]);
});

test('what openapi-backend does not hand on reaches no handler', async () => {
  throughBackend = () => Promise.reject(new Error('The router is gone.'));
  expect((await gateway.post('/v1/chat/completions', chat)).status).toBe(500);
  throughBackend = backendHandle;
  expect((await gateway.post('/v1/chat/completions', chat)).status).toBe(200);
});
