import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, ToolChoice } from '../../chat/request.js';
import { parameterPointer, type Report } from '../report.js';
import { objectAt } from '../wire-json.js';
import type { EncodedFormat } from './encode-format.js';
import type { ModelFeatures } from './model-features.js';
import { encodeToolChoice } from './tool-choice.js';
import type { ToolNames } from '../tool-names.js';

/** What a choice of tools is written with. */
export interface ChoiceContext {
  features: ModelFeatures;
  answer: EncodedFormat;
  names: ToolNames;
  report: Report;
  hasTools: boolean;
}

/**
 * Which tools the model may or must use; an answer that is asked for by a tool has to be given by it, or by a call.
 * From https://platform.claude.com/docs/en/agents-and-tools/tool-use/define-tools#controlling-claudes-output
 */
export function encodeChoice(request: ChatRequest, context: ChoiceContext): JsonObject {
  const { answer, names, report, hasTools, features } = context;
  const { toolChoice, parameters } = request;
  const parallel = parameters.parallelToolCalls === false ? { parallelToolCalls: false } : {};
  if (!hasTools) {
    reportUseless(request, report);
    return {};
  }
  if (answer.jsonTool !== undefined) return answerChoice(request, answer.jsonTool.name, features);
  if (toolChoice?.type === 'allowed' && toolChoice.mode === 'required' && !features.canForceCalls)
    report.refuse(parameterPointer(request, 'toolChoice'), NEVER_FORCED);
  return encodeToolChoice(namedChoice(request, names), parallel);
}

/** Why a choice that demands a call is refused, as the end of a sentence. */
export const NEVER_FORCED = 'this model cannot be made to call a tool';

/** Whether the model has to call a tool. */
export function isForced(choice: JsonObject): boolean {
  const { type } = objectAt(choice, 'tool_choice');
  return type === 'any' || type === 'tool';
}

function answerChoice(
  { tools, toolChoice, parameters }: ChatRequest,
  name: string,
  { canForceCalls }: ModelFeatures,
): JsonObject {
  const isAlone = tools.length === 0 || toolChoice?.type === 'none';
  const isSingle = isAlone || parameters.parallelToolCalls === false;
  const parallel = isSingle ? { parallelToolCalls: false } : {};
  if (!canForceCalls) return encodeToolChoice({ type: 'auto' }, parallel);
  return encodeToolChoice(isAlone ? { type: 'tool', name } : { type: 'required' }, parallel);
}

function namedChoice({ toolChoice, tools }: ChatRequest, names: ToolNames): ToolChoice | undefined {
  if (toolChoice?.type !== 'tool') return toolChoice;
  const chosen = tools.find(({ type, name }) => type !== 'provider' && name === toolChoice.name);
  return { ...toolChoice, name: names.wireName(chosen ?? toolChoice) };
}

/** A choice without tools is refused by the vendor, and means nothing. */
function reportUseless(request: ChatRequest, report: Report): void {
  const { toolChoice, parameters } = request;
  const note = 'the request has no tools';
  if (toolChoice !== undefined && toolChoice.type !== 'auto' && toolChoice.type !== 'none')
    report.dropped(parameterPointer(request, 'toolChoice'), note);
  if (parameters.parallelToolCalls === false)
    report.dropped(parameterPointer(request, 'parallelToolCalls'), note);
}
