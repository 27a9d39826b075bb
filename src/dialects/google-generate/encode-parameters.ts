import type { JsonObject } from '../../chat/json.js';
import { lookUp } from '../../chat/look-up.js';
import type { ChatRequest, ResponseFormat } from '../../chat/request.js';
import { parameterPointer, type Report } from '../report.js';
import { defined } from '../wire-json.js';
import { encodeSchema, unenforcedMembers } from './encode-schema.js';
import { encodeThinking } from './encode-thinking.js';
import type { ModelFacts } from './models.js';
import { sameMeaning } from './parameters.js';

/** What parameters are written with. */
export interface ParameterEncoding {
  facts: ModelFacts;
  report: Report;
  isSameDialect: boolean;
  /** Whether the form of the answer is got by a tool instead. */
  hasJsonTool: boolean;
}

type SameMeaning = keyof typeof sameMeaning;

const MAX_STOPS = 5;
const MAX_INT32 = 2_147_483_647;

/**
 * `generationConfig`, and what stands beside it.
 * From https://ai.google.dev/api/generate-content#generationconfig
 */
export function encodeParameters(request: ChatRequest, encoding: ParameterEncoding): JsonObject {
  const { parameters } = request;
  const config: JsonObject = {};
  // The names are those of the table.
  for (const [name, wireName] of Object.entries(sameMeaning) as [SameMeaning, string][]) {
    const value = parameters[name];
    if (value !== undefined && (encoding.isSameDialect || isTaken(name, request, encoding)))
      config[wireName] = value;
  }
  Object.assign(config, encodeFormat(request, encoding), encodeOutput(request, encoding));
  const thinkingConfig = encodeReasoning(request, encoding);
  if (thinkingConfig !== undefined && Object.keys(thinkingConfig).length > 0)
    config['thinkingConfig'] = thinkingConfig;
  return {
    ...(Object.keys(config).length === 0 ? {} : { generationConfig: config }),
    ...encodeBeside(request, encoding),
  };
}

function encodeReasoning(
  request: ChatRequest,
  { facts, report, isSameDialect }: ParameterEncoding,
): JsonObject | undefined {
  const { reasoning } = request.parameters;
  if (reasoning === undefined) return undefined;
  if (!isSameDialect)
    return encodeThinking(reasoning, facts.thinking, {
      report,
      pointer: parameterPointer(request, 'reasoning'),
    });
  const { effort, budgetTokens, summary } = reasoning;
  return defined({
    includeThoughts: summary === undefined ? undefined : true,
    thinkingBudget: budgetTokens,
    thinkingLevel: effort?.toUpperCase(),
  });
}

/** Whether a value is one that the vendor takes; what becomes of any other is reported. */
function isTaken(name: SameMeaning, request: ChatRequest, { report }: ParameterEncoding): boolean {
  const { stop, seed, logprobs, choices } = request.parameters;
  const pointer = parameterPointer(request, name);
  switch (name) {
    case 'stop':
      if ((stop?.length ?? 0) > MAX_STOPS)
        report.refuse(pointer, `it takes ${MAX_STOPS} stop sequences at most`);
      return stop?.length !== 0;
    case 'seed': {
      const isFit = Number.isInteger(seed) && Math.abs(seed ?? 0) <= MAX_INT32;
      if (!isFit) report.dropped(pointer, 'a seed is a whole number of 32 bits');
      return isFit;
    }
    case 'choices':
      if (choices !== 1) report.refuse(pointer, 'only one answer can be passed on');
      return false;
    case 'logprobs':
      return logprobs === true;
    case 'topLogprobs':
      return countsProbabilities(request.parameters, report, pointer);
    case 'topK':
    case 'maxOutputTokens':
    case 'temperature':
    case 'topP':
    case 'presencePenalty':
    case 'frequencyPenalty':
      return true;
  }
}

function countsProbabilities(
  { logprobs, topLogprobs = 0 }: ChatRequest['parameters'],
  report: Report,
  pointer: string,
): boolean {
  if (logprobs !== true && topLogprobs > 0)
    report.dropped(pointer, 'it counts probabilities only where they are asked for by logprobs');
  return logprobs === true && topLogprobs !== 0;
}

