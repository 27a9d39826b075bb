import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

import type { ChatEvent } from '../../src/chat/event.js';
import { folder } from '../../src/chat/fold.js';
import { grammarStage } from '../../src/chat/grammar.js';
import { anthropicMessagesVendor } from '../../src/dialects/anthropic-messages/vendor.js';
import type { Vendor } from '../../src/dialects/dialect.js';
import { googleGenerateVendor } from '../../src/dialects/google-generate/vendor.js';
import { openaiChatVendor } from '../../src/dialects/openai-chat/vendor.js';
import { openaiResponsesVendor } from '../../src/dialects/openai-responses/vendor.js';
import { frameDecoder } from '../../src/wire/sse-decode.js';
import { textRunJoiner } from '../../src/wire/text-runs.js';
import { expectToGrowWithSize } from '../harness/growth.js';

const vendors: readonly Vendor[] = [
  openaiChatVendor,
  openaiResponsesVendor,
  anthropicMessagesVendor,
  googleGenerateVendor,
];

function joinedBy({ textFrame }: Vendor, ...pieces: string[]): string {
  if (textFrame === undefined) throw new Error('no frames of text');
  const join = textRunJoiner(textFrame);
  // The first frame of a stream stays by itself.
  join(': begins\n\n');
  return pieces.map(join).join('');
}

const claude = (text: string, index = 0): string =>
  `event: content_block_delta\ndata: {"type":"content_block_delta","index":${index},"delta":{"type":"text_delta","text":"${text}"}}\n\n`;
const chunk = (content: string, padding = 'x', logprobs = 'null'): string =>
  `data: {"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"${content}"},"logprobs":${logprobs},"finish_reason":null}],"usage":null,"obfuscation":"${padding}"}\n\n`;
const delta = (text: string, number: number, item = 'msg_1'): string =>
  `event: response.output_text.delta\ndata: {"type":"response.output_text.delta","sequence_number":${number},"item_id":"${item}","output_index":0,"content_index":0,"delta":"${text}","logprobs":[],"obfuscation":"abc${number}"}\n\n`;
const gemini = (text: string, count: number, rest = ''): string =>
  `data: {"candidates": [{"content": {"parts": [{"text": "${text}"}],"role": "model"}${rest},"index": 0}],"usageMetadata": {"promptTokenCount": 4,"totalTokenCount": ${count},"promptTokensDetails": [{"modality": "TEXT","tokenCount": 4}]},"modelVersion": "g","responseId": "r"}\r\n\r\n`;

describe('frames that only go on with a text', () => {
  test('become one, with all their text', () => {
    expect(joinedBy(anthropicMessagesVendor, claude('a') + claude('\\n') + claude('“é”'))).toBe(
      claude('a\\n“é”'),
    );
    expect(joinedBy(openaiChatVendor, chunk('a', 'p1') + chunk('b', 'p2'))).toBe(chunk('ab', 'p2'));
    expect(joinedBy(openaiResponsesVendor, delta('a', 3) + delta('b', 4))).toBe(
      // The number before the text is the first one's, the padding behind it the last one's.
      delta('ab', 3).replace('abc3', 'abc4'),
    );
    expect(joinedBy(googleGenerateVendor, gemini('a', 5) + gemini('b', 6))).toBe(gemini('ab', 6));
  });

  test('halves of a character that came apart are put together', () => {
    expect(joinedBy(anthropicMessagesVendor, claude('\\ud83d') + claude('\\ude00'))).toBe(
      claude('\\ud83d\\ude00'),
    );
  });

  test.each([
    ['another block', anthropicMessagesVendor, [claude('a', 0), claude('b', 1)]],
    ['a frame between', anthropicMessagesVendor, [claude('a'), 'event: ping\ndata: {}\n\n', claude('b')]],
    [
      'log probabilities',
      openaiChatVendor,
      [chunk('a', 'p', '{"content":[]}'), chunk('a', 'p', '{"content":[]}')],
    ],
    ['another item', openaiResponsesVendor, [delta('a', 1, 'msg_1'), delta('b', 2, 'msg_2')]],
    ['a reason to end', googleGenerateVendor, [gemini('a', 5), gemini('b', 6, ',"finishReason": "STOP"')]],
    ['what is no JSON', anthropicMessagesVendor, [claude('a'), claude('\\x'), claude('b')]],
  ] as const)('stay apart: %s', (_name, vendor, frames) => {
    expect(joinedBy(vendor, frames.join(''))).toBe(frames.join(''));
  });

  test('what begins inside a frame is left alone up to its end, and what has no end stays', () => {
    const whole = claude('a') + claude('b') + claude('c');
    expect(joinedBy(anthropicMessagesVendor, whole.slice(0, 40), whole.slice(40))).toBe(
      claude('a') + claude('bc'),
    );
    const cut = claude('a') + claude('b').slice(0, -3);
    expect(joinedBy(anthropicMessagesVendor, cut)).toBe(cut);
  });
});

