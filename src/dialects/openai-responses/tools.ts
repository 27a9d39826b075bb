import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Tool, ToolChoice } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { defined } from '../wire-json.js';
import { DIALECT, tagOf } from './names.js';

type Body = Schemas['CreateResponseRequest'];

/** The tools of a body. What the vendor runs, and what no other format has, is kept in this format's own words. */
export function decodeTools({ tools }: Body, notes: Notes): Tool[] {
  if (tools === null || tools?.length === 0) notes.form('/tools', tools);
  return (tools ?? []).map((tool, index) => {
    const pointer = `/tools/${index}`;
    notes.pointers[`tool ${index}`] = pointer;
    if (tool.type === 'function') return decodeFunction(tool, pointer, notes);
    if (tool.type === 'custom') return decodeCustom(tool, pointer, notes);
    // A JSON object that has passed the contract.
    return {
      type: 'provider',
      dialect: DIALECT,
      name: tagOf(tool),
      value: tool as unknown as JsonObject,
    };
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

/** A tool for a body. One that is not said to be strict is taken as strict here, and is not in other formats. */
export function encodeTool(tool: Tool, isSameDialect: boolean): JsonObject {
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
      return tool.value;
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
