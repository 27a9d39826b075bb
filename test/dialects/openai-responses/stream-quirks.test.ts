/** What vendors send beside the ordinary, and what becomes of it. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import { decodeJson, decodeStream, streamOf, type Body } from './answers.js';
import { added, completed, created, done, message, read, text } from './vendor-events.js';

describe('quirks', () => {
  test('quirk 31: quirk 32: a reasoning item without deltas keeps its state, the last of it', () => {
    const item = { id: 'rs_1', type: 'reasoning', summary: [], encrypted_content: 'sealed' };
    const events = read(
      created,
      added(0, { ...item, encrypted_content: 'half' }),
      done(0, item),
      completed([]),
    );
    expect(fold(events).message.parts).toEqual([
      {
        type: 'reasoning',
        form: 'summary',
        text: '',
        item: { index: 0, id: 'rs_1' },
        native: { 'openai-responses': { isEmpty: true } },
        signature: { provider: 'openai', dialect: 'openai-responses', value: 'sealed', itemId: 'rs_1' },
      },
    ]);
  });

  test('quirk 37: a proxy that gives an item another id in every event does not make two of it', () => {
    const events = read(
      created,
      added(0, message('', { id: 'a' })),
      text(0, 'He', { item_id: 'b' }),
      text(0, 'llo', { item_id: 'c' }),
      done(0, message('Hello', { id: 'd' })),
      completed([message('Hello', { id: 'e' })]),
    );
    expect(fold(events).message.parts).toMatchObject([{ text: 'Hello', item: { index: 0, id: 'a' } }]);
  });

  test('quirk 36: items that interleave stay apart', () => {
    const events = read(
      created,
      added(0, message('', { id: 'msg_a' })),
      added(1, message('', { id: 'msg_b' })),
      text(1, 'B'),
      text(0, 'A'),
      text(1, 'b'),
      done(1, message('Bb', { id: 'msg_b' })),
      done(0, message('A', { id: 'msg_a' })),
      completed([]),
    );
    expect(fold(events).message.parts).toMatchObject([
      { text: 'Bb', item: { index: 1, id: 'msg_b' } },
      { text: 'A', item: { index: 0, id: 'msg_a' } },
    ]);
  });

  test('quirk 72: thoughts in full are told from summaries', () => {
    const place = { item_id: 'rs_1', output_index: 0, content_index: 0 };
    const content = [{ type: 'reasoning_text', text: 'Hm.' }];
    const events = read(
      created,
      added(0, { id: 'rs_1', type: 'reasoning', summary: [] }),
      { type: 'response.reasoning_text.delta', ...place, delta: 'Hm.' },
      { type: 'response.reasoning_text.done', ...place, text: 'Hm.' },
      done(0, { id: 'rs_1', type: 'reasoning', summary: [], content, status: 'completed' }),
      completed([]),
    );
    expect(fold(events).message.parts).toMatchObject([{ type: 'reasoning', form: 'full', text: 'Hm.' }]);
  });

  test('pieces of a summary that interleave lose nothing', () => {
    const at = (summary_index: number, delta: string): Body => ({
      type: 'response.reasoning_summary_text.delta',
      output_index: 0,
      summary_index,
      delta,
    });
    const events = read(
      created,
      added(0, { type: 'reasoning' }),
      at(0, 'a'),
      at(1, 'b'),
      at(0, 'c'),
      completed([]),
    );
    expect(fold(events).message.parts).toMatchObject([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
  });

  test('bug: a no-argument tool whose arguments never arrive: they come with its end', () => {
    const call = { id: 'fc_1', type: 'function_call', call_id: 'call_1', name: 'a', arguments: '{}' };
    const events = read(created, added(0, { ...call, arguments: '' }), done(0, call), completed([]));
    expect(fold(events).message.parts).toMatchObject([{ type: 'tool-call', argumentsText: '{}' }]);
  });

  test('the input of a custom tool is text, also if it looks like JSON', () => {
    const call = { id: 'ctc_1', type: 'custom_tool_call', call_id: 'call_1', name: 'run', input: '1 + 1' };
    const events = read(
      created,
      added(0, { ...call, input: '' }),
      { type: 'response.custom_tool_call_input.delta', output_index: 0, delta: '1 + 1' },
      done(0, call),
      completed([]),
    );
    expect(fold(events).message.parts).toMatchObject([{ input: 'text', argumentsText: '1 + 1' }]);
  });

  test('state of another provider is marked as its own', () => {
    const item = { id: 'rs_1', type: 'reasoning', summary: [], encrypted_content: 'sealed' };
    const events = decodeStream(streamOf([created, done(0, item), completed([])]), 'xai');
    expect(fold(events).message.parts[0]?.signature).toMatchObject({ provider: 'xai', value: 'sealed' });
  });
});

describe('what stands beside the words', () => {
  test('annotations become citations, once each, and logarithms stay with their text', () => {
    const annotation = {
      type: 'url_citation',
      url: 'https://example.org/',
      title: 'Example',
      start_index: 0,
      end_index: 2,
    };
    const logprobs = [{ token: 'Hi', logprob: -0.5, bytes: [72, 105], top_logprobs: [] }];
    const whole = message('Hi');
    whole['content'][0].annotations = [annotation];
    whole['content'][0].logprobs = logprobs;
    const events = read(
      created,
      added(0, message('')),
      text(0, 'Hi', { logprobs }),
      {
        type: 'response.output_text.annotation.added',
        output_index: 0,
        content_index: 0,
        annotation_index: 0,
        annotation,
      },
      done(0, whole),
      completed([whole]),
    );
    expect(fold(events).message.parts).toMatchObject([
      {
        text: 'Hi',
        citations: [
          { url: 'https://example.org/', title: 'Example', span: { start: 0, end: 2 }, raw: annotation },
        ],
        logprobs: [{ token: 'Hi', logprob: -0.5, bytes: [72, 105] }],
      },
    ]);
  });

  test('a refusal is a refusal', () => {
    const content = [{ type: 'refusal', refusal: 'No.' }];
    const events = read(
      created,
      added(0, message('', { content: [] })),
      { type: 'response.refusal.delta', output_index: 0, content_index: 0, delta: 'No.' },
      done(0, message('', { content })),
      completed([]),
    );
    expect(fold(events)).toMatchObject({
      message: { parts: [{ type: 'refusal', text: 'No.' }] },
      finish: { reason: 'refusal' },
    });
  });

  test('built-in calls are kept whole, and their progress is not told', () => {
    const call = {
      id: 'ws_1',
      type: 'web_search_call',
      status: 'completed',
      action: { type: 'search', query: 'a' },
    };
    const events = read(
      created,
      added(0, { ...call, status: 'in_progress' }),
      { type: 'response.web_search_call.in_progress', output_index: 0, item_id: 'ws_1' },
      { type: 'response.web_search_call.searching', output_index: 0, item_id: 'ws_1' },
      { type: 'response.web_search_call.completed', output_index: 0, item_id: 'ws_1' },
      done(0, call),
      completed([call]),
    );
    expect(events.map(({ type }) => type)).toEqual(['start', 'part', 'usage', 'finish']);
    expect(events[1]).toMatchObject({
      part: { type: 'opaque', name: 'web_search_call', value: call, item: { index: 0 } },
    });
  });

  test('members and parts that nobody knows yet are kept', () => {
    const odd = { type: 'output_hologram', shape: 'cube' };
    const whole = message('Hi', { author: 'someone' });
    whole['content'][0].tone = 'warm';
    whole['content'].push(odd);
    expect(fold(read(created, done(0, whole), completed([]))).message.parts).toMatchObject([
      { native: { 'openai-responses': { item: { author: 'someone' }, part: { tone: 'warm' } } } },
      { type: 'opaque', name: 'output_hologram', value: odd },
    ]);
  });

  test('unknown events and members become metadata, with one warning for each kind of event', () => {
    const odd = { type: 'response.hologram.delta', delta: 'x' };
    const events = read(created, odd, odd, completed([], { service_tier: 'flex', mood: { is: 'good' } }));
    const result = fold(events);
    expect(result.warnings.map(({ code }) => code)).toEqual(['unknown_event']);
    expect(result.metadata.map(({ name }) => name)).toEqual([odd.type, odd.type, 'service_tier', 'mood']);
  });

  test('another format’s end mark, and what has no type, breaks nothing', () => {
    const odd = 'data: [DONE]\n\ndata: 7\n\ndata: {}\n\n';
    const events = decodeStream(streamOf([created]) + odd + streamOf([completed([message('Hi.')])]));
    expect(checkGrammar(events)).toBeUndefined();
    expect(fold(events).message.parts).toMatchObject([{ text: 'Hi.' }]);
  });
});

test('items of one answer may have one id: xAI gives all it thought the same', () => {
  const thought = (state: string): Body => ({
    id: 'rs_1',
    type: 'reasoning',
    summary: [],
    encrypted_content: state,
  });
  const output = [
    thought('first'),
    { id: 'ws_1', type: 'web_search_call', status: 'completed' },
    thought('second'),
  ];
  const events = decodeJson({
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    model: 'grok-4',
    output,
  });
  const { parts } = fold(events).message;
  expect(parts.flatMap(({ signature }) => signature?.value ?? [])).toEqual(['first', 'second']);
});
