import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { GatewayError } from '../../src/chat/error.js';
import { frameDecoder, type Frame } from '../../src/wire/sse-decode.js';
import { bytesOf, cutAt, places, singleBytes, writtenStream } from './cut-bytes.js';

const limits = { maxFrameBytes: 1_000_000 };

function decode(pieces: readonly Uint8Array[]): Frame[] {
  const decoder = frameDecoder(limits);
  return [...pieces.flatMap((piece) => decoder.push(piece)), ...decoder.end()];
}

/** All frames until the error, and its code. */
function decodeUntilError(pieces: readonly Uint8Array[], maxFrameBytes: number): (Frame | string)[] {
  const decoder = frameDecoder({ maxFrameBytes });
  const seen: (Frame | string)[] = [];
  try {
    for (const piece of pieces) seen.push(...decoder.push(piece));
    seen.push(...decoder.end());
  } catch (thrown) {
    if (!(thrown instanceof GatewayError)) throw thrown;
    seen.push(thrown.code);
  }
  return seen;
}

describe('frames', () => {
  const table: [string, string, Frame[]][] = [
    ['one line', 'data: {"a":1}\n\n', [{ data: '{"a":1}' }]],
    ['no space after the colon', 'data:{"a":1}\n\n', [{ data: '{"a":1}' }]],
    ['only the first space is taken', 'data:  x\n\n', [{ data: ' x' }]],
    ['an event name', 'event: ping\ndata: {}\n\n', [{ event: 'ping', data: '{}' }]],
    [
      'the name is forgotten after its frame',
      'event: a\ndata: 1\n\ndata: 2\n\n',
      [{ event: 'a', data: '1' }, { data: '2' }],
    ],
    ['CR LF', 'event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n', [{ event: 'a', data: '1' }, { data: '2' }]],
    ['CR', 'event: a\rdata: 1\r\rdata: 2\r\r', [{ event: 'a', data: '1' }, { data: '2' }]],
    ['several lines of data', 'data: 1\ndata:\ndata: 3\n\n', [{ data: '1\n\n3' }]],
    ['comments', ': OPENROUTER PROCESSING\n\n:\ndata: 1\n: between\n\n', [{ data: '1' }]],
    ['a name without data is no frame', 'event: ping\n\ndata: 1\n\n', [{ data: '1' }]],
    [
      'ids, retry times and unknown fields',
      'id: 4\nretry: 10\nretry: x\nfoo: bar\ndata: 1\n\n',
      [{ data: '1' }],
    ],
    ['a byte order mark', '\uFEFFdata: 1\n\n', [{ data: '1' }]],
    ['a byte order mark inside data', 'data: \uFEFF1\n\n', [{ data: '\uFEFF1' }]],
    ['no blank line at the end', 'data: 1\n\ndata: 2', [{ data: '1' }, { data: '2', isUnended: true }]],
    ['no second line end at the end', 'data: 1\r', [{ data: '1', isUnended: true }]],
    ['nothing', '', []],
  ];

  test.each(table)('%s', (_name, text, frames) => {
    expect(decode([bytesOf(text)])).toEqual(frames);
    expect(decode(singleBytes(bytesOf(text)))).toEqual(frames);
  });

  test('a frame is there as soon as its blank line is', () => {
    const decoder = frameDecoder(limits);
    expect(decoder.push(bytesOf('data: 1\r\n\r'))).toEqual([{ data: '1' }]);
    expect(decoder.push(bytesOf('\ndata: 2\n'))).toEqual([]);
    expect(decoder.push(bytesOf('\n'))).toEqual([{ data: '2' }]);
    expect(decoder.end()).toEqual([]);
  });

  test('bytes that are not UTF-8 are replaced, not refused', () => {
    const bytes = Buffer.concat([bytesOf('data: '), Uint8Array.of(0xff), bytesOf('\n\n')]);
    expect(decode([bytes])).toEqual([{ data: '\uFFFD' }]);
  });

  test('law: any cut gives the frames that were written', () => {
    fc.assert(
      fc.property(writtenStream, places, ({ text, frames }, where) => {
        const bytes = bytesOf(text);
        expect(decode(cutAt(bytes, where))).toEqual(frames);
        expect(decode(singleBytes(bytes))).toEqual(frames);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the limit', () => {
  const limit = 64;
  const fits = 'x'.repeat(limit);
  const table: [string, string, (Frame | string)[]][] = [
    ['data of just the limit', `event: e\ndata: ${fits}\n\n`, [{ event: 'e', data: fits }]],
    ['one byte more', `data: ${fits}x\n\n`, ['upstream_protocol']],
    ['over several lines', `data: ${fits}\ndata: x\n\n`, ['upstream_protocol']],
    ['in bytes, not characters', `data: ${'é'.repeat(33)}\n\n`, ['upstream_protocol']],
    ['as many bytes as may be', `data: ${'é'.repeat(32)}\n\n`, [{ data: 'é'.repeat(32) }]],
    [
      'small frames before come first',
      `data: 1\n\ndata: ${fits}x\n\ndata: 2\n\n`,
      [{ data: '1' }, 'upstream_protocol'],
    ],
    ['comments do not count', `: ${fits.repeat(40)}\ndata: 1\n\n`, [{ data: '1' }]],
  ];
  test.each(table)('%s, however it is cut', (_name, text, expected) => {
    fc.assert(
      fc.property(places, (where) => {
        expect(decodeUntilError(cutAt(bytesOf(text), where), limit)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
    expect(decodeUntilError(singleBytes(bytesOf(text)), limit)).toEqual(expected);
  });

  test('a frame that never ends is refused before it is held', () => {
    const decoder = frameDecoder({ maxFrameBytes: limit });
    const piece = bytesOf('data: y'.repeat(10));
    const endless = (): void => {
      for (let count = 0; count < 100; count += 1) decoder.push(piece);
    };
    expect(endless).toThrow(GatewayError);
    expect(() => decoder.push(piece)).toThrow(GatewayError);
    expect(() => decoder.end()).toThrow(GatewayError);
  });
});
