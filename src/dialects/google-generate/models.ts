/** A level of thinking, in the vendor's own word. */
export type ThinkingLevel = 'MINIMAL' | 'LOW' | 'MEDIUM' | 'HIGH';

/** How a model is told how much to think: not at all, in tokens, or by a level. */
export type Thinking =
  | { by: 'nothing' }
  | { by: 'budget'; min: number; max: number; canBeOff: boolean }
  | { by: 'level'; levels: readonly ThinkingLevel[] };

/** What models differ in. */
export interface ModelFacts {
  thinking: Thinking;
  /** Calls have ids, their state is demanded, JSON and the vendor's own tools go together with functions. */
  isThird: boolean;
  /** Answers of functions may hold files, and calls may be checked by their schema. */
  isSecondAndHalf: boolean;
}

const nothing: Thinking = { by: 'nothing' };

/**
 * How much each family can think, the first that fits.
 * From https://ai.google.dev/gemini-api/docs/thinking
 */
const families: readonly (readonly [RegExp, Thinking])[] = [
  [/^(?:gemini-(?:1|pro-vision)|gemma|learnlm)/, nothing],
  [/^gemini-2\.0-flash-thinking/, { by: 'budget', min: 1, max: 24_576, canBeOff: false }],
  [/^gemini-2\.0/, nothing],
  [/^gemini-2\.5.*(?:image|tts)/, nothing],
  [/^gemini-2\.5-pro/, { by: 'budget', min: 128, max: 32_768, canBeOff: false }],
  [/^gemini-2\.5-flash-lite/, { by: 'budget', min: 512, max: 24_576, canBeOff: true }],
  [/^gemini-2\.5/, { by: 'budget', min: 1, max: 24_576, canBeOff: true }],
  [/^gemini-3-pro/, { by: 'level', levels: ['LOW', 'HIGH'] }],
  [/pro/, { by: 'level', levels: ['LOW', 'MEDIUM', 'HIGH'] }],
];

const everyLevel: Thinking = { by: 'level', levels: ['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'] };

/** What is known of a model by its name; one that is not known is taken for a newer one. */
export function modelFacts(model: string): ModelFacts {
  const name = model.replace(/^.*\//, '');
  const isOlder = /^(?:gemini-[12](?!\d)|gemma|learnlm)/.test(name);
  const thinking = families.find(([pattern]) => pattern.test(name))?.[1] ?? everyLevel;
  return { thinking, isThird: !isOlder, isSecondAndHalf: !isOlder || name.startsWith('gemini-2.5') };
}
