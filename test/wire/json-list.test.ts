import { describe, expect, test } from '@jest/globals';

import { asJsonList } from '../../src/wire/json-list.js';
import { encodeFrame, KEEP_ALIVE_COMMENT } from '../../src/wire/sse-encode.js';

async function* from(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* await Promise.resolve(pieces);
}

async function listOf(pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of asJsonList(from(pieces))) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe('a stream as a JSON list (quirk 43)', () => {
  test('has the data of each event as an item', async () => {
    const text = await listOf([encodeFrame({ data: '{"a":1}' }), encodeFrame({ data: '{"b":"ü"}' })]);
    expect(text).toBe('[{"a":1},\n{"b":"ü"}]\n');
  });

  test('is the same however the bytes are cut', async () => {
    const bytes = Buffer.from('data: {"a":"ü"}\r\n\r\ndata: {"b":2}\r\n\r\n');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(JSON.parse(await listOf(pieces))).toEqual([{ a: 'ü' }, { b: 2 }]);
  });

  test('shows each item as it comes', async () => {
    const seen: string[] = [];
    for await (const part of asJsonList(from([encodeFrame({ data: '1' }), encodeFrame({ data: '2' })])))
      seen.push(Buffer.from(part).toString());
    expect(seen).toEqual(['[1', ',\n2', ']\n']);
  });

  test('has line ends for comments, before the first item too', async () => {
    const text = await listOf([KEEP_ALIVE_COMMENT, encodeFrame({ data: '1' }), KEEP_ALIVE_COMMENT]);
    expect(JSON.parse(text)).toEqual([1]);
    expect(text).toBe('\n[1\n]\n');
  });

  test('without an item is empty', async () => {
    expect(JSON.parse(await listOf([]))).toEqual([]);
  });
});
