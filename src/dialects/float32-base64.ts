const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Numbers as the base64 of float32, the lowest byte first whatever the machine: how OpenAI's format writes vectors. */
export function float32ToBase64(values: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(values.length * BYTES));
  for (const [index, value] of values.entries()) view.setFloat32(index * BYTES, value, true);
  return Buffer.from(view.buffer).toString('base64');
}

/** The numbers that such a text is; undefined for a text that is none. */
export function base64ToFloat32(text: string): number[] | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.byteLength % BYTES !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / BYTES }, (_, index) => view.getFloat32(index * BYTES, true));
}
