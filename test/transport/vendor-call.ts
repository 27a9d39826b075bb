/** Calls to the fake vendor, and the reading of what it answers. */
import type { Clocks, Transport, WireReply } from '../../src/transport/transport.js';
import type { FakeVendor } from '../fake-vendor.js';

/** What a call may be sent with. */
export interface Sending {
  signal?: AbortSignal;
  clocks?: Partial<Clocks>;
}

/** Sends a small JSON body to the vendor's chat endpoint. */
export async function post(
  transport: Transport,
  vendor: FakeVendor,
  { signal = new AbortController().signal, clocks }: Sending = {},
): Promise<WireReply> {
  const request = {
    method: 'POST' as const,
    url: new URL('/v1/chat/completions?alt=sse', vendor.url),
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode('{"n":1.0}'),
  };
  return transport.send(request, { signal, ...(clocks === undefined ? {} : { clocks }) });
}

/** The whole body of a reply. */
export async function wholeBody(reply: Pick<WireReply, 'body'>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of reply.body) pieces.push(piece);
  return Buffer.concat(pieces);
}
