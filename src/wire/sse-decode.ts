import { createParser } from 'eventsource-parser';

import { GatewayError } from '../chat/error.js';
import { textRunJoiner, type TextFrame } from './text-runs.js';

/** One server-sent event as it came: `event` is its name, when the vendor sends one. */
export interface Frame {
  event?: string;
  data: string;
  /** The bytes ended before the blank line that ends it: it may be cut. */
  isUnended?: true;
}

/** Turns a stream's bytes into frames, however they are cut. */
export interface FrameDecoder {
  /**
   * The frames that are whole now.
   * @throws GatewayError `upstream_protocol` for a frame over the limit, once all frames before it have been handed out.
   */
  push(bytes: Uint8Array): Frame[];
  /** What was left without its closing blank line; throws like `push`. */
  end(): Frame[];
}

/** How large one frame may grow before its end. */
export interface FrameLimits {
  maxFrameBytes: number;
}

/** What a decoder is made with: with `textFrame`, frames of one read that only go on with a text become one. */
export interface FrameDecoderOptions extends FrameLimits {
  textFrame?: TextFrame | undefined;
}

/** The parser counts field names too, and only of lines that are cut: with this room the cut does not decide. */
const FIELD_NAME_ROOM = 1_024;

/** A decoder for one stream. Comments, ids and retry times are left out; a byte order mark is skipped. */
export function frameDecoder({ maxFrameBytes, textFrame }: FrameDecoderOptions): FrameDecoder {
  const join = textFrame === undefined ? undefined : textRunJoiner(textFrame);
  // The parser skips the byte order mark, and only one.
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  let frames: Frame[] = [];
  let isTooLarge = false;
  const parser = createParser({
    // Counted in UTF-16 units, of which there are never more than bytes.
    maxBufferSize: maxFrameBytes + FIELD_NAME_ROOM,
    onEvent({ event, data }) {
      isTooLarge ||= isLongerThan(maxFrameBytes, data);
      if (!isTooLarge) frames.push(event === undefined ? { data } : { event, data });
    },
    onError(error) {
      if (error.type === 'max-buffer-size-exceeded') isTooLarge = true;
    },
  });
  const read = (piece: string): Frame[] => {
    // After an overflow the parser takes no more.
    if (!isTooLarge) parser.feed(piece);
    const taken = frames;
    frames = [];
    if (isTooLarge && taken.length === 0) throw frameTooLarge(maxFrameBytes);
    return taken;
  };
  return {
    push(bytes): Frame[] {
      const piece = text.decode(bytes, { stream: true });
      // Joined frames are no longer than the read that they came in.
      return read(join === undefined || piece.length > maxFrameBytes ? piece : join(piece));
    },
    end: () => [
      ...read(text.decode()),
      ...read('\n\n').map((frame): Frame => ({ ...frame, isUnended: true })),
    ],
  };
}

/** Whether a text has more UTF-8 bytes than this; a UTF-16 unit becomes at most three. */
function isLongerThan(maxBytes: number, text: string): boolean {
  if (text.length > maxBytes) return true;
  return text.length * 3 > maxBytes && Buffer.byteLength(text) > maxBytes;
}

/** The error for a frame that does not end. */
export function frameTooLarge(maxFrameBytes: number): GatewayError {
  return new GatewayError({
    code: 'upstream_protocol',
    message: `The vendor sent an event larger than ${maxFrameBytes} bytes, the limit of this gateway (AIAL_MAX_FRAME_BYTES).`,
  });
}
