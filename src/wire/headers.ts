/** Headers by lower-case name. */
export type HeaderMap = Record<string, string>;

/** Headers of one connection or of one body's encoding: no allow-list lets them through. */
const HOP_BY_HOP = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authentication-info',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'www-authenticate',
]);

/** Headers that bear secrets, by the end of their names: `set-cookie`, `x-goog-api-key`, `proxy-authorization`. */
const SECRET = /(?:^|-)(?:authorization|cookie2?|api-?key)$/;

/**
 * The headers that an allow-list names; a `*` at the end of a name stands for any rest. Never among them: secrets, our
 * own `x-aial-` headers, and those of the connection, which are also all that its `connection` header names.
 */
export function pickHeaders(headers: HeaderMap, allowed: readonly string[]): HeaderMap {
  const { exact, prefixes } = allowListOf(allowed);
  let ofConnection: ReadonlySet<string> | undefined;
  const picked: HeaderMap = {};
  for (const written in headers) {
    const name = written.toLowerCase();
    if (!exact.has(name) && !prefixes.some((prefix) => name.startsWith(prefix))) continue;
    if (HOP_BY_HOP.has(name) || SECRET.test(name) || name.startsWith('x-aial-')) continue;
    ofConnection ??= connectionNames(headers);
    const value = headers[written];
    if (value !== undefined && !ofConnection.has(name)) picked[name] = value;
  }
  return picked;
}

interface AllowList {
  exact: ReadonlySet<string>;
  prefixes: readonly string[];
}

/** Each provider has one list for all its calls. */
const allowLists = new WeakMap<readonly string[], AllowList>();

function allowListOf(allowed: readonly string[]): AllowList {
  const known = allowLists.get(allowed);
  if (known !== undefined) return known;
  const names = allowed.map((name) => name.toLowerCase());
  const list: AllowList = {
    exact: new Set(names.filter((name) => !name.endsWith('*'))),
    prefixes: names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)),
  };
  allowLists.set(allowed, list);
  return list;
}

/** RFC 9110, 7.6.1: a header that `connection` names is for the next hop only. */
function connectionNames(headers: HeaderMap): Set<string> {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === 'connection')?.[1] ?? '';
  return new Set(value.split(',').map((name) => name.trim().toLowerCase()));
}

const HTTP_DATE = /^[A-Z][a-z]+,? .*\d{2}:\d{2}:\d{2}/;

/**
 * How long a vendor asks to wait, in milliseconds, from `retry-after-ms` or `retry-after` (seconds, or a date that is
 * compared with `nowMs`, or without it with the reply's own `date`); undefined when it does not say.
 */
export function parseRetryAfter(headers: HeaderMap, nowMs?: number): number | undefined {
  const ms = decimal(headers['retry-after-ms']);
  if (ms !== undefined) return Math.round(ms);
  const text = headers['retry-after'];
  const seconds = decimal(text);
  if (seconds !== undefined) return Math.round(seconds * 1_000);
  const date = httpDate(text);
  const now = nowMs ?? httpDate(headers['date']);
  return date === undefined || now === undefined ? undefined : Math.max(0, date - now);
}

/** Digits with or without a fraction. Number() would also take an empty text, hexadecimal and exponents. */
function decimal(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,12}(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/** Date.parse alone finds dates in words and bare numbers. */
function httpDate(text: string | undefined): number | undefined {
  if (text === undefined || !HTTP_DATE.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}
