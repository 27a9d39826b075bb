import { operations } from '../../../generated/operations.js';
import type { Exchange } from './exchange.js';

/** How long a browser may keep the answer to its question, in seconds. */
const PREFLIGHT_SECONDS = '600';

/**
 * Lets browsers of the allowed origins read the reply. Answers their questions (OPTIONS) by itself.
 * @returns Whether the exchange is over.
 */
export function applyCors({ request, response, headers }: Exchange, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  if (origins.length === 0 || origin === undefined) return false;
  headers['vary'] = 'origin';
  if (!origins.includes(origin) && !origins.includes('*')) return false;
  headers['access-control-allow-origin'] = origin;
  headers['access-control-expose-headers'] = '*, x-request-id, server-timing, retry-after';
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined)
    return false;
  const methods = new Set(operations.map((operation) => operation.method.toUpperCase()));
  headers['access-control-allow-methods'] = [...methods].join(', ');
  headers['access-control-allow-headers'] = request.headers['access-control-request-headers'] ?? '*';
  headers['access-control-max-age'] = PREFLIGHT_SECONDS;
  response.writeHead(204, headers).end();
  return true;
}
