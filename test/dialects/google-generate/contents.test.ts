/** Conversations as Google takes them. */
import { describe, expect, test } from '@jest/globals';

import type { Message, Part, Signature } from '../../../src/chat/request.js';
import { assistant, callPart, encode, result, said, user } from './encoding.js';

const text = (words: string, more: Partial<Part> = {}): Part =>
  ({ type: 'text', text: words, ...more }) as Part;
const own: Signature = { provider: 'google', dialect: 'google-generate', value: 'c2ln' };
const foreign: Signature = { provider: 'anthropic', dialect: 'anthropic-messages', value: 'x' };
const skip = 'skip_thought_signature_validator';
const contentsOf = (messages: Message[], model?: string): unknown =>
  encode({ messages }, model).body['contents'];

describe('instructions', () => {
  test('go before the conversation, in their order', () => {
    const { body, warnings } = encode({
      messages: [
        { role: 'system', parts: [text('Be brief.')] },
        { role: 'developer', parts: [text('Be kind.')] },
        user('Hi'),
      ],
    });
    expect(body).toEqual({
      systemInstruction: { parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] },
      contents: [{ role: 'user', parts: [{ text: 'Hi' }] }],
    });
    expect(warnings).toEqual([]);
  });

  test('amid the conversation they are moved there, and it is said', () => {
    const encoded = encode({
      messages: [user('Hi'), { role: 'system', parts: [text('Be brief.')] }, user('So?')],
    });
    expect(encoded.body).toEqual({
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      contents: [{ role: 'user', parts: [{ text: 'Hi' }, { text: 'So?' }] }],
    });
    expect(said(encoded)).toEqual(['lowered /messages/1']);
  });

  test('without a word are none', () => {
    expect(encode({ messages: [{ role: 'system', parts: [text('')] }, user('Hi')] }).body).not.toHaveProperty(
      'systemInstruction',
    );
  });

  test('alone they are what the user says, for the vendor wants a turn', () => {
    const encoded = encode({ messages: [{ role: 'system', parts: [text('Be brief.')] }] });
    expect(encoded.body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'Be brief.' }] }] });
    expect(said(encoded)).toEqual(['lowered /messages/0']);
  });

  test('pictures in them are refused', () => {
    const media: Part = {
      type: 'media',
      media: { kind: 'image', data: 'iVBORw0KGgo=', mediaType: 'image/png' },
    };
    expect(said(encode({ messages: [{ role: 'system', parts: [media] }, user('Hi')] }))).toEqual([
      'refused /messages/0',
    ]);
  });

  test('names of speakers are reported', () => {
    expect(said(encode({ messages: [{ ...user('Hi'), name: 'Ann' }] }))).toEqual([
      'dropped /messages/0/name',
    ]);
  });
});