/** The form of the answer. From https://ai.google.dev/gemini-api/docs/structured-output */
function encodeFormat(
  request: ChatRequest,
  { report, isSameDialect, hasJsonTool }: ParameterEncoding,
): JsonObject {
  const { responseFormat } = request.parameters;
  if (responseFormat === undefined || hasJsonTool) return {};
  if (isSameDialect) return ownFormat(responseFormat, request.pointers ?? {});
  if (responseFormat.type === 'text') return {};
  const schema = schemaOf(responseFormat);
  const lost = schema === undefined ? [] : unenforcedMembers(schema);
  const words = responseFormat.type === 'json-schema' ? responseFormat.description : undefined;
  const notes = [
    ...(lost.length === 0 ? [] : [`the answer is not held to ${lost.join(', ')} of the schema`]),
    ...(words === undefined ? [] : ['the description of the format is left out']),
  ];
  if (notes.length > 0) report.lowered(parameterPointer(request, 'responseFormat'), notes.join('; '));
  return { responseMimeType: 'application/json', ...defined({ responseJsonSchema: schema }) };
}

/** The form in the client's own words: which of the members for it were there is noted, and so are other schemas. */
function ownFormat(format: ResponseFormat, pointers: Record<string, string>): JsonObject {
  const place = pointers['responseFormat'] ?? '';
  if (place.endsWith('/responseFormat')) return {};
  const mimeType = format.type === 'text' ? 'text/plain' : 'application/json';
  const schema =
    format.type === 'json-schema' && !place.endsWith('/responseSchema') ? format.schema : undefined;
  return {
    ...(pointers['responseMimeType'] === 'none' ? {} : { responseMimeType: mimeType }),
    ...defined({ responseJsonSchema: schema }),
  };
}

/** The schema that answers have to fit, which bears the name of the format: as its title, or where it has one, its id. */
export function schemaOf(format: ResponseFormat): JsonObject | undefined {
  if (format.type !== 'json-schema' || format.schema === undefined) return undefined;
  const { name } = format;
  const schema = encodeSchema(format.schema);
  if (schema['title'] === undefined) return { title: name, ...schema };
  return schema['title'] === name || schema['$id'] !== undefined ? schema : { $id: name, ...schema };
}

/** Kinds of output, and the voice. From https://ai.google.dev/gemini-api/docs/speech-generation */
function encodeOutput(request: ChatRequest, { report }: ParameterEncoding): JsonObject {
  const { modalities, audio } = request.parameters;
  const { voice, ...settings } = audio ?? {};
  const lost = Object.keys(settings);
  if (lost.length > 0)
    report.dropped(
      parameterPointer(request, 'audio'),
      `sound comes in one form; it has no ${lost.join(', ')}`,
    );
  return {
    ...(modalities === undefined ? {} : { responseModalities: modalities.map((each) => each.toUpperCase()) }),
    ...(typeof voice === 'string'
      ? { speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: voice } } } }
      : {}),
  };
}

const tiers: Partial<Record<string, string>> = {
  default: 'standard',
  standard: 'standard',
  flex: 'flex',
  priority: 'priority',
};

function encodeBeside(request: ChatRequest, { report, isSameDialect }: ParameterEncoding): JsonObject {
  const { serviceTier, store, parallelToolCalls, metadata } = request.parameters;
  const tier = lookUp(tiers, serviceTier) ?? (isSameDialect ? serviceTier : undefined);
  if (tier === undefined && serviceTier !== undefined && serviceTier !== 'auto')
    report.dropped(
      parameterPointer(request, 'serviceTier'),
      `it has no tier ${JSON.stringify(serviceTier)}`,
      {
        weight: 'bookkeeping',
      },
    );
  if (parallelToolCalls === false)
    report.dropped(
      parameterPointer(request, 'parallelToolCalls'),
      'it cannot be kept from parallel tool calls',
    );
  return defined({ serviceTier: tier, store, labels: isSameDialect ? metadata : undefined });
}
