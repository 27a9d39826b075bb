import { GatewayError } from '../chat/error.js';
import type { MasterKeys } from './master-keys.js';

/** Who calls. */
export interface Caller {
  principal: string;
}

/**
 * Tells who calls, by the values of `authorization` or, without it, by those of the other places where the operation
 * takes the key. `usualHeader` is where the clients of the operation's format put it, for the advice.
 * @throws GatewayError `unauthenticated`.
 */
export type Authenticate = (
  authorization: readonly string[] | undefined,
  elsewhere?: readonly string[],
  usualHeader?: string,
) => Caller;

/** How a caller is told to send the key. */
export type HowToSend = 'http' | 'grpc';

const advice: Record<HowToSend, string> = {
  http: 'Send it as "Authorization: Bearer <key>".',
  grpc: "Send it as metadata; with grpcurl: -H 'authorization: Bearer <key>'.",
};

/** Where the key goes; first the header that the SDK of the client's format uses. */
function adviceFor(how: HowToSend, usualHeader: string | undefined): string {
  if (usualHeader === undefined) return advice[how];
  return `Send it as "${usualHeader}: <key>", or as "Authorization: Bearer <key>".`;
}

/** Checks `authorization: Bearer <key>` against the master keys. */
export function bearerAuthentication(keys: MasterKeys, how: HowToSend): Authenticate {
  return (authorization = [], elsewhere = [], usualHeader) => {
    const refuse = (problem: string): GatewayError =>
      new GatewayError({
        code: 'unauthenticated',
        message: `${problem} ${adviceFor(how, usualHeader)}`,
      });
    const callerOf = (key: string): Caller => {
      const principal = keys.principalOf(key);
      if (principal === undefined) throw refuse("The gateway's key is wrong.");
      return { principal };
    };
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
