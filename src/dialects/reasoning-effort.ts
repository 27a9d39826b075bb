import type { Warning } from '../chat/event.js';
import { lookUp } from '../chat/look-up.js';
import type { ChatRequest, Reasoning } from '../chat/request.js';
import { parameterPointer } from './report.js';

/**
 * What each effort is worth in tokens, for the vendors that count them; Google's own table for its compatible endpoint.
 * From https://ai.google.dev/gemini-api/docs/openai#thinking
 */
const budgets: Partial<Record<string, number>> = {
  none: 0,
  minimal: 1_024,
  low: 1_024,
  medium: 8_192,
  high: 24_576,
  xhigh: 32_768,
  max: 32_768,
};

/** The budget for an effort; undefined for a word that is not known. */
export function budgetOfEffort(effort: string): number | undefined {
  return lookUp(budgets, effort);
}

/** The effort nearest to a budget; undefined where the model may think as much as it likes. */
export function effortOfBudget(budgetTokens: number | undefined): string | undefined {
  if (budgetTokens === undefined || budgetTokens < 0) return undefined;
  if (budgetTokens === 0) return 'none';
  if (budgetTokens <= 2_048) return 'low';
  return budgetTokens <= 8_192 ? 'medium' : 'high';
}

/** The word for how hard to think, where words are all there is: a model that may think as it likes does so in the middle. */
export function effortOf({ effort, budgetTokens }: Reasoning): string | undefined {
  return effort ?? effortOfBudget(budgetTokens) ?? (budgetTokens === undefined ? undefined : 'medium');
}

/** Whether the model is asked not to think. */
export function isReasoningOff({ effort, budgetTokens }: Reasoning): boolean {
  return effort === 'none' || (effort === undefined && budgetTokens === 0);
}

/** What is to be told where a budget went out as an effort: OpenAI's formats know no numbers of tokens. */
export function loweredBudget(request: ChatRequest, provider: string): Warning[] {
  const { effort, budgetTokens } = request.parameters.reasoning ?? {};
  if (effort !== undefined || budgetTokens === undefined || budgetTokens <= 0) return [];
  const message = `The reasoning budget of ${budgetTokens} tokens was sent as the effort ${effortOfBudget(budgetTokens) ?? ''}.`;
  const pointer = parameterPointer(request, 'reasoning');
  return [{ code: 'parameter_lowered', message, pointer, disposition: 'lowered', weight: 'hint', provider }];
}

/** What is to be told where it was asked to see what the model thinks, for which Chat Completions has no word. */
export function unaskedThoughts(request: ChatRequest, provider: string): Warning[] {
  const { summary } = request.parameters.reasoning ?? {};
  // To be shown nothing is what happens anyway.
  if (summary === undefined || summary === 'none') return [];
  const message = `That the reasoning should be shown (${summary}) was not sent on: Chat Completions has no word for it.`;
  const pointer = parameterPointer(request, 'reasoning');
  return [{ code: 'parameter_dropped', message, pointer, disposition: 'dropped', weight: 'hint', provider }];
}
