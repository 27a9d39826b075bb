/** Streams as vendors send them, with their quirks, and the events they are read as. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import { openaiResponsesVendor } from '../../../src/dialects/openai-responses/vendor.js';
import { decodeJson } from './answers.js';
import { added, completed, created, done, head, message, read, text, usage } from './vendor-events.js';

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
  test('quirk 29: is one of three events; a stream that closes without them was cut off', () => {
    const events = read(created, added(0, message('')), text(0, 'Half an ans'));
    expect(events.at(-1)).toMatchObject({ type: 'error', error: { code: 'upstream_truncated' } });
  });

  test('bug: duplicate done events: comes once, however often it is told', () => {
    const events = read(created, completed([message('Hi.')]), completed([message('Hi.')]));
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('finish');
  });

  test.each([
    ['more of the answer', text(0, 'more')],
    ['the beginning of another', { type: 'response.created', response: { ...head, id: 'resp_2' } }],
  ])('is no success where %s follows it', (_name, event) => {
    const events = read(created, completed([message('Hi.')]), event);
    expect(events.at(-1)).toMatchObject({ type: 'error', error: { code: 'upstream_protocol' } });
  });

  test('has the items whose own events never came', () => {
    expect(fold(read(created, completed([message('Hi.')]))).message.parts).toMatchObject([
      { type: 'text', text: 'Hi.' },
    ]);
  });

  test('bug: response.completed with output null: may be without output', () => {
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
  ])('quirk 30: is told once, nested or flat, though a failed response follows', (error) => {
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
