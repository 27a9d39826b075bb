import { createParser } from 'eventsource-parser';

import { frameTooLarge, type Frame, type FrameLimits } from './sse-decode.js';

/** Whole frames of one read, each with the blank line that ends it. */
export interface WholeFrames {
  /** All of them, as they came. */
  bytes: Uint8Array;
  /** Each by itself; they are cut when they are asked for. */
  readonly frames: Uint8Array[];
  /** Whether each blank line is two LF in a row. */
  hasPlainLines: boolean;
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
const NOTHING: WholeFrames = { bytes: new Uint8Array(), frames: [], hasPlainLines: true };

/** A splitter for one stream; lines may end in LF, CR LF or CR. */
export function frameSplitter({ maxFrameBytes }: FrameLimits): FrameSplitter {
  const scan = new EndFinder(maxFrameBytes);
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

  const hold = (rest: Uint8Array): void => {
    if (rest.byteLength > 0) held.push(rest);
    heldBytes += rest.byteLength;
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
    return { bytes: whole, frames, hasPlainLines: false };
  };

  return {
    push(bytes): WholeFrames {
      if (isTooLarge) throw frameTooLarge(maxFrameBytes);
      const plainEnd = scan.lastPlainEnd(bytes);
      if (plainEnd !== undefined) {
        if (plainEnd === 0) {
          hold(bytes);
          return NOTHING;
        }
        const whole = takeHeld(bytes.subarray(0, plainEnd));
        hold(bytes.subarray(plainEnd));
        return plainFrames(whole);
      }
      const { ends, isOver } = scan.ends(bytes);
      const taken = ends.length === 0 ? NOTHING : take(bytes, ends);
      if (isOver) {
        isTooLarge = true;
        held = [];
        if (ends.length === 0) throw frameTooLarge(maxFrameBytes);
        return taken;
      }
      hold(bytes.subarray(ends.at(-1) ?? 0));
      return taken;
    },
    tail(): Uint8Array {
      if (isTooLarge) throw frameTooLarge(maxFrameBytes);
      return takeHeld(new Uint8Array());
    },
  };
}

/** Frames whose lines end in LF alone. */
function plainFrames(bytes: Uint8Array): WholeFrames {
  return {
    bytes,
    get frames(): Uint8Array[] {
      const frames: Uint8Array[] = [];
      for (let start = 0; start < bytes.byteLength;) {
        const end = plainFrameEnd(bytes, start);
        frames.push(bytes.subarray(start, end));
        start = end;
      }
      return frames;
    },
    hasPlainLines: true,
  };
}

/** Where the frame ends that begins here, in whole frames whose lines end in LF alone. */
export function plainFrameEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] === LF) return start + 1;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blank = buffer.indexOf('\n\n', start);
  return blank < 0 ? bytes.byteLength : blank + 2;
}

/** The last of some whole frames, as text without its blank line. */
export function lastFrame(frames: Uint8Array): string {
  const text = utf8.decode(frames).trimEnd();
  const starts = blankLines.map((blank) => {
    const at = text.lastIndexOf(blank);
    return at < 0 ? 0 : at + blank.length;
  });
  return text.slice(Math.max(...starts));
}

/** How a frame ends, by the ends of its lines. */
const blankLines = ['\n\n', '\r\n\r\n', '\r\r'];

/** Where frames end in a read, and whether the frame after the last of these ends is over the limit. */
interface FrameEnds {
  ends: number[];
  isOver: boolean;
}

/** Finds the ends of frames, read by read. A CR LF counts as one byte, so that the limit does not depend on the cut. */
class EndFinder {
  readonly #maxFrameBytes: number;
  #isLineEmpty = true;
  #isAfterCr = false;
  #frameBytes = 0;

  constructor(maxFrameBytes: number) {
    this.#maxFrameBytes = maxFrameBytes;
  }

  /**
   * Where the last frame ends in a read without any CR, as nearly all are; 0 where none does. The system's search
   * looks through 60 KB in 1 µs, the loop below in 71. Undefined where the loop is needed.
   */
  lastPlainEnd(bytes: Uint8Array): number | undefined {
    if (this.#isAfterCr || this.#frameBytes + bytes.byteLength > this.#maxFrameBytes) return undefined;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength === 0 || buffer.includes(CR)) return undefined;
    const blank = buffer.lastIndexOf('\n\n');
    const end = blank >= 0 ? blank + 2 : this.#isLineEmpty && bytes[0] === LF ? 1 : 0;
    this.#frameBytes = end === 0 ? this.#frameBytes + bytes.byteLength : bytes.byteLength - end;
    this.#isLineEmpty = bytes[bytes.byteLength - 1] === LF;
    return end;
  }

  ends(bytes: Uint8Array): FrameEnds {
    const ends: number[] = [];
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index];
      if (byte === LF && this.#isAfterCr) {
        this.#isAfterCr = false;
        // The second half of CR LF belongs to the frame that the CR has ended, if that came in the same read.
        if (ends.at(-1) === index) ends[ends.length - 1] = index + 1;
        continue;
      }
      this.#frameBytes += 1;
      if (this.#frameBytes > this.#maxFrameBytes) return { ends, isOver: true };
      this.#isAfterCr = byte === CR;
      if (byte !== LF && byte !== CR) {
        this.#isLineEmpty = false;
      } else if (this.#isLineEmpty) {
        ends.push(index + 1);
        this.#frameBytes = 0;
      } else {
        this.#isLineEmpty = true;
      }
    }
    return { ends, isOver: false };
  }
}

const utf8 = new TextDecoder();

let found: Frame | undefined;

/** One for all streams, as nothing is left in it after a whole frame: one for each took 1.5 KiB of an open stream. */
const wholeFrames = createParser({
  onEvent({ event, data }) {
    found = event === undefined ? { data } : { event, data };
  },
});

/** Reads whole frames one by one; undefined for one without data, such as a comment. */
export function frameReader(): (bytes: Uint8Array) => Frame | undefined {
  return (bytes) => {
    found = undefined;
    // Two line ends more end a frame that came without its own, and say nothing after one that has it.
    wholeFrames.feed(`${utf8.decode(bytes)}\n\n`);
    const frame: Frame | undefined = found;
    found = undefined;
    return frame;
  };
}
