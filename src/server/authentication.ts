import { GatewayError } from '../chat/error.js';
import type { MasterKeys } from './master-keys.js';

/** Who calls. */
export interface Caller {
  principal: string;
}

/** Tells who calls, by the values of `authorization`. @throws GatewayError `unauthenticated`. */
export type Authenticate = (authorization: readonly string[] | undefined) => Caller;

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
  return (authorization) => {
    if (authorization === undefined || authorization.length === 0)
      throw refuse("The gateway's key is missing.");
    const [value = '', ...others] = authorization;
    if (others.length > 0) throw refuse('There are several authorization headers; one is wanted.');
    const key = /^bearer +(\S+)$/i.exec(value.trim())?.[1];
    if (key === undefined) throw refuse('The authorization header holds no Bearer key.');
    const principal = keys.principalOf(key);
    if (principal === undefined) throw refuse("The gateway's key is wrong.");
    return { principal };
  };
}
