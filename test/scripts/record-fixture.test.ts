/** A recording has all four artifacts of an exchange, byte for byte but for keys. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY } from '../harness/gateway.js';
import { runScript, type RunningScript } from './run-script.js';

const OPERATOR = 'sk-operator-recKEY-0123456789';
const CALLER = 'another-recKEY-of-the-caller';
const folder = mkdtempSync(join(tmpdir(), 'aial-recording-'));
let vendor: FakeVendor;
let script: RunningScript;
let url: string;

beforeAll(async () => {
  vendor = await startFakeVendor();
  script = runScript('scripts/record/main.mjs', [folder], {
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    AIAL_MASTER_KEY: `tests=${MASTER_KEY}`,
    OPENAI_API_KEY: OPERATOR,
    OPENAI_BASE_URL: `${vendor.url}/v1`,
  });
  const [, port] = await script.says(/Recording on port (\d+) into/);
  url = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  script.child.kill('SIGTERM');
  await script.end;
  await vendor.close();
});

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<string> {
  const own = { authorization: `Bearer ${MASTER_KEY}`, 'content-type': 'application/json' };
  const response = await fetch(url + path, { method: 'POST', headers: { ...own, ...headers }, body });
  return response.text();
}

/** The files of the exchange that was written as this one, by name. */
async function recorded(number: number): Promise<Record<string, string>> {
  const name = String(number).padStart(3, '0');
  await script.says(new RegExp(`recorded .*${name}-`));
  const [place = ''] = readdirSync(folder).filter((each) => each.startsWith(name));
  const files = readdirSync(join(folder, place));
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, place, file), 'utf8')]));
}

test('a translated exchange', async () => {
  const answer =
    '{"id":"c1", "choices":[{"index":0,"message":{"content":"hi"},"finish_reason":"stop"}],"n":1.0}';
  vendor.answer(json(answer, 200, { 'x-ratelimit-remaining-requests': '7', 'set-cookie': 'a=b' }));
  const body = '{"model":"gpt-4o", "stop":["x"],"messages":[{"role":"user","content":"my words"}]}';
  const reply = await post('/v1/chat.sync', body);
  const files = await recorded(1);
  expect(Object.keys(files).sort()).toEqual(
    ['client-in.json', 'client-out.json', 'meta.json', 'vendor-in.json', 'vendor-out.json'].sort(),
  );
  expect(files['client-in.json']).toBe(body);
  expect(files['client-out.json']).toBe(reply);
  expect(files['vendor-in.json']).toBe(answer);
  expect(JSON.parse(files['vendor-out.json'] ?? '')).toMatchObject({ model: 'gpt-4o', stop: ['x'] });
  expect(JSON.parse(files['meta.json'] ?? '')).toMatchObject({
    'client-in': { method: 'POST', path: '/v1/chat.sync', file: 'client-in.json' },
    'vendor-out': { method: 'POST', url: `${vendor.url}/v1/chat/completions` },
    'vendor-in': { status: 200, headers: { 'x-ratelimit-remaining-requests': '7' } },
    'client-out': { status: 200, headers: { 'x-aial-provider': 'openai' } },
  });
  expect(files['meta.json']).not.toMatch(/authorization|set-cookie|user-agent/);
});

test('a stream, byte for byte', async () => {
  const frames = [
    'data: {"id":"c","choices":[{"index":0,"delta":{"content":"hi"},"finish_reason":"stop"}]}\n\n',
    'data: [DONE]\n\n',
  ];
  vendor.answer(stream(frames));
  const body = '{"model":"gpt-4o","stream":true,"messages":[{"role":"user","content":"x"}]}';
  const reply = await post('/v1/chat/completions', body);
  const files = await recorded(2);
  expect(files['vendor-in.sse']).toBe(frames.join(''));
  expect(files['client-out.sse']).toBe(reply);
});

test('no key gets into a recording, wherever it stood', async () => {
  vendor.answer(json({ error: { message: `Not ${CALLER} nor ${OPERATOR}`, code: 'x' } }, 400));
  const body = JSON.stringify({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: `${CALLER} ${MASTER_KEY}` }],
    tools: [
      {
        type: 'mcp',
        server_label: 's',
        authorization: 'server-recKEY-1',
        headers: { 'x-key': 'server-recKEY-2' },
      },
    ],
  });
  await post('/v1/chat/completions?key=a-key-in-the-address', body, { 'x-aial-key-openai': CALLER });
  const files = await recorded(3);
  expect(Object.keys(files)).toContain('vendor-in.json');
  expect(Object.values(files).join('')).not.toMatch(/recKEY|master-key-of-the-tests|a-key-in-the-address/);
});

test('an exchange without a vendor has two artifacts, and looking is not recorded', async () => {
  await fetch(`${url}/v1/models`, { headers: { authorization: `Bearer ${MASTER_KEY}` } });
  await post('/v1/chat.sync', '{"model":"echo/x","messages":[{"role":"user","content":"hi"}]}');
  const files = await recorded(4);
  expect(Object.keys(files).sort()).toEqual(['client-in.json', 'client-out.json', 'meta.json']);
  expect(existsSync(join(folder, '005'))).toBe(false);
  expect(readdirSync(folder)).toHaveLength(4);
});
