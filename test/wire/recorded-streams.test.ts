import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

import { frameReader, frameSplitter } from '../../src/wire/frame-splitter.js';
import { frameDecoder, type Frame } from '../../src/wire/sse-decode.js';

// Read in place, and only where it is there.
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const hasCorpus = existsSync(corpus);
const limits = { maxFrameBytes: 16_777_216 };

/** Pieces of 1, 2, 3 and more bytes by turns, so that every kind of place is cut. */
function cutUnevenly(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let from = 0, size = 1; from < bytes.byteLength; from += size, size = (size % 97) + 1) {
    pieces.push(bytes.subarray(from, from + size));
  }
  return pieces;
}

function decode(pieces: readonly Uint8Array[]): Frame[] {
  const decoder = frameDecoder(limits);
  return [...pieces.flatMap((piece) => decoder.push(piece)), ...decoder.end()];
}

describe('recorded streams', () => {
  // Named so that a skip shows its reason.
  const name = hasCorpus
    ? 'pass unchanged, and mean the same by either path'
    : 'skipped: ../shared/corpus is not there';
  (hasCorpus ? test : test.skip)(name, () => {
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.sse'),
    );
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const bytes: Uint8Array = readFileSync(new URL(encodeURI(path), corpus));
      const pieces = cutUnevenly(bytes);
      const frames = decode([bytes]);
      const splitter = frameSplitter(limits);
      const read = frameReader();
      const whole = [...pieces.flatMap((piece) => splitter.push(piece).frames), splitter.tail()];
      const isSame = Buffer.concat(whole).equals(bytes);
      expect({ path, isSame, frames: decode(pieces) }).toEqual({ path, isSame: true, frames });
      // Only the decoder looks at how the bytes end.
      const said = frames.map(({ isUnended: _how, ...frame }) => frame);
      expect({ path, frames: whole.map(read).filter((frame) => frame !== undefined) }).toEqual({
        path,
        frames: said,
      });
    }
  });
});
