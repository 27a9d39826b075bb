import { isJsonObject, pointerSegment, type JsonObject } from '../../chat/json.js';
import type { HostedTool, McpServer } from '../../chat/request.js';
import { namesOf, serverFor, textsOf } from '../mcp-server.js';
import type { Notes } from '../notes.js';
import type { Report } from '../report.js';
import { defined, stringAt } from '../wire-json.js';

/** What other vendors have too. */
const read = new Set(['type', 'server_label', 'server_url', 'authorization', 'server_description']);

/**
 * The MCP server of a tool. A connector or a tunnel is reached by this vendor alone; approval is asked for unless the
 * tool says `never`.
 * From https://platform.openai.com/docs/guides/tools-connectors-mcp
 */
export function decodeMcpTool(tool: JsonObject, pointer: string, notes: Notes): HostedTool {
  const { headers, allowed_tools: allowed, require_approval: approval, ...others } = tool;
  for (const [name, value] of Object.entries(others)) {
    if (!read.has(name))
      notes.keep(`${pointer}/${pointerSegment(name)}`, value, name === 'defer_loading' ? 'hint' : 'semantic');
  }
  const texts = textsOf(headers);
  if (texts === undefined) notes.keep(`${pointer}/headers`, headers, 'semantic');
  const [label, url] = [stringAt(tool, 'server_label'), stringAt(tool, 'server_url')];
  const allowedTools = decodeAllowed(allowed, `${pointer}/allowed_tools`, notes);
  if (label === undefined || url === undefined) return { kind: 'mcp' };
  const server: McpServer = {
    label,
    url,
    ...defined({
      authorization: stringAt(tool, 'authorization'),
      headers: texts,
      allowedTools,
      description: stringAt(tool, 'server_description'),
    }),
    ...(approval === 'never' ? {} : { asksFirst: true }),
  };
  return { kind: 'mcp', server };
}

/** A list of names, or a filter by names and by whether a tool only reads. */
function decodeAllowed(
  allowed: JsonObject[string] | undefined,
  pointer: string,
  notes: Notes,
): string[] | undefined {
  if (!isJsonObject(allowed)) {
    const names = namesOf(allowed);
    if (names === undefined) notes.keep(pointer, allowed, 'semantic');
    return names;
  }
  const { tool_names: list, ...others } = allowed;
  for (const [name, value] of Object.entries(others))
    notes.keep(`${pointer}/${pointerSegment(name)}`, value, 'semantic');
  const names = namesOf(list);
  if (names === undefined) notes.keep(`${pointer}/tool_names`, list, 'semantic');
  return names;
}

/** A server of another format, whose vendor asks nobody before it calls a tool. */
export function encodeMcpTool(hosted: HostedTool, pointer: string, report: Report): JsonObject | undefined {
  const server = serverFor(hosted, { pointer, report, isAskedFirst: true });
  if (server === undefined) return undefined;
  const { label, url, authorization, headers, allowedTools, description, asksFirst } = server;
  return {
    type: 'mcp',
    server_label: label,
    server_url: url,
    ...defined({ server_description: description, authorization, headers, allowed_tools: allowedTools }),
    require_approval: asksFirst === true ? 'always' : 'never',
  };
}
