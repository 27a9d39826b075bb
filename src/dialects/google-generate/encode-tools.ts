import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, HostedTool, Tool, ToolChoice } from '../../chat/request.js';
import { parameterPointer, toolPointer, type Report } from '../report.js';
import { defined } from '../wire-json.js';
import { encodeSchema } from './encode-schema.js';
import type { ModelFacts } from './models.js';
import { DIALECT, formOf } from './names.js';
import type { ToolNames } from './tool-names.js';
import { modeOf } from './tools.js';

/** What tools are written with. */
export interface ToolEncoding {
  facts: ModelFacts;
  names: ToolNames;
  report: Report;
  isSameDialect: boolean;
  /** A tool that gets JSON, beside those of the client. */
  jsonTool: JsonObject | undefined;
}

/**
 * The members `tools` and `toolConfig`.
 * From https://ai.google.dev/gemini-api/docs/function-calling
 */
export function encodeTools(request: ChatRequest, encoding: ToolEncoding): JsonObject {
  const { tools } = request;
  const isWithout = request.toolChoice?.type === 'none' && !encoding.isSameDialect;
  const functions = tools.filter((tool) => tool.type !== 'provider');
  const declared = functions.map((tool) => declare(tool, encoding));
  if (encoding.jsonTool !== undefined) declared.push(encoding.jsonTool);
  // The choice is of functions only: the vendor's own tools are kept from use by not being there.
  const own = isWithout
    ? []
    : tools.flatMap((tool, index) => encodeOwn(tool, toolPointer(request, index), encoding));
  const list: JsonObject[] = [...(declared.length === 0 ? [] : [{ functionDeclarations: declared }]), ...own];
  if (own.length > 0 && declared.length > 0 && !encoding.isSameDialect && !encoding.facts.isThird)
    refuseMixture(request, encoding);
  const config = encodeConfig(request, declared.length > 0, encoding);
  if (own.length > 0 && declared.length > 0 && encoding.facts.isThird && !encoding.isSameDialect)
    config['includeServerSideToolInvocations'] = true;
  return {
    ...(list.length === 0 ? {} : { tools: list }),
    ...(Object.keys(config).length === 0 ? {} : { toolConfig: config }),
  };
}

function declare(
  tool: Exclude<Tool, { type: 'provider' }>,
  { names, isSameDialect }: ToolEncoding,
): JsonObject {
  const { description } = tool;
  if (tool.type === 'custom') return declareCustom(tool, names);
  const { parameters } = isSameDialect ? formOf(tool.native) : {};
  const name = isSameDialect ? tool.name : names.sent(tool.name);
  if (parameters !== undefined) return { name, ...defined({ description, parameters }) };
  const schema = tool.schema === undefined || isSameDialect ? tool.schema : encodeSchema(tool.schema);
  return { name, ...defined({ description, parametersJsonSchema: schema }) };
}

/** A tool that takes plain text: a function with that text as its one argument. */
function declareCustom(
  { name, description, format }: Extract<Tool, { type: 'custom' }>,
  names: ToolNames,
): JsonObject {
  const grammar =
    format === undefined || format['type'] === 'text'
      ? []
      : [`The input has this form: ${JSON.stringify(format)}`];
  const words = [...(description === undefined ? [] : [description]), ...grammar].join('\n\n');
  return {
    name: names.sentCustom(name),
    ...(words === '' ? {} : { description: words }),
    parametersJsonSchema: {
      type: 'object',
      properties: { input: { type: 'string', description: 'The input of the tool, as plain text.' } },
      required: ['input'],
    },
  };
}

const hostedTools: Partial<Record<HostedTool['kind'], string>> = {
  'web-search': 'googleSearch',
  'web-fetch': 'urlContext',
  'code-execution': 'codeExecution',
};

/** A tool of the vendor's own; asked for in another format it is the one that does the same. */
function encodeOwn(tool: Tool, pointer: string, { report }: ToolEncoding): JsonObject[] {
  if (tool.type !== 'provider') return [];
  if (tool.dialect === DIALECT) return [tool.value];
  const { hosted } = tool;
  const name = hosted === undefined ? undefined : hostedTools[hosted.kind];
  if (hosted === undefined || name === undefined) return [];
  const { kind: _kind, ...settings } = hosted;
  const lost = Object.keys(defined(settings));
  if (lost.length > 0)
    report.lowered(
      pointer,
      `the tool ${tool.name} goes as ${name}, which has no ${lost.map(inWords).join(', ')}`,
      {
        code: 'tool_emulated',
      },
    );
  return [{ [name]: {} }];
}

function inWords(setting: string): string {
  return setting.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function refuseMixture(request: ChatRequest, { report }: ToolEncoding): void {
  for (const [index, tool] of request.tools.entries()) {
    if (tool.type === 'provider')
      report.refuse(
        toolPointer(request, index),
        `the model takes no tool such as ${tool.name} beside functions`,
      );
  }
}

function encodeConfig(request: ChatRequest, hasFunctions: boolean, encoding: ToolEncoding): JsonObject {
  const { toolChoice } = request;
  const { report, facts, jsonTool, isSameDialect } = encoding;
  if (toolChoice?.type === 'native') return {};
  if (!hasFunctions) {
    if (toolChoice !== undefined && toolChoice.type !== 'auto' && toolChoice.type !== 'none')
      report.dropped(
        parameterPointer(request, 'toolChoice'),
        'it chooses among functions, and there are none',
        { weight: 'semantic' },
      );
    return {};
  }
  const isStrict = request.tools.some((tool) => tool.type === 'function' && tool.isStrict === true);
  const isChecked = isStrict && facts.isSecondAndHalf && !isSameDialect;
  const choice =
    jsonTool !== undefined && toolChoice?.type !== 'tool' ? forced(toolChoice, jsonTool) : toolChoice;
  const config = configOf(choice, encoding) ?? (isChecked ? { mode: 'VALIDATED' } : undefined);
  if (config === undefined) return {};
  // What is strict is held to its schema also where the model is free to call or not.
  return {
    functionCallingConfig: isChecked && config['mode'] === 'AUTO' ? { ...config, mode: 'VALIDATED' } : config,
  };
}

/** An answer is a call of the tool that gets JSON, or one of the client's tools. */
function forced(choice: ToolChoice | undefined, { name }: JsonObject): ToolChoice {
  const json = String(name);
  if (choice?.type === 'none') return { type: 'tool', name: json };
  if (choice?.type === 'allowed') return { ...choice, mode: 'required', names: [...choice.names, json] };
  return { type: 'required' };
}

function configOf(
  choice: ToolChoice | undefined,
  { names, isSameDialect, jsonTool }: ToolEncoding,
): JsonObject | undefined {
  const sent = (name: string): string =>
    isSameDialect || name === jsonTool?.['name'] ? name : names.sent(name);
  const mode = choice === undefined ? undefined : modeOf(choice);
  if (choice === undefined || mode === undefined) return undefined;
  if (choice.type === 'tool') return { mode, allowedFunctionNames: [sent(choice.name)] };
  return { mode, ...(choice.type === 'allowed' ? { allowedFunctionNames: choice.names.map(sent) } : {}) };
}
