import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, pointerSegment, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, HostedTool, McpServer, Tool } from '../../chat/request.js';
import { bearerOf, namesOf, serverFor } from '../mcp-server.js';
import type { Notes } from '../notes.js';
import type { Report } from '../report.js';
import { asJsonObject, defined, objectAt, objectsAt, stringAt } from '../wire-json.js';
import { DIALECT } from './names.js';

type Body = Schemas['AnthropicMessageRequest'];

/** What MCP servers need. From https://platform.claude.com/docs/en/agents-and-tools/mcp-connector */
export const MCP_BETA = 'mcp-client-2025-11-20';

/** What a server is called that no toolset names: in its first form it stands alone, and says itself what is offered. */
const ALONE = 'mcp_servers';

/** The servers of a body, by their names. */
export type Servers = ReadonlyMap<string, McpServer>;

/** The servers that toolsets may name. The member as a whole is kept for this format itself. */
export function decodeServers({ mcp_servers: servers = [] }: Body, notes: Notes): Servers {
  const known = new Map<string, McpServer>();
  for (const [index, each] of servers.entries()) {
    const pointer = `/mcp_servers/${index}`;
    notes.rest(each, pointer, ['type', 'name', 'url', 'authorization_token', 'tool_configuration']);
    const server = asJsonObject(each);
    const [label, url] = [stringAt(server, 'name'), stringAt(server, 'url')];
    if (label === undefined || url === undefined || server['type'] !== 'url')
      notes.keep(pointer, each, 'semantic');
    else
      known.set(label, {
        label,
        url,
        ...defined({ authorization: stringAt(server, 'authorization_token') }),
      });
  }
  return known;
}

interface Placed {
  pointer: string;
  tool: Tool;
}

/** The servers that no toolset names, each as a tool. */
export function serversAlone({ mcp_servers, tools }: Body, servers: Servers, notes: Notes): Placed[] {
  const named = new Set((tools ?? []).map((tool) => asJsonObject(tool)['mcp_server_name']));
  return (mcp_servers ?? []).flatMap((each, index) => {
    const value = asJsonObject(each);
    const pointer = `/mcp_servers/${index}`;
    const place = `${pointer}/tool_configuration`;
    const server = servers.get(stringAt(value, 'name') ?? '');
    if (server === undefined) return [];
    if (named.has(server.label)) {
      notes.keep(place, value['tool_configuration'], 'semantic');
      return [];
    }
    const { enabled: isEnabled, allowed_tools: allowed, ...others } = objectAt(value, 'tool_configuration');
    for (const [name, setting] of Object.entries(others))
      notes.keep(`${place}/${pointerSegment(name)}`, setting);
    if (isEnabled === false) {
      notes.keep(pointer, each, 'hint', 'its tools are not offered');
      return [];
    }
    const allowedTools = namesOf(allowed);
    if (allowedTools === undefined) notes.keep(`${place}/allowed_tools`, allowed, 'semantic');
    const hosted: HostedTool = { kind: 'mcp', server: { ...server, ...defined({ allowedTools }) } };
    return [{ pointer, tool: { type: 'provider', dialect: DIALECT, name: ALONE, value, hosted } }];
  });
}

/** Whether a tool is a server that no toolset names, which has no place among the tools of this format. */
export function isServerAlone({ type, name }: Tool): boolean {
  return type === 'provider' && name === ALONE;
}

/** The tools of a server: all, all but some, or some. */
export function decodeToolset(
  toolset: JsonObject,
  pointer: string,
  { servers, notes }: { servers: Servers; notes: Notes },
): HostedTool {
  const { type: _type, mcp_server_name: name, cache_control: _mark, ...settings } = toolset;
  const { default_config: _usual, configs: _configs, ...others } = settings;
  for (const [member, value] of Object.entries(others))
    notes.keep(`${pointer}/${pointerSegment(member)}`, value, 'hint');
  const usual = objectAt(toolset, 'default_config');
  noteConfig(usual, `${pointer}/default_config`, notes);
  const allowedTools: string[] = [];
  for (const [tool, config] of Object.entries(objectAt(toolset, 'configs'))) {
    const place = `${pointer}/configs/${pointerSegment(tool)}`;
    const isOffered = isJsonObject(config) ? (config['enabled'] ?? usual['enabled'] ?? true) : true;
    if (isJsonObject(config)) noteConfig(config, place, notes);
    if (isOffered !== false) allowedTools.push(tool);
    // No other vendor can be told which tools of a server are not to be used.
    else if (usual['enabled'] !== false) notes.keep(`${place}/enabled`, false, 'semantic');
  }
  const server = typeof name === 'string' ? servers.get(name) : undefined;
  if (server === undefined) return { kind: 'mcp' };
  return { kind: 'mcp', server: usual['enabled'] === false ? { ...server, allowedTools } : server };
}

function noteConfig(config: JsonObject, pointer: string, notes: Notes): void {
  for (const [name, value] of Object.entries(config)) {
    const place = `${pointer}/${pointerSegment(name)}`;
    if (name === 'defer_loading' && value === false) notes.form(place, false);
    else if (name !== 'enabled') notes.keep(place, value, 'hint');
  }
}

/** The toolset for a server of another format. */
export function encodeToolset(hosted: HostedTool, pointer: string, report: Report): JsonObject | undefined {
  const server = serverFor(hosted, { pointer, report });
  if (server === undefined) return undefined;
  const { label, allowedTools, description } = server;
  const { others } = bearerOf(server);
  if (others.length > 0) {
    const note = 'it sends no headers to an MCP server but a bearer token, which is authorization';
    report.refuse(pointer, note);
  }
  if (description !== undefined)
    report.dropped(pointer, 'it has no description of MCP servers', { code: 'member_dropped' });
  const configs = allowedTools?.map((name): [string, JsonObject] => [name, { enabled: true }]);
  return {
    type: 'mcp_toolset',
    mcp_server_name: label,
    ...(configs === undefined
      ? {}
      : { default_config: { enabled: false }, configs: Object.fromEntries(configs) }),
  };
}

/** The member `mcp_servers` for the toolsets that were written. */
export function encodeServers({ tools }: ChatRequest, written: readonly JsonObject[]): JsonObject {
  // Most requests have no tool of a vendor's at all.
  if (!tools.some(({ type }) => type === 'provider')) return {};
  const named = new Set(written.map((tool) => tool['mcp_server_name']));
  const servers = tools.flatMap((tool) => {
    const server = tool.type === 'provider' ? tool.hosted?.server : undefined;
    if (server === undefined || !named.delete(server.label)) return [];
    const { label, url } = server;
    return [{ type: 'url', name: label, url, ...defined({ authorization_token: bearerOf(server).token }) }];
  });
  return servers.length === 0 ? {} : { mcp_servers: servers };
}

/** Whether a body has servers in the form that `MCP_BETA` is of. */
export function hasToolset(body: JsonObject): boolean {
  return objectsAt(body, 'tools').some(({ type }) => type === 'mcp_toolset');
}
