import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../chat/json.js';
import type { Parameters, Reasoning, ResponseFormat } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { effortOf } from '../reasoning-effort.js';
import { defined } from '../wire-json.js';
import { tagOf } from './names.js';

type Body = Schemas['CreateResponseRequest'];

/** Parameters that mean the same on both sides, by their names here and there. */
const sameMeaning = {
  maxOutputTokens: 'max_output_tokens',
  temperature: 'temperature',
  topP: 'top_p',
  topLogprobs: 'top_logprobs',
  parallelToolCalls: 'parallel_tool_calls',
  user: 'user',
  safetyIdentifier: 'safety_identifier',
  metadata: 'metadata',
  serviceTier: 'service_tier',
  store: 'store',
  promptCacheKey: 'prompt_cache_key',
  promptCacheRetention: 'prompt_cache_retention',
} as const satisfies Partial<Record<keyof Parameters, keyof Body>>;

/** The names of the body's members that `decodeParameters` reads. */
export const parameterNames = [
  'max_output_tokens',
  'temperature',
  'top_p',
  'top_logprobs',
  'parallel_tool_calls',
  'user',
  'safety_identifier',
  'metadata',
  'service_tier',
  'store',
  'prompt_cache_key',
  'prompt_cache_retention',
  'text',
  'reasoning',
  'include',
] as const satisfies readonly (keyof Body)[];

/** The parameters of a body; null is as good as absent, and noted. */
export function decodeParameters(body: Body, notes: Notes): Partial<Parameters> {
  const parameters: Record<string, unknown> = {};
  for (const [name, wireName] of Object.entries(sameMeaning)) {
    const value = body[wireName];
    if (value === null) notes.form(`/${wireName}`, null);
    else if (value !== undefined && !isStored(name, value)) parameters[name] = value;
    notes.pointers[name] = `/${wireName}`;
  }
  const { text, reasoning, include } = body;
  Object.assign(parameters, decodeInclude(include, notes));
  if (text === null) notes.form('/text', null);
  else if (text !== undefined) Object.assign(parameters, decodeText(text, notes));
  if (reasoning === null) notes.form('/reasoning', null);
  else if (reasoning !== undefined) Object.assign(parameters, decodeReasoning(reasoning, notes));
  // Every member was read under its own name from a body that has passed the contract.
  return parameters;
}

/** What is to be stored is noted by itself: in this format the next turn may count on it. */
function isStored(name: string, value: unknown): boolean {
  return name === 'store' && value === true;
}

type Found = Partial<Pick<Parameters, 'responseFormat' | 'verbosity' | 'reasoning' | 'logprobs'>>;

/** What another vendor's answer gives anyway, or can be asked for by a parameter. */
const INCLUDE_STATE = 'reasoning.encrypted_content';
const INCLUDE_LOGPROBS = 'message.output_text.logprobs';

function decodeInclude(include: Body['include'], notes: Notes): Found {
  notes.pointers['logprobs'] = '/include';
  const isRead = (include ?? []).every((entry) => entry === INCLUDE_STATE || entry === INCLUDE_LOGPROBS);
  if (isRead) notes.form('/include', include);
  else notes.keep('/include', include);
  return include?.includes(INCLUDE_LOGPROBS) === true ? { logprobs: true } : {};
}

/** The entries of `include` that a client of another format has asked for by other means. */
export function includesFor({ logprobs }: Partial<Parameters>, isReasoning: boolean): string[] {
  return [...(isReasoning ? [INCLUDE_STATE] : []), ...(logprobs === true ? [INCLUDE_LOGPROBS] : [])];
}

function decodeText(text: Schemas['ResponseTextSettings'], notes: Notes): Found {
  notes.pointers['responseFormat'] = '/text/format';
  notes.pointers['verbosity'] = '/text/verbosity';
  const { format, verbosity } = text;
  const isRead = isString(verbosity) || isKnownFormat(format);
  // What is put back into it needs it to be there.
  if (!isRead) notes.form('/text', {});
  notes.rest(text, '/text', ['format', 'verbosity']);
  if (format === null) notes.form('/text/format', null);
  if (verbosity === null) notes.form('/text/verbosity', null);
  return defined({
    responseFormat: decodeFormat(format ?? undefined, notes),
    verbosity: verbosity ?? undefined,
  });
}

