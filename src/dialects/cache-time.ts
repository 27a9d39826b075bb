import { lookUp } from '../chat/look-up.js';

const ttlSeconds: Partial<Record<string, number>> = { '5m': 300, '1h': 3_600 };

/** How long a cache point lasts, by the word for it; undefined for a word that is not known, and without one. */
export function cacheSeconds(ttl: string | null | undefined): number | undefined {
  return lookUp(ttlSeconds, ttl ?? undefined);
}
