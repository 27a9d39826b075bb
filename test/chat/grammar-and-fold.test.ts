import { describe, expect, test } from '@jest/globals';

import type { ChatEvent } from '../../src/chat/event.js';
import { fold } from '../../src/chat/fold.js';
import { checkGrammar, grammarStage } from '../../src/chat/grammar.js';

const start: ChatEvent = { type: 'start', id: 'x', model: 'm', provider: 'p' };
const finish: ChatEvent = { type: 'finish', finish: { reason: 'stop' } };
const text = (block: number): ChatEvent => ({ type: 'block-start', block, kind: 'text' });
const delta = (block: number, said = 'a'): ChatEvent => ({ type: 'text-delta', block, text: said });
const end = (block: number): ChatEvent => ({ type: 'block-end', block });

describe('grammar', () => {
  test.each<[string, ChatEvent[]]>([
    ['the shortest answer', [start, finish]],
    ['two blocks at once', [start, text(0), text(1), delta(1), delta(0), end(1), end(0), finish]],
    [
      'a citation after its block',
      [start, text(0), end(0), { type: 'citation', block: 0, citation: { raw: 1 } }, finish],
    ],
    [
      'an error with a block open',
      [start, text(0), { type: 'error', error: { code: 'timeout', message: 'x' } }],
    ],
  ])('%s is right', (_name, events) => {
    expect(checkGrammar(events)).toBeUndefined();
  });

  test.each<[string, ChatEvent[]]>([
    ['nothing', []],
    ['no start', [finish]],
    ['two starts', [start, start, finish]],
    ['no end', [start, text(0), end(0)]],
    ['something after the end', [start, finish, { type: 'ping' }]],
    ['a block left open', [start, text(0), finish]],
    ['a number left out', [start, text(1), end(1), finish]],
    ['a delta without its block', [start, delta(0), finish]],
    [
      'a delta of another kind',
      [start, text(0), { type: 'reasoning-delta', block: 0, text: 'x' }, end(0), finish],
    ],
    ['a block ended twice', [start, text(0), end(0), end(0), finish]],
    ['a citation of nothing', [start, { type: 'citation', block: 0, citation: { raw: 1 } }, finish]],
  ])('%s is wrong', (_name, events) => {
    expect(checkGrammar(events)).toBeDefined();
  });

  test('the stage ends a wrong answer with an error, and drops what follows a whole one', () => {
    const wrong = grammarStage('acme');
    expect(wrong.push([start, delta(0), finish])).toMatchObject([
      { type: 'start' },
      { type: 'error', error: { code: 'upstream_protocol' } },
    ]);
    expect([...wrong.push([finish]), ...wrong.end()]).toEqual([]);
    const late = grammarStage('acme');
    expect(late.push([start, finish, { type: 'ping' }])).toEqual([start, finish]);
    expect(late.end()).toEqual([]);
    const short = grammarStage('acme');
    short.push([start]);
    expect(short.end()).toMatchObject([{ type: 'error', error: { code: 'upstream_truncated' } }]);
  });
});

describe('fold', () => {
  test('gathers every kind of block in order of first appearance', () => {
    const signature = { provider: 'p', dialect: 'openai-responses', value: 's' } as const;
    const result = fold([
      start,
      { type: 'block-start', block: 0, kind: 'reasoning', form: 'summary', item: { index: 0, id: 'rs' } },
      {
        type: 'block-start',
        block: 1,
        kind: 'tool-call',
        callId: 'c',
        name: 'f',
        input: 'json',
        executor: 'client',
      },
      { type: 'tool-call-delta', block: 1, argumentsText: '{"a"' },
      { type: 'reasoning-delta', block: 0, text: 'Hm' },
      { type: 'tool-call-delta', block: 1, argumentsText: ':1}' },
      { type: 'block-end', block: 1, native: { x: { y: 1 } } },
      { type: 'block-end', block: 0, signature },
      { type: 'part', block: 2, part: { type: 'text', text: 'whole' } },
      { type: 'citation', block: 2, citation: { url: 'u', raw: 1 } },
      { type: 'block-start', block: 3, kind: 'media' },
      { type: 'media-delta', block: 3, data: 'YQ==' },
      { type: 'media-delta', block: 3, data: 'Yg==', transcript: 'ab' },
      { type: 'block-end', block: 3 },
      { type: 'usage', usage: { input: { total: 1 }, output: {} } },
      { type: 'usage', usage: { input: { total: 2 }, output: { total: 3 } } },
      { type: 'metadata', dialect: 'openai-chat', name: 'n', value: 1 },
      { type: 'warning', warning: { code: 'unknown_event', message: 'w' } },
      finish,
    ]);
    expect(result).toEqual({
      id: 'x',
      model: 'm',
      provider: 'p',
      message: {
        role: 'assistant',
        parts: [
          { type: 'reasoning', form: 'summary', text: 'Hm', item: { index: 0, id: 'rs' }, signature },
          {
            type: 'tool-call',
            callId: 'c',
            name: 'f',
            argumentsText: '{"a":1}',
            input: 'json',
            executor: 'client',
            native: { x: { y: 1 } },
          },
          { type: 'text', text: 'whole', citations: [{ url: 'u', raw: 1 }] },
          { type: 'media', media: { kind: 'audio', data: 'YWI=', transcript: 'ab' } },
        ],
      },
      finish: { reason: 'stop' },
      usage: { input: { total: 2 }, output: { total: 3 } },
      warnings: [{ code: 'unknown_event', message: 'w' }],
      metadata: [{ dialect: 'openai-chat', name: 'n', value: 1 }],
    });
  });

  test('an error is thrown, and so is a missing end', () => {
    expect(() => fold([start, { type: 'error', error: { code: 'timeout', message: 'slow' } }])).toThrow(
      'slow',
    );
    expect(() => fold([start])).toThrow('broke off');
  });
});
