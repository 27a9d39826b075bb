import type { Schemas } from '../../../generated/openapi.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { Parameters, Reasoning, ResponseFormat } from '../../chat/request.js';
import type { Notes } from '../notes.js';
import { asJsonObject, defined } from '../wire-json.js';
import { decodeJsonSchema, decodeSchema } from './schema.js';

type Body = Schemas['GoogleGenerateContentRequest'];
type Config = Schemas['GoogleGenerationConfig'];

const CONFIG = '/generationConfig';

/** Parameters that mean the same on both sides, by their names here and in `generationConfig`. */
export const sameMeaning = {
  maxOutputTokens: 'maxOutputTokens',
  temperature: 'temperature',
  topP: 'topP',
  topK: 'topK',
  stop: 'stopSequences',
  seed: 'seed',
  presencePenalty: 'presencePenalty',
  frequencyPenalty: 'frequencyPenalty',
  logprobs: 'responseLogprobs',
  topLogprobs: 'logprobs',
  choices: 'candidateCount',
} as const satisfies Partial<Record<keyof Parameters, keyof Config>>;

/** The names of the body's members that `decodeParameters` reads. */
export const parameterNames = [
  'generationConfig',
  'serviceTier',
  'store',
  'labels',
] as const satisfies readonly (keyof Body)[];

/**
 * The parameters of a body.
 * From https://ai.google.dev/api/generate-content#v1beta.GenerationConfig
 */
export function decodeParameters(body: Body, notes: Notes): Partial<Parameters> {
  const { generationConfig: config, serviceTier, store, labels } = body;
  Object.assign(notes.pointers, places);
  return {
    ...(config === undefined ? {} : decodeConfig(config, notes)),
    ...defined({ serviceTier: decodeServiceTier(serviceTier, notes), store, metadata: labels }),
  };
}

/** Where parameters stand, also those that a body does not have: a vendor may want one. */
const places: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(sameMeaning).map(([name, wireName]) => [name, `${CONFIG}/${wireName}`]),
  ),
  modalities: `${CONFIG}/responseModalities`,
  responseFormat: `${CONFIG}/responseMimeType`,
  reasoning: `${CONFIG}/thinkingConfig`,
  serviceTier: '/serviceTier',
  store: '/store',
  metadata: '/labels',
};

/** Google's word for the usual class is another than the other vendors'. */
function decodeServiceTier(tier: string | undefined, notes: Notes): string | undefined {
  const word = tier?.toLowerCase();
  if (word === 'standard' && tier === word) return 'default';
  if (word === 'unspecified' || tier !== word) notes.form('/serviceTier', tier);
  if (word === 'unspecified') return undefined;
  return word === 'standard' ? 'default' : word;
}

function decodeConfig(config: Config, notes: Notes): Partial<Parameters> {
  const parameters: Record<string, unknown> = {};
  for (const [name, wireName] of Object.entries(sameMeaning)) {
    const value = config[wireName];
    if (value !== undefined) parameters[name] = value;
  }
  const { responseModalities: modalities, thinkingConfig } = config;
  const words = modalities?.map((modality) => modality.toLowerCase());
  if (modalities?.some((modality) => modality !== modality.toUpperCase()) === true)
    notes.form(`${CONFIG}/responseModalities`, modalities);
  Object.assign(
    parameters,
    defined({
      modalities: words,
      responseFormat: decodeFormat(config, notes),
      reasoning: thinkingConfig === undefined ? undefined : decodeThinking(thinkingConfig, notes),
    }),
  );
  // What is put back into it needs it to be there.
  if (Object.keys(parameters).length === 0)
    notes.unread.unshift({ pointer: CONFIG, value: {}, isForm: true });
  notePlaceless(config, notes);
  // Every member was read under its own name from a body that has passed the contract.
  return parameters;
}

/** Members that only this format has. */
function notePlaceless(config: Config, notes: Notes): void {
  notes.rest(config, CONFIG, [
    'maxOutputTokens',
    'temperature',
    'topP',
    'topK',
    'stopSequences',
    'seed',
    'presencePenalty',
    'frequencyPenalty',
    'responseLogprobs',
    'logprobs',
    'candidateCount',
    'responseModalities',
    'responseMimeType',
    'responseSchema',
    'responseJsonSchema',
    'responseFormat',
    'thinkingConfig',
    'speechConfig',
    'imageConfig',
    'mediaResolution',
    'enableEnhancedCivicAnswers',
    'enableAffectiveDialog',
    'audioTimestamp',
    'audioTranscriptionConfig',
    'translationConfig',
    'routingConfig',
    'modelConfig',
  ]);
  notes.keep(`${CONFIG}/speechConfig`, config.speechConfig, 'semantic');
  notes.keep(`${CONFIG}/imageConfig`, config.imageConfig, 'semantic');
  notes.keep(`${CONFIG}/audioTranscriptionConfig`, config.audioTranscriptionConfig, 'semantic');
  notes.keep(`${CONFIG}/translationConfig`, config.translationConfig, 'semantic');
  notes.keep(`${CONFIG}/mediaResolution`, config.mediaResolution);
  notes.keep(`${CONFIG}/enableEnhancedCivicAnswers`, config.enableEnhancedCivicAnswers);
  notes.keep(`${CONFIG}/enableAffectiveDialog`, config.enableAffectiveDialog);
  notes.keep(`${CONFIG}/audioTimestamp`, config.audioTimestamp);
  notes.keep(`${CONFIG}/routingConfig`, config.routingConfig);
  notes.keep(`${CONFIG}/modelConfig`, config.modelConfig);
}

