/** A gateway that cannot open all its doors opens none, and says which setting to change. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { loadSettings } from '../../src/config/load.js';
import { startDaemon } from '../../src/server/daemon.js';
import { explainStartFailure } from '../../src/server/start-failure.js';
import { MASTER_KEY } from '../harness/gateway.js';
import { selfSigned } from './grpc/self-signed.js';

let folder: string;
let blocker: Server;
let taken: number;

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aial-start-'));
  blocker = await listening();
  taken = portOf(blocker);
});

afterAll(() => {
  blocker.close();
  rmSync(folder, { recursive: true });
});

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = await listening();
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** What the start says, and whether HTTP is served all the same. */
async function failedStart(
  environment: Record<string, string>,
): Promise<{ told: string; isServed: boolean }> {
  const port = await freePort();
  const settings = loadSettings({
    HOST: '127.0.0.1',
    PORT: String(port),
    GRPC_HOST: '127.0.0.1',
    GRPC_PORT: '0',
    AIAL_MASTER_KEY: MASTER_KEY,
    ...environment,
  });
  const failed: unknown = await startDaemon(settings, {
    isTerminal: false,
    version: 'test',
    logTo: { write: () => undefined },
  }).catch((thrown: unknown) => thrown);
  return { told: explainStartFailure(failed), isServed: await isOpen(port) };
}

test.each([
  [
    'the port of gRPC is taken',
    () => ({ GRPC_PORT: String(taken) }),
    /gRPC .*:\d+: the port is taken. Set GRPC_PORT/,
  ],
  ['gRPC has PORT, and it is taken', () => ({ AIAL_HTTP: 'off', PORT: String(taken) }), /taken. Set PORT to/],
  ['no such address for gRPC', () => ({ GRPC_HOST: '192.0.2.1' }), /no such address. Set GRPC_HOST/],
  ['no such address for HTTP', () => ({ HOST: '192.0.2.1' }), /no such address. Set HOST/],
])('%s', async (_name, environment, message) => {
  const { told, isServed } = await failedStart(environment());
  expect(told).toMatch(message);
  expect(told).not.toContain('    at ');
  expect(isServed).toBe(false);
});

test('a key that is not the key of the certificate', async () => {
  const [certificatePath, keyPath] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  writeFileSync(certificatePath, selfSigned().certificate);
  writeFileSync(keyPath, selfSigned().key);
  const { told, isServed } = await failedStart({ GRPC_TLS_CERT: certificatePath, GRPC_TLS_KEY: keyPath });
  expect(told).toContain('are not a certificate and its key');
  expect(isServed).toBe(false);
});
