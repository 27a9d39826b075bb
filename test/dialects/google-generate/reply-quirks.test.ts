/** What Google really sends, each by its number in the list of quirks, and the older bugs of gateways. */
import { describe, expect, test } from '@jest/globals';

import { chunk, decodeChunks, decodePieces, decodeWhole, endOf, meaning } from './decoding.js';

const signed = (value: string): object => ({ provider: 'google', dialect: 'google-generate', value });
const partsOf = (events: Parameters<typeof meaning>[0]): unknown[] => meaning(events).message.parts;
const stopped = { type: 'finish', finish: { reason: 'stop', rawReason: 'STOP' } };

describe('framing', () => {
  test('quirk 42: frames end with CR LF twice, and the end of the bytes is the end of the answer', () => {
    const events = decodeChunks([chunk([{ text: 'Hel' }]), chunk([{ text: 'lo' }], 'STOP')]);
    expect(events).toEqual([
      { type: 'start', id: 'r1', model: 'gemini-test', provider: 'google' },
      { type: 'block-start', block: 0, kind: 'text' },
      { type: 'text-delta', block: 0, text: 'Hel' },
      { type: 'text-delta', block: 0, text: 'lo' },
      { type: 'block-end', block: 0 },
      stopped,
    ]);
  });

  test('quirk 42: bytes that end without a finish reason are no answer', () => {
    const events = decodeChunks([chunk([{ text: 'Hel' }])]);
    expect(endOf(events)).toMatchObject({ type: 'error', error: { code: 'upstream_truncated' } });
  });

  test('quirk 42: a connection that breaks after the finish reason may have had more to say', () => {
    const events = decodeChunks([chunk([{ text: 'Hello' }], 'STOP')], { how: 'reset' });
    expect(endOf(events)).toMatchObject({ type: 'error', error: { code: 'upstream_truncated' } });
  });

  test.each([
    ['cut within its JSON', `data: ${JSON.stringify(chunk([{ text: 'x' }], 'STOP')).slice(0, -9)}`],
    ['without its blank line', `data: ${JSON.stringify(chunk([{ text: 'x' }], 'STOP'))}\r\n`],
    ['that is no JSON', 'data: <html>\r\n\r\n'],
  ])('a last frame %s is no success', (_name, frame) => {
    expect(endOf(decodeChunks([chunk([{ text: 'Hi' }]), frame]))).toMatchObject({
      type: 'error',
      error: { code: 'upstream_truncated' },
    });
  });

  test('a garbled frame in the middle is no success, whatever follows', () => {
    const events = decodeChunks([
      chunk([{ text: 'a' }]),
      'data: {"cand\r\n\r\n',
      chunk([{ text: 'b' }], 'STOP'),
    ]);
    expect(endOf(events)).toMatchObject({ type: 'error' });
  });

  test('quirk 43: a stream without alt=sse is one JSON list', () => {
    const chunks = [chunk([{ text: 'Hel' }]), chunk([{ text: 'lo' }], 'STOP')];
    expect(meaning(decodeWhole(chunks))).toEqual(meaning(decodeChunks(chunks)));
  });

  test('comments, empty frames and the end marker of other formats say nothing', () => {
    const bytes = Buffer.from(
      `: wait\n\ndata:\n\ndata: ${JSON.stringify(chunk([{ text: 'Hi' }], 'STOP'))}\n\ndata: [DONE]\n\n`,
    );
    expect(endOf(decodePieces([bytes]))).toEqual(stopped);
  });

  test('UTF-8 and CR LF split over reads', () => {
    const bytes = Buffer.from(`data: ${JSON.stringify(chunk([{ text: 'Grüße 🙂' }], 'STOP'))}\r\n\r\n`);
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(decodePieces(single)).toEqual(decodePieces([bytes]));
  });
});

