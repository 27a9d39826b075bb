import { pointerSegment, type JsonObject } from '../../chat/json.js';
import type { HostedTool } from '../../chat/request.js';
import { headersOf, serverFor, textsOf } from '../mcp-server.js';
import type { Notes } from '../notes.js';
import type { Report } from '../report.js';
import { defined, objectAt, stringAt } from '../wire-json.js';

/** How long it is waited for, and how it ends, is this vendor's own. */
const read = new Set(['url', 'headers']);

/**
 * An MCP server of a tool.
 * From https://ai.google.dev/api/caching#McpServer
 */
export function decodeServer(server: JsonObject, pointer: string, notes: Notes): HostedTool {
  const { name: _name, streamableHttpTransport: _transport, ...others } = server;
  for (const [name, value] of Object.entries(others)) notes.keep(`${pointer}/${pointerSegment(name)}`, value);
  const place = `${pointer}/streamableHttpTransport`;
  const transport = objectAt(server, 'streamableHttpTransport');
  for (const [name, value] of Object.entries(transport)) {
    if (!read.has(name)) notes.keep(`${place}/${pointerSegment(name)}`, value);
  }
  const { headers: said } = transport;
  const headers = textsOf(said);
  if (headers === undefined) notes.keep(`${place}/headers`, said, 'semantic');
  const url = stringAt(transport, 'url');
  if (url === undefined) return { kind: 'mcp' };
  // Here a server needs no name, elsewhere it does.
  const label = stringAt(server, 'name') ?? `mcp${pointer.replaceAll(/\D+/g, '_')}`;
  return { kind: 'mcp', server: { label, url, ...defined({ headers }) } };
}

/** A server of another format; this one offers all of its tools to the model. */
export function encodeServer(hosted: HostedTool, pointer: string, report: Report): JsonObject[] {
  const server = serverFor(hosted, { pointer, report });
  if (server === undefined) return [];
  const headers = headersOf(server);
  if (headers === undefined)
    report.refuse(pointer, 'the server has a token and a header that says who asks: send one of them');
  if (server.allowedTools !== undefined)
    report.refuse(pointer, 'it offers all tools of an MCP server to the model, not some');
  if (server.description !== undefined)
    report.dropped(pointer, 'it has no description of MCP servers', { code: 'member_dropped' });
  const hasHeaders = headers !== undefined && Object.keys(headers).length > 0;
  const transport = { url: server.url, ...(hasHeaders ? { headers } : {}) };
  return [{ mcpServers: [{ name: server.label, streamableHttpTransport: transport }] }];
}
