/** What a client keeps of an answer and plays back: states and calls come to their places again. */
import { describe, expect, test } from '@jest/globals';

import type { Schemas } from '../../../generated/openapi.js';
import type { ChatEvent } from '../../../src/chat/event.js';
import type { Message, Part } from '../../../src/chat/request.js';
import { call, chunksOf, partsOf, requestOf, start, state } from './surface-answers.js';

type Content = Schemas['GoogleContent'];

describe('state of another vendor comes back to its part', () => {
  /** A turn of the model as a client plays it back, in one piece or as it kept the chunks. */
  function playedBack(contents: Content[]): Message[] {
    const body = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }, ...contents] };
    return requestOf(body).messages.slice(1);
  }

  const thought: Part = { type: 'reasoning', form: 'full', text: 'Let me see.', signature: state };
  const hidden: Part = { type: 'reasoning', form: 'redacted', text: '', signature: { ...state, value: 'x' } };
  const turn: Part[] = [
    thought,
    hidden,
    { type: 'text', text: 'Well.' },
    { ...call('{"a":1}'), signature: state },
  ];

  test('whole', () => {
    const parts = partsOf(turn);
    expect(parts.map(({ thoughtSignature }) => thoughtSignature)).toEqual([
      expect.stringMatching(/^YWlhbDEu[A-Za-z0-9+/]+=*$/),
      expect.stringMatching(/^YWlhbDEu/),
      undefined,
      expect.stringMatching(/^YWlhbDEu/),
    ]);
    expect(playedBack([{ role: 'model', parts }])).toEqual([{ role: 'assistant', parts: turn }]);
  });

  const events: ChatEvent[][] = [
    [start],
    [{ type: 'block-start', block: 0, kind: 'reasoning', form: 'full' }],
    [{ type: 'reasoning-delta', block: 0, text: 'Let me ' }],
    [{ type: 'reasoning-delta', block: 0, text: 'see.' }],
    [{ type: 'block-end', block: 0, signature: state }],
    [{ type: 'block-start', block: 1, kind: 'reasoning', form: 'redacted' }],
    [{ type: 'block-end', block: 1, signature: { ...state, value: 'x' } }],
    [{ type: 'block-start', block: 2, kind: 'text' }],
    [
      { type: 'text-delta', block: 2, text: 'Well.' },
      { type: 'block-end', block: 2 },
    ],
    [
      {
        type: 'block-start',
        block: 3,
        kind: 'tool-call',
        callId: 'c1',
        name: 'f',
        input: 'json',
        executor: 'client',
      },
      { type: 'tool-call-delta', block: 3, argumentsText: '{"a":1}' },
      { type: 'block-end', block: 3, signature: state },
    ],
  ];
  const contents = chunksOf(events).map(({ candidates: [{ content }] }) => content as Content);

  test('from a stream whose chunks the client joined', () => {
    const joined = { role: 'model', parts: contents.flatMap(({ parts = [] }) => parts) };
    expect(playedBack([joined])).toEqual([{ role: 'assistant', parts: turn }]);
  });

  test('from a stream whose chunks the client kept as turns, as the SDK’s chats do', () => {
    const [message] = playedBack(contents);
    expect(message?.parts.map(({ item: _item, ...part }) => part)).toEqual(turn);
  });

  test('from a client that keeps no thoughts, as the Gemini CLI does: the call brings them', () => {
    const spoken = contents.map(({ parts = [] }) => ({
      role: 'model',
      parts: parts.filter(({ thought }) => !thought),
    }));
    const joined = { role: 'model', parts: spoken.flatMap(({ parts }) => parts) };
    expect(joined.parts).toHaveLength(2);
    expect(playedBack([joined])).toEqual([{ role: 'assistant', parts: turn }]);
    const [message] = playedBack(spoken);
    expect(message?.parts.map(({ item: _item, ...part }) => part)).toEqual(turn);
    const whole = partsOf(turn).filter(({ thought }) => thought !== true);
    expect(playedBack([{ role: 'model', parts: whole }])).toEqual([{ role: 'assistant', parts: turn }]);
  });

  test('from a client that keeps the words of thoughts only', () => {
    const parts = partsOf(turn).map(({ thoughtSignature, ...part }) =>
      part.thought === true ? part : { ...part, thoughtSignature },
    );
    expect(playedBack([{ role: 'model', parts }])).toEqual([{ role: 'assistant', parts: turn }]);
  });

  test('each before its own call', () => {
    const [one, two] = ['a', 'b'].map((value): Part => ({ ...thought, signature: { ...state, value } })) as [
      Part,
      Part,
    ];
    const steps: Part[] = [one, call('{}'), two, { ...call('{}'), callId: 'c2' } as Part];
    const parts = partsOf(steps).filter(({ thought: isThought }) => isThought !== true);
    expect(playedBack([{ role: 'model', parts }])[0]?.parts).toEqual(steps);
  });

  test('also when a client has read the bytes and written them in the other alphabet', () => {
    const parts = partsOf(turn).map((part) => {
      const { thoughtSignature: text } = part;
      const again = text === undefined ? undefined : Buffer.from(text, 'base64').toString('base64url');
      return again === undefined ? part : { ...part, thoughtSignature: again };
    });
    expect(playedBack([{ role: 'model', parts }])).toEqual([{ role: 'assistant', parts: turn }]);
  });

  test('Google’s own is no seal, and what only tells it not to look for any is no state', () => {
    const skip = Buffer.from('skip_thought_signature_validator').toString('base64');
    const [message] = playedBack([
      {
        role: 'model',
        parts: [
          { text: '', thoughtSignature: 'CrICAb4+' },
          { functionCall: { name: 'f' }, thoughtSignature: skip },
          { functionCall: { name: 'f' }, thoughtSignature: 'context_engineering_is_the_way_to_go' },
        ],
      },
    ]);
    expect(message?.parts.map(({ signature }) => signature)).toEqual([
      { provider: 'google', dialect: 'google-generate', value: 'CrICAb4+' },
      undefined,
      undefined,
    ]);
  });
});