describe('calls', () => {
  const call = (name: string, more: object = {}): object => ({ functionCall: { name, args: {}, ...more } });

  test('quirk 44: STOP after calls means that tools are called', () => {
    expect(endOf(decodeChunks([chunk([call('f')], 'STOP')]))).toEqual({
      type: 'finish',
      finish: { reason: 'tool-calls', rawReason: 'STOP' },
    });
  });

  test('quirk 45: ids are kept, or made up: the same each time, and another for each call', () => {
    const events = decodeWhole(chunk([call('f', { id: 'abc' }), call('f'), call('f')], 'STOP'));
    const ids = partsOf(events).map((part) => (part as { callId: string }).callId);
    expect(ids[0]).toBe('abc');
    expect(new Set(ids).size).toBe(3);
    expect(decodeWhole(chunk([call('f', { id: 'abc' }), call('f'), call('f')], 'STOP'))).toEqual(events);
  });

  test('quirk 45: made-up ids of two answers differ, even if neither has an id of its own', () => {
    const idOf = (name: string): unknown =>
      partsOf(decodeWhole(chunk([call(name)], 'STOP', { responseId: undefined })))[0];
    expect(idOf('f')).not.toEqual({ ...(idOf('g') as object), name: 'f' });
  });

  test.each([
    ['in one chunk', [chunk([{ ...call('f'), thoughtSignature: 'c2ln' }, call('g')], 'STOP')]],
    ['in several', [chunk([{ ...call('f'), thoughtSignature: 'c2ln' }]), chunk([call('g')], 'STOP')]],
  ])('quirk 46: of parallel calls %s only the first bears the signature', (_name, chunks) => {
    expect(partsOf(decodeChunks(chunks))).toMatchObject([
      { type: 'tool-call', name: 'f', signature: signed('c2ln') },
      { type: 'tool-call', name: 'g' },
    ]);
    expect(partsOf(decodeChunks(chunks))[1]).not.toHaveProperty('signature');
  });

  const piece = (functionCall: object, finishReason?: string): object =>
    chunk([{ functionCall }], finishReason);
  const toldPieces = [
    piece({ name: 'plan', willContinue: true }),
    piece({ partialArgs: [{ jsonPath: '$.to', stringValue: 'Gh', willContinue: true }], willContinue: true }),
    piece({ partialArgs: [{ jsonPath: '$.to', stringValue: 'ent' }], willContinue: true }),
    piece({
      partialArgs: [{ jsonPath: "$.stops[0]['first name']", stringValue: 'Eeklo' }],
      willContinue: true,
    }),
    piece({ partialArgs: [{ jsonPath: '$.stops[1].days', numberValue: 2 }], willContinue: true }),
    piece({
      partialArgs: [
        { jsonPath: '$.isLoop', boolValue: true },
        { jsonPath: '$.via', nullValue: null },
      ],
      willContinue: true,
    }),
    piece({}),
    piece({ name: 'next', args: { a: 1 } }, 'STOP'),
  ];

  test('quirk 56: arguments in pieces are put together by their paths', () => {
    const [first, second] = partsOf(decodeChunks(toldPieces)) as { name: string; argumentsText: string }[];
    expect(first?.name).toBe('plan');
    expect(JSON.parse(first?.argumentsText ?? '')).toEqual({
      to: 'Ghent',
      stops: [{ 'first name': 'Eeklo' }, { days: 2 }],
      isLoop: true,
      via: null,
    });
    expect(second).toMatchObject({ name: 'next', argumentsText: '{"a":1}' });
  });

  test('quirk 56: a call that never ends is shown as far as it came', () => {
    const events = decodeChunks([...toldPieces.slice(0, 3), chunk([], 'MAX_TOKENS')]);
    expect(partsOf(events)).toMatchObject([{ name: 'plan', argumentsText: '{"to":"Ghent"}' }]);
    expect(endOf(events)).toMatchObject({ finish: { reason: 'length' } });
  });

  test('quirk 56: no path makes a list of holes or reaches a prototype', () => {
    const events = decodeChunks([
      piece({ name: 'f', willContinue: true }),
      piece({ partialArgs: [{ jsonPath: '$.a[4000000000]', numberValue: 1 }], willContinue: true }),
      piece({ partialArgs: [{ jsonPath: '$.__proto__.polluted', numberValue: 1 }] }, 'STOP'),
    ]);
    expect(partsOf(events)).toMatchObject([{ argumentsText: '{"a":[1],"__proto__":{"polluted":1}}' }]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('quirk 58: a call without arguments has empty ones', () => {
    expect(partsOf(decodeWhole(chunk([{ functionCall: { name: 'f' } }], 'STOP')))).toMatchObject([
      { name: 'f', argumentsText: '{}' },
    ]);
  });

  test('what was emulated is turned back', () => {
    const undo = {
      customTools: ['patch'],
      namespaces: { crm__find: { namespace: 'crm', name: 'find' } },
      toolNames: { get_it: 'get it' },
    };
    const body = chunk(
      [call('patch', { args: { input: 'a\nb' } }), call('crm__find'), call('get_it'), call('constructor')],
      'STOP',
    );
    expect(partsOf(decodeWhole(body, undo))).toMatchObject([
      { name: 'patch', input: 'text', argumentsText: 'a\nb' },
      { name: 'find', namespace: 'crm', input: 'json' },
      { name: 'get it' },
      { name: 'constructor' },
    ]);
  });

  test('a custom tool whose function was called with other arguments shows them all', () => {
    const body = chunk([call('patch', { args: { input: 'a', more: 1 } })], 'STOP');
    expect(partsOf(decodeWhole(body, { customTools: ['patch'] }))).toMatchObject([
      { input: 'text', argumentsText: '{"input":"a","more":1}' },
    ]);
  });

  test('the arguments of the tool that got JSON are the answer', () => {
    const events = decodeWhole(chunk([call('final', { args: { a: 1 } })], 'STOP'), { jsonTool: 'final' });
    expect(partsOf(events)).toMatchObject([{ type: 'text', text: '{"a":1}' }]);
    expect(endOf(events)).toEqual(stopped);
  });
});

describe('signatures', () => {
  test('quirk 47: the signature on a last empty text is that of the text before it', () => {
    const chunks = [chunk([{ text: 'Hi' }]), chunk([{ text: '', thoughtSignature: 'c2ln' }], 'STOP')];
    expect(partsOf(decodeChunks(chunks))).toEqual([{ type: 'text', text: 'Hi', signature: signed('c2ln') }]);
  });

  test('quirk 47: after calls it stands on an empty text of its own', () => {
    const chunks = [
      chunk([{ functionCall: { name: 'f' } }]),
      chunk([{ text: '', thoughtSignature: 'c2ln' }], 'STOP'),
    ];
    expect(partsOf(decodeChunks(chunks))).toMatchObject([
      { type: 'tool-call' },
      { type: 'text', text: '', signature: signed('c2ln') },
    ]);
  });

  test('nothing is added to a text that is signed', () => {
    const chunks = [
      chunk([{ text: 'a', thoughtSignature: 'MQ==' }]),
      chunk([{ text: 'b', thoughtSignature: 'Mg==' }], 'STOP'),
    ];
    expect(partsOf(decodeChunks(chunks))).toEqual([
      { type: 'text', text: 'a', signature: signed('MQ==') },
      { type: 'text', text: 'b', signature: signed('Mg==') },
    ]);
  });

  test('quirk 60c: signatures of any length are kept on every kind of part', () => {
    const long = 'A'.repeat(46_916);
    const body = chunk(
      [
        { text: 'hm', thought: true, thoughtSignature: long },
        { executableCode: { language: 'PYTHON', code: '1' }, thoughtSignature: 'Mg==' },
        { toolCall: { toolType: 'GOOGLE_SEARCH_WEB', id: 'x' }, thoughtSignature: 'Mw==' },
        { toolResponse: { toolType: 'GOOGLE_SEARCH_WEB', id: 'x', response: {} }, thoughtSignature: 'NA==' },
        { inlineData: { mimeType: 'image/png', data: 'AAAA' }, thoughtSignature: 'NQ==' },
        { thoughtSignature: 'Ng==' },
      ],
      'STOP',
    );
    expect(partsOf(decodeWhole(body))).toEqual([
      { type: 'reasoning', form: 'summary', text: 'hm', signature: signed(long) },
      expect.objectContaining({ type: 'opaque', name: 'executableCode', signature: signed('Mg==') }),
      expect.objectContaining({ type: 'opaque', name: 'toolCall', signature: signed('Mw==') }),
      expect.objectContaining({ type: 'opaque', name: 'toolResponse', signature: signed('NA==') }),
      {
        type: 'media',
        media: { kind: 'image', mediaType: 'image/png', data: 'AAAA' },
        signature: signed('NQ=='),
      },
      { type: 'text', text: '', signature: signed('Ng==') },
    ]);
  });
});
