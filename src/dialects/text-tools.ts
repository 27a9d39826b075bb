import type { ChatEvent } from '../chat/event.js';
import type { ChatRequest, Part, Tool, ToolChoice } from '../chat/request.js';
import type { EncodedRequest, Undo, Vendor } from './dialect.js';
import { TextArgument } from './text-argument.js';
import { TEXT_ARGUMENT, textToolDescription, textToolSchema } from './text-tool.js';
import { defined } from './wire-json.js';

/**
 * A format as a vendor speaks it that has no tools that take text: such a tool is sent as a function with the text as its
 * one argument, and its calls are turned back. A client that speaks the format itself is judged by the vendor.
 */
export function withTextTools(vendor: Vendor): Vendor {
  return {
    ...vendor,
    encodeRequest(request, target): EncodedRequest {
      const customTools = request.tools.flatMap((tool) => (tool.type === 'custom' ? [tool.name] : []));
      const isOwn = request.source?.dialect === vendor.id;
      if (isOwn || customTools.length === 0) return vendor.encodeRequest(request, target);
      const encoded = vendor.encodeRequest(asFunctions(request), target);
      return { ...encoded, undo: { ...encoded.undo, customTools } };
    },
    decodeReply: (body, undo) => textReader(undo)(vendor.decodeReply(body, undo)),
    streamDecoder(undo) {
      const decoder = vendor.streamDecoder(undo);
      const read = textReader(undo);
      return {
        push: (frame) => read(decoder.push(frame)),
        end: (how) => read(decoder.end(how)),
        get isWhole(): boolean {
          return decoder.isWhole;
        },
      };
    },
  };
}

function asFunctions(request: ChatRequest): ChatRequest {
  const { toolChoice } = request;
  return {
    ...request,
    tools: request.tools.map(asFunction),
    messages: request.messages.map((message) => ({ ...message, parts: message.parts.map(asJsonCall) })),
    ...(toolChoice === undefined ? {} : { toolChoice: plainChoice(toolChoice) }),
  };
}

function asFunction(tool: Tool): Tool {
  if (tool.type !== 'custom') return tool;
  const { name, namespace } = tool;
  const description = textToolDescription(tool);
  return { type: 'function', name, schema: textToolSchema, ...defined({ namespace, description }) };
}

function asJsonCall(part: Part): Part {
  if (part.type !== 'tool-call' || part.input === 'json') return part;
  return { ...part, input: 'json', argumentsText: JSON.stringify({ [TEXT_ARGUMENT]: part.argumentsText }) };
}

function plainChoice(choice: ToolChoice): ToolChoice {
  return choice.type === 'tool' ? { type: 'tool', name: choice.name } : choice;
}

/** Takes the text out of the arguments of calls that stand for such tools, while they come. */
function textReader({ customTools = [] }: Undo): (events: ChatEvent[]) => ChatEvent[] {
  const open = new Map<number, TextArgument>();
  const read = (event: ChatEvent): ChatEvent[] => {
    if (event.type === 'block-start' && event.kind === 'tool-call' && customTools.includes(event.name)) {
      open.set(event.block, new TextArgument());
      return [{ ...event, input: 'text' }];
    }
    if (event.type !== 'tool-call-delta' && event.type !== 'block-end') return [event];
    const { block } = event;
    const text = open.get(block);
    if (text === undefined) return [event];
    const isEnd = event.type === 'block-end';
    const said = isEnd ? text.end() : text.push(event.argumentsText);
    const delta: ChatEvent[] = said === '' ? [] : [{ type: 'tool-call-delta', block, argumentsText: said }];
    return isEnd ? [...delta, event] : delta;
  };
  return (events) => (customTools.length === 0 ? events : events.flatMap(read));
}
