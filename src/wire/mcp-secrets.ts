import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';

/** Members that hold an MCP server, or what it is reached by, in the formats that have one. */
const places = new Set(['mcp_servers', 'mcpServers', 'streamableHttpTransport', 'streamable_http_transport']);

const tokens = new Set(['authorization', 'authorization_token']);

/** Servers stand far above it, in lists of requests too; what lies deeper is somebody's text. */
const MAX_DEPTH = 16;

/**
 * A body of any format, for people to look at: tokens and headers of MCP servers are masked. The very same value where
 * there are none.
 */
export function withoutServerSecrets(body: JsonValue, mask: string): JsonValue {
  return masked(body, { hide: () => mask, isServer: false, depth: 0 });
}

/** The tokens and the contents of headers that a body names for MCP servers, without the word that goes before a token. */
export function serverSecretsOf(body: JsonValue): string[] {
  const found: string[] = [];
  const hide = (secret: JsonValue): string => {
    if (typeof secret === 'string') found.push(secret.replace(/^Bearer\s+/i, ''));
    return '';
  };
  masked(body, { hide, isServer: false, depth: 0 });
  return found;
}

interface Place {
  /** What stands where a secret was. */
  hide: (secret: JsonValue) => string;
  isServer: boolean;
  depth: number;
}

function masked(value: JsonValue, place: Place): JsonValue {
  const depth = place.depth + 1;
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => masked(item, { ...place, depth }));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const isServer = place.isServer || value['type'] === 'mcp';
  const members = Object.entries(value).flatMap(([name, member]): [string, JsonValue][] => {
    if (member === undefined) return [];
    if (isServer && isSecret(name, member)) return [[name, hidden(member, place.hide)]];
    return [[name, masked(member, { hide: place.hide, isServer: places.has(name), depth })]];
  });
  return members.some(([name, member]) => member !== value[name]) ? asObject(members) : value;
}

/** A member that is called `__proto__` is one like any other. */
function asObject(members: [string, JsonValue][]): JsonObject {
  return Object.fromEntries(members);
}

function isSecret(name: string, value: JsonValue): boolean {
  return (tokens.has(name) && typeof value === 'string') || (name === 'headers' && isJsonObject(value));
}

function hidden(value: JsonValue, hide: Place['hide']): JsonValue {
  if (!isJsonObject(value)) return hide(value);
  return asObject(Object.entries(value).map(([name, secret]) => [name, hide(secret ?? null)]));
}
