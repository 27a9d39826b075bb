/** Puts one SDK through every scenario on every vendor; the same looks at both sides for all of them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startFakeVendor, type FakeVendor, type SeenCall } from '../harness/fake-vendor.js';
import { MASTER_KEY, startGateway, type TestGateway } from '../harness/gateway.js';
import { askedOf } from './asked.js';
import { bodyOf, plays, type Turn } from './fake-model.js';
import { TOKENS } from './formats/content.js';
import { vectorOf } from './formats/embeddings.js';
import { WORDS, type FailureKind } from './formats/failures.js';
import type { Ask, Connection, Sdk, SdkClient } from './sdk.js';
import { REFUSED, SCENARIOS, SDKS, VENDORS, type ScenarioName, type SdkRow, type VendorId } from './table.js';

const MODELS: Record<VendorId, { chat: string; embedding: string }> = {
  openai: { chat: 'gpt-5-mini', embedding: 'text-embedding-3-small' },
  anthropic: { chat: 'claude-sonnet-4-5', embedding: 'claude-embed' },
  google: { chat: 'gemini-3-flash-preview', embedding: 'gemini-embedding-001' },
  xai: { chat: 'grok-4', embedding: 'grok-embed' },
};

let fake: FakeVendor;
let gateway: TestGateway;

/** One cell of the table. */
class Cell {
  readonly sdk: Sdk;
  readonly vendor: VendorId;

  constructor(sdk: Sdk, vendor: VendorId) {
    this.sdk = sdk;
    this.vendor = vendor;
  }

  get ask(): Ask {
    const system = 'Answer in one sentence.';
    return { model: MODELS[this.vendor].chat, system, prompt: 'How long is the Oder?', maxTokens: 4321 };
  }

  client(more: Partial<Connection> = {}): SdkClient {
    return this.sdk.connect({ url: gateway.url, apiKey: MASTER_KEY, headers: {}, maxRetries: 0, ...more });
  }

  /** The vendor's model says this; what is asked is then in `calls`. */
  plays(...turns: Turn[]): void {
    fake.calls.length = 0;
    plays(fake, turns);
  }

  fails(kind: FailureKind, waitSeconds?: number): Turn {
    return { fail: { vendor: this.vendor, kind, ...(waitSeconds !== undefined && { waitSeconds }) } };
  }

  /** The calls that the vendor got; each in the vendor's own place, with the vendor's own key. */
  get calls(): readonly SeenCall[] {
    for (const { path, headers } of fake.calls) {
      expect(path.startsWith(`/${this.vendor}/`)).toBe(true);
      expect(JSON.stringify(headers)).toContain(`${this.vendor}-key-of-the-operator`);
      expect(JSON.stringify(headers)).not.toContain(MASTER_KEY);
    }
    return fake.calls;
  }

  async fault(run: Promise<unknown>) {
    const error: unknown = await run.then(
      (value) => new Error(`it did not fail, but gave ${JSON.stringify(value)}`),
      (thrown: unknown) => thrown,
    );
    return this.sdk.fault(error);
  }
}

const pieces = ['The Oder is ', '865 km', ' long.'];
const whole = pieces.join('');

function expectAsked(cell: Cell, model = cell.ask.model): void {
  expect(cell.calls).toHaveLength(1);
  const asked = askedOf(cell.calls[0]!);
  expect(asked).toMatchObject({
    system: cell.ask.system,
    prompt: cell.ask.prompt,
    maxTokens: cell.ask.maxTokens,
  });
  const { path, body } = cell.calls[0]!;
  expect(`${path} ${body.toString()}`).toContain(model);
}

function expectTokens({ sdk }: Cell, tokens: object): void {
  const input = sdk.countsCachedApart === true ? TOKENS.input - TOKENS.cached : TOKENS.input;
  expect(tokens).toEqual({ input, cached: TOKENS.cached, output: TOKENS.output });
}

