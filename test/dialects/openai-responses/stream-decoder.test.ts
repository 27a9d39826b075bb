/** Streams as vendors send them, with their quirks, and the events they are read as. */
import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../../src/chat/event.js';
import { fold } from '../../../src/chat/fold.js';
import { checkGrammar } from '../../../src/chat/grammar.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { decodeJson, decodeStream, streamOf, type Body } from './answers.js';

const head = { id: 'resp_1', object: 'response', created_at: 1_700_000_000, model: 'gpt-5-mini' };
const created = { type: 'response.created', response: { ...head, status: 'in_progress', output: [] } };
const usage = {
  input_tokens: 10,
  input_tokens_details: { cached_tokens: 4 },
  output_tokens: 7,
  output_tokens_details: { reasoning_tokens: 3 },
  total_tokens: 17,
};

function completed(output: Body[] | null, members: Body = {}): Body {
  return {
    type: 'response.completed',
    response: { ...head, status: 'completed', output, usage, ...members },
  };
}

function read(...events: Body[]): ChatEvent[] {
  const read = decodeStream(streamOf(events));
  expect(checkGrammar(read)).toBeUndefined();
  return read;
}

function message(text: string, members: Body = {}): Body {
  const content = [{ type: 'output_text', text, annotations: [], logprobs: [] }];
  return { id: 'msg_1', type: 'message', status: 'completed', role: 'assistant', content, ...members };
}

const added = (index: number, item: Body): Body => ({
  type: 'response.output_item.added',
  output_index: index,
  item,
});
const done = (index: number, item: Body): Body => ({
  type: 'response.output_item.done',
  output_index: index,
  item,
});
const text = (index: number, delta: string, members: Body = {}): Body => ({
  type: 'response.output_text.delta',
  output_index: index,
  content_index: 0,
  delta,
  ...members,
});

test('a thought, words and a call become blocks, each with its item', () => {
  const thought = { id: 'rs_1', type: 'reasoning', summary: [] };
  const call = {
    id: 'fc_1',
    type: 'function_call',
    status: 'completed',
    call_id: 'call_1',
    name: 'look_up',
    arguments: '{"city":"Oslo"}',
  };
  const place = { item_id: 'rs_1', output_index: 0, summary_index: 0 };
  const events = read(
    created,
    { type: 'response.in_progress', response: created.response },
    added(0, { ...thought, encrypted_content: 'half' }),
    {
      type: 'response.reasoning_summary_part.added',
      ...place,
      part: { type: 'summary_text', text: '' },
    },
    { type: 'response.reasoning_summary_text.delta', ...place, delta: 'Look' },
    { type: 'response.reasoning_summary_text.delta', ...place, delta: ' it up.' },
    { type: 'response.reasoning_summary_text.done', ...place, text: 'Look it up.' },
    done(0, {
      ...thought,
      summary: [{ type: 'summary_text', text: 'Look it up.' }],
      encrypted_content: 'whole',
    }),
    added(1, message('', { status: 'in_progress', content: [], phase: 'commentary' })),
    text(1, 'One '),
    text(1, 'moment.'),
    done(1, message('One moment.', { phase: 'commentary' })),
    added(2, { ...call, status: 'in_progress', arguments: '' }),
    { type: 'response.function_call_arguments.delta', output_index: 2, item_id: 'fc_1', delta: '{"city":' },
    { type: 'response.function_call_arguments.delta', output_index: 2, item_id: 'fc_1', delta: '"Oslo"}' },
    {
      type: 'response.function_call_arguments.done',
      output_index: 2,
      item_id: 'fc_1',
      arguments: '{"city":"Oslo"}',
    },
    done(2, call),
    completed([]),
  );
  expect(events).toEqual([
    { type: 'start', id: 'resp_1', model: 'gpt-5-mini', provider: 'openai', createdAtMs: 1_700_000_000_000 },
    {
      type: 'block-start',
      block: 0,
      kind: 'reasoning',
      form: 'summary',
      item: { index: 0, id: 'rs_1' },
    },
    { type: 'reasoning-delta', block: 0, text: 'Look' },
    { type: 'reasoning-delta', block: 0, text: ' it up.' },
    {
      type: 'block-end',
      block: 0,
      signature: { provider: 'openai', dialect: 'openai-responses', value: 'whole', itemId: 'rs_1' },
    },
    {
      type: 'block-start',
      block: 1,
      kind: 'text',
      item: { index: 1, id: 'msg_1', phase: 'commentary' },
    },
    { type: 'text-delta', block: 1, text: 'One ' },
    { type: 'text-delta', block: 1, text: 'moment.' },
    { type: 'block-end', block: 1 },
    {
      type: 'block-start',
      block: 2,
      kind: 'tool-call',
      callId: 'call_1',
      name: 'look_up',
      input: 'json',
      executor: 'client',
      item: { index: 2, id: 'fc_1' },
    },
    { type: 'tool-call-delta', block: 2, argumentsText: '{"city":' },
    { type: 'tool-call-delta', block: 2, argumentsText: '"Oslo"}' },
    { type: 'block-end', block: 2 },
    {
      type: 'usage',
      usage: {
        input: { total: 10, cacheRead: 4 },
        output: { total: 7, reasoning: 3 },
        total: 17,
        raw: usage,
      },
    },
    { type: 'finish', finish: { reason: 'tool-calls', rawReason: 'completed' } },
  ]);
});

