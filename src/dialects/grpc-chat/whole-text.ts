import type { ChatEvent } from '../../chat/event.js';

/** Holds back half characters, so that each text is well-formed by itself. */
export interface WholeText {
  push(event: ChatEvent): ChatEvent[];
}

type Delta = Extract<
  ChatEvent,
  { type: 'text-delta' | 'reasoning-delta' | 'refusal-delta' | 'tool-call-delta' | 'media-delta' }
>;

/**
 * Moves a high surrogate at the end of a delta to the start of the block's next one. Vendors cut their JSON strings
 * anywhere, also between the halves of an emoji; JSON can say half a character and protobuf cannot, where each half
 * would become U+FFFD. A half that stays alone comes before the block's end.
 */
export function wholeText(): WholeText {
  const held = new Map<number, { half: string; event: Delta }>();

  const pushDelta = (event: Delta): ChatEvent => {
    const whole = (held.get(event.block)?.half ?? '') + textOf(event);
    held.delete(event.block);
    if (!/[\uD800-\uDBFF]$/.test(whole)) return withText(event, whole);
    held.set(event.block, { half: whole.slice(-1), event });
    return withText(event, whole.slice(0, -1));
  };

  const release = (block: number): ChatEvent[] => {
    const rest = held.get(block);
    held.delete(block);
    return rest === undefined ? [] : [withText(bare(rest.event), rest.half.toWellFormed())];
  };

  return {
    push(event): ChatEvent[] {
      switch (event.type) {
        case 'text-delta':
        case 'reasoning-delta':
        case 'refusal-delta':
        case 'tool-call-delta':
        case 'media-delta':
          return [pushDelta(event)];
        case 'block-end':
          return [...release(event.block), event];
        case 'error':
          return [...[...held.keys()].flatMap(release), event];
        default:
          return [event];
      }
    },
  };
}

function textOf(event: Delta): string {
  if (event.type === 'tool-call-delta') return event.argumentsText;
  return event.type === 'media-delta' ? (event.transcript ?? '') : event.text;
}

function withText(event: Delta, text: string): ChatEvent {
  if (event.type === 'tool-call-delta') return { ...event, argumentsText: text };
  if (event.type !== 'media-delta') return { ...event, text };
  // Bytes without words stay without.
  return event.transcript === undefined && text === '' ? event : { ...event, transcript: text };
}

/** The event without what must not be said twice. */
function bare(event: Delta): Delta {
  if (event.type === 'media-delta') return { type: event.type, block: event.block };
  if (event.type === 'tool-call-delta') return event;
  return { type: event.type, block: event.block, text: '' };
}
