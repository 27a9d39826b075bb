import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, ToolChoice } from '../../chat/request.js';
import { parameterPointer } from '../report.js';
import type { ToolEncoding } from './encode-tools.js';
import { modeOf } from './tools.js';

/**
 * `functionCallingConfig`; undefined where there is nothing to say.
 * From https://ai.google.dev/api/caching#FunctionCallingConfig
 */
export function encodeToolChoice(request: ChatRequest, encoding: ToolEncoding): JsonObject | undefined {
  const { report, jsonTool } = encoding;
  const { toolChoice } = request;
  const hasFunctions = jsonTool !== undefined || request.tools.some((tool) => tool.type !== 'provider');
  if (!hasFunctions && !encoding.isSameDialect) {
    const isWish = toolChoice !== undefined && toolChoice.type !== 'auto' && toolChoice.type !== 'none';
    const note = 'it chooses among functions, and there are none';
    if (isWish) report.refuse(parameterPointer(request, 'toolChoice'), note);
    return undefined;
  }
  const choice = jsonTool === undefined ? toolChoice : withJsonTool(toolChoice, jsonTool.name);
  return checked(configOf(choice, encoding), request, encoding);
}

/** What is strict is held to its schema also where the model is free to call or not: VALIDATED is AUTO with that. */
function checked(
  config: JsonObject | undefined,
  { tools }: ChatRequest,
  { facts, isSameDialect }: ToolEncoding,
): JsonObject | undefined {
  const isStrict = tools.some((tool) => tool.type === 'function' && tool.isStrict === true);
  if (!isStrict || !facts.isSecondAndHalf || isSameDialect) return config;
  return config === undefined || config['mode'] === 'AUTO' ? { ...config, mode: 'VALIDATED' } : config;
}

/** An answer is a call of the tool that gets JSON, or of one of the client's tools. */
function withJsonTool(choice: ToolChoice | undefined, name: string): ToolChoice {
  if (choice?.type === 'tool') return choice;
  if (choice?.type === 'allowed')
    return { type: 'allowed', mode: 'required', names: [...choice.names, name] };
  return { type: 'required' };
}

function configOf(choice: ToolChoice | undefined, encoding: ToolEncoding): JsonObject | undefined {
  const { names, isSameDialect, jsonTool } = encoding;
  const sent = (name: string): string =>
    isSameDialect || name === jsonTool?.name ? name : names.wireName({ name });
  const mode = choice === undefined ? undefined : modeOf(choice);
  if (choice === undefined || mode === undefined) return undefined;
  if (choice.type === 'tool') return { mode, allowedFunctionNames: [sent(choice.name)] };
  // AUTO takes no list of names; VALIDATED does.
  return { mode, ...(choice.type === 'allowed' ? { allowedFunctionNames: choice.names.map(sent) } : {}) };
}
