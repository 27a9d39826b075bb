import { GatewayError } from '../chat/error.js';

/**
 * Whether a dry run is asked for, by the header or the metadata `x-aial-dry-run`.
 * @throws GatewayError `invalid_request` for anything but true and false: a slip would cost a call.
 */
export function readDryRun(text: string): boolean {
  const value = text.trim().toLowerCase();
  if (value === 'true' || value === 'false') return value === 'true';
  const message = 'x-aial-dry-run is true or false.';
  throw new GatewayError({ code: 'invalid_request', message });
}