describe('the end', () => {
  test('is one of three events; a stream that closes without them was cut off', () => {
    const events = read(created, added(0, message('')), text(0, 'Half an ans'));
    expect(events.at(-1)).toMatchObject({ type: 'error', error: { code: 'upstream_truncated' } });
  });

  test('comes once, whatever follows it', () => {
    const events = read(created, completed([message('Hi.')]), completed([message('Hi.')]), text(0, 'more'));
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('finish');
  });

  test('has the items whose own events never came', () => {
    expect(fold(read(created, completed([message('Hi.')]))).message.parts).toMatchObject([
      { type: 'text', text: 'Hi.' },
    ]);
  });

  test('may be without output', () => {
    const events = read(created, added(0, message('')), text(0, 'Hi.'), completed(null));
    expect(fold(events).message.parts).toMatchObject([{ type: 'text', text: 'Hi.' }]);
  });

  test('adds an item once, also where its place and the place in the list differ', () => {
    const first = message('One.', { id: 'msg_1' });
    const second = message('Two.', { id: 'msg_2' });
    const events = read(created, done(0, first), done(2, second), completed([first, second]));
    expect(fold(events).message.parts).toHaveLength(2);
  });

  test.each([
    ['max_output_tokens', 'length'],
    ['content_filter', 'content-filter'],
    ['something_new', 'other'],
  ])('incomplete for %s is %s', (reason, meaning) => {
    const response = { ...head, status: 'incomplete', incomplete_details: { reason }, output: [] };
    const events = read(created, { type: 'response.incomplete', response });
    expect(events.at(-1)).toEqual({ type: 'finish', finish: { reason: meaning, rawReason: reason } });
  });

  test.each([
    ['computer_call', {}, 'tool-calls'],
    ['shell_call', {}, 'tool-calls'],
    ['tool_search_call', { execution: 'client' }, 'tool-calls'],
    ['tool_search_call', { execution: 'server' }, 'stop'],
    ['web_search_call', {}, 'stop'],
  ])('after a %s %j is %s', (type, members, reason) => {
    const item = { id: 'it_1', type, call_id: 'call_1', status: 'completed', ...members };
    expect(fold(read(created, done(0, item), completed([]))).finish.reason).toBe(reason);
  });

  test('after a call that the vendor answered itself is the vendor’s', () => {
    const call = { id: 'sh_1', type: 'shell_call', call_id: 'call_1', status: 'completed' };
    const output = { id: 'so_1', type: 'shell_call_output', call_id: 'call_1', output: [] };
    expect(fold(read(created, done(0, call), done(1, output), completed([]))).finish.reason).toBe('stop');
  });
});

describe('an error', () => {
  const failed = {
    type: 'response.failed',
    response: { ...head, status: 'failed', error: { code: 'server_error', message: 'Sorry.' }, output: [] },
  };

  test.each([
    [{ type: 'error', error: { type: 'x', code: 'insufficient_quota', message: 'No more.', param: null } }],
    [{ type: 'error', code: 'insufficient_quota', message: 'No more.', param: null }],
  ])('is told once, nested or flat, though a failed response follows', (error) => {
    const events = read(created, error, failed);
    expect(events.filter(({ type }) => type === 'error')).toMatchObject([
      { error: { code: 'quota_exhausted', message: 'No more.', vendor: { code: 'insufficient_quota' } } },
    ]);
  });

  test('may be a failed response alone', () => {
    expect(read(created, failed).at(-1)).toMatchObject({
      type: 'error',
      error: { code: 'upstream_unavailable', message: 'Sorry.' },
    });
  });

  test('inside a JSON reply is an error event, and so is a reply that is no object', () => {
    expect(decodeJson({ error: { code: 'server_error', message: 'Sorry.' } }).at(-1)?.type).toBe('error');
    expect(openaiResponsesVendor.decodeReply('nothing', { provider: 'x' }).at(-1)?.type).toBe('error');
  });
});

describe('quirks', () => {
  test('a reasoning item without a summary and without deltas keeps its state', () => {
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

  test('a proxy that gives an item another id in every event does not make two of it', () => {
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

  test('items that interleave stay apart', () => {
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

  test('thoughts in full are told from summaries', () => {
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

  test('a call whose arguments never flow has them from its end', () => {
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

  test('what is no JSON, and what has no type, breaks nothing', () => {
    const broken = 'data: {"type":"response.cre\n\ndata: [DONE]\n\ndata: 7\n\ndata: {}\n\n';
    const events = decodeStream(streamOf([created]) + broken + streamOf([completed([message('Hi.')])]));
    expect(checkGrammar(events)).toBeUndefined();
    expect(fold(events).message.parts).toMatchObject([{ text: 'Hi.' }]);
  });
});

test.each([
  [{ event: 'response.completed', data: '{}' }, true],
  [{ event: 'error', data: '{}' }, true],
  [{ event: 'response.output_text.delta', data: '{"delta":"response.completed"}' }, false],
  [{ data: '{"type":"response.failed"}' }, true],
  [{ data: '{"type": "response.output_text.delta"}' }, false],
  [{ data: '{"error":{"message":"x"}}' }, true],
])('the frame %j may tell of the end: %s', (frame, isTelling) => {
  expect(openaiResponsesVendor.isTelling(frame)).toBe(isTelling);
});
