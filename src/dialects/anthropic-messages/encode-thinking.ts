import type { JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { ChatRequest, Reasoning } from '../../chat/request.js';
import { budgetOfEffort, effortOfBudget, isReasoningOff } from '../reasoning-effort.js';
import { parameterPointer, type Report } from '../report.js';
import { defined } from '../wire-json.js';
import type { ModelFeatures } from './model-features.js';

/** What else the request holds that thinking has to get along with. */
export interface ThinkingContext {
  features: ModelFeatures;
  report: Report;
  /** The limit of the whole answer, thinking included. */
  maxTokens: number;
  /** Whether the model has to call a tool. */
  isCallForced: boolean;
  /** Whether the model is amid a round of tools, and what it thought before is not there. */
  lacksThinking: boolean;
  /** Whether the model goes on with words of its own. */
  isPrefilled: boolean;
}

/** How the model is to think, in the body's members. */
export interface EncodedThinking {
  thinking?: JsonObject;
  effort?: string;
}

/** The least that a budget may be. */
const MIN_BUDGET_TOKENS = 1_024;

/** How much of the limit a budget may take, so that some is left to answer with. */
const BUDGET_SHARE = 0.8;

/**
 * Efforts and budgets as the model knows them: newer models are given an effort and think as they see fit, older ones a
 * budget. From https://platform.claude.com/docs/en/build-with-claude/thinking
 */
export function encodeThinking(request: ChatRequest, context: ThinkingContext): EncodedThinking {
  const { reasoning } = request.parameters;
  const pointer = parameterPointer(request, 'reasoning');
  const { features, report } = context;
  if (reasoning === undefined || Object.keys(reasoning).length === 0) return {};
  if (isReasoningOff(reasoning)) return stopThinking(pointer, context);
  const obstacle = obstacleTo(context);
  if (obstacle === undefined)
    return features.thinking === 'adaptive'
      ? encodeAdaptive(reasoning, pointer, context)
      : encodeBudget(reasoning, pointer, context);
  report.dropped(pointer, obstacle);
  return thinkingOff(features);
}

function stopThinking(pointer: string, { features, report }: ThinkingContext): EncodedThinking {
  if (features.thinking !== 'none' && features.thinkingOff === 'low effort')
    report.lowered(pointer, 'this model always thinks, and was asked to do so with the least effort');
  if (features.thinking !== 'none' && features.thinkingOff === 'between_tools')
    report.lowered(pointer, 'this model does not think before its answer, but may between calls of tools');
  return thinkingOff(features);
}

function thinkingOff({ thinking, thinkingOff: way }: ModelFeatures): EncodedThinking {
  if (thinking === 'none') return {};
  return way === 'low effort' ? { effort: 'low' } : { thinking: { type: way } };
}

/** Why the model cannot think in this request, as the end of a sentence. */
function obstacleTo(context: ThinkingContext): string | undefined {
  const { features, maxTokens } = context;
  if (features.thinking === 'none') return 'this model does not think';
  if (context.isPrefilled) return 'a model that goes on with words of its own cannot think before them';
  if (features.thinking === 'adaptive') return undefined;
  if (context.isCallForced) return 'a model that has to call a tool cannot think before';
  if (context.lacksThinking)
    return 'the turn that the tools answered lacks what the model thought, which it would want to see again';
  return maxTokens > MIN_BUDGET_TOKENS ? undefined : `${maxTokens} tokens leave no room for thinking`;
}

function encodeAdaptive(
  { effort, budgetTokens, summary }: Reasoning,
  pointer: string,
  { features, report }: ThinkingContext,
): EncodedThinking {
  const wanted = effort ?? effortOfBudget(budgetTokens);
  const known = wanted === undefined ? undefined : nearestEffort(wanted, features.efforts);
  if (effort === undefined && wanted !== undefined)
    report.lowered(
      pointer,
      `the budget of ${String(budgetTokens)} thinking tokens is sent as the effort ${known ?? wanted}`,
    );
  else if (wanted !== undefined && known === undefined)
    report.dropped(pointer, `it knows no effort ${wanted}, and thinks as much as it likes`);
  else if (known !== wanted)
    report.lowered(
      pointer,
      `the reasoning effort ${String(wanted)} is sent as ${String(known)}, the nearest that it knows`,
    );
  const display = summary === undefined ? undefined : summary === 'none' ? 'omitted' : 'summarized';
  return { thinking: { type: 'adaptive', ...defined({ display }) }, ...defined({ effort: known }) };
}

const nearest: Partial<Record<string, string>> = { minimal: 'low', xhigh: 'high', max: 'high' };

function nearestEffort(effort: string, known: readonly string[]): string | undefined {
  if (known.includes(effort)) return effort;
  const other = lookUp(nearest, effort);
  return other !== undefined && known.includes(other) ? other : undefined;
}

function encodeBudget(
  { effort, budgetTokens }: Reasoning,
  pointer: string,
  { report, maxTokens }: ThinkingContext,
): EncodedThinking {
  const isGiven = budgetTokens !== undefined && budgetTokens > 0;
  const usual = effort ?? (budgetTokens === undefined ? 'medium' : 'high');
  const wanted = isGiven
    ? budgetTokens
    : (budgetOfEffort(usual) ?? budgetOfEffort('medium') ?? MIN_BUDGET_TOKENS);
  const most = Math.max(MIN_BUDGET_TOKENS, Math.floor(maxTokens * BUDGET_SHARE));
  const budget = Math.min(Math.max(wanted, MIN_BUDGET_TOKENS), most);
  if (budget !== wanted)
    report.lowered(
      pointer,
      `${wanted} thinking tokens became ${budget}: at least ${MIN_BUDGET_TOKENS}, and some of the ${maxTokens} of the answer have to be left`,
    );
  else if (!isGiven) report.mapped(pointer, `it is sent as a budget of ${budget} thinking tokens`);
  return { thinking: { type: 'enabled', budget_tokens: budget } };
}