const hostile = [
  'a\n\n',
  '\n',
  'a\r\n\r\n',
  'a\n\r\n',
  'data: {"id":"',
  'data: {"id":"c","id":"\n\n',
  '"',
  '\\',
  claude('a').slice(0, -4),
  chunk('a').slice(0, -4),
  delta('a', 1).slice(0, -4),
  gemini('a', 1).slice(0, -6),
  claude('a'),
  chunk('a', '', '[]'),
];

test.each(vendors.map((vendor) => [vendor.id, vendor] as const))(
  '%s: a long read of anything costs what its length costs',
  (_id, vendor) => {
    for (const filler of hostile) {
      expectToGrowWithSize((size) => {
        const text = filler.repeat(Math.ceil(size / filler.length));
        return () => joinedBy(vendor, text);
      }, 50_000);
    }
  },
);

test('a text of many megabytes stays as it is', () => {
  const text = claude('a'.repeat(16_000_000));
  expect(joinedBy(anthropicMessagesVendor, text) === text).toBe(true);
});

test('the first frame of a stream stays by itself', () => {
  const { textFrame } = anthropicMessagesVendor;
  if (textFrame === undefined) throw new Error('no frames of text');
  expect(textRunJoiner(textFrame)(claude('a') + claude('b') + claude('c'))).toBe(claude('a') + claude('bc'));
});

test('a second answer in the same read is seen, also where the words of the first became one', () => {
  const said = (id: string, given: object): string =>
    `data: ${JSON.stringify({ id, model: 'm', choices: [{ index: 0, delta: given }] })}\n\n`;
  const words = ['a', 'b', 'c', 'd'];
  const first = words.map((content) => said('c1', { role: 'assistant', content })).join('');
  const second = said('c2', { role: 'assistant', content: 'again' });
  const bytes = new TextEncoder().encode(first + second);
  const apart = answer(bytes, openaiChatVendor, undefined);
  expect(JSON.stringify(apart.events)).not.toContain('again');
  expect(answer(bytes, openaiChatVendor, openaiChatVendor.textFrame).result).toEqual(apart.result);
});

test('counts that came with one of the frames alone are kept', () => {
  const bare = gemini('b', 6).replace(/"usageMetadata".*\]\},/, '');
  const bytes = new TextEncoder().encode(gemini('a', 5) + bare);
  const apart = answer(bytes, googleGenerateVendor, undefined);
  const joined = answer(bytes, googleGenerateVendor, googleGenerateVendor.textFrame);
  const usages = ({ events }: typeof apart): ChatEvent[] => events.filter(({ type }) => type === 'usage');
  expect(usages(apart)).toHaveLength(1);
  expect(usages(joined)).toEqual(usages(apart));
});

// Read in place, and only where it is there.
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const hasCorpus = existsSync(corpus);
const folders: [string, Vendor][] = [
  ['chat-completions', openaiChatVendor],
  ['responses', openaiResponsesVendor],
  ['messages', anthropicMessagesVendor],
  ['streamGenerateContent', googleGenerateVendor],
];

function answer(
  bytes: Uint8Array,
  vendor: Vendor,
  textFrame: Vendor['textFrame'],
): { events: ChatEvent[]; result: unknown } {
  const frames = frameDecoder({ maxFrameBytes: 16_777_216, textFrame });
  const decoder = vendor.streamDecoder({ provider: 'someone' });
  const stage = grammarStage('someone');
  const events = [
    ...stage.push([...frames.push(bytes), ...frames.end()].flatMap((frame) => decoder.push(frame))),
    ...stage.push(decoder.end('eof')),
    ...stage.end(),
  ];
  const fold = folder();
  try {
    fold.push(events);
    return { events, result: fold.result() };
  } catch (thrown) {
    return { events, result: String(thrown) };
  }
}

test('every vendor says how its frames of text look', () => {
  expect(vendors.filter(({ textFrame }) => textFrame === undefined)).toEqual([]);
});

const name = hasCorpus ? 'say joined what they say apart' : 'skipped: ../shared/corpus is not there';
(hasCorpus ? test : test.skip)(`recorded streams ${name}`, () => {
  const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.sse'),
  );
  const saved = new Map<string, { apart: number; joined: number }>();
  for (const path of paths) {
    const vendor = folders.find(([folder]) => path.includes(`/${folder}/`))?.[1];
    if (vendor === undefined) continue;
    const bytes: Uint8Array = readFileSync(new URL(encodeURI(path), corpus));
    const apart = answer(bytes, vendor, undefined);
    const joined = answer(bytes, vendor, vendor.textFrame);
    expect({ path, result: joined.result }).toEqual({ path, result: apart.result });
    const counts = saved.get(vendor.id) ?? { apart: 0, joined: 0 };
    saved.set(vendor.id, {
      apart: counts.apart + apart.events.length,
      joined: counts.joined + joined.events.length,
    });
  }
  console.info(
    [...saved].map(([id, { apart, joined }]) => `${id}: ${apart} events, joined ${joined}`).join('\n'),
  );
  for (const [id, { apart, joined }] of saved)
    expect({ id, isJoined: joined < apart }).toEqual({ id, isJoined: true });
});
