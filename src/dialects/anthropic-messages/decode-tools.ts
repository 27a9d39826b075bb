import type { Schemas } from '../../../generated/openapi.js';
import { pointerSegment } from '../../chat/json.js';
import type { HostedKind, HostedTool, Tool } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { decodeLocation } from '../user-location.js';
import { asJson, asJsonObject, defined } from '../wire-json.js';
import { describeClientTool, type ClientTool } from './client-tools.js';
import { decodeServers, decodeToolset, serversAlone } from './mcp-servers.js';
import { DIALECT, nativeForm, tagOf } from './names.js';

type WireTool = Schemas['AnthropicTool'];
type Function = Schemas['AnthropicFunctionTool'];
type ProviderTool = Exclude<WireTool, Function>;
type WebSearch = Schemas['AnthropicWebSearchTool'];
type WebFetch = Schemas['AnthropicWebFetchTool'];

/** The tools of a body. From https://platform.claude.com/docs/en/agents-and-tools/tool-use/overview */
export function decodeTools(body: Schemas['AnthropicMessageRequest'], notes: Notes): Tool[] {
  const { tools } = body;
  if (tools?.length === 0) notes.form('/tools', tools);
  const servers = decodeServers(body, notes);
  const declared = (tools ?? []).map((tool, index) => {
    const pointer = `/tools/${index}`;
    if (isFunction(tool)) return { pointer, tool: decodeFunction(tool, pointer, notes) };
    if (tool.type !== 'mcp_toolset') return { pointer, tool: decodeNamed(tool, pointer, notes) };
    notes.keep(`${pointer}/cache_control`, tool.cache_control, 'bookkeeping');
    const hosted = decodeToolset(asJsonObject(tool), pointer, { servers, notes });
    return { pointer, tool: providerTool(tool, hosted) };
  });
  const all = [...declared, ...serversAlone(body, servers, notes)];
  for (const [index, { pointer }] of all.entries()) notes.pointers[`tool ${index}`] = pointer;
  return all.map(({ tool }) => tool);
}

function providerTool(tool: ProviderTool, hosted: HostedTool): Tool {
  return { type: 'provider', dialect: DIALECT, name: tagOf(tool), value: asJsonObject(tool), hosted };
}

/** A function need not say that it is one. */
function isFunction(tool: WireTool): tool is Function {
  const { type } = tool;
  return type === undefined || type === null || type === 'custom';
}

function decodeFunction(tool: Function, pointer: string, notes: Notes): Tool {
  notes.rest(tool, pointer, [
    'type',
    'name',
    'description',
    'input_schema',
    'strict',
    'cache_control',
    'allowed_callers',
    'defer_loading',
    'eager_input_streaming',
    'input_examples',
  ]);
  notes.form(`${pointer}/type`, tool.type);
  noteSettings(tool, pointer, notes);
  notes.keep(`${pointer}/eager_input_streaming`, tool.eager_input_streaming, 'hint');
  notes.keep(`${pointer}/input_examples`, tool.input_examples, 'hint');
  const { name, description, input_schema: schema, strict: isStrict } = tool;
  return {
    type: 'function',
    name,
    ...defined({ description, isStrict }),
    schema: asJsonObject(schema),
  };
}

interface Settings {
  cache_control?: unknown;
  allowed_callers?: readonly string[];
  defer_loading?: boolean;
}

/** What only this vendor knows of a tool. */
function noteSettings(tool: Settings, pointer: string, notes: Notes): void {
  const { allowed_callers: callers, defer_loading: isDeferred } = tool;
  notes.keep(`${pointer}/cache_control`, tool.cache_control, 'bookkeeping');
  // The model itself may call it: so it is without the member.
  const isUsual = callers?.includes('direct') === true;
  notes.keep(`${pointer}/allowed_callers`, callers, isUsual ? 'hint' : 'semantic');
  if (isDeferred === false) notes.form(`${pointer}/defer_loading`, false);
  else notes.keep(`${pointer}/defer_loading`, isDeferred, 'hint');
}

/** A tool that this vendor's models know by its type: one that the client runs is a function to any other. */
function decodeNamed(tool: ProviderTool, pointer: string, notes: Notes): Tool {
  switch (tool.type) {
    case 'bash_20241022':
    case 'bash_20250124':
    case 'text_editor_20241022':
    case 'text_editor_20250124':
    case 'text_editor_20250429':
    case 'text_editor_20250728':
    case 'memory_20250818':
      return decodeClientTool(tool, pointer, notes);
    default:
      return decodeProviderTool(tool, pointer, notes);
  }
}

