import { isJsonObject, type JsonObject } from '../chat/json.js';
import type { Part, Tool } from '../chat/request.js';
import type { NarrowFormat } from '../dialects/dialect.js';
import { stringAt } from '../dialects/wire-json.js';

/**
 * What of the Responses format xAI answers with 422 or 400 ("unknown variant", "Argument not supported"), as users of
 * Codex report it; what is not known to be refused passes, for xAI to judge.
 * From https://docs.x.ai/docs/guides/tools/overview
 */
const refusedTools = new Set(['custom', 'namespace', 'tool_search']);
/** Settings of `web_search` that OpenAI alone has. */
const refusedSettings = ['external_web_access', 'search_content_types'];
const refusedItems = new Set([
  'additional_tools',
  'custom_tool_call',
  'custom_tool_call_output',
  'tool_search_call',
  'tool_search_output',
]);

/** xAI's Responses, which Codex speaks more words of than xAI knows. */
export const xaiResponses: NarrowFormat = {
  strangeIn: ({ tools, input }) =>
    firstOf(tools, strangeTool) ?? (Array.isArray(input) ? firstOf(input, strangeItem) : undefined),
  estrange: ({ source: _source, ...request }) => ({
    ...request,
    tools: request.tools.map(foreignTool),
    messages: request.messages.map((message) => ({ ...message, parts: message.parts.map(foreignPart) })),
  }),
};

function firstOf(list: unknown, find: (entry: JsonObject) => string | undefined): string | undefined {
  for (const entry of Array.isArray(list) ? list : []) {
    const found = isJsonObject(entry) ? find(entry) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function strangeTool(tool: JsonObject): string | undefined {
  const type = stringAt(tool, 'type') ?? '';
  if (refusedTools.has(type)) return `tools of the type ${type}`;
  const setting = refusedSettings.find((name) => Object.hasOwn(tool, name));
  return setting === undefined ? undefined : `${setting} of the tool ${type}`;
}

/** Codex plays thought back with `"content": null`, which xAI takes for no item at all. */
function strangeItem(item: JsonObject): string | undefined {
  const type = stringAt(item, 'type') ?? '';
  if (refusedItems.has(type)) return `items of the type ${type}`;
  return type === 'reasoning' && item['content'] === null ? 'thought whose content is null' : undefined;
}

/** In AIal's own words: those of the format would be sent as they are. */
const FOREIGN = 'aial-chat';

function foreignTool(tool: Tool): Tool {
  return tool.type === 'provider' && tool.hosted !== undefined ? { ...tool, dialect: FOREIGN } : tool;
}

function foreignPart(part: Part): Part {
  if (part.type !== 'opaque' || !refusedItems.has(part.name)) return part;
  const form = part.native?.[part.dialect];
  return { ...part, dialect: FOREIGN, ...(form === undefined ? {} : { native: { [FOREIGN]: form } }) };
}
