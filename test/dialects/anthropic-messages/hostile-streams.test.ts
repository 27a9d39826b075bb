/** Streams that end or go on in ways that must not look like a whole answer. */
import { describe, expect, test } from '@jest/globals';

import { fold } from '../../../src/chat/fold.js';
import { anthropicMessagesVendor } from '../../../src/dialects/anthropic-messages/vendor.js';
import {
  block,
  call,
  failureOf,
  foldedOf,
  json,
  read,
  readReply,
  readStream,
  reply,
  start,
  stop,
  streamOf,
  text,
} from './vendor-events.js';

describe('ends', () => {
  test('without message_stop the answer is cut, also after its reason was told', () => {
    const [delta = {}] = stop();
    for (const events of [[start(), ...text(0, 'Hi')], [start(), ...text(0, 'Hi'), delta], []])
      expect(failureOf(read(events)).code).toBe('upstream_truncated');
  });

  test('a connection that breaks after the end breaks nothing', () => {
    const decoder = anthropicMessagesVendor.streamDecoder({ provider: 'anthropic' });
    const frames = [start(), ...stop()].map((event) => ({ data: JSON.stringify(event) }));
    const events = [...frames.flatMap((frame) => decoder.push(frame)), ...decoder.end('reset')];
    expect(events.at(-1)).toMatchObject({ type: 'finish', finish: { reason: 'stop' } });
  });

  test('an error in the middle is the end, with the status that it would have had', () => {
    const error = { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } };
    const events = read([start(), ...text(0, 'Hi'), error, ...text(1, 'there'), ...stop()]);
    expect(failureOf(events)).toMatchObject({ code: 'overloaded', status: 529, message: 'Overloaded' });
  });

  test('an error before the start', () => {
    const error = { type: 'error', error: { type: 'api_error', message: 'Internal server error' } };
    expect(failureOf(read([error]))).toMatchObject({ code: 'upstream_unavailable', status: 500 });
  });

  test('an end without a beginning', () => {
    expect(failureOf(read([{ type: 'message_stop' }])).code).toBe('upstream_protocol');
  });

  test('a frame that is no JSON damages the answer, but for the last', () => {
    const whole = streamOf([start(), ...text(0, 'Hi'), ...stop()]);
    const damaged = whole.replace('{"type":"content_block_delta"', '{"type":"content_bl');
    expect(failureOf(readStream(damaged)).code).toBe('upstream_protocol');
    expect(failureOf(readStream(whole.slice(0, -12))).code).toBe('upstream_truncated');
    expect(fold(readStream(`${whole}data: [DONE]\n\n`)).finish.reason).toBe('stop');
  });

  test('a 200 that holds an error, or nothing of an answer', () => {
    const error = { type: 'error', error: { type: 'rate_limit_error', message: 'Slow down' } };
    expect(failureOf(readReply(error))).toMatchObject({ code: 'rate_limited', status: 429 });
    expect(failureOf(readReply({})).code).toBe('upstream_protocol');
  });
});

describe('blocks out of order', () => {
  test('blocks that were never closed end with the answer', () => {
    const [begin = {}, delta = {}] = text(0, 'Hi');
    expect(foldedOf([start(), begin, delta, ...stop()]).message.parts).toMatchObject([{ text: 'Hi' }]);
  });

  test('words without a beginning are kept', () => {
    const [, delta = {}, end = {}] = text(0, 'Hi');
    expect(foldedOf([start(), delta, end, ...stop()]).message.parts).toMatchObject([{ text: 'Hi' }]);
  });

  test('blocks that interleave, with irregular indexes', () => {
    const [first, second] = [text(7, 'A', 'a'), call(3, 'now', '{"at":1}')];
    const mixed = [first[0], second[0], first[1], second[1], second[2], first[2], second[3], first[3]];
    const { message } = foldedOf([
      start(),
      ...mixed.filter((event) => event !== undefined),
      ...stop('tool_use'),
    ]);
    expect(message.parts).toMatchObject([{ text: 'Aa' }, { name: 'now', argumentsText: '{"at":1}' }]);
  });
});

