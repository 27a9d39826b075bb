import { PassThrough, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

import { Agent, EnvHttpProxyAgent, errors, type Dispatcher } from 'undici';

import { GatewayError } from '../chat/error.js';
import type { HeaderMap } from '../wire/headers.js';
import type { Clocks, SendOptions, Transport, WireReply, WireRequest } from './transport.js';

/** How connections are made. */
export interface UndiciTransportOptions {
  /** Used instead of an own pool; it is not closed by `close`. */
  dispatcher?: Dispatcher;
  clocks?: Partial<Clocks>;
  proxy?: ProxySettings;
}

/** Proxies as the usual environment variables name them. */
export interface ProxySettings {
  httpProxy?: string;
  httpsProxy?: string;
  noProxy?: string;
}

/** The defaults: connect 10 s, first byte 600 s as the vendors' SDKs wait, idle 300 s. */
export const defaultClocks: Clocks = {
  connectTimeoutMs: 10_000,
  firstByteTimeoutMs: 600_000,
  idleTimeoutMs: 300_000,
};

/** A transport on undici. Its own clocks are used, for undici's cannot be set by call. */
export function undiciTransport({ dispatcher, clocks, proxy }: UndiciTransportOptions = {}): Transport {
  const defaults: Clocks = { ...defaultClocks, ...clocks };
  const own = dispatcher === undefined ? createDispatcher(defaults, proxy) : undefined;
  const used = dispatcher ?? own;
  return {
    async send(request, options): Promise<WireReply> {
      if (used === undefined)
        throw new GatewayError({ code: 'internal', message: 'This transport has no dispatcher.' });
      return send(used, request, { ...options, clocks: { ...defaults, ...options.clocks } });
    },
    async close(): Promise<void> {
      await own?.close();
    },
  };
}

function createDispatcher({ connectTimeoutMs }: Clocks, proxy: ProxySettings | undefined): Dispatcher {
  const options: Agent.Options = {
    // No limit of connections: each stream holds one for as long as it runs.
    connections: null,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: connectTimeoutMs },
  };
  if (proxy === undefined || (proxy.httpProxy === undefined && proxy.httpsProxy === undefined))
    return new Agent(options);
  return new EnvHttpProxyAgent({ ...options, ...proxy });
}

type Options = SendOptions & { clocks: Clocks };

async function send(dispatcher: Dispatcher, request: WireRequest, options: Options): Promise<WireReply> {
  const { url } = request;
  const stop = new AbortController();
  const { firstByteTimeoutMs } = options.clocks;
  const leave = (): void => {
    stop.abort(options.signal.reason);
  };
  if (options.signal.aborted) throw cancelled(options.signal);
  options.signal.addEventListener('abort', leave, { once: true });
  const clock = startClock(firstByteTimeoutMs, () => {
    stop.abort(slow(url, `sent nothing for ${firstByteTimeoutMs / 1_000} seconds`));
  });
  try {
    const reply = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: request.method,
      // Compressed event streams are held back by the compressor; identity is asked for.
      headers: { 'accept-encoding': 'identity', ...request.headers },
      body: request.body ?? null,
      signal: stop.signal,
    });
    const headers = flatten(reply.headers);
    const body = decompressed(reply.body, headers);
    return { status: reply.statusCode, headers, body: read(body, { url, options, stop, leave }) };
  } catch (thrown) {
    options.signal.removeEventListener('abort', leave);
    throw beforeHead(thrown, { url, signal: options.signal, stop });
  } finally {
    clock.clear();
  }
}

interface Reading {
  url: URL;
  options: Options;
  stop: AbortController;
  leave(): void;
}

/** The body, read by read. However it is left, the connection is given back or closed. */
async function* read(body: Readable, { url, options, stop, leave }: Reading): AsyncGenerator<Uint8Array> {
  const { idleTimeoutMs } = options.clocks;
  const clock = startClock(idleTimeoutMs, () => {
    stop.abort(slow(url, `went silent for ${idleTimeoutMs / 1_000} seconds`));
  });
  try {
    // Without encoding a stream yields buffers.
    for await (const bytes of body as AsyncIterable<Buffer>) {
      // While the client is slow nothing is read, and that silence is not the vendor's.
      clock.clear();
      yield bytes;
      clock.restart();
    }
  } catch (thrown) {
    throw insideBody(thrown, { url, signal: options.signal, stop });
  } finally {
    clock.clear();
    options.signal.removeEventListener('abort', leave);
    body.destroy();
  }
}

/** A timer that can be started again. */
interface Clock {
  restart(): void;
  clear(): void;
}

function startClock(ms: number, onTimeout: () => void): Clock {
  let timer: NodeJS.Timeout | undefined;
  const restart = (): void => {
    clearTimeout(timer);
    if (ms > 0) timer = setTimeout(onTimeout, ms);
  };
  restart();
  return {
    restart,
    clear(): void {
      clearTimeout(timer);
    },
  };
}

function flatten(headers: Record<string, string | string[] | undefined>): HeaderMap {
  const flat: HeaderMap = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

const decompressors: Partial<Record<string, () => PassThrough | (Readable & NodeJS.WritableStream)>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Some vendors compress although they were asked not to. The headers then speak of bytes that are no more. */
function decompressed(body: Readable, headers: HeaderMap): Readable {
  const create = decompressors[headers['content-encoding'] ?? 'identity'];
  if (create === undefined) return body;
  delete headers['content-encoding'];
  delete headers['content-length'];
  const plain = create();
  body.on('error', (error) => plain.destroy(error));
  plain.on('close', () => body.destroy());
  body.pipe(plain);
  return plain;
}

interface Failed {
  url: URL;
  signal: AbortSignal;
  stop: AbortController;
}

function beforeHead(thrown: unknown, { url, signal, stop }: Failed): GatewayError {
  const ended = endedByUs(signal, stop);
  if (ended !== undefined) return ended;
  if (thrown instanceof errors.ConnectTimeoutError) return slow(url, 'could not be reached in time');
  const message = `${url.host} cannot be reached${reasonOf(thrown)}.`;
  return new GatewayError({ code: 'upstream_unavailable', message }, { cause: thrown });
}

function insideBody(thrown: unknown, { url, signal, stop }: Failed): GatewayError {
  const ended = endedByUs(signal, stop);
  if (ended !== undefined) return ended;
  const message = `The connection to ${url.host} broke off before its answer was complete.`;
  return new GatewayError({ code: 'upstream_truncated', message }, { cause: thrown });
}

/** The error we ended the call with, if we did. */
function endedByUs(signal: AbortSignal, stop: AbortController): GatewayError | undefined {
  if (signal.aborted) return cancelled(signal);
  const reason: unknown = stop.signal.reason;
  return stop.signal.aborted && reason instanceof GatewayError ? reason : undefined;
}

function cancelled(signal: AbortSignal): GatewayError {
  const reason: unknown = signal.reason;
  if (reason instanceof GatewayError) return reason;
  return new GatewayError({ code: 'cancelled', message: 'The call was cancelled.' }, { cause: reason });
}

function slow(url: URL, what: string): GatewayError {
  return new GatewayError({ code: 'timeout', message: `${url.host} ${what}.` });
}

/** The system's word for it, such as ECONNREFUSED: it names no secret. */
function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}