function decodeClientTool(tool: ClientTool, pointer: string, notes: Notes): Tool {
  // Whoever does not know it is told what it is, and the client that it was so.
  notes.keep(`${pointer}/type`, tool.type, 'hint');
  noteSettings(tool, pointer, notes);
  notes.keep(`${pointer}/input_examples`, tool.input_examples, 'hint');
  if ('max_characters' in tool) notes.keep(`${pointer}/max_characters`, tool.max_characters, 'hint');
  return {
    type: 'function',
    name: tool.name,
    ...describeClientTool(tool),
    ...defined({ isStrict: tool.strict }),
    ...nativeForm({ whole: tool }),
  };
}

const hostedKinds: readonly [RegExp, HostedKind][] = [
  [/^web_search/, 'web-search'],
  [/^web_fetch/, 'web-fetch'],
  [/^code_execution/, 'code-execution'],
  [/^computer/, 'computer'],
];

function decodeProviderTool(tool: ProviderTool, pointer: string, notes: Notes): Tool {
  const name = tagOf(tool);
  const kind = hostedKinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
  notes.keep(`${pointer}/strict`, asJsonObject(tool)['strict'], 'hint');
  const settings = hostedSettings(tool, pointer, notes);
  if (kind !== 'other' && kind !== 'computer') noteOthers(asJsonObject(tool), settings, pointer, notes);
  return providerTool(tool, { kind, ...settings });
}

/** Members that are not read of a tool that others have, too: such as a newer version has, or all of one not known. */
function noteOthers(
  tool: ReturnType<typeof asJsonObject>,
  settings: Omit<HostedTool, 'kind'>,
  pointer: string,
  notes: Notes,
): void {
  const isRead = Object.keys(settings).length > 0;
  for (const [name, value] of Object.entries(tool)) {
    if (readAlways.has(name) || (isRead && readOfKnown.has(name))) continue;
    notes.keep(`${pointer}/${pointerSegment(name)}`, value, 'hint');
  }
}

const readAlways = new Set(['type', 'name', 'strict', 'cache_control', 'allowed_callers', 'defer_loading']);
const readOfKnown = new Set([
  'max_uses',
  'allowed_domains',
  'blocked_domains',
  'user_location',
  'max_content_tokens',
  'citations',
  'use_cache',
]);

/** Settings that other vendors have too; those that they have not are noted. */
function hostedSettings(tool: ProviderTool, pointer: string, notes: Notes): Omit<HostedTool, 'kind'> {
  switch (tool.type) {
    case 'web_search_20250305':
    case 'web_search_20260209':
    case 'web_search_20260318':
      noteSettings(tool, pointer, notes);
      return {
        ...siteSettings(tool),
        ...defined({ userLocation: decodeLocation(asJson(tool.user_location)) }),
      };
    case 'web_fetch_20250910':
    case 'web_fetch_20260209':
    case 'web_fetch_20260309':
    case 'web_fetch_20260318':
      noteSettings(tool, pointer, notes);
      notes.keep(`${pointer}/max_content_tokens`, tool.max_content_tokens, 'hint');
      notes.keep(`${pointer}/citations`, tool.citations, 'hint');
      notes.keep(`${pointer}/use_cache`, tool.use_cache, 'hint');
      return siteSettings(tool);
    default:
      noteHosted(asJsonObject(tool), pointer, notes);
      return {};
  }
}

/** What the rarer tools have of what only this vendor knows. */
function noteHosted(tool: ReturnType<typeof asJsonObject>, pointer: string, notes: Notes): void {
  notes.keep(`${pointer}/cache_control`, tool['cache_control'], 'bookkeeping');
  for (const name of ['allowed_callers', 'defer_loading'])
    notes.keep(`${pointer}/${name}`, tool[name], 'hint');
}

function siteSettings({
  max_uses: maxUses,
  allowed_domains: allowed,
  blocked_domains: blocked,
}: WebSearch | WebFetch): Omit<HostedTool, 'kind'> {
  return defined({
    maxUses: maxUses ?? undefined,
    allowedDomains: allowed ?? undefined,
    blockedDomains: blocked ?? undefined,
  });
}
