import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { ChatRequest, Tool, ToolChoice } from '../../chat/request.js';
import { Notes } from '../notes.js';
import { toolPointer, type Report } from '../report.js';
import { toolKey } from '../tool-names.js';
import { asJsonObject, defined } from '../wire-json.js';
import { encodeHosted, hostedTool } from './hosted-tools.js';
import { DIALECT, formOf, tagOf } from './names.js';

type Body = Schemas['CreateResponseRequest'];

/** The tools of a body. What only this format has is kept in its own words. */
export function decodeTools({ tools, input }: Body, notes: Notes): Tool[] {
  if (tools === null || tools?.length === 0) notes.form('/tools', tools);
  const declared = (tools ?? []).flatMap((tool, index) => decodeTool(tool, `/tools/${index}`, notes));
  const all = [...declared, ...toolsOfItems(input, declared, notes)];
  for (const [index, { pointer }] of all.entries()) notes.pointers[`tool ${index}`] = pointer;
  return all.map(({ tool }) => tool);
}

interface Placed {
  tool: Tool;
  pointer: string;
}

function decodeTool(tool: Schemas['ResponseTool'], pointer: string, notes: Notes): Placed[] {
  if (tool.type === 'function') return [{ tool: decodeFunction(tool, pointer, notes), pointer }];
  if (tool.type === 'custom') return [{ tool: decodeCustom(tool, pointer, notes), pointer }];
  if (tool.type === 'namespace' && tool.tools.every(isClientTool))
    return decodeNamespace(tool, pointer, notes);
  const hosted = hostedTool(tool, pointer, notes);
  const value = asJsonObject(tool);
  return [
    {
      tool: { type: 'provider', dialect: DIALECT, name: tagOf(tool), value, ...defined({ hosted }) },
      pointer,
    },
  ];
}

function isClientTool({ type }: { type: unknown }): boolean {
  return type === 'function' || type === 'custom';
}

/** The tools of a group, each with its name; what else the group has stays with the first. */
function decodeNamespace(group: Schemas['NamespaceTool'], pointer: string, notes: Notes): Placed[] {
  const { tools, ...head } = group;
  // In other formats nothing is left of the group but its tools.
  notes.keep(`${pointer}/description`, group.description, 'hint');
  return tools.flatMap((inner, index) => {
    const own = `${pointer}/tools/${index}`;
    // Every tool of the group is one of these two.
    const [placed] = decodeTool(inner, own, notes);
    if (placed === undefined || placed.tool.type === 'provider') return [];
    const native = { [DIALECT]: { group: asJsonObject(head), isFirst: index === 0 } };
    return [{ tool: { ...placed.tool, namespace: group.name, native }, pointer: own }];
  });
}

/** Tools that come to hand in the middle of a conversation: other formats have them from the beginning. */
function toolsOfItems(input: Body['input'], declared: readonly Placed[], notes: Notes): Placed[] {
  if (!Array.isArray(input)) return [];
  const known = new Set(declared.map(({ tool }) => toolKey(tool)));
  // Notes of members inside are not taken: the item itself is kept whole.
  const aside = new Notes();
  const found = input.flatMap((item, index) => {
    if (item.type !== 'additional_tools' && item.type !== 'tool_search_output') return [];
    return item.tools.flatMap((tool, place) => decodeTool(tool, `/input/${index}/tools/${place}`, aside));
  });
  notes.unread.push(...aside.unread.filter(({ isForm }) => isForm !== true));
  return found.flatMap(({ tool, pointer }) => {
    if (tool.type === 'provider' || known.has(toolKey(tool))) return [];
    known.add(toolKey(tool));
    const native = { [DIALECT]: { ...formOf(tool.native), isInItem: true } };
    return [{ tool: { ...tool, native }, pointer }];
  });
}

function decodeFunction(tool: Schemas['FunctionTool'], pointer: string, notes: Notes): Tool {
  notes.rest(tool, pointer, [
    'type',
    'name',
    'description',
    'parameters',
    'strict',
    'output_schema',
    'defer_loading',
    'allowed_callers',
  ]);
  const { name, description, parameters, strict } = tool;
  for (const [member, value] of Object.entries({ description, parameters, strict })) {
    if (value === null) notes.form(`${pointer}/${member}`, null);
  }
  notes.keep(`${pointer}/output_schema`, tool.output_schema);
  notes.keep(`${pointer}/defer_loading`, tool.defer_loading);
  notes.keep(`${pointer}/allowed_callers`, tool.allowed_callers);
  return {
    type: 'function',
    name,
    ...defined({
      description: description ?? undefined,
      schema: isJsonObject(parameters) ? parameters : undefined,
      isStrict: strict ?? undefined,
    }),
  };
}

