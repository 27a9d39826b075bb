import type { JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { ChatRequest } from '../../chat/request.js';
import type { Target } from '../dialect.js';
import { parameterPointer, type Report } from '../report.js';
import { defined } from '../wire-json.js';
import type { ModelFeatures } from './model-features.js';

/** The limit where neither the caller, nor the operator, nor what is known of the model names one. */
const FALLBACK_MAX_TOKENS = 8_192;

/** The limit of the answer, which this format demands. */
export function encodeMaxTokens(
  request: ChatRequest,
  target: Target,
  { features, report }: { features: ModelFeatures; report: Report },
): number {
  const { maxOutputTokens } = request.parameters;
  if (maxOutputTokens !== undefined) return maxOutputTokens;
  const limit = target.defaultMaxTokens ?? features.maxOutputTokens ?? FALLBACK_MAX_TOKENS;
  report.defaulted(parameterPointer(request, 'maxOutputTokens'), `${limit} was sent`);
  return limit;
}

/** What sampling has to get along with. */
export interface SamplingContext {
  features: ModelFeatures;
  report: Report;
  isThinking: boolean;
}

/** From https://platform.claude.com/docs/en/api/messages/create and .../build-with-claude/thinking */
export function encodeSampling(request: ChatRequest, context: SamplingContext): JsonObject {
  const temperature = encodeTemperature(request, context);
  return defined({
    temperature,
    top_p: encodeTopP(request, context, temperature !== undefined),
    top_k: encodeTopK(request, context),
  });
}

const NO_SAMPLING = 'this model takes no such setting';
const NOT_WHILE_THINKING = 'it takes no such setting while the model thinks';

function encodeTemperature(request: ChatRequest, context: SamplingContext): number | undefined {
  const { temperature } = request.parameters;
  if (temperature === undefined) return undefined;
  const { features, report, isThinking } = context;
  const pointer = parameterPointer(request, 'temperature');
  // The usual one is taken everywhere.
  if (temperature !== 1 && (!features.takesSampling || isThinking)) {
    report.dropped(pointer, features.takesSampling ? NOT_WHILE_THINKING : NO_SAMPLING);
    return undefined;
  }
  if (temperature <= 1) return temperature;
  report.lowered(pointer, `its temperatures end at 1, so ${temperature} became 1`);
  return 1;
}

function encodeTopP(
  request: ChatRequest,
  { features, report, isThinking }: SamplingContext,
  hasTemperature: boolean,
): number | undefined {
  const { topP } = request.parameters;
  if (topP === undefined) return undefined;
  const pointer = parameterPointer(request, 'topP');
  if (!features.takesSampling && topP !== 1) report.dropped(pointer, NO_SAMPLING);
  else if (isThinking && (topP < 0.95 || topP > 1))
    report.dropped(pointer, 'it takes only values from 0.95 to 1 while the model thinks');
  else if (hasTemperature && !features.takesBothSamplings)
    report.dropped(pointer, 'this model takes a temperature or top_p, not both');
  else return topP;
  return undefined;
}

function encodeTopK(
  request: ChatRequest,
  { features, report, isThinking }: SamplingContext,
): number | undefined {
  const { topK } = request.parameters;
  if (topK === undefined) return undefined;
  if (features.takesSampling && !isThinking) return topK;
  report.dropped(
    parameterPointer(request, 'topK'),
    features.takesSampling ? NOT_WHILE_THINKING : NO_SAMPLING,
  );
  return undefined;
}

/** Limits and what is said of the request. */
export function encodeSettings(request: ChatRequest, report: Report): JsonObject {
  return {
    ...encodeStop(request, report),
    ...encodeUser(request, report),
    ...encodeTier(request, report),
    ...encodeCaching(request, report),
  };
}

function encodeStop(request: ChatRequest, report: Report): JsonObject {
  const { stop = [] } = request.parameters;
  if (stop.length === 0) return {};
  if (stop.some((sequence) => sequence.trim() === ''))
    report.refuse(parameterPointer(request, 'stop'), 'it takes no stop sequence of white space alone');
  return { stop_sequences: stop };
}

const MAX_USER_LENGTH = 512;

function encodeUser(request: ChatRequest, report: Report): JsonObject {
  const { user, safetyIdentifier } = request.parameters;
  const name = safetyIdentifier === undefined ? 'user' : 'safetyIdentifier';
  const id = safetyIdentifier ?? user;
  if (id === undefined) return {};
  if (name !== 'user' && user !== undefined && user !== id)
    report.dropped(parameterPointer(request, 'user'), 'it takes one id, and got the safety identifier', {
      weight: 'bookkeeping',
    });
  if (id.length <= MAX_USER_LENGTH) return { metadata: { user_id: id } };
  report.dropped(parameterPointer(request, name), `ids of users end at ${MAX_USER_LENGTH} characters there`, {
    weight: 'bookkeeping',
  });
  return {};
}

/** The tiers in Anthropic's words; reserved capacity is used where there is some. */
const tiers: Partial<Record<string, string>> = {
  auto: 'auto',
  default: 'standard_only',
  standard_only: 'standard_only',
  priority: 'auto',
};

function encodeTier(request: ChatRequest, report: Report): JsonObject {
  const { serviceTier } = request.parameters;
  if (serviceTier === undefined) return {};
  const pointer = parameterPointer(request, 'serviceTier');
  const tier = lookUp(tiers, serviceTier);
  if (tier === undefined) report.dropped(pointer, `it has no tier ${serviceTier}`, { weight: 'bookkeeping' });
  else if (serviceTier === 'priority')
    report.mapped(pointer, 'reserved capacity is used where there is some', { weight: 'bookkeeping' });
  return defined({ service_tier: tier });
}

/**
 * Who names a key for cached prompts, or how long they are to last, wants them cached, which has to be asked for here.
 * Cache points of the request's own say it better. From https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 */
function encodeCaching(request: ChatRequest, report: Report): JsonObject {
  const { promptCacheKey: key, promptCacheRetention: retention } = request.parameters;
  const hasPoints = request.messages.some(({ parts }) => parts.some(({ cache }) => cache !== undefined));
  const note = hasPoints
    ? 'the cache points of the request are sent as they are'
    : 'the whole prompt is cached, and not by a key';
  for (const [name, value] of Object.entries({ promptCacheKey: key, promptCacheRetention: retention })) {
    if (value !== undefined) report.mapped(parameterPointer(request, name), note, { weight: 'bookkeeping' });
  }
  if (hasPoints || (key === undefined && retention === undefined)) return {};
  return { cache_control: { type: 'ephemeral', ...(retention === '24h' ? { ttl: '1h' } : {}) } };
}
