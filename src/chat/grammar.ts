import type { BlockStart, ChatEvent } from './event.js';

/** Which delta belongs to which kind of block. */
const deltaOf: Record<BlockStart['kind'], ChatEvent['type']> = {
  text: 'text-delta',
  refusal: 'refusal-delta',
  media: 'media-delta',
  reasoning: 'reasoning-delta',
  'tool-call': 'tool-call-delta',
};

/** Follows a stream of events and says what is wrong with its order. */
export interface GrammarChecker {
  /** What is wrong with this event at this place; undefined when nothing is. */
  check(event: ChatEvent): string | undefined;
  /** Whether `finish` or `error` has been seen. */
  readonly isEnded: boolean;
}

/**
 * A checker for one answer. The grammar: start, then any of the others, then exactly one finish or error; blocks are
 * numbered 0, 1, 2 by first appearance; deltas only inside their block; a citation may follow its block's end.
 */
export function grammarChecker(): GrammarChecker {
  const open = new Map<number, BlockStart['kind']>();
  let isStarted = false;
  let isEnded = false;
  let nextBlock = 0;

  const begin = (block: number): string | undefined => {
    if (block !== nextBlock) return `block ${block} where ${nextBlock} would be next`;
    nextBlock += 1;
    return undefined;
  };

  const checkInside = (event: ChatEvent): string | undefined => {
    switch (event.type) {
      case 'block-start':
        open.set(event.block, event.kind);
        return begin(event.block);
      case 'part':
        return begin(event.block);
      case 'text-delta':
      case 'reasoning-delta':
      case 'refusal-delta':
      case 'tool-call-delta':
      case 'media-delta': {
        const kind = open.get(event.block);
        if (kind === undefined) return `${event.type} for block ${event.block}, which is not open`;
        return deltaOf[kind] === event.type ? undefined : `${event.type} for a ${kind} block`;
      }
      case 'block-end':
        return open.delete(event.block) ? undefined : `block-end for block ${event.block}, which is not open`;
      case 'citation':
        return event.block < nextBlock ? undefined : `citation for block ${event.block}, which has not begun`;
      case 'finish':
        return open.size === 0 ? undefined : `finish while block ${[...open.keys()].join(', ')} is open`;
      case 'start':
      case 'usage':
      case 'metadata':
      case 'warning':
      case 'ping':
      case 'error':
        return undefined;
    }
  };

  const check = (event: ChatEvent): string | undefined => {
    if (isEnded) return `${event.type} after the end`;
    if (!isStarted && event.type !== 'start') return `${event.type} before start`;
    if (isStarted && event.type === 'start') return 'a second start';
    isStarted = true;
    isEnded = event.type === 'finish' || event.type === 'error';
    return checkInside(event);
  };

  return {
    check,
    get isEnded(): boolean {
      return isEnded;
    },
  };
}

/** The first thing that is wrong with the order of a whole answer's events; undefined when nothing is. */
export function checkGrammar(events: Iterable<ChatEvent>): string | undefined {
  const checker = grammarChecker();
  let index = 0;
  for (const event of events) {
    const problem = checker.check(event);
    if (problem !== undefined) return `event ${index}: ${problem}`;
    index += 1;
  }
  return checker.isEnded ? undefined : 'no finish and no error at the end';
}

/** A stage that lets well-formed answers through and ends any other with an error event. */
export interface GrammarStage {
  push(events: readonly ChatEvent[]): readonly ChatEvent[];
  /** What is to be said when the source is over: an error unless the answer had ended. */
  end(): readonly ChatEvent[];
  readonly isEnded: boolean;
}

/** Enforces the grammar for one answer of a provider; nothing follows the first fault. */
export function grammarStage(provider: string, label = provider): GrammarStage {
  const checker = grammarChecker();
  let isCut = false;

  const fault = (problem: string): ChatEvent => ({
    type: 'error',
    error: {
      code: 'upstream_protocol',
      provider,
      message: `The answer of ${label} came in a wrong order: ${problem}.`,
    },
  });

  return {
    push(events): readonly ChatEvent[] {
      if (isCut) return [];
      // Counted by hand: as pairs of entries, the events cost twice as much.
      let index = -1;
      for (const event of events) {
        index += 1;
        const problem = checker.check(event);
        if (problem === undefined) continue;
        isCut = true;
        const before = events.slice(0, index);
        // What follows a whole answer is dropped: the client has its end already.
        return problem.endsWith('after the end') ? before : [...before, fault(problem)];
      }
      return events;
    },
    end(): readonly ChatEvent[] {
      if (isCut || checker.isEnded) return [];
      isCut = true;
      return [
        {
          type: 'error',
          error: {
            code: 'upstream_truncated',
            provider,
            message: `The answer of ${label} broke off before it was complete.`,
          },
        },
      ];
    },
    get isEnded(): boolean {
      return isCut || checker.isEnded;
    },
  };
}
