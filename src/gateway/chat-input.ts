import { GatewayError } from '../chat/error.js';
import { pointerSegment, type JsonObject } from '../chat/json.js';
import type { ChatRequest, Message, Parameters, Part, Role, Tool, ToolChoice } from '../chat/request.js';
import { parameterWeights } from '../chat/support.js';

/** A message with its text in short, or in parts. */
export interface MessageInput {
  role: Role;
  /** Short for one text part, before `parts`. */
  content?: string;
  parts?: readonly Part[];
  name?: string;
  native?: JsonObject;
}

/** A request as a program writes it: parameters beside the messages, all but two members optional. */
export interface ChatInput extends Partial<Parameters> {
  model: string;
  messages: readonly MessageInput[];
  tools?: readonly Tool[];
  toolChoice?: ToolChoice;
  /** Members for one vendor's body, by provider id. */
  providerOptions?: Record<string, JsonObject>;
}

/**
 * Reads a program's request.
 * @throws GatewayError `invalid_request` for a member that does not exist, no model or no messages.
 */
export function readChatInput(input: ChatInput): ChatRequest {
  const { model, messages, tools, toolChoice, providerOptions, ...parameters } = input;
  if (typeof model !== 'string' || model === '') throw invalid('/model', 'Name a model.');
  if (!Array.isArray(messages) || messages.length === 0)
    throw invalid('/messages', 'Give at least one message.');
  for (const name of Object.keys(parameters)) {
    if (!Object.hasOwn(parameterWeights, name))
      throw invalid(`/${pointerSegment(name)}`, 'There is no such member.');
  }
  return {
    model,
    messages: messages.map(readMessage),
    tools: [...(tools ?? [])],
    ...(toolChoice === undefined ? {} : { toolChoice }),
    parameters,
    stream: false,
    reply: { includeUsage: true },
    providerOptions: { ...providerOptions },
    unread: [],
  };
}

function readMessage({ role, content, parts, name, native }: MessageInput): Message {
  const text: Part[] = content === undefined ? [] : [{ type: 'text', text: content }];
  return {
    role,
    parts: [...text, ...(parts ?? [])],
    ...(name === undefined ? {} : { name }),
    ...(native === undefined ? {} : { native }),
  };
}

function invalid(pointer: string, advice: string): GatewayError {
  return new GatewayError({
    code: 'invalid_request',
    message: `${pointer} is not right. ${advice}`,
    pointer,
  });
}
