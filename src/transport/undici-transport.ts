import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';

import { GatewayError } from '../chat/error.js';
import type { HeaderMap } from '../wire/headers.js';
import { cancelled, failureBeforeHead, timedOut, type RunningCall } from './call-failure.js';
import { startClock } from './clock.js';
import { decompressed, replyBody } from './reply-body.js';
import type { Clocks, SendOptions, Transport, WireReply, WireRequest } from './transport.js';

/** How connections are made. */
export interface UndiciTransportOptions {
  /** Used instead of an own pool, with its own connect timeout; it is not closed by `close`. */
  dispatcher?: Dispatcher;
  clocks?: Partial<Clocks>;
  /** Most connections to one origin, each of which serves one call at a time; without it there is no limit. */
  connectionsPerOrigin?: number;
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
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const defaults: Clocks = { ...defaultClocks, ...options.clocks };
  const own = options.dispatcher === undefined ? createDispatcher(defaults, options) : undefined;
  const used = options.dispatcher ?? own;
  return {
    async send(request, sendOptions): Promise<WireReply> {
      if (used === undefined)
        throw new GatewayError({ code: 'internal', message: 'This transport has no dispatcher.' });
      return send(used, request, { ...sendOptions, clocks: { ...defaults, ...sendOptions.clocks } });
    },
    async close(): Promise<void> {
      await own?.close();
    },
  };
}

function createDispatcher(
  { connectTimeoutMs }: Clocks,
  { connectionsPerOrigin, proxy }: UndiciTransportOptions,
): Dispatcher {
  const options: Agent.Options = {
    // Without a limit: each stream holds one connection for as long as it runs.
    connections: connectionsPerOrigin ?? null,
    pipelining: 1,
    // A stream of its own connection is closed with it, and waits for no other stream's window.
    allowH2: false,
    connectTimeout: connectTimeoutMs,
  };
  const { httpProxy = '', httpsProxy = '', noProxy = '' } = proxy ?? {};
  if (httpProxy === '' && httpsProxy === '') return new Agent(options);
  // Each is given, if only as an empty text: what is absent undici would read from the environment.
  return new EnvHttpProxyAgent({ ...options, httpProxy, httpsProxy, noProxy });
}

type Options = SendOptions & { clocks: Clocks };

async function send(dispatcher: Dispatcher, request: WireRequest, options: Options): Promise<WireReply> {
  const { url } = request;
  const { signal, clocks } = options;
  if (signal.aborted) throw cancelled(signal);
  const stop = new AbortController();
  const call: RunningCall = { url, signal, stop };
  const leave = (): void => stop.abort(signal.reason);
  const onEnd = (): void => signal.removeEventListener('abort', leave);
  signal.addEventListener('abort', leave, { once: true });
  const clock = startClock(clocks.firstByteTimeoutMs, () => {
    stop.abort(timedOut(url, `sent nothing for ${clocks.firstByteTimeoutMs / 1_000} seconds`));
  });
  try {
    const reply = await untilStopped(head(dispatcher, request, stop.signal), stop.signal);
    const headers = flatten(reply.headers);
    const stream = decompressed(reply.body, headers, call);
    const body = replyBody({ stream, call, idleTimeoutMs: clocks.idleTimeoutMs, onEnd });
    return { status: reply.statusCode, headers, body };
  } catch (thrown) {
    onEnd();
    throw failureBeforeHead(thrown, call);
  } finally {
    clock.clear();
  }
}

function head(
  dispatcher: Dispatcher,
  { url, method, headers, body }: WireRequest,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method,
    // Compressed event streams are held back by the compressor.
    headers: { ...headers, 'accept-encoding': 'identity' },
    body: body ?? null,
    signal,
    // Our clocks count. Set by call, for an injected dispatcher and a proxy's inner pools have their own.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

/** What undici promises, but no longer than until we stop: it does not look at a signal while it connects. */
async function untilStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function flatten(headers: Record<string, string | string[] | undefined>): HeaderMap {
  const flat: HeaderMap = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
