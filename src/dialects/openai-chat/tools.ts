import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, pointerSegment, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Tool, ToolChoice } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { decodeLocation } from '../user-location.js';
import { asJson, asJsonObject, defined } from '../wire-json.js';
import { DIALECT } from './decode-messages.js';

type Body = Schemas['ChatCompletionRequest'];

/** The tools of a body: the older `functions` come after `tools`. */
export function decodeTools(body: Body, notes: Notes): Tool[] {
  const { tools, functions } = body;
  if (tools === null || tools?.length === 0) notes.form('/tools', tools);
  if (functions === null || functions?.length === 0) notes.form('/functions', functions);
  const current = (tools ?? []).map((tool, index) => decodeTool(tool, index, notes));
  const older = (functions ?? []).map((definition, index): Tool => {
    const pointer = `/functions/${index}`;
    notes.pointers[`tool ${current.length + index}`] = pointer;
    notes.rest(definition, pointer, ['name', 'description', 'parameters']);
    return { ...functionTool(definition, pointer, notes), native: { [DIALECT]: { member: 'functions' } } };
  });
  const all = [...current, ...older];
  const search = decodeWebSearch(body, notes);
  if (search === undefined) return all;
  notes.pointers[`tool ${all.length}`] = WEB_SEARCH_POINTER;
  return [...all, search];
}

/** The member that asks for a web search, which is a tool in other formats. */
const WEB_SEARCH = 'web_search_options';
const WEB_SEARCH_POINTER = `/${WEB_SEARCH}`;

/** From https://platform.openai.com/docs/guides/tools-web-search?api-mode=chat */
function decodeWebSearch({ web_search_options: options }: Body, notes: Notes): Tool | undefined {
  if (options === undefined || options === null) return undefined;
  const value = asJsonObject(options);
  const { user_location: place, ...rest } = value;
  for (const [name, setting] of Object.entries(rest))
    notes.keep(`${WEB_SEARCH_POINTER}/${pointerSegment(name)}`, setting);
  const userLocation = isJsonObject(place) ? decodeLocation(place['approximate']) : undefined;
  const hosted = { kind: 'web-search' as const, ...defined({ userLocation }) };
  return { type: 'provider', dialect: DIALECT, name: WEB_SEARCH, value, hosted };
}

function decodeTool(tool: Schemas['ChatCompletionTool'], index: number, notes: Notes): Tool {
  const pointer = `/tools/${index}`;
  notes.pointers[`tool ${index}`] = pointer;
  switch (tool.type) {
    case 'function':
      notes.rest(tool, pointer, ['type', 'function', 'cache_control']);
      notes.rest(tool.function, `${pointer}/function`, ['name', 'description', 'parameters', 'strict']);
      notes.keep(`${pointer}/cache_control`, tool.cache_control, 'bookkeeping');
      return functionTool(tool.function, `${pointer}/function`, notes);
    case 'custom': {
      notes.rest(tool, pointer, ['type', 'custom']);
      notes.rest(tool.custom, `${pointer}/custom`, ['name', 'description', 'format']);
      const { name, description, format } = tool.custom;
      return {
        type: 'custom',
        name,
        ...defined({
          description: description ?? undefined,
          format: isJsonObject(format) ? format : undefined,
        }),
      };
    }
    default:
      return {
        type: 'provider',
        dialect: DIALECT,
        name: String(tool.type),
        value: asJsonObject(tool),
      };
  }
}

interface Definition {
  name: string;
  description?: string | null;
  parameters?: unknown;
  strict?: boolean | null;
}