describe('turns', () => {
  test('of one speaker are one, and empty ones are none', () => {
    expect(
      contentsOf([
        user('a'),
        assistant(text('')),
        user('b'),
        assistant(text('c')),
        assistant(text('')),
        user('d'),
      ]),
    ).toEqual([
      { role: 'user', parts: [{ text: 'a' }, { text: 'b' }] },
      { role: 'model', parts: [{ text: 'c' }] },
      { role: 'user', parts: [{ text: 'd' }] },
    ]);
  });

  test('a refusal is what the model said', () => {
    expect(contentsOf([user('a'), assistant({ type: 'refusal', text: 'No.' })])).toContainEqual({
      role: 'model',
      parts: [{ text: 'No.' }],
    });
  });

  test('results of parallel calls come together, right after them, each with the name of its call', () => {
    const messages = [
      user('a'),
      assistant(callPart('f', { argumentsText: '{"x":1}', signature: own }), callPart('g')),
      user('wait'),
      result('g', text('[1]')),
      result('f', text('{"y":2}')),
    ];
    expect(contentsOf(messages)).toEqual([
      { role: 'user', parts: [{ text: 'a' }] },
      {
        role: 'model',
        parts: [
          { functionCall: { name: 'f', args: { x: 1 }, id: 'id-f' }, thoughtSignature: 'c2ln' },
          { functionCall: { name: 'g', args: {}, id: 'id-g' } },
        ],
      },
      {
        role: 'user',
        parts: [
          { functionResponse: { name: 'g', response: { output: '[1]' }, id: 'id-g' } },
          { functionResponse: { name: 'f', response: { y: 2 }, id: 'id-f' } },
          { text: 'wait' },
        ],
      },
    ]);
  });

  test('a result that is a long number is text, and no object', () => {
    const messages = [user('a'), assistant(callPart('f')), result('f', text('218922995834555169026'))];
    expect(JSON.stringify(contentsOf(messages))).toContain('{"output":"218922995834555169026"}');
  });

  test('quirk 45: models before Gemini 3 get no ids', () => {
    expect(
      JSON.stringify(contentsOf([user('a'), assistant(callPart('f')), result('f')], 'gemini-2.5-flash')),
    ).not.toContain('"id"');
  });

  test.each([
    ['an empty text', '', {}],
    ['no object', '[1]', { input: '[1]' }],
    ['no JSON', '{"a":', { input: '{"a":' }],
  ])('arguments that are %s', (_name, argumentsText, args) => {
    const encoded = encode({
      messages: [user('a'), assistant(callPart('f', { argumentsText, signature: own }))],
    });
    expect(encoded.body['contents']).toMatchObject([{}, { parts: [{ functionCall: { args } }] }]);
    expect(said(encoded)).toEqual(argumentsText === '' ? [] : ['lowered /messages/1']);
  });

  test('whole numbers of any length are sent as they were written', () => {
    const argumentsText = '{"id":-12345678901234567890,"n":[98765432109876543210,1.5,1]}';
    const result: Message = {
      role: 'tool',
      parts: [{ type: 'tool-result', callId: 'id-f', content: [text('{"id":12345678901234567891}')] }],
    };
    const sent = JSON.stringify(contentsOf([user('a'), assistant(callPart('f', { argumentsText })), result]));
    expect(sent).toContain(`"args":${argumentsText}`);
    expect(sent).toContain('"response":{"id":12345678901234567891}');
  });

  test('a result under another name than its call’s', () => {
    const named: Message = {
      role: 'tool',
      parts: [{ type: 'tool-result', callId: 'id-f', name: 'g', content: [] }],
    };
    const encoded = encode({ messages: [user('a'), assistant(callPart('f', { signature: own })), named] });
    expect(encoded.body['contents']).toMatchObject([
      {},
      {},
      { parts: [{ functionResponse: { name: 'f' } }] },
    ]);
    expect(said(encoded)).toEqual(['dropped /messages/2/name']);
  });

  test('a failure is an error', () => {
    const failed: Message = {
      role: 'tool',
      parts: [{ type: 'tool-result', callId: 'id-f', isError: true, content: [text('Boom')] }],
    };
    expect(contentsOf([assistant(callPart('f')), failed])).toMatchObject([
      {},
      { parts: [{ functionResponse: { name: 'f', response: { error: 'Boom' } } }] },
    ]);
  });

  test('a result of no call that is there bears its own name, or is said to have none', () => {
    const named: Message = {
      role: 'tool',
      parts: [{ type: 'tool-result', callId: 'x', name: 'f', content: [] }],
    };
    expect(said(encode({ messages: [user('a'), named] }))).toEqual([]);
    const encoded = encode({ messages: [user('a'), result('f')] });
    expect(encoded.body['contents']).toMatchObject([
      { parts: [{ functionResponse: { name: 'unknown_function' } }, {}] },
    ]);
    expect(said(encoded)).toEqual(['mapped /messages/1']);
  });

  test('calls that another vendor ran itself are left out', () => {
    const encoded = encode({
      messages: [user('a'), assistant(callPart('web_search', { executor: 'provider' }), text('b'))],
    });
    expect(encoded.body['contents']).toMatchObject([{}, { parts: [{ text: 'b' }] }]);
    expect(said(encoded)).toEqual(['dropped /messages/1']);
  });
});

