import type { HeaderMap } from '../wire/headers.js';

/** One HTTP call to a vendor, ready to be sent. `url` has been joined and checked by the caller. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Shared with other calls: it is not to be changed. */
  url: Readonly<URL>;
  headers: HeaderMap;
  body?: Uint8Array;
}

/** A vendor's answer. `body` yields what has come since the last read, decompressed; leaving its loop early closes the connection. */
export interface WireReply {
  status: number;
  /** By lower-case name; several values of one name are joined with `, `. */
  headers: HeaderMap;
  body: AsyncIterable<Uint8Array>;
}

/** How long to wait for what, in milliseconds; 0 is no limit. */
export interface Clocks {
  connectTimeoutMs: number;
  firstByteTimeoutMs: number;
  idleTimeoutMs: number;
}

/** What a call is sent with: `signal` closes it at once, also while its body is read. */
export interface SendOptions {
  signal: AbortSignal;
  /** Overrides the transport's own clocks. */
  clocks?: Partial<Clocks>;
}

/** The only thing that opens connections. */
export interface Transport {
  /**
   * Sends a request and waits for the head of the answer. Redirects are not followed.
   * @throws GatewayError `upstream_unavailable` (no connection, reset before the head), `timeout` or `cancelled`; the
   * body throws `upstream_truncated` if the connection breaks off, `timeout` when idle too long, `cancelled` on abort.
   */
  send(request: WireRequest, options: SendOptions): Promise<WireReply>;
  /** Closes idle connections and waits for the others. */
  close(): Promise<void>;
}
