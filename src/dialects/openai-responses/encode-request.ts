import type { Warning } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message, UnreadMember } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { mergeProviderOptions } from '../provider-options.js';
import { effortOfBudget, isReasoningOff } from '../reasoning-effort.js';
import { sealsReasoning } from '../reasoning-models.js';
import { encodeItems, type EncodedItem } from './encode-input.js';
import { DIALECT, formOf, PATH } from './names.js';
import { encodeParameters, includesFor } from './parameters.js';
import { encodeTool, encodeToolChoice } from './tools.js';

/**
 * A request as a Responses body. For a client of another format nothing is stored at the vendor, and what a reasoning
 * model thought comes back sealed, so that the client can keep it.
 * From https://platform.openai.com/docs/api-reference/responses/create
 */
export function encodeRequest(request: ChatRequest, target: Target): EncodedRequest {
  const isSameDialect = request.source?.dialect === DIALECT;
  const warnings: Warning[] = [];
  const { provider, model } = target;
  const instructions = request.messages.find(isInstructions);
  const pointers = request.pointers ?? {};
  const customCalls = customCallsOf(request);
  const items = request.messages.flatMap((message, index) => {
    const place = pointers[`message ${index}`] ?? `/messages/${index}`;
    const encoding = { provider, isSameDialect, customCalls, warnings, place };
    return message === instructions ? [] : encodeItems(message, encoding);
  });
  const { tools, toolChoice, parameters } = request;
  const body: JsonObject = {
    ...(model === '' ? {} : { model }),
    ...(items.length === 0 && isSameDialect ? {} : { input: items.map(({ item }) => item) }),
    ...(instructions === undefined ? {} : { instructions: textOf(instructions) }),
    ...(tools.length === 0 ? {} : { tools: tools.map((tool) => encodeTool(tool, isSameDialect)) }),
    ...(toolChoice === undefined ? {} : { tool_choice: encodeToolChoice(toolChoice) }),
    ...encodeParameters(parameters, isSameDialect),
    ...(request.stream ? { stream: true } : {}),
  };
  if (isSameDialect) restore(body, movedWith(items, request.unread));
  else settle(body, request, { model, provider, warnings });
  mergeProviderOptions(body, request.providerOptions[provider], ['model', 'input', 'stream']);
  return { path: PATH, headers: {}, body, warnings, refusals: [], undo: { provider } };
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

/** What a client of another format takes for granted: that nothing is kept, and that its schemas are taken as they are. */
function settle(
  body: JsonObject,
  request: ChatRequest,
  { model, provider, warnings }: { model: string; provider: string; warnings: Warning[] },
): void {
  const { store, logprobs, topLogprobs, reasoning } = request.parameters;
  body['store'] = store ?? false;
  const isThinking = reasoning !== undefined && !isReasoningOff(reasoning);
  const include = includesFor(request.parameters, sealsReasoning(model) || isThinking);
  if (include.length > 0) body['include'] = include;
  // This format has no switch of its own for log probabilities: it takes a number, and an `include`.
  if (logprobs === true && topLogprobs === undefined) body['top_logprobs'] = 0;
  warnings.push(...loweredBudget(request, provider));
}

/** This format knows efforts, and no numbers of tokens. */
function loweredBudget({ parameters, pointers }: ChatRequest, provider: string): Warning[] {
  const { effort, budgetTokens } = parameters.reasoning ?? {};
  if (effort !== undefined || budgetTokens === undefined || budgetTokens <= 0) return [];
  const message = `The reasoning budget of ${budgetTokens} tokens was sent as the effort ${effortOfBudget(budgetTokens) ?? ''}.`;
  const pointer = pointers?.['reasoning'] ?? '/reasoning';
  return [{ code: 'parameter_lowered', message, pointer, disposition: 'lowered', provider }];
}
