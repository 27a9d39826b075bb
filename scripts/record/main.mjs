// Runs the gateway between a recording proxy and a recording transport. Run it by ./scripts/record-fixture <folder>.
import { resolve } from 'node:path';

import { loadSettings } from '../../dist/src/config/load.js';
import { startDaemon } from '../../dist/src/server/daemon.js';
import { explainStartFailure } from '../../dist/src/server/start-failure.js';
import { parseJson } from '../../dist/src/chat/json.js';
import { createRedactor } from '../../dist/src/server/redactor.js';
import { serverSecretsOf } from '../../dist/src/wire/mcp-secrets.js';
import { recordingTransport, startRecorder } from './recorder.mjs';

async function main(folder) {
  const settings = loadSettings(process.env);
  const exchange = { artifacts: {} };
  // The gateway itself is reached only through the recorder.
  const inner = loadSettings({
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    AIAL_HTTP: 'on',
    AIAL_ENABLE_GRPC: 'off',
  });
  const daemon = await startDaemon(inner, {
    isTerminal: process.stderr.isTTY,
    version: 'recording',
    aroundTransport: (transport) => recordingTransport(transport, () => exchange.artifacts),
  });
  const masterKeys = (process.env.AIAL_MASTER_KEY ?? '').split(',').map((key) => key.replace(/^[^=]*=/, ''));
  const redactor = createRedactor(() => [
    ...masterKeys.filter((key) => key !== ''),
    ...settings.secretValues(),
    ...(daemon.facts.madeUpKey ? [daemon.facts.madeUpKey] : []),
    ...keysOfCaller(exchange.artifacts),
    ...keysOfServers(exchange.artifacts),
  ]);
  const recorder = await startRecorder({
    folder,
    exchange,
    gatewayPort: daemon.http.port,
    redact: (text) => redactor.text(text),
    listen: { host: settings.texts.HOST ?? '0.0.0.0', port: settings.numbers.PORT },
    onWritten: (place) => console.error(`recorded ${place}`),
  });
  console.error(
    `Recording on port ${recorder.port} into ${folder}. Only keys are cut out: read it before you share it.`,
  );
  if (daemon.facts.madeUpKey) console.error(`The key of this run is ${daemon.facts.madeUpKey}`);
  const stop = async () => {
    await recorder.close();
    await daemon.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** Keys that a caller brought, in whatever header. */
function keysOfCaller(artifacts) {
  const headers = artifacts['client-in']?.head.headers ?? {};
  return Object.entries(headers)
    .filter(([name]) => /(?:authorization|api-key|x-aial-key-.*)$/.test(name))
    .map(([, value]) => String(value).replace(/^Bearer\s+/i, ''));
}

/** A word that is shorter is no key, and would be cut out of everything. */
const MIN_KEY_LENGTH = 6;

/** Keys of MCP servers that a caller named in a body. */
function keysOfServers(artifacts) {
  const text = Buffer.concat(artifacts['client-in']?.pieces ?? []).toString();
  const body = parseJson(text);
  return body === undefined ? [] : serverSecretsOf(body).filter((key) => key.length >= MIN_KEY_LENGTH);
}

try {
  await main(resolve(process.argv[2] ?? 'recordings'));
} catch (problem) {
  console.error(explainStartFailure(problem));
  process.exitCode = 1;
}
