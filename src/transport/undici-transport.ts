import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';

import { GatewayError } from '../chat/error.js';
import { cancelled } from './call-failure.js';
import { DispatchedCall } from './dispatched-call.js';
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

function send(dispatcher: Dispatcher, request: WireRequest, options: Options): Promise<WireReply> {
  const { url, method, headers, body } = request;
  const { signal, clocks } = options;
  if (signal.aborted) return Promise.reject(cancelled(signal));
  const call = new DispatchedCall({ url, signal }, clocks);
  dispatcher.dispatch(
    {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      // Compressed event streams are held back by the compressor.
      headers: { ...headers, 'accept-encoding': 'identity' },
      body: body ?? null,
      // Our clocks count. Set by call, for an injected dispatcher and a proxy's inner pools have their own.
      headersTimeout: 0,
      bodyTimeout: 0,
    },
    call,
  );
  return call.head;
}
