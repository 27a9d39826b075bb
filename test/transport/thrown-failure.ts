import { GatewayError } from '../../src/chat/error.js';

/** The GatewayError that a promise is rejected with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<GatewayError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof GatewayError)) throw new Error('No GatewayError was thrown.', { cause: thrown });
  return thrown;
}
