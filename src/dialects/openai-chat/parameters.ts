import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Parameters, Reasoning, ResponseFormat } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { effortOf } from '../reasoning-effort.js';
import { defined } from '../wire-json.js';

type Body = Schemas['ChatCompletionRequest'];

/** Parameters that mean the same on both sides, by their names here and there. */
const sameMeaning = {
  temperature: 'temperature',
  topP: 'top_p',
  topK: 'top_k',
  seed: 'seed',
  presencePenalty: 'presence_penalty',
  frequencyPenalty: 'frequency_penalty',
  logitBias: 'logit_bias',
  logprobs: 'logprobs',
  topLogprobs: 'top_logprobs',
  choices: 'n',
  verbosity: 'verbosity',
  modalities: 'modalities',
  audio: 'audio',
  parallelToolCalls: 'parallel_tool_calls',
  user: 'user',
  safetyIdentifier: 'safety_identifier',
  metadata: 'metadata',
  serviceTier: 'service_tier',
  store: 'store',
  promptCacheKey: 'prompt_cache_key',
  promptCacheRetention: 'prompt_cache_retention',
} as const satisfies Partial<Record<keyof Parameters, keyof Body>>;

/** The same as a list, made once. */
// The names are those of the table.
const sameMeanings = Object.entries(sameMeaning) as [SameMeaning, (typeof sameMeaning)[SameMeaning]][];

type SameMeaning = keyof typeof sameMeaning;

/** Where these parameters stand. Put down one by one for each call, they cost as much as all else that is read. */
export const parameterPlaces: Readonly<Record<string, string>> = Object.fromEntries(
  sameMeanings.map(([name, wireName]) => [name, `/${wireName}`]),
);

/** The names of the body's members that `decodeParameters` reads. */
export const parameterNames = [
  'temperature',
  'top_p',
  'top_k',
  'seed',
  'presence_penalty',
  'frequency_penalty',
  'logit_bias',
  'logprobs',
  'top_logprobs',
  'n',
  'verbosity',
  'modalities',
  'audio',
  'parallel_tool_calls',
  'user',
  'safety_identifier',
  'metadata',
  'service_tier',
  'store',
  'prompt_cache_key',
  'prompt_cache_retention',
  'stop',
  'max_completion_tokens',
  'max_tokens',
  'response_format',
  'reasoning_effort',
  'reasoning',
  'thinking',
] as const satisfies readonly (keyof Body)[];

/** The parameters of a body; null is as good as absent, and noted. The notes know `parameterPlaces` already. */
export function decodeParameters(body: Body, notes: Notes): Partial<Parameters> {
  const parameters: Record<string, unknown> = {};
  for (const [name, wireName] of sameMeanings) {
    const value = body[wireName];
    if (value === null) notes.form(`/${wireName}`, null);
    else if (value !== undefined) parameters[name] = value;
  }
  const { stop, response_format: responseFormat } = body;
  if (stop === null) notes.form('/stop', null);
  else if (typeof stop === 'string') notes.form('/stop', stop);
  Object.assign(
    parameters,
    defined({
      stop: typeof stop === 'string' ? [stop] : (stop ?? undefined),
      maxOutputTokens: decodeMaxTokens(body, notes),
      responseFormat: decodeResponseFormat(responseFormat, notes),
      reasoning: decodeReasoning(body, notes),
    }),
  );
  // Every member was read under its own name from a body that has passed the contract.
  return parameters;
}

function decodeMaxTokens(body: Body, notes: Notes): number | undefined {
  const { max_completion_tokens: current, max_tokens: older } = body;
  if (current === null) notes.form('/max_completion_tokens', null);
  if (older === null) notes.form('/max_tokens', null);
  const isOlder = (current ?? undefined) === undefined;
  notes.pointers['maxOutputTokens'] = isOlder ? '/max_tokens' : '/max_completion_tokens';
  if (!isOlder) notes.form('/max_tokens', older);
  return (isOlder ? older : current) ?? undefined;
}

