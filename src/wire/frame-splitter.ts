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
   * @throws GatewayError `upstream_protocol` for a frame over the limit.
   */
  push(bytes: Uint8Array): WholeFrames;
  /** What came after the last whole frame. */
  tail(): Uint8Array;
}

const LF = 10;
const CR = 13;

/** A splitter for one stream. Every byte is looked at once; lines may end in LF, CR LF or CR. */
export function frameSplitter({ maxFrameBytes }: FrameLimits): FrameSplitter {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let isLineEmpty = true;
  let isAfterCr = false;

  /** Ends of frames in this read. */
  const scan = (bytes: Uint8Array): number[] => {
    const ends: number[] = [];
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index];
      if (byte === LF && isAfterCr) {
        isAfterCr = false;
        // The second half of CR LF belongs to the frame that the CR has ended, if that came in the same read.
        if (ends.length > 0 && ends.at(-1) === index) ends[ends.length - 1] = index + 1;
        continue;
      }
      isAfterCr = byte === CR;
      if (byte !== LF && byte !== CR) {
        isLineEmpty = false;
      } else if (isLineEmpty) {
        ends.push(index + 1);
      } else {
        isLineEmpty = true;
      }
    }
    return ends;
  };

  const takeHeld = (rest: Uint8Array): Uint8Array => {
    if (held.length === 0) return rest;
    const whole = Buffer.concat([...held, rest], heldBytes + rest.byteLength);
    held = [];
    heldBytes = 0;
    return whole;
  };

  const hold = (rest: Uint8Array): void => {
    if (rest.byteLength === 0) return;
    held.push(rest);
    heldBytes += rest.byteLength;
    if (heldBytes > maxFrameBytes) throw frameTooLarge(maxFrameBytes);
  };

  return {
    push(bytes): WholeFrames {
      const ends = scan(bytes);
      const last = ends.at(-1);
      if (last === undefined) {
        hold(bytes);
        return { bytes: new Uint8Array(), frames: [] };
      }
      const before = heldBytes;
      const whole = takeHeld(bytes.subarray(0, last));
      const frames: Uint8Array[] = [];
      let start = 0;
      for (const end of ends) {
        frames.push(whole.subarray(start, before + end));
        start = before + end;
      }
      hold(bytes.subarray(last));
      return { bytes: whole, frames };
    },
    tail(): Uint8Array {
      return takeHeld(new Uint8Array());
    },
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
