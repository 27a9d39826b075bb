import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest } from '../../chat/request.js';
import { parameterPointer, type Report } from '../report.js';
import { schemaOf } from './encode-parameters.js';
import type { ModelFacts } from './models.js';
import type { ToolNames } from '../tool-names.js';

/** A function whose arguments are the answer. */
export interface JsonTool {
  name: string;
  declaration: JsonObject;
}

/**
 * Models before Gemini 3 take no form of the answer beside functions: it is got by one more function, and a call of one
 * of them is demanded. Undefined where nothing of the kind is needed.
 */
export function jsonToolFor(
  request: ChatRequest,
  { facts, names, report }: { facts: ModelFacts; names: ToolNames; report: Report },
): JsonTool | undefined {
  const { tools, toolChoice, parameters } = request;
  const { responseFormat: format } = parameters;
  const hasFunctions = tools.some((tool) => tool.type !== 'provider') && toolChoice?.type !== 'none';
  if (format === undefined || format.type === 'text' || facts.isThird || !hasFunctions) return undefined;
  const note = 'the model takes no form of the answer beside functions: it is got by one more function';
  report.emulated(parameterPointer(request, 'responseFormat'), note);
  const name = names.unused(format.type === 'json-schema' ? format.name : 'answer');
  return {
    name,
    declaration: {
      name,
      description: 'Gives the final answer. Call it when no other function is needed.',
      parametersJsonSchema: schemaOf(format) ?? { type: 'object' },
    },
  };
}
