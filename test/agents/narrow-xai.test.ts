/** Codex on xAI, which shares the format but refuses some of its words: such bodies are translated, all others pass. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { json, startFakeVendor, type FakeVendor } from '../harness/fake-vendor.js';
import { startGateway, type TestGateway } from '../harness/gateway.js';
import { codex } from './clients.js';

let gateway: TestGateway;
let vendor: FakeVendor;

beforeAll(async () => {
  vendor = await startFakeVendor();
  vendor.answer(json({ id: 'r', object: 'response', status: 'completed', model: 'grok-4.3', output: [] }));
  gateway = await startGateway({
    XAI_API_BASE_URL: `${vendor.url}/v1`,
    XAI_API_KEY: 'key-of-xai-in-tests',
    AIAL_ENABLE_GRPC: 'off',
    LOG_LEVEL: 'silent',
  });
});
afterAll(async () => {
  await gateway.close();
  await vendor.close();
});

/** What xAI got, with how many things the client was told of. */
async function sent(body: object): Promise<{ text: string; warningCount: string | null }> {
  const before = vendor.calls.length;
  const response = await gateway.post('/v1/responses', { model: 'xai/grok-4.3', input: 'Hi', ...body });
  expect(response.status).toBe(200);
  return {
    text: vendor.calls[before]?.body.toString() ?? '',
    warningCount: response.headers.get('x-aial-warnings'),
  };
}

const thought = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'c3RhdGU=' };
const call = {
  type: 'custom_tool_call',
  id: 'ctc_1',
  call_id: 'c1',
  name: 'apply_patch',
  input: '*** Begin',
};
const output = { type: 'custom_tool_call_output', id: 'cto_1', call_id: 'c1', output: 'Done.' };
const custom = { type: 'custom', name: 'apply_patch', description: 'Edits.' };
const named = (name: string): object => ({
  type: 'function',
  name,
  strict: false,
  parameters: { type: 'object' },
});

test.each([
  ['words', {}],
  ['functions and a search', { tools: [named('f'), { type: 'web_search' }], tool_choice: 'auto' }],
  ['thought with its state', { input: [{ role: 'user', content: 'Hi' }, thought] }],
  ['what only xAI knows', { tools: [{ type: 'x_search' }], search_parameters: { mode: 'auto' } }],
])('%s pass byte for byte', async (_what, body) => {
  const { text } = await sent(body);
  expect(text).toBe(JSON.stringify({ model: 'grok-4.3', input: 'Hi', ...body }));
});

describe('in xAI’s words', () => {
  test('tools that take text are functions, with their calls and results', async () => {
    const { text, warningCount } = await sent({
      tools: [custom],
      input: [{ role: 'user', content: 'Hi' }, call, output],
    });
    const body = JSON.parse(text);
    expect(body.tools).toMatchObject([{ type: 'function', name: 'apply_patch' }]);
    expect(body.input.slice(1)).toEqual([
      { type: 'function_call', call_id: 'c1', name: 'apply_patch', arguments: '{"input":"*** Begin"}' },
      { type: 'function_call_output', call_id: 'c1', output: 'Done.' },
    ]);
    expect(warningCount).not.toBeNull();
  });

  test('groups are taken apart, and a search for tools is not needed', async () => {
    const group = { type: 'namespace', name: 'g', description: 'Group.', tools: [named('f')] };
    const found = {
      type: 'tool_search_output',
      call_id: 'c2',
      status: 'completed',
      execution: 'client',
      tools: [named('late')],
    };
    const asked = {
      type: 'tool_search_call',
      call_id: 'c2',
      status: 'completed',
      execution: 'client',
      arguments: { query: 'q' },
    };
    const { text } = await sent({
      tools: [group, { type: 'tool_search', execution: 'client', description: 'Finds.', parameters: {} }],
      input: [{ role: 'user', content: 'Hi' }, asked, found],
    });
    const body = JSON.parse(text);
    expect(body.tools.map(({ type, name }: any) => `${type} ${name}`)).toEqual([
      'function f',
      'function late',
    ]);
    expect(body.input).toHaveLength(1);
  });

  test('a search of the web keeps what xAI has of it', async () => {
    const tools = [
      { type: 'web_search', external_web_access: true, filters: { allowed_domains: ['a.example'] } },
    ];
    const { text } = await sent({ tools });
    expect(JSON.parse(text).tools).toEqual([
      { type: 'web_search', filters: { allowed_domains: ['a.example'] } },
    ]);
  });

  test('thought that Codex plays back with a content of null keeps its state, not the null', async () => {
    const { text } = await sent({
      input: [
        { role: 'user', content: 'Hi' },
        { ...thought, content: null },
      ],
    });
    expect(JSON.parse(text).input[1]).toEqual(thought);
  });

  test('all that Codex sends is accepted, on paper too', async () => {
    const asked = codex.body({ model: 'xai/grok-4.3', prompt: 'Hi', history: [] });
    const response = await gateway.post('/v1/responses', asked, { 'x-aial-dry-run': 'true' });
    const { route, upstream_request: request, refusals } = (await response.json()) as any;
    expect(refusals).toEqual([]);
    expect(route).toMatchObject({ dialect: 'openai-responses', is_same_bytes: false });
    expect(route.reason).toBe('xAI refuses tools of the type custom');
    expect(JSON.stringify(request.body)).not.toMatch(
      /"(?:custom|namespace|tool_search)"|external_web_access/,
    );
  });
});
