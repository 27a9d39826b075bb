import { frameDecoder } from './sse-decode.js';

/**
 * A stream of server-sent events as one JSON list of their data, item by item. A comment, which keeps a silent
 * connection open, becomes a line end, for JSON may have those between its items.
 */
export async function* asJsonList(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  // Whoever made the frames has seen to their size.
  const frames = frameDecoder({ maxFrameBytes: Number.MAX_SAFE_INTEGER });
  const bytesOf = new TextEncoder();
  let count = 0;
  const itemsOf = (decoded: readonly { data: string }[]): string => {
    const items = decoded.map(({ data }, index) => `${count + index === 0 ? '[' : ',\n'}${data}`);
    count += items.length;
    return items.join('');
  };
  for await (const piece of pieces) {
    const items = itemsOf(frames.push(typeof piece === 'string' ? bytesOf.encode(piece) : piece));
    yield bytesOf.encode(items === '' ? '\n' : items);
  }
  const rest = itemsOf(frames.end());
  yield bytesOf.encode(`${rest}${count === 0 ? '[]' : ']'}\n`);
}