/** A failure of the vendor, as the class of the SDK with its fields. */
async function fails(cell: Cell, kind: FailureKind, status: number, waitSeconds?: number): Promise<void> {
  cell.plays(cell.fails(kind, waitSeconds), cell.fails(kind, waitSeconds));
  const client = cell.client();
  for (const run of [() => client.text(cell.ask), () => client.leave(cell.ask)]) {
    const fault = await cell.fault(run());
    const {
      [cell.sdk.wordsAreInBodyOf === cell.vendor ? 'body' : 'message']: words,
      name,
      status: told,
    } = fault;
    expect({ name, status: told, words, waitSeconds: fault.waitSeconds }).toEqual({
      name: cell.sdk.classes[kind],
      status,
      words: expect.stringContaining(WORDS[kind]),
      waitSeconds,
    });
  }
  expect(cell.calls).toHaveLength(2);
}

/** Anthropic's tool runner has Anthropic keep the conversation: what comes next is the result alone, in its thread. */
function goesOnWithThread({ calls, vendor }: Cell): boolean {
  const { thread, messages } = bodyOf(calls[1]!);
  if (thread === undefined) return false;
  expect([vendor, thread]).toEqual(['anthropic', { type: 'continue', previous_message_id: 'msg_1' }]);
  expect(messages).toMatchObject([{ role: 'user', content: [{ type: 'tool_result', content: '865 km' }] }]);
  return true;
}

const scenarios: Record<ScenarioName, (cell: Cell) => Promise<void>> = {
  async text(cell) {
    cell.plays({ say: pieces });
    const said = await cell.client().text(cell.ask);
    expect(said).toMatchObject({ text: whole, finish: cell.sdk.finish });
    expectTokens(cell, said.tokens);
    expectAsked(cell);
  },

  async stream(cell) {
    cell.plays({ say: pieces });
    const said = await cell.client().stream(cell.ask);
    expect(said).toMatchObject({ text: whole, finish: cell.sdk.finish });
    // How many pieces there are is up to what is read at once; that they come at once, the abort shows.
    expect(said.pieces?.join('')).toBe(whole);
    expectTokens(cell, said.tokens);
    expectAsked(cell);
  },

  async tools(cell) {
    cell.plays({ call: { name: 'length_of', input: { river: 'Odra, „Oder“' } } }, { say: [whole] });
    const rivers: string[] = [];
    const answer = await cell.client().tools(cell.ask, (river) => {
      rivers.push(river);
      return '865 km';
    });
    expect(rivers).toEqual(['Odra, „Oder“']);
    expect(answer).toBe(whole);
    expect(cell.calls).toHaveLength(2);
    const [first, second] = cell.calls.map(askedOf);
    expect(first!.tools).toMatchObject([
      { name: 'length_of', schema: { properties: { river: { type: expect.stringMatching(/^string$/i) } } } },
    ]);
    expect(first!.results).toEqual([]);
    if (goesOnWithThread(cell)) return;
    expect(second).toMatchObject({
      system: cell.ask.system,
      prompt: cell.ask.prompt,
      tools: first!.tools,
      calls: [{ name: 'length_of', input: { river: 'Odra, „Oder“' } }],
      results: [expect.stringContaining('865 km')],
    });
    // Gemini refuses a call that comes back without its state, or without the word that skips the check.
    if (cell.vendor === 'google') expect(cell.calls[1]!.body.toString()).toContain('"thoughtSignature":"');
  },

  async structured(cell) {
    const river = { name: 'Odra', kilometres: 865 };
    cell.plays({ object: river });
    expect(await cell.client().structured(cell.ask)).toEqual(river);
    expect(cell.calls).toHaveLength(1);
    const { schema, prompt } = askedOf(cell.calls[0]!);
    expect(prompt).toBe(cell.ask.prompt);
    expect(Object.keys(schema?.['properties'])).toEqual(['name', 'kilometres']);
    expect(schema?.['required']).toEqual(['name', 'kilometres']);
  },

  async embeddings(cell) {
    const texts = ['Odra', 'Warta', 'Nysa'];
    cell.plays({ say: [] }, { say: [] }, { say: [] });
    const vectors = await cell.client().embed!(MODELS[cell.vendor].embedding, texts);
    expect(vectors).toEqual(texts.map((_text, index) => vectorOf(index)));
    const asked = cell.calls.map((call) => JSON.stringify(bodyOf(call))).join('');
    for (const text of texts) expect(asked).toContain(text);
  },

  async abort(cell) {
    cell.plays({ hang: 'The Oder' });
    const called = fake.nextCall();
    expect(await cell.client().leave(cell.ask)).toBe('The Oder');
    await (
      await called
    ).closedEarly;
    expect(cell.calls).toHaveLength(1);
  },

  'rate limit': (cell) => fails(cell, 'rate limit', 429, 7),
  'bad request': (cell) => fails(cell, 'bad request', 400),
  'not found': (cell) => fails(cell, 'not found', 404),

  async authentication(cell) {
    const name = cell.sdk.classes.authentication;
    cell.plays();
    const wrong = await cell.fault(cell.client({ apiKey: 'a-key-of-nobody' }).text(cell.ask));
    expect(wrong).toMatchObject({ name, status: 401 });
    expect(cell.calls).toHaveLength(0);
    cell.plays(cell.fails('authentication'));
    const headers = { [`x-aial-key-${cell.vendor}`]: 'a-key-of-the-callers-own' };
    expect(await cell.fault(cell.client({ headers }).text(cell.ask))).toMatchObject({ name, status: 401 });
    expect(JSON.stringify(fake.calls[0]?.headers)).toContain('a-key-of-the-callers-own');
  },

  async retry(cell) {
    cell.plays(cell.fails('rate limit', 0), { say: pieces });
    expect((await cell.client({ maxRetries: 2 }).text(cell.ask)).text).toBe(whole);
    expect(cell.calls).toHaveLength(2);
    expect(bodyOf(cell.calls[1]!)).toEqual(bodyOf(cell.calls[0]!));
  },
};

