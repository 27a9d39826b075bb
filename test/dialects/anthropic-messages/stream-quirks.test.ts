/** What Anthropic really sends, each an input that breaks the obvious reader. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import {
  block,
  call,
  failureOf,
  foldedOf,
  json,
  partsOf,
  read,
  readReply,
  readStream,
  reply,
  start,
  stop,
  streamOf,
  text,
  type Body,
} from './vendor-events.js';

const signature = { provider: 'anthropic', dialect: 'anthropic-messages', value: 'EqQB' };
const thinking: Body = { type: 'thinking', thinking: '', signature: '' };
const thought = (value: string): Body => ({ type: 'thinking_delta', thinking: value });
const signed: Body = { type: 'signature_delta', signature: 'EqQB' };

describe('usage', () => {
  test('quirk 1: the count of the first event is a guess, and no part of the last one', () => {
    const events = read([start({ input_tokens: 10, output_tokens: 4 }), ...text(0, 'Hi'), ...stop()]);
    const counts = events.filter((event) => event.type === 'usage').map(({ usage }) => usage.output.total);
    expect(counts).toEqual([undefined, 5]);
  });

  test('quirk 2: counts of the end replace those of the beginning, and only those that it has', () => {
    const both = foldedOf([
      start({ input_tokens: 10, cache_read_input_tokens: 3, output_tokens: 1 }),
      ...stop('end_turn', { input_tokens: 90, output_tokens: 7 }),
    ]);
    expect(both.usage).toMatchObject({ input: { total: 93, cacheRead: 3 }, output: { total: 7 } });
    const less = foldedOf([start({ input_tokens: 10, output_tokens: 1 }), ...stop()]);
    expect(less.usage).toMatchObject({ input: { total: 10 }, output: { total: 5 } });
  });

  test('quirk 3: what was read from the cache and written to it is part of the input', () => {
    const usage = {
      input_tokens: 4,
      cache_read_input_tokens: 100,
      cache_creation_input_tokens: 20,
      output_tokens: 9,
    };
    expect(fold(readReply(reply([], { usage }))).usage).toEqual({
      input: { total: 124, cacheRead: 100, cacheWrite: 20 },
      output: { total: 9 },
      total: 133,
      raw: usage,
    });
  });

  test('quirk 17: new members of usage and of the end are kept', () => {
    const edits = { applied_edits: [{ type: 'clear_thinking_20251015' }] };
    const end = {
      ...stop('end_turn', {
        output_tokens: 5,
        output_tokens_details: { thinking_tokens: 3 },
        iterations: [],
      })[0],
      context_management: edits,
    };
    const result = foldedOf([start(), end, { type: 'message_stop' }]);
    expect(result.usage).toMatchObject({ output: { reasoning: 3 }, raw: { iterations: [] } });
    expect(result.metadata).toEqual([
      { dialect: 'anthropic-messages', name: 'context_management', value: edits },
    ]);
  });
});

describe('calls', () => {
  test('quirk 4: a call without arguments has an empty object of them', () => {
    expect(partsOf(...call(0, 'now'))).toMatchObject([
      { type: 'tool-call', name: 'now', argumentsText: '{}' },
    ]);
  });

  test('quirk 5: arguments that come with the beginning and in no delta', () => {
    const content = { type: 'tool_use', id: 'toolu_1', name: 'add', input: { a: 1 } };
    expect(partsOf(...block(0, content))).toMatchObject([{ argumentsText: '{"a":1}' }]);
    expect(partsOf(...block(0, content, json('')))).toMatchObject([{ argumentsText: '{"a":1}' }]);
    const search = {
      type: 'server_tool_use',
      id: 'srvtoolu_1',
      name: 'web_search',
      input: { query: 'Oder' },
    };
    expect(partsOf(...block(0, search))).toMatchObject([
      { executor: 'provider', name: 'web_search', argumentsText: '{"query":"Oder"}' },
    ]);
  });

  test('quirk 16: who made a call is kept for its way back', () => {
    const caller = { type: 'code_execution_20250825', tool_id: 'srvtoolu_1' };
    const [part] = partsOf(
      ...block(0, { type: 'tool_use', id: 'toolu_1', name: 'add', input: {}, caller }, json('{"a":1}')),
    );
    expect(part?.native).toEqual({ 'anthropic-messages': { block: { caller } } });
  });

  test('quirk 19: arguments that the limit cut off stay as they are, and the reason tells', () => {
    const result = foldedOf([start(), ...call(0, 'write', '{"text":"half a'), ...stop('max_tokens')]);
    expect(result.finish).toEqual({ reason: 'length', rawReason: 'max_tokens' });
    expect(result.message.parts).toMatchObject([{ argumentsText: '{"text":"half a' }]);
  });
});

describe('thinking', () => {
  test('quirk 6: thinking of which nothing is shown keeps its signature', () => {
    const expected = [{ type: 'reasoning', form: 'summary', text: '', signature }];
    expect(partsOf(...block(0, thinking, signed))).toEqual(expected);
    const whole = reply([{ type: 'thinking', thinking: '', signature: 'EqQB' }]);
    expect(fold(readReply(whole)).message.parts).toEqual(expected);
  });

  test('quirk 7: empty pieces of thinking say nothing', () => {
    const events = read([start(), ...block(0, thinking, thought(''), thought('Hm'), signed), ...stop()]);
    expect(events.filter(({ type }) => type === 'reasoning-delta')).toEqual([
      { type: 'reasoning-delta', block: 0, text: 'Hm' },
    ]);
  });

  test('quirk 8: hidden thinking comes whole with its beginning', () => {
    expect(partsOf(...block(0, { type: 'redacted_thinking', data: 'EqQB' }))).toEqual([
      { type: 'reasoning', form: 'redacted', text: '', signature },
    ]);
  });

  test('quirk 9: thinking comes again after other blocks, in its place', () => {
    const parts = partsOf(
      ...block(0, thinking, thought('a'), signed),
      ...call(1, 'now'),
      ...block(2, thinking, thought('b'), signed),
      ...text(3, 'Noon.'),
    );
    expect(parts.map(({ type }) => type)).toEqual(['reasoning', 'tool-call', 'reasoning', 'text']);
  });
});

describe('order and form of events', () => {
  test('quirk 10: JSON is padded with spaces', () => {
    const stream = streamOf([start(), ...text(0, 'Hi'), ...stop()]);
    const padded = stream.replaceAll('}\n\n', '         }\n\n');
    expect(fold(readStream(padded)).message.parts).toMatchObject([{ text: 'Hi' }]);
  });

  test('quirk 11: a ping comes anywhere', () => {
    const [begin = {}, ...rest] = text(0, 'Hi');
    const events = read([start(), begin, { type: 'ping' }, ...rest, ...stop()]);
    expect(events.map(({ type }) => type)).toEqual([
      'start',
      'usage',
      'block-start',
      'ping',
      'text-delta',
      'block-end',
      'usage',
      'finish',
    ]);
  });

  test('quirk 12: a refused answer has no blocks and says why', () => {
    const details = { type: 'refusal', category: 'cyber', explanation: 'No.' };
    const stream = foldedOf([start(), ...stop('refusal', { output_tokens: 5 }, { stop_details: details })]);
    const whole = fold(readReply(reply([], { stop_reason: 'refusal', stop_details: details })));
    for (const { message, finish, metadata } of [stream, whole]) {
      expect(message.parts).toEqual([]);
      expect(finish).toEqual({ reason: 'refusal', rawReason: 'refusal' });
      expect(metadata).toEqual([{ dialect: 'anthropic-messages', name: 'stop_details', value: details }]);
    }
  });

  test('quirk 13: an answer may be empty', () => {
    expect(fold(readReply(reply([])))).toMatchObject({ message: { parts: [] }, finish: { reason: 'stop' } });
  });

  test('quirk 14: a sentence is cut into texts, and what each cites comes before it', () => {
    const source = {
      type: 'web_search_result_location',
      url: 'https://rivers.example',
      title: 'Rivers',
      cited_text: 'the Oder',
      encrypted_index: 'Eo8B',
    };
    const parts = partsOf(
      ...text(0, 'It is '),
      ...block(
        1,
        { type: 'text', text: '', citations: [] },
        { type: 'citations_delta', citation: source },
        { type: 'text_delta', text: 'the Oder' },
      ),
      ...text(2, '.'),
    );
    expect(parts.map((part) => (part.type === 'text' ? part.text : ''))).toEqual(['It is ', 'the Oder', '.']);
    expect(parts[1]).toMatchObject({
      citations: [
        {
          url: 'https://rivers.example',
          title: 'Rivers',
          quote: 'the Oder',
          span: { start: 0, end: 8, unit: 'utf16' },
          raw: source,
        },
      ],
    });
  });

  test('a source that the client found is cited by its address, if it has one', () => {
    const source = (address: string): Body => ({
      type: 'search_result_location',
      source: address,
      title: 'Rivers',
      cited_text: 'the Oder',
      search_result_index: 0,
      start_block_index: 0,
      end_block_index: 1,
    });
    const citations = [source('https://rivers.example/oder'), source('shelf 3')];
    const [part] = fold(readReply(reply([{ type: 'text', text: 'Oder', citations }]))).message.parts;
    expect(part?.type === 'text' ? part.citations?.map(({ url }) => url) : []).toEqual([
      'https://rivers.example/oder',
      undefined,
    ]);
  });

  test('quirk 15: a turn that the vendor paused is neither whole nor failed', () => {
    expect(foldedOf([start(), ...stop('pause_turn')]).finish).toEqual({
      reason: 'pause',
      rawReason: 'pause_turn',
    });
  });

  test('quirk 20: a second message_start is an error, never a part of the first answer', () => {
    const twice = read([start(), start(), ...text(0, 'Hi'), ...stop()]);
    const inside = read([start(), ...text(0, 'Hi'), start(), ...text(0, 'Ho'), ...stop()]);
    const glued = read([start(), ...text(0, 'Hi'), ...stop(), start(), ...text(0, 'Ho'), ...stop()]);
    for (const events of [twice, inside, glued]) expect(failureOf(events).code).toBe('upstream_protocol');
    expect(glued.filter(({ type }) => type === 'text-delta')).toHaveLength(1);
  });
});
