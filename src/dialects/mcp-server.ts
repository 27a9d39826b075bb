import { isJsonObject, type JsonObject, type JsonValue } from '../chat/json.js';
import type { HostedTool, McpServer } from '../chat/request.js';
import type { Vendor } from './dialect.js';
import type { Report } from './report.js';
import { listAt } from './wire-json.js';

/** Where a server stands in the client's body, and what the vendor does with it. */
interface ServerPlace {
  pointer: string;
  report: Report;
  /** Whether the vendor can be told to ask before it calls a tool. */
  isAskedFirst?: boolean;
}

/**
 * The server of a tool, for a client of another format than the vendor's: undefined where it cannot be sent, which is
 * reported. Vendors differ in what an empty list of tools means, so a server with none is left out.
 */
export function serverFor(
  { server }: HostedTool,
  { pointer, report, isAskedFirst = false }: ServerPlace,
): McpServer | undefined {
  if (server === undefined) {
    report.refuse(pointer, 'it takes MCP servers by their addresses');
    return undefined;
  }
  if (server.asksFirst === true && !isAskedFirst)
    report.refuse(
      pointer,
      'it calls the tools of an MCP server without asking first; take them so by require_approval: "never"',
    );
  if (server.allowedTools?.length !== 0) return server;
  report.dropped(pointer, 'no tool of the server is allowed', { code: 'member_dropped' });
  return undefined;
}

/** The token that a server is asked with, from whichever place it stands in, and the names of the headers beside it. */
export function bearerOf({ authorization, headers = {} }: McpServer): {
  token: string | undefined;
  others: string[];
} {
  const names = Object.keys(headers);
  const name = authorization === undefined ? names.find(isAuthorization) : undefined;
  const token = name === undefined ? undefined : /^Bearer +(\S+)$/i.exec(headers[name] ?? '')?.[1];
  return {
    token: authorization ?? token,
    others: token === undefined ? names : names.filter((each) => each !== name),
  };
}

/** All headers that a server is asked with; undefined where two say who asks. */
export function headersOf({ authorization, headers = {} }: McpServer): Record<string, string> | undefined {
  if (authorization === undefined) return headers;
  if (Object.keys(headers).some(isAuthorization)) return undefined;
  return { ...headers, Authorization: `Bearer ${authorization}` };
}

function isAuthorization(name: string): boolean {
  return name.toLowerCase() === 'authorization';
}

/** The object if all its members are texts. */
export function textsOf(value: JsonValue | undefined): Record<string, string> | undefined {
  if (!isJsonObject(value)) return undefined;
  const texts = Object.entries(value).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
  return texts.length === Object.keys(value).length ? Object.fromEntries(texts) : undefined;
}

/** The list if it is one of texts only. */
export function namesOf(value: JsonValue | undefined): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.filter((name) => typeof name === 'string');
  return names.length === value.length ? names : undefined;
}

/** A vendor of Responses that asks nobody before it calls a tool, and takes no word about it. */
export function withoutApproval(vendor: Vendor): Vendor {
  return {
    ...vendor,
    encodeRequest(request, target) {
      const encoded = vendor.encodeRequest(request, target);
      if (request.source?.dialect === vendor.id) return encoded;
      const tools = listAt(encoded.body, 'tools').map(unasked);
      return tools.length === 0 ? encoded : { ...encoded, body: { ...encoded.body, tools } };
    },
  };
}

function unasked(tool: JsonValue): JsonValue {
  if (!isJsonObject(tool) || tool['type'] !== 'mcp') return tool;
  const { require_approval: _approval, ...rest }: JsonObject = tool;
  return rest;
}
