import type { JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { Reasoning } from '../../chat/request.js';
import { budgetOfEffort, isReasoningOff } from '../reasoning-effort.js';
import type { Report } from '../report.js';
import type { Thinking, ThinkingLevel } from './models.js';

/** What thinking is written with. */
export interface ThinkingEncoding {
  report: Report;
  /** Where it stood in the client's own body. */
  pointer: string;
}

/**
 * `thinkingConfig` for a wish to think; undefined where the model cannot be told. Thoughts are asked for, so that the
 * client gets to see some, unless there are to be none.
 * From https://ai.google.dev/gemini-api/docs/thinking
 */
export function encodeThinking(
  reasoning: Reasoning,
  thinking: Thinking,
  encoding: ThinkingEncoding,
): JsonObject | undefined {
  const { report, pointer } = encoding;
  if (thinking.by === 'nothing') {
    // A model that does not think does as it is told.
    if (!isReasoningOff(reasoning)) report.dropped(pointer, 'the model does not think');
    return undefined;
  }
  const amount =
    thinking.by === 'budget'
      ? budgetFor(reasoning, thinking, encoding)
      : levelFor(reasoning, thinking, encoding);
  const isShown = !isReasoningOff(reasoning) && reasoning.summary !== 'none';
  return { ...amount, ...(isShown ? { includeThoughts: true } : {}) };
}

type ByBudget = Extract<Thinking, { by: 'budget' }>;
type ByLevel = Extract<Thinking, { by: 'level' }>;

function budgetFor(
  { effort, budgetTokens }: Reasoning,
  limits: ByBudget,
  encoding: ThinkingEncoding,
): JsonObject {
  const { report, pointer } = encoding;
  const wanted = budgetTokens ?? (effort === undefined ? undefined : budgetOfEffort(effort));
  if (wanted === undefined) {
    if (effort !== undefined) report.dropped(pointer, `the effort ${JSON.stringify(effort)} is not known`);
    return {};
  }
  // As much as the model likes.
  if (wanted < 0) return { thinkingBudget: -1 };
  if (wanted === 0 && limits.canBeOff) return { thinkingBudget: 0 };
  const budget = Math.min(Math.max(wanted, limits.min), limits.max);
  const isTold = budgetTokens !== undefined || wanted === 0;
  if (budget !== wanted && isTold) {
    const note = wanted === 0 ? 'the model cannot be kept from thinking' : 'the model has limits';
    report.lowered(pointer, `${note}; it may think with ${budget} tokens`);
  }
  return { thinkingBudget: budget };
}

/** The level for each effort; `none` is none of them. */
const levelsByEffort: Partial<Record<string, ThinkingLevel>> = {
  none: 'MINIMAL',
  minimal: 'MINIMAL',
  low: 'LOW',
  medium: 'MEDIUM',
  high: 'HIGH',
  xhigh: 'HIGH',
  max: 'HIGH',
};

const order: readonly ThinkingLevel[] = ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'];

function levelFor(
  { effort, budgetTokens }: Reasoning,
  { levels }: ByLevel,
  encoding: ThinkingEncoding,
): JsonObject {
  const { report, pointer } = encoding;
  const word = effort ?? (budgetTokens === 0 ? 'none' : undefined);
  // Budgets are still taken, but not beside a level; without any the model thinks as much as it likes.
  if (word === undefined)
    return budgetTokens === undefined || budgetTokens < 0 ? {} : { thinkingBudget: budgetTokens };
  const wanted = lookUp(levelsByEffort, word);
  if (wanted === undefined) {
    report.dropped(pointer, `the effort ${JSON.stringify(word)} is not known`);
    return {};
  }
  const level = levels.find((each) => order.indexOf(each) >= order.indexOf(wanted)) ?? levels.at(-1);
  if (level === undefined) return {};
  if (level.toLowerCase() !== word) {
    const note =
      word === 'none' ? 'the model cannot be kept from thinking' : 'it is the nearest that the model knows';
    report.lowered(pointer, `it is sent as the level ${level}, for ${note}`);
  }
  return { thinkingLevel: level };
}
