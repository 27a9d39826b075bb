import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

import { ConfigError } from '../../config/config-error.js';

/**
 * The certificate and its key, in PEM; undefined without them.
 * @throws ConfigError for files that cannot be read, or that do not belong together.
 */
export function tlsFiles(
  certificatePath: string | undefined,
  keyPath: string | undefined,
): { certificate: Buffer; key: Buffer } | undefined {
  if (certificatePath === undefined || keyPath === undefined) return undefined;
  const certificate = readPem(certificatePath);
  const key = readPem(keyPath);
  try {
    createSecureContext({ cert: certificate, key });
  } catch {
    throw new ConfigError([
      `GRPC_TLS_CERT and GRPC_TLS_KEY: ${certificatePath} and ${keyPath} are not a certificate and its key. Both are PEM files.`,
    ]);
  }
  return { certificate, key };
}

function readPem(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new ConfigError([`GRPC_TLS_CERT and GRPC_TLS_KEY: ${path} cannot be read.`]);
  }
}
