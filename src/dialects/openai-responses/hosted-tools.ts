import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, pointerSegment, type JsonObject } from '../../chat/json.js';
import type { HostedTool } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import type { Report } from '../report.js';
import { decodeLocation } from '../user-location.js';
import { asJsonObject, defined, listAt, objectAt } from '../wire-json.js';
import { decodeMcpTool, encodeMcpTool } from './mcp-tool.js';
import { tagOf } from './names.js';

/**
 * What a tool that the vendor runs does, for vendors that have the same; its settings that are of this format only are
 * noted, with the weight of losing them.
 * From https://platform.openai.com/docs/guides/tools
 */
export function hostedTool(
  tool: Schemas['ResponseTool'],
  pointer: string,
  notes: Notes,
): HostedTool | undefined {
  const value = asJsonObject(tool);
  const rest = (read: readonly string[], weight: 'hint' | 'semantic'): void => {
    for (const [name, setting] of Object.entries(value)) {
      if (name !== 'type' && !read.includes(name))
        notes.keep(`${pointer}/${pointerSegment(name)}`, setting, weight);
    }
  };
  const type = tagOf(tool);
  if (/^web_search(?:_preview)?(?:_\d{4}_\d\d_\d\d)?$/.test(type)) return webSearch(value, pointer, notes);
  switch (type) {
    case 'code_interpreter':
      // A container of its own is what any vendor gives; one that is named holds files.
      rest(isPlainContainer(value) ? ['container'] : [], 'semantic');
      return { kind: 'code-execution' };
    case 'file_search':
      rest([], 'semantic');
      return { kind: 'file-search' };
    case 'image_generation':
      rest([], 'hint');
      return { kind: 'image-generation' };
    case 'computer':
    case 'computer_use_preview':
      rest([], 'semantic');
      return { kind: 'computer' };
    case 'mcp':
      return decodeMcpTool(value, pointer, notes);
    case 'tool_search':
      rest([], 'hint');
      return { kind: 'tool-search' };
    default:
      return undefined;
  }
}

function isPlainContainer(tool: JsonObject): boolean {
  const { container } = tool;
  if (!isJsonObject(container)) return typeof container !== 'string';
  return Object.keys(container).every((name) => name === 'type');
}

function webSearch(tool: JsonObject, pointer: string, notes: Notes): HostedTool {
  const { type: _type, filters, user_location: place, ...rest } = tool;
  for (const [name, value] of Object.entries(rest)) notes.keep(`${pointer}/${pointerSegment(name)}`, value);
  const settings = objectAt(tool, 'filters');
  for (const [name, value] of Object.entries(isJsonObject(filters) ? filters : {})) {
    if (name !== 'allowed_domains' && name !== 'blocked_domains')
      notes.keep(`${pointer}/filters/${pointerSegment(name)}`, value);
  }
  return {
    kind: 'web-search',
    ...defined({
      allowedDomains: domainsAt(settings, 'allowed_domains'),
      blockedDomains: domainsAt(settings, 'blocked_domains'),
      userLocation: decodeLocation(place),
    }),
  };
}

function domainsAt(settings: JsonObject, name: string): string[] | undefined {
  const domains = listAt(settings, name).filter((domain) => typeof domain === 'string');
  return domains.length === 0 ? undefined : domains;
}

/** A tool of another format as the one of this format that does the same; undefined where there is none. */
export function encodeHosted(hosted: HostedTool, pointer: string, report: Report): JsonObject | undefined {
  switch (hosted.kind) {
    case 'web-search':
      return encodeWebSearch(hosted, pointer, report);
    case 'code-execution':
      return { type: 'code_interpreter', container: { type: 'auto' } };
    case 'image-generation':
      return { type: 'image_generation' };
    case 'mcp':
      return encodeMcpTool(hosted, pointer, report);
    case 'web-fetch':
    case 'file-search':
    case 'computer':
    case 'tool-search':
    case 'other':
      // The policy speaks of these by the table.
      return undefined;
  }
}

function encodeWebSearch(hosted: HostedTool, pointer: string, report: Report): JsonObject {
  const { maxUses, allowedDomains, blockedDomains, userLocation } = hosted;
  const code = 'member_dropped';
  if (maxUses !== undefined) report.dropped(pointer, 'its web search has no limit of its uses', { code });
  if (blockedDomains !== undefined)
    report.dropped(pointer, 'its web search knows allowed domains, and no blocked ones', { code });
  return {
    type: 'web_search',
    ...(allowedDomains === undefined ? {} : { filters: { allowed_domains: allowedDomains } }),
    ...(userLocation === undefined ? {} : { user_location: { type: 'approximate', ...userLocation } }),
  };
}
