import { GatewayError } from '../chat/error.js';

/** Query members that would put a key into a URL, and so into logs. */
const SECRET_QUERY = new Set(['key', 'access_token', 'api_key', 'api-key', 'apikey', 'oauth_token']);

/** URLs that were made before, by base URL and path: a vendor has few paths, and a call has no time for two parsers. */
const joined = new WeakMap<URL, Map<string, URL>>();
const MAX_JOINED = 1_000;
const MAX_KEPT_LENGTH = 256;

/**
 * Puts a path, and its query if it has one, below a base URL, which it cannot leave. A version that the base URL ends in
 * may be repeated at the start of the path: it is there once.
 * @throws GatewayError `invalid_request` at `/path` for anything that could lead elsewhere, and for keys in the query.
 */
export function joinUpstreamPath(baseUrl: URL, path: string): Readonly<URL> {
  const known = joined.get(baseUrl) ?? new Map<string, URL>();
  joined.set(baseUrl, known);
  const found = known.get(path);
  if (found !== undefined) return found;
  const url = join(baseUrl, path);
  if (path.length <= MAX_KEPT_LENGTH) {
    if (known.size >= MAX_JOINED) known.clear();
    known.set(path, url);
  }
  return url;
}

function join(baseUrl: URL, path: string): URL {
  const [pathname = '', ...queries] = path.split('?');
  checkPath(pathname);
  const query = queries.join('?');
  checkQuery(query);
  const base = baseUrl.pathname.replace(/\/+$/, '');
  const version = /\/v\d[\w.]*$/.exec(base)?.[0];
  const isRepeated = version !== undefined && (pathname === version || pathname.startsWith(`${version}/`));
  const below = isRepeated ? pathname.slice(version.length) : pathname;
  const url = new URL(baseUrl);
  url.pathname = `${base}${below}`;
  url.search = query === '' ? '' : `?${query}`;
  url.hash = '';
  if (url.origin !== baseUrl.origin || !(url.pathname === base || url.pathname.startsWith(`${base}/`))) {
    throw badPath('it leads away from the base URL');
  }
  return url;
}

function checkPath(pathname: string): void {
  if (!pathname.startsWith('/') || pathname.startsWith('//')) throw badPath('it has to begin with one slash');
  // Printable ASCII without space, quotes, backslash and number sign; all else has to be percent-encoded.
  if (!/^[\w\-.~!$&'()*+,;=:@/%]*$/.test(pathname)) throw badPath('a character in it is not allowed there');
  // Encoded dots, slashes, backslashes, percent signs, question marks, number signs and control characters: a server
  // may decode them a second time.
  if (/%(?:2e|2f|5c|25|3f|23|[01][0-9a-f]|7f)/i.test(pathname))
    throw badPath('it encodes what would change where it leads');
  if (!isDecodable(pathname)) throw badPath('a percent sign in it does not encode UTF-8');
  // Java servers read "..;" as "..": what follows the semicolon is a parameter to them.
  if (pathname.split('/').some((segment) => /^\.\.?(?:;|$)/.test(segment))) throw badPath('it climbs up');
}

/** False for lone percent signs, and for overlong UTF-8 such as `%c0%ae`, which old decoders take for a dot. */
function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function checkQuery(query: string): void {
  if (!/^[\w\-.~!$&'()*+,;=:@/?%]*$/.test(query))
    throw badPath('a character in its query is not allowed there');
  // Some servers part members by semicolons, too; Google reads its own members with a dollar sign before them, too.
  for (const name of new URLSearchParams(query.replaceAll(';', '&')).keys()) {
    if (SECRET_QUERY.has(name.trim().toLowerCase().replace(/^\$/, '')))
      throw badPath('keys do not belong in its query; send them in a header');
  }
}

function badPath(problem: string): GatewayError {
  return new GatewayError({
    code: 'invalid_request',
    message: `This path cannot be used: ${problem}.`,
    pointer: '/path',
  });
}