/**
 * The form of the answer. `pointers.responseFormat` tells which of the members for it was used; a schema in Google's form
 * is noted as it was.
 */
function decodeFormat(config: Config, notes: Notes): ResponseFormat | undefined {
  const { responseMimeType: type, responseSchema, responseJsonSchema, responseFormat } = config;
  if (responseFormat !== undefined) return decodeFormats(responseFormat, notes);
  const isJson = type === undefined || type === 'application/json';
  if (isJson && isJsonObject(responseJsonSchema)) {
    notes.pointers['responseFormat'] = `${CONFIG}/responseJsonSchema`;
    notes.form(`${CONFIG}/responseSchema`, responseSchema);
    const schema = decodeJsonSchema(responseJsonSchema);
    if (schema !== responseJsonSchema) notes.form(`${CONFIG}/responseJsonSchema`, responseJsonSchema);
    return schemaFormat(schema, type === undefined, notes);
  }
  if (isJson && responseSchema !== undefined) {
    notes.pointers['responseFormat'] = `${CONFIG}/responseSchema`;
    notes.form(`${CONFIG}/responseSchema`, responseSchema);
    return schemaFormat(decodeSchema(asJsonObject(responseSchema)), type === undefined, notes);
  }
  // An enum, or a type that is not known: no other vendor answers in it.
  if (type !== 'application/json' && type !== 'text/plain')
    notes.keep(`${CONFIG}/responseMimeType`, type, 'semantic');
  notes.keep(`${CONFIG}/responseSchema`, responseSchema, 'semantic');
  notes.keep(`${CONFIG}/responseJsonSchema`, responseJsonSchema, 'semantic');
  if (type === 'application/json') return { type: 'json' };
  return type === 'text/plain' ? { type: 'text' } : undefined;
}

/** The vendor wants the media type beside a schema; who leaves it out means JSON all the same. */
function schemaFormat(schema: JsonObject, isUntyped: boolean, notes: Notes): ResponseFormat {
  if (isUntyped) notes.pointers['responseMimeType'] = 'none';
  return { type: 'json-schema', name: 'reply', schema };
}

/** The newer member, one form for each kind of output: that of text is read. */
function decodeFormats(
  formats: NonNullable<Config['responseFormat']>,
  notes: Notes,
): ResponseFormat | undefined {
  const pointer = `${CONFIG}/responseFormat`;
  notes.pointers['responseFormat'] = pointer;
  const { text, ...others } = Array.isArray(formats) ? {} : formats;
  const type = text?.mimeType;
  const isRead = text !== undefined && Object.keys(others).length === 0;
  const format = isRead ? textFormat(type, text.schema) : undefined;
  if (format === undefined) notes.keep(pointer, formats, 'semantic');
  else notes.form(pointer, formats);
  return format;
}

function textFormat(type: string | undefined, schema: unknown): ResponseFormat | undefined {
  const isJson = type === undefined || type === 'APPLICATION_JSON';
  if (isJson && isJsonObject(schema)) return { type: 'json-schema', name: 'reply', schema };
  if (schema !== undefined) return undefined;
  if (type === 'APPLICATION_JSON') return { type: 'json' };
  return type === 'TEXT_PLAIN' ? { type: 'text' } : undefined;
}

/** From https://ai.google.dev/gemini-api/docs/thinking */
function decodeThinking(thinking: Schemas['GoogleThinkingConfig'], notes: Notes): Reasoning | undefined {
  const pointer = `${CONFIG}/thinkingConfig`;
  const { includeThoughts, thinkingBudget: budgetTokens, thinkingLevel } = thinking;
  const level = thinkingLevel?.toUpperCase();
  const effort = level === 'THINKING_LEVEL_UNSPECIFIED' ? undefined : level?.toLowerCase();
  const settings: Reasoning = defined({
    effort,
    budgetTokens,
    // What is shown are summaries, and their length is the vendor's choice.
    summary: includeThoughts === true ? 'auto' : undefined,
  });
  // What is put back into it needs it to be there.
  if (Object.keys(settings).length === 0) notes.form(pointer, {});
  notes.rest(thinking, pointer, ['includeThoughts', 'thinkingBudget', 'thinkingLevel']);
  if (includeThoughts === false) notes.form(`${pointer}/includeThoughts`, false);
  if (effort === undefined || thinkingLevel !== level) notes.form(`${pointer}/thinkingLevel`, thinkingLevel);
  return Object.keys(settings).length === 0 ? undefined : settings;
}
