/** A bare TCP server on loopback, for what an HTTP server would not do: say nothing, or speak as a proxy. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server that takes connections. */
export interface LoopbackServer {
  port: number;
  /** Resolves with the next connection. */
  connected(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server that hands each connection to a function; by default it says nothing, ever. */
export async function startLoopbackServer(
  serve: (socket: Socket) => void = () => undefined,
): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Clients of these tests leave in every way there is.
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    async connected() {
      await once(server, 'connection');
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
