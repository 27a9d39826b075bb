import type {
  ChatRequest as ProtoRequest,
  ResponseFormat as ProtoFormat,
} from '../../../generated/proto/chat.js';
import { pointerSegment, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Parameters, Reasoning, ResponseFormat } from '../../chat/request.js';
import { parameterWeights } from '../../chat/support.js';
import { toSnakeCase } from '../aial-chat/member-names.js';
import type { SurfaceInput } from '../dialect.js';
import { defined } from '../wire-json.js';
import { checkBody } from './check-body.js';
import { decodeMessage } from './decode-message.js';
import { decodeTool, decodeToolChoice } from './decode-tools.js';
import { FINITE, invalid, only, required, within, word, type Range } from './faults.js';
import { jsonObject } from './free-json.js';
import { readSchema } from './schema-text.js';

/** The numbers among the parameters and what they may be; a test compares the limits with those of the HTTP contract. */
const ranges = {
  maxOutputTokens: { least: 1 },
  temperature: { least: 0 },
  topP: { least: 0, greatest: 1 },
  topK: { least: 1 },
  seed: FINITE,
  presencePenalty: FINITE,
  frequencyPenalty: FINITE,
  topLogprobs: { least: 0 },
} as const satisfies Partial<Record<keyof Parameters, Range>>;

/**
 * A message of the gRPC contract as the gateway's own request.
 * @throws GatewayError `invalid_request` with a pointer in the contract's own names.
 */
export function decodeRequest({ body }: SurfaceInput<ProtoRequest>): ChatRequest {
  const { model, messages, tools, toolChoice, providerOptions } = body;
  checkBody(body);
  if (messages.length === 0) throw invalid('/messages', 'Give at least one message.');
  const pointers: Record<string, string> = { toolChoice: '/tool_choice' };
  for (const name of Object.keys(parameterWeights)) pointers[name] = `/${toSnakeCase(name)}`;
  return {
    model: required(model, '/model'),
    messages: messages.map(decodeMessage),
    tools: tools.map(decodeTool),
    ...(toolChoice === undefined ? {} : { toolChoice: decodeToolChoice(toolChoice) }),
    parameters: decodeParameters(body),
    stream: false,
    reply: { includeUsage: true },
    providerOptions: decodeProviderOptions(providerOptions),
    unread: [],
    pointers,
  };
}

function decodeProviderOptions(options: ProtoRequest['providerOptions']): ChatRequest['providerOptions'] {
  const entries = Object.entries(options).map(([name, value]): [string, JsonObject] => {
    if (value === undefined) throw invalid(`/provider_options/${pointerSegment(name)}`, 'It is an object.');
    return [name, jsonObject(value) ?? {}];
  });
  return Object.fromEntries(entries);
}

/** A list or a map that is empty was not sent: the wire does not tell them apart. */
function decodeParameters(body: ProtoRequest): Partial<Parameters> {
  const { responseFormat, reasoning, stop, logitBias, modalities, metadata } = body;
  const isFilled = (record: object): boolean => Object.keys(record).length > 0;
  for (const [token, bias] of Object.entries(logitBias))
    within(bias, FINITE, `/logit_bias/${pointerSegment(token)}`);
  return {
    ...decodeNumbers(body),
    ...decodeWords(body),
    ...(responseFormat === undefined ? {} : { responseFormat: decodeFormat(responseFormat) }),
    ...(reasoning === undefined ? {} : { reasoning: decodeReasoning(reasoning) }),
    ...(stop.length === 0 ? {} : { stop }),
    ...(modalities.length === 0 ? {} : { modalities }),
    ...(isFilled(logitBias) ? { logitBias } : {}),
    ...(isFilled(metadata) ? { metadata } : {}),
  };
}

function decodeNumbers(body: ProtoRequest): Partial<Parameters> {
  const number = (name: keyof typeof ranges): number | undefined =>
    within(body[name], ranges[name], `/${toSnakeCase(name)}`);
  return defined({
    maxOutputTokens: number('maxOutputTokens'),
    temperature: number('temperature'),
    topP: number('topP'),
    topK: number('topK'),
    seed: number('seed'),
    presencePenalty: number('presencePenalty'),
    frequencyPenalty: number('frequencyPenalty'),
    topLogprobs: number('topLogprobs'),
  });
}

function decodeWords(body: ProtoRequest): Partial<Parameters> {
  return defined({
    logprobs: body.logprobs,
    verbosity: body.verbosity,
    audio: jsonObject(body.audio),
    parallelToolCalls: body.parallelToolCalls,
    user: body.user,
    safetyIdentifier: body.safetyIdentifier,
    serviceTier: body.serviceTier,
    store: body.store,
    promptCacheKey: body.promptCacheKey,
    promptCacheRetention: body.promptCacheRetention,
  });
}

function decodeReasoning({
  effort,
  budgetTokens,
  summary,
}: NonNullable<ProtoRequest['reasoning']>): Reasoning {
  within(budgetTokens, { least: 0 }, '/reasoning/budget_tokens');
  return defined({ effort, budgetTokens, summary });
}

function decodeFormat(format: ProtoFormat): ResponseFormat {
  const pointer = '/response_format';
  const { name, description, isStrict } = format;
  const type = word(format.type, ['text', 'json', 'json-schema'], { pointer: `${pointer}/type` });
  if (type !== 'json-schema') {
    only(format, [], pointer);
    return { type };
  }
  const schema = readSchema(format, pointer);
  return { type, name: required(name, `${pointer}/name`), ...defined({ description, schema, isStrict }) };
}
