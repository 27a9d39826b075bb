import type { ChatEvent } from '../chat/event.js';
import type { ChatRequest, Part } from '../chat/request.js';
import type { ChatResult } from '../chat/result.js';
import type { StreamEncoder, Surface } from './dialect.js';
import { homelessPart } from './homeless-part.js';
import { openPart, sealPart } from './seal.js';

type Opaque = Extract<Part, { type: 'opaque' }>;
type Call = Extract<Part, { type: 'tool-call' }>;

/**
 * A surface through which parts that only a vendor knows, the calls of its own tools among them, travel as hidden
 * thought: a client plays them back without knowing what they are, and the vendor gets them as they were. What they say
 * is in the metadata too.
 */
export function carryingForeignParts<Body, Reply, Chunk, ErrorBody>(
  surface: Surface<Body, Reply, Chunk, ErrorBody>,
): Surface<Body, Reply, Chunk, ErrorBody> {
  const { id } = surface;
  return {
    ...surface,
    decodeRequest: (input) => withOpened(surface.decodeRequest(input)),
    encodeReply: (result, context) => surface.encodeReply(withHidden(result, id), context),
    streamEncoder(context): StreamEncoder<Chunk> {
      const encoder = surface.streamEncoder(context);
      const hider = new EventHider(id);
      return {
        push: (events) => encoder.push(events.flatMap((event) => hider.hide(event))),
        end: () => encoder.end(),
        get eventCount(): number {
          return encoder.eventCount ?? 0;
        },
      };
    },
  };
}

/** Whether a part is of no format but its vendor's. */
function isForeign(part: Part, surfaceId: string): part is Opaque | Call {
  if (part.type === 'tool-call') return part.executor === 'provider';
  return part.type === 'opaque' && part.dialect !== surfaceId;
}

/** A part as hidden thought, whose state is the part itself; undefined for one that is too large to be carried along. */
function hidden(part: Opaque | Call): Part | undefined {
  const value = sealPart(part);
  if (value === undefined) return undefined;
  const { item } = part;
  // Whose it is stands in it.
  const signature = { provider: '', dialect: 'aial-chat' as const, value };
  return {
    type: 'reasoning',
    form: 'redacted',
    text: '',
    ...(item === undefined ? {} : { item }),
    signature,
  };
}

function withHidden(result: ChatResult, surfaceId: string): ChatResult {
  const { message, metadata } = result;
  if (!message.parts.some((part) => isForeign(part, surfaceId))) return result;
  const told = [...metadata];
  const parts = message.parts.map((part) => {
    const thought = isForeign(part, surfaceId) ? hidden(part) : undefined;
    if (thought !== undefined) told.push(homelessPart(part));
    return thought ?? part;
  });
  return { ...result, message: { ...message, parts }, metadata: told };
}

/** Hides parts in a stream: a call of the vendor's own comes in pieces, and is known when it ends. */
class EventHider {
  readonly #surfaceId: string;
  readonly #calls = new Map<number, Call>();

  constructor(surfaceId: string) {
    this.#surfaceId = surfaceId;
  }

  hide(event: ChatEvent): ChatEvent[] {
    switch (event.type) {
      case 'part': {
        const part = isForeign(event.part, this.#surfaceId) ? hidden(event.part) : undefined;
        return part === undefined ? [event] : [tellOf(event.part), { ...event, part }];
      }
      case 'block-start':
        return [this.#start(event)];
      case 'tool-call-delta': {
        const call = this.#calls.get(event.block);
        if (call === undefined) return [event];
        call.argumentsText += event.argumentsText;
        return [];
      }
      case 'block-end':
        return this.#end(event);
      default:
        return [event];
    }
  }

  #start(event: Extract<ChatEvent, { type: 'block-start' }>): ChatEvent {
    if (event.kind !== 'tool-call' || event.executor !== 'provider') return event;
    const { type, block, kind, ...call } = event;
    this.#calls.set(block, { type: kind, ...call, argumentsText: '' });
    const { item } = event;
    return { type, block, kind: 'reasoning', form: 'redacted', ...(item === undefined ? {} : { item }) };
  }

  #end(event: Extract<ChatEvent, { type: 'block-end' }>): ChatEvent[] {
    const started = this.#calls.get(event.block);
    if (started === undefined) return [event];
    const { type, block, ...tail } = event;
    const call = { ...started, ...tail };
    const signature = hidden(call)?.signature;
    return [tellOf(call), { type, block, ...(signature === undefined ? {} : { signature }) }];
  }
}

function tellOf(part: Part): ChatEvent {
  return { type: 'metadata', ...homelessPart(part) };
}

function withOpened(request: ChatRequest): ChatRequest {
  // Most requests hold no thought at all, and are not copied.
  const isThought = (part: Part): boolean => part.type === 'reasoning';
  if (!request.messages.some(({ parts }) => parts.some(isThought))) return request;
  const open = (part: Part): Part => {
    const whole = part.type === 'reasoning' ? openPart(part.signature?.value ?? '') : undefined;
    return whole === undefined ? part : { ...whole, ...(part.item === undefined ? {} : { item: part.item }) };
  };
  const messages = request.messages.map((message) => ({ ...message, parts: message.parts.map(open) }));
  return { ...request, messages };
}