function functionTool(
  { name, description, parameters, strict }: Definition,
  pointer: string,
  notes: Notes,
): Extract<Tool, { type: 'function' }> {
  if (description === null) notes.form(`${pointer}/description`, null);
  if (parameters === null) notes.form(`${pointer}/parameters`, null);
  if (strict === null) notes.form(`${pointer}/strict`, null);
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

/** Tools that only another format has are spoken of by the table. */
function isSpoken(tool: Tool): boolean {
  return tool.type !== 'provider' || (tool.dialect === DIALECT && !isWebSearch(tool));
}

function isWebSearch(tool: Tool): boolean {
  return tool.type === 'provider' && tool.dialect === DIALECT && tool.name === WEB_SEARCH;
}

/** The members `tools` and `functions` for a body. */
export function encodeTools(tools: readonly Tool[]): JsonObject {
  const isOlder = (tool: Tool): boolean => {
    const native = tool.type === 'function' ? tool.native?.[DIALECT] : undefined;
    return isJsonObject(native) && native['member'] === 'functions';
  };
  const current = tools.filter((tool) => !isOlder(tool) && isSpoken(tool)).map(encodeTool);
  const older = tools.filter(isOlder).map((tool) => (tool.type === 'function' ? encodeFunction(tool) : {}));
  const search = tools.find(isWebSearch);
  return {
    ...(search?.type === 'provider' ? { [WEB_SEARCH]: search.value } : {}),
    ...(current.length === 0 ? {} : { tools: current }),
    ...(older.length === 0 ? {} : { functions: older }),
  };
}

function encodeTool(tool: Tool): JsonObject {
  switch (tool.type) {
    case 'function':
      return { type: 'function', function: encodeFunction(tool) };
    case 'custom': {
      const { name, description, format } = tool;
      return { type: 'custom', custom: { name, ...defined({ description, format: nestedFormat(format) }) } };
    }
    case 'provider':
      return tool.value;
  }
}

/** Responses has a grammar flat, `{type, syntax, definition}`; this format nests it. */
function nestedFormat(format: JsonObject | undefined): JsonObject | undefined {
  if (format?.['type'] !== 'grammar' || isJsonObject(format['grammar'])) return format;
  const { type, ...grammar } = format;
  return { type, grammar };
}

function encodeFunction({
  name,
  description,
  schema,
  isStrict,
}: Extract<Tool, { type: 'function' }>): JsonObject {
  return { name, ...defined({ description, parameters: schema, strict: isStrict }) };
}

/** The choice of a body, under its newer or its older name. */
export function decodeToolChoice(
  { tool_choice: choice, function_call: older }: Body,
  notes: Notes,
): ToolChoice | undefined {
  if (choice === null) notes.form('/tool_choice', null);
  if (older === null) notes.form('/function_call', null);
  notes.pointers['toolChoice'] = choice === undefined ? '/function_call' : '/tool_choice';
  const used = choice ?? older;
  if (used === undefined || used === null) return undefined;
  if (typeof used === 'string') {
    const known = (['auto', 'none', 'required'] as const).find((type) => type === used);
    return known === undefined ? { type: 'native', dialect: DIALECT, value: used } : { type: known };
  }
  return 'type' in used ? decodeNamedChoice(used) : { type: 'tool', name: used.name };
}

type NamedChoice = Extract<Schemas['ChatCompletionToolChoice'], { type: unknown }>;

function decodeNamedChoice(choice: NamedChoice): ToolChoice {
  const native: ToolChoice = { type: 'native', dialect: DIALECT, value: asJson(choice) };
  switch (choice.type) {
    case 'function':
      return { type: 'tool', name: choice.function.name };
    case 'custom':
      return { type: 'tool', name: choice.custom.name, isCustom: true };
    case 'allowed_tools': {
      const { mode, tools } = choice.allowed_tools;
      const names = tools.map((tool) => (tool.type === 'function' ? tool.function.name : undefined));
      const known = (['auto', 'required'] as const).find((each) => each === mode);
      const isPlain = known !== undefined && names.every((name) => name !== undefined);
      return isPlain ? { type: 'allowed', mode: known, names } : native;
    }
    default:
      return native;
  }
}

/** The member `tool_choice`, or the older `function_call`, for a body. */
export function encodeToolChoice({ toolChoice, pointers, reply }: ChatRequest): JsonObject {
  if (toolChoice === undefined) return {};
  const isOlder = pointers?.['toolChoice'] === '/function_call' && reply.legacyFunctions === true;
  switch (toolChoice.type) {
    case 'auto':
    case 'none':
    case 'required':
      return { [isOlder ? 'function_call' : 'tool_choice']: toolChoice.type };
    case 'tool': {
      const { name, isCustom } = toolChoice;
      if (isOlder) return { function_call: { name } };
      return {
        tool_choice:
          isCustom === true ? { type: 'custom', custom: { name } } : { type: 'function', function: { name } },
      };
    }
    case 'allowed': {
      const tools = toolChoice.names.map((name) => ({ type: 'function', function: { name } }));
      return { tool_choice: { type: 'allowed_tools', allowed_tools: { mode: toolChoice.mode, tools } } };
    }
    case 'native':
      return { tool_choice: toolChoice.value };
  }
}
