import { GatewayError } from '../chat/error.js';
import { isJsonObject, pointerSegment, type JsonObject } from '../chat/json.js';

/**
 * Puts a caller's own members for one vendor into its body, objects member by member, all else replaced.
 * @throws GatewayError `invalid_request` for members that are the gateway's to set.
 */
export function mergeProviderOptions(
  body: JsonObject,
  options: JsonObject | undefined,
  reserved: readonly string[],
): void {
  for (const [name, value] of Object.entries(options ?? {})) {
    if (reserved.includes(name) || name === '__proto__') {
      const message = `provider_options cannot replace ${name}. Set it in the request itself.`;
      throw new GatewayError({
        code: 'invalid_request',
        message,
        pointer: `/provider_options/${pointerSegment(name)}`,
      });
    }
    const current = body[name];
    body[name] = isJsonObject(current) && isJsonObject(value) ? { ...current, ...value } : value;
  }
}
