import { GatewayError } from '../chat/error.js';
import type { ChatEvent } from '../chat/event.js';
import type { Undo, Vendor } from '../dialects/dialect.js';
import { frameReader, plainFrameEnd, type WholeFrames } from '../wire/frame-splitter.js';
import type { Call } from './call.js';
import { isContent } from './run-chat.js';
import { bytesWithoutKey, secretsOf, withoutKey, type LiveTarget } from './upstream.js';

/** What one read from a vendor's stream gave. */
export interface Passage {
  /** Whole frames, as they may be shown. */
  bytes: Uint8Array;
  hasContent: boolean;
  failure?: GatewayError;
}

/** What encoding would have to turn back: nothing, for the client's own bytes went out. */
export function undoFor(target: LiveTarget): Undo {
  const { id, displayName } = target.provider;
  return { provider: id, displayName };
}

/** Usage and errors, for the log; tells whether there was an error. */
export function note(events: readonly ChatEvent[], target: LiveTarget, { record }: Call): boolean {
  let hasError = false;
  for (const event of events) {
    if (event.type === 'usage') record.usage = event.usage;
    if (event.type !== 'error') continue;
    record.lateError = new GatewayError(withoutKey(event.error, secretsOf(target)));
    hasError = true;
  }
  return hasError;
}

function isTruncation(event: ChatEvent): boolean {
  return event.type === 'error' && event.error.code === 'upstream_truncated';
}

/**
 * Reads a vendor's stream on the side: every frame until content has come, then only those that may tell of usage,
 * errors or the end. These are looked for in the text of a whole read at once: to cut and look at each frame by itself
 * made a burst of 200 events cost half as much again.
 */
export class NativeWatch {
  readonly #vendor: Vendor;
  readonly #target: LiveTarget;
  readonly #call: Call;
  readonly #decoder: ReturnType<Vendor['streamDecoder']>;
  readonly #readFrame = frameReader();
  #hasContent = false;
  #hasError = false;
  #isEnded = false;
  #failure: GatewayError | undefined;

  constructor(vendor: Vendor, target: LiveTarget, call: Call) {
    this.#vendor = vendor;
    this.#target = target;
    this.#call = call;
    this.#decoder = vendor.streamDecoder(undoFor(target));
  }

  passage(whole: WholeFrames): Passage {
    const signs = this.#vendor.tellingSigns;
    if (!whole.hasPlainLines || signs === undefined || this.#sawError()) return this.#oneByOne(whole.frames);
    const { bytes } = whole;
    let at = 0;
    while (at < bytes.byteLength && !this.#hasContent && !this.#sawError()) at = this.#readAt(bytes, at);
    if (at < bytes.byteLength && !this.#sawError()) at = this.#readTelling(bytes, at, signs);
    return this.#sawError() ? this.#shownFrom(bytes, at) : this.#passed(bytes);
  }

  /** What came without its closing blank line: in a format that needs one it is no frame, and its failure is told. */
  tail(bytes: Uint8Array): Passage {
    return this.#oneByOne(bytes.byteLength === 0 ? [] : [bytes], true);
  }

  /** The failure that a stream without an end is. */
  end(how: 'eof' | 'reset'): GatewayError | undefined {
    if (this.#isEnded) return undefined;
    const events = this.#decoder.end(how);
    note(events, this.#target, this.#call);
    return this.#failureOf(events.find((event) => event.type === 'error'));
  }

  /** Reads the frame that begins here; gives the end of it, or its beginning if there is an error in it. */
  #readAt(bytes: Uint8Array, at: number): number {
    const end = plainFrameEnd(bytes, at);
    this.#read(bytes.subarray(at, end));
    return this.#sawError() ? at : end;
  }

  /** Reads the frames from here on that bear a sign; stops before the first with an error. */
  #readTelling(bytes: Uint8Array, from: number, signs: RegExp): number {
    // A byte a character: signs are ASCII, and places in the text are places in the bytes.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString(
      'latin1',
    );
    signs.lastIndex = 0;
    for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
      const blank = text.lastIndexOf('\n\n', found.index);
      // A line end alone before the first frame, which a vendor wrote too many, is a frame of its own.
      const start = blank < 0 ? Number(text.startsWith('\n')) : blank + 2;
      const end = this.#readAt(bytes, from + start);
      if (this.#sawError()) return end;
      signs.lastIndex = end - from;
    }
    return bytes.byteLength;
  }

  #sawError(): boolean {
    return this.#hasError;
  }

  #oneByOne(frames: readonly Uint8Array[], isTail = false): Passage {
    const shown = frames.map((frame) => {
      this.#read(frame, isTail);
      return this.#shown(frame);
    });
    return this.#passed(shown.length === 1 && shown[0] !== undefined ? shown[0] : Buffer.concat(shown));
  }

  /** The frames from the first error on without the key, those before it as they are. */
  #shownFrom(bytes: Uint8Array, at: number): Passage {
    const shown = [bytes.subarray(0, at)];
    for (let start = at; start < bytes.byteLength;) {
      const end = plainFrameEnd(bytes, start);
      const frame = bytes.subarray(start, end);
      if (start > at) this.#read(frame);
      shown.push(this.#shown(frame));
      start = end;
    }
    return this.#passed(Buffer.concat(shown));
  }

  #shown(frame: Uint8Array): Uint8Array {
    return this.#hasError ? bytesWithoutKey(frame, secretsOf(this.#target)) : frame;
  }

  #passed(bytes: Uint8Array): Passage {
    const failure = this.#failure;
    this.#failure = undefined;
    return { bytes, hasContent: this.#hasContent, ...(failure === undefined ? {} : { failure }) };
  }

  #read(bytes: Uint8Array, isTail = false): void {
    const frame = this.#readFrame(bytes);
    if (frame === undefined || (this.#hasContent && !this.#vendor.isTelling(frame))) return;
    const events = this.#decoder.push(isTail ? { ...frame, isUnended: true } : frame);
    if (note(events, this.#target, this.#call)) this.#hasError = true;
    const hadContent = this.#hasContent;
    for (const event of events) {
      if (isContent(event)) this.#hasContent = true;
      if (event.type === 'finish' || event.type === 'error') this.#isEnded = true;
    }
    this.#failure ??= this.#failureOf(
      events.find((event) => event.type === 'error' && (!hadContent || (isTail && isTruncation(event)))),
    );
  }

  #failureOf(event: ChatEvent | undefined): GatewayError | undefined {
    return event?.type === 'error'
      ? new GatewayError(withoutKey(event.error, secretsOf(this.#target)))
      : undefined;
  }
}
