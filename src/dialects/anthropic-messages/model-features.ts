/** What models of Anthropic's take in different ways. */
export interface ModelFeatures {
  /** How thinking is asked for: by a budget of tokens, or left to the model. */
  thinking: 'none' | 'budget' | 'adaptive';
  /** How it is told not to think, or to think least where it always does. */
  thinkingOff: 'disabled' | 'between_tools' | 'low effort';
  /** Whether it can be made to call a tool. */
  canForceCalls: boolean;
  /** The efforts it knows; none where it knows no such setting. */
  efforts: readonly string[];
  takesSampling: boolean;
  /** Whether it takes a temperature and top_p in one request. */
  takesBothSamplings: boolean;
  /** Whether it takes schemas for its answer and strict tools. */
  takesSchemas: boolean;
  /** Whether system messages may stand between the turns. */
  takesSystemTurns: boolean;
  /** Whether it goes on with a turn of its own that the request ends with. */
  takesPrefill: boolean;
  /** The most tokens it answers with, thinking included; undefined where that is not known. */
  maxOutputTokens?: number;
}

const olderEfforts = ['low', 'medium', 'high', 'max'];
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];

/**
 * What a model takes, by its name. A name that is not Anthropic's own may be anything, so the vendor judges; a Claude
 * without a version that is known is taken for the newest.
 * From https://platform.claude.com/docs/en/build-with-claude/thinking,
 * https://platform.claude.com/docs/en/build-with-claude/effort,
 * https://platform.claude.com/docs/en/build-with-claude/structured-outputs,
 * https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages,
 * https://platform.claude.com/docs/en/about-claude/models/migration-guide and
 * https://platform.claude.com/docs/en/models/opus-5-5/whats-new-opus-5-5
 */
export function featuresOf(model: string): ModelFeatures {
  if (!model.includes('claude')) {
    return {
      thinking: 'adaptive',
      thinkingOff: 'disabled',
      canForceCalls: true,
      efforts,
      takesSampling: true,
      takesBothSamplings: true,
      takesSchemas: true,
      takesSystemTurns: false,
      takesPrefill: true,
    };
  }
  const version = versionOf(model);
  return {
    thinking: version < 307 ? 'none' : version < 406 ? 'budget' : 'adaptive',
    thinkingOff: thinkingOff(version, model),
    canForceCalls:
      !(version >= 505 && model.includes('opus')) && !(version >= 501 && isAlwaysThinking(model)),
    efforts: version < 406 ? [] : version < 407 ? olderEfforts : efforts,
    takesSampling: version <= 406,
    takesBothSamplings: version < 401,
    takesSchemas: version >= 405,
    takesSystemTurns: version >= 500 || (version >= 408 && model.includes('opus')),
    takesPrefill: version < 406,
    ...(version === Number.POSITIVE_INFINITY ? {} : { maxOutputTokens: outputLimit(version, model) }),
  };
}

function isAlwaysThinking(model: string): boolean {
  return /fable|mythos/.test(model);
}

/** From https://platform.claude.com/docs/en/build-with-claude/thinking-troubleshooting */
function thinkingOff(version: number, model: string): ModelFeatures['thinkingOff'] {
  if (isAlwaysThinking(model) || (version >= 505 && model.includes('opus'))) return 'low effort';
  return version >= 505 && model.includes('sonnet') ? 'between_tools' : 'disabled';
}

/** From https://platform.claude.com/docs/en/about-claude/models/overview */
function outputLimit(version: number, model: string): number {
  if (version >= 406) return 128_000;
  if (version >= 307) return version < 405 && model.includes('opus') ? 32_000 : 64_000;
  return version >= 305 ? 8_192 : 4_096;
}

/** Hundreds for the first number of a name and ones for the second: 405 for `claude-sonnet-4-5-20250929`. */
function versionOf(model: string): number {
  const [, major, minor] =
    /claude-(?:[a-z]+-)?(?:v)?(\d{1,2})(?!\d)(?:[-.](\d{1,2})(?!\d))?/.exec(model) ?? [];
  if (major === undefined) return Number.POSITIVE_INFINITY;
  return Number(major) * 100 + Number(minor ?? 0);
}
