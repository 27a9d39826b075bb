import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { GatewayError } from '../../src/chat/error.js';
import { frameReader, frameSplitter, lastFrame } from '../../src/wire/frame-splitter.js';
import { expectToGrowWithSize } from '../harness/growth.js';
import { bytesOf, cutAt, places, singleBytes, textOf, writtenStream } from './cut-bytes.js';

const limits = { maxFrameBytes: 1_000_000 };

/** Frames and tail as text; each read's `bytes` has to be its frames in a row. */
function split(pieces: readonly Uint8Array[]): { frames: string[]; tail: string } {
  const splitter = frameSplitter(limits);
  const frames = pieces.flatMap((piece) => {
    const whole = splitter.push(piece);
    expect(textOf(whole.bytes)).toBe(whole.frames.map(textOf).join(''));
    return whole.frames.map(textOf);
  });
  return { frames, tail: textOf(splitter.tail()) };
}

describe('splitting', () => {
  const table: [string, string, string[], string][] = [
    ['LF LF', 'data: 1\n\ndata: 2\n\n', ['data: 1\n\n', 'data: 2\n\n'], ''],
    ['CR LF CR LF', 'data: 1\r\n\r\ndata: 2\r\n\r\n', ['data: 1\r\n\r\n', 'data: 2\r\n\r\n'], ''],
    ['CR CR', 'data: 1\r\rdata: 2\r\r', ['data: 1\r\r', 'data: 2\r\r'], ''],
    [
      'a mixture',
      'data: 1\r\n\ndata: 2\n\r\ndata: 3\r\r\n',
      ['data: 1\r\n\n', 'data: 2\n\r\n', 'data: 3\r\r\n'],
      '',
    ],
    ['several lines', 'event: a\ndata: 1\n\n', ['event: a\ndata: 1\n\n'], ''],
    ['comments alone', ': keep-alive\n\ndata: 1\n\n', [': keep-alive\n\n', 'data: 1\n\n'], ''],
    ['a tail', 'data: 1\n\ndata: 2\n', ['data: 1\n\n'], 'data: 2\n'],
    ['a tail with a CR at its end', 'data: 1\n\ndata: 2\r', ['data: 1\n\n'], 'data: 2\r'],
    ['one CR LF is one line end', 'data: 1\r\nid: 4\r\n', [], 'data: 1\r\nid: 4\r\n'],
    ['nothing', '', [], ''],
  ];

  test.each(table)('%s', (_name, text, frames, tail) => {
    expect(split([bytesOf(text)])).toEqual({ frames, tail });
  });

  test('a frame is there as soon as its blank line is, also when a CR LF is cut in two', () => {
    const splitter = frameSplitter(limits);
    expect(splitter.push(bytesOf('data: 1\r\n\r')).frames.map(textOf)).toEqual(['data: 1\r\n\r']);
    expect(splitter.push(bytesOf('\ndata: 2\r\n')).frames).toEqual([]);
    expect(splitter.push(bytesOf('\r\n')).frames.map(textOf)).toEqual(['\ndata: 2\r\n\r\n']);
    expect(splitter.tail()).toHaveLength(0);
  });

  test('law: frames and tail are the input, whatever it is and however it is cut', () => {
    const anything = fc.string({ unit: fc.constantFrom('\n', '\r', 'a', ':', 'é'), maxLength: 60 });
    fc.assert(
      fc.property(anything, places, (text, where) => {
        const { frames, tail } = split(cutAt(bytesOf(text), where));
        expect(frames.join('') + tail).toBe(text);
        // No frame holds a blank line before its end, no tail holds one at all but the rest of a CR LF.
        for (const frame of frames)
          expect(frame.replace(/^\n/, '')).toMatch(/^(?:[^\r\n]+(?:\r\n|\n|\r))*(?:\r\n|\n|\r)?$/);
        expect(tail.replace(/^\n/, '')).not.toMatch(/\n\n|\r\r|\n\r/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('law: what the frames mean does not depend on the cut', () => {
    fc.assert(
      fc.property(writtenStream, places, ({ text, frames }, where) => {
        for (const pieces of [cutAt(bytesOf(text), where), singleBytes(bytesOf(text))]) {
          const splitter = frameSplitter(limits);
          const read = frameReader();
          const whole = pieces.flatMap((piece) => splitter.push(piece).frames);
          const meant = whole.map(read).filter((frame) => frame !== undefined);
          expect(meant).toEqual(frames);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a long frame in small pieces costs what its length costs', () => {
    const piece = bytesOf('x'.repeat(64));
    const split = (count: number): Uint8Array | undefined => {
      const splitter = frameSplitter({ maxFrameBytes: 16_777_216 });
      for (let pushed = 0; pushed < count; pushed += 1) splitter.push(piece);
      return splitter.push(bytesOf('\n\n')).bytes;
    };
    expect(split(125_000)).toHaveLength(8_000_002);
    expectToGrowWithSize((count) => () => split(count), 10_000);
  });
});

describe('the limit', () => {
  function splitUntilError(pieces: readonly Uint8Array[], maxFrameBytes: number): string[] {
    const splitter = frameSplitter({ maxFrameBytes });
    const seen: string[] = [];
    try {
      for (const piece of pieces) seen.push(...splitter.push(piece).frames.map(textOf));
      splitter.tail();
    } catch (thrown) {
      if (!(thrown instanceof GatewayError)) throw thrown;
      seen.push(thrown.code);
    }
    return seen;
  }

  const table: [string, string, string[]][] = [
    ['a frame of just the limit', 'data: 12\n\ndata: 3\n\n', ['data: 12\n\n', 'data: 3\n\n']],
    ['one byte more', 'data: 123\n\n', ['upstream_protocol']],
    ['after small ones', 'data: 1\n\ndata: 123\n\ndata: 2\n\n', ['data: 1\n\n', 'upstream_protocol']],
    ['in the tail', 'data: 1\n\ndata: 123456', ['data: 1\n\n', 'upstream_protocol']],
  ];
  test.each(table)('%s, however it is cut', (_name, text, expected) => {
    fc.assert(
      fc.property(places, (where) => {
        expect(splitUntilError(cutAt(bytesOf(text), where), 10)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('the cut inside CR LF does not decide', () => {
    const text = 'data: 12\r\n\r\n';
    fc.assert(
      fc.property(places, (where) => {
        expect(
          splitUntilError(cutAt(bytesOf(text), where), 10)
            .join('')
            .trimEnd(),
        ).toBe('data: 12');
        expect(splitUntilError(cutAt(bytesOf(text), where), 9)).toEqual(['upstream_protocol']);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the last frame', () => {
  test.each([
    ['one', 'data: 1\n\n', 'data: 1'],
    ['of several', 'data: 1\n\nevent: a\ndata: 2\n\n', 'event: a\ndata: 2'],
    ['CR LF', 'data: 1\r\n\r\ndata: 2\r\n\r\n', 'data: 2'],
    ['CR', 'data: 1\r\rdata: 2\r\r', 'data: 2'],
    ['nothing', '', ''],
  ])('%s', (_name, text, expected) => {
    expect(lastFrame(bytesOf(text))).toBe(expected);
  });

  test('of many megabytes', () => {
    const long = `data: ${'x'.repeat(16_000_000)}`;
    expect(lastFrame(bytesOf(`data: 1\n\n${long}\n\n`)) === long).toBe(true);
  });

  test.each([' ', '\t\n', 'x\n\n', 'x\r\n\r\n', 'x'])('a row of %j costs what its length costs', (filler) => {
    expectToGrowWithSize((size) => {
      const bytes = bytesOf(`data: ${filler.repeat(size / filler.length)}x\n\ndata: 1\n\n`);
      return () => lastFrame(bytes);
    }, 20_000);
  });
});

describe('reading one frame', () => {
  const table: [string, string, ReturnType<ReturnType<typeof frameReader>>][] = [
    ['data', 'data: 1\n\n', { data: '1' }],
    ['a name', 'event: a\r\ndata: 1\r\n\r\n', { event: 'a', data: '1' }],
    ['CR', 'data: 1\r\r', { data: '1' }],
    ['the rest of a CR LF before it', '\ndata: 1\n\n', { data: '1' }],
    ['no blank line', 'data: 1', { data: '1' }],
    ['a comment', ': OPENROUTER PROCESSING\n\n', undefined],
    ['a name alone', 'event: ping\n\n', undefined],
    ['nothing', '\n', undefined],
  ];

  test.each(table)('%s', (_name, text, frame) => {
    expect(frameReader()(bytesOf(text))).toEqual(frame);
  });

  test('nothing of one frame is left for the next', () => {
    const read = frameReader();
    for (const [, text, frame] of [...table, ...table]) expect(read(bytesOf(text))).toEqual(frame);
  });
});