/** A scenario that the vendor cannot serve: the SDK gets a clear error, and the vendor is not asked. */
async function isRefused(cell: Cell): Promise<void> {
  cell.plays();
  const fault = await cell.fault(cell.client().embed!(MODELS[cell.vendor].embedding, ['Odra']));
  expect(fault.status).toBe(501);
  expect(fault.message).toMatch(/embeddings/i);
  expect(cell.calls).toHaveLength(0);
}

/** Declares the tests of a row. */
export function sdkSuite(sdk: Sdk): void {
  const row: SdkRow = SDKS[sdk.id];

  beforeAll(async () => {
    fake = await startFakeVendor();
    gateway = await startGateway({
      OPENAI_API_KEY: 'openai-key-of-the-operator',
      OPENAI_BASE_URL: `${fake.url}/openai/v1`,
      ANTHROPIC_API_KEY: 'anthropic-key-of-the-operator',
      ANTHROPIC_API_BASE_URL: `${fake.url}/anthropic`,
      GEMINI_API_KEY: 'google-key-of-the-operator',
      GEMINI_API_BASE_URL: `${fake.url}/google`,
      XAI_API_KEY: 'xai-key-of-the-operator',
      XAI_API_BASE_URL: `${fake.url}/xai/v1`,
    });
  });

  afterAll(async () => {
    await gateway.close();
    await fake.close();
  });

  // The keys of the record, which has all names.
  for (const scenario of Object.keys(SCENARIOS) as ScenarioName[]) {
    if (row.without[scenario] !== undefined) {
      test(`${scenario} cannot be: ${row.without[scenario]}`, () => {
        const { embed } = sdk.connect({ url: gateway.url, apiKey: MASTER_KEY, headers: {}, maxRetries: 0 });
        expect([scenario, embed]).toEqual(['embeddings', undefined]);
      });
      continue;
    }
    describe(scenario, () => {
      test.each([...VENDORS])('%s', async (vendor) => {
        const refusal = REFUSED.find((each) => each.scenario === scenario && each.vendors.includes(vendor));
        const cell = new Cell(sdk, vendor);
        await (refusal === undefined ? scenarios[scenario](cell) : isRefused(cell));
      });
    });
  }
}
