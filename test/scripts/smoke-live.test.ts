/** The live smoke test itself: what it tries, what it says, and how it ends. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { json, startFakeVendor, stream, type FakeVendor } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';
import { runScript, type ScriptEnd } from './run-script.js';

let vendor: FakeVendor;
let echo: TestGateway;
let gateway: TestGateway;

beforeAll(async () => {
  vendor = await startFakeVendor();
  [echo, gateway] = await Promise.all([
    startGateway(),
    startGateway({ OPENAI_API_KEY: 'sk-of-the-tests-0123456789', OPENAI_BASE_URL: `${vendor.url}/v1` }),
  ]);
});

afterAll(async () => {
  await Promise.all([echo.close(), gateway.close()]);
  await vendor.close();
});

function smoke(url: string, args: string[], more: Record<string, string> = {}): Promise<ScriptEnd> {
  return runScript('scripts/smoke/main.mjs', args, { AIAL_URL: url, AIAL_MASTER_KEY: MASTER_KEY, ...more })
    .end;
}

test('without keys nothing is tried, which is said', async () => {
  const { output, code } = await smoke(echo.url, []);
  expect(code).toBe(0);
  expect(output.match(/^skipped .*no key in the environment$/gm)).toHaveLength(20);
  expect(output).toContain('Nothing was tried: no vendor has a key in the environment.');
});

test('every vendor on every endpoint, held with echo', async () => {
  const { output, code } = await smoke(echo.url, [], { AIAL_SMOKE_ECHO: 'on' });
  expect(output).toContain('80 steps passed, 0 failed, 0 conversations skipped.');
  expect(code).toBe(0);
});

test('only what is named, with the model that is set', async () => {
  const more = { AIAL_SMOKE_ECHO: 'on', AIAL_SMOKE_MODEL_XAI: 'grok-next' };
  const { output } = await smoke(echo.url, ['xai'], more);
  expect(output.match(/^ok +xai\/grok-next /gm)).toHaveLength(20);
  const named = await smoke(echo.url, ['messages'], more);
  expect(named.output).toContain('16 steps passed');
});

/** An answer of Responses that thinks under seal, calls a forced tool, and else says all that is waited for. */
function sealedAnswer(body: any): object {
  const thought = { id: 'rs_1', type: 'reasoning', summary: [], encrypted_content: 'gAAAA-sealed' };
  const call = {
    id: 'fc_1',
    type: 'function_call',
    call_id: 'call_1',
    name: 'add',
    arguments: '{"a":17,"b":25}',
  };
  const content = [{ type: 'output_text', text: 'Pong 42', annotations: [] }];
  const said = { id: 'msg_1', type: 'message', role: 'assistant', status: 'completed', content };
  const output = [thought, typeof body.tool_choice === 'object' ? call : said];
  return { id: 'resp_1', object: 'response', created_at: 1, status: 'completed', model: 'm', output };
}

test("a vendor's sealed state is played back", async () => {
  const seen: any[] = [];
  vendor.answer((response, call) => {
    if (call.method === 'GET') return json({ data: [] })(response, call);
    const body = JSON.parse(call.body.toString());
    seen.push(body);
    const answer = sealedAnswer(body);
    if (body.stream !== true) return json(answer)(response, call);
    const head = { type: 'response.created', response: { ...answer, status: 'in_progress', output: [] } };
    const delta = { type: 'response.output_text.delta', output_index: 1, content_index: 0, delta: 'pong' };
    const events = [head, delta, { type: 'response.completed', response: answer }];
    return stream(events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`))(
      response,
      call,
    );
  });
  const { output, code } = await smoke(gateway.url, ['responses']);
  expect(output).toMatch(
    /^ok +openai\/gpt-5-mini +responses +reasoning .*signed state came and was played back/m,
  );
  expect(output).toMatch(/^skipped anthropic +responses +no key/m);
  expect(code).toBe(0);
  expect(JSON.stringify(seen.at(-1))).toContain('gAAAA-sealed');
});

test('what fails is named with the reason, and ends with 1', async () => {
  vendor.answer(json({ error: { message: 'The model is on holiday.' } }, 500));
  const { output, code } = await smoke(gateway.url, ['openai']);
  expect(code).toBe(1);
  expect(output.match(/^FAILED .*500: The model is on holiday\.$/gm)).toHaveLength(20);
  vendor.answer(json({ ...sealedAnswer({}), output: [] }));
  const empty = await smoke(gateway.url, ['responses']);
  expect(empty.code).toBe(1);
  expect(empty.output).toContain('the answer: wanted pong, got ""');
});

test('no gateway is no success', async () => {
  const gone = await smoke('http://127.0.0.1:9', []);
  expect(gone.code).toBe(2);
  const keyless = runScript('scripts/smoke/main.mjs', [], { AIAL_URL: echo.url });
  expect(await keyless.end).toMatchObject({ code: 2, output: expect.stringContaining('AIAL_MASTER_KEY') });
});

test('without AIAL_URL it starts a gateway of its own', async () => {
  const own = runScript('scripts/smoke/main.mjs', ['chat/completions'], { AIAL_SMOKE_ECHO: 'on' });
  expect(await own.end).toMatchObject({
    code: 0,
    output: expect.stringContaining('16 steps passed, 0 failed'),
  });
});
