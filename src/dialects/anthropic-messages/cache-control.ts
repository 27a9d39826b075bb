import type { Part } from '../../chat/request.js';
import type { JsonObject } from '../../chat/json.js';
import { cacheSeconds } from '../cache-time.js';

/** A cache point by its meaning; its exact form is kept in the part's native members. */
export function decodeCache(control: { ttl?: string } | null | undefined): Pick<Part, 'cache'> {
  if (control === undefined || control === null) return {};
  const seconds = cacheSeconds(control.ttl);
  return { cache: seconds === undefined ? {} : { ttlSeconds: seconds } };
}

/** A cache point for a block: an hour where it is to last longer than the usual five minutes. */
export function encodeCache({ cache }: Pick<Part, 'cache'>): JsonObject {
  if (cache === undefined) return {};
  const isLong = (cache.ttlSeconds ?? 0) > 300;
  return { cache_control: { type: 'ephemeral', ...(isLong ? { ttl: '1h' } : {}) } };
}
