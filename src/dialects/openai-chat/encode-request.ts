import type { Warning } from '../../chat/event.js';
import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message } from '../../chat/request.js';
import type { EncodedRequest, Target } from '../dialect.js';
import { restore } from '../notes.js';
import { mergeProviderOptions } from '../provider-options.js';
import { loweredBudget, unaskedThoughts } from '../reasoning-effort.js';
import { isReasoningModel } from '../reasoning-models.js';
import { DIALECT } from './decode-messages.js';
import { encodeMessage } from './encode-messages.js';
import { encodeParameters } from './parameters.js';
import { encodeToolChoice, encodeTools } from './tools.js';

/** Where this format's one endpoint is, below the base URL. */
export const PATH = '/chat/completions';

/**
 * A request as a Chat Completions body.
 * From https://platform.openai.com/docs/api-reference/chat/create
 */
export function encodeRequest(request: ChatRequest, target: Target): EncodedRequest {
  const isSameDialect = request.source?.dialect === DIALECT;
  const warnings: Warning[] = [];
  const { provider, model } = target;
  const messages = request.messages.flatMap((message, index) =>
    encodeMessage(withRole(message, model, isSameDialect), index, { provider, isSameDialect, warnings }),
  );
  const body: JsonObject = {
    model,
    messages,
    ...encodeTools(request.tools),
    ...encodeToolChoice(request),
    ...encodeParameters(request.parameters, request.pointers ?? {}, isSameDialect),
    ...(request.stream ? { stream: true } : {}),
  };
  if (isSameDialect) restore(body, request.unread);
  else warnings.push(...loweredBudget(request, provider), ...unaskedThoughts(request, provider));
  // Usage of a stream comes only when it is asked for; a client of another format counts on it.
  if (request.stream) body['stream_options'] = { ...streamOptions(body), include_usage: true };
  mergeProviderOptions(body, request.providerOptions[provider], ['model', 'messages', 'stream']);
  return { path: PATH, headers: {}, body, warnings, refusals: [], undo: { provider } };
}

function streamOptions(body: JsonObject): JsonObject {
  return isJsonObject(body['stream_options']) ? body['stream_options'] : {};
}

/** Reasoning models know developers, the older ones systems only; both mean the same. */
function withRole(message: Message, model: string, isSameDialect: boolean): Message {
  if (isSameDialect || message.role !== 'developer' || isReasoningModel(model)) return message;
  return { ...message, role: 'system' };
}