function isString(value: string | null | undefined): boolean {
  return typeof value === 'string';
}

function isKnownFormat(format: Schemas['ResponseTextSettings']['format']): boolean {
  return ['text', 'json_object', 'json_schema'].includes(tagOf(format ?? {}));
}

function decodeFormat(
  format: Schemas['ResponseTextFormat'] | undefined,
  notes: Notes,
): ResponseFormat | undefined {
  if (format === undefined) return undefined;
  const pointer = '/text/format';
  switch (format.type) {
    case 'text':
      notes.rest(format, pointer, ['type']);
      return { type: 'text' };
    case 'json_object':
      notes.rest(format, pointer, ['type']);
      return { type: 'json' };
    case 'json_schema': {
      notes.rest(format, pointer, ['type', 'name', 'description', 'schema', 'strict']);
      const { name, description, schema, strict } = format;
      for (const [member, value] of Object.entries({ description, strict })) {
        if (value === null) notes.form(`${pointer}/${member}`, null);
      }
      return {
        type: 'json-schema',
        name: name ?? 'reply',
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

function decodeReasoning(reasoning: Schemas['ResponseReasoningSettings'], notes: Notes): Found {
  const { effort, summary, generate_summary: olderSummary, mode, context } = reasoning;
  const settings: Reasoning = defined({ effort: effort ?? undefined, summary: summary ?? undefined });
  // What is put back into it needs it to be there.
  if (Object.keys(settings).length === 0) notes.form('/reasoning', {});
  notes.rest(reasoning, '/reasoning', ['effort', 'summary', 'generate_summary', 'mode', 'context']);
  notes.pointers['reasoning'] = '/reasoning';
  if (effort === null) notes.form('/reasoning/effort', null);
  if (summary === null) notes.form('/reasoning/summary', null);
  notes.keep('/reasoning/generate_summary', olderSummary);
  notes.keep('/reasoning/mode', mode);
  notes.keep('/reasoning/context', context);
  return Object.keys(settings).length === 0 ? {} : { reasoning: settings };
}

/** The members of a body for parameters. */
export function encodeParameters(parameters: Partial<Parameters>, isSameDialect: boolean): JsonObject {
  const body: JsonObject = {};
  for (const [name, wireName] of Object.entries(sameMeaning)) {
    // Both names come from one table; the values are JSON.
    const value = parameters[name as keyof typeof sameMeaning] as JsonValue | undefined;
    if (value !== undefined) body[wireName] = value;
  }
  const { responseFormat, verbosity, reasoning } = parameters;
  const text = defined({
    format: responseFormat === undefined ? undefined : encodeFormat(responseFormat, isSameDialect),
    verbosity,
  });
  const thought = encodeReasoning(reasoning ?? {}, isSameDialect);
  return {
    ...body,
    ...(Object.keys(text).length === 0 ? {} : { text }),
    ...(Object.keys(thought).length === 0 ? {} : { reasoning: thought }),
  };
}

function encodeReasoning({ effort, budgetTokens, summary }: Reasoning, isSameDialect: boolean): JsonObject {
  // To be shown nothing is what happens unless something is asked for.
  const isUnasked = !isSameDialect && summary === 'none';
  return defined({
    effort: effortOf(defined({ effort, budgetTokens })),
    summary: isUnasked ? undefined : summary,
  });
}

/** A schema that is not said to be strict is taken as strict here, and is not in other formats. */
function encodeFormat(format: ResponseFormat, isSameDialect: boolean): JsonObject {
  switch (format.type) {
    case 'text':
      return { type: 'text' };
    case 'json':
      return { type: 'json_object' };
    case 'json-schema': {
      const { name, description, schema, isStrict } = format;
      return {
        type: 'json_schema',
        name,
        ...defined({ description, strict: isSameDialect ? isStrict : (isStrict ?? false) }),
        schema: schema ?? {},
      };
    }
  }
}