function decodeCustom(tool: Schemas['CustomTool'], pointer: string, notes: Notes): Tool {
  notes.rest(tool, pointer, ['type', 'name', 'description', 'format', 'defer_loading', 'allowed_callers']);
  const { name, description, format } = tool;
  for (const [member, value] of Object.entries({ description, format })) {
    if (value === null) notes.form(`${pointer}/${member}`, null);
  }
  notes.keep(`${pointer}/defer_loading`, tool.defer_loading);
  notes.keep(`${pointer}/allowed_callers`, tool.allowed_callers);
  return {
    type: 'custom',
    name,
    ...defined({ description: description ?? undefined, format: isJsonObject(format) ? format : undefined }),
  };
}

/** The tools for a body: those of one group stand in it again, those of items in their items. */
export function encodeTools(request: ChatRequest, { isSameDialect, report }: ToolEncoding): JsonObject[] {
  const list: JsonObject[] = [];
  for (const [index, tool] of request.tools.entries()) {
    const encoded = encodeTool(tool, toolPointer(request, index), { isSameDialect, report });
    if (encoded === undefined || (isSameDialect && isInItem(tool))) continue;
    if (tool.type === 'provider' || tool.namespace === undefined) list.push(encoded);
    else putIntoGroup(encoded, tool, list);
  }
  return list;
}

function isInItem(tool: Tool): boolean {
  return tool.type !== 'provider' && formOf(tool.native)['isInItem'] === true;
}

/** The group that the tool before stands in, if it is the same one, else another. */
function putIntoGroup(encoded: JsonObject, tool: ClientTool, list: JsonObject[]): void {
  const last = list.at(-1);
  const tools = last?.['type'] === 'namespace' && last['name'] === tool.namespace ? last['tools'] : undefined;
  if (Array.isArray(tools) && formOf(tool.native)['isFirst'] !== true) tools.push(encoded);
  else list.push({ ...groupOf(tool), tools: [encoded] });
}

/** What tools are written with. */
export interface ToolEncoding {
  isSameDialect: boolean;
  report: Report;
}

type ClientTool = Exclude<Tool, { type: 'provider' }>;

function groupOf({ namespace = '', native }: ClientTool): JsonObject {
  const { group } = formOf(native);
  return isJsonObject(group) ? group : { type: 'namespace', name: namespace, description: namespace };
}

/** A tool for a body. One that is not said to be strict is taken as strict here, and is not in other formats. */
function encodeTool(
  tool: Tool,
  pointer: string,
  { isSameDialect, report }: ToolEncoding,
): JsonObject | undefined {
  switch (tool.type) {
    case 'function': {
      const { name, description, schema, isStrict } = tool;
      const parameters = isSameDialect ? schema : (schema ?? { type: 'object', properties: {} });
      const strict = isSameDialect ? isStrict : (isStrict ?? false);
      return { type: 'function', name, ...defined({ description, parameters, strict }) };
    }
    case 'custom': {
      const { name, description, format } = tool;
      return { type: 'custom', name, ...defined({ description, format: flatFormat(format) }) };
    }
    case 'provider':
      if (tool.dialect === DIALECT) return tool.value;
      return tool.hosted === undefined ? undefined : encodeHosted(tool.hosted, pointer, report);
  }
}

/** Chat Completions nests a grammar, `{type, grammar: {syntax, definition}}`; this format does not. */
function flatFormat(format: JsonObject | undefined): JsonObject | undefined {
  const grammar = format?.['grammar'];
  return isJsonObject(grammar) ? { type: 'grammar', ...grammar } : format;
}

/** The choice of a body. */
export function decodeToolChoice({ tool_choice: choice }: Body, notes: Notes): ToolChoice | undefined {
  if (choice === null) notes.form('/tool_choice', null);
  if (choice === undefined || choice === null) return undefined;
  notes.pointers['toolChoice'] = '/tool_choice';
  // What is not translated is kept in this format's own words.
  const native: ToolChoice = { type: 'native', dialect: DIALECT, value: choice as unknown as JsonValue };
  if (typeof choice === 'string') {
    const known = (['auto', 'none', 'required'] as const).find((type) => type === choice);
    return known === undefined ? native : { type: known };
  }
  switch (choice.type) {
    case 'function':
      return { type: 'tool', name: choice.name };
    case 'custom':
      return { type: 'tool', name: choice.name, isCustom: true };
    case 'allowed_tools': {
      // A list of JSON objects, as the contract has it.
      const references = choice.tools as unknown as JsonObject[];
      const names = references.map(({ type, name }) =>
        type === 'function' && typeof name === 'string' ? name : undefined,
      );
      const mode = (['auto', 'required'] as const).find((each) => each === choice.mode);
      return mode !== undefined && names.every((name) => name !== undefined)
        ? { type: 'allowed', mode, names }
        : native;
    }
    default:
      return native;
  }
}

/** The member `tool_choice` for a body. */
export function encodeToolChoice(choice: ToolChoice): JsonValue {
  switch (choice.type) {
    case 'auto':
    case 'none':
    case 'required':
      return choice.type;
    case 'tool':
      return { type: choice.isCustom === true ? 'custom' : 'function', name: choice.name };
    case 'allowed': {
      const tools = choice.names.map((name) => ({ type: 'function', name }));
      return { type: 'allowed_tools', mode: choice.mode, tools };
    }
    case 'native':
      return choice.value;
  }
}
