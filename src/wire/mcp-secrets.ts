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
  return masked(body, { mask, isServer: false, depth: 0 });
}

interface Place {
  mask: string;
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
    if (isServer && isSecret(name, member)) return [[name, hidden(member, place.mask)]];
    return [[name, masked(member, { mask: place.mask, isServer: places.has(name), depth })]];
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

function hidden(value: JsonValue, mask: string): JsonValue {
  return isJsonObject(value) ? asObject(Object.keys(value).map((name) => [name, mask])) : mask;
}
