/** Streams as they may arrive: written by any rule of the format, and cut anywhere. */
import fc from 'fast-check';

const encoder = new TextEncoder();

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of bytes. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

/** The bytes in pieces that end at these places, each taken modulo the length; empty pieces may be among them. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = places.map((place) => place % (bytes.byteLength + 1)).toSorted((one, other) => one - other);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const place of [...sorted, bytes.byteLength]) {
    pieces.push(bytes.subarray(from, place));
    from = place;
  }
  return pieces;
}

/** One byte at a time. */
export function singleBytes(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
}

/** Places to cut at. */
export const places = fc.array(fc.nat(10_000), { maxLength: 40 });

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const lineText = fc.string({
  unit: fc.constantFrom('a', '{', '"', ':', ' ', 'é', '日', '🙂', '\u2028', '0'),
  maxLength: 12,
});

/** A frame with its meaning and lines, each with its own line end; `data` undefined for one that means nothing. */
export const writtenFrame = fc
  .record({
    event: fc.option(fc.constantFrom('message_start', 'ping', 'response.created'), { nil: undefined }),
    data: fc.option(fc.array(lineText, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    comment: fc.option(lineText, { nil: undefined }),
    id: fc.option(fc.nat(9), { nil: undefined }),
    hasSpace: fc.boolean(),
    ends: fc.array(lineEnd, { minLength: 8, maxLength: 8 }),
  })
  .map(({ event, data, comment, id, hasSpace, ends }) => {
    const space = hasSpace ? ' ' : '';
    // Without the space a value that begins with one would lose it.
    const dataLines = (data ?? []).map((line) => (hasSpace ? line : line.trimStart()));
    const lines = [
      ...(comment === undefined ? [] : [`:${comment}`]),
      ...(event === undefined ? [] : [`event:${space}${event}`]),
      ...(id === undefined ? [] : [`id:${space}${id}`]),
      ...dataLines.map((line) => `data:${space}${line}`),
      '',
    ];
    const text = lines.map((line, index) => `${line}${safeEnd(lines, ends, index)}`).join('');
    const frame =
      data === undefined
        ? undefined
        : { ...(event === undefined ? {} : { event }), data: dataLines.join('\n') };
    return { text, frame };
  });

/** A line that ends in CR must not be followed by an empty one that ends in LF: together they would be one line end. */
function safeEnd(lines: readonly string[], ends: readonly string[], index: number): string {
  const end = ends[index] ?? '\n';
  const isBlankAfterCr = lines[index] === '' && ends[index - 1] === '\r' && end === '\n';
  return isBlankAfterCr ? '\r' : end;
}

/** Several frames in one stream; a frame that begins right after a CR never begins with LF, for none is empty. */
export const writtenStream = fc.array(writtenFrame, { maxLength: 8 }).map((frames) => ({
  text: joined(frames.map(({ text }) => text)),
  frames: frames.flatMap(({ frame }) => (frame === undefined ? [] : [frame])),
}));

/** A frame of nothing but a blank line could join with the CR before it; it is written as CR, too. */
function joined(texts: readonly string[]): string {
  return texts.reduce((before, text) => before + (before.endsWith('\r') && text === '\n' ? '\r' : text), '');
}
