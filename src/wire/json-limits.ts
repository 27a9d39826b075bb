const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether JSON is nested deeper than the limit. Looks at each byte once and parses nothing, so that a hostile body
 * costs no more than its length; brackets inside strings do not count.
 */
export function jsonDepth(json: Uint8Array | string, limit: number): boolean {
  const bytes = typeof json === 'string' ? new TextEncoder().encode(json) : json;
  let depth = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) {
      index = endOfString(bytes, index);
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

/** Index of the quote that closes the string whose opening quote is at `start`; the end of the bytes without one. */
export function endOfString(bytes: Uint8Array, start: number): number {
  for (let index = start + 1; index < bytes.length; index += 1) {
    const close = bytes.indexOf(QUOTE, index);
    if (close < 0) return bytes.length;
    let backslashes = 0;
    // Not before `index`: a run of backslashes is counted by the one quote that follows it.
    while (close - 1 - backslashes >= index && bytes[close - 1 - backslashes] === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return close;
    index = close;
  }
  return bytes.length;
}
