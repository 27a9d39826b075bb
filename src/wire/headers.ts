/** Headers by lower-case name. */
export type HeaderMap = Record<string, string>;

/** Headers of one connection, of one body's encoding, or that bear secrets: no allow-list lets them through. */
const NEVER_PASSED = new Set([
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'cookie',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
  'x-api-key',
  'x-goog-api-key',
]);

/** The headers that an allow-list names; a `*` at the end of a name stands for any rest. */
export function pickHeaders(headers: HeaderMap, allowed: readonly string[]): HeaderMap {
  const exact = new Set(allowed.filter((name) => !name.endsWith('*')));
  const prefixes = allowed.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const picked: HeaderMap = {};
  for (const [name, value] of Object.entries(headers)) {
    if (NEVER_PASSED.has(name) || name.startsWith('x-aial-')) continue;
    if (exact.has(name) || prefixes.some((prefix) => name.startsWith(prefix))) picked[name] = value;
  }
  return picked;
}

/**
 * How long a vendor asks to wait, in milliseconds, from `retry-after-ms` or `retry-after` (seconds, or a date that is
 * compared with `nowMs`); undefined when it does not say.
 */
export function parseRetryAfter(headers: HeaderMap, nowMs?: number): number | undefined {
  const ms = Number(headers['retry-after-ms'] ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return Math.round(ms);
  const text = headers['retry-after'];
  if (text === undefined || text.trim() === '') return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds < 0 ? undefined : Math.round(seconds * 1_000);
  const date = Date.parse(text);
  return Number.isNaN(date) || nowMs === undefined ? undefined : Math.max(0, date - nowMs);
}
