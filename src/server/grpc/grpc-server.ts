import { ServerCredentials } from '@grpc/grpc-js';
import { createServer } from 'nice-grpc';
import { errorDetailsServerMiddleware } from 'nice-grpc-error-details';
import { HealthDefinition, HealthServiceImpl, HealthState } from 'nice-grpc-server-health';
import { ServerReflection, ServerReflectionService } from 'nice-grpc-server-reflection';

import { RouterDefinition } from '../../../generated/proto/chat.js';
import { descriptorSet } from '../../../generated/proto/descriptor-set.js';
import { routerService, type RouterServiceOptions } from './router-service.js';

/** Where and within which limits to listen. */
export interface GrpcServerOptions extends RouterServiceOptions {
  host: string;
  port: number;
  /** Largest message in either direction. */
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
  const server = createServer({
    'grpc.max_receive_message_length': options.maxMessageBytes,
    // An answer may be larger than a question: its own limit is the gateway's.
    'grpc.max_send_message_length': -1,
  });
  const health = HealthState();
  health.setStatus('healthy');
  health.setStatus('healthy', RouterDefinition.fullName);
  server.with(errorDetailsServerMiddleware).add(RouterDefinition, routerService(options));
  server.add(HealthDefinition, HealthServiceImpl(health));
  const services = [RouterDefinition.fullName, HealthDefinition.fullName];
  server.add(ServerReflectionService, ServerReflection(descriptorSet(), services.slice(0, 1)));
  const port = await server.listen(addressOf(options), credentials(options));
  return {
    port,
    async close(drainTimeoutMs): Promise<void> {
      health.setStatus('unhealthy');
      health.setStatus('unhealthy', RouterDefinition.fullName);
      const timer = setTimeout(() => {
        server.forceShutdown();
      }, drainTimeoutMs);
      await server.shutdown();
      clearTimeout(timer);
    },
  };
}

function addressOf({ host, port }: GrpcServerOptions): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function credentials({ tls }: GrpcServerOptions): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }]);
}
