import { createParser } from 'eventsource-parser';

import { frameTooLarge, type Frame, type FrameLimits } from './sse-decode.js';

/** Whole frames of one read, each with the blank line that ends it. */
export interface WholeFrames {
  /** All of them, as they came. */
  bytes: Uint8Array;
  /** Each by itself. */
  frames: Uint8Array[];
}

/** Cuts a stream's bytes after whole frames and changes none of them. */
export interface FrameSplitter {
  /**
   * The frames that are whole now.
   * @throws GatewayError `upstream_protocol` for a frame over the limit, once all frames before it have been handed out.
   */
  push(bytes: Uint8Array): WholeFrames;
  /** Takes out what came after the last whole frame; throws like `push`. */
  tail(): Uint8Array;
}

const LF = 10;
const CR = 13;

/** A splitter for one stream. Every byte is looked at once; lines may end in LF, CR LF or CR. */
export function frameSplitter({ maxFrameBytes }: FrameLimits): FrameSplitter {
  const scan = endFinder(maxFrameBytes);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isTooLarge = false;

  const takeHeld = (rest: Uint8Array): Uint8Array => {
    if (held.length === 0) return rest;
    const whole = Buffer.concat([...held, rest], heldBytes + rest.byteLength);
    held = [];
    heldBytes = 0;
    return whole;
  };

  /** All whole frames up to the last of these ends, and each by itself. */
  const take = (bytes: Uint8Array, ends: readonly number[]): WholeFrames => {
    const before = heldBytes;
    const whole = takeHeld(bytes.subarray(0, ends.at(-1)));
    const frames: Uint8Array[] = [];
    let start = 0;
    for (const end of ends) {
      frames.push(whole.subarray(start, before + end));
      start = before + end;
    }
    return { bytes: whole, frames };
  };

  return {
    push(bytes): WholeFrames {
      if (isTooLarge) throw frameTooLarge(maxFrameBytes);
      const { ends, isOver } = scan(bytes);
      const taken = ends.length === 0 ? { bytes: new Uint8Array(), frames: [] } : take(bytes, ends);
      if (isOver) {
        isTooLarge = true;
        held = [];
        if (ends.length === 0) throw frameTooLarge(maxFrameBytes);
        return taken;
      }
      const rest = bytes.subarray(ends.at(-1) ?? 0);
      if (rest.byteLength > 0) held.push(rest);
      heldBytes += rest.byteLength;
      return taken;
    },
    tail(): Uint8Array {
      if (isTooLarge) throw frameTooLarge(maxFrameBytes);
      return takeHeld(new Uint8Array());
    },
  };
}

/** Where frames end in a read, and whether the frame after the last of these ends is over the limit. */
interface FrameEnds {
  ends: number[];
  isOver: boolean;
}

/** Finds the ends of frames, read by read. A CR LF counts as one byte, so that the limit does not depend on the cut. */
function endFinder(maxFrameBytes: number): (bytes: Uint8Array) => FrameEnds {
  let isLineEmpty = true;
  let isAfterCr = false;
  let frameBytes = 0;

  return (bytes) => {
    const ends: number[] = [];
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index];
      if (byte === LF && isAfterCr) {
        isAfterCr = false;
        // The second half of CR LF belongs to the frame that the CR has ended, if that came in the same read.
        if (ends.at(-1) === index) ends[ends.length - 1] = index + 1;
        continue;
      }
      frameBytes += 1;
      if (frameBytes > maxFrameBytes) return { ends, isOver: true };
      isAfterCr = byte === CR;
      if (byte !== LF && byte !== CR) {
        isLineEmpty = false;
      } else if (isLineEmpty) {
        ends.push(index + 1);
        frameBytes = 0;
      } else {
        isLineEmpty = true;
      }
    }
    return { ends, isOver: false };
  };
}

/** Reads whole frames one by one; undefined for one without data, such as a comment. */
export function frameReader(): (bytes: Uint8Array) => Frame | undefined {
  const text = new TextDecoder();
  let found: Frame | undefined;
  const parser = createParser({
    onEvent({ event, data }) {
      found = event === undefined ? { data } : { event, data };
    },
  });
  return (bytes) => {
    found = undefined;
    // Two line ends more end a frame that came without its own, and say nothing after one that has it.
    parser.feed(`${text.decode(bytes)}\n\n`);
    return found;
  };
}