function decodeResponseFormat(format: Body['response_format'], notes: Notes): ResponseFormat | undefined {
  const pointer = '/response_format';
  notes.pointers['responseFormat'] = pointer;
  if (format === null) notes.form(pointer, null);
  if (format === null || format === undefined) return undefined;
  switch (format.type) {
    case 'text':
      notes.rest(format, pointer, ['type']);
      return { type: 'text' };
    case 'json_object':
      notes.rest(format, pointer, ['type']);
      return { type: 'json' };
    case 'json_schema': {
      const { json_schema: settings } = format;
      notes.rest(format, pointer, ['type', 'json_schema']);
      notes.rest(settings, `${pointer}/json_schema`, ['name', 'description', 'schema', 'strict']);
      const { name, description, schema, strict } = settings;
      for (const [member, value] of Object.entries({ description, schema, strict })) {
        if (value === null) notes.form(`${pointer}/json_schema/${member}`, null);
      }
      return {
        type: 'json-schema',
        name,
        ...defined({
          description: description ?? undefined,
          schema: isJsonObject(schema) ? schema : undefined,
          isStrict: strict ?? undefined,
        }),
      };
    }
    default:
      notes.keep(pointer, format, 'semantic');
      return undefined;
  }
}

/** OpenAI's own `reasoning_effort`, OpenRouter's `reasoning` and Anthropic-like `thinking` say the same thing. */
function decodeReasoning(body: Body, notes: Notes): Reasoning | undefined {
  const { reasoning_effort: effort, reasoning, thinking } = body;
  notes.form('/reasoning', reasoning);
  notes.form('/thinking', thinking);
  // What is asked of the reply's thoughts, not of the thinking.
  notes.keep('/reasoning/exclude', reasoning?.exclude);
  notes.keep('/thinking/clear_thinking', thinking?.clear_thinking);
  if (effort === null) notes.form('/reasoning_effort', null);
  const settings: Reasoning = defined({
    effort: effort ?? reasoning?.effort ?? undefined,
    budgetTokens: budgetOf(body),
  });
  if (Object.keys(settings).length === 0) return undefined;
  const older = thinking === undefined ? '/reasoning' : '/thinking';
  notes.pointers['reasoning'] = typeof effort === 'string' ? '/reasoning_effort' : older;
  return settings;
}

/** How many tokens may be thought with; 0 is off. */
function budgetOf({ reasoning, thinking }: Body): number | undefined {
  if (thinking?.type === 'disabled' || reasoning?.enabled === false) return 0;
  return thinking?.budget_tokens ?? reasoning?.max_tokens ?? undefined;
}

/** The members of a body for parameters. Members that only the client's own form has are put back later. */
export function encodeParameters(
  parameters: Partial<Parameters>,
  pointers: Record<string, string>,
  isSameDialect: boolean,
): JsonObject {
  const body: JsonObject = {};
  for (const [name, wireName] of sameMeanings) {
    // JSON, as all parameters are.
    const value = parameters[name] as JsonValue | undefined;
    if (value !== undefined) body[wireName] = value;
  }
  const { stop, maxOutputTokens, responseFormat, reasoning } = parameters;
  const own = isSameDialect ? pointers : {};
  const maxTokensName = own['maxOutputTokens'] === '/max_tokens' ? 'max_tokens' : 'max_completion_tokens';
  const isOwnForm = (own['reasoning'] ?? '/reasoning_effort') === '/reasoning_effort';
  return {
    ...body,
    ...defined({
      // None at all is no list of this format, which wants one entry at least.
      stop: stop?.length === 0 && !isSameDialect ? undefined : stop,
      [maxTokensName]: maxOutputTokens,
      response_format: responseFormat === undefined ? undefined : encodeResponseFormat(responseFormat),
      reasoning_effort: isOwnForm && reasoning !== undefined ? effortOf(reasoning) : undefined,
    }),
  };
}

function encodeResponseFormat(format: ResponseFormat): JsonObject {
  switch (format.type) {
    case 'text':
      return { type: 'text' };
    case 'json':
      return { type: 'json_object' };
    case 'json-schema': {
      const { name, description, schema, isStrict } = format;
      return {
        type: 'json_schema',
        json_schema: { name, ...defined({ description, schema, strict: isStrict }) },
      };
    }
  }
}
