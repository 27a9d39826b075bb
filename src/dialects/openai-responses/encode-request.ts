import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message, UnreadMember } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { withStrictness } from '../openai-strict.js';
import { mergeProviderOptions } from '../provider-options.js';
import { dropUnknownTier } from '../openai-request.js';
import { isReasoningOff, loweredBudget } from '../reasoning-effort.js';
import { sealsReasoning } from '../reasoning-models.js';
import { parameterPointer, Report, whose } from '../report.js';
import { encodeItems, type EncodedItem } from './encode-input.js';
import { DIALECT, formOf, PATH } from './names.js';
import { encodeParameters, includesFor } from './parameters.js';
import { encodeToolChoice, encodeTools } from './tools.js';

/**
 * A request as a Responses body. For a client of another format nothing is stored at the vendor, and what a reasoning
 * model thought comes back sealed, so that the client can keep it.
 * From https://platform.openai.com/docs/api-reference/responses/create
 */
export function encodeRequest(said: ChatRequest, target: Target): EncodedRequest {
  const isSameDialect = said.source?.dialect === DIALECT;
  const report = new Report(target);
  const request = withStrictness(said, report);
  const { provider, model } = target;
  const instructions = request.messages.find(isInstructions);
  const customCalls = customCallsOf(request);
  const items = request.messages.flatMap((message, index) => {
    const encoding = { request, index, provider, isSameDialect, customCalls, report };
    return message === instructions ? [] : encodeItems(message, encoding);
  });
  const { toolChoice, parameters } = request;
  const tools = encodeTools(request, { isSameDialect, report });
  const body: JsonObject = {
    ...(model === '' ? {} : { model }),
    ...(items.length === 0 && isSameDialect ? {} : { input: items.map(({ item }) => item) }),
    ...(instructions === undefined ? {} : { instructions: textOf(instructions) }),
    ...(tools.length === 0 ? {} : { tools }),
    ...(toolChoice === undefined ? {} : { tool_choice: encodeToolChoice(toolChoice) }),
    ...encodeParameters(parameters, isSameDialect),
    ...(request.stream ? { stream: true } : {}),
  };
  if (isSameDialect) restore(body, movedWith(items, request.unread));
  else settle(body, request, { model, report });
  mergeProviderOptions(body, request.providerOptions[provider], ['model', 'input', 'stream']);
  if (!isSameDialect) refuseFewTokens(request, report);
  const { warnings, refusals } = report;
  return { path: PATH, headers: {}, body, warnings, refusals, undo: whose(target) };
}

function isInstructions({ native }: Message): boolean {
  return formOf(native)['member'] === 'instructions';
}

function textOf({ parts }: Message): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function customCallsOf({ messages }: ChatRequest): ReadonlySet<string> {
  const parts = messages.flatMap((message) => message.parts);
  const calls = parts.filter((part) => part.type === 'tool-call' && part.input === 'text');
  return new Set(calls.map((part) => (part.type === 'tool-call' ? part.callId : '')));
}

/** Members of items stand where their items are now: one that was only a seal, or was left out, is not there any more. */
function movedWith(items: readonly EncodedItem[], unread: readonly UnreadMember[]): UnreadMember[] {
  const places = new Map(items.map(({ index }, place) => [index, place]));
  return unread.flatMap((member) => {
    const match = /^\/input\/(\d+)\/(.*)$/s.exec(member.pointer);
    if (match === null) return [member];
    const place = places.get(Number(match[1]));
    return place === undefined ? [] : [{ ...member, pointer: `/input/${place}/${match[2] ?? ''}` }];
  });
}

/** The least that this format takes for a limit; Chat Completions takes any. */
const LEAST_OUTPUT_TOKENS = 16;

function refuseFewTokens(request: ChatRequest, report: Report): void {
  const { maxOutputTokens = LEAST_OUTPUT_TOKENS } = request.parameters;
  if (maxOutputTokens >= LEAST_OUTPUT_TOKENS) return;
  const pointer = parameterPointer(request, 'maxOutputTokens');
  report.refuse(pointer, `the Responses format takes ${LEAST_OUTPUT_TOKENS} tokens at least`);
}

/** What a client of another format takes for granted: that nothing is kept, and that its schemas are taken as they are. */
function settle(
  body: JsonObject,
  request: ChatRequest,
  { model, report }: { model: string; report: Report },
): void {
  const { store, logprobs, topLogprobs, reasoning } = request.parameters;
  body['store'] = store ?? false;
  const isThinking = reasoning !== undefined && !isReasoningOff(reasoning);
  const include = includesFor(request.parameters, sealsReasoning(model) || isThinking);
  if (include.length > 0) body['include'] = include;
  // This format has no switch of its own for log probabilities: it takes a number, and an `include`.
  if (logprobs === true && topLogprobs === undefined) body['top_logprobs'] = 0;
  dropUnknownTier(body, request, report);
  report.warnings.push(...loweredBudget(request, report.provider));
}
