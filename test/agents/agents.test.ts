/**
 * The coding agents on every vendor's models, without the agents: what they send and read goes through the gateway to the
 * fake vendors of `npm run test:agents`, who say what the vendors would refuse.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startGateway, type TestGateway } from '../harness/gateway.js';
import { claudeCode, codex, eventsOf, geminiCli, opencode, type Agent, type Read } from './clients.js';

const agents: Record<string, Agent> = { codex, 'claude-code': claudeCode, 'gemini-cli': geminiCli, opencode };

/** The scripts are no TypeScript. */
const script = await import(new URL('../../scripts/agents/script.mjs', import.meta.url).href);
const server = await import(new URL('../../scripts/agents/vendor/server.mjs', import.meta.url).href);

let gateway: TestGateway;
let vendors: { settings: Record<string, string>; close(): void };
const told = script.openScript();

beforeAll(async () => {
  vendors = await server.startVendors(told);
  gateway = await startGateway({ ...vendors.settings, AIAL_ENABLE_GRPC: 'off', LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  await gateway.close();
  vendors.close();
});

async function ask(agent: Agent, model: string, prompt: string, history: any[]): Promise<Read> {
  const body = agent.body({ model, prompt, history });
  const response = await gateway.post(agent.path(model), body, agent.headers);
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return agent.read(eventsOf(text));
}

/** A shell that runs `echo a"b"` and nothing else. */
const shell = (line: string): string => line.replace(/^echo /, '').replaceAll('"', '');

describe.each(Object.keys(agents))('%s', (name) => {
  const agent = agents[name]!;

  test.each(['openai', 'anthropic', 'google', 'xai'])(
    'on %s: a turn of a tool and its end',
    async (vendor) => {
      const model = `${vendor}/${server.VENDORS[vendor].model}`;
      const task = told.begin('tool');
      const first = await ask(agent, model, task.marker, []);
      const { call } = first;
      expect(call).toBeDefined();
      const output = shell(call!.args['command'] ?? call!.args['cmd']);
      const history = [...first.said, agent.result(call!, output)];
      const last = await ask(agent, model, task.marker, history);
      expect(last.text).toContain(task.word);
      expect(last.text).toContain(task.halves.join(''));
      const verdict = script.verdictOf(task);
      expect(verdict).toMatchObject({ problems: [], cameBack: true, main: 2, asides: 0 });
      // Its state is where the vendor wants it, if it gave any; Chat Completions has no place for that of thoughts.
      const states = name === 'opencode' && vendor === 'openai' ? ['lost'] : ['returned', 'none'];
      expect(states).toContain(verdict.state);
    },
  );

  test.each(['openai', 'anthropic', 'google', 'xai'])('on %s: a turn of words', async (vendor) => {
    const task = told.begin('text');
    const { text } = await ask(agent, `${vendor}/${server.VENDORS[vendor].model}`, task.marker, []);
    expect(text).toBe(`The word is ${task.word}.`);
    expect(script.verdictOf(task).problems).toEqual([]);
  });
});

describe('a tool of Codex that takes text', () => {
  test.each(['openai', 'anthropic', 'google', 'xai'])('on %s, there and back', async (vendor) => {
    const model = `${vendor}/${server.VENDORS[vendor].model}`;
    const task = told.begin('patch');
    const { call, said } = await ask(codex, model, task.marker, []);
    const { name, words } = script.patchedFile(task);
    expect(call).toMatchObject({
      name: 'apply_patch',
      args: { input: expect.stringContaining(`+${words}\n`) },
    });
    const history = [...said, codex.result(call!, `A ${name}`)];
    expect((await ask(codex, model, task.marker, history)).text).toBe(`The word is ${task.word}.`);
    expect(script.verdictOf(task)).toMatchObject({ problems: [], state: 'returned' });
  });
});

test.each(['openai', 'anthropic', 'google', 'xai'])(
  'a tool of a group of Codex’s on %s, there and back',
  async (vendor) => {
    const model = `${vendor}/${server.VENDORS[vendor].model}`;
    const task = told.begin('group');
    const { call, said } = await ask(codex, model, task.marker, []);
    // Without its group Codex does not find the tool.
    expect(call).toMatchObject({ name: 'close_agent', group: 'helpers', args: { id: 'echo' } });
    const history = [...said, codex.result(call!, 'Closed.')];
    expect((await ask(codex, model, task.marker, history)).text).toBe(`The word is ${task.word}.`);
    expect(script.verdictOf(task)).toMatchObject({ problems: [], state: 'returned' });
  },
);

test('nobody was asked anything else', () => {
  expect(told.surprises).toEqual([]);
});
