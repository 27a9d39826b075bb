const NEWLINE = 0x0a;

/** Pieces of a process's output, handed on in whole lines. */
export interface WholeLines {
  push(piece: Buffer): void;
  /** Hands on what came last, as a line of its own: a process that was killed did not finish it. */
  end(): void;
}

/** Several processes may write at once: what one of them wrote is never torn by another's. */
export function wholeLines(write: (lines: Buffer) => void): WholeLines {
  let held: Buffer[] = [];
  const take = (last: Buffer): Buffer => {
    const all = held.length === 0 ? last : Buffer.concat([...held, last]);
    held = [];
    return all;
  };
  return {
    push(piece): void {
      const end = piece.lastIndexOf(NEWLINE) + 1;
      if (end > 0) write(take(piece.subarray(0, end)));
      if (end < piece.length) held.push(piece.subarray(end));
    },
    end(): void {
      if (held.length > 0) write(take(Buffer.from('\n')));
    },
  };
}
