import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { lookUp } from '../../chat/look-up.js';

import { GatewayError } from '../../chat/error.js';
import { encodeErrorReply } from '../../dialects/error-reply.js';
import type { HttpApp } from './http-app.js';

// Not imported: an import from an ES module reads every export of node:http, and some of these load Node's own undici,
// which nobody here uses: 24 of 195 ms in a profile of the start.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http');

/** Where and within which limits to listen. */
export interface HttpServerOptions {
  host: string;
  port: number;
  maxHeaderBytes: number;
  headersTimeoutMs: number;
  requestTimeoutMs: number;
}

/** A server that listens. */
export interface RunningHttpServer {
  host: string;
  port: number;
  /** Takes no more calls, waits for those in work, and ends them when the time is over. */
  close(drainTimeoutMs: number): Promise<void>;
}

/** Idle connections are kept longer than load balancers keep theirs, so that these close first. */
const KEEP_ALIVE_TIMEOUT_MS = 620_000;

/** Starts to listen; rejects when the address cannot be had. */
export async function startHttpServer(app: HttpApp, options: HttpServerOptions): Promise<RunningHttpServer> {
  const connections = lastingConnections(app.listener);
  const server = createServer(
    {
      maxHeaderSize: options.maxHeaderBytes,
      headersTimeout: options.headersTimeoutMs,
      requestTimeout: options.requestTimeoutMs,
      keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
      noDelay: true,
    },
    connections.listener,
  );
  server.on('clientError', refuseConnection);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // A TCP server's address is an AddressInfo.
  const { address, port } = server.address() as AddressInfo;
  return {
    host: address,
    port,
    close(drainTimeoutMs): Promise<void> {
      connections.endWith(server);
      return closeServer(server, app, drainTimeoutMs);
    },
  };
}

/**
 * Connections outlast their calls, and a server is not closed while one is open: once it is to close, each connection
 * ends with the reply that is under way on it.
 */
function lastingConnections(listener: RequestListener): {
  listener: RequestListener;
  endWith(closing: Server): void;
} {
  const open = new Set<ServerResponse>();
  let server: Server | undefined;
  return {
    listener(request, response): void {
      open.add(response);
      if (server !== undefined) response.shouldKeepAlive = false;
      response.once('close', () => {
        open.delete(response);
        // For one whose head was out already, with a promise that the connection lasts.
        server?.closeIdleConnections();
      });
      listener(request, response);
    },
    endWith(closing): void {
      server = closing;
      for (const response of open) response.shouldKeepAlive = false;
    },
  };
}

async function closeServer(server: Server, app: HttpApp, drainTimeoutMs: number): Promise<void> {
  app.drain();
  const closed = new Promise<void>((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    app.abortAll(
      new GatewayError({
        code: 'overloaded',
        message: 'This gateway is stopping. Try again.',
        retryAfterMs: 1_000,
      }),
    );
    server.closeIdleConnections();
    // What does not end by itself now is cut: a client that never reads would keep the process alive.
    setTimeout(() => {
      server.closeAllConnections();
    }, CUT_AFTER_MS).unref();
  }, drainTimeoutMs);
  await closed;
  clearTimeout(timer);
}

/** Time for error frames to reach their clients once every call was ended. */
const CUT_AFTER_MS = 500;

const clientErrors: Partial<Record<string, { status: number; error: GatewayError }>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    error: new GatewayError({
      code: 'request_too_large',
      message: 'The headers are larger than this gateway takes (AIAL_MAX_HEADER_BYTES).',
    }),
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    error: new GatewayError({
      code: 'timeout',
      message: 'The request did not arrive in time (AIAL_REQUEST_TIMEOUT_MS).',
    }),
  },
};

/** What is not HTTP never becomes a request: it is answered here. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const known = lookUp(clientErrors, error.code);
  const status = known?.status ?? 400;
  const fault =
    known?.error ??
    new GatewayError({ code: 'invalid_request', message: 'This is not a valid HTTP request.' });
  const body = JSON.stringify(encodeErrorReply(fault, { requestId: crypto.randomUUID() }).body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