describe('calls and results find each other', () => {
  function idsOf(contents: Content[]): string[] {
    const parts = requestOf({ contents }).messages.flatMap((message) => message.parts);
    return parts.flatMap((part) =>
      part.type === 'tool-call' || part.type === 'tool-result' ? [part.callId] : [],
    );
  }
  const called = (name: string, id?: string): Schemas['GooglePart'] => ({
    functionCall: { name, args: {}, ...(id === undefined ? {} : { id }) },
  });
  const result = (name: string, id?: string): Schemas['GooglePart'] => ({
    functionResponse: { name, response: {}, ...(id === undefined ? {} : { id }) },
  });

  test('by id, in any order', () => {
    const ids = idsOf([
      { role: 'model', parts: [called('f', 'a'), called('f', 'b')] },
      { role: 'user', parts: [result('f', 'b'), result('f', 'a')] },
    ]);
    expect(ids).toEqual(['a', 'b', 'b', 'a']);
  });

  test('without ids by name and order (quirk 45)', () => {
    const [first, second, third, ...results] = idsOf([
      { role: 'model', parts: [called('f'), called('g'), called('f')] },
      { role: 'user', parts: [result('g'), result('f'), result('f')] },
    ]);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(results).toEqual([second, first, third]);
  });

  test('with an id on the result only, by name', () => {
    const ids = idsOf([
      { role: 'model', parts: [called('f')] },
      { role: 'function', parts: [result('f', 'x')] },
    ]);
    expect(ids[1]).toBe(ids[0]);
  });

  test('made-up ids are the same when the conversation has grown', () => {
    const turn: Content[] = [
      { role: 'model', parts: [called('f')] },
      { role: 'user', parts: [result('f')] },
    ];
    expect(idsOf([...turn, ...turn]).slice(0, 2)).toEqual(idsOf(turn));
  });
});