describe('files of a result', () => {
  const picture: Part = {
    type: 'media',
    media: { kind: 'image', data: 'iVBORw0KGgo=', mediaType: 'image/png' },
  };
  const inlineData = { mimeType: 'image/png', data: 'iVBORw0KGgo=' };
  const messages = [
    user('a'),
    assistant(callPart('f', { signature: own })),
    result('f', text('See:'), picture),
  ];

  test('stand in it from Gemini 3 on', () => {
    const encoded = encode({ messages });
    expect(encoded.body['contents']).toMatchObject([
      {},
      {},
      { parts: [{ functionResponse: { parts: [{ inlineData }] } }] },
    ]);
    expect(said(encoded)).toEqual([]);
  });

  test('stand behind it before, and that is said', () => {
    const encoded = encode({ messages: [...messages, user('b')] }, 'gemini-2.5-pro');
    expect(encoded.body['contents']).toMatchObject([
      {},
      {},
      { parts: [{ functionResponse: {} }, { inlineData }, { text: 'b' }] },
    ]);
    expect(said(encoded)).toEqual(['emulated /messages/2']);
  });
});

describe('state', () => {
  test('quirk 60c: Google’s own goes back byte for byte, on its very part', () => {
    const long: Signature = { ...own, value: 'A'.repeat(46_916) };
    const parts: Part[] = [
      { type: 'reasoning', form: 'summary', text: 'hm', signature: own },
      text('b', { signature: { ...own, value: 'Mg==' } }),
      callPart('f', { signature: long }),
      text('', { signature: { ...own, value: 'Mw==' } }),
      {
        type: 'opaque',
        dialect: 'google-generate',
        name: 'toolCall',
        value: { toolCall: {} },
        signature: { ...own, value: 'NA==' },
      },
    ];
    const encoded = encode({ messages: [user('a'), assistant(...parts)] });
    expect(encoded.body['contents']).toMatchObject([
      {},
      {
        parts: [
          { text: 'hm', thought: true, thoughtSignature: 'c2ln' },
          { text: 'b', thoughtSignature: 'Mg==' },
          { functionCall: { name: 'f' }, thoughtSignature: long.value },
          { text: '', thoughtSignature: 'Mw==' },
          { toolCall: {}, thoughtSignature: 'NA==' },
        ],
      },
    ]);
    expect(said(encoded)).toEqual([]);
  });

  test('another vendor’s is left out with a warning, and its thoughts with it', () => {
    const parts: Part[] = [
      { type: 'reasoning', form: 'full', text: 'hm', signature: foreign },
      text('b', { signature: foreign }),
    ];
    const encoded = encode({ messages: [user('a'), assistant(...parts), user('c')] });
    expect(encoded.body['contents']).toMatchObject([{}, { parts: [{ text: 'b' }] }, {}]);
    expect(JSON.stringify(encoded.body)).not.toContain('thought');
    expect(encoded.warnings[0]).toMatchObject({
      code: 'reasoning_dropped',
      message: expect.stringContaining("anthropic's"),
    });
  });

  test('thought without any state is left out with a warning', () => {
    const encoded = encode({
      messages: [user('a'), assistant({ type: 'reasoning', form: 'full', text: 'hm' }, text('b'))],
    });
    expect(JSON.stringify(encoded.body)).not.toContain('hm');
    expect(said(encoded)).toEqual(['dropped /messages/1']);
  });

  const steps = [
    user('a'),
    assistant(callPart('old'), callPart('older')),
    result('old'),
    result('older'),
    assistant(text('b')),
    user('c'),
    assistant(callPart('f', { signature: foreign }), callPart('g')),
    result('f'),
    result('g'),
    assistant(callPart('h', { signature: own })),
    result('h'),
  ];
  const signaturesOf = (model: string): unknown[] => {
    const contents = contentsOf(steps, model) as { parts: Record<string, unknown>[] }[];
    return contents.flatMap(({ parts }) =>
      parts
        .filter(({ functionCall }) => functionCall !== undefined)
        .map(({ thoughtSignature }) => thoughtSignature),
    );
  };

  test('that is missing on the first call of a step of the current turn is said not to be looked for', () => {
    expect(signaturesOf('gemini-3-pro-preview')).toEqual([undefined, undefined, skip, undefined, 'c2ln']);
    expect(encode({ messages: steps }, 'gemini-3-pro-preview').warnings).toContainEqual(
      expect.objectContaining({ disposition: 'emulated', code: 'reasoning_dropped', pointer: '/messages/6' }),
    );
  });

  test('is not demanded by models before Gemini 3', () => {
    expect(signaturesOf('gemini-2.5-pro')).toEqual([undefined, undefined, undefined, undefined, 'c2ln']);
  });
});
