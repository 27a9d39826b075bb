import { createParser } from 'eventsource-parser';

import { GatewayError } from '../chat/error.js';

/** One server-sent event as it came: `event` is its name, when the vendor sends one. */
export interface Frame {
  event?: string;
  data: string;
}

/** Turns a stream's bytes into frames, however they are cut. */
export interface FrameDecoder {
  /** @throws GatewayError `upstream_protocol` for a frame over the limit. */
  push(bytes: Uint8Array): Frame[];
  /** What was left without its closing blank line. */
  end(): Frame[];
}

/** How large one frame may grow before its end. */
export interface FrameLimits {
  maxFrameBytes: number;
}

/** A decoder for one stream. Comments, ids and retry times are left out; a byte order mark is skipped. */
export function frameDecoder({ maxFrameBytes }: FrameLimits): FrameDecoder {
  const text = new TextDecoder();
  let frames: Frame[] = [];
  const parser = createParser({
    // Counted in UTF-16 units, of which there are never more than bytes.
    maxBufferSize: maxFrameBytes,
    onEvent({ event, data }) {
      frames.push(event === undefined ? { data } : { event, data });
    },
    onError(error) {
      if (error.type === 'max-buffer-size-exceeded') throw frameTooLarge(maxFrameBytes);
    },
  });
  const take = (): Frame[] => {
    const taken = frames;
    frames = [];
    return taken;
  };
  return {
    push(bytes): Frame[] {
      parser.feed(text.decode(bytes, { stream: true }));
      return take();
    },
    end(): Frame[] {
      parser.feed(`${text.decode()}\n\n`);
      return take();
    },
  };
}

/** The error for a frame that does not end. */
export function frameTooLarge(maxFrameBytes: number): GatewayError {
  return new GatewayError({
    code: 'upstream_protocol',
    message: `The vendor sent an event larger than ${maxFrameBytes} bytes, the limit of this gateway (AIAL_MAX_FRAME_BYTES).`,
  });
}
