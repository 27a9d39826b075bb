import { GatewayError } from '../chat/error.js';
import type { Provider } from '../providers/provider.js';
import type { Call } from './call.js';
import { noDoor } from './no-door.js';
import type { Desk } from './route.js';

/** The header by which a client allows an estimate, or refuses one that the operator allows. */
const HEADER = 'x-aial-token-estimate';

/**
 * Whether an estimate may be given where nobody counts: as the client says, else as the operator does.
 * @throws GatewayError `invalid_request` for a word that the header does not have.
 */
export function isEstimateAllowed({ clientHeaders }: Call, { options }: Desk): boolean {
  const said = clientHeaders[HEADER]?.trim().toLowerCase();
  if (said === undefined) return options.isEstimatingTokens;
  if (said === 'allow' || said === 'refuse') return said === 'allow';
  throw new GatewayError({
    code: 'invalid_request',
    message: `The header ${HEADER} is allow or refuse, not ${JSON.stringify(said.slice(0, 64))}.`,
  });
}

/** The error for a vendor that counts tokens for nobody. */
export function notCounted(provider: Provider, desk: Desk): GatewayError {
  return noDoor(provider, desk, {
    door: 'counting',
    problem: 'has no endpoint that counts tokens',
    advice: `Send the header ${HEADER}: allow for an estimate, or ask for a model of`,
  });
}
