import type { Warning } from '../../chat/event.js';
import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { mergeProviderOptions } from '../provider-options.js';
import { isReasoningModel } from '../reasoning-models.js';
import { encodeItems } from './encode-input.js';
import { DIALECT, formOf, PATH } from './names.js';
import { encodeParameters } from './parameters.js';
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
  const input = request.messages.flatMap((message, index) =>
    message === instructions ? [] : encodeItems(message, index, { provider, warnings }),
  );
  const { tools, toolChoice, parameters } = request;
  const body: JsonObject = {
    ...(model === '' ? {} : { model }),
    ...(input.length === 0 && isSameDialect ? {} : { input }),
    ...(instructions === undefined ? {} : { instructions: textOf(instructions) }),
    ...(tools.length === 0 ? {} : { tools: tools.map(encodeTool) }),
    ...(toolChoice === undefined ? {} : { tool_choice: encodeToolChoice(toolChoice) }),
    ...encodeParameters(parameters),
    ...(request.stream ? { stream: true } : {}),
  };
  if (isSameDialect) restore(body, request.unread);
  else Object.assign(body, statelessly(request, model));
  mergeProviderOptions(body, request.providerOptions[provider], ['model', 'input', 'stream']);
  return { path: PATH, headers: {}, body, warnings, undo: { provider } };
}

function isInstructions({ native }: Message): boolean {
  return formOf(native)['member'] === 'instructions';
}

function textOf({ parts }: Message): string {
  return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

function statelessly({ parameters }: ChatRequest, model: string): JsonObject {
  const include = [
    ...(isReasoningModel(model) ? ['reasoning.encrypted_content'] : []),
    ...(parameters.logprobs === true ? ['message.output_text.logprobs'] : []),
  ];
  return { store: parameters.store ?? false, ...(include.length === 0 ? {} : { include }) };
}
