import { loadSettings } from '../../src/config/load.js';
import { startDaemon, type Daemon } from '../../src/server/daemon.js';

/** The master key of every gateway in tests. */
export const MASTER_KEY = 'master-key-of-the-tests';

/** A gateway in this process. */
export interface TestGateway {
  url: string;
  grpcAddress: string;
  /** The log so far, a line each. */
  log: string[];
  daemon: Daemon;
  post(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Starts a gateway on free ports of loopback, with these settings. */
export async function startGateway(environment: Record<string, string> = {}): Promise<TestGateway> {
  const log: string[] = [];
  const settings = loadSettings({
    HOST: '127.0.0.1',
    PORT: '0',
    GRPC_HOST: '127.0.0.1',
    GRPC_PORT: '0',
    AIAL_MASTER_KEY: MASTER_KEY,
    AIAL_DRAIN_TIMEOUT_MS: '200',
    ...environment,
  });
  const daemon = await startDaemon(settings, {
    isTerminal: false,
    version: 'test',
    logTo: { write: (line) => void log.push(line) },
  });
  const url = `http://127.0.0.1:${daemon.http?.port ?? 0}`;
  const authorization = `Bearer ${MASTER_KEY}`;
  return {
    url,
    grpcAddress: `127.0.0.1:${daemon.grpc?.port ?? 0}`,
    log,
    daemon,
    post: (path, body, headers = {}, signal) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body:
          typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
        ...(signal && { signal }),
      }),
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers: { authorization, ...headers } }),
    close: () => daemon.close(),
  };
}
