import type { ChatEvent } from '../chat/event.js';

/** An event of a block. */
export type BlockEvent = Extract<ChatEvent, { block: number }>;

/**
 * Puts the events of blocks that are open at once one block after the other, for formats that have one open at a time:
 * what a later block says waits until the earlier ones are complete. A citation of a block that is over comes at once.
 */
export class SequentialBlocks {
  #current: number | undefined;
  /** What blocks have said that wait, in the order of their beginning. */
  readonly #waiting = new Map<number, BlockEvent[]>();

  /** The events that this one lets out. */
  push(event: BlockEvent): BlockEvent[] {
    const { block } = event;
    const isBeginning = event.type === 'block-start' || event.type === 'part';
    if (isBeginning && this.#current !== undefined) {
      this.#waiting.set(block, [event]);
      return [];
    }
    const queue = this.#waiting.get(block);
    if (queue !== undefined) {
      queue.push(event);
      return [];
    }
    if (event.type === 'block-start') this.#current = block;
    if (event.type === 'block-end' && block === this.#current) return [event, ...this.#next()];
    return [event];
  }

  /** Everything of the blocks that waited, up to one that is still open. */
  #next(): BlockEvent[] {
    this.#current = undefined;
    const out: BlockEvent[] = [];
    for (const [block, events] of this.#waiting) {
      this.#waiting.delete(block);
      out.push(...events);
      const isOver = events.some(({ type }) => type === 'block-end' || type === 'part');
      if (isOver) continue;
      this.#current = block;
      break;
    }
    return out;
  }
}
