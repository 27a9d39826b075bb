/** A worker that lived as long did not die of its start. */
const STEADY_MS = 10_000;

const FIRST_DELAY_MS = 100;

const LONGEST_DELAY_MS = 10_000;

/** Starts that may fail one after the other while no worker serves. */
const MOST_FAILED_STARTS = 3;

/** How long is waited until a worker is replaced, and when no more is tried. */
export interface BackOff {
  /** A worker serves: a start can succeed. */
  started(): void;
  /** The delay in milliseconds until the next start, after a worker ended; `livedMs` is undefined if it never served. */
  afterEnd(livedMs: number | undefined): number;
  /** Whether so many starts failed that another would, too. */
  isHopeless(): boolean;
}

/** At once for one that had lived; else twice as long each time, so that a broken machine is not kept busy by starts. */
export function backOff(): BackOff {
  let quickEnds = 0;
  let failedStarts = 0;
  return {
    started(): void {
      failedStarts = 0;
    },
    afterEnd(livedMs): number {
      if (livedMs === undefined) failedStarts += 1;
      quickEnds = livedMs !== undefined && livedMs >= STEADY_MS ? 0 : quickEnds + 1;
      return quickEnds === 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (quickEnds - 1), LONGEST_DELAY_MS);
    },
    isHopeless: () => failedStarts >= MOST_FAILED_STARTS,
  };
}
