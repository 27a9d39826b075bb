import type { Schemas } from '../../../generated/openapi.js';
import { GatewayError } from '../../chat/error.js';
import type { JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message, Parameters, Part, Tool, ToolChoice } from '../../chat/request.js';
import { parameterWeights } from '../../chat/support.js';
import type { SurfaceInput } from '../dialect.js';
import { defined } from '../wire-json.js';
import { renameMembers, toCamelCase, toSnakeCase } from './member-names.js';

/** A message as it is written: text in short, or parts. */
interface WrittenMessage extends Omit<Message, 'parts'> {
  content?: string;
  parts?: WrittenPart[];
}

type CallPart = Extract<Part, { type: 'tool-call' }>;
type ResultPart = Extract<Part, { type: 'tool-result' }>;

/** A part as it is written: calls and results may leave out what is usual. */
type WrittenPart =
  | Exclude<Part, { type: 'tool-call' | 'tool-result' }>
  | (Omit<CallPart, 'input' | 'executor'> & Partial<Pick<CallPart, 'input' | 'executor'>>)
  | (Omit<ResultPart, 'content'> & { text?: string; content?: WrittenPart[] });

/** A request as it is written, its members renamed. */
interface WrittenRequest extends Partial<Parameters> {
  model: string;
  messages: WrittenMessage[];
  tools?: Tool[];
  toolChoice?: ToolChoice;
  providerOptions?: Record<string, JsonObject>;
}

/** A body of this surface, whose members all are the code's own in another spelling: the contract lets no others in. */
export function decodeRequest({ body }: SurfaceInput<Schemas['AialChatRequest']>): ChatRequest {
  // The validator has seen the body, and the contract's members are those of these types: a test compares them.
  const written = renameMembers(body, toCamelCase) as unknown as WrittenRequest;
  return chatRequest(written);
}

/** The request that was written. */
export function chatRequest(written: WrittenRequest): ChatRequest {
  const { model, messages, tools, toolChoice, providerOptions, ...parameters } = written;
  const pointers: Record<string, string> = { toolChoice: '/tool_choice' };
  for (const name of Object.keys(parameterWeights)) pointers[name] = `/${toSnakeCase(name)}`;
  return {
    model,
    messages: messages.map(decodeMessage),
    tools: tools ?? [],
    ...defined({ toolChoice }),
    parameters,
    stream: false,
    reply: { includeUsage: true },
    providerOptions: providerOptions ?? {},
    unread: [],
    pointers,
  };
}

function decodeMessage({ content, parts, ...message }: WrittenMessage, index: number): Message {
  if (content === undefined && parts === undefined) {
    const pointer = `/messages/${index}`;
    throw new GatewayError({
      code: 'invalid_request',
      message: `${pointer} says nothing. Give it content or parts.`,
      pointer,
    });
  }
  const text: Part[] = content === undefined ? [] : [{ type: 'text', text: content }];
  return { ...message, parts: [...text, ...(parts ?? []).map(decodePart)] };
}

function decodePart(part: WrittenPart): Part {
  if (part.type === 'tool-call') {
    const { input = 'json', executor = 'client' } = part;
    return { ...part, input, executor };
  }
  if (part.type !== 'tool-result') return part;
  const { text, content = [], ...result } = part;
  const short: Part[] = text === undefined ? [] : [{ type: 'text', text }];
  return { ...result, content: [...short, ...content.map(decodePart)] };
}
