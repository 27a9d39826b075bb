import { logVerbosity, ServerCredentials, setLogVerbosity } from '@grpc/grpc-js';
import { createServer } from 'nice-grpc';
import { errorDetailsServerMiddleware } from 'nice-grpc-error-details';
import { HealthDefinition, HealthServiceImpl, HealthState } from 'nice-grpc-server-health';

import { RouterDefinition } from '../../../generated/proto/chat.js';
import { GatewayError } from '../../chat/error.js';
import { readableRouter } from './readable-requests.js';
import { addReflection } from './reflection.js';
import { refuseEarly } from './refuse-early.js';
import { routerService } from './router-service.js';
import { callServer, type RouterServiceOptions } from './served-call.js';

/** Where and within which limits to listen. */
export interface GrpcServerOptions extends RouterServiceOptions {
  host: string;
  port: number;
  /** Largest message that is received; answers have the gateway's own limit. */
  maxMessageBytes: number;
  /** Certificate and key in PEM; without them the connection is not encrypted. */
  tls?: { certificate: Buffer; key: Buffer };
}

/** A server that listens. */
export interface RunningGrpcServer {
  port: number;
  /** Takes no more calls, waits for those in work, and ends them when the time is over. */
  close(drainTimeoutMs: number): Promise<void>;
}

/** Serves `aial.v1.Router` with reflection and `grpc.health.v1`; rejects when the address cannot be had. */
export async function startGrpcServer(options: GrpcServerOptions): Promise<RunningGrpcServer> {
  // The library writes metadata that it cannot take to standard error, value and all: that may be a key.
  setLogVerbosity(logVerbosity.NONE);
  const server = createServer({
    'grpc.max_receive_message_length': options.maxMessageBytes,
    'grpc.max_send_message_length': -1,
    interceptors: [refuseEarly((authorization) => isKnown(options, authorization))],
  });
  const health = HealthState();
  health.setStatus('healthy', RouterDefinition.fullName);
  const calls = callServer(options);
  server.with(errorDetailsServerMiddleware).add(readableRouter(), routerService(options.router, calls));
  server.add(HealthDefinition, HealthServiceImpl(health));
  addReflection(server);
  const port = await server.listen(addressOf(options), credentials(options));
  return {
    port,
    async close(drainTimeoutMs): Promise<void> {
      health.setStatus('unhealthy');
      health.setStatus('unhealthy', RouterDefinition.fullName);
      let timer = setTimeout(() => {
        calls.abortAll(stopping());
        // What does not end by itself now is cut: a client that never reads would keep the process alive.
        timer = setTimeout(() => {
          server.forceShutdown();
        }, CUT_AFTER_MS);
      }, drainTimeoutMs);
      await server.shutdown();
      clearTimeout(timer);
    },
  };
}

/** Time for the last messages to reach their clients once every call was ended. */
const CUT_AFTER_MS = 500;

function stopping(): GatewayError {
  const message = 'This gateway is stopping. Try again.';
  return new GatewayError({ code: 'overloaded', message, retryAfterMs: 1_000 });
}

function isKnown(
  { authenticate }: RouterServiceOptions,
  authorization: readonly string[] | undefined,
): boolean {
  try {
    authenticate(authorization);
    return true;
  } catch {
    // The method asks again, and tells why.
    return false;
  }
}

function addressOf({ host, port }: GrpcServerOptions): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function credentials({ tls }: GrpcServerOptions): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }]);
}
