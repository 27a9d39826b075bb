import type { IncomingMessage } from 'node:http';

import { operations, type Operation } from '../../../generated/operations.js';
import { GatewayError } from '../../chat/error.js';

/** The path without its query. A model's name may hold slashes: it is one segment for routing. */
export function routePath(url: string): string {
  const path = url.split('?', 1)[0] ?? '/';
  for (const operation of operations) {
    const [prefix = '', ...rest] = operation.path.split('{');
    if (rest.length === 0 || !path.startsWith(prefix)) continue;
    return prefix + path.slice(prefix.length).replaceAll('/', '%2F');
  }
  return path;
}

/** @throws GatewayError `invalid_request` for a path that is not percent-encoded UTF-8. */
export function checkDecodable(path: string): void {
  try {
    decodeURIComponent(path);
  } catch {
    throw new GatewayError({
      code: 'invalid_request',
      message: 'A percent sign in the path does not encode UTF-8. Write %25 for the sign itself.',
    });
  }
}

/** The operations of a path, one for each method that it takes; none for an unknown path. */
export function operationsAt(path: string): Operation[] {
  return operations.filter((operation) => {
    const [prefix = '', ...rest] = operation.path.split('{');
    return rest.length === 0
      ? operation.path === path
      : path.startsWith(prefix) && path.length > prefix.length;
  });
}

/** The members of a query that the contract has for the operation, but for keys; of one that is doubled the first. */
export function queryOf(
  { queryParameters, keyPlaces }: Operation,
  { url }: IncomingMessage,
): Record<string, string> {
  const query = searchOf(url);
  const keys = keyPlaces.filter(({ place }) => place === 'query').map(({ name }) => name);
  const entries = queryParameters
    .filter((name) => !keys.includes(name))
    .flatMap((name) => {
      const value = query.get(name);
      return value === null ? [] : [[name, value] as const];
    });
  return Object.fromEntries(entries);
}

/** The values that stand where an operation takes the key besides `authorization`. */
export function placedKeys({ keyPlaces }: Operation, { headersDistinct, url }: IncomingMessage): string[] {
  const query = searchOf(url);
  return keyPlaces.flatMap(({ place, name }) =>
    place === 'header' ? (headersDistinct[name] ?? []) : query.getAll(name),
  );
}

function searchOf(url = ''): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}
