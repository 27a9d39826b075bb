import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { frameDecoder } from '../../src/wire/sse-decode.js';
import { encodeFrame, KEEP_ALIVE_COMMENT } from '../../src/wire/sse-encode.js';
import { bytesOf } from './cut-bytes.js';

test('a frame as it is written', () => {
  expect(encodeFrame({ data: '{"a":1}' })).toBe('data: {"a":1}\n\n');
  expect(encodeFrame({ event: 'finish', id: 0, data: '{}' })).toBe('event: finish\nid: 0\ndata: {}\n\n');
  expect(encodeFrame({ data: 'one\r\ntwo\rthree\n' })).toBe('data: one\ndata: two\ndata: three\ndata: \n\n');
});

test('law: what is written is read again, line ends as LF', () => {
  const unit = fc.constantFrom('a', ' ', ':', '\n', '\r', 'é', '🙂', '\u2028');
  const frames = fc.array(
    fc.record({ data: fc.string({ unit, maxLength: 20 }), event: fc.constantFrom('a', 'b.c') }),
  );
  fc.assert(
    fc.property(frames, (written) => {
      const decoder = frameDecoder({ maxFrameBytes: 1_000 });
      const text = written.map(encodeFrame).join(KEEP_ALIVE_COMMENT);
      const expected = written.map(({ data, event }) => ({ event, data: data.replaceAll(/\r\n|\r/g, '\n') }));
      expect(decoder.push(bytesOf(text))).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});

test('a keep-alive says nothing to a reader', () => {
  const decoder = frameDecoder({ maxFrameBytes: 1_000 });
  expect(decoder.push(bytesOf(KEEP_ALIVE_COMMENT.repeat(3)))).toEqual([]);
  expect(KEEP_ALIVE_COMMENT).toMatch(/^:.*\n\n$/);
});