describe('what is not known', () => {
  test('blocks, deltas and events are kept, each kind warned of once', () => {
    const unknown = { type: 'hologram', data: 'x' };
    const result = foldedOf([
      start(),
      ...block(0, unknown),
      ...block(1, unknown),
      ...block(2, { type: 'text', text: '' }, { type: 'smell_delta', smell: 'rose' }),
      { type: 'weather', rain: true },
      ...stop(),
    ]);
    expect(result.message.parts.slice(0, 2)).toMatchObject([
      { type: 'opaque', name: 'hologram', value: unknown },
      { type: 'opaque', name: 'hologram', value: unknown },
    ]);
    expect(result.warnings).toHaveLength(3);
    expect(result.metadata).toContainEqual({
      dialect: 'anthropic-messages',
      name: 'weather',
      value: { type: 'weather', rain: true },
    });
    expect(JSON.stringify(result.metadata)).toContain('rose');
  });

  test('a reason that is new is kept as it is', () => {
    expect(foldedOf([start(), ...stop('boredom')]).finish).toEqual({ reason: 'other', rawReason: 'boredom' });
    expect(fold(readReply(reply([], { stop_reason: null }))).finish).toEqual({ reason: 'other' });
  });

  test.each([
    ['model_context_window_exceeded', 'length'],
    ['compaction', 'pause'],
    ['tool_use', 'stop'],
  ])('%s without a call means %s', (rawReason, reason) => {
    expect(foldedOf([start(), ...stop(rawReason)]).finish).toEqual({ reason, rawReason });
  });

  test('the stop sequence that was hit', () => {
    const finish = foldedOf([start(), ...stop('stop_sequence', {}, { stop_sequence: 'END' })]).finish;
    expect(finish).toEqual({ reason: 'stop', rawReason: 'stop_sequence', stopSequence: 'END' });
  });
});

describe('what was emulated is turned back', () => {
  const custom = { customTools: ['patch'] };

  test('a custom tool gives plain text, however its JSON is cut', () => {
    const input = 'a "quoted"\n\tline \\ 😀 é';
    const argumentsText = JSON.stringify({ input }).replace('😀', '\\ud83d\\ude00');
    for (let length = 1; length <= argumentsText.length; length += 1) {
      const cut = argumentsText.match(new RegExp(`.{1,${length}}`, 'gsu')) ?? [];
      const events = read([start(), ...call(0, 'patch', ...cut), ...stop('tool_use')], custom);
      expect(fold(events).message.parts).toMatchObject([
        { input: 'text', name: 'patch', argumentsText: input },
      ]);
      const pieces = events.flatMap((event) =>
        event.type === 'tool-call-delta' ? [event.argumentsText] : [],
      );
      expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    }
  });

  test.each([
    ['{ "input" : "spaced" }', 'spaced'],
    ['{"why":"first","input":"second"}', 'second'],
    ['{}', ''],
    ['{"other":1}', '{"other":1}'],
    ['{"input":"cut of', 'cut of'],
  ])('arguments %s are the text %s', (argumentsText, expected) => {
    const events = [start(), ...call(0, 'patch', ...Array.from(argumentsText)), ...stop('tool_use')];
    expect(foldedOf(events, custom).message.parts).toMatchObject([{ argumentsText: expected }]);
  });

  test('names that Anthropic does not take, and namespaces', () => {
    const undo = {
      toolNames: { now_1: 'now?' },
      namespaces: { files__read: { namespace: 'files', name: 'read' } },
    };
    const events = [start(), ...call(0, 'now_1'), ...call(1, 'files__read'), ...stop('tool_use')];
    expect(foldedOf(events, undo).message.parts).toMatchObject([
      { name: 'now?' },
      { name: 'read', namespace: 'files' },
    ]);
  });

  test('an answer in JSON that was asked for by a tool is a text, and the answer whole', () => {
    const events = [start(), ...call(0, 'json_answer', '{"river":', '"Oder"}'), ...stop('tool_use')];
    const streamed = foldedOf(events, { jsonTool: 'json_answer' });
    const content = [{ type: 'tool_use', id: 'toolu_1', name: 'json_answer', input: { river: 'Oder' } }];
    const whole = fold(readReply(reply(content, { stop_reason: 'tool_use' }), { jsonTool: 'json_answer' }));
    for (const { message, finish } of [streamed, whole]) {
      expect(message.parts).toMatchObject([{ type: 'text', text: '{"river":"Oder"}' }]);
      expect(finish.reason).toBe('stop');
    }
  });

  test('a call of another tool is one all the same', () => {
    const events = [start(), ...call(0, 'now', json('{}')['partial_json']), ...stop('tool_use')];
    expect(foldedOf(events, { jsonTool: 'json_answer' }).finish.reason).toBe('tool-calls');
  });
});
