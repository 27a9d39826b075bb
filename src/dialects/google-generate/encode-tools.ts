import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, HostedTool, Tool } from '../../chat/request.js';
import { toolPointer, type Report } from '../report.js';
import { defined } from '../wire-json.js';
import { encodeSchema } from './encode-schema.js';
import { encodeToolChoice } from './encode-tool-choice.js';
import type { JsonTool } from './json-tool.js';
import type { ModelFacts } from './models.js';
import { encodeServer } from './mcp-server.js';
import { DIALECT, formOf } from './names.js';
import { textToolDescription, textToolSchema } from '../text-tool.js';
import type { ToolNames } from '../tool-names.js';

/** What tools are written with. */
export interface ToolEncoding {
  facts: ModelFacts;
  names: ToolNames;
  report: Report;
  isSameDialect: boolean;
  /** A tool that gets JSON, beside those of the client. */
  jsonTool: JsonTool | undefined;
}

/**
 * The members `tools` and `toolConfig`.
 * From https://ai.google.dev/gemini-api/docs/function-calling
 */
export function encodeTools(request: ChatRequest, encoding: ToolEncoding): JsonObject {
  const { isSameDialect } = encoding;
  const functions = declareAll(request, encoding);
  const own = encodeAllOwn(request, encoding);
  const isMixed = functions.length > 0 && own.length > 0 && !isSameDialect;
  if (isMixed && !encoding.facts.isThird) refuseMixture(request, encoding);
  const choice = encodeToolChoice(request, encoding);
  const config = {
    ...(choice === undefined ? {} : { functionCallingConfig: choice }),
    // Without it the two are refused side by side.
    ...(isMixed ? { includeServerSideToolInvocations: true } : {}),
  };
  // All functions stand where the first of them stood.
  const place = request.tools.findIndex((tool) => tool.type !== 'provider');
  const declared = functions.length === 0 ? [] : [{ functionDeclarations: functions }];
  const tools =
    place < 0 ? [...declared, ...own] : [...own.slice(0, place), ...declared, ...own.slice(place)];
  return {
    ...(tools.length === 0 ? {} : { tools }),
    ...(Object.keys(config).length === 0 ? {} : { toolConfig: config }),
  };
}

function declareAll({ tools }: ChatRequest, encoding: ToolEncoding): JsonObject[] {
  const declared = tools.flatMap((tool) => (tool.type === 'provider' ? [] : [declare(tool, encoding)]));
  return encoding.jsonTool === undefined ? declared : [...declared, encoding.jsonTool.declaration];
}

/** A choice is of functions only: the vendor's own tools are kept from use by not being there. */
function encodeAllOwn(request: ChatRequest, encoding: ToolEncoding): JsonObject[] {
  if (request.toolChoice?.type === 'none' && !encoding.isSameDialect) return [];
  return request.tools.flatMap((tool, index) => encodeOwn(tool, toolPointer(request, index), encoding));
}

function declare(
  tool: Exclude<Tool, { type: 'provider' }>,
  { names, isSameDialect }: ToolEncoding,
): JsonObject {
  const { description } = tool;
  if (tool.type === 'custom') return declareCustom(tool, names);
  const { parameters } = isSameDialect ? formOf(tool.native) : {};
  const name = isSameDialect ? tool.name : names.wireName(tool);
  if (parameters !== undefined) return { name, ...defined({ description, parameters }) };
  const schema = tool.schema === undefined || isSameDialect ? tool.schema : encodeSchema(tool.schema);
  return { name, ...defined({ description, parametersJsonSchema: schema }) };
}

/** A tool that takes plain text: a function with that text as its one argument. */
function declareCustom(tool: Extract<Tool, { type: 'custom' }>, names: ToolNames): JsonObject {
  const description = textToolDescription(tool);
  return { name: names.wireName(tool), ...defined({ description }), parametersJsonSchema: textToolSchema };
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
  if (hosted?.kind === 'mcp') return encodeServer(hosted, pointer, report);
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
    // A search for tools is none of them: every tool is offered from the beginning.
    if (tool.type === 'provider' && tool.hosted?.kind !== 'tool-search')
      report.refuse(
        toolPointer(request, index),
        `the model takes no tool such as ${tool.name} beside functions`,
      );
  }
}
