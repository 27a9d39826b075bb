import { GatewayError } from '../chat/error.js';
import type { MasterKeys } from './master-keys.js';

/** Who calls. */
export interface Caller {
  principal: string;
}

/**
 * Tells who calls, by the values of `authorization` or, without it, by those of the other places where the operation
 * takes the key. @throws GatewayError `unauthenticated`.
 */
export type Authenticate = (
  authorization: readonly string[] | undefined,
  elsewhere?: readonly string[],
) => Caller;

/** How a caller is told to send the key. */
export type HowToSend = 'http' | 'grpc';

const advice: Record<HowToSend, string> = {
  http: 'Send it as "Authorization: Bearer <key>".',
  grpc: "Send it as metadata; with grpcurl: -H 'authorization: Bearer <key>'.",
};

/** Checks `authorization: Bearer <key>` against the master keys. */
export function bearerAuthentication(keys: MasterKeys, how: HowToSend): Authenticate {
  const refuse = (problem: string): GatewayError =>
    new GatewayError({ code: 'unauthenticated', message: `${problem} ${advice[how]}` });
  const callerOf = (key: string): Caller => {
    const principal = keys.principalOf(key);
    if (principal === undefined) throw refuse("The gateway's key is wrong.");
    return { principal };
  };
  return (authorization = [], elsewhere = []) => {
    if (authorization.length > 1) throw refuse('There are several authorization headers; one is wanted.');
    const [value] = authorization;
    if (value === undefined) return callerOf(onlyKey(elsewhere, refuse));
    const key = /^bearer +(\S+)$/i.exec(value.trim())?.[1];
    if (key === undefined) throw refuse('The authorization header holds no key of the kind Bearer.');
    return callerOf(key);
  };
}

function onlyKey(values: readonly string[], refuse: (problem: string) => GatewayError): string {
  const [key = '', ...others] = values;
  if (others.length > 0) throw refuse("The gateway's key is there more than once.");
  if (key.trim() === '') throw refuse("The gateway's key is missing.");
  return key.trim();
}
