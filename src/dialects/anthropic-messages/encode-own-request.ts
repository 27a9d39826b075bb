import { isJsonObject, type JsonObject } from '../../chat/json.js';
import type { ChatRequest, Message, Part, Reasoning, Tool } from '../../chat/request.js';
import { restore } from '../notes.js';
import { messagePointer } from '../report.js';
import { defined } from '../wire-json.js';
import { encodeBlock } from './encode-blocks.js';
import type { RequestEncoding } from './encode-request.js';
import { isServerAlone } from './mcp-servers.js';
import { formOf } from './names.js';
import { encodeToolChoice } from './tool-choice.js';

/** Stands where a block was that is not sent, until what was noted has been put back to the others. */
interface Gaps {
  blocks: Set<JsonObject>;
}

/**
 * The body of a client that spoke this format itself, as it was but for the signatures of other vendors, which are left
 * out with what they are on.
 */
export function encodeOwnBody(request: ChatRequest, encoding: RequestEncoding): JsonObject {
  const gaps: Gaps = { blocks: new Set() };
  const { toolChoice, parameters, unread } = request;
  const tools = request.tools.filter((tool) => !isServerAlone(tool));
  const { maxOutputTokens, temperature, topP, topK, stop, user, serviceTier } = parameters;
  const system = request.messages.find(isSystemPrompt);
  const messages = request.messages
    .map((message, index) => ({ message, index }))
    .filter(({ message }) => message !== system)
    .map(({ message, index }) => encodeMessage(message, messagePointer(request, index), { encoding, gaps }));
  const body: JsonObject = {
    model: encoding.target.model,
    messages,
    ...(system === undefined ? {} : { system: encodeSystem(system, { encoding, gaps }) }),
    ...(tools.length === 0 ? {} : { tools: tools.map(encodeTool) }),
    ...encodeToolChoice(toolChoice, parameters),
    ...defined({
      max_tokens: maxOutputTokens,
      temperature,
      top_p: topP,
      top_k: topK,
      stop_sequences: stop,
      metadata: user === undefined ? undefined : { user_id: user },
      service_tier: serviceTier === 'default' ? 'standard_only' : serviceTier,
      thinking: encodeThinking(parameters.reasoning),
    }),
    ...encodeConfig(request),
    ...(request.stream ? { stream: true } : {}),
  };
  makeRoom(body, unread);
  restore(body, unread);
  return withoutGaps(body, messages, gaps);
}

function isSystemPrompt({ native }: Message): boolean {
  return formOf(native)['place'] === 'system';
}

interface OwnEncoding {
  encoding: RequestEncoding;
  gaps: Gaps;
}

function encodeSystem({ parts, native }: Message, own: OwnEncoding): JsonObject[] | string {
  return encodeContent(parts, native, { ...own, pointer: '/system', isAssistant: false });
}

function encodeMessage({ role, parts, native }: Message, pointer: string, own: OwnEncoding): JsonObject {
  const [only] = parts;
  if (only?.type === 'opaque' && only.name === 'message') {
    // A JSON object: the decoder keeps whole messages only.
    return only.value as JsonObject;
  }
  const content = encodeContent(parts, native, { ...own, pointer, isAssistant: role === 'assistant' });
  return { role: role === 'tool' ? 'user' : role, content };
}

function encodeContent(
  parts: readonly Part[],
  native: JsonObject | undefined,
  { encoding, gaps, pointer, isAssistant }: OwnEncoding & { pointer: string; isAssistant: boolean },
): JsonObject[] | string {
  const [only] = parts;
  if (formOf(native)['content'] === 'string' && only?.type === 'text') return only.text;
  const { target, names, report } = encoding;
  const callNames = new Map<string, string>();
  const place = { provider: target.provider, names, report, pointer, isAssistant, callNames, isOwn: true };
  return parts.map((part) => {
    const block = encodeBlock(part, place);
    if (block !== undefined && !isOnlySeal(part)) return block;
    const gap: JsonObject = {};
    gaps.blocks.add(gap);
    return gap;
  });
}

/** A text without words that another vendor signed. */
function isOnlySeal(part: Part): boolean {
  return part.type === 'text' && part.text === '' && part.signature !== undefined;
}

function encodeTool(tool: Tool): JsonObject {
  if (tool.type === 'provider') return tool.value;
  // A tool that the vendor knows by its type.
  const { whole } = formOf(tool.native);
  if (isJsonObject(whole)) return whole;
  const { name, description } = tool;
  if (tool.type === 'custom') return { name, ...defined({ description }) };
  return { name, ...defined({ description, input_schema: tool.schema, strict: tool.isStrict }) };
}

function encodeThinking(reasoning: Reasoning | undefined): JsonObject | undefined {
  const { budgetTokens } = reasoning ?? {};
  if (budgetTokens === undefined) return undefined;
  if (budgetTokens === 0) return { type: 'disabled' };
  return budgetTokens < 0 ? { type: 'adaptive' } : { type: 'enabled', budget_tokens: budgetTokens };
}

/** The form of the answer stands in one of two places. */
function encodeConfig({ parameters, pointers }: ChatRequest): JsonObject {
  const { responseFormat, reasoning } = parameters;
  const schema = responseFormat?.type === 'json-schema' ? responseFormat.schema : undefined;
  const format = schema === undefined ? undefined : { type: 'json_schema', schema };
  const isOlder = pointers?.['responseFormat'] === '/output_format';
  const config = defined({ effort: reasoning?.effort, format: isOlder ? undefined : format });
  return {
    ...(Object.keys(config).length === 0 ? {} : { output_config: config }),
    ...(isOlder && format !== undefined ? { output_format: format } : {}),
  };
}

/** What was noted of a member can only be put back where the member is. */
function makeRoom(body: JsonObject, unread: ChatRequest['unread']): void {
  for (const { pointer } of unread) {
    const [, member = '', inner] = pointer.split('/');
    if (inner !== undefined && ['output_config', 'metadata', 'thinking'].includes(member))
      body[member] ??= {};
  }
}

function withoutGaps(body: JsonObject, messages: readonly JsonObject[], { blocks }: Gaps): JsonObject {
  if (blocks.size === 0) return body;
  const kept = messages.flatMap((message) => {
    const { content } = message;
    if (!Array.isArray(content)) return [message];
    // Gaps are told by which object they are, whatever was put back into them.
    const whole = content.filter((block) => !blocks.has(block as JsonObject));
    return whole.length === 0 && content.length > 0 ? [] : [{ ...message, content: whole }];
  });
  return { ...body, messages: kept };
}
