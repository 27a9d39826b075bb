/** The same-bytes path looks at answers only so far as it must: what it sees is what a whole reading says. */
import { describe, expect, test } from '@jest/globals';

import { parseJson, type JsonObject, type JsonValue } from '../../src/chat/json.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import type { Vendor } from '../../src/dialects/dialect.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { frameReader, frameSplitter } from '../../src/wire/frame-splitter.js';
import { corpusCases, hasCorpus } from '../harness/corpus.js';
import { vendorAnswers } from './vendor-answers.js';

const undo = { provider: 'someone' };

/** What a whole reading says of a reply, as far as the same-bytes path wants to know. */
function read(vendor: Vendor, body: JsonValue): { usage: unknown; hasError: boolean } {
  const events = vendor.decodeReply(body, undo);
  const usages = events.filter((event) => event.type === 'usage');
  return { usage: usages.at(-1)?.usage, hasError: events.some(({ type }) => type === 'error') };
}

/** A glance that was enough has to say the same. Tells whether it was. */
function expectSame(vendor: Vendor, body: JsonValue, name: string): boolean {
  const glance = vendor.glance(body);
  if (glance === undefined) return false;
  expect({ name, usage: glance.usage, hasError: false }).toEqual({ name, ...read(vendor, body) });
  return true;
}

const usage = { prompt_tokens: 9, completion_tokens: 7, total_tokens: 16 };
const counts = { input_tokens: 9, output_tokens: 7, total_tokens: 16 };
const wholeReplies: [string, Vendor, JsonObject][] = [
  [
    'openai-chat',
    openaiChatVendor,
    {
      id: 'c',
      model: 'm',
      choices: [{ index: 0, message: { role: 'assistant', content: 'Hi' }, finish_reason: 'stop' }],
      usage,
    },
  ],
  [
    'openai-responses',
    openaiResponsesVendor,
    { id: 'r', model: 'm', status: 'completed', error: null, output: [], usage: counts },
  ],
  [
    'anthropic-messages',
    anthropicMessagesVendor,
    {
      id: 'm',
      type: 'message',
      role: 'assistant',
      model: 'm',
      content: [{ type: 'text', text: 'Hi' }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 9, output_tokens: 7, cache_read_input_tokens: null },
    },
  ],
  [
    'google-generate',
    googleGenerateVendor,
    {
      candidates: [{ content: { role: 'model', parts: [{ text: 'Hi' }] }, finishReason: 'STOP', index: 0 }],
      usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 7, totalTokenCount: 16 },
    },
  ],
];

describe.each(wholeReplies)('%s', (name, vendor, reply) => {
  test('a glance at a sound reply is enough, and says what a reading says', () => {
    expect(expectSame(vendor, reply, name)).toBe(true);
  });

  test('without any member, and with an odd one in its place, it says the same or asks for a reading', () => {
    const odd: readonly JsonValue[] = [null, 0, '', 'x', [], {}, [null], [{}], { message: 'no', type: 'x' }];
    for (const member of [...Object.keys(reply), 'error', 'promptFeedback']) {
      const { [member]: _left, ...rest } = reply;
      expectSame(vendor, rest, `without ${member}`);
      for (const value of odd)
        expectSame(vendor, { ...reply, [member]: value }, `${member}: ${JSON.stringify(value)}`);
    }
    for (const value of odd) expectSame(vendor, value, JSON.stringify(value));
  });
});

/** Every frame that is telling bears a sign; with the number of telling ones. */
function expectSigns(vendor: Vendor, bytes: Uint8Array, name: string): number {
  const { tellingSigns } = vendor;
  if (tellingSigns === undefined) return 0;
  const splitter = frameSplitter({ maxFrameBytes: 100_000_000 });
  const readFrame = frameReader();
  let count = 0;
  for (const frame of splitter.push(bytes).frames) {
    const said = readFrame(frame);
    if (said === undefined || !vendor.isTelling(said)) continue;
    count += 1;
    tellingSigns.lastIndex = 0;
    const text = Buffer.from(frame).toString('latin1');
    expect({ name, text, hasSign: tellingSigns.test(text) }).toEqual({ name, text, hasSign: true });
  }
  return count;
}

test.each(vendorAnswers)(
  '$provider: what tells of the end bears a sign',
  ({ provider, vendor, frames, failure }) => {
    const bytes = new TextEncoder().encode(`${frames('id').join('')}${failure}`);
    expect(expectSigns(vendor, bytes, provider)).toBeGreaterThan(vendor.tellingSigns === undefined ? -1 : 1);
  },
);

test.each([
  ['event: error\ndata: {"message":"no"}\n\n', openaiChatVendor],
  ['event:error\ndata: {"message":"no"}\n\n', openaiChatVendor],
  ['event: error\ndata: {}\n\n', openaiResponsesVendor],
  ['data: {"error":{"message":"no"}}\n\n', openaiResponsesVendor],
  ['data:{"error":{"message":"no"}}\n\n', openaiResponsesVendor],
  ['event:message_stop\ndata: {}\n\n', anthropicMessagesVendor],
  ['data: {"type" : "message_stop"}\n\n', anthropicMessagesVendor],
  ['data: {"type":"error","error":{"type":"x","message":"no"}}\n\n', anthropicMessagesVendor],
] as const)('%j is telling and bears a sign', (text, vendor) => {
  expect(expectSigns(vendor, new TextEncoder().encode(text), text)).toBe(1);
});

const apis: [string, Vendor][] = [
  ['chat-completions', openaiChatVendor],
  ['responses', openaiResponsesVendor],
  ['messages', anthropicMessagesVendor],
  // Of Google's streams each frame is looked at.
  ['generateContent', googleGenerateVendor],
];
const vendors = [
  'openai',
  'azure-openai',
  'anthropic',
  'gemini',
  'vertex',
  'xai',
  'deepseek',
  'groq',
  'openrouter',
  'mistral',
];
const skipped = hasCorpus ? '' : ' (skipped: ../shared/corpus is not there)';

(hasCorpus ? test : test.skip).each(apis)(`recorded answers of %s${skipped}`, (api, vendor) => {
  let glances = 0;
  let signs = 0;
  let replies = 0;
  for (const each of vendors.flatMap((name) => corpusCases(`${name}/${api}`))) {
    if (each.status !== 200) continue;
    if (each.isStream) {
      signs += expectSigns(vendor, each.body, each.name);
      continue;
    }
    const body = parseJson(each.body.toString());
    if (body === undefined) continue;
    replies += 1;
    if (expectSame(vendor, body, each.name)) glances += 1;
  }
  console.info(`${api}: a glance was enough for ${glances} of ${replies} replies; ${signs} telling frames`);
  expect(glances + signs).toBeGreaterThan(0);
});
