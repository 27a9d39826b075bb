import type { HostedKind, Media, Parameters, PartBody, ToolChoice } from './request.js';

/**
 * How a target takes one thing: `native` as it is, `mapped` under another name or scale, `lowered` with less meaning,
 * `emulated` by other means, `unsupported` not at all.
 */
export type SupportLevel = 'native' | 'mapped' | 'lowered' | 'emulated' | 'unsupported';

/** One cell of the support matrix; every level but `native` says how or why in `note`. */
export type Support = { level: 'native' } | { level: Exclude<SupportLevel, 'native'>; note: string };

/** The kinds of tool that a client runs. */
export type ToolKind = 'function' | 'custom';

/** How a medium comes: its bytes in base64, an address, or the name of a file in the vendor's own store. */
export type MediaSource = 'data' | 'url' | 'file';

/** Total by construction: a new parameter, part or tool kind does not compile until each target takes a stand. */
export interface SupportTable {
  parameters: Record<keyof Parameters, Support>;
  parts: Record<Exclude<PartBody['type'], 'media'>, Support>;
  media: Record<Media['kind'], Record<MediaSource, Support>>;
  tools: Record<ToolKind, Support>;
  /** Tools that the vendor runs, asked for in another wire format. */
  hosted: Record<HostedKind, Support>;
  toolChoice: Record<Exclude<ToolChoice['type'], 'native'>, Support>;
}

/**
 * What losing a parameter would mean: `semantic` changes what the answer means, a `hint` how well it is reached,
 * `bookkeeping` only what is recorded about it.
 */
export type Weight = 'semantic' | 'hint' | 'bookkeeping';

/** The weight of each parameter: semantic ones are refused where they cannot be carried, the others reported. */
export const parameterWeights: Record<keyof Parameters, Weight> = {
  maxOutputTokens: 'semantic',
  temperature: 'hint',
  topP: 'hint',
  topK: 'hint',
  stop: 'semantic',
  seed: 'hint',
  presencePenalty: 'hint',
  frequencyPenalty: 'hint',
  logitBias: 'hint',
  logprobs: 'semantic',
  topLogprobs: 'semantic',
  choices: 'semantic',
  responseFormat: 'semantic',
  reasoning: 'hint',
  verbosity: 'hint',
  modalities: 'semantic',
  audio: 'semantic',
  parallelToolCalls: 'semantic',
  user: 'bookkeeping',
  safetyIdentifier: 'bookkeeping',
  metadata: 'bookkeeping',
  serviceTier: 'bookkeeping',
  store: 'bookkeeping',
  promptCacheKey: 'bookkeeping',
  promptCacheRetention: 'bookkeeping',
};

/** What every answer has anyway. */
const usualValues: { [Name in keyof Parameters]?: readonly Parameters[Name][] } = {
  stop: [[]],
  presencePenalty: [0],
  frequencyPenalty: [0],
  logitBias: [{}],
  logprobs: [false],
  topLogprobs: [0],
  choices: [1],
  responseFormat: [{ type: 'text' }],
  verbosity: ['medium'],
  modalities: [['text']],
  parallelToolCalls: [true],
  metadata: [{}],
  serviceTier: ['auto', 'default'],
  store: [false],
};

/** Whether a parameter asks only for what every answer has anyway: nothing is lost where it is not sent. */
export function asksForNothing(name: keyof Parameters, value: unknown): boolean {
  const usual = usualValues[name];
  if (usual === undefined) return false;
  const text = JSON.stringify(value);
  return usual.some((each) => JSON.stringify(each) === text);
}
